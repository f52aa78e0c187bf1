"""On Neo4j every query begins at an index, and a page of a list is read in its order."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputType,
    GraphQLInt,
    OperationDefinitionNode,
    get_nullable_type,
    is_list_type,
    parse,
)

from graph_api.store.connection import Store
from graph_api.store.read_statement import Statement, compile_plan
from schema.errors import PlanError
from schema.graphql.operations import read_operation
from schema.operands import Operand, Variables
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
    '{ search(text: "acme", asOf: "2023") { score node { __typename } } }',
    '{ suggest(prefix: "ac", types: [COMPANY]) { id degree } }',
    "query ($id: ID!) { timeline(entity: $id) { edges { node { id } } } }",
    "query ($id: ID!) { contradictions(entity: $id) { edges { node { kind } } } }",
    "query ($id: ID!) { paths(from: $id, to: 1) { nodes { name } links { status } } }",
    "query ($id: ID!) { neighbourhood(of: $id, depth: 3, types: [OWNS]) { nodes { name } } }",
    'query ($id: ID!) { neighbourhood(of: $id, asOf: "2023") { links { status } } }',
    "query ($ids: [ID!]) { claims(filter: {object: {id: $ids}, article: {id: $ids}})"
    " { totalCount edges { node { id } } } }",
    "{ topEntities(first: 5) { count node { name } } }",
    "{ topEntities(types: [PERSON, PLACE]) { count } }",
    "{ contradictions { edges { node { kind } } } }",
    "{ claimCounts(by: []) { count } }",
    "{ claimCounts(by: [PREDICATE]) { predicate count } }",
]
# All that the explorer asks, by name.
EXPLORER = Path(__file__).parents[2].joinpath("web/src/explorer/queries.graphql").read_text("utf-8")
NAMES = [
    each.name.value
    for each in parse(EXPLORER).definitions
    if isinstance(each, OperationDefinitionNode) and each.name
]
WHOLE = [
    # what is about all there is, and the label that it looks through
    ("{ claimCounts(by: [STATUS]) { status count } }", "Claim"),
    ("{ claimCounts(by: [MONTH, PUBLISHER]) { month count } }", "Article"),
    ("{ topEntities(by: CLAIMS) { count } }", "Entity"),
    ("{ topEntities(by: ARTICLES) { count } }", "Entity"),
    ("{ claims { totalCount } }", None),
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
# What walks find before a statement is run.
WALKED = {"ids": ["x"], "front": ["x"], "paths": [["x"]], "room": 9, "more": False, "day": "2023",
          "length": 4}  # fmt: skip
Operators = dict[str, str]
SCANS = {"AllNodesScan", "NodeByLabelScan", "UnionNodeByLabelsScan"}
SORTS = {"Sort", "Top", "Distinct", "Union"}


@pytest.fixture(scope="module")
def crowded(engine: Store) -> Iterator[Store]:
    """A graph in which a scan would not pass for the best plan."""
    clear(engine)
    ask(
        engine,
        "UNWIND range(1, 3000) AS i CREATE (e:Entity {id: 'e' + i, name: 'E' + i, "
        "name_folded: 'e' + i, type: ['Company', 'Person', 'Place'][i % 3], degree: i % 50}), "
        "(a:Article {id: 'a' + i, published_or_empty: '20' + (i % 99)}), "
        "(c:Claim {id: 'c' + i, confidence: i / 3000.0, predicate: 'OWNS'}), "
        "(c)-[:OBJECT]->(e), (e)-[:OWNS {claims: ['c' + i], status: 'asserted'}]->(e), "
        "(c)-[:SUBJECT]->(e), (c)-[:STATED_IN]->(a), (a)-[:MENTIONS]->(e)",
    )
    ask(engine, "MATCH (c:Claim) WHERE c.confidence < .1 SET c.opposes = true")
    ask(engine, "CALL db.resampleOutdatedIndexes()")
    ask(engine, "CALL db.prepareForReplanning()")
    yield engine
    clear(engine)


@pytest.mark.parametrize("query", [*LOOK_UPS, *PAGES, *AFTER])
def test_no_query_scans(crowded: Store, query: str) -> None:
    for text, found in plans(crowded, query):
        assert not found.keys() & SCANS, text


@pytest.mark.parametrize("name", NAMES)
def test_nothing_that_the_explorer_asks_scans(crowded: Store, name: str) -> None:
    for text, found in plans(crowded, EXPLORER, name):
        assert not found.keys() & SCANS, text


@pytest.mark.parametrize(("query", "label"), WHOLE)
def test_what_is_about_all_there_is(crowded: Store, query: str, label: str | None) -> None:
    [(text, found)] = plans(crowded, query)
    scanned = [details for name, details in found.items() if name in SCANS]
    assert [details.partition(":")[2] for details in scanned] == ([label] if label else []), text


@pytest.mark.parametrize("query", [*PAGES, *AFTER])
def test_pages_are_not_sorted(crowded: Store, query: str) -> None:
    for text, found in plans(crowded, query):
        assert not found.keys() & SORTS, text


class Compiler:
    """A reader that keeps the statements it is asked for."""

    def __init__(self) -> None:
        self.statements: list[Statement] = []

    def compile(self, plan: Plan) -> Read:
        self.statements.append(compile_plan(plan))

        async def read(_variables: object) -> None:
            raise AssertionError("nothing is read here")

        return read


def plans(store: Store, query: str, name: str | None = None) -> Iterator[tuple[str, Operators]]:
    """Yield each statement that a query takes, and what the database does for it."""
    operation = read_operation(query, name)
    given = {each: anything(type_) for each, type_ in operation.inputs.items()}
    variables = operation.variables(given)
    compiler = Compiler()
    assert operation.prepared(variables, compiler)
    for statement in compiler.statements:
        taken = {key: bound(value, variables) for key, value in statement.parameters.items()}
        yield statement.text, operators(store, statement.text, WALKED | taken)
        if statement.walk:
            walk = statement.walk.statement
            yield walk, operators(store, walk, WALKED)


def anything(type_: GraphQLInputType) -> Any:
    """Return some value of a type, as JSON has it."""
    type_ = cast("GraphQLInputType", get_nullable_type(type_))
    if is_list_type(type_):
        return [anything(type_.of_type)]
    if isinstance(type_, GraphQLEnumType):
        return next(iter(type_.values))
    return 1 if type_ is GraphQLInt else "x"


def bound(value: Operand, variables: Variables) -> Any:
    try:
        return value.bind(variables)
    except PlanError:  # a cursor that is none; what it stands for makes no difference to a plan
        return "x"


def operators(store: Store, statement: str, parameters: dict[str, Any]) -> Operators:
    """Return what the database would do, by operator, with details of one of each kind."""
    explained = f"EXPLAIN {statement}"
    found = store.driver().execute_query(explained, parameters, database_=store.database)
    return dict(_operators(found.summary.plan))


def _operators(plan: Any) -> Iterator[tuple[str, str]]:
    yield plan["operatorType"].partition("@")[0], plan["args"].get("Details", "")
    for child in plan.get("children", ()):
        yield from _operators(child)


def ask(store: Store, cypher: str) -> None:
    store.driver().execute_query(cypher, database_=store.database)
