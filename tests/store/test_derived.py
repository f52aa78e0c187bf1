"""What entities are called and how edges stand, as tables."""

import itertools

import pytest

from graph_api.store.derived import Edge, Support, Vote, edge, entity_facts


def vote(name: str, type_: str, count: int, *aliases: str, wikidata: str | None = None) -> Vote:
    return Vote(name, type_, wikidata, aliases, count)


# votes -> name, type, aliases, wikidata
NAMES: list[tuple[list[Vote], tuple[str, str, list[str], str | None]]] = [
    ([vote("Acme", "Company", 1)], ("Acme", "Company", [], None)),
    (
        [vote("Acme", "Company", 1), vote("Acme Corp", "Company", 2)],
        ("Acme Corp", "Company", ["Acme"], None),
    ),
    (
        [vote("Acme", "Company", 2), vote("Acme Corp", "Product", 1), vote("Acme", "Product", 2)],
        ("Acme", "Product", ["Acme Corp"], None),
    ),
    # ties: the longest name, then by code points; the type that comes first in the ontology
    ([vote("Ab", "Product", 1), vote("Abc", "Company", 1)], ("Abc", "Company", ["Ab"], None)),
    ([vote("b", "Person", 0), vote("a", "Agency", 0)], ("a", "Agency", ["b"], None)),
    (
        [vote("Acme", "Company", 1, "AC", wikidata="Q1"), vote("Acme", "Company", 1, "Acme", "A")],
        ("Acme", "Company", ["A", "AC"], "Q1"),
    ),
]


@pytest.mark.parametrize(("votes", "expected"), NAMES)
def test_name_and_type(votes: list[Vote], expected: tuple[str, str, list[str], str | None]) -> None:
    for order in itertools.permutations(votes):
        facts = entity_facts("e", order)
        assert (facts.name, facts.type, facts.aliases, facts.wikidata) == expected


def test_folded_names_are_what_is_searched() -> None:
    facts = entity_facts("e", [vote("Cinéo S.A.", "Company", 1, "cineo", "CINEO")])
    assert facts.name_folded == "cineo s a"
    assert facts.search == "cineo s a cineo"


# claims as (status, date, confidence) -> status, first date, last date, confidence
EDGES: list[tuple[list[tuple[str, str | None, float]], tuple[str, str | None, str | None, float]]]
EDGES = [
    ([("asserted", None, 0.5)], ("asserted", None, None, 0.5)),
    ([("planned", "2023", 0.5), ("asserted", None, 0.25)], ("asserted", "2023", "2023", 0.5)),
    ([("alleged", None, 0.5), ("threatened", None, 0.5)], ("alleged", None, None, 0.5)),
    ([("planned", None, 0.5), ("threatened", None, 0.5)], ("threatened", None, None, 0.5)),
    (
        [("asserted", "--04-25", 0.5), ("alleged", "2023-05", 0.5)],
        ("asserted", "2023-05", "2023-05", 0.5),
    ),
    ([("asserted", "2020", 0.5), ("ended", "2023", 0.5)], ("ended", "2020", "2023", 0.5)),
    ([("asserted", "2024", 0.5), ("ended", "2023", 0.5)], ("asserted", "2023", "2024", 0.5)),
    ([("asserted", None, 0.5), ("ended", "2023", 0.5)], ("ended", "2023", "2023", 0.5)),
    ([("asserted", "2024", 0.5), ("ended", None, 0.5)], ("ended", "2024", "2024", 0.5)),
    ([("asserted", "2023", 0.5), ("ended", "2023", 0.5)], ("ended", "2023", "2023", 0.5)),
]


@pytest.mark.parametrize(("claims", "expected"), EDGES)
def test_edge(
    claims: list[tuple[str, str | None, float]],
    expected: tuple[str, str | None, str | None, float],
) -> None:
    support = [Support(f"c{number}", *claim) for number, claim in enumerate(claims)]
    status, first, last, confidence = expected
    for order in itertools.permutations(support):
        assert edge(order) == Edge([one.id for one in support], first, last, status, confidence)


def test_no_claims_no_edge() -> None:
    assert edge([]) is None
