"""Keeps the sentences by which graph-api is judged out of what it learns from."""

import json
from collections.abc import Iterable
from pathlib import Path

from loaders.errors import TrainingError

_SHORTEST = 24
"""Letters from which on a sentence is its own; shorter ones ("Kata dia.") stand anywhere."""


class Labelled:
    """The texts of labelled sets: JSON lines with "text" and perhaps "title"."""

    def __init__(self, paths: Iterable[Path]) -> None:
        files = sorted(file for path in paths for file in _files(path))
        if not files:
            raise TrainingError(
                "no labelled set is named: name its files or folders after --labelled, so that "
                "no sentence of theirs is learned from"
            )
        texts = [text for file in files for text in _texts(file)]
        self._whole = "\n".join(normal(text) for text in texts)
        self._sentences = frozenset(
            letters
            for text in texts
            for sentence in text.replace("? ", ". ").replace("\n", ". ").split(". ")
            if len(letters := normal(sentence)) >= _SHORTEST
        )

    def has(self, text: str) -> bool:
        """Tell whether a labelled text has this sentence in it, or this text a labelled sentence.

        Texts are compared by their letters and digits alone, case aside.
        """
        letters = normal(text)
        if len(letters) >= _SHORTEST and letters in self._whole:
            return True
        return any(sentence in letters for sentence in self._sentences)


def normal(text: str) -> str:
    """Return the letters and digits of a text, case aside."""
    return "".join(char for char in text.casefold() if char.isalnum())


def _files(path: Path) -> list[Path]:
    if not path.exists():
        raise TrainingError(f"{path}: there is no such labelled set")
    return sorted(path.rglob("*.jsonl")) if path.is_dir() else [path]


def _texts(file: Path) -> Iterable[str]:
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            yield f"{record.get('title') or ''}\n{record['text']}"
        except (ValueError, KeyError, AttributeError) as error:
            raise TrainingError(f"{file}:{number}: no JSON object with a text") from error
