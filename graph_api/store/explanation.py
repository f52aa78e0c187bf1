"""Tells what a request asks of the database, and how the database goes about it."""

from dataclasses import dataclass
from typing import Any

import neo4j

from graph_api.store.connection import Store
from graph_api.store.faults import explained
from graph_api.store.read_statement import compile_plan
from graph_api.store.reads import Reader
from schema.graphql import Answer, GraphQLRequest, GraphQLService
from schema.operands import Variables
from schema.plan import Plan
from schema.ports import Read


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement with its parameters, as it was sent."""

    statement: str
    parameters: dict[str, object]


async def asked_by(request: GraphQLRequest, store: Store) -> tuple[Answer, list[Asked]]:
    """Answer a request, and return every statement that this took, in order."""
    async with store.async_driver() as driver:
        recorder = _Recorder(driver, store.database, store.engine.access.where)
        answer = await GraphQLService(recorder).answer(request)
    return answer, recorder.asked


def plan_of(asked: Asked, store: Store) -> str:
    """Return the plan that the database makes for a statement, as it draws it."""
    with explained(store.engine.access.where):
        found = store.driver().execute_query(
            f"EXPLAIN {asked.statement}", asked.parameters, database_=store.database
        )
    return str((found.summary.plan or {})["args"]["string-representation"])


class _Recorder(Reader):
    """A reader that remembers what it asked."""

    def __init__(self, driver: neo4j.AsyncDriver, database: str | None, where: str) -> None:
        super().__init__(driver, database, where)
        self.asked: list[Asked] = []

    def compile(self, plan: Plan) -> Read:
        """See `schema.ports.GraphReader.compile`."""
        statement = compile_plan(plan)

        async def read(variables: Variables) -> Any:
            return await self.read(statement, variables)

        return read

    async def _ask(self, statement: str, parameters: dict[str, object]) -> list[neo4j.Record]:
        self.asked.append(Asked(statement, parameters))
        return await super()._ask(statement, parameters)
