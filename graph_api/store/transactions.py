"""Managed transactions: tried again when the database asks for it, explained when they fail."""

from collections.abc import Callable
from typing import TypeVar

import neo4j
from neo4j.exceptions import ConstraintError

from graph_api.store import cypher
from graph_api.store.engine import Engine
from graph_api.store.faults import explained
from schema.errors import StoreError

_ATTEMPTS = 5
_T = TypeVar("_T")


class Transactions:
    """Runs units of work on one graph. A unit may run more than once, so it keeps no state."""

    def __init__(self, engine: Engine, driver: neo4j.Driver) -> None:
        self._engine = engine
        self._driver = driver

    def read(self, work: Callable[[neo4j.ManagedTransaction], _T]) -> _T:
        """Run work that changes nothing; raise StoreError if the database fails."""
        with explained(self._engine.access.where), self._session() as session:
            return session.execute_read(work)

    def write(self, work: Callable[[neo4j.ManagedTransaction], _T]) -> _T:
        """Run work after all other writers and before any later one, in whole or not at all.

        Raises:
            StoreError: the database failed, or was never migrated.
        """
        with explained(self._engine.access.where), self._engine.exclusively():
            for attempt in range(_ATTEMPTS):
                try:
                    with self._session() as session:
                        return session.execute_write(self._serialised, work)
                except ConstraintError:  # somebody else made the same node at the same moment
                    if attempt + 1 == _ATTEMPTS:
                        raise
        raise AssertionError("not reached")

    def _serialised(
        self, tx: neo4j.ManagedTransaction, work: Callable[[neo4j.ManagedTransaction], _T]
    ) -> _T:
        if tx.run(cypher.BEGIN_WRITE).single() is None:
            where = self._engine.access.where
            raise StoreError(f"{where}: not set up for graph-api; run: graph-api db migrate")
        return work(tx)

    def _session(self) -> neo4j.Session:
        return self._driver.session(database=self._engine.access.database)
