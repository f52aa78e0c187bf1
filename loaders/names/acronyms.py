"""Acronyms and what they stand for: "National Weather Service (NWS)", and the other way round."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from spacy.tokens import Doc

from loaders.folding import fold
from loaders.languages.name_facts import NameFacts
from loaders.records import Span

_ACRONYM = re.compile(r"[A-ZÀ-Þ][A-ZÀ-Þ0-9&-]{1,7}")
_PHRASE = 12
_OPENING = re.compile(r"\s\(\s?[\"'«“]?\s?")


def acronym_pairs(text: str, names: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Yield (full name, acronym) of names that stand for the same; `names` are by position.

    In brackets right after a name of several words any acronym is taken for its own, and those
    after it in the same brackets; elsewhere its letters must be the initials of exactly one name.
    """
    for at, (first, second) in enumerate(pairwise(names)):
        if not _OPENING.fullmatch(text, first.end, second.start):
            continue
        if _is_acronym(second.of(text)) and (
            len(first.of(text).split()) > 1 or _abbreviates(second.of(text), first.of(text))
        ):
            yield first, second
            yield from ((first, other) for other in _in_same_brackets(text, names[at + 1 :]))
        elif _is_acronym(first.of(text)) and _abbreviates(first.of(text), second.of(text)):
            yield second, first
    yield from _by_initials(text, names)


def phrase_acronyms(doc: Doc, facts: NameFacts) -> set[str]:
    """Return the acronyms which the article explains as common nouns: "project finance (PF)"."""
    found: set[str] = set()
    for token in doc[1:-1]:
        if token.is_upper and token.nbor(-1).text == "(" and token.nbor(1).text == ")":
            words = [
                word for word in doc[: token.i - 1][-_PHRASE:] if word.lower_ not in facts.links
            ]
            words = words[-len(token.text) :]
            initials = "".join(word.lower_[0] for word in words)
            if words and all(word.is_lower for word in words) and initials == token.lower_:
                found.add(token.text)
    return found


def _in_same_brackets(text: str, names: Sequence[Span]) -> Iterator[Span]:
    """The acronyms after the first of these names: "World Scouts (OMMS, or WOSM in English)"."""
    for before, name in pairwise(names):
        if ")" in text[before.end : name.start] or not _is_acronym(name.of(text)):
            return
        yield name


def _by_initials(text: str, names: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    by_initials: dict[str, dict[str, Span]] = {}
    for name in names:
        if len(initials := _initials(name.of(text))) > 2:
            by_initials.setdefault(initials, {}).setdefault(fold(name.of(text)), name)
    for name in names:
        if _is_acronym(name.of(text)) and len(full := by_initials.get(name.of(text), {})) == 1:
            yield next(iter(full.values())), name


def _is_acronym(text: str) -> bool:
    return _ACRONYM.fullmatch(text) is not None


def _initials(text: str) -> str:
    return "".join(word[0] for word in text.replace("-", " ").split() if word[0].isupper())


def _abbreviates(acronym: str, full: str) -> bool:
    """The letters stand in the full name in this order, the first at its beginning."""
    letters = iter(fold(full))
    first = fold(full)[:1]
    return fold(acronym)[:1] == first and all(letter in letters for letter in fold(acronym))
