"""The quick way to an answer and graphql-core's give the same bytes, whatever the query."""

import asyncio
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass

import orjson
import pytest
from hypothesis import HealthCheck, Phase, given, note, settings
from hypothesis import strategies as st

from graph_api.live import LiveGraph
from graph_api.settings import Settings
from graph_api.store.connection import Store
from schema.graphql import GraphQLRequest, GraphQLService
from schema.graphql.execution import Answer
from tests.api.news import ADS, CAFE
from tests.api.queries import requests

pytestmark = pytest.mark.api

# Neo4j plans each statement that it has not seen before, most of a second's work for the larger.
EXAMPLES = 100 if "GRAPH_API_TEST_NEO4J_URI" in os.environ else 300
IDS = ["Q2283", "Q918", "nobody", CAFE.id, "ads", ADS.claims[0].id]
WORDS = ["Microsoft", "e", "É", "procès", "fr", "en", "2023", "2023-04", "Le Fil", "|%", ""]
SCALARS = {
    "ID": st.sampled_from(IDS),
    "String": st.sampled_from(WORDS),
    "Int": st.sampled_from([1, 2, 3, 20]),
    "Float": st.sampled_from([0.0, 0.5, 0.9, 1e9]),
    "Boolean": st.booleans(),
    "after": st.sampled_from([None] * 9 + ["", "00000000.x|y"]),
    "before": st.sampled_from([None] * 9 + ["", "00000000.x|y"]),
    "first": st.sampled_from([1, 2, 3, 20] * 3 + [0]),
    "last": st.sampled_from([None] * 9 + [1, 2, 0]),
    "asOf": st.sampled_from([None, "2023", "2023-04-20", "2023-05"] * 3 + ["today"]),
}


@dataclass
class Serving:
    runner: asyncio.Runner
    service: GraphQLService


@pytest.fixture(scope="module")
def serving(news: None, store_settings: Settings) -> Iterator[Serving]:
    with asyncio.Runner() as runner:
        graph = LiveGraph(store_settings)
        try:
            yield Serving(runner, GraphQLService(graph))
        finally:
            runner.run(graph.close())


@given(request=requests(SCALARS))
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_both_ways_answer_the_same(serving: Serving, request: GraphQLRequest) -> None:
    note(request.query)
    note(str(request.variables))
    quick = serving.runner.run(serving.service.answer(request))
    reference = serving.runner.run(serving.service.resolve(request))
    assert quick == reference or is_the_first_of(reference, quick)


def is_the_first_of(reference: Answer, quick: Answer) -> bool:
    """Of root fields that fail and must not be null, graphql-core tells of the first alone."""
    one, all_ = orjson.loads(reference.body), orjson.loads(quick.body)
    told, errors = one.pop("errors", []), all_.pop("errors", [])
    return one == all_ == {"data": None} and len(told) == 1 and told[0] in errors


def test_a_graph_that_breaks_a_promise(serving: Serving, engine: Store) -> None:
    """A claim has a subject, says the schema; where one has none, an error says where."""
    driver, database = engine.driver(), engine.database
    driver.execute_query("CREATE (:Claim {id: 'odd', predicate: 'OWNS'})", database_=database)
    try:
        request = GraphQLRequest('{ claim(id: "odd") { predicate subject { id } } }', {})
        quick = serving.runner.run(serving.service.answer(request))
        assert quick == serving.runner.run(serving.service.resolve(request))
    finally:
        driver.execute_query("MATCH (c:Claim {id: 'odd'}) DELETE c", database_=database)
    answer = json.loads(quick.body)
    assert answer["data"] == {"claim": None}
    assert [error["path"] for error in answer["errors"]] == [["claim", "subject"]]
