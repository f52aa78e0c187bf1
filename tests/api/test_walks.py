"""Paths and neighbourhoods, on the graph of `tests.api.news`."""

import random
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import httpx
import pytest

from graph_api.store import read_walks
from graph_api.store.connection import Store
from loaders.records import Document, Language
from tests.api.conftest import Ask
from tests.api.news import (
    BING,
    CAFE,
    INTERCOM,
    MICROSOFT,
    MUSK,
    OPENAI,
    REDMOND,
    TRAINS,
    TWITTER,
    Named,
    Stated,
    extraction,
)

pytestmark = pytest.mark.api

IDS = {
    "musk": MUSK.id,
    "twitter": TWITTER.id,
    "intercom": INTERCOM.id,
    "cafe": CAFE.id,
    "microsoft": MICROSOFT.id,
    "openai": OPENAI.id,
    "redmond": REDMOND.id,
    "trains": TRAINS.id,
    "bing": BING.id,
    "nobody": "nobody",
}
NAMES = {id_: name for name, id_ in IDS.items()}
PATHS = """query ($from: ID!, $to: ID!) {
    paths(from: $from, to: $to %s) { length nodes { id } links { source predicate target } } }"""

WAYS = [
    # from, to, other arguments, the ways: names, and for each step what is stated
    ("bing", "microsoft", "", ["bing microsoft: microsoft CREATES bing"]),
    ("intercom", "microsoft", "",
     ["intercom twitter microsoft: intercom DROPS_INTEGRATION twitter,"
      " microsoft DROPS_INTEGRATION twitter"]),
    ("musk", "openai", "",
     ["musk openai: musk INVESTS_IN openai",
      "musk microsoft openai: musk THREATENS_SUIT microsoft, microsoft INVESTS_IN openai,"
      " openai PARTNERS_WITH microsoft"]),
    ("musk", "openai", ", first: 1", ["musk openai: musk INVESTS_IN openai"]),
    ("musk", "openai", ", maxLength: 1", ["musk openai: musk INVESTS_IN openai"]),
    ("musk", "openai", ", types: [INVESTS_IN, PARTNERS_WITH]",
     ["musk openai: musk INVESTS_IN openai"]),
    ("musk", "openai", ", types: [THREATENS_SUIT, PARTNERS_WITH]",
     ["musk microsoft openai: musk THREATENS_SUIT microsoft, openai PARTNERS_WITH microsoft"]),
    ("musk", "openai", ", types: []", []),
    ("musk", "openai", ", status: []", []),
    ("musk", "openai", ", status: [THREATENED]", []),
    ("musk", "microsoft", ", status: [ASSERTED]",
     ["musk openai microsoft: musk INVESTS_IN openai, microsoft INVESTS_IN openai,"
      " openai PARTNERS_WITH microsoft"]),
    ("cafe", "intercom", ", maxLength: 4",
     ["cafe openai microsoft twitter intercom: cafe INVESTS_IN openai,"
      " microsoft INVESTS_IN openai, openai PARTNERS_WITH microsoft,"
      " microsoft DROPS_INTEGRATION twitter, intercom DROPS_INTEGRATION twitter"]),
    ("cafe", "intercom", ", maxLength: 3", []),
    ("musk", "trains", "", []),
    ("musk", "redmond", "", []),
    ("musk", "musk", "", []),
    ("musk", "nobody", "", []),
    ("nobody", "nobody", "", []),
]  # fmt: skip


def told(path: dict[str, Any]) -> str:
    nodes = " ".join(NAMES[node["id"]] for node in path["nodes"])
    assert path["length"] == len(path["nodes"]) - 1
    return f"{nodes}: {', '.join(map(stated, path['links']))}"


def stated(link: dict[str, Any]) -> str:
    return f"{NAMES[link['source']]} {link['predicate']} {NAMES[link['target']]}"


@pytest.mark.parametrize(("start", "end", "arguments", "expected"), WAYS)
def test_paths(ask: Ask, start: str, end: str, arguments: str, expected: list[str]) -> None:
    query = PATHS % arguments
    found = [told(path) for path in ask(query, **{"from": IDS[start], "to": IDS[end]})["paths"]]
    assert found == expected
    if "first" not in arguments:
        query = query.replace("paths(", "shortestPath(")
        shortest = ask(query, **{"from": IDS[start], "to": IDS[end]})["shortestPath"]
        assert [told(shortest)] if shortest else expected[:1] == []


def test_every_field_of_a_path(ask: Ask) -> None:
    found = ask(
        '{ shortestPath(from: "Q2283", to: "Q21708200") { __typename l: length nodes {'
        " __typename name ... on Company { wikidata } degree } links { __typename id source target"
        " predicate status firstDate lastDate confidence claimCount claims(first: 1) { totalCount"
        " edges { cursor node { date amount { value } } } pageInfo { hasNextPage } } } } }"
    )["shortestPath"]
    cursor = found["links"][0]["claims"]["edges"][0].pop("cursor")
    assert found["links"].pop()["predicate"] == "PARTNERS_WITH"
    assert found == {
        "__typename": "Path",
        "l": 1,
        "nodes": [
            {"__typename": "Company", "name": "Microsoft", "wikidata": "Q2283", "degree": 5},
            {"__typename": "Company", "name": "OpenAI", "wikidata": "Q21708200", "degree": 4},
        ],
        "links": [
            {
                "__typename": "Link",
                "id": "Q2283:INVESTS_IN:Q21708200",
                "source": "Q2283",
                "target": "Q21708200",
                "predicate": "INVESTS_IN",
                "status": "ASSERTED",
                "firstDate": "2019",
                "lastDate": "2023-01",
                "confidence": 0.9,
                "claimCount": 2,
                "claims": {
                    "totalCount": 2,
                    "edges": [{"node": {"date": "2023-01", "amount": {"value": 1e10}}}],
                    "pageInfo": {"hasNextPage": True},
                },
            }
        ],
    }
    assert cursor


AROUND = [
    # of, other arguments, nodes in order, what is stated between them, whether there are more
    ("bing", "", "bing microsoft", ["microsoft CREATES bing"], False),
    ("bing", ", limit: 1", "bing", [], True),
    ("twitter", "", "twitter microsoft intercom",
     ["microsoft DROPS_INTEGRATION twitter", "intercom DROPS_INTEGRATION twitter"], False),
    ("twitter", ", limit: 2", "twitter microsoft", ["microsoft DROPS_INTEGRATION twitter"], True),
    ("twitter", ", status: [PLANNED]", "twitter microsoft",
     ["microsoft DROPS_INTEGRATION twitter"], False),
    ("twitter", ", depth: 3, types: [DROPS_INTEGRATION]", "twitter microsoft intercom",
     ["intercom DROPS_INTEGRATION twitter", "microsoft DROPS_INTEGRATION twitter"], False),
    ("intercom", ", depth: 2", "intercom twitter microsoft",
     ["intercom DROPS_INTEGRATION twitter", "microsoft DROPS_INTEGRATION twitter"], False),
    ("intercom", ", depth: 3, limit: 4", "intercom twitter microsoft openai",
     ["intercom DROPS_INTEGRATION twitter", "microsoft DROPS_INTEGRATION twitter",
      "microsoft INVESTS_IN openai", "openai PARTNERS_WITH microsoft"], True),
    ("musk", "", "musk microsoft openai",
     ["musk INVESTS_IN openai", "musk THREATENS_SUIT microsoft", "microsoft INVESTS_IN openai",
      "openai PARTNERS_WITH microsoft"], False),
    ("musk", ", types: []", "musk", [], False),
    ("trains", ", depth: 3", "trains", [], False),
]  # fmt: skip


@pytest.mark.parametrize(("of", "arguments", "nodes", "links", "more"), AROUND)
def test_neighbourhoods(
    ask: Ask, of: str, arguments: str, nodes: str, links: list[str], more: bool
) -> None:
    query = f"""query ($of: ID!) {{ neighbourhood(of: $of {arguments}) {{
        nodes {{ id }} links {{ source predicate target }} hasMore }} }}"""
    found = ask(query, of=IDS[of])["neighbourhood"]
    assert " ".join(NAMES[node["id"]] for node in found["nodes"]) == nodes
    assert sorted(map(stated, found["links"])) == sorted(links)
    assert found["hasMore"] is more


@pytest.mark.parametrize(
    ("arguments", "nodes"),
    [
        ("limit: 1", "microsoft"),
        ("of: null, types: [OWNS]", "microsoft"),
        ('limit: 1, asOf: "2023-04"', "microsoft"),
    ],
)
def test_the_best_connected_is_in_the_middle_if_nobody_is_named(
    ask: Ask, arguments: str, nodes: str
) -> None:
    found = ask(f"{{ neighbourhood({arguments}) {{ nodes {{ id }} }} }}")["neighbourhood"]
    assert " ".join(NAMES[node["id"]] for node in found["nodes"]) == nodes


def test_the_neighbourhood_of_nobody(ask: Ask) -> None:
    assert ask('{ neighbourhood(of: "x") { nodes { id } } }') == {"neighbourhood": None}
    assert ask('{ neighbourhood(of: "ads") { nodes { id } } }') == {"neighbourhood": None}


def test_a_neighbourhood_with_its_evidence(ask: Ask) -> None:
    found = ask(
        'query ($n: Int!) { neighbourhood(of: "Q918", limit: $n) { more: hasMore __typename'
        " nodes { ... on Company { name } } links { claims { edges { node {"
        " evidence { text } article { id } } } } } } }",
        n=2,
    )
    assert found["neighbourhood"] == {
        "more": True,
        "__typename": "Neighbourhood",
        "nodes": [{"name": "Twitter"}, {"name": "Microsoft"}],
        "links": [
            {
                "claims": {
                    "edges": [
                        {
                            "node": {
                                "evidence": {
                                    "text": "🚀 Dès mardi, Microsoft retire Twitter de sa régie."
                                },
                                "article": {"id": "ads"},
                            }
                        }
                    ]
                }
            }
        ],
    }


REFUSED = [
    # field, a part of the message
    ('paths(from: 1, to: 2, maxLength: 7) { length }', "maxLength: 7 is out of range"),
    ('paths(from: 1, to: 2, maxLength: 0) { length }', "ask for 1 to 6"),
    ('paths(from: 1, to: 2, first: 51) { length }', "first: 51"),
    ('shortestPath(from: 1, to: 2, maxLength: -1) { length }', "maxLength: -1"),
    ('neighbourhood(of: 1, depth: 4) { hasMore }', "depth: 4"),
    ('neighbourhood(of: 1, limit: 501) { hasMore }', "limit: 501"),
    ('paths(from: 1, to: 2) { links { claims(first: 0) { totalCount } } }', "first: 0"),
]  # fmt: skip


@pytest.mark.parametrize(("field", "message"), REFUSED)
def test_what_is_refused(client: httpx.Client, field: str, message: str) -> None:
    [error] = client.post("/graphql", json={"query": f"{{ {field} }}"}).json()["errors"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT"}
    assert message in error["message"]


FIRMS = [Named((f"Firm{number:02}",), "Company") for number in range(14)]


@pytest.fixture
def ties(news: None, engine: Store) -> Iterator[set[frozenset[str]]]:
    """Beside the news, firms that partner at random; gives the pairs of their ids."""
    pairs = random.Random(5).sample(list(combinations(range(len(FIRMS)), 2)), 20)
    names = [(FIRMS[one].forms[0], FIRMS[other].forms[0]) for one, other in pairs]
    text = " ".join(f"{one} partners with {other}." for one, other in names)
    claims = [
        Stated(one, "PARTNERS_WITH", other, "partners", f"{one} partners with {other}.")
        for one, other in names
    ]
    used = [firm for firm in FIRMS if firm.forms[0] in text]
    document = Document(id="firms", source="firms.txt", text=text, language=Language.ENGLISH)
    engine.writer("tests").write([extraction(document, used, claims)])
    yield {frozenset((FIRMS[one].id, FIRMS[other].id)) for one, other in pairs}
    engine.writer("tests").delete_articles(["firms"])


def every_way(ties: set[frozenset[str]], path: list[str], end: str) -> Iterator[list[str]]:
    if path[-1] == end:
        yield path
    elif len(path) < 7:
        for tie in ties:
            for other in tie - {path[-1]} if path[-1] in tie else ():
                if other not in path:
                    yield from every_way(ties, [*path, other], end)


def test_paths_are_all_there_are_shortest_first(ask: Ask, ties: set[frozenset[str]]) -> None:
    query = """query ($from: ID!, $to: ID!) {
        paths(from: $from, to: $to, maxLength: 6, first: 50) { nodes { id } } }"""
    for start, end in (FIRMS[:2], FIRMS[3:5], FIRMS[7:9]):
        expected = sorted(every_way(ties, [start.id], end.id), key=lambda way: (len(way), way))
        found = ask(query, **{"from": start.id, "to": end.id})["paths"]
        assert len(expected) > 2
        assert [[node["id"] for node in path["nodes"]] for path in found] == expected[:50]


def test_too_much_within_reach(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_walks, "MAX_MET", 4)
    query = '{ paths(from: "Q2283", to: "Q918", first: 50) { length } }'
    [error] = client.post("/graphql", json={"query": query}).json()["errors"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT"}
    assert "too many relations" in error["message"]
