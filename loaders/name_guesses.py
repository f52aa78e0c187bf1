"""What a name is likely to be by itself: what the model and lists of names hold it for."""

from collections.abc import Iterator

from spacy.tokens import Doc

from loaders.gazetteer import given_names, surnames, towns
from loaders.lexicon import is_common
from loaders.name_facts import NameFacts
from loaders.name_uses import is_located
from loaders.name_votes import Vote
from loaders.names import fold
from loaders.records import Language

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
_GIVEN = 4.0  # "Aoife Tierney"
_LONE_GIVEN = 1.5
_TOWN = 3.0
_PERSON_WORDS = 4
_INITIAL = 2
_UNNAMED = 2 / 3
"""And what it holds for a person, where the given name is none that is known."""
_LONE = 2.6
"""How likely it is beforehand that one word names a firm or product: news gives persons two."""
_SEVERAL = 1.2
_WORDED = 2.5  # "Ruang Tumbuh", of words of the language


def guesses(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    """Yield what the name at these tokens is likely to be, whatever the words around it say."""
    yield from _model(doc, start, end, facts)
    yield from _listed(doc, start, end, facts)


def _model(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    label = doc[start].ent_type_
    if label not in _MODEL or any(doc[at].ent_type_ != label for at in range(start, end)):
        return
    type_, weight = _MODEL[label]
    lone = end - start == 1
    if lone and label != "ORG":
        weight *= _UNSURE
    elif type_ == "Person" and not _begins_with_given_name(doc, start):
        weight *= _UNNAMED
    if type_ == "Place" and not is_located(doc, start, facts):
        if lone and (not start or doc[start - 1].lower_ not in facts.origins):
            return  # models take whatever they do not know for places
        weight *= _UNSURE
    yield Vote(type_, weight, once=lone)


def _listed(doc: Doc, start: int, end: int, facts: NameFacts) -> Iterator[Vote]:
    """What lists of the world's towns and given names hold it for."""
    lone = end - start == 1
    yield Vote("Company", _LONE if lone else _SEVERAL, once=True)
    institution = _is_institution(doc, start, end, facts)
    worded = 0 if lone or institution or not facts.words_tell else _worded(doc, start, end)
    if worded:
        yield Vote("Company", _WORDED * worded, once=True)
    given = _begins_with_given_name(doc, start) or _ends_with_surname(doc, start, end)
    if fold(doc[start:end].text) in towns():
        yield Vote("Place", _TOWN * (_UNSURE if given and lone else 1), once=True)
    elif given and end - start <= _PERSON_WORDS and not institution:
        yield Vote("Person", _LONE_GIVEN if lone else _GIVEN * (1 - worded / 2), once=True)


def _worded(doc: Doc, start: int, end: int) -> float:
    """Tell how far a name of several words is made of the language's: 0, half or 1 for all."""
    if _ends_with_surname(doc, start, end):
        return 0
    language = Language(doc.lang_)
    first, *others = (is_common(language, word.lower_) for word in doc[start:end])
    if first and not (_begins_with_given_name(doc, start) and not any(others)):
        return 1
    return 0.5 if any(others) else 0


def _is_institution(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    return any(
        word.lower_ in facts.heads or word.lower_ in facts.legal_forms | facts.products
        for word in doc[start:end]
    )


def _begins_with_given_name(doc: Doc, start: int) -> bool:
    """Tell whether the first word, or the first part of "Jean-Luc", is a given name or letter."""
    if len(doc[start]) == _INITIAL and doc[start].text.endswith("."):
        return True
    first, *_ = *fold(doc[start].text).split(), ""
    return first in given_names()


def _ends_with_surname(doc: Doc, start: int, end: int) -> bool:
    return end - start > 1 and fold(doc[end - 1].text) in surnames()
