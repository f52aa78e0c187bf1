"""What speaks for a name's being a person, a place, a company ...: words in it and around it."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from loaders.name_facts import NameFacts
from loaders.name_runs import QUOTES

_MODEL = {
    "PER": ("Person", 3.0),
    "PERSON": ("Person", 3.0),
    "LOC": ("Place", 3.0),
    "GPE": ("Place", 3.0),
    "FAC": ("Place", 2.0),
    "ORG": ("Company", 3.0),
    "PRODUCT": ("Product", 2.0),
    "WORK_OF_ART": ("Product", 2.0),
    "MISC": ("Product", 1.0),
}
_FORM, _CUE, _LISTED, _HEAD, _APPOSITION, _SHAPE, _LOCATIVE = 6, 5, 5, 4, 4, 1, 0.5
EXPLICIT = 4
"""Votes of this weight or more are words of the text; below are guesses of model and shape."""

_APPOSITION_REACH = 8


@dataclass(frozen=True, slots=True)
class Vote:
    """One sign that a name is of an entity type; signs of one name are added up."""

    type: str
    weight: float


def votes(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    """Yield what speaks for the name at these tokens being what."""
    yield from _inside(doc, start, end, facts)
    yield from _before(doc, start, facts)
    yield from _after(doc, end, facts)
    if (label := doc[start].ent_type_) in _MODEL and _one_entity(doc, start, end):
        type_, weight = _MODEL[label]
        yield Vote(type_, weight)


def _one_entity(doc: Doc, start: int, end: int) -> bool:
    return all(doc[at].ent_type_ == doc[start].ent_type_ for at in range(start, end))


def _inside(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    words = [token.lower_ for token in doc[start:end]]
    if len(words) > 1 and (words[0] in facts.legal_forms or words[-1] in facts.legal_forms):
        yield Vote("Company", _FORM)
    if head := facts.heads.get(words[0]) or facts.heads.get(words[-1]):
        yield Vote(head, _HEAD if len(words) > 1 else _SHAPE)
    if doc[start:end].text in facts.places:
        yield Vote("Place", _LISTED)
    if len(words) == 1 and is_coined(doc[start].text):
        yield Vote("Company", _SHAPE)


def is_coined(word: str) -> bool:
    """Written as brands are: "OpenAI", "iPhone", "SFR"."""
    return any(char.isupper() for char in word[1:]) or any(char.isdigit() for char in word)


def _before(doc: Doc, start: int, facts: NameFacts) -> Iterator[Vote]:
    before = _previous(doc, start)
    if before is None:
        return
    if before.lower_ in facts.honorifics or before.lower_ in facts.titles:
        yield Vote("Person", _FORM)
    if before.lower_ in facts.locatives:
        yield Vote("Place", _LOCATIVE)
    comma = before.text == ","
    noun = _previous(doc, before.i) if comma else before
    while noun is not None and noun.pos_ == "ADJ":
        noun = _previous(doc, noun.i)
    type_ = _type_of(_compound(doc, noun.i), facts) if noun is not None else None
    # "the maker Brightmill", "its chairman, Carl Voss"; but "he left the firm, Brightmill said"
    if type_ == "Person" or (type_ and not comma):
        yield Vote(type_, _CUE)


def _type_of(noun: str, facts: NameFacts) -> str | None:
    return facts.cues.get(noun) or ("Person" if noun in facts.roles else None)


def _previous(doc: Doc, start: int) -> Token | None:
    """The word before, quotation marks aside, in the same sentence."""
    at = start
    while at and not doc[at].is_sent_start:
        at -= 1
        if doc[at].text not in QUOTES:
            return doc[at]
    return None


def _compound(doc: Doc, end: int) -> str:
    """The word that ends at this token, hyphens and all ("co-founder", where that is three)."""
    start = end
    while start >= 2 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_:
        start -= 2
    return doc[start : end + 1].text.lower()


def _after(doc: Doc, end: int, facts: NameFacts) -> Iterator[Vote]:
    if end + 2 >= len(doc) or doc[end].text not in {"(", ","}:
        return
    following = doc[end + 1]
    if following.is_digit and len(following) == 2 and doc[end + 2].text in {")", ","}:
        yield Vote("Person", _APPOSITION)
    if doc[end].text == "," and (noun := _apposition(doc, end + 1, facts)):
        yield Vote(noun, _APPOSITION)


def _apposition(doc: Doc, start: int, facts: NameFacts) -> str | None:
    """The type that an apposition gives: "Lumen, a big chip maker" is a company's."""
    noun: str | None = None
    for token in doc[start : start + _APPOSITION_REACH]:
        word = _compound(doc, token.i)
        type_ = _type_of(word, facts)
        if not token.pos_:  # no tagger: the noun comes first
            return type_
        if token.pos_ == "NOUN" or (token.pos_ == "PROPN" and type_) or (noun and "-" in word):
            noun = word
        elif noun and token.text != "-":
            break
        elif not noun and not _leads_to_noun(token):
            return None
    return _type_of(noun, facts) if noun else None


def _leads_to_noun(token: Token) -> bool:
    if token.pos_ == "PRON":
        return "Yes" in token.morph.get("Poss", []) and "Rel" not in token.morph.get("PronType", [])
    return token.pos_ in {"DET", "ADJ", "PROPN", "PART", "NUM"} or token.text == "-"
