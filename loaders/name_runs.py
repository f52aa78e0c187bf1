"""Where a text writes names: runs of words in capitals, with the words that may stand between."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from loaders.name_facts import NameFacts

Range = tuple[int, int]
"""Token positions in a doc, end exclusive."""

QUOTES = frozenset("\"'«»“”„‘’‹›`") | {"''", "``"}
_BULLETS = frozenset("•·|–—*▪►:>…") | {"...", "--"}
_NUMBER = re.compile(r"\d{1,3}(\.\d+)*")
_HEADLINE_WORDS = 4
_HEADLINE_SHARE = 0.75
_MODEL_PERSONS = frozenset({"PER", "PERSON"})
_MAX_LINKS = 3


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


def is_capital(token: Token) -> bool:
    """Tell whether a word is written as names are: "Musk", "SFR", "iPhone", "4Chan"."""
    text = token.text
    if text.startswith("@") or token.like_email or (token.like_url and not text[0].isupper()):
        return False
    return any(char.isupper() for char in text) and (text[0].isalnum() or text[0] == "É")


def is_name_word(token: Token, facts: NameFacts) -> bool:
    """Tell whether a word may be part of a name by itself."""
    return is_capital(token) and token.lower_ not in facts.stop


def is_initial(token: Token) -> bool:
    """Tell whether a word begins a sentence, a quotation or an item, where all have capitals."""
    doc, at, openings = token.doc, token.i, _BULLETS
    while at and not doc[at].is_sent_start:
        before = doc[at - 1]
        if before.text not in QUOTES:
            return before.text in openings or "\n" in before.text
        openings = _BULLETS | {","}
        at -= 1
    return True


def runs(doc: Doc, facts: NameFacts) -> Iterator[Run]:
    """Yield the runs of name words in a doc, by position; none overlaps another."""
    for sentence in doc.sents:
        headline = _is_headline(sentence)
        words = list(_word_runs(doc, sentence.start, sentence.end, facts))
        for start, end in _joined(doc, words, facts):
            start = _without_openers(doc, start, end, facts)  # noqa: PLW2901
            if start < end:
                first = doc[start]
                yield Run(start, end, is_initial(first), _is_supported(first), headline)


def _word_runs(doc: Doc, at: int, stop: int, facts: NameFacts) -> Iterator[Range]:
    while at < stop:
        if not is_name_word(doc[at], facts):
            at += 1
            continue
        end = at + 1
        while end < stop and (after := _continues(doc, end, stop, facts)):
            end = after
        yield at, end
        at = end


def _continues(doc: Doc, at: int, stop: int, facts: NameFacts) -> int | None:
    """If the run that ends before `at` goes on there, where it then ends."""
    token, last = doc[at], doc[at - 1]
    if is_name_word(token, facts):
        return at + 1
    following = doc[at + 1] if at + 1 < stop else None
    if token.text in {"-", "‑", "–"} and not last.whitespace_ and not token.whitespace_:
        if following is not None and following.lower_ not in facts.hyphen_tails:
            return at + 2 if is_capital(following) or following.is_digit else None
        return None
    if token.text in {"&", "+"} and following is not None and is_name_word(following, facts):
        return at + 2
    if _NUMBER.fullmatch(token.text) and _ends_phrase(following):
        return at + 1
    return None


def _ends_phrase(following: Token | None) -> bool:
    """A number before this is the last part of a name ("Highway 98."), not a count of things."""
    return following is None or (
        following.pos_ not in {"NOUN", "ADJ", "NUM", "SYM", "PROPN", "X"}
        and following.text not in {"%", "/", ":"}
        and not (following.pos_ == "" and following.is_alpha)
    )


def _joined(doc: Doc, words: list[Range], facts: NameFacts) -> Iterator[Range]:
    """Join runs over link words ("Bank" "of" "America") where the whole is one name."""
    if not words:
        return
    start, end = words[0]
    for next_start, next_end in words[1:]:
        if _is_one_name(doc, (start, end), (next_start, next_end), facts):
            end = next_end
        else:
            yield start, end
            start, end = next_start, next_end
    yield start, end


def _is_one_name(doc: Doc, left: Range, right: Range, facts: NameFacts) -> bool:
    between = doc[left[1] : right[0]]
    if not 0 < len(between) <= _MAX_LINKS or any(t.lower_ not in facts.links for t in between):
        return False
    head = facts.heads.get(doc[left[0]].lower_) or facts.heads.get(doc[left[1] - 1].lower_)
    if _covered(doc, left[0], right[1]):
        label = doc[left[0]].ent_type_
        return head is not None or label in _MODEL_PERSONS or not _coordinates(doc, between)
    return head is not None and not _coordinates(doc, between) and doc[left[1]].lower_ in facts.of


def _coordinates(doc: Doc, between: Iterable[Token]) -> bool:
    return any(token.pos_ == "CCONJ" or token.dep_ == "cc" for token in between)


def _covered(doc: Doc, start: int, end: int) -> bool:
    """One entity of the model reaches over all these words."""
    return bool(doc[start].ent_type_) and all(
        doc[at].ent_iob_ == "I" for at in range(start + 1, end)
    )


def _without_openers(doc: Doc, start: int, end: int, facts: NameFacts) -> int:
    while start < end and is_initial(doc[start]) and doc[start].lower_ in facts.openers:
        start += 1
    return start


def _is_supported(token: Token) -> bool:
    return token.pos_ == "PROPN" or (bool(token.ent_type_) and token.pos_ in {"NOUN", "X"})


def _is_headline(sentence: Iterable[Token]) -> bool:
    words = [token for token in sentence if token.is_alpha and len(token.text) > 3]
    capitals = sum(token.text[0].isupper() for token in words)
    return len(words) >= _HEADLINE_WORDS and capitals >= _HEADLINE_SHARE * len(words)
