from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.folding import fold
from loaders.records import Document, Language, claim_id, entity_id, local_id
from schema.ontology import Polarity

_CLAIM = ("a-1", "OWNS", Polarity.AFFIRMED, "l-1", "l-2", "It owns it.", 0)


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Cinéo", "cineo"),
        ("  Crédit   d’Armor ", "credit d armor"),
        ("AT&T", "at t"),
        ("STRASSE", "strasse"),
        ("straße", "strasse"),
        ("!!!", "!!!"),
    ],
)
def test_names_are_compared_by_letters_alone(name, folded):
    assert fold(name) == folded


@given(st.text())
def test_folding_twice_changes_nothing(name):
    assert fold(fold(name)) == fold(name)


def test_an_id_depends_on_what_it_names_and_no_more():
    assert entity_id("Cinéo", "thing") == entity_id("CINEO", "thing")
    assert entity_id("Orange", "thing") != entity_id("Orange", "place")
    assert entity_id("Microsoft", "thing", "Q2283") == "Q2283"
    assert local_id("a-1", "Musk", "person") != local_id("a-2", "Musk", "person")


@pytest.mark.parametrize(
    ("place", "other"),
    [(0, "a-2"), (1, "LEADS"), (2, Polarity.NEGATED), (3, "l-3"), (4, "l-3"), (5, "No."), (6, 1)],
)
def test_claim_ids_tell_claims_apart(place, other):
    changed = (*_CLAIM[:place], other, *_CLAIM[place + 1 :])
    assert claim_id(*changed) != claim_id(*_CLAIM)


def test_a_claim_id_outlives_another_line_break():
    assert claim_id(*_CLAIM[:5], "It  owns\nit.", 0) == claim_id(*_CLAIM)


@pytest.mark.parametrize("field", ["title", "published", "publisher", "url", "text"])
def test_the_content_hash_sees_every_field(field):
    document = Document("a-1", "a.txt", "Text.", Language.ENGLISH)
    assert replace(document, **{field: "other"}).sha256 != document.sha256
    assert replace(document, source="elsewhere.txt").sha256 == document.sha256
