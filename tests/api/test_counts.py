"""Counts of claims and of what there is of an entity, and the text around evidence."""

import re
from collections import Counter
from typing import Any

import httpx
import pytest

from tests.api.conftest import Ask
from tests.api.news import ADS, NEWS

pytestmark = pytest.mark.api

COUNTS = [
    # by, other arguments, rows of keys and count, in order
    ("[]", "", [(10,)]),
    ("[]", ", filter: {predicate: [CREATES]}", [(1,)]),
    ("[]", ", filter: {predicate: []}", [(0,)]),
    ("[PREDICATE]", "", [("INVESTS_IN", 4), ("DROPS_INTEGRATION", 3), ("CREATES", 1),
                         ("PARTNERS_WITH", 1), ("THREATENS_SUIT", 1)]),
    ("[PREDICATE]", ", first: 2", [("INVESTS_IN", 4), ("DROPS_INTEGRATION", 3)]),
    ("[STATUS, STATUS]", "", [("ASSERTED", 7), ("PLANNED", 2), ("THREATENED", 1)]),
    ("[POLARITY]", ", filter: {predicate: [DROPS_INTEGRATION]}", [("AFFIRMED", 2), ("NEGATED", 1)]),
    ("[LANGUAGE]", "", [("en", 6), ("fr", 4)]),
    ("[PUBLISHER]", "", [("The Wire", 5), ("Le Fil", 4), (None, 1)]),
    ("[MONTH]", "", [("2023-05", 5), ("2023-04", 4), (None, 1)]),
    ("[YEAR]", "", [("2023", 9), (None, 1)]),
    ("[YEAR, STATUS]", ", filter: {article: {id: [\"ads\", \"again\"]}}",
     [("2023", "ASSERTED", 2), (None, "ASSERTED", 1), ("2023", "PLANNED", 1),
      ("2023", "THREATENED", 1)]),
]  # fmt: skip


@pytest.mark.parametrize(("by", "arguments", "expected"), COUNTS)
def test_counts_of_claims(
    ask: Ask, by: str, arguments: str, expected: list[tuple[Any, ...]]
) -> None:
    keys = list(dict.fromkeys(re.findall("[a-z]+", by.lower())))
    found = ask(f"{{ claimCounts(by: {by} {arguments}) {{ {' '.join(keys)} count }} }}")
    rows = [tuple(row[key] for key in (*keys, "count")) for row in found["claimCounts"]]
    assert rows == expected


def test_what_is_not_asked_by_is_null(ask: Ask) -> None:
    [row] = ask(
        "query ($by: [ClaimKey!]!) { claimCounts(by: $by, first: 1) { __typename n: count"
        " predicate status polarity year month publisher language } }",
        by=["LANGUAGE"],
    )["claimCounts"]
    assert {key: value for key, value in row.items() if value is not None} == {
        "__typename": "ClaimCount",
        "n": 6,
        "language": "en",
    }


TOP = [
    # arguments, names and counts in order
    ("first: 2", [("Microsoft", 5), ("OpenAI", 4)]),
    ("by: DEGREE, first: 3, types: [COMPANY]", [("Microsoft", 5), ("OpenAI", 4), ("Twitter", 2)]),
    ("by: CLAIMS, first: 2", [("Microsoft", 6), ("OpenAI", 5)]),
    ("by: ARTICLES, first: 3", [("Microsoft", 3), ("Elon Musk", 2), ("OpenAI", 2)]),
    ("by: ARTICLES, types: [PERSON, PLACE]", [("Elon Musk", 2), ("Redmond", 1)]),
    ("types: []", []),
]


@pytest.mark.parametrize(("arguments", "expected"), TOP)
def test_top_entities(ask: Ask, arguments: str, expected: list[tuple[str, int]]) -> None:
    found = ask(f"{{ topEntities({arguments}) {{ count node {{ __typename name }} }} }}")
    assert [(row["node"]["name"], row["count"]) for row in found["topEntities"]] == expected


def test_degrees_add_up(ask: Ask) -> None:
    """Every relation ends at two entities; the news tells of eight."""
    found = ask("{ topEntities(first: 100) { count node { degree } } }")["topEntities"]
    assert all(row["count"] == row["node"]["degree"] for row in found)
    assert sum(row["count"] for row in found) == 2 * 8
    assert len(found) == len({e.id for article in NEWS for e in article.entities}) == 9


def test_claims_are_counted_as_they_were_written(ask: Ask) -> None:
    found = ask("{ claimCounts(by: [PREDICATE], first: 100) { predicate count } }")["claimCounts"]
    written = Counter(claim.predicate for article in NEWS for claim in article.claims)
    assert {row["predicate"]: row["count"] for row in found} == written


@pytest.mark.parametrize("size", [1, 5, 200, 2000])
def test_the_text_around_evidence(ask: Ask, size: int) -> None:
    found = ask(
        """query ($size: Int!) { claims(filter: {article: {id: ["ads"]}}) { edges { node {
        evidence { start end before(chars: $size) text after(chars: $size)
          b: before(chars: 1) subject { text } } } } } }""",
        size=size,
    )["claims"]["edges"]
    text = ADS.document.text
    assert len(found) == len(ADS.claims)
    for evidence in (edge["node"]["evidence"] for edge in found):
        start, end = evidence["start"], evidence["end"]
        assert evidence["before"] == text[max(0, start - size) : start]
        assert evidence["after"] == text[end : end + size]
        assert evidence["b"] == text[start - 1 : start]


HIGHLIGHTED = """{ article(id: "ads") { text
    mentions { edges { node { id name type } spans { start end kind } } }
    claims { edges { node { id predicate status subject { id } object { id }
        evidence { start end trigger { start end } subject { start end } object { start end } }
    } } } } }"""


def test_one_query_tells_all_that_a_page_marks(ask: Ask) -> None:
    article = ask(HIGHLIGHTED)["article"]
    text = article["text"]
    named = {
        (edge["node"]["id"], text[span["start"] : span["end"]])
        for edge in article["mentions"]["edges"]
        for span in edge["spans"]
    }
    for claim in (edge["node"] for edge in article["claims"]["edges"]):
        evidence = claim["evidence"]
        for side in ("subject", "object"):
            part = evidence[side]
            assert evidence["start"] <= part["start"] < part["end"] <= evidence["end"]
            assert (claim[side]["id"], text[part["start"] : part["end"]]) in named


REFUSED = [
    # field, a part of the message
    ("claims { edges { node { evidence { before(chars: 0) } } } }", "chars: 0 is out of range"),
    ("claims { edges { node { evidence { after(chars: 2001) } } } }", "ask for 1 to 2000"),
    ("claimCounts(by: [STATUS], first: 0) { count }", "first: 0"),
    ("topEntities(first: 100000) { count }", "first: 100000"),
]


@pytest.mark.parametrize(("field", "message"), REFUSED)
def test_what_is_refused(client: httpx.Client, field: str, message: str) -> None:
    [error] = client.post("/graphql", json={"query": f"{{ {field} }}"}).json()["errors"]
    assert error["extensions"] == {"code": "BAD_USER_INPUT"}
    assert message in error["message"]
