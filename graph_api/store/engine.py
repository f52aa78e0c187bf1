"""All that differs between the two engines; everything else speaks the Cypher both accept."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import neo4j

from graph_api.store import lease
from graph_api.store.abandoned import end_abandoned
from graph_api.store.embedded import EmbeddedEngine
from schema.errors import StoreError

OLDEST_NEO4J = (5, 26)


@dataclass(frozen=True, slots=True)
class Access:
    """How the driver reaches a database.

    Attributes:
        where: what messages call it: the URI, or the folder of the embedded database.
        database: its name; None is the server's default.
    """

    where: str
    uri: str
    auth: tuple[str, str] | None
    database: str | None


class Engine(Protocol):
    """What a database can do that Cypher has no common words for."""

    name: str
    access: Access
    driver_options: dict[str, Any]

    def check_version(self, driver: neo4j.Driver) -> str:
        """Return the version; raise StoreError if it is too old."""

    def create_fulltext_index(self, driver: neo4j.Driver, name: str, label: str, key: str) -> None:
        """Index the words of a string property, unless that was done."""

    def exclusively(self) -> Any:
        """Return a context in which no other process writes, as far as this engine needs that."""

    async def end_abandoned(self, driver: neo4j.AsyncDriver) -> None:
        """End statements whose clients have gone, unless the server does so by itself."""

    def close(self) -> None:
        """Leave the engine, after all drivers are closed."""


class Embedded:
    """ArcadeDB in a process beside ours."""

    name = "embedded"
    # Its writers take turns, so there is little to retry, and an engine that is gone stays gone.
    driver_options: dict[str, Any] = {"max_transaction_retry_time": 5.0}  # noqa: RUF012

    def __init__(self, data_dir: Path) -> None:
        self._engine = EmbeddedEngine(data_dir)
        self._data_dir = data_dir
        endpoint = self._engine.endpoint
        self.access = Access(
            where=str(data_dir),
            uri=endpoint.bolt_uri,
            auth=("root", endpoint.password),
            database=self._engine.database,
        )

    def check_version(self, driver: neo4j.Driver) -> str:
        """Return the version; the lock file pins it, so it is never too old."""
        return driver.get_server_info().agent

    def create_fulltext_index(self, driver: neo4j.Driver, name: str, label: str, key: str) -> None:
        """Create it in SQL, which needs the property declared."""
        del driver
        self._engine.sql(f"CREATE PROPERTY {label}.{key} IF NOT EXISTS STRING")
        self._engine.sql(f"CREATE INDEX {name} IF NOT EXISTS ON {label} ({key}) FULL_TEXT")

    @contextmanager
    def exclusively(self) -> Iterator[None]:
        """Take turns with other writers: conflicts would cost both their work."""
        file = lease.open_lock_file(self._data_dir, "engine.writer")
        try:
            lease.lock(file)
            yield
        finally:
            os.close(file)

    async def end_abandoned(self, driver: neo4j.AsyncDriver) -> None:
        """Look for them: the engine works on for nobody."""
        await end_abandoned(driver, self._engine.database, self._engine.endpoint.bolt_port)

    def close(self) -> None:
        """Leave the engine, which ends with its last user."""
        self._engine.close()


class Neo4j:
    """A Neo4j server, 5.26 or later."""

    name = "neo4j"
    driver_options: dict[str, Any] = {"notifications_min_severity": "OFF"}  # noqa: RUF012

    def __init__(self, access: Access) -> None:
        self.access = access

    def check_version(self, driver: neo4j.Driver) -> str:
        """Return the version; raise StoreError if it is older than 5.26."""
        agent = driver.get_server_info().agent
        version = agent.removeprefix("Neo4j/")
        numbers = tuple(
            int(part) for part in version.split("-")[0].split(".")[:2] if part.isdigit()
        )
        if numbers < OLDEST_NEO4J:
            raise StoreError(
                f"{self.access.where}: is {agent}; graph-api needs Neo4j 5.26 or later"
            )
        return agent

    def create_fulltext_index(self, driver: neo4j.Driver, name: str, label: str, key: str) -> None:
        """Create it in Cypher."""
        driver.execute_query(
            f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{label}) ON EACH [n.{key}]",
            database_=self.access.database,
        )

    @contextmanager
    def exclusively(self) -> Iterator[None]:
        """Leave it to the server, which locks what a transaction writes."""
        yield

    async def end_abandoned(self, driver: neo4j.AsyncDriver) -> None:
        """Leave it to the server, which ends a statement with its connection."""

    def close(self) -> None:
        """Leave the server as it is."""
