"""What one word of a name is by itself: a given name, a last name, a common word."""

import re
from functools import cache

from spacy.tokens import Token

from loaders.folding import fold
from loaders.languages.gazetteer import given_names, surnames
from loaders.languages.name_facts import name_facts
from loaders.records import Language
from loaders.words import lexicon

_INITIAL = 2

PERSONS = frozenset({"PER", "PERSON"})
"""Labels that the models give to persons."""


def is_given(word: Token) -> bool:
    """Tell whether a word, or each part of "Jean-Luc", is a given name, or the letter of one.

    Names of forms that only names of persons have ("Suharyono") need not be in a list.
    """
    if len(word) == _INITIAL and word.text.endswith("."):
        return True
    return given_names().issuperset(fold(word.text).split()) or is_formed(word)


def is_formed(word: Token) -> bool:
    """Tell whether a word has the form of a person's name, and is no common word."""
    form = _person_forms(Language(word.lang_))
    return form is not None and bool(form.fullmatch(word.lower_)) and not is_word(word)


@cache
def _person_forms(language: Language) -> re.Pattern[str] | None:
    forms = name_facts(language).person_forms
    return re.compile("|".join(sorted(forms))) if forms else None


def is_surname(word: Token) -> bool:
    """Tell whether a word is a last name."""
    return fold(word.text) in surnames()


def is_word(word: Token) -> bool:
    """Tell whether a word is also a common word of the language."""
    return lexicon.is_common(Language(word.lang_), word.lower_)


def is_adjective(word: Token) -> bool:
    """Tell whether a word may be an adjective, whatever the tagger takes it for here."""
    return lexicon.is_adjective(Language(word.lang_), word.lower_)
