"""Pages: going through a list by its cursors gives the list, each entry once."""

from typing import Any

import pytest

from tests.api.conftest import Ask
from tests.api.news import OPENAI

pytestmark = pytest.mark.api

LISTS = [
    # path to the list, with %s where its arguments go
    "entities%s",
    "companies%s",
    "claims%s",
    "articles%s",
    f'entity(id: "{OPENAI.id}") {{ investors%s',
    'entity(id: "Q2283") { claims%s',
    'entity(id: "Q2283") { articles%s',
    'article(id: "funding") { mentions%s',
    'article(id: "ads") { claims%s',
]
SELECTION = (
    "{ totalCount edges { cursor node { id } } "
    "pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }"
)


def page(ask: Ask, path: str, first: int, after: str | None) -> Any:
    arguments = f"(first: {first}{', after: $after' if after else ''})"
    closing = "}" * path.count("{")
    head = "query ($after: String)" if after else ""
    data = ask(f"{head} {{ {path % arguments} {SELECTION} {closing} }}", after=after)
    while "edges" not in data:
        [data] = data.values()
    return data


@pytest.mark.parametrize("first", [1, 2])
@pytest.mark.parametrize("path", LISTS)
def test_pages_add_up_to_the_list(ask: Ask, path: str, first: int) -> None:
    whole = page(ask, path, 100, None)
    assert len(whole["edges"]) == whole["totalCount"] > 1
    assert whole["pageInfo"]["hasNextPage"] is False
    edges, after = [], None
    while True:
        part = page(ask, path, first, after)
        info = part["pageInfo"]
        edges += part["edges"]
        assert part["totalCount"] == whole["totalCount"]
        assert info["hasPreviousPage"] is (after is not None)
        assert info["startCursor"] == part["edges"][0]["cursor"]
        assert info["endCursor"] == part["edges"][-1]["cursor"]
        if not info["hasNextPage"]:
            break
        assert len(part["edges"]) == first
        after = info["endCursor"]
    assert edges == whole["edges"]


def test_an_empty_page(ask: Ask) -> None:
    found = page(ask, "organizations%s", 5, None)
    assert found == {
        "totalCount": 0,
        "edges": [],
        "pageInfo": {
            "hasNextPage": False,
            "hasPreviousPage": False,
            "startCursor": None,
            "endCursor": None,
        },
    }


def test_a_page_is_twenty_if_not_told_otherwise(ask: Ask) -> None:
    schema = ask('{ __type(name: "Query") { fields { name args { name defaultValue } } } }')
    defaults = {
        argument["defaultValue"]
        for field in schema["__type"]["fields"]
        for argument in field["args"]
        if argument["name"] == "first"
    }
    assert defaults == {None, "20"}  # null is 20 as well, and leaves room for `last`
