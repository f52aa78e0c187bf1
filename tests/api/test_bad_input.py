"""Queries that go wrong and what is said of them: query, code, a part of the message."""

import httpx
import pytest

from tests.api.conftest import Ask

pytestmark = pytest.mark.api

CURSOR_OF_COMPANIES = "{ companies(first: 1) { pageInfo { endCursor } } }"


INPUT = "BAD_USER_INPUT"
QUERIES = [
    # query, code, a part of the message
    ("{", "GRAPHQL_PARSE_FAILED", "Expected Name"),
    ("{ entity(id: 1) { name }", "GRAPHQL_PARSE_FAILED", "Expected Name"),
    ("'", "GRAPHQL_PARSE_FAILED", "Unexpected"),
    ("{ nothing }", "GRAPHQL_VALIDATION_FAILED", "Cannot query field 'nothing'"),
    ("{ entity(id: 1) { nme } }", "GRAPHQL_VALIDATION_FAILED", "Did you mean 'name'"),
    ("{ entity { name } }", "GRAPHQL_VALIDATION_FAILED", "required"),
    ("{ entity(id: 1) }", "GRAPHQL_VALIDATION_FAILED", "must have a selection"),
    ('{ entities(first: "x") { totalCount } }', "GRAPHQL_VALIDATION_FAILED", "non-integer"),
    ("{ entities(filter: {type: [CAT]}) { totalCount } }", "GRAPHQL_VALIDATION_FAILED", "CAT"),
    ("{ ...F } fragment F on Query { ...F }", "GRAPHQL_VALIDATION_FAILED", "itself"),
    ("{ a: entity(id: 1) { a: id a: name } }", "GRAPHQL_VALIDATION_FAILED", "conflict"),
    ("{ entities(first: 0) { totalCount } }", INPUT, "first: 0 is out of range; ask for 1 to 1000"),
    ("{ entities(first: -1) { totalCount } }", INPUT, "first: -1"),
    ("{ entities(first: 100000) { totalCount } }", INPUT, "first: 100000"),
    ('{ search(text: "x", first: 1001) { score } }', INPUT, "first: 1001"),
    ('{ search(text: "' + "a " * 251 + '") { score } }', INPUT, "longer than 500"),
    ('{ entity(id: 1) { claims(first: 0) { totalCount } } }', INPUT, "first: 0"),
    ('{ entities(after: "") { totalCount } }', INPUT, "is not a cursor"),
    ('{ entities(after: "x.y|z") { totalCount } }', INPUT, "is not a cursor"),
    ("{ entity(id: 1) { __typename: name } }", INPUT, "reserved"),
    ("query ($x: Int!) { entities(first: $x) { totalCount } }", INPUT, "'$x'"),
]  # fmt: skip


@pytest.mark.parametrize(("query", "code", "message"), QUERIES, ids=range(len(QUERIES)))
def test_bad_queries(client: httpx.Client, query: str, code: str, message: str) -> None:
    answer = client.post("/graphql", json={"query": query}).json()
    [error, *_] = answer["errors"]
    assert error["extensions"] == {"code": code}
    assert message in error["message"]
    assert not any((answer.get("data") or {}).values())
    assert "Traceback" not in str(answer)
    assert "MATCH" not in str(answer)


def test_a_cursor_of_another_list(client: httpx.Client, ask: Ask) -> None:
    cursor = ask(CURSOR_OF_COMPANIES)["companies"]["pageInfo"]["endCursor"]
    query = "query ($after: String) { %s(after: $after%s) { totalCount } }"
    for name, arguments in (("people", ""), ("companies", ', filter: {name: {contains: "a"}}')):
        body = {"query": query % (name, arguments), "variables": {"after": cursor}}
        [error] = client.post("/graphql", json=body).json()["errors"]
        assert error["extensions"]["code"] == "BAD_USER_INPUT"
        assert "is not a cursor of this list" in error["message"]


def test_a_forged_cursor(client: httpx.Client, ask: Ask) -> None:
    """Whatever stands in a cursor is a value to the database, or refused."""
    path = 'entity(id: "Q21708200") { investors'
    query = "query ($after: String) { %s(first: 1, after: $after) { pageInfo { endCursor } } } }"
    data = ask(query % path, after=None)
    cursor = data["entity"]["investors"]["pageInfo"]["endCursor"]
    fingerprint = cursor.partition(".")[0]
    for rest, refused in (
        ("x|Q1", True),
        ("1", True),
        ("9" * 30 + "|Q1", True),
        ("9" * 5000 + "|Q1", True),
        ("1|' OR 1=1 //", False),
        ("1|$p0", False),
    ):
        body = {"query": query % path, "variables": {"after": f"{fingerprint}.{rest}"}}
        answer = client.post("/graphql", json=body).json()
        assert ("errors" in answer) is refused, answer
        if refused:
            assert answer["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"


INJECTIONS = [
    "' OR 1=1 //",
    "\" }) DETACH DELETE n //",
    "`) MATCH (n) DETACH DELETE n //",
    "$p0",
    "{n}",
    "\\",
    "\u0000",
    "a:b~0.1 AND (NOT [x TO y])",
    "/.*/",
    "*",
    "\u202e🙂",
]  # fmt: skip
ARGUMENTS = [
    "entity(id: $s) { id }",
    "node(id: $s) { id }",
    "claim(id: $s) { id }",
    "article(id: $s) { id }",
    "search(text: $s) { score }",
    "paths(from: $i, to: $i) { length }",
    'shortestPath(from: $i, to: "Q918") { nodes { id } }',
    "neighbourhood(of: $i) { nodes { id } }",
    "suggest(prefix: $s) { id }",
    "timeline(entity: $i) { totalCount }",
    "contradictions(entity: $i) { totalCount edges { cursor } }",
    "entities(filter: {name: {eq: $s}}) { totalCount edges { cursor } }",
    "entities(filter: {name: {contains: $s}}) { edges { cursor } }",
    "entities(filter: {id: [$i]}) { totalCount edges { cursor } }",
    "claims(filter: {subject: {id: [$i]}, object: {id: [$i]}}) { totalCount }",
    "claims(filter: {speaker: {id: [$i]}, article: {id: [$i]}}) { totalCount }",
    "articles(filter: {language: [$s], publisher: {eq: $s}, title: {contains: $s}}) { totalCount }",
]


@pytest.mark.parametrize("text", INJECTIONS, ids=range(len(INJECTIONS)))
def test_text_is_never_cypher(ask: Ask, text: str) -> None:
    for argument in ARGUMENTS:
        kinds = [f"${name}: {type_}" for name, type_ in (("s", "String!"), ("i", "ID!"))
                 if f"${name}" in argument]  # fmt: skip
        declared = kinds if "(id: $s)" not in argument else ["$s: ID!"]
        ask(f"query ({', '.join(declared)}) {{ {argument} }}", s=text, i=text)
    assert ask("{ entities { totalCount } }") == {"entities": {"totalCount": 9}}


def test_words_that_folding_makes_many_of(ask: Ask) -> None:
    """U+FDFA is one character, and four words when it is folded."""
    assert ask("query ($s: String!) { search(text: $s) { score } }", s="\ufdfa" * 500) == {
        "search": []
    }


def test_a_variable_that_is_not_unicode(client: httpx.Client) -> None:
    for query, variables in (
        ("query ($s: ID!) { entity(id: $s) { id } }", b'{"s": "\\ud800"}'),
        ('{ entity(id: \\"\\\\ud800\\") { id } }', b"{}"),
    ):
        body = b'{"query": "' + query.encode() + b'", "variables": ' + variables + b"}"
        response = client.post(
            "/graphql", headers={"content-type": "application/json"}, content=body
        )
        assert response.json()["errors"][0]["extensions"]["code"] in {
            "BAD_REQUEST",
            "GRAPHQL_PARSE_FAILED",
        }
