"""Which words of a headline are names, where all have capitals: those that no dictionary has."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from loaders.lexicon import is_common
from loaders.name_facts import NameFacts
from loaders.name_runs import Range, is_derived
from loaders.records import Language

_SHORT = 3


def unknown_names(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Range]:
    """Yield what is a name for having a word that is none of the language, by position.

    Nouns that begin or end names ("Bank", "Energi", a place) are taken with it.
    """
    at = start
    while at < end:
        if not _is_unknown(doc[at], facts):
            at += 1
            continue
        first, last = at, at + 1
        while last < end and (_is_unknown(doc[last], facts) or _ends_name(doc[last], facts)):
            last += 1
        if first > start and doc[first - 1].lower_ in facts.heads:
            first -= 1
        yield first, last
        at = last


def _is_unknown(token: Token, facts: NameFacts) -> bool:
    word = token.lower_
    return (
        token.is_alpha
        and len(token) >= _SHORT
        and token.pos_ in {"PROPN", "X"}
        and word not in facts.stop
        and not is_derived(word, facts)
        and not is_common(Language(token.lang_), word)
    )


def _ends_name(token: Token, facts: NameFacts) -> bool:
    tail = token.lower_ in facts.tails and token.is_upper
    return tail or token.lower_ in facts.heads or token.text in facts.places
