"""Where a text writes names: runs of words in capitals, with the words that may stand between."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from loaders.languages.name_facts import NameFacts
from loaders.names.joins import joined
from loaders.names.openers import is_supported, without_openers
from loaders.names.words import is_word
from loaders.names.writing import FINAL, Range, is_break, is_capital, is_initial, is_name_word
from loaders.words.glue import is_glued
from loaders.words.word_attributes import has_feature

POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
SAINTS = frozenset({"st", "st.", "saint"})
_NUMBER = re.compile(r"\d{1,3}(\.\d+)*")
_HEADLINE_WORDS = 4
_HEADLINE_SHARE = 0.8
_HEADLINE_REACH = 40
_CLOSED = frozenset({"ADP", "AUX", "VERB", "CCONJ", "PUNCT", "PART", "SCONJ"})


@dataclass(frozen=True, slots=True)
class Run:
    """A run of name words.

    `initial`: its first word would have a capital anyway. `supported`: the model or the tagger
    holds its first word for a name all the same. `headline`: all words there have capitals.
    """

    start: int
    end: int
    initial: bool
    supported: bool
    headline: bool


def runs(doc: Doc, facts: NameFacts) -> Iterator[Run]:
    """Yield the runs of name words in a doc, by position; none overlaps another."""
    for start, end in _blocks(doc):
        headline = _is_headline(doc, start, end)
        words = list(_word_runs(doc, start, end, facts))
        for first, last in joined(doc, words, facts):
            opened = without_openers(doc, first, last, facts)
            if opened < last:
                initial = is_initial(doc[opened])
                yield Run(opened, last, initial, is_supported(doc, opened, last, facts), headline)


def _blocks(doc: Doc) -> Iterator[Range]:
    """Paragraphs. Not sentences: parsers end them in the middle of unknown names."""
    start = 0
    for token in doc:
        if token.is_space and is_break(token):
            yield start, token.i
            start = token.i + 1
    yield start, len(doc)


def _word_runs(doc: Doc, at: int, stop: int, facts: NameFacts) -> Iterator[Range]:
    while at < stop:
        if not is_name_word(doc[at], facts):
            at += 1
            continue
        end = at + 1
        while end < stop and (
            after := _continues(doc, end, stop, facts) or _owned(doc, at, end, stop, facts)
        ):
            end = after
        yield at, end
        at = end


def _continues(doc: Doc, at: int, stop: int, facts: NameFacts) -> int | None:
    """If the run that ends before `at` goes on there, where it then ends."""
    token = doc[at]
    if is_glued(token):
        return None
    if is_name_word(token, facts) or (token.lower_ in facts.tails and is_capital(token)):
        return at + 1
    following = doc[at + 1] if at + 1 < stop else None
    if _NUMBER.fullmatch(token.text) and (_ends_phrase(following) or _is_dated(following, stop)):
        return at + 1
    if following is not None and _binds(token, following, facts):
        return at + 2
    return None


def _is_dated(following: Token | None, stop: int) -> bool:
    """Tell whether after a number comes when, and not what: "the Orbit 5 next spring"."""
    if following is None or following.pos_ != "ADJ" or following.i + 1 >= stop:
        return False
    return following.nbor().ent_type_ in {"DATE", "TIME"} and following.ent_iob_ == "B"


def _owned(doc: Doc, start: int, at: int, stop: int, facts: NameFacts) -> int | None:
    """The end of an institution that is named as somebody's: "Harbour Residents' League".

    But "Britain's Parliament" are two. "St Luke's" may be all that it is called.
    """
    if at + 1 >= stop or doc[at].text not in POSSESSIVES:
        return None
    saint = at - start > 1 and doc[start].lower_ in SAINTS
    if saint and doc[at + 1].pos_ in _CLOSED and not is_capital(doc[at + 1]):
        return at + 1
    type_ = facts.heads.get(doc[at + 1].lower_)
    if type_ in {None, "Place", "Person"} or not doc[at + 1].is_title:
        return None
    owner = doc[at - 1]
    plural = doc[at].text in {"'", "’"} or has_feature(owner, "Number", "Plur")
    office = owner.lower_ in facts.titles | facts.roles
    return at + 2 if plural or saint or office else None


def _binds(token: Token, following: Token, facts: NameFacts) -> bool:
    """A mark that does not end a name: "Moo-Less", "Won & Partners", the end of a line."""
    if token.text in {"-", "‑", "–"}:
        spaced = token.nbor(-1).whitespace_ or token.whitespace_
        part = is_capital(following) or following.is_digit or not is_word(following)
        return part and not spaced and following.lower_ not in facts.hyphen_tails
    binds = token.text in {"&", "+"} or token.is_space or token.text in facts.foreign
    return binds and is_name_word(following, facts)


def _ends_phrase(following: Token | None) -> bool:
    """A number before this is the last part of a name ("Highway 98."), not a count of things."""
    return following is None or (
        following.pos_ not in {"NOUN", "ADJ", "NUM", "SYM", "PROPN", "X"}
        and following.text not in {"%", "/", ":", "-", "–"}
    )


def _is_headline(doc: Doc, start: int, end: int) -> bool:
    if end - start > _HEADLINE_REACH:
        return False
    words = [token for token in doc[start:end] if token.is_alpha and len(token) > 3]
    if len(words) < _HEADLINE_WORDS or any(token.text in FINAL for token in doc[start:end]):
        return False
    return sum(token.text[0].isupper() for token in words) >= _HEADLINE_SHARE * len(words)
