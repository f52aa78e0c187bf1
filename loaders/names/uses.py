"""What a text does with a name that is done with firms and services, and not with persons."""

from spacy.tokens import Doc, Token

from loaders.languages.name_facts import NameFacts
from loaders.names.nouns import previous
from loaders.names.words import PERSONS, is_given, is_surname
from loaders.names.writing import QUOTES, is_break

_LEAD = 7
_FIELD = 40
_HELPING = frozenset({"AUX", "ADV", "PART", "PRON"})
"""Parts of speech between a subject and its verb."""
_HEADED = frozenset({"ADP", "NOUN", "PROPN"})
"""Parts of speech of what hangs a name on another word, which acts in its place."""
_LEADING = frozenset({"DET", "ADJ", "NUM"})
"""Parts of speech between a verb and the name that it takes."""


def is_actor(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """Tell whether it is no person by model and lists, and does what not only persons do."""
    if start and doc[start - 1].pos_ in _HEADED:  # "an heir of X sues": it is not X that does
        return False
    verb = _verb_after(doc, end)
    person = is_given(doc[start]) or is_surname(doc[end - 1])
    person = person or any(word.ent_type_ in PERSONS for word in doc[start:end])
    return verb is not None and not person and verb.lower_ not in facts.speech


def is_handled(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """Tell whether it is dropped, bought, installed ..., or employs, hosts, ships ..."""
    verb = _verb_after(doc, end)
    if verb is not None and _is_one(verb, facts.deeds):
        return True
    at = start - 1
    while at >= 0 and doc[at].pos_ in _LEADING:
        at -= 1
    return at >= 0 and _is_one(doc[at], facts.handled)


def is_owner(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """Tell whether it names what only firms and services have: "compte X", "the X app"."""
    before = previous(doc, start)
    if before is not None and before.i == start - 1 and _is_asset(before, facts):
        return True
    return facts.heads_last and end < len(doc) and _is_asset(doc[end], facts)


def is_channel(doc: Doc, start: int, facts: NameFacts) -> bool:
    """Tell whether something is told or done through it: "via X", "posts on X"."""
    before = previous(doc, start)
    return before is not None and before.lower_ in facts.channels


def is_located(doc: Doc, start: int, facts: NameFacts) -> bool:
    """Tell whether it follows a preposition of place that leads to no person or firm."""
    located = start > 0 and doc[start - 1].lower_ in facts.locatives
    return located and not leads(doc, start, facts.takers)


def may_be_club(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """Tell whether a town may stand for its club: "l'ailier Paul Roux quitte Guingamp"."""
    if not facts.sports or doc[max(0, start - 1)].lower_ in facts.sited:
        return False
    before = range(start - 1, max(-1, start - 1 - _FIELD), -1)
    after = range(end, min(len(doc), end + _FIELD))
    for places in before, after:
        for at in places:
            if is_break(doc[at]):
                break
            if doc[at].lower_ in facts.sports:
                return True
    return False


def leads(doc: Doc, start: int, words: frozenset[str]) -> bool:
    """Tell whether one of these words leads to the name: "has INVESTED 5 million in X"."""
    for word in reversed(doc[max(0, start - _LEAD) : start - 1]):
        if word.is_punct and word.text not in QUOTES:
            return False
        if word.lower_ in words or word.lemma_ in words:
            return True
    return False


def _is_asset(noun: Token, facts: NameFacts) -> bool:
    return noun.lower_ in facts.assets and not noun.is_title


def _verb_after(doc: Doc, end: int) -> Token | None:
    """Return the verb whose subject ends before a word, by the order of the words alone."""
    at = end
    while at < len(doc) and doc[at].pos_ in _HELPING:
        at += 1
    return doc[at] if at < len(doc) and doc[at].pos_ == "VERB" else None


def _is_one(word: Token, words: frozenset[str]) -> bool:
    return word.lower_ in words or word.lemma_ in words
