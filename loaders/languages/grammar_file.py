"""Reads what clause reading must know of a language from `languages/<code>/clauses.yaml`."""

from collections.abc import Callable, Mapping
from dataclasses import fields
from enum import StrEnum
from functools import cache, partial
from typing import Any

import yaml

from loaders.languages import data_file
from loaders.languages.grammar import Grammar, Relation, Stance, WordOrder
from loaders.records import Language
from loaders.yaml_text import read_yaml
from schema.errors import OntologyError

_Reader = Callable[[str, str, Any], Any]


def parse_grammar(text: str, source: str = "clauses.yaml") -> Grammar:
    """Build a grammar from YAML.

    Raises:
        OntologyError: the text is not a valid grammar; names `source`, entry and remedy.
    """
    try:
        data = read_yaml(text)
    except yaml.YAMLError as error:
        raise OntologyError(f"{source}: not valid YAML: {error}") from error
    keys = set(Grammar.__dataclass_fields__)
    if not isinstance(data, dict):
        raise OntologyError(f"{source}: needs the keys {', '.join(sorted(keys))}")
    if missing := sorted(keys - set(data)):
        raise OntologyError(f"{source}: lacks {', '.join(missing)}")
    if unknown := sorted(set(data) - keys):
        raise OntologyError(f"{source}: does not know the key {', '.join(map(str, unknown))}")
    values = {key: _reader(key)(source, key, data[key]) for key in keys}
    return Grammar(**values)


@cache
def load_grammar(language: Language) -> Grammar | None:
    """Return the grammar of a language, or None where its claims cannot be read yet."""
    file = data_file(language, "clauses.yaml")
    if not file.is_file():
        return None
    return parse_grammar(file.read_text(encoding="utf-8"), f"{language.value}/clauses.yaml")


def _words(source: str, key: str, value: Any) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise OntologyError(
            f"{source}: {key}: must be a list of words; put no, yes, on and off in quotes"
        )
    return frozenset(
        word.lower() if word[:1].islower() or word.isupper() else word for word in value
    )


def _mapping(source: str, key: str, value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise OntologyError(f"{source}: {key}: must map names to lists of words")
    if not all(isinstance(name, str) for name in value):
        raise OntologyError(f"{source}: {key}: put no, yes, on and off in quotes")
    return dict(value)


def _lists(source: str, key: str, value: Any) -> Mapping[str, frozenset[str]]:
    return {
        name: _words(source, f"{key}: {name}", entry)
        for name, entry in _mapping(source, key, value).items()
    }


def _classes(source: str, key: str, value: Any, kinds: type[StrEnum]) -> dict[str, Any]:
    """Turn class -> words into word -> class."""
    found: dict[str, Any] = {}
    for name, words in _lists(source, key, value).items():
        if name not in list(kinds):
            raise OntologyError(
                f"{source}: {key}: {name!r} is not known; use one of {', '.join(kinds)}"
            )
        for word in words:
            if word in found:
                raise OntologyError(
                    f"{source}: {key}: {word!r} is both {found[word]} and {name}; keep one"
                )
            found[word] = kinds(name)
    return found


def _prepositions(source: str, key: str, value: Any) -> Mapping[str, str]:
    """Turn plain form -> other forms into form -> plain form."""
    return {
        str(form): plain
        for plain, forms in _mapping(source, key, value).items()
        for form in {plain, *_words(source, f"{key}: {plain}", forms)}
    }


def _forms(source: str, key: str, value: Any) -> Mapping[str, str]:
    """Turn verb -> forms into form -> verb."""
    return {form: verb for verb, forms in _lists(source, key, value).items() for form in forms}


def _pools(source: str, key: str, value: Any) -> Mapping[str, tuple[str, ...]]:
    return {kind: tuple(words) for kind, words in _mapping(source, key, value).items()}


def _endings(source: str, key: str, value: Any) -> tuple[str, ...]:
    return tuple(sorted(_words(source, key, value)))


def _order(source: str, key: str, value: Any) -> WordOrder | None:
    if value is None:
        return None
    entries = _mapping(source, key, value)
    keys = {one.name for one in fields(WordOrder) if one.init}
    if wrong := sorted(keys ^ set(entries)):
        raise OntologyError(f"{source}: {key}: lacks or does not know {', '.join(wrong)}")
    values: dict[str, Any] = {}
    for name, entry in entries.items():
        if name == "prefixes":
            values[name] = {
                prefix: tuple(letters) for prefix, letters in _mapping(source, key, entry).items()
            }
        else:
            words = _words(source, f"{key}: {name}", entry)
            values[name] = tuple(entry) if name in {"suffixes", "clitics"} else words
    return WordOrder(**values)


def _word(_source: str, _key: str, value: Any) -> str:
    return str(value)


def _reader(key: str) -> _Reader:
    return _READERS.get(key, _words)


_READERS: Mapping[str, _Reader] = {
    "labels": partial(_classes, kinds=Relation),
    "stances": partial(_classes, kinds=Stance),
    "modals": partial(_classes, kinds=Stance),
    "attributes": partial(_classes, kinds=Stance),
    "markers": _prepositions,
    "homographs": _forms,
    "compounds": _forms,
    "clitics": _forms,
    "units": _forms,
    "respelled": _forms,
    "past_endings": _forms,
    "stand_ins": _pools,
    "towns": _pools,
    "determined": _word,
    "order": _order,
    "describing_endings": _endings,
    "noun_endings": _endings,
    "opening_endings": _endings,
    "finite_endings": _endings,
    "infinitive_endings": _endings,
    **dict.fromkeys(("pronouns", "object_pronouns", "endings", "ceasers_with"), _lists),
}
"""How the value of a key is read where it is no list of words."""
