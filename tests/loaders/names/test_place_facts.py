"""Files of places: what they give, and what a person is told who gets one wrong."""

from pathlib import Path

import pytest
import yaml

from loaders.languages.place_facts import place_facts, read_place_facts
from loaders.records import Language
from schema.errors import OntologyError

_LISTS = (
    "regions",
    "seated",
    "from",
    "named",
    "bridges",
    "based",
    "owned",
    "parts",
    "placed",
    "sites",
    "beside",
)
_GOOD = {
    "endings": {"ois": ["oise", "oises"], "e": ["es"]},
    "towns": {"Lille": ["lillois"], "Moscou": ["moscovite"], "Austin": []},
    "countries": {"BE": ["belge"]},
    **{key: [] for key in _LISTS},
}


def _file(folder: Path, **changed: object) -> Path:
    file = folder / "places.yaml"
    file.write_text(yaml.safe_dump({**_GOOD, **changed}), encoding="utf-8")
    return file


def test_forms_are_made_of_endings(tmp_path: Path) -> None:
    facts = read_place_facts(_file(tmp_path))
    assert facts.adjectives == {
        "lillois": "Lille",
        "lilloise": "Lille",
        "lilloises": "Lille",
        "moscovite": "Moscou",
        "moscovites": "Moscou",
    }
    assert facts.nationalities == {"belge": "BE", "belges": "BE"}
    assert facts.towns == {"Lille", "Moscou", "Austin"}


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"seats": []}, "does not know ['seats']"),
        ({"towns": ["Lille"]}, "towns: must give each key a list"),
        ({"countries": {False: ["norvégien"]}}, "False is not a word; write it in quotes"),
        ({"towns": {"Lille": "lillois"}}, "towns: Lille: must be a list of words"),
        ({"based": [True]}, "based: True is not a word"),
        ({"towns": {"A": ["x"], "B": ["x"]}}, "'x' is of A and of B; keep one"),
    ],
)
def test_errors(tmp_path: Path, changed: dict[str, object], told: str) -> None:
    with pytest.raises(OntologyError) as raised:
        read_place_facts(_file(tmp_path, **changed))
    assert told in str(raised.value)
    assert "places.yaml" in str(raised.value)


@pytest.mark.parametrize("language", list(Language))
def test_a_town_is_not_wide_and_a_country_is(language: Language) -> None:
    facts = place_facts(language)
    assert "india" in facts.wide or "inde" in facts.wide
    assert "jakarta" not in facts.wide
    assert "Jakarta" in facts.towns
