"""Search with its marks, and what is suggested while somebody types."""

from typing import Any

import httpx
import pytest

from loaders.folding import fold
from tests.api.conftest import Ask

pytestmark = pytest.mark.api

SEARCH = """query ($text: String!, $kinds: [SearchKind!]) {
    search(text: $text, kinds: $kinds) { score text highlights { start end text } node {
        __typename ... on Entity { name } ... on Claim { evidence { text } }
        ... on Article { title } } } }"""

HITS = [
    # words, kinds, the kind of a hit, its text with the words marked
    ("MICROSOFT", None, "Company", "[Microsoft]"),
    ("elon MÚSK", None, "Person", "[Elon] [Musk]"),
    ("cafe eclair", None, "Company", "[Éclair] | 100% [Café]"),
    ("lache", None, "Article", "Microsoft [lâche] Twitter 🐦"),
    ("regie", None, "Claim", "🚀 Dès mardi, Microsoft retire Twitter de sa [régie]."),
    ("proces microsoft", ["CLAIM"], "Claim", "Elon Musk promet un [procès] à [Microsoft]."),
    ("microsoft", ["ARTICLE"], "Article", "[Microsoft] lâche Twitter 🐦"),
]


def marked(hit: dict[str, Any]) -> str:
    text = hit["text"]
    for mark in reversed(hit["highlights"]):
        start, end = mark["start"], mark["end"]
        assert mark["text"] == hit["text"][start:end]
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize(("text", "kinds", "kind", "expected"), HITS)
def test_words_are_marked(ask: Ask, text: str, kinds: Any, kind: str, expected: str) -> None:
    hits = ask(SEARCH, text=text, kinds=kinds)["search"]
    assert (kind, expected) in [(hit["node"]["__typename"], marked(hit)) for hit in hits]
    assert all(hit["highlights"] for hit in hits)
    for hit in hits:
        node = hit["node"]
        shown = node.get("name") or node.get("title") or node["evidence"]["text"]
        assert hit["text"] == shown


KINDS = [
    # kinds, types of the hits for "twitter"
    (None, {"Company", "Claim", "Article"}),
    (["ENTITY"], {"Company"}),
    (["CLAIM"], {"Claim"}),
    (["ARTICLE", "CLAIM"], {"Claim", "Article"}),
    ([], set()),
]


@pytest.mark.parametrize(("kinds", "expected"), KINDS)
def test_kinds(ask: Ask, kinds: Any, expected: set[str]) -> None:
    hits = ask(SEARCH, text="twitter", kinds=kinds)["search"]
    assert {hit["node"]["__typename"] for hit in hits} == expected


def test_an_alias_is_shown_where_it_fits_best(ask: Ask) -> None:
    [hit] = ask(
        '{ search(text: "musk", kinds: [ENTITY]) { t: text h: highlights { __typename s: start } '
        "node { ... on Person { aliases } } } }"
    )["search"]
    assert hit == {
        "t": "Elon Musk",
        "h": [{"__typename": "Highlight", "s": 5}],
        "node": {"aliases": ["Musk"]},
    }


SUGGESTIONS = [
    # what is typed, other arguments, names
    ("m", "", ["Microsoft", "Elon Musk"]),
    ("MI", "", ["Microsoft"]),
    ("mu", "", ["Elon Musk"]),
    ("elon m", "", ["Elon Musk"]),
    ("élo", "", ["Elon Musk"]),
    ("ecl", "", ["Éclair | 100% Café"]),
    ("trains soc", "", ["Société des trains"]),
    ("soc tra", "", []),
    ("icrosoft", "", []),
    ("m", ", types: [PERSON]", ["Elon Musk"]),
    ("m", ", types: []", []),
    ("m", ", first: 1", ["Microsoft"]),
    ("", "", []),
    (" * ", "", []),
    ("or", "", []),
]


@pytest.mark.parametrize(("prefix", "arguments", "expected"), SUGGESTIONS)
def test_suggestions(ask: Ask, prefix: str, arguments: str, expected: list[str]) -> None:
    query = f"query ($p: String!) {{ suggest(prefix: $p {arguments}) {{ __typename name }} }}"
    assert [each["name"] for each in ask(query, p=prefix)["suggest"]] == expected


def test_every_entity_is_suggested_by_every_beginning(ask: Ask) -> None:
    entities = ask("{ entities { edges { node { id name } } } }")["entities"]["edges"]
    for name, id_ in ((edge["node"]["name"], edge["node"]["id"]) for edge in entities):
        for length in range(1, len(fold(name)) + 1):
            query = "query ($p: String!) { suggest(prefix: $p, first: 100) { id } }"
            assert {"id": id_} in ask(query, p=fold(name)[:length])["suggest"]


def test_what_is_too_long_to_search(client: httpx.Client) -> None:
    query = "query ($p: String!) { suggest(prefix: $p) { id } }"
    body = {"query": query, "variables": {"p": "a" * 501}}
    [error] = client.post("/graphql", json=body).json()["errors"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT"}
    assert "prefix: longer than 500" in error["message"]
