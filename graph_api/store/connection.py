"""Opens the graph that the settings name, embedded or Neo4j, for loading and for serving."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import neo4j
from neo4j.exceptions import ConfigurationError

import graph_api
from graph_api.settings import Settings
from graph_api.store import cypher, migrations
from graph_api.store.engine import Access, Embedded, Engine, Neo4j
from graph_api.store.faults import explained
from graph_api.store.transactions import Transactions
from graph_api.store.writer import Writer
from schema.errors import StoreError

_CONNECT_SECONDS = 10.0

# What the driver warns of becomes a StoreError, or passes on the next try. Without a handler of
# the application's own, Python would print it.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


@dataclass(frozen=True, slots=True)
class Counts:
    """How much the graph holds."""

    articles: int
    entities: int
    claims: int


@dataclass(frozen=True, slots=True)
class StoreStatus:
    """What `graph-api status` tells: which engine, where, its schema version and its contents."""

    engine: str
    version: str
    where: str
    schema_version: int
    counts: Counts


class Store:
    """An open graph database. `open_store` makes it and closes it."""

    def __init__(self, engine: Engine, settings: Settings) -> None:
        self.engine = engine
        self._settings = settings
        self._driver = _connect(engine)
        try:
            with explained(engine.access.where):
                self._version = engine.check_version(self._driver)
                self._driver.execute_query("RETURN 1", database_=self.database)
        except BaseException:
            self._driver.close()
            raise

    @property
    def database(self) -> str | None:
        """The name of the database for the driver's sessions; None is the server's default."""
        return self.engine.access.database

    def driver(self) -> neo4j.Driver:
        """Return the driver for loading; the store closes it."""
        return self._driver

    def async_driver(self) -> neo4j.AsyncDriver:
        """Return a new driver for serving, to be used and closed on one event loop."""
        return neo4j.AsyncGraphDatabase.driver(self.engine.access.uri, **_options(self.engine))

    def writer(self, extractor: str) -> Writer:
        """Return a writer of articles.

        Args:
            extractor: the fingerprint of whatever reads the articles; when it changes, articles
                count as changed.
        """
        transactions = Transactions(self.engine, self._driver)
        return Writer(transactions, extractor, keep_text=self._settings.store_text == "full")

    def migrate(self) -> int:
        """Bring constraints, indexes and data up to this version; return the schema version.

        Raises:
            StoreError: the graph was made by a newer version of graph-api.
        """
        return migrations.migrate(self.engine, self._driver)

    def status(self) -> StoreStatus:
        """Ask the database what it is and how much it holds."""
        with explained(self.engine.access.where):
            schema_version = migrations.schema_version(self.engine, self._driver)
            counts = [
                self._driver.execute_query(count, database_=self.database).records[0].value()
                for count in (cypher.COUNT_ARTICLES, cypher.COUNT_ENTITIES, cypher.COUNT_CLAIMS)
            ]
        return StoreStatus(
            engine=self.engine.name,
            version=self._version,
            where=self.engine.access.where,
            schema_version=schema_version,
            counts=Counts(*counts),
        )

    def close(self) -> None:
        """Close the driver and leave the engine."""
        self._driver.close()
        self.engine.close()


@contextmanager
def open_store(settings: Settings) -> Iterator[Store]:
    """Open the graph that the settings name, bring it up to date, and close it in the end.

    Raises:
        StoreError: the database is down, refuses, is too old, or cannot be started; names the URI
            or folder and the remedy.
    """
    engine = _engine(settings)
    try:
        store = Store(engine, settings)
    except BaseException:
        engine.close()
        raise
    try:
        store.migrate()
        yield store
    finally:
        store.close()


def _engine(settings: Settings) -> Engine:
    if settings.neo4j_uri is None:
        return Embedded(settings.data_dir)
    password = settings.neo4j_password
    return Neo4j(
        Access(
            where=settings.neo4j_uri,
            uri=settings.neo4j_uri,
            auth=(settings.neo4j_user, password.get_secret_value()) if password else None,
            database=settings.neo4j_database,
        )
    )


def _connect(engine: Engine) -> neo4j.Driver:
    uri = engine.access.uri
    try:
        urlsplit(uri).port  # noqa: B018  the driver notices a wrong one only when it connects
        return neo4j.GraphDatabase.driver(uri, **_options(engine))
    except (ConfigurationError, ValueError) as error:
        raise StoreError(f"{uri}: {error}; check GRAPH_API_NEO4J_URI") from error


def _options(engine: Engine) -> dict[str, Any]:
    return {
        "auth": engine.access.auth,
        "user_agent": f"graph-api/{graph_api.__version__}",
        "telemetry_disabled": True,
        "connection_timeout": _CONNECT_SECONDS,
        "connection_acquisition_timeout": 2 * _CONNECT_SECONDS,
        **engine.driver_options,
    }
