"""What speaks for a name's being a person, a place, a company ...: words in it and around it."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span

from loaders.folding import fold
from loaders.languages.gazetteer import firm_words
from loaders.languages.name_facts import NameFacts
from loaders.languages.place_facts import place_facts
from loaders.names.before import votes_before
from loaders.names.guesses import guesses, is_town
from loaders.names.nouns import (
    apposition,
    predicated,
    previous,
    type_of,
)
from loaders.names.runs import POSSESSIVES
from loaders.names.uses import is_actor, is_channel, is_handled, is_owner, may_be_club
from loaders.names.votes import BELONGING, CUE, FORM, OPENED, SITED, SPEECH, SUBJECT, Vote
from loaders.names.words import is_given, is_word
from loaders.names.writing import QUOTES
from loaders.records import Language

# words of the text
_DATELINE = 6.0
_LISTED = 5.0
_HEAD = 4.0  # "Ministry", "Bank"
_APPOSITION = 4.0  # "X, an app"
# guesses
_QUOTED = 2.5
_COINED = 2.0
_HANDLED = 2.0
_CHANNEL = 1.0
_MADE = 3.0
_RELATIVE = 3.5
_SELF = 2.5
_SITUATED = re.compile(r"\w-(sur|sous|lès|les|le|la|en|d|de|du)-\w")
"""French towns: "Montbrison-sur-Lez"."""

_DASHES = frozenset({"—", "–", "-", "--", ":"})


def votes(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    """Yield what speaks for the name at these tokens being what.

    No person and no place is called "Marks & Spencer" or "Channel 5".
    """
    name = doc[start:end]
    numbered = end - start > 1 and name[-1].is_digit
    numbered = numbered and facts.heads.get(name[0].lower_) != "Place"
    thing = numbered or any(token.text == "&" for token in name)
    for vote in _votes(doc, start, end, facts):
        if not (thing and vote.type in {"Person", "Place"}):
            yield vote


def _votes(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    yield from _inside(doc, start, end, facts)
    yield from votes_before(doc, start, end, facts)
    yield from _after(doc, start, end, facts)
    yield from _used(doc, start, end, facts)
    yield from guesses(doc, start, end, facts)
    if start and end < len(doc) and doc[start - 1].text in QUOTES and doc[end].text in QUOTES:
        yield Vote("Product", _QUOTED)
    if is_dateline(doc, end) and doc[start].is_upper:
        yield Vote("Place", _DATELINE)


def is_dateline(doc: Doc, end: int) -> bool:
    """ "AUSTIN, Texas —", "JAKARTA –": capitals at the start of a paragraph, and then a dash."""
    start = end
    while start and not doc[start - 1].is_space:
        start -= 1
        if not doc[start].is_upper:
            return False
    if start and "\n" not in doc[start - 1].text:
        return False
    rest = doc[end : end + 5]
    if not len(rest) or rest[0].text not in _DASHES | {","}:
        return False
    return any(token.text in _DASHES for token in rest)


def _used(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    """What acts and is no person is an organisation rather than a place or a product."""
    if is_actor(doc, start, end, facts):
        yield Vote("Company", SUBJECT)
    if is_handled(doc, start, end, facts) or is_owner(doc, start, end, facts):
        yield Vote("Company", _HANDLED)
    if is_town(doc[start:end]) and not is_given(doc[start]) and _is_from_there(doc, end):
        yield Vote("Place", SITED)
    if _is_made(doc, start, end, facts):
        yield Vote("Product", _MADE, once=True)
    town = doc[start:end].text in facts.places or is_town(doc[start:end])
    if town and may_be_club(doc, start, end, facts):
        yield Vote("Organization", OPENED, once=True, opens=True)
    if is_channel(doc, start, facts):
        yield Vote("Company", _CHANNEL)


def _inside(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    words = [token.lower_ for token in doc[start:end] if not token.is_punct]
    one = len(words) == 1
    if not one and (words[0] in facts.legal_forms or words[-1] in facts.legal_forms):
        yield Vote("Company", FORM)
    if not one and {words[-1], " ".join(words[-2:])} & facts.products:
        yield Vote("Product", _HEAD)
    elif head := _head(doc[start:end], words, facts):
        yield Vote(head, _COINED if one else _HEAD)
        if head == "Place" and not one:
            yield Vote("Company", OPENED, once=True, opens=True)  # "Cap Tropiques"
    if not one and facts.articles and words[0] in facts.beginnings and doc[start].is_title:
        yield Vote("Company", _HEAD)
    text = doc[start:end].text
    if text in facts.places or (text.isupper() and text.title() in facts.places):
        yield Vote("Place", _LISTED)
    if one and is_coined(doc[start].text):
        yield Vote("Company", _COINED)
    if _SITUATED.search(text):
        yield Vote("Place", _HEAD)


def _head(name: Span, words: list[str], facts: NameFacts) -> str | None:
    """The type that the noun of a name gives: its first word, or its last ("... Commission")."""
    first, last = facts.heads.get(words[0]), facts.heads.get(words[-1])
    if len(words) > 2 and words[1] in facts.coordinators:
        return last or first
    if facts.heads_last and facts.of.isdisjoint(words):
        return last or first
    if last == "Place" and (is_word(name[0]) or facts.sentence_cased):
        return first  # "Warta Timur" is no region as "Jawa Timur" is
    if first == "Place" and fold(words[-1]) in firm_words():
        return "Company"  # "Alun Ventures"
    return first or last


def is_coined(word: str) -> bool:
    """Written as brands are: "OpenAI", "iPhone", "SFR"."""
    return any(char.isupper() for char in word[1:]) or any(char.isdigit() for char in word)


def _after(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    if end + 2 >= len(doc):
        return
    mark, following = doc[end], doc[end + 1]
    type_ = predicated(doc, end, facts)
    if type_ and not (type_ == "Company" and is_given(doc[start])):  # "Ann Roe was a piano maker"
        yield Vote(type_, CUE)
    if mark.text == "-" and following.lower_ in facts.sited:  # "Jena-based"
        yield Vote("Place", SITED)
    if mark.lower_ in facts.speech:
        yield Vote("Person", SPEECH / 2)
        if self_ := facts.selves.get(_speaker_again(doc, end + 1, facts)):
            yield Vote(self_, CUE if self_ == "Person" else _SELF)
    if mark.text in POSSESSIVES and _has_belonging(doc, end + 1, facts):
        yield Vote("Company", BELONGING)
    if mark.text not in {"(", ","}:
        return
    if following.lower_ in facts.whose:
        if _has_belonging(doc, end + 2, facts):
            yield Vote("Company", BELONGING)
        return
    if relative := facts.relatives.get(following.lower_):
        yield Vote(relative, _RELATIVE)
        return
    if following.is_digit and len(following) == 2 and doc[end + 2].text in {")", ","}:
        yield Vote("Person", _APPOSITION)
    if (type_ := apposition(doc, end, facts)) and not _is_anothers(doc, start, end, type_, facts):
        yield Vote(type_, _APPOSITION)


def _is_made(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """ "the Lumina laser chip", "its Kestrel drones", "Kelvia's new Orbit 5"."""
    before = previous(doc, start)
    if not facts.heads_last or before is None:
        return False
    fresh = before.lower_ in facts.fresh
    if fresh:
        before = previous(doc, before.i)
    owned = before is not None and (before.text in POSSESSIVES or before.tag_ == "PRP$")
    if fresh and owned:
        return True
    led = owned or (before is not None and before.pos_ == "DET")
    nouns = [word for word in doc[end : end + 2] if word.pos_ == "NOUN" and word.is_lower]
    if is_town(doc[start:end]):
        return False
    made = any(type_of(doc, noun, facts) == "Product" for noun in nouns)
    return led and made and not any(noun.lower_ in facts.assets for noun in nouns)


def _is_from_there(doc: Doc, end: int) -> bool:
    """ "the Leeds cider maker", "Leeds's airline": a town, and then a noun for a firm."""
    places = place_facts(Language(doc.lang_))
    if not places.sites or end == len(doc):
        return False
    following = doc[end + 1 : end + 4] if doc[end].text in POSSESSIVES else doc[end : end + 3]
    for word in following:
        if word.lower_ in places.seated:
            return True
        if word.pos_ not in {"NOUN", "ADJ"} or not word.is_lower:
            return False
    return False


def _is_anothers(doc: Doc, start: int, end: int, type_: str, facts: NameFacts) -> bool:
    """ "In Marlsworth, the mayor ..." tells nothing of the town; nor "Paul Roux, le glacier"."""
    before = doc[start - 1].lower_ if start else ""
    if before in facts.locatives and type_ == "Person":
        return True
    if before in facts.locatives | facts.of and is_town(doc[start:end]):
        return type_ != "Place"
    return type_ == "Company" and end - start > 1 and is_given(doc[start])


def _speaker_again(doc: Doc, at: int, facts: NameFacts) -> str:
    """The pronoun that goes on about who says something: "X said (that) IT had hired"."""
    if doc[at].lower_ in facts.conjunctions and at + 1 < len(doc):
        at += 1
    followed = at + 1 < len(doc) and doc[at + 1].pos_ in {"AUX", "VERB"}
    return doc[at].lower_ if followed else ""


def _has_belonging(doc: Doc, start: int, facts: NameFacts) -> bool:
    """ "Halden's chief executive", "Lumen's two new customers"."""
    for token in doc[start : start + 4]:
        if token.lower_ in facts.belongings | facts.assets:
            return True
        if token.pos_ not in {"ADJ", "NOUN", "NUM", "DET"}:
            return False
    return False
