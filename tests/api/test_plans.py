"""On Neo4j every query begins at an index, and a page of a list is read in its order."""

import os
from collections.abc import Iterator
from typing import Any

import pytest

from graph_api.store.connection import Store
from graph_api.store.read_statement import Statement, compile_plan
from schema.graphql.operations import read_operation
from schema.plan import Plan
from schema.ports import Read
from tests.engines import clear

pytestmark = [
    pytest.mark.api,
    pytest.mark.skipif(
        "GRAPH_API_TEST_NEO4J_URI" not in os.environ, reason="reads the plans of a real Neo4j"
    ),
]

NODES = "edges { cursor node { id } } pageInfo { hasNextPage endCursor }"
LOOK_UPS = [
    "query ($id: ID!) { entity(id: $id) { name claims { edges { node { id } } } } }",
    "query ($id: ID!) { entity(id: $id) { investsIn { totalCount edges { node { id } } } } }",
    "query ($id: ID!) { entity(id: $id) { partnersWith { edges { claims { totalCount } } } } }",
    "query ($id: ID!) { entity(id: $id) { articles { edges { node { id } } } } }",
    "query ($id: ID!) { claim(id: $id) { subject { name } article { title } } }",
    "query ($id: ID!) { article(id: $id) { mentions { edges { node { id } } } } }",
    "query ($id: ID!) { node(id: $id) { id } }",
    "query ($id: ID!) { entities(filter: {id: [$id]}) { totalCount edges { node { id } } } }",
    "query ($id: ID!) { claims(filter: {subject: {id: [$id]}}) { edges { node { id } } } }",
    "query ($id: ID!) { claims(filter: {article: {id: [$id]}}) { edges { node { id } } } }",
    '{ search(text: "acme") { score node { __typename } } }',
]
PAGES = [
    f"{{ entities {{ {NODES} }} }}",
    f"{{ entities(last: 5) {{ {NODES} }} }}",
    f"{{ companies {{ {NODES} }} }}",
    f"{{ people(last: 5) {{ {NODES} }} }}",
    f"{{ claims {{ {NODES} }} }}",
    f"{{ articles {{ {NODES} }} }}",
]
AFTER = [
    f"query ($after: String!) {{ {field}(after: $after) {{ {NODES} }} }}"
    for field in ("entities", "companies", "claims", "articles")
]
SCANS = {"AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan"}
SORTS = {"Sort", "Top", "Distinct", "Union"}


@pytest.fixture(scope="module")
def crowded(engine: Store) -> Iterator[Store]:
    """A graph in which a scan would not pass for the best plan."""
    clear(engine)
    ask(
        engine,
        "UNWIND range(1, 3000) AS i CREATE (e:Entity {id: 'e' + i, name: 'E' + i, "
        "name_folded: 'e' + i, type: ['Company', 'Person', 'Place'][i % 3]}), "
        "(a:Article {id: 'a' + i, published_or_empty: '20' + (i % 99)}), "
        "(c:Claim {id: 'c' + i, confidence: i / 3000.0, predicate: 'OWNS'}), "
        "(c)-[:SUBJECT]->(e), (c)-[:STATED_IN]->(a), (a)-[:MENTIONS]->(e)",
    )
    ask(engine, "CALL db.resampleOutdatedIndexes()")
    ask(engine, "CALL db.prepareForReplanning()")
    yield engine
    clear(engine)


@pytest.mark.parametrize("query", [*LOOK_UPS, *PAGES, *AFTER])
def test_no_query_scans(crowded: Store, query: str) -> None:
    for statement in statements(query):
        assert not operators(crowded, statement) & SCANS, statement.text


@pytest.mark.parametrize("query", [*PAGES, *AFTER])
def test_pages_are_not_sorted(crowded: Store, query: str) -> None:
    for statement in statements(query):
        assert not operators(crowded, statement) & SORTS, statement.text


class Compiler:
    """A reader that keeps the statements it is asked for."""

    def __init__(self) -> None:
        self.statements: list[Statement] = []

    def compile(self, plan: Plan) -> Read:
        self.statements.append(compile_plan(plan))

        async def read(_variables: object) -> None:
            raise AssertionError("nothing is read here")

        return read


def statements(query: str) -> list[Statement]:
    compiler = Compiler()
    operation = read_operation(query, None)
    assert operation.prepared(dict.fromkeys(operation.inputs, "x"), compiler)
    return compiler.statements


def operators(store: Store, statement: Statement) -> set[str]:
    parameters = {
        name: operand.bind({}) if type(operand).__name__ == "Literal" else "x"
        for name, operand in statement.parameters.items()
    }
    summary = (
        store.driver()
        .execute_query(f"EXPLAIN {statement.text}", parameters, database_=store.database)
        .summary
    )
    return set(_operators(summary.plan))


def _operators(plan: Any) -> Iterator[str]:
    yield plan["operatorType"].partition("@")[0]
    for child in plan.get("children", ()):
        yield from _operators(child)


def ask(store: Store, cypher: str) -> None:
    store.driver().execute_query(cypher, database_=store.database)
