"""What a language says of places around firms: reads and checks `places.yaml`."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml
from babel import Locale

from loaders.folding import fold
from loaders.languages import data_file
from loaders.records import Language
from loaders.yaml_text import read_yaml
from schema.errors import OntologyError

_MAPS = {"endings", "towns", "countries"}
_UNIONS = {"EU", "EZ", "UN", "QO", "XA", "XB"}
"""Codes of the CLDR for what is no country."""
_LISTS = {
    "regions",
    "seated",
    "from",
    "named",
    "bridges",
    "based",
    "owned",
    "parts",
    "placed",
    "sites",
    "beside",
}


@dataclass(frozen=True, slots=True)
class PlaceFacts:
    """Places and the words by which a text says that a firm is from there.

    Attributes:
        towns: names of towns, as written.
        countries: names of countries, as written.
        adjectives: form of an adjective -> its town ("lilloise" -> "Lille").
        nationalities: form of an adjective -> its country by ISO 3166-1 code ("belges" -> "BE").
        wide: names of countries and continents, folded: of a nationality, not of a seat.
        seated: nouns for what has a head office ("start-up"; not "site").
        origins: what joins such a noun to the town of its seat ("de", "asal").
        named: what joins the name of a firm itself to that town ("of").
        bridges: what may stand between a name and such a noun after it, adjectives aside.
        based: what, after a town and a hyphen, says that the next name is from there ("based").
        owned: determiners of what belongs to somebody ("its").
        parts: nouns for what has no seat of its own ("office").
        placed: words right before a preposition and the town of a seat ("bermarkas di").
        sites: prepositions that join a body to the town where it stands ("the Museum IN Leeds").
        beside: those that do so to the name of a firm in an aside ("la laiterie Kelvia, À Lyon,").
    """

    towns: frozenset[str]
    countries: frozenset[str]
    adjectives: Mapping[str, str]
    nationalities: Mapping[str, str]
    wide: frozenset[str]
    seated: frozenset[str]
    origins: frozenset[str]
    named: frozenset[str]
    bridges: frozenset[str]
    based: frozenset[str]
    owned: frozenset[str]
    parts: frozenset[str]
    placed: frozenset[str]
    sites: frozenset[str]
    beside: frozenset[str]


@cache
def place_facts(language: Language) -> PlaceFacts:
    """Return the facts that ship with the package, with the countries' names from the CLDR."""
    facts = read_place_facts(data_file(language, "places.yaml"))
    territories = Locale(language.value).territories.items()
    countries = frozenset(
        name for code, name in territories if code.isalpha() and code not in _UNIONS
    )
    wide = frozenset(map(fold, countries - facts.towns))
    return replace(facts, countries=countries, wide=facts.wide | wide)


def read_place_facts(file: Traversable | Path) -> PlaceFacts:
    """Read and check a `places.yaml`; `wide` holds its regions only, `countries` nothing.

    Raises:
        OntologyError: the file says something that cannot be; names file, key and remedy.
    """
    try:
        data = read_yaml(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise OntologyError(f"{file}: cannot be read as YAML: {error}") from error
    if not isinstance(data, dict) or set(data) != _MAPS | _LISTS:
        found = set(data) if isinstance(data, dict) else set()
        raise OntologyError(
            f"{file}: lacks {sorted((_MAPS | _LISTS) - found)}, does not know "
            f"{sorted(found - _MAPS - _LISTS)}; an empty list is written [], an empty map {{}}"
        )
    maps = {key: dict(_map(f"{file}: {key}", data[key])) for key in sorted(_MAPS)}
    lists = {key: frozenset(_words(f"{file}: {key}", data[key])) for key in sorted(_LISTS)}
    return PlaceFacts(
        towns=frozenset(maps["towns"]),
        countries=frozenset(),
        adjectives=_by_form(str(file), maps["towns"], maps["endings"]),
        nationalities=_by_form(str(file), maps["countries"], maps["endings"]),
        wide=frozenset(map(fold, lists["regions"])),
        seated=lists["seated"],
        origins=lists["from"],
        named=lists["named"],
        bridges=lists["bridges"],
        based=lists["based"],
        owned=lists["owned"],
        parts=lists["parts"],
        placed=lists["placed"],
        sites=lists["sites"],
        beside=lists["beside"],
    )


def _map(where: str, data: Any) -> Iterator[tuple[str, list[str]]]:
    if not isinstance(data, dict):
        raise OntologyError(f"{where}: must give each key a list of words")
    for key, words in data.items():
        if not isinstance(key, str):
            raise OntologyError(f"{where}: {key!r} is not a word; write it in quotes")
        yield key, _words(f"{where}: {key}", words)


def _words(where: str, words: Any) -> list[str]:
    if not isinstance(words, list):
        raise OntologyError(f"{where}: must be a list of words")
    for word in words:
        if not isinstance(word, str) or not word.strip():
            raise OntologyError(f"{where}: {word!r} is not a word; write it in quotes")
    return words


def _by_form(
    file: str, adjectives: Mapping[str, list[str]], endings: Mapping[str, list[str]]
) -> dict[str, str]:
    """Return each form of each adjective with the place that it is of."""
    found: dict[str, str] = {}
    for place, words in adjectives.items():
        for word in words:
            for form in _forms(word, endings):
                if found.setdefault(form, place) != place:
                    raise OntologyError(
                        f"{file}: {form!r} is of {found[form]} and of {place}; keep one"
                    )
    return found


def _forms(word: str, endings: Mapping[str, list[str]]) -> Iterator[str]:
    yield word
    fitting = [ending for ending in endings if word.endswith(ending)]
    if fitting:
        longest = max(fitting, key=len)
        yield from (word.removesuffix(longest) + other for other in endings[longest])
