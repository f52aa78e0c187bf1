"""Dictionaries tell words of a language from names."""

import pytest

from loaders.records import Language
from loaders.words.lexicon import is_common

CASES = [
    ("en", "pressed", True),
    ("en", "analysts", True),
    ("en", "temasek", False),
    ("en", "harriers", True),
    ("en", "paul", False),  # the tables list persons too
    ("fr", "investisseurs", True),
    ("fr", "vendre", True),  # only its forms are listed
    ("fr", "biocoop", False),
    ("id", "temasek", False),
    ("id", "lautan", True),
    ("id", "digugat", True),  # by its stem
]


@pytest.mark.parametrize(("language", "word", "common"), CASES)
def test_words_of_a_language(language: str, word: str, common: bool) -> None:
    assert is_common(Language(language), word) is common
