"""Files of known entities: what is read, and what a person is told who gets one wrong."""

from pathlib import Path

import pytest

from loaders.names.known import KnownEntities, KnownEntity
from loaders.names.known_files import KnownEntitiesError, read_known_entities

_GOOD = """
- {name: Crédit d'Armor, type: Company, aliases: [CA], wikidata: Q5}
- {name: Fin, type: Product}
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: b", "must be a list"),
        ("- [", "not valid UTF-8 YAML"),
        ("- Microsoft", "entry 1: needs at least the keys name and type"),
        ("- {name: X, type: Firm}", "entry 1 (X): type 'Firm' is not in the ontology"),
        ("- {name: X, type: Company, id: Q1}", "does not know the key id"),
        ("- {name: X, type: Company, wikidata: 2283}", "wikidata 2283 is no id"),
        ("- {name: X, type: Company, aliases: Y}", "aliases must be a list"),
        ("- {name: X, type: Company, aliases: [on]}", "True is not a name; write it in quotes"),
        ("- {name: 3, type: Company}", "3 is not a name"),
        ("- {name: X, type: Company}\n- {name: x, type: Company}", "stands there twice"),
    ],
)
def test_errors(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(KnownEntitiesError) as raised:
        read_known_entities([file])
    assert told in str(raised.value)
    assert "mine.yaml" in str(raised.value)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(KnownEntitiesError, match=r"none\.yaml: cannot be read: No such file"):
        read_known_entities([tmp_path / "none.yaml"])


def test_look_up(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text(_GOOD, encoding="utf-8")
    known = read_known_entities([file])
    assert [entity.name for entity in known.named("CREDIT D’ARMOR")] == ["Crédit d'Armor"]
    assert known.named("ca") == known.named("Crédit d'Armor")
    assert known.named("Nobody") == ()


def test_digest_follows_content_and_not_order() -> None:
    one, two = KnownEntity("A", "Company"), KnownEntity("B", "Company")
    assert KnownEntities((one, two)).digest == KnownEntities((two, one)).digest
    assert KnownEntities((one,)).digest != KnownEntities((one, two)).digest
