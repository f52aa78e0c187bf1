"""What a name is likely to be by itself: what the model and lists of names hold it for."""

from collections.abc import Iterator

from spacy.tokens import Doc, Span, Token

from loaders.folding import fold
from loaders.languages.gazetteer import firm_words, firms, towns
from loaders.languages.name_facts import NameFacts
from loaders.names.uses import is_located
from loaders.names.votes import Vote
from loaders.names.words import PERSONS, is_given, is_surname, is_word
from loaders.records import Language
from loaders.words.word_attributes import has_feature

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
_UNSURE = 0.5
"""What a model says of one word that it does not know is worth this much of what it says else."""
_RATHER_TOWN = 1 / 3
"""And what it holds for anything but a place, which a list of towns has."""
_UNNAMED = 2 / 3
"""And what it holds for a person, where neither given nor last name is one that is known."""
_PLACED = 1 / 3
"""And what it holds for a place of several words that nothing leads to."""
_GIVEN = 4.0  # "Aoife Tierney"
_FULL = 5.0  # whose last name is known too
_WEAK_GIVEN = 2.5  # "Bunga", which is a flower
_SURNAME = 3.0
_LONE_NAMED = 1.5
_MONONYM = 3.2  # "Suharyono"
_FIRM = 3.9  # "John Deere"
_TOWN = 3.9
_ENDING = 4.0  # "Telaga Capital"
_PERSON_ENDING = 3.0  # "Indra Jaya"
_WORDS = 2.0  # "Hollow Pine"
_OF_PLACE = 1.5  # "Greenpeace Indonesia"
_PERSON_WORDS = 4
_LETTERS = 2
_SYLLABLE = 5
_SYLLABLES = 3
_LONE = 2.6
"""How likely it is beforehand that one word names a firm or product: news gives persons two."""
_SEVERAL = 1.2


def guesses(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    """Yield what the name at these tokens is likely to be, whatever the words around it say."""
    if fold(doc[start:end].text) in firms():
        yield Vote("Company", _FIRM, once=True)
        return
    yield from _model(doc, start, end, facts)
    if end - start == 1:
        yield from _one_word(doc[start], facts)
    else:
        located = start > 0 and doc[start - 1].lower_ in facts.locatives
        yield from _several_words(doc[start:end], facts, located=located)


def _model(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    label = doc[start].ent_type_
    if label not in _MODEL or any(doc[at].ent_type_ != label for at in range(start, end)):
        return
    type_, weight = _MODEL[label]
    lone = end - start == 1
    if type_ != "Place" and is_town(doc[start:end]):
        weight *= _RATHER_TOWN
    elif lone and label != "ORG":
        weight *= _UNSURE
    elif type_ == "Person" and not _is_called_so(doc[start:end], facts):
        weight *= _UNNAMED
    if type_ == "Place" and not is_located(doc, start, facts):
        if lone and (not start or doc[start - 1].lower_ not in facts.origins):
            return  # models take whatever they do not know for places
        weight *= _UNSURE if lone else _PLACED
    yield Vote(type_, weight, once=lone)


def is_town(name: Span) -> bool:
    """Tell whether a list of towns has a name: also "Mans" in "au Mans"."""
    language = Language(name[0].lang_)
    if fold(name.text) in towns(language):
        return True
    before = name.doc[name.start - 1] if name.start else name[0]
    if not (before.is_lower and before.pos_ == "ADP" and has_feature(before, "Definite", "Def")):
        return False
    article = "les" if has_feature(before, "Number", "Plur") else "le"
    return fold(f"{article} {name.text}") in towns(language)


def _is_person(word: Token) -> bool:
    return word.ent_type_ in PERSONS


def _is_called_so(name: Span, facts: NameFacts) -> bool:
    """Tell whether persons are called as this: not "Moreau Lefort", nor "Nila Segar"."""
    if all(is_word(word) for word in name):
        return False
    first = name[0]
    return is_given(first) or (is_surname(name[-1]) and (facts.juxtaposes or not is_surname(first)))


def _one_word(word: Token, facts: NameFacts) -> Iterator[Vote]:
    yield Vote("Company", _LONE, once=True, prior=True)
    given = is_given(word)
    if is_town(word.doc[word.i : word.i + 1]):
        yield Vote("Place", _TOWN * (_UNSURE if given else 1), once=True)
    elif facts.mononyms and (given or is_surname(word)) and (_is_person(word) or not is_word(word)):
        yield Vote("Person", _MONONYM, once=True)
    elif given or is_surname(word):
        yield Vote("Person", _LONE_NAMED, once=True)


def _several_words(name: Span, facts: NameFacts, *, located: bool) -> Iterator[Vote]:
    yield Vote("Company", _SEVERAL, once=True, prior=True)
    if is_town(name):
        yield Vote("Place", _TOWN, once=True)
        return
    words = [word for word in name if word.is_alpha and word.lower_ not in facts.links]
    given = is_given(name[0])
    if fold(name[-1].text) in firm_words():
        yield Vote("Company", _PERSON_ENDING if given else _ENDING, once=True)
    elif any(_is_of_institution(word, facts) for word in name):
        return
    elif name[0].lower_ in facts.beginnings and is_word(name[-1]):
        yield Vote("Company", _WORDS, once=True)
    elif len(words) <= _PERSON_WORDS and (
        person := _person(name[0], name[-1], initialled=facts.juxtaposes)
    ):
        yield Vote("Person", person, once=True)
    elif _is_in_syllables(name):
        yield Vote("Person", _SURNAME, once=True)
    elif name[0].text in facts.places or name[-1].text in facts.places or _ends_short(name):
        yield Vote("Company", _OF_PLACE, once=True)
    elif name[0].lower_ in facts.beginnings or (
        words and not located and all(is_word(word) for word in words)
    ):
        yield Vote("Company", _WORDS, once=True)


def _is_in_syllables(name: Span) -> bool:
    """ "Tan Kim Hok", "Tran Van Nam"."""
    short = all(word.is_title and len(word) <= _SYLLABLE and not is_word(word) for word in name)
    return short and len(name) == _SYLLABLES


def _ends_short(name: Span) -> bool:
    """ "Genting HK", but not "JK ROWLING"."""
    return name[-1].is_upper and len(name[-1]) > 1 and not name[0].is_upper


def _person(first: Token, last: Token, *, initialled: bool) -> float:
    """How much first and last word of a name speak for a person; 0 if they do not.

    Where persons are `initialled` two letters may stand for given names: "AH Nasution".
    """
    surname = is_surname(last)
    if initialled and first.is_upper and len(first) == _LETTERS and (surname or is_given(last)):
        return _SURNAME
    if not is_given(first):
        if is_word(first) or (is_surname(first) and not initialled):
            return 0  # "Tessier Ducros" is a firm
        named = surname or (initialled and is_given(last) and not is_word(last))
        return _SURNAME if named else 0  # "Cipta Nada" is a firm
    if surname:
        return _FULL
    if not is_word(first) and not (initialled and is_word(last) and not is_given(last)):
        return _GIVEN
    tagged = first.ent_type_ in PERSONS and last.ent_type_ in PERSONS  # "Mark Wood"
    return 0 if is_word(last) and not tagged else _WEAK_GIVEN


def _is_of_institution(word: Token, facts: NameFacts) -> bool:
    return word.lower_ in facts.heads or word.lower_ in facts.legal_forms | facts.products
