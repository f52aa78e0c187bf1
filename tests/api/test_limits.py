"""What is refused because it asks for too much, whatever it asks for: at once, and clearly."""

import contextlib
import sys
from collections.abc import Callable

import httpx
import pytest
from graphql import parse

from schema.graphql.guard import (
    MAX_ALIASES,
    MAX_DEPTH,
    MAX_DIRECTIVES,
    MAX_NESTING,
    MAX_TOKENS,
    MAX_VALUES,
    Measure,
)
from schema.graphql.operations import RefusedError, read_operation

pytestmark = pytest.mark.api

DEEP, LARGE = "QUERY_TOO_DEEP", "QUERY_TOO_LARGE"
HANG = 10  # seconds: what is refused here would take minutes if it were not
MAX_CALLS = 500_000  # of functions to refuse a query: less than a tenth of a second's work


def deep(levels: int) -> str:
    """A query that is `levels` deep."""
    return (
        "{ entity(id: 1) "
        + "{ claims { edges { node { subject " * (levels // 4)
        + "{ id }"
        + ("} } } }" * (levels // 4) + " }")
    )


def fragments(count: int, *, alias: bool) -> str:
    """Fragments each of which spreads the next one twice: 2 ** `count` fields."""
    name = "a: id" if alias else "id"
    chain = " ".join(f"fragment F{i} on Node {{ ...F{i + 1} ... {{ ...F{i + 1} }} }}"
                     for i in range(count))  # fmt: skip
    return f"{{ node(id: 1) {{ ...F0 }} }} {chain} fragment F{count} on Node {{ {name} }}"


def doubled(count: int) -> str:
    """Fragments each of which asks for two things that have the next one: 2 ** `count` things."""
    chain = " ".join(
        f"fragment F{i} on Claim {{ subject {{ claims(first: 1) {{ edges {{ node {{"
        f" ...F{i + 1} }} }} }} }} object {{ claims(first: 1) {{ edges {{ node {{"
        f" ...F{i + 1} }} }} }} }} }}"
        for i in range(count)
    )
    return f"{{ claim(id: 1) {{ ...F0 }} }} {chain} fragment F{count} on Claim {{ id }}"


def variants(levels: int) -> str:
    """Fragments that ask something else of every type, and then the next one."""
    types = ["Company", "Organization", "Agency", "Person", "Product", "Place"]
    each = " ".join(f"... on {type_} {{ id }}" for type_ in types)
    chain = " ".join(
        f"fragment F{i} on Entity {{ {each} claims(first: 1) {{ edges {{ node {{"
        f" subject {{ ...F{i + 1} }} }} }} }} }}"
        for i in range(levels)
    )
    return f"{{ entity(id: 1) {{ ...F0 }} }} {chain} fragment F{levels} on Entity {{ id }}"


def chain(length: int) -> str:
    """Fragments each of which is all there is in the one before."""
    links = " ".join(f"fragment F{i} on Query {{ ...F{i + 1} }}" for i in range(length))
    return f"{{ ...F0 }} {links} fragment F{length} on Query {{ __typename }}"


def spreads(count: int) -> str:
    """Fragments of the same thing that all ask for the same."""
    pieces = " ".join(
        f"fragment F{i} on Entity {{ claims {{ edges {{ node {{ id date }} }} }} }}"
        for i in range(count)
    )
    return f"{{ entity(id: 1) {{ {' '.join(f'...F{i}' for i in range(count))} }} }} {pieces}"


QUERIES = [
    # query, code, a part of the message
    (deep(4 * (MAX_DEPTH // 4) + 4), DEEP, "levels deep"),
    ("{ a" * 2_000 + "}" * 2_000, DEEP, "nested too deeply"),
    ("{ ... " * (MAX_NESTING + 1) + "{ __typename }" + "}" * (MAX_NESTING + 1), DEEP, "fragments"),
    (chain(MAX_NESTING), DEEP, "fragments"),
    ("{ entity(id: " + "[" * 1_900 + "]", DEEP, "nested too deeply"),
    ("{ entity(id: " + "[" * 30 + "]" * 30 + ") { id } }", DEEP, "a value"),
    ("{ entities(filter: " + "{ids: " * 30 + "1" + "}" * 30 + ") { totalCount } }", DEEP, "value"),
    ("{" + " ".join(f"a{i}: __typename" for i in range(MAX_ALIASES + 1)) + "}", LARGE, "aliases"),
    ("{" + " ".join(f"a{i}: id" for i in range(10_000))[:90_000] + "}", LARGE, "tokens"),
    ("{" + " id" * 10_000 + "}", LARGE, "tokens"),
    ("{ __typename " + "@skip(if: false) " * 5_000 + "}", LARGE, "tokens"),
    ("{ __typename " + "@a " * (MAX_DIRECTIVES + 1) + "}", LARGE, "directives"),
    ("query " + "@a " * (MAX_DIRECTIVES + 1) + "{ __typename }", LARGE, "directives"),
    (fragments(40, alias=True), LARGE, "aliases"),
    (doubled(13), DEEP, "levels deep"),
    (variants(4), LARGE, "too many fields"),
    ("{" + " people { totalCount }" * 450 + "}", LARGE, "repeats"),
    ("{" + " ... on Query { people { totalCount } }" * 200 + "}", LARGE, "repeats"),
    ("{" + " __typename" * (MAX_TOKENS - 2) + "}", LARGE, "repeats"),
    (spreads(60), LARGE, "repeats"),
    ("{ entities(first: 100) { edges { node { claims(first: 100) { edges { node { subject"
     " { articles(first: 100) { totalCount } } } } } } } } }", LARGE, "page sizes"),
    ("{ entities(first: 1000) { edges { node { claims(first: 1000) { totalCount } } } } }",
     LARGE, "page sizes"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "code", "message"), QUERIES, ids=range(len(QUERIES)))
def test_queries_beyond_the_limits(
    client: httpx.Client, query: str, code: str, message: str
) -> None:
    answer = client.post("/graphql", json={"query": query}, timeout=HANG).json()
    [error] = answer["errors"]
    assert error["extensions"] == {"code": code}
    assert message in error["message"]
    assert not answer.get("data")


@pytest.mark.parametrize("query", [query for query, *_ in QUERIES], ids=range(len(QUERIES)))
def test_a_refusal_is_little_work(query: str) -> None:
    def refuse() -> None:
        with contextlib.suppress(RefusedError):
            read_operation(query, None)

    read_operation("{ __typename }", None)  # what is done once is done
    assert calls(refuse) < MAX_CALLS


def calls(work: Callable[[], None]) -> int:
    """How many functions are called: what work costs, whatever else the machine does."""
    count = 0

    def note(_frame: object, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ({"ids": ["a"] * (MAX_VALUES + 1)}, LARGE),
        ({"ids": [{}] * 20_000}, LARGE),
        ({f"x{i}": 1 for i in range(8_000)}, LARGE),
        ({"ids": [[["a"] * 1_000] * 10]}, LARGE),
        (eval("[" * 150 + "]" * 150), DEEP),
        (eval("{'ids':" * 90 + "1" + "}" * 90), DEEP),
        ({"name": ["a" * 90_000]}, "BAD_USER_INPUT"),
        ({"x" * 90_000: 1}, "BAD_USER_INPUT"),
    ],
    ids=range(8),
)
def test_variables_beyond_the_limits(client: httpx.Client, value: object, code: str) -> None:
    query = "query ($f: EntityFilter) { entities(filter: $f) { totalCount } }"
    body = {"query": query, "variables": {"f": value}}
    response = client.post("/graphql", json=body, timeout=HANG)
    assert {error["extensions"]["code"] for error in response.json()["errors"]} == {code}
    assert len(response.content) < 10_000


@pytest.mark.parametrize(
    "query",
    [
        "{" + "x" * 90_000 + "}",
        '{ entity(id: 1) { id(x: "' + "a" * 90_000 + '") } }',
        "{ people(first: " + "1" * 90_000 + ") { totalCount } }",
        "{" + " ".join(f"x{i}" for i in range(1_900)) + "}",
        "{ __typename }" + " ".join(f"fragment F{i} on Query {{ __typename }}" for i in range(250)),
    ],
    ids=range(5),
)
def test_a_refusal_is_short(client: httpx.Client, query: str) -> None:
    response = client.post("/graphql", json={"query": query}, timeout=HANG)
    assert response.json()["errors"]
    assert len(response.content) < 10_000


def test_a_megabyte(client: httpx.Client) -> None:
    query = "{ __typename " + "# " * 500_000 + "\n}"
    response = client.post("/graphql", json={"query": query}, timeout=HANG)
    assert response.status_code == 413
    assert response.json()["errors"][0]["extensions"]["code"] == "PAYLOAD_TOO_LARGE"


@pytest.mark.parametrize("count", [10, 25, 40])
def test_nested_fragments_are_looked_at_once(client: httpx.Client, count: int) -> None:
    query = fragments(count, alias=False)
    document = parse(query)
    measure = Measure(document)
    for definition in document.definitions:
        measure.definition(definition)  # type: ignore[arg-type]
    assert measure.looked == 3 * count + 3
    answer = client.post("/graphql", json={"query": query}, timeout=HANG).json()
    assert answer == {"data": {"node": None}}


def test_what_a_busy_page_asks_is_within_the_limits(client: httpx.Client) -> None:
    """Twenty components, each with a fragment of its own on the same thing."""
    parts = "edges { node { id name } status firstDate claims(first: 3) { edges { node { id } } } }"
    spreads = " ".join(f"...F{i}" for i in range(20))
    pieces = " ".join(
        f"fragment F{i} on Entity {{ __typename id name investors {{ {parts} }} }}"
        for i in range(20)
    )
    query = f"{{ entity(id: 1) {{ {spreads} }} }} {pieces}"
    assert client.post("/graphql", json={"query": query}).json() == {"data": {"entity": None}}
