"""Which words of a headline are names, where all have capitals."""

from collections.abc import Iterator, Set
from itertools import groupby

from spacy.tokens import Doc, Token

from loaders.folding import fold
from loaders.languages.gazetteer import firm_words
from loaders.languages.name_facts import NameFacts
from loaders.names.openers import is_derived
from loaders.names.runs import Run
from loaders.names.words import is_word
from loaders.names.writing import Range

_SHORT = 3
_TAGGED = 2
"""A name of so many words is one by the tagger alone."""
_NAMING = frozenset({"PROPN", "NOUN", "X", "ADJ"})
"""Parts of speech of the words of names."""
_UNKNOWN = frozenset({"PROPN", "X"})


def tagged_names(doc: Doc, run: Run, small: Set[str]) -> Iterator[Run]:
    """Yield what the tagger holds for names, where nothing else may belong to them.

    `small` has the words that the article has in small letters too.
    """
    for is_name, tokens in groupby(doc[run.start : run.end], lambda token: token.pos_ in _NAMING):
        words = list(tokens)
        if not is_name or len(words) > _TAGGED or any(word.pos_ != "PROPN" for word in words):
            continue
        start, end = words[0].i, words[-1].i + 1
        if any(word.lower_ in small for word in words):
            continue
        if all(word.ent_type_ for word in words) or acts(doc, end):
            yield Run(start, end, initial=False, supported=True, headline=False)


def acts(doc: Doc, end: int) -> bool:
    """Tell whether a verb follows what ends here, as it does a name without more ado."""
    return end < len(doc) and doc[end].pos_ in {"VERB", "AUX", "ADV"}


def unknown_names(doc: Doc, run: Run, facts: NameFacts) -> Iterator[Range]:
    """Yield what is a name for having a word that is none of the language, by position.

    Nouns that begin or end names ("Bank", "Energi", a place) are taken with it.
    """
    at = run.start
    while at < run.end:
        if not _is_unknown(doc[at], facts):
            at += 1
            continue
        first, last = at, at + 1
        while last < run.end and (_is_unknown(doc[last], facts) or _ends_name(doc[last], facts)):
            last += 1
        if first > run.start and doc[first - 1].lower_ in facts.heads:
            first -= 1
        yield first, last
        at = last


def _is_unknown(token: Token, facts: NameFacts) -> bool:
    return (
        token.is_alpha
        and len(token) >= _SHORT
        and token.text[0].isupper()
        and (token.pos_ in _UNKNOWN or not facts.truecased)
        and token.lower_ not in facts.stop
        and not is_derived(token.lower_, facts)
        and not is_word(token)
    )


def _ends_name(token: Token, facts: NameFacts) -> bool:
    tail = token.lower_ in facts.tails and token.is_upper
    head = token.lower_ in facts.heads or fold(token.text) in firm_words()
    return tail or head or token.text in facts.places
