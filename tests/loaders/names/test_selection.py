"""What is said of an unknown name tells what it is."""

import pytest

from loaders.pipeline import Pipeline
from loaders.records import Document, Language

CASES = [
    ("en", "Temasek invested 45 million dollars in Garuda Teknologi.", "Garuda Teknologi", "thing"),
    ("en", "Intan Maharani founded Marlowe in 2015.", "Marlowe", "thing"),
    ("fr", "Alstom a racheté Wagonéo pour 230 millions d’euros.", "Wagonéo", "thing"),
]


@pytest.mark.parametrize(("language", "text", "name", "kind"), CASES)
def test_types_are_settled(language: str, text: str, name: str, kind: str) -> None:
    (extraction,) = Pipeline().extract([Document("a", "-", text, Language(language))])
    (entity,) = (entity for entity in extraction.entities if entity.name == name)
    assert ("person" if entity.type == "Person" else "thing") == kind
    assert not any(entity.open_to for entity in extraction.entities)
