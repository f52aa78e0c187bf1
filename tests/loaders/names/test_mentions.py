"""Which names are found in a sentence, and what they are held to be."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from loaders.names.entities import resolve_entities
from loaders.names.known import KnownEntities
from loaders.names.mentions import find_mentions
from loaders.records import Document, Language
from loaders.words.parsing import parse

_MARK = re.compile(r"\[([^\]:]+)(?::(\w+))?\]")


def _cases() -> Iterator[object]:
    for file in sorted(Path(__file__).with_name("cases").glob("*.txt")):
        for line in file.read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                yield pytest.param(Language(file.stem), line, id=f"{file.stem}: {line}")


@pytest.mark.parametrize(("language", "marked"), list(_cases()))
def test_names_of_a_sentence(language: Language, marked: str) -> None:
    expected = [(match[1], match[2]) for match in _MARK.finditer(marked)]
    document = Document("a", "-", _MARK.sub(r"\1", marked), language)
    (doc,) = parse(language, [document])
    names = find_mentions(doc, document, KnownEntities())
    types = {
        mention.span: entity.type
        for entity in resolve_entities(document, names, KnownEntities())
        for mention in entity.mentions
    }
    found = [(name.text, types[name.span]) for name in names]
    told = [
        type_ and found_type for (_, type_), (_, found_type) in zip(expected, found, strict=False)
    ]
    assert [name for name, _ in found] == [name for name, _ in expected]
    assert told == [type_ for _, type_ in expected]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("text", ["Kelvia Norbu " * 400 + ".", "Kelvia" * 2000 + " said so."])
def test_what_is_no_text_gives_no_endless_names(language: Language, text: str) -> None:
    document = Document("a", "-", text, language)
    (doc,) = parse(language, [document])
    assert all(len(name.text) <= 200 for name in find_mentions(doc, document, KnownEntities()))
