"""Turns what the driver raises into a `StoreError` that tells a person what to do."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
)

from schema.errors import StoreError

_NO_DATABASE = "Neo.ClientError.Database.DatabaseNotFound"
_NO_SPACE = ("No space left on device", "not enough space", "FreeDiskSpace", "Disk full")
NEARLY_FULL = 16 * 2**20  # bytes


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Raise a `StoreError` that names `where`, the URI or folder, for any error of the driver."""
    try:
        yield
    except (DriverError, Neo4jError) as error:
        raise explain(where, error) from error


def explain(where: str, error: Exception) -> StoreError:
    """Say in one sentence what happened at `where` and what to do about it."""
    message = (error.message if isinstance(error, Neo4jError) else None) or str(error)
    message = message.partition("\n")[0].rstrip(":")
    if _is_full(where) or any(sign in message for sign in _NO_SPACE):
        return StoreError(f"{where}: the disk is full; free some space and load again")
    if isinstance(error, AuthError):
        return StoreError(
            f"{where}: wrong user or password; "
            "set GRAPH_API_NEO4J_USER and GRAPH_API_NEO4J_PASSWORD"
        )
    if isinstance(error, ServiceUnavailable):
        return StoreError(f"{where}: the database does not answer; is it running? ({message})")
    if isinstance(error, ClientError) and error.code == _NO_DATABASE:
        return StoreError(
            f"{where}: {message}; create it, or set GRAPH_API_NEO4J_DATABASE to another"
        )
    if isinstance(error, ConfigurationError):
        return StoreError(f"{where}: cannot connect: {message}; check GRAPH_API_NEO4J_URI")
    return StoreError(f"{where}: the database refused: {message}")


def _is_full(where: str) -> bool:
    """Tell whether `where` is a folder on a full disk: the engine's messages seldom say so."""
    return Path(where).is_dir() and shutil.disk_usage(where).free < NEARLY_FULL
