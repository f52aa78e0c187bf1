"""What speaks for a name's being a person, a place, a company ...: words in it and around it."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from loaders.gazetteer import firm_words
from loaders.name_facts import NameFacts
from loaders.name_guesses import guesses, is_town
from loaders.name_nouns import (
    apposition,
    described,
    noun_before,
    noun_type,
    predicated,
    previous,
    type_of,
)
from loaders.name_runs import POSSESSIVES, QUOTES, is_initial
from loaders.name_uses import is_actor, is_channel, is_handled, is_located, is_owner, leads
from loaders.name_votes import Vote
from loaders.name_words import is_given, is_surname, is_word
from loaders.names import fold

# words of the text
_FORM = 6.0  # "Mr.", "Inc", "PT"
_DATELINE = 6.0
_CUE = 5.0  # "the app X"
_LISTED = 5.0
_SITED = 4.0  # "based in X"
_HEAD = 4.0  # "Ministry", "Bank"
_APPOSITION = 4.0  # "X, an app"
# guesses
_JOINED = 4.0  # "Yann Roux and Claire Bois"
_ROLE = 3.0  # a role before a name which may be the organisation's
_BARE_ROLE = 1.5
_DESCRIBED = 3.5
_BELONGING = 2.5  # "customers of X"
_QUOTED = 2.5
_SPEECH = 2.0
_COINED = 2.0
_SUBJECT = 2.0
_NATIONAL = 4.0
_HANDLED = 2.0
_CHANNEL = 1.0
_LOCATIVE = 1.5
_UNLISTED = 1.0  # in no list of towns
_ADDRESSED = 2.0
_RELATIVE = 3.5
_SELF = 2.5
_KIN = 2.5
_SITUATED = re.compile(r"\w-(sur|sous|lès|les|le|la|en|d|de|du)-\w")
"""French towns: "Montbrison-sur-Lez"."""

_CLOSING = frozenset({",", ".", ";", ")"})
_DASHES = frozenset({"—", "–", "-", "--", ":"})


def votes(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    """Yield what speaks for the name at these tokens being what."""
    yield from _inside(doc, start, end, facts)
    yield from _before(doc, start, end, facts)
    if _follows_person(doc, start, facts):
        yield Vote("Person", _JOINED)
    yield from _after(doc, start, end, facts)
    yield from _used(doc, start, end, facts)
    if facts.juxtaposes and _follows_organisation(doc, start, end, facts):
        yield Vote("Person", _CUE)
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
        yield Vote("Company", _SUBJECT)
    if is_handled(doc, start, end, facts) or is_owner(doc, start, end, facts):
        yield Vote("Company", _HANDLED)
    if is_channel(doc, start, facts):
        yield Vote("Company", _CHANNEL)


def _inside(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    words = [token.lower_ for token in doc[start:end] if not token.is_punct]
    one = len(words) == 1
    if not one and (words[0] in facts.legal_forms or words[-1] in facts.legal_forms):
        yield Vote("Company", _FORM)
    if not one and {words[-1], " ".join(words[-2:])} & facts.products:
        yield Vote("Product", _HEAD)
    elif head := _head(doc[start:end], words, facts):
        yield Vote(head, _COINED if one else _HEAD)
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
    if last == "Place" and is_word(name[0]):
        return first  # "Warta Timur" is no region as "Jawa Timur" is
    if first == "Place" and fold(words[-1]) in firm_words():
        return "Company"  # "Alun Ventures"
    return first or last


def is_coined(word: str) -> bool:
    """Written as brands are: "OpenAI", "iPhone", "SFR"."""
    return any(char.isupper() for char in word[1:]) or any(char.isdigit() for char in word)


def _before(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    before = previous(doc, start)
    if before is None:
        return
    word = before.lower_
    if word in facts.honorifics:
        yield Vote("Person", _FORM)
    town = is_town(doc[start:end])
    if word in facts.locatives:
        if leads(doc, start, facts.sited):
            yield Vote("Place", _SITED)
        elif is_located(doc, start, facts):
            if not _is_institution(doc, start, end, facts):
                sure = town or is_initial(before) or not facts.articles  # "À Pontarcy, le maire"
                yield Vote("Place", _LOCATIVE if sure else _UNLISTED)
        elif not town:
            yield Vote("Company", _ADDRESSED)
    if word in facts.adjectives and before.is_lower:  # "l'allemand Stromwerk"
        alone = before.i > 0 and doc[before.i - 1].pos_ == "DET" and not is_given(doc[start])
        yield Vote("Company", _NATIONAL if alone else _SUBJECT)
    if word in facts.speech - facts.addressing:
        yield Vote("Person", _SPEECH)
    if word == ",":
        yield from _after_comma(doc, before, end, facts)
    elif word in facts.of:
        yield from _after_of(doc, before, facts, town=town)
    else:
        yield from _after_noun(doc, before, start, end, facts)


def _follows_organisation(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """Tell whether an office and the name whose it is stand right before: "peneliti ICW X"."""
    at = start - 1
    while at > 0 and doc[at].is_alpha and doc[at].text[0].isupper():
        if _holds_office(doc[at], facts):
            break
        at -= 1
    office = start - 1 > at >= 0 and _holds_office(doc[at], facts)
    return office and not _is_institution(doc, start, end, facts)


def _follows_person(doc: Doc, start: int, facts: NameFacts) -> bool:
    """Tell whether given names open this name and that before it ("Yann Roux and Claire Bois")."""
    joint = previous(doc, start)
    if joint is None or not (joint.lower_ == "," or joint.lower_ in facts.coordinators):
        return False
    at = joint.i
    while at and (doc[at - 1].text[0].isupper() or doc[at - 1].lower_ in facts.links):
        at -= 1
    several = joint.i - at > 1 and doc[at].text[0].isupper()
    return several and is_given(doc[start]) and is_given(doc[at]) and not is_word(doc[at])


def _after_country(doc: Doc, country: Token, facts: NameFacts) -> str | None:
    """Return the type that a noun gives to a name over where it is from: "klub Thailand X"."""
    noun = previous(doc, country.i)
    if not facts.juxtaposes or country.text not in facts.places or noun is None:
        return None
    told = noun.is_lower and noun.lower_ not in facts.locatives  # "gelandang asal Brasil X"
    return noun_type(doc, noun, facts) if told else None


def _after_of(doc: Doc, link: Token, facts: NameFacts, *, town: bool) -> Iterator[Vote]:
    holder = noun_before(doc, link, facts)
    if holder is None:
        return
    type_ = type_of(doc, holder, facts)
    whose = facts.belongings | facts.assets | facts.parties
    if holder.lower_ in facts.kin:  # "the widow of X"
        yield Vote("Person", _KIN)
    elif town and type_ == "Company":  # "la marque de Pont-Aven"
        yield Vote("Place", _BELONGING)
    elif type_ == "Place" or holder.lower_ in facts.governs:  # "la ville d'Orange", "mayor of X"
        yield Vote("Place", _CUE)
    elif type_ == "Person" or holder.lower_ in whose:
        yield Vote("Company", _BELONGING)


def _after_noun(doc: Doc, noun: Token, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    if facts.juxtaposes and noun.is_lower and noun.lower_ in facts.governs:  # "warga Sukorejo"
        yield Vote("Place", _CUE)
        return
    type_ = noun_type(doc, noun, facts) or _after_country(doc, noun, facts)
    office = facts.juxtaposes and _holds_office(noun, facts)
    named = is_given(doc[start])
    if office and (_names_holder(doc, end) or (_is_of_name(doc, noun, facts) and not named)):
        yield Vote("Company", _CUE)
    elif type_ and type_ != "Person":
        if type_ == "Company" and _may_be_trader(doc, noun, start, end, facts):
            yield Vote("Person", _ROLE)
        else:
            yield Vote(type_, _CUE)
    elif (type_ or noun.lower_ in facts.titles) and not _is_institution(doc, start, end, facts):
        if not facts.juxtaposes:
            yield Vote("Person", _FORM)
        else:
            yield Vote("Person", _ROLE if named else _BARE_ROLE)
    elif noun.lower_ in facts.belongings | facts.parties and facts.juxtaposes:
        yield Vote("Company", _BELONGING)
    elif (
        noun.lower_ in facts.parties and end - start == 1 and not (named or is_surname(doc[start]))
    ):
        yield Vote("Company", _BELONGING)  # "its partner Lumen"


def _may_be_trader(doc: Doc, noun: Token, start: int, end: int, facts: NameFacts) -> bool:
    """Tell whether a trade is that of a person by the name: "le chocolatier Paul Roux"."""
    while _qualifies(noun, facts):
        noun = noun.nbor(-1)
    named = end - start > 1 and is_given(doc[start]) and not is_word(doc[end - 1])
    return named and (noun.lower_ in facts.trades or noun.lemma_ in facts.trades)


def _qualifies(word: Token, facts: NameFacts) -> bool:
    adjective = word.pos_ == "ADJ" or word.lower_ in facts.adjectives
    return adjective and word.i > 0 and word.lower_ not in facts.trades


def _is_of_name(doc: Doc, office: Token, facts: NameFacts) -> bool:
    """Tell whether the office is that of a name before it: "Budi Karyono, pendiri X"."""
    at = office.i
    while at and _holds_office(doc[at - 1], facts):
        at -= 1
    return at > 1 and doc[at - 1].text == "," and doc[at - 2].text[0].isupper()


def _is_institution(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    return any(
        word.lower_ in facts.heads or word.lower_ in facts.legal_forms for word in doc[start:end]
    )


def _after_comma(doc: Doc, comma: Token, end: int, facts: NameFacts) -> Iterator[Vote]:
    """ "its chairman, Carl Voss"; but "he left the firm, Brightmill said" tells nothing."""
    noun = previous(doc, comma.i)
    if noun is None:
        return
    if facts.heads_last and noun.i and doc[noun.i - 1].lower_ in facts.of:  # "a union for pilots"
        noun = noun_before(doc, doc[noun.i - 1], facts) or noun
    type_ = described(doc, noun, facts)
    closed = end < len(doc) and doc[end].text in _CLOSING
    if type_ and type_ != "Person" and closed and not is_given(doc[comma.i + 1]):
        yield Vote(type_, _DESCRIBED)  # "the pilots' union, Cockpit, has"
        return
    if facts.juxtaposes:  # "CEO Sayurmart, Intan Maheswari"
        while noun is not None and noun.text[0].isupper() and not _holds_office(noun, facts):
            noun = previous(doc, noun.i)
    if noun is not None and (
        noun_type(doc, noun, facts) == "Person" or (facts.juxtaposes and _holds_office(noun, facts))
    ):
        yield Vote("Person", _CUE)


def _holds_office(word: Token, facts: NameFacts) -> bool:
    department = word.is_title and word.lower_ in facts.departments
    return word.lower_ in facts.titles or word.lower_ in facts.roles or department


def _names_holder(doc: Doc, end: int) -> bool:
    """An office's organisation is followed by who holds it: "CEO Sayurmart, Intan Maheswari"."""
    at = end + 1 if end < len(doc) and doc[end].text == "," else end
    return at < len(doc) and doc[at].text[0].isupper() and doc[at].is_alpha


def _after(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    if end + 2 >= len(doc):
        return
    mark, following = doc[end], doc[end + 1]
    type_ = predicated(doc, end, facts)
    if type_ and not (type_ == "Company" and is_given(doc[start])):  # "Ann Roe was a piano maker"
        yield Vote(type_, _CUE)
    if mark.text == "-" and following.lower_ in facts.sited:  # "Jena-based"
        yield Vote("Place", _SITED)
    if mark.lower_ in facts.speech:
        yield Vote("Person", _SPEECH / 2)
        if self_ := facts.selves.get(_speaker_again(doc, end + 1, facts)):
            yield Vote(self_, _CUE if self_ == "Person" else _SELF)
    if mark.text in POSSESSIVES and _has_belonging(doc, end + 1, facts):
        yield Vote("Company", _BELONGING)
    if mark.text not in {"(", ","}:
        return
    if following.lower_ in facts.whose:
        if _has_belonging(doc, end + 2, facts):
            yield Vote("Company", _BELONGING)
        return
    if relative := facts.relatives.get(following.lower_):
        yield Vote(relative, _RELATIVE)
        return
    if following.is_digit and len(following) == 2 and doc[end + 2].text in {")", ","}:
        yield Vote("Person", _APPOSITION)
    if (type_ := apposition(doc, end, facts)) and not _is_anothers(doc, start, end, type_, facts):
        yield Vote(type_, _APPOSITION)


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
