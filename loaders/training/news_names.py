"""Reads news sentences whose names are labelled, one word and its tags a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from loaders.errors import TrainingError
from loaders.records import Span

_COLUMNS = 3
_TIGHT_AFTER = frozenset("([{“‘/")
_TIGHT_BEFORE = re.compile(r"[.,:;!?)\]}%”’/]+|\.\.\.")


@dataclass(frozen=True, slots=True)
class NamedSentence:
    """A sentence, where it stands, and its names with their labels (PER, ORG, LOC)."""

    place: str
    text: str
    names: tuple[tuple[Span, str], ...]


def read_names(path: Path) -> Iterator[NamedSentence]:
    """Yield the sentences of a file in the layout of idner-news-2k, with spaces as news has them.

    Raises:
        TrainingError: a line is no word with a part of speech and a tag.
    """
    rows: list[tuple[str, str]] = []
    start = 1
    for number, line in enumerate([*path.read_text(encoding="utf-8").splitlines(), ""], 1):
        if not line.strip():
            if rows:
                yield _sentence(f"{path.name}:{start}", rows)
            rows, start = [], number + 1
            continue
        columns = line.split(" ")
        if len(columns) != _COLUMNS:
            raise TrainingError(f"{path.name}:{number}: not a word, a part of speech and a tag")
        rows.append((columns[0], columns[2]))


def _sentence(place: str, rows: list[tuple[str, str]]) -> NamedSentence:
    text = ""
    names: list[tuple[Span, str]] = []
    quoted = False
    for word, tag in rows:
        closes = _TIGHT_BEFORE.fullmatch(word) is not None or (word == '"' and quoted)
        opened = text[-1:] in _TIGHT_AFTER or (text[-1:] == '"' and quoted)
        if text and not closes and not opened:
            text += " "
        quoted ^= word == '"'
        start, text = len(text), text + word
        if tag.startswith("I-") and names:
            names[-1] = (Span(names[-1][0].start, len(text)), names[-1][1])
        elif tag != "O":
            names.append((Span(start, len(text)), tag[2:]))
    return NamedSentence(place, text, tuple(names))
