"""Names of persons and towns of the world, and words of names of firms, to tell one from another.

`languages/given_names.txt` and `surnames.txt` are collected from the locales of Faker (MIT), with
Indonesian ones of our own; `languages/towns.txt` is from GeoNames (CC BY 4.0): towns of 30,000
inhabitants or more, and `languages/<code>/towns.txt` has smaller ones and regions, above all of
where the language is spoken, under the names that it gives them. A name in one of them is a hint,
no proof: "Orange" is a town and a firm. Names that are common words of English or French are left
out.
`languages/firms.txt` has firms and clubs that are known all over the world, above all those called
as persons, towns or things are ("John Deere").
`languages/firm_words.txt` has the words with which names of firms end wherever they are from, in
the languages that we read and in English, which firms everywhere use.
"""

from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from loaders.folding import fold
from loaders.languages import data_file
from loaders.records import Language


@cache
def given_names() -> frozenset[str]:
    """Return the given names, folded."""
    return _lines("given_names.txt")


@cache
def surnames() -> frozenset[str]:
    """Return the last names, folded."""
    return _lines("surnames.txt")


@cache
def firms() -> frozenset[str]:
    """Return names of well-known firms and clubs, folded."""
    return _lines("firms.txt")


@cache
def firm_words() -> frozenset[str]:
    """Return the words with which names of firms end ("Capital", "Energi"), folded."""
    return _lines("firm_words.txt")


@cache
def towns(language: Language) -> frozenset[str]:
    """Return the towns of the world and of where this language is spoken, folded."""
    local = data_file(language, "towns.txt")
    return _lines("towns.txt") | (_folded(local) if local.is_file() else frozenset())


def _lines(name: str) -> frozenset[str]:
    return _folded(files("loaders.languages").joinpath(name))


def _folded(file: Traversable) -> frozenset[str]:
    text = file.read_text(encoding="utf-8")
    return frozenset(fold(line) for line in text.splitlines() if line)
