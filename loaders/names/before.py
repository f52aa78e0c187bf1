"""What the words before a name say of its being a person, a place, a company ..."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from loaders.folding import fold
from loaders.languages.gazetteer import firms
from loaders.languages.name_facts import NameFacts
from loaders.languages.place_facts import place_facts
from loaders.names.demonyms import is_led
from loaders.names.guesses import is_town
from loaders.names.nouns import described, noun_before, noun_type, previous, type_of
from loaders.names.uses import is_located, leads
from loaders.names.votes import BELONGING, CUE, FORM, OPENED, SITED, SPEECH, SUBJECT, Vote
from loaders.names.words import is_given, is_surname, is_word
from loaders.names.writing import is_capital, is_initial
from loaders.records import Language
from loaders.words.word_attributes import has_feature

_JOINED = 4.0  # "Yann Roux and Claire Bois"
_ROLE = 3.0  # a role before a name which may be the organisation's
_BARE_ROLE = 1.5
_DESCRIBED = 3.5
_NATIONAL = 4.0
_LOCATIVE = 1.5
_UNLISTED = 1.0  # in no list of towns
_ADDRESSED = 2.0
_KIN = 2.5
_WHENCE = 3.0
_SEATED = 4.0  # "Kelvia, of Leeds"
_SEATED_UNLISTED = 3.0
_CLOSING = frozenset({",", ".", ";", ")"})


def votes_before(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    """Yield what the words before the name at these tokens say of its being what."""
    if _follows_person(doc, start, facts) or _precedes_person(doc, start, end, facts):
        yield Vote("Person", _JOINED)
    if facts.juxtaposes and _follows_organisation(doc, start, end, facts):
        yield Vote("Person", CUE)
    town = is_town(doc[start:end])
    if _is_seat(doc, start, end, town=town):
        yield Vote("Place", _SEATED if town else _SEATED_UNLISTED)
    yield from _right_before(doc, start, end, facts)


def _right_before(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    before = previous(doc, start)
    if before is None:
        return
    word = before.lower_
    if word in facts.honorifics:
        yield Vote("Person", FORM)
    town = is_town(doc[start:end])
    if word in facts.locatives:
        if leads(doc, start, facts.sited):
            yield Vote("Place", SITED)
        elif is_located(doc, start, facts):
            if not _is_institution(doc, start, end, facts):
                sure = town or is_initial(before) or not facts.articles  # "À Pontarcy, le maire"
                yield Vote("Place", _LOCATIVE if sure else _UNLISTED)
        elif not town:
            yield Vote("Company", _ADDRESSED)
    if word in facts.adjectives and before.is_lower:  # "l'allemand Stromwerk"
        alone = before.i > 0 and is_led(before) and not is_given(doc[start])
        yield Vote("Company", _NATIONAL if alone else SUBJECT)
    if word in facts.speech - facts.addressing:
        yield Vote("Person", SPEECH)
    if word == ",":
        yield from _after_comma(doc, before, end, facts)
    elif word in facts.of:
        yield from _after_of(doc, before, facts, town=town)
    else:
        yield from _after_noun(doc, before, start, end, facts)


def _is_seat(doc: Doc, start: int, end: int, *, town: bool) -> bool:
    """Tell whether a name tells from where the name before it is: "Kelvia, of Leeds, said"."""
    places = place_facts(Language(doc.lang_))
    link = previous(doc, start)
    name = previous(doc, link.i) if link is not None else None
    if link is None or name is None:
        return False
    if link.text == "(":
        return town and end < len(doc) and doc[end].text == ")" and is_capital(name)
    if link.lower_ not in places.named | places.sites:
        return False
    apart = name.text == ","
    if apart:
        name = previous(doc, name.i)
    if name is None or not is_capital(name):
        return False
    if town and (apart or not (is_initial(name) and is_word(name))):
        return True
    closed = end < len(doc) and doc[end].text in _CLOSING
    first = name.i
    while first and is_capital(doc[first - 1]) and not is_initial(doc[first]):
        first -= 1
    return apart and closed and end - start == 1 and not is_given(doc[first])


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


def _precedes_person(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """Tell whether one given name shares the last name after it: "Solène et Pierre Roux"."""
    if end - start > 1 or end + 2 >= len(doc) or doc[end].lower_ not in facts.coordinators:
        return False
    first, last = doc[end + 1], doc[end + 2]
    given = is_given(doc[start]) and is_given(first) and not is_word(doc[start])
    return given and doc[end].is_alpha and is_capital(last) and last.is_title


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
        yield Vote("Place", BELONGING)
    elif type_ == "Place" or holder.lower_ in facts.governs:  # "la ville d'Orange", "mayor of X"
        yield Vote("Place", CUE)
        if holder.lower_ in facts.councils:
            yield Vote("Agency", OPENED, once=True, opens=True)
    elif type_ == "Person" or holder.lower_ in whose:
        yield Vote("Company", BELONGING)
    elif (
        noun_type(doc, holder, facts) == "Company"
        and facts.sentence_cased
        and link.nbor().i + 1 < len(doc)
    ):
        yield from _whence(doc, link.nbor(), facts)


def _whence(doc: Doc, word: Token, facts: NameFacts) -> Iterator[Vote]:
    """ "la scierie de Mussy": what tells which firm is meant is a place rather than its owner."""
    lone = is_capital(word) and not is_capital(word.nbor()) and word.nbor().text != "-"
    named = is_surname(word) or is_given(word) or fold(word.text) in firms()
    if lone and not (named or is_word(word)) and word.is_title:
        yield Vote("Place", _WHENCE)


def _after_noun(doc: Doc, noun: Token, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    if facts.juxtaposes and noun.is_lower and noun.lower_ in facts.governs:  # "warga Sukorejo"
        yield Vote("Place", CUE)
        return
    if noun.lower_ in facts.callings and not _is_institution(doc, start, end, facts):
        yield Vote("Person", CUE)
        return
    type_ = noun_type(doc, noun, facts) or _after_country(doc, noun, facts)
    office = facts.juxtaposes and _holds_office(noun, facts)
    named = is_given(doc[start])
    if office and (_names_holder(doc, end) or (_is_of_name(doc, noun, facts) and not named)):
        yield Vote("Company", CUE)
    elif type_ and type_ != "Person":
        if type_ == "Company" and _may_be_trader(doc, noun, start, end, facts):
            yield Vote("Person", _ROLE)
        else:
            yield Vote(type_, CUE)
    elif (type_ or noun.lower_ in facts.titles) and not _is_institution(doc, start, end, facts):
        if not facts.juxtaposes:
            yield Vote("Person", FORM)
        else:
            yield Vote("Person", _ROLE if named else _BARE_ROLE)
    elif noun.lower_ in facts.belongings | facts.parties and facts.juxtaposes:
        yield Vote("Company", BELONGING)
    elif (
        noun.lower_ in facts.parties and end - start == 1 and not (named or is_surname(doc[start]))
    ):
        yield Vote("Company", BELONGING)  # "its partner Lumen"


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
    if facts.articles and noun is not None and has_feature(noun, "Number", "Plur"):
        return  # "fondée par un couple d'ingénieurs, Solène Roux"
    if noun is not None and (
        noun_type(doc, noun, facts) == "Person" or (facts.juxtaposes and _holds_office(noun, facts))
    ):
        yield Vote("Person", CUE)


def _holds_office(word: Token, facts: NameFacts) -> bool:
    department = word.is_title and word.lower_ in facts.departments and not is_initial(word)
    return word.lower_ in facts.titles or word.lower_ in facts.roles or department


def _names_holder(doc: Doc, end: int) -> bool:
    """An office's organisation is followed by who holds it: "CEO Sayurmart, Intan Maheswari"."""
    at = end + 1 if end < len(doc) and doc[end].text == "," else end
    return at < len(doc) and doc[at].text[0].isupper() and doc[at].is_alpha
