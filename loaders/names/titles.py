"""Titles in quotes with words in small letters: « La Nuit des chats », "Senja di Kota Lama"."""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from loaders.languages.name_facts import NameFacts
from loaders.names.words import is_given, is_word
from loaders.names.writing import QUOTES, Range, is_break, is_capital
from loaders.words.word_attributes import has_feature

_MOST_WORDS = 8
_TOLD = 4
_PARTING = frozenset(",.!?;:…") | {"..."}
_CLOSED = frozenset({"ADP", "CCONJ", "SCONJ", "DET", "PART", "PRON"})
_STARTING = frozenset({":", ",", ".", "!", "?", "…"})
"""Marks before words that are said as often as named."""


def quoted_titles(doc: Doc, facts: NameFacts) -> Iterator[Range]:
    """Yield what stands between quotes and names something, by position.

    Where titles of works have capitals throughout, only words of closed classes have none.
    """
    opened: int | None = None
    for token in doc:
        if token.is_space and is_break(token):
            opened = None
        elif token.text in QUOTES and len(token) == 1 and not _is_apostrophe(token):
            if opened is None:
                opened = token.i
                continue
            if _is_title(doc, opened, token.i, facts):
                yield opened + 1, token.i
            opened = None


def work_titles(doc: Doc, facts: NameFacts) -> Iterator[Range]:
    """Yield the titles with small words in them that a noun for a work leads to, by position.

    "Novel Senja di Dermaga" has one; "film Senja di Medan" was shown there, and "lagu Senja dari
    Rini" is hers.
    """
    for token in doc[:-1]:
        if token.lower_ not in facts.works or not is_capital(doc[token.i + 1]):
            continue
        start = token.i + 1
        end, linked = start + 1, False
        while end < len(doc):
            if is_capital(doc[end]) and doc[end].is_title:
                end += 1
            elif end + 1 < len(doc) and _goes_on_after(doc[end], facts):
                end, linked = end + 2, True
            else:
                break
        if linked and end - start <= _MOST_WORDS:
            yield start, end


def _goes_on_after(link: Token, facts: NameFacts) -> bool:
    """Tell whether a title goes on after a small word: a common word in capitals follows."""
    following = link.nbor()
    if not (link.is_lower and following.is_title and is_word(following)):
        return False
    small = link.lower_ in facts.of | facts.locatives | facts.coordinators or link.pos_ in _CLOSED
    return small and following.text not in facts.places and not is_given(following)


def _is_apostrophe(token: Token) -> bool:
    return token.text in {"'", "’", "‘"}


def _is_title(doc: Doc, opening: int, closing: int, facts: NameFacts) -> bool:
    words = doc[opening + 1 : closing]
    if not 1 < len(words) <= _MOST_WORDS or not is_capital(words[0]):
        return False
    if any(word.text in _PARTING or word.is_space for word in words):
        return False
    if not facts.sentence_cased and not _has_capitals(words, facts):
        return False
    if any(has_feature(word, "VerbForm", "Fin") for word in words):
        return False
    return _is_named(doc, opening, closing, facts) and not _is_list(words, facts)


def _has_capitals(words: Span, facts: NameFacts) -> bool:
    """Tell whether capitals are left out at small words only, and at one or more of these."""
    small = [word for word in words if not is_capital(word) and not word.is_digit]
    closed = all(word.pos_ in _CLOSED or word.lower_ in facts.links for word in small)
    return bool(small) and closed and is_capital(words[-1])


def _is_named(doc: Doc, opening: int, closing: int, facts: NameFacts) -> bool:
    """Tell whether what stands around the quotes names it, rather than says who said it."""
    before = doc[opening - 1] if opening else None
    after = doc[closing + 1] if closing + 1 < len(doc) else None
    if after is not None and after.lower_ in facts.speech:
        return False
    if before is None or before.text in _STARTING or before.is_space:
        told = after is not None and after.text == "," and _is_told(doc, closing + 2, facts)
        return told or (after is not None and after.text not in {",", ".", ":"})
    return True


def _is_told(doc: Doc, at: int, facts: NameFacts) -> bool:
    """Tell whether what comes is what quotes name: "que X publie", "le nouveau jeu de X"."""
    if at < len(doc) and has_feature(doc[at], "PronType", "Rel"):
        return True
    return any(facts.cues.get(word.lower_) == "Product" for word in doc[at : at + _TOLD])


def _is_list(words: Span, facts: NameFacts) -> bool:
    """Tell whether several names stand there: "Lumen et Halden"."""
    return any(
        word.lower_ in facts.coordinators and is_capital(following)
        for word, following in pairwise(words)
    )
