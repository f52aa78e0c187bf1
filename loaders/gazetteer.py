"""Given names, family names and towns, for telling persons and places from firms.

`languages/given_names.txt` is collected from the locales of Faker (MIT), with more Indonesian ones
of our own; `languages/surnames.txt` are Indonesian family and last names; `languages/towns.txt` is
from GeoNames (CC BY 4.0): towns of 30,000 inhabitants or more. A name in one of them is a hint, no
proof: "Orange" is a town and a firm. Names that are common words of English or French are left out.
"""

from functools import cache
from importlib.resources import files

from loaders.names import fold


@cache
def given_names() -> frozenset[str]:
    """Return the given names, folded."""
    return _lines("given_names.txt")


@cache
def surnames() -> frozenset[str]:
    """Return the family names, folded."""
    return _lines("surnames.txt")


@cache
def towns() -> frozenset[str]:
    """Return the towns, folded."""
    return _lines("towns.txt")


def _lines(name: str) -> frozenset[str]:
    text = files("loaders.languages").joinpath(name).read_text(encoding="utf-8")
    return frozenset(fold(line) for line in text.splitlines() if line)
