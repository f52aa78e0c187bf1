"""What one word of a name is by itself: a given name, a last name, a common word."""

from spacy.tokens import Token

from loaders.gazetteer import given_names, surnames
from loaders.lexicon import is_common
from loaders.names import fold
from loaders.records import Language

_INITIAL = 2


def is_given(word: Token) -> bool:
    """Tell whether a word, or each part of "Jean-Luc", is a given name, or the letter of one."""
    if len(word) == _INITIAL and word.text.endswith("."):
        return True
    return given_names().issuperset(fold(word.text).split())


def is_surname(word: Token) -> bool:
    """Tell whether a word is a last name."""
    return fold(word.text) in surnames()


def is_word(word: Token) -> bool:
    """Tell whether a word is also a common word of the language."""
    return is_common(Language(word.lang_), word.lower_)
