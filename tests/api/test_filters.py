"""Which things a filter leaves in a list, in which order, and by which pages from either end."""

from typing import Any

import httpx
import pytest

from tests.api.conftest import Ask
from tests.api.news import MUSK

pytestmark = pytest.mark.api

BING, CAFE_NAME, TRAINS_NAME = "Bing", "Éclair | 100% Café", "Société des trains"
ALL = [BING, CAFE_NAME, "Elon Musk", "Intercom", "Microsoft", "OpenAI", "Redmond", TRAINS_NAME,
       "Twitter"]  # fmt: skip
ENTITIES = [
    # filter, names
    ("{}", ALL),
    ('{name: {in: ["bing", "INTERCOM"]}}', [BING, "Intercom"]),
    ('{name: {startsWith: "eclair 100"}}', [CAFE_NAME]),
    ('{name: {endsWith: "ter"}}', ["Twitter"]),
    ('{name: {contains: "o", endsWith: "ft"}}', ["Microsoft"]),
    ('{anyName: {eq: "musk"}}', ["Elon Musk"]),
    ('{anyName: {startsWith: "mus"}}', ["Elon Musk"]),
    ('{wikidata: ["Q918", "Q1"]}', ["Twitter"]),
    ('{or: [{name: {eq: "bing"}}, {type: [PLACE]}]}', [BING, "Redmond"]),
    ('{or: []}', []),
    ('{and: []}', ALL),
    ('{and: [{type: [COMPANY]}, {name: {contains: "i"}}], not: {wikidata: ["Q918", "Q2283"]}}',
     [CAFE_NAME, "Intercom", "OpenAI"]),
    ('{not: {or: [{type: [COMPANY]}, {name: {contains: "e"}}]}}', [BING]),
    ("{investsIn: {some: {}}}", [CAFE_NAME, "Elon Musk", "Microsoft"]),
    ("{investsIn: {none: {}}, type: [COMPANY]}", ["Intercom", "OpenAI", "Twitter"]),
    ("{investors: {single: {status: [PLANNED]}}}", ["OpenAI"]),
    ("{investors: {single: {}}}", []),
    ("{investsIn: {some: {}, all: {status: [ASSERTED]}}}", ["Elon Musk", "Microsoft"]),
    ("{investors: {all: {status: [PLANNED]}}, type: [COMPANY]}",
     [CAFE_NAME, "Intercom", "Microsoft", "Twitter"]),
    ('{dropsIntegration: {some: {node: {name: {eq: "twitter"}}}}}', ["Intercom", "Microsoft"]),
    ('{droppedBy: {some: {node: {investsIn: {some: {node: {name: {eq: "OpenAI"}}}}}}}}',
     ["Twitter"]),
    ("{relations: {some: {predicate: [THREATENS_SUIT]}}}", ["Elon Musk", "Microsoft"]),
    ("{relations: {none: {}}}", ["Redmond", TRAINS_NAME]),
    ("{investors: {some: {claimCount: {gte: 2}, lastDate: {from: \"2023\"}}}}", ["OpenAI"]),
    ("{investors: {some: {confidence: {lt: 0.65}}}}", ["OpenAI"]),
    ("{investors: {some: {firstDate: {known: false}, predicate: [SUES]}}}", []),
    ("{claims: {some: {polarity: NEGATED}}}", [TRAINS_NAME, "Twitter"]),
    ("{claims: {none: {polarity: AFFIRMED}}}", ["Redmond", TRAINS_NAME]),
    ("{claims: {single: {}}, type: [COMPANY]}", [CAFE_NAME, "Intercom"]),
    ('{articles: {some: {language: ["fr"]}, none: {language: ["en"]}}}',
     ["Intercom", TRAINS_NAME, "Twitter"]),
]  # fmt: skip


@pytest.mark.parametrize(("filter_", "expected"), ENTITIES)
def test_entities(ask: Ask, filter_: str, expected: list[str]) -> None:
    found = ask(f"{{ entities(filter: {filter_}) {{ totalCount edges {{ node {{ name }} }} }} }}")
    names = [edge["node"]["name"] for edge in found["entities"]["edges"]]
    assert names == expected
    assert found["entities"]["totalCount"] == len(expected)


CLAIMS = [
    # filter, how many claims
    ("{confidence: {gte: 0.9, lt: 0.95}}", 5),
    ("{amount: {gt: 5e7}}", 2),
    ("{amount: {eq: 5e7}}", 1),
    ("{not: {amount: {gt: 5e7}}}", 8),
    ('{currency: ["USD"]}', 3),
    ('{quote: {contains: "10 BILLION"}}', 1),
    ('{date: {from: "2023-01-15"}}', 2),
    ('{date: {from: "2023-02"}}', 1),
    ('{date: {to: "2019-03"}}', 1),
    ('{date: {from: "2019-12", to: "2023-01"}}', 2),
    ("{date: {known: true}}", 3),
    ("{date: {known: false}}", 7),
    ("{speaker: {}}", 2),
    ("{not: {speaker: {}}}", 8),
    ("{subject: {type: [PERSON]}}", 2),
    ('{subject: {type: [COMPANY]}, object: {id: ["Q918"]}}', 2),
    ("{subject: {id: []}}", 0),
    ('{or: [{subject: {id: ["Q2283"]}}, {object: {id: ["Q2283"]}}]}', 6),
    ('{article: {publisher: {eq: "le fil"}}}', 4),
    ('{article: {title: {contains: "lache twitter"}}, polarity: AFFIRMED}', 3),
    ("{object: {investors: {some: {}}}}", 4),
    ('{id: ["nothing"]}', 0),
]


@pytest.mark.parametrize(("filter_", "count"), CLAIMS)
def test_claims(ask: Ask, filter_: str, count: int) -> None:
    found = ask(f"{{ claims(filter: {filter_}) {{ totalCount edges {{ node {{ id }} }} }} }}")
    ids = {edge["node"]["id"] for edge in found["claims"]["edges"]}
    assert (len(ids), found["claims"]["totalCount"]) == (count, count)


ARTICLES = [
    ('{publisher: {startsWith: "the"}}', ["funding"]),
    ('{not: {publisher: {eq: "The Wire"}}}', ["ads", "again"]),
    ("{published: {known: false}}", ["again"]),
    ('{title: {contains: "LACHE"}}', ["ads"]),
    ('{id: ["again", "ads"]}', ["ads", "again"]),
    ("{claims: {some: {predicate: [INVESTS_IN]}}}", ["funding", "again"]),
    ("{claims: {all: {predicate: [INVESTS_IN]}}}", ["again"]),
    ('{mentions: {some: {name: {eq: "bing"}}}}', ["funding"]),
    ("{mentions: {none: {type: [PERSON]}}}", ["again"]),
    ("{mentions: {single: {type: [AGENCY]}}}", ["ads"]),
]


@pytest.mark.parametrize(("filter_", "expected"), ARTICLES)
def test_articles(ask: Ask, filter_: str, expected: list[str]) -> None:
    found = ask(f"{{ articles(filter: {filter_}) {{ edges {{ node {{ id }} }} }} }}")["articles"]
    assert [edge["node"]["id"] for edge in found["edges"]] == expected


def test_the_same_by_variables(ask: Ask) -> None:
    query = (
        "query ($filter: EntityFilter, $other: String, $order: [EntityOrder!]) {"
        " entities(filter: $filter, orderBy: $order) { edges { node { name } } }"
        " one: entities(filter: {or: [{name: {eq: $other}}]}) { totalCount } }"
    )
    filter_ = {"or": [{"name": {"in": ["Bing", "Twitter"]}}, {"type": ["PLACE"]}], "not": None}
    order = [{"field": "TYPE"}, {"field": "NAME", "direction": "DESC"}]
    found = ask(query, filter=filter_, other="openai", order=order)
    names = [edge["node"]["name"] for edge in found["entities"]["edges"]]
    assert names == ["Twitter", "Redmond", "Bing"]
    assert found["one"]["totalCount"] == 1


ORDERS = [
    # field with order, what is listed
    ("entities(orderBy: [{field: TYPE}, {field: NAME, direction: DESC}], first: 3)",
     "name", [TRAINS_NAME, "Twitter", "OpenAI"]),
    ("entities(orderBy: {field: NAME, direction: DESC}, first: 2)", "name",
     ["Twitter", TRAINS_NAME]),
    ("articles(orderBy: {field: PUBLISHED})", "id", ["again", "ads", "funding"]),
    ("articles(orderBy: [{field: LANGUAGE}, {field: TITLE, direction: DESC}], first: 1)",
     "language", ["en"]),
    ("claims(orderBy: {field: AMOUNT, direction: DESC}, first: 3)", "amount { value }",
     [{"value": 1e10}, {"value": 1e9}, {"value": 5e7}]),
    ("claims(orderBy: {field: DATE, direction: DESC}, first: 3)", "date",
     ["2023-04-25", "2023-01", "2019"]),
    ("claims(orderBy: [{field: PUBLISHED}, {field: CONFIDENCE}], first: 2)", "confidence",
     [0.85, 0.8]),
    ("claims(orderBy: [{field: STATUS}, {field: PREDICATE}], first: 1)", "predicate",
     ["CREATES"]),
]  # fmt: skip


@pytest.mark.parametrize(("field", "leaf", "expected"), ORDERS)
def test_orders(ask: Ask, field: str, leaf: str, expected: list[Any]) -> None:
    [found] = ask(f"{{ {field} {{ edges {{ node {{ {leaf} }} }} }} }}").values()
    assert [edge["node"][leaf.split(maxsplit=1)[0]] for edge in found["edges"]] == expected


RELATIONS = [
    # arguments, (predicate, direction, other entity)
    ("", [("INVESTS_IN", "FORWARD", "OpenAI"), ("PARTNERS_WITH", "EITHER", "OpenAI"),
          ("THREATENS_SUIT", "BACKWARD", "Elon Musk"), ("DROPS_INTEGRATION", "FORWARD", "Twitter"),
          ("CREATES", "FORWARD", BING)]),
    ("(direction: BACKWARD, types: [THREATENS_SUIT, CREATES])",
     [("THREATENS_SUIT", "BACKWARD", "Elon Musk")]),
    ("(types: [])", []),
    ("(status: [PLANNED])", [("DROPS_INTEGRATION", "FORWARD", "Twitter")]),
    ('(filter: {node: {name: {eq: "OpenAI"}}, not: {predicate: [INVESTS_IN]}})',
     [("PARTNERS_WITH", "EITHER", "OpenAI")]),
    ("(orderBy: [{field: NAME, direction: DESC}, {field: PREDICATE}], first: 2)",
     [("DROPS_INTEGRATION", "FORWARD", "Twitter"), ("INVESTS_IN", "FORWARD", "OpenAI")]),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "expected"), RELATIONS)
def test_relations_of_all_kinds(ask: Ask, arguments: str, expected: list[Any]) -> None:
    found = ask(
        f'{{ entity(id: "Q2283") {{ relations{arguments} {{ totalCount edges {{'
        " id source target claimCount predicate direction node { id name }"
        " claims { totalCount } } } } }"
    )["entity"]["relations"]
    rows = [(e["predicate"], e["direction"], e["node"]["name"]) for e in found["edges"]]
    assert sorted(rows) == sorted(expected) if not arguments else rows == expected
    for edge in found["edges"]:
        source, predicate, target = edge["id"].split(":")
        assert (source, predicate, target) == (edge["source"], edge["predicate"], edge["target"])
        assert {source, target} == {"Q2283", edge["node"]["id"]}
        assert edge["claimCount"] == edge["claims"]["totalCount"] > 0


LISTS = [
    "entities",
    "entities(orderBy: [{field: TYPE, direction: DESC}]",
    "claims",
    "claims(orderBy: [{field: PUBLISHED}, {field: AMOUNT, direction: DESC}]",
    "articles",
    f'claims(filter: {{not: {{subject: {{id: ["{MUSK.id}"]}}}}}}',
]


@pytest.mark.parametrize("list_", LISTS)
@pytest.mark.parametrize("size", [1, 2, 4])
def test_pages_from_either_end_are_the_list(ask: Ask, list_: str, size: int) -> None:
    every = _page(ask, list_, "first: 100")
    ids = [edge["node"]["id"] for edge in every["edges"]]
    for count, cursor, more, bound in (
        ("first", "after", "hasNextPage", "endCursor"),
        ("last", "before", "hasPreviousPage", "startCursor"),
    ):
        pages, given = [], "null"
        while True:
            page = _page(ask, list_, f"{count}: {size}, {cursor}: {given}")
            pages.append([edge["node"]["id"] for edge in page["edges"]])
            assert page["pageInfo"]["startCursor"] == page["edges"][0]["cursor"]
            assert page["pageInfo"]["endCursor"] == page["edges"][-1]["cursor"]
            if not page["pageInfo"][more]:
                break
            given = f'"{page["pageInfo"][bound]}"'
        if cursor == "before":
            pages.reverse()
        assert [id_ for page in pages for id_ in page] == ids


def test_between_two_cursors(ask: Ask) -> None:
    every = _page(ask, "entities", "first: 100")["edges"]
    bounds = f'after: "{every[1]["cursor"]}", before: "{every[5]["cursor"]}"'
    for count, expected in (("first: 9", every[2:5]), ("first: 2", every[2:4]),
                            ("last: 2", every[3:5])):  # fmt: skip
        assert _page(ask, "entities", f"{count}, {bounds}")["edges"] == expected


def _page(ask: Ask, list_: str, arguments: str) -> Any:
    opened = f"{list_}," if "(" in list_ else f"{list_}("
    selection = (
        "edges { cursor node { id } }"
        " pageInfo { startCursor endCursor hasNextPage hasPreviousPage }"
    )
    [found] = ask(f"{{ {opened} {arguments}) {{ {selection} }} }}").values()
    return found


DEEP = "{not: " * 9 + "{}" + "}" * 9
MANY = ", ".join(["{name: {eq: null}}"] * 99)
REFUSED = [
    ("entities(first: 1, last: 1)", "first and last"),
    ("entities(last: 0)", "last: 0 is out of range"),
    ("entities(first: 1001)", "first: 1001"),
    ('articles(filter: {published: {from: "April"}})', "'April' is no ISO date"),
    ('claims(filter: {date: {to: "2023-4"}})', "'2023-4' is no ISO date"),
    (f"entities(filter: {DEEP})", "nested deeper"),
    (f"entities(filter: {{or: [{MANY}]}})", "more than 100"),
    ('entities(before: "x.y")', "before: 'x.y' is not a cursor"),
]


@pytest.mark.parametrize(("field", "message"), REFUSED)
def test_refused(client: httpx.Client, field: str, message: str) -> None:
    query = f"{{ {field} {{ totalCount }} }}"
    [error] = client.post("/graphql", json={"query": query}).json()["errors"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert message in error["message"]


def test_a_cursor_holds_good_for_its_order_only(client: httpx.Client, ask: Ask) -> None:
    cursor = _page(ask, "entities", "first: 1")["pageInfo"]["endCursor"]
    query = "query ($c: String) { entities(after: $c, orderBy: {field: TYPE}) { totalCount } }"
    body = {"query": query, "variables": {"c": cursor}}
    [error] = client.post("/graphql", json=body).json()["errors"]
    assert "is not a cursor of this list" in error["message"]
