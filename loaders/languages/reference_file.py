"""Reads what a language says of references: `languages/<code>/references.yaml`."""

from collections.abc import Sequence
from functools import cache
from typing import Any

import yaml

from loaders.languages import data_file
from loaders.languages.reference_facts import Kind, Pronoun, ReferenceFacts
from loaders.records import Language
from loaders.yaml_text import read_yaml
from schema.errors import OntologyError
from schema.ontology import load_ontology

_PRONOUN_KEYS = {"words", "gender", "types", "plural", "owner", "clitic", "near"}
_KIND_KEYS = {"types", "words", "names", "trade", "told", "role", "size", "ties"}
_ROLES = ("organisation", "anybody", "family")
_GENDERS = {"masculine", "feminine"}
_SIDES = ("subject", "object", "either")
_MAPPINGS = {"suffixes", "numbers", "genders"}
_WORDS = {
    "latter",
    "definite",
    "demonstrative",
    "plural_determiners",
    "trailing",
    "bare",
    "said",
    "fixed",
    "barred",
    "former",
    "impersonal",
    "impersonal_adjectives",
    "neuter",
    "emphatic",
    "sources",
    "sides",
    "clients",
    "i",
    "we",
    "everybody",
    "feminine",
    "women",
    "men",
}


@cache
def reference_facts(language: Language) -> ReferenceFacts:
    """Return the facts of a language that ship with the package."""
    file = data_file(language, "references.yaml")
    return parse_reference_facts(file.read_text(encoding="utf-8"), str(file))


def parse_reference_facts(text: str, source: str = "references.yaml") -> ReferenceFacts:
    """Build the facts from YAML.

    Raises:
        OntologyError: the text says something that cannot be; names `source`, key and remedy.
    """
    try:
        data = read_yaml(text)
    except yaml.YAMLError as error:
        raise OntologyError(f"{source}: not valid YAML: {error}") from error
    expected = set(ReferenceFacts.__slots__) - {"names", "paired"}
    if not isinstance(data, dict) or set(data) != expected:
        found = set(data) if isinstance(data, dict) else set()
        raise OntologyError(
            f"{source}: lacks {sorted(expected - found)}, does not know "
            f"{sorted(found - expected)}; an empty list is written []"
        )
    suffixes = _mapping(f"{source}: suffixes", data["suffixes"])
    kinds = _kinds(f"{source}: kinds", data["kinds"], "words")
    read: dict[str, Any] = {
        "pronouns": _pronouns(f"{source}: pronouns", data["pronouns"]),
        "suffixes": {
            suffix: _pronoun(f"{source}: suffixes: {suffix}", entry)
            for suffix, entry in suffixes.items()
        },
        "kinds": kinds,
        "paired": frozenset(noun.split()[0] for noun in kinds if " " in noun),
        "names": _kinds(f"{source}: kinds", data["kinds"], "words", "names"),
        "numbers": _mapping(f"{source}: numbers", data["numbers"]),
        "genders": _mapping(f"{source}: genders", data["genders"]),
        **{key: frozenset(_words(f"{source}: {key}", data[key])) for key in _WORDS},
    }
    return ReferenceFacts(**read)


def _pronouns(where: str, entries: Any) -> dict[str, tuple[Pronoun, ...]]:
    found: dict[str, tuple[Pronoun, ...]] = {}
    for number, entry in enumerate(_list(where, entries), 1):
        place = f"{where}: entry {number}"
        pronoun = _pronoun(place, entry)
        for word in _words(f"{place}: words", entry.get("words")):
            found[word] = (*found.get(word, ()), pronoun)
    return found


def _pronoun(where: str, entry: Any) -> Pronoun:
    _check_keys(where, entry, _PRONOUN_KEYS)
    gender = entry.get("gender")
    if gender is not None and gender not in _GENDERS:
        raise OntologyError(f"{where}: gender {gender!r}; use {' or '.join(sorted(_GENDERS))}")
    return Pronoun(
        gender=gender,
        types=_types(where, entry.get("types", [])),
        plural=bool(entry.get("plural")),
        owner=bool(entry.get("owner")),
        clitic=bool(entry.get("clitic")),
        near=bool(entry.get("near")),
    )


def _kinds(where: str, entries: Any, *keys: str) -> dict[str, tuple[Kind, ...]]:
    found: dict[str, tuple[Kind, ...]] = {}
    for family, entry in enumerate(_list(where, entries), 1):
        place = f"{where}: entry {family}"
        _check_keys(place, entry, _KIND_KEYS)
        types = _types(place, entry.get("types"))
        if not types:
            raise OntologyError(f"{place}: needs types, as in [Company]")
        if entry.get("size") not in {None, "small", "large"}:
            raise OntologyError(f"{place}: size {entry['size']!r}; use small or large")
        if entry.get("role") not in {None, *_ROLES}:
            raise OntologyError(f"{place}: role {entry['role']!r}; use {', '.join(_ROLES)}")
        kind = Kind(
            family=family,
            types=types,
            trade=bool(entry.get("trade")),
            told=bool(entry.get("told")),
            role=entry.get("role"),
            size=entry.get("size"),
            ties=_ties(place, entry.get("ties", {})),
        )
        for key in keys:
            for word in _words(f"{place}: {key}", entry.get(key, [])):
                found[word] = (*found.get(word, ()), kind)
    return found


def _ties(where: str, entry: Any) -> dict[str, str]:
    ties = _mapping(f"{where}: ties", entry)
    known = load_ontology().relation_types
    for relation, side in ties.items():
        if relation not in known:
            raise OntologyError(f"{where}: ties: {relation!r} is no relation type")
        if side not in _SIDES:
            raise OntologyError(f"{where}: ties: {side!r}; use {', '.join(_SIDES)}")
    return ties


def _check_keys(where: str, entry: Any, known: set[str]) -> None:
    if not isinstance(entry, dict):
        raise OntologyError(f"{where}: must be a mapping, as in {{words: [it]}}")
    if unknown := sorted(map(str, set(entry) - known)):
        raise OntologyError(
            f"{where}: does not know the key {', '.join(unknown)}; known are "
            f"{', '.join(sorted(known))}"
        )


def _types(where: str, types: Any) -> frozenset[str]:
    known = load_ontology().entity_types
    for type_ in _list(f"{where}: types", types):
        if type_ not in known:
            raise OntologyError(
                f"{where}: {type_!r} is no entity type; use one of {', '.join(known)}"
            )
    return frozenset(types)


def _words(where: str, words: Any) -> list[str]:
    for word in _list(where, words):
        if not isinstance(word, str) or word != word.lower():
            raise OntologyError(f"{where}: {word!r} must be a word in lower case, in quotes")
    return list(words)


def _list(where: str, value: Any) -> Sequence[Any]:
    if not isinstance(value, list):
        raise OntologyError(f"{where}: must be a list")
    return value


def _mapping(where: str, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict) or not all(isinstance(key, str) for key in value):
        raise OntologyError(f"{where}: must be a mapping from words")
    return value
