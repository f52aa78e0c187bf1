"""Which language an article is in: told by its source, else found from its text."""

import math
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale

from loaders.errors import UnsupportedLanguageError
from loaders.records import Language
from loaders.yaml_text import read_yaml

_SAMPLE = 20_000
_WORD_WEIGHT = 2.0  # log odds for each word that only one of two neighbours uses
_LEANING = 1.5  # log odds in favour of what is read: decides only for a headline or so of text
_NO_LANGUAGE = "zxx"


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """Two languages that statistics confuse, and words that only the one or the other uses."""

    codes: tuple[str, str]
    words: tuple[re.Pattern[str], re.Pattern[str]]


def known(code: str) -> Language:
    """Return the language of a code such as "fr", "FR" or "fr-CA".

    Raises:
        UnsupportedLanguageError: it is a language that is not read, or no code of one.
    """
    primary = re.split(r"[-_]", code.strip().lower())[0]
    try:
        return Language(primary)
    except ValueError as error:
        raise _unsupported(primary) from error


def detect(text: str) -> Language:
    """Return the language that a text is in, be it only a sentence long.

    Raises:
        UnsupportedLanguageError: it is in a language that is not read, or in none.
    """
    probabilities = dict(_identifier().rank(text[:_SAMPLE]))
    best = max(probabilities, key=lambda code: probabilities[code])
    ours = max(Language, key=lambda language: probabilities[language]).value
    if _odds(probabilities, ours, best) + _LEANING >= 0:
        best = ours
    for pair in _neighbours():
        if best in pair.codes:
            best = _nearer(pair, text[:_SAMPLE], probabilities)
    if best == _NO_LANGUAGE or not any(char.isalpha() for char in text):
        raise UnsupportedLanguageError(
            "no language can be told from the text; say it in the field language"
        )
    return known(best)


def _nearer(pair: _Neighbours, text: str, probabilities: dict[str, float]) -> str:
    """Weigh the words that only one of two neighbours uses against what statistics say."""
    first, second = pair.codes
    count = [len({match.lower() for match in words.findall(text)}) for words in pair.words]
    odds = _odds(probabilities, first, second) + _LEANING
    return first if odds + _WORD_WEIGHT * (count[0] - count[1]) >= 0 else second


def _odds(probabilities: dict[str, float], first: str, second: str) -> float:
    return math.log(max(probabilities[first], 1e-30) / max(probabilities[second], 1e-30))


def _unsupported(code: str) -> UnsupportedLanguageError:
    names = Locale("en").languages
    shown = f"{names[code]} ({code})" if code in names else repr(code)
    readable = ", ".join(f"{names[language]} ({language})" for language in Language)
    return UnsupportedLanguageError(f"language {shown} is not read; known are {readable}")


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    left_out = set(_data()["not_considered"])
    identifier.set_languages([code for code in identifier.labels if code not in left_out])
    return identifier


@cache
def _neighbours() -> tuple[_Neighbours, ...]:
    return tuple(
        _Neighbours((first, second), (_any_of(entry[first]), _any_of(entry[second])))
        for entry in _data()["neighbours"]
        for first, second in [entry["between"]]
    )


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@cache
def _data() -> Any:
    path = files("loaders.sources").joinpath("detection.yaml")
    return read_yaml(path.read_text(encoding="utf-8"))
