"""Turns what the driver raises into a `StoreError` that tells a person what to do."""

from collections.abc import Iterator
from contextlib import contextmanager

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


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Raise a `StoreError` that names `where`, the URI or folder, for any error of the driver."""
    try:
        yield
    except (DriverError, Neo4jError) as error:
        raise explain(where, error) from error


def explain(where: str, error: Exception) -> StoreError:
    """Say in one sentence what happened at `where` and what to do about it."""
    if isinstance(error, AuthError):
        return StoreError(
            f"{where}: wrong user or password; "
            "set GRAPH_API_NEO4J_USER and GRAPH_API_NEO4J_PASSWORD"
        )
    if isinstance(error, ServiceUnavailable):
        return StoreError(f"{where}: the database does not answer; is it running? ({error})")
    if isinstance(error, ClientError) and error.code == _NO_DATABASE:
        return StoreError(
            f"{where}: {error.message}; create it, or set GRAPH_API_NEO4J_DATABASE to another"
        )
    if isinstance(error, ConfigurationError):
        return StoreError(f"{where}: cannot connect: {error}; check GRAPH_API_NEO4J_URI")
    message = str(getattr(error, "message", None) or error)
    if any(sign in message for sign in _NO_SPACE):
        return StoreError(f"{where}: the disk is full; free some space and load again")
    return StoreError(f"{where}: the database refused: {message}")
