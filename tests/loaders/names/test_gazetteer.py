"""Lists of given names and towns tell what nothing else does."""

import pytest

from loaders.gazetteer import given_names, surnames, towns
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


@pytest.mark.parametrize("name", ["douarnenez", "saint gall", "aveyron"])
def test_towns_of_a_language(name: str) -> None:
    assert name in towns(Language.FRENCH)
    assert name not in towns(Language.ENGLISH)


@pytest.mark.parametrize("name", ["microsoft", "valmora", "nusapay", ""])
def test_others(name: str) -> None:
    assert name not in given_names() | surnames() | towns(Language.FRENCH)
