"""`graph-api explain`: the statements of a query, their parameters and plans."""

import pytest

from graph_api.settings import Settings
from graph_api.store.connection import Store
from tests.api.news import NEWS, OPENAI
from tests.commands.process import graph_api

pytestmark = pytest.mark.store


@pytest.fixture
def news(store: Store) -> None:
    store.writer("tests").write(NEWS)


PERSON = "query A { people { totalCount } } query B($id: ID!) { entity(id: $id) { name } }"


@pytest.mark.parametrize(
    ("arguments", "statements", "told"),
    [
        (["{ people { totalCount } }"], 1, ["MATCH", "COUNT"]),
        (["{ entity(id: 1) { name } }"], 1, ['{"p0": "1"}', "MATCH (", "Index"]),
        (["{ a: entity(id: 1) { name } b: claim(id: 2) { id } }"], 2, ['"1"', '"2"']),
        ([PERSON, "--operation", "B", "--variables", '{"id": "it\'s"}'], 1, ["it's", "Index"]),
        (["{ __schema { types { name } } }"], 0, []),
    ],
    ids=range(5),
)
def test_what_is_asked(
    news: None,
    store_settings: Settings,
    arguments: list[str],
    statements: int,
    told: list[str],
) -> None:
    done = graph_api("explain", *arguments, settings=store_settings)
    assert (done.code, done.said) == (0, f"{statements} statements")
    assert [word for word in told if word not in done.printed] == []
    assert done.printed.count("\n{") == statements


def test_a_walk_takes_several_statements(news: None, store_settings: Settings) -> None:
    query = f'{{ shortestPath(from: "{OPENAI.id}", to: "Q2283") {{ nodes {{ id }} }} }}'
    done = graph_api("explain", query, settings=store_settings)
    assert done.code == 0
    assert done.printed.count("MATCH") > 1


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["{"], 1, "Syntax Error"),
        (["{ nothing }"], 1, "Cannot query field 'nothing'"),
        (["{ people(first: 0) { totalCount } }"], 1, "first: 0"),
        ([PERSON], 1, "operationName"),
        (["{ __typename }", "--variables", "{"], 2, "not JSON"),
        (["{ __typename }", "--variables", "[]"], 2, "not an object"),
    ],
    ids=range(6),
)
def test_what_cannot_be_explained(
    store_settings: Settings, engine: Store, arguments: list[str], code: int, said: str
) -> None:
    done = graph_api("explain", *arguments, settings=store_settings)
    assert done.code == code
    assert said in done.said
    assert done.printed == ""
