"""The language files of names: what ships is right, and what a person is told who errs."""

from pathlib import Path

import pytest
import yaml

from loaders.languages import data_file
from loaders.languages.name_facts import name_facts, read_name_facts
from loaders.records import Language
from schema.errors import OntologyError


@pytest.mark.parametrize("language", Language)
def test_what_ships(language: Language) -> None:
    assert name_facts(language).places


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"stop": "monday"}, "stop: must be a list"),
        ({"stop": [True]}, "stop: True is not a word; write it in quotes"),
        ({"stop": ["Monday"]}, "'Monday' must be in lower case"),
        ({"cues": ["app"]}, "cues: must be lists of words by entity type"),
        ({"cues": {"Firm": ["app"]}}, "'Firm' is no entity type"),
        ({"heads": {"Agency": ["x"], "Place": ["x"]}}, "'x' stands under Agency and Place"),
        ({"stops": []}, "does not know ['stops']"),
    ],
)
def test_errors(tmp_path: Path, change: dict[str, object], told: str) -> None:
    good = yaml.safe_load(data_file(Language.ENGLISH, "names.yaml").read_text(encoding="utf-8"))
    file = tmp_path / "names.yaml"
    file.write_text(yaml.safe_dump(good | change), encoding="utf-8")
    with pytest.raises(OntologyError) as raised:
        read_name_facts(file)
    assert told in str(raised.value)
    assert "names.yaml" in str(raised.value)
