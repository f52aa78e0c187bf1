"""Lists of given names and towns tell what nothing else does."""

import pytest

from loaders.gazetteer import given_names, surnames, towns


@pytest.mark.parametrize("name", ["aoife", "budi", "chloe", "otieno"])
def test_given_names(name: str) -> None:
    assert name in given_names()


@pytest.mark.parametrize("name", ["simanjuntak", "hartono"])
def test_surnames(name: str) -> None:
    assert name in surnames()


@pytest.mark.parametrize("name", ["lisbon", "surabaya", "grenoble", "stockholm"])
def test_towns(name: str) -> None:
    assert name in towns()


@pytest.mark.parametrize("name", ["microsoft", "valmora", "nusapay", ""])
def test_others(name: str) -> None:
    assert name not in given_names() | surnames() | towns()
