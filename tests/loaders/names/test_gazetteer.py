"""Lists of given names and towns tell what nothing else does."""

import pytest

from loaders.languages.gazetteer import firms, given_names, surnames, towns
from loaders.records import Language


@pytest.mark.parametrize("name", ["aoife", "budi", "chloe", "otieno"])
def test_given_names(name: str) -> None:
    assert name in given_names()


@pytest.mark.parametrize("name", ["simanjuntak", "hartono"])
def test_surnames(name: str) -> None:
    assert name in surnames()


@pytest.mark.parametrize("name", ["lisbon", "surabaya", "grenoble", "stockholm"])
@pytest.mark.parametrize("language", Language)
def test_towns(language: Language, name: str) -> None:
    assert name in towns(language)


@pytest.mark.parametrize(
    ("name", "language", "other"),
    [
        ("saint gall", Language.FRENCH, Language.ENGLISH),
        ("aveyron", Language.FRENCH, Language.ENGLISH),
        ("bodmin", Language.ENGLISH, Language.FRENCH),
        ("kerala", Language.ENGLISH, Language.INDONESIAN),
    ],
)
def test_towns_of_a_language(name: str, language: Language, other: Language) -> None:
    assert name in towns(language)
    assert name not in towns(other)


@pytest.mark.parametrize("name", ["john deere", "axel springer", "wells fargo"])
def test_firms(name: str) -> None:
    assert name in firms()


@pytest.mark.parametrize("name", ["microsoft", "valmora", "nusapay", ""])
def test_others(name: str) -> None:
    assert name not in given_names() | surnames() | towns(Language.FRENCH)
