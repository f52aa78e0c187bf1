"""What references.yaml may say: every language's is valid, and faults name key and remedy."""

import pytest
import yaml

from loaders.languages import data_file
from loaders.languages.reference_file import parse_reference_facts, reference_facts
from loaders.records import Language
from schema.errors import OntologyError


@pytest.mark.parametrize(
    ("language", "noun", "type_"),
    [
        ("fr", "banque", "Company"),
        ("fr", "présidente", "Person"),
        ("en", "retailer", "Company"),
        ("en", "regulator", "Agency"),
        ("id", "perusahaan", "Company"),
        ("id", "aplikasi", "Product"),
    ],
)
def test_nouns_of_description_have_types(language: str, noun: str, type_: str) -> None:
    kinds = reference_facts(Language(language)).kinds[noun]
    assert any(type_ in kind.types for kind in kinds)


def test_a_part_of_a_name_says_what_its_noun_says() -> None:
    facts = reference_facts(Language.ENGLISH)
    (bancorp,) = facts.names["bancorp"]
    assert bancorp in facts.kinds["bank"]
    assert "bancorp" not in facts.kinds


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("pronouns", [{"words": ["it"], "sex": "f"}], "entry 1: does not know the key sex"),
        ("pronouns", [{"words": ["it"], "gender": "f"}], "use feminine or masculine"),
        ("pronouns", [{"words": ["It"]}], "'It' must be a word in lower case"),
        ("kinds", [{"types": ["Firm"], "words": ["firm"]}], "'Firm' is no entity type"),
        ("kinds", [{"words": ["firm"]}], "must be a list"),
        ("kinds", [{"types": [], "words": ["firm"]}], "needs types"),
        ("kinds", [{"types": ["Company"], "words": ["x"], "size": "big"}], "use small or large"),
        ("kinds", [{"types": ["Person"], "words": ["x"], "role": "boss"}], "use organisation"),
        ("kinds", [{"types": ["Company"], "words": ["x"], "ties": {"BUYS": "subject"}}],
         "'BUYS' is no relation type"),
        ("kinds", [{"types": ["Company"], "words": ["x"], "ties": {"OWNS": "owner"}}],
         "use subject, object, either"),
        ("we", "we", "we: must be a list"),
        ("numbers", ["two"], "numbers: must be a mapping"),
    ],
)  # fmt: skip
def test_a_fault_names_its_place_and_remedy(key: str, value: object, message: str) -> None:
    data = yaml.safe_load(data_file(Language.ENGLISH, "references.yaml").read_text("utf-8"))
    with pytest.raises(OntologyError, match=message):
        parse_reference_facts(yaml.safe_dump({**data, key: value}))


def test_a_key_that_lacks_or_is_unknown_is_named() -> None:
    with pytest.raises(OntologyError, match=r"lacks .*'we'.*does not know \['us'\]"):
        parse_reference_facts("us: []")
