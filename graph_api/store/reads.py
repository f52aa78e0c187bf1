"""Reads the graph for GraphQL: a statement and variables in, the answer out, in one round trip."""

import asyncio
from typing import Any

import neo4j
from neo4j.exceptions import ClientError, DriverError, Neo4jError

from graph_api.store.faults import explain
from graph_api.store.read_statement import Statement
from graph_api.store.read_walks import Walk
from schema.errors import StoreError
from schema.operands import Variables

_SECONDS = 30.0
_CHECK_SECONDS = 5.0
_RETRY_SECONDS = 2.0  # somebody waits for the answer


class Reader:
    """Runs statements over Bolt, for both engines."""

    def __init__(self, driver: neo4j.AsyncDriver, database: str | None, where: str) -> None:
        self._driver = driver
        self._database = database
        self._where = where

    async def read(self, statement: Statement, variables: Variables) -> Any:
        """Return what the statement gives for these variables; see `schema.ports.Read`."""
        if statement.needs and not statement.needs.bind(variables):
            return []
        parameters = statement.bind(variables)
        if statement.walk:
            parameters |= await self._walked(statement.walk, variables)
        records = await self._ask(statement.text, parameters)
        if not records:
            return None
        answer = statement.shape(records[0][0])
        if statement.marks:
            statement.marks.put(answer, variables)
        return answer

    async def _walked(self, walk: Walk, variables: Variables) -> dict[str, object]:
        """Return the parameters that come of a walk, which has as long as one statement has."""
        try:
            async with asyncio.timeout(_SECONDS):
                return await walk.run(self._ask, variables)
        except TimeoutError as error:
            raise StoreError(f"{self._where}: no answer within {_SECONDS:g} seconds") from error

    async def check(self) -> None:
        """Ask the database for a sign of life.

        Raises:
            StoreError: it gives none.
        """
        await self._run("RETURN 1", {}, _CHECK_SECONDS)

    async def _ask(self, statement: str, parameters: dict[str, object]) -> list[neo4j.Record]:
        return await self._run(statement, parameters, _SECONDS)

    async def _run(
        self, statement: str, parameters: dict[str, object], seconds: float
    ) -> list[neo4j.Record]:
        """Run a statement in its own transaction, which saves messages.

        If it fails for a moment only, as when a cluster elects a leader, it is tried again in a
        managed transaction.
        """
        query = neo4j.Query(statement, timeout=seconds)

        @neo4j.unit_of_work(timeout=seconds)
        async def again(transaction: neo4j.AsyncManagedTransaction) -> list[neo4j.Record]:
            result = await transaction.run(statement, parameters)
            return [record async for record in result]

        try:
            async with (
                asyncio.timeout(seconds),
                self._driver.session(
                    database=self._database,
                    default_access_mode=neo4j.READ_ACCESS,
                    max_transaction_retry_time=_RETRY_SECONDS,
                ) as session,
            ):
                try:
                    result = await session.run(query, parameters)
                    return [record async for record in result]
                except (DriverError, Neo4jError) as error:
                    if not error.is_retryable():
                        raise
                return await session.execute_read(again)
        except TimeoutError as error:
            raise StoreError(f"{self._where}: no answer within {seconds:g} seconds") from error
        except ClientError as error:
            if _is_ours(error):
                raise
            raise explain(self._where, error) from error
        except (DriverError, Neo4jError) as error:
            raise explain(self._where, error) from error


def _is_ours(error: ClientError) -> bool:
    """Tell whether it is our statement that is wrong, not the database or our access to it."""
    return (error.code or "").startswith("Neo.ClientError.Statement")
