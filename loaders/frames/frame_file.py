"""Reads the frames of a language from `languages/<code>/frames.yaml`, and checks them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import EnumType
from functools import cache
from typing import Any

import yaml

from loaders.clauses.clauses import Kind
from loaders.clauses.moods import Mood
from loaders.frames.frame_patterns import parse_pattern, parse_trigger
from loaders.frames.frames import Frame, Frames
from loaders.languages import data_file
from loaders.languages.grammar import Stance
from loaders.languages.grammar_file import load_grammar
from loaders.records import Language
from loaders.yaml_text import read_yaml
from schema.errors import OntologyError
from schema.ontology import Polarity, RelationType, Status, load_ontology

_SECTIONS = {"noun_head", "lists", "relations"}
_KEYS = {
    "verbs",
    "nouns",
    "roles",
    "patterns",
    "through",
    "types",
    "prefers",
    "when",
    "moods",
    "polarity",
    "status",
    "requires",
    "near",
    "avoids",
    "unless",
    "confidence",
    "total",
    "lasting",
    "agentless",
    "active",
    "undoes",
}
_KINDS = {"verbs": Kind.VERB, "nouns": Kind.NOUN, "roles": Kind.NOUN}


def parse_frames(text: str, markers: frozenset[str], source: str = "frames.yaml") -> Frames:
    """Build frames from YAML; `markers` are the prepositions of the language.

    Raises:
        OntologyError: the text says something that cannot be; names `source`, entry and remedy.
    """
    try:
        data = read_yaml(text)
    except yaml.YAMLError as error:
        raise OntologyError(f"{source}: not valid YAML: {error}") from error
    if not isinstance(data, dict) or set(data) - {"carried"} != _SECTIONS:
        raise OntologyError(
            f"{source}: needs the keys noun_head, lists and relations, may have carried, no other"
        )
    head_last = _choice(source, "noun_head", data["noun_head"], {"first": False, "last": True})
    lists = {
        name: _words(f"{source}: lists: {name}", words)
        for name, words in (data.get("lists") or {}).items()
    }
    words = _Words(lists, markers, head_last)
    return Frames(
        by_head=_section(source, data.get("relations"), words),
        openers=_section(f"{source}: carried", data.get("carried"), words, one_sided=True),
    )


@dataclass(frozen=True, slots=True)
class _Words:
    """What entries are read with: the word lists, the prepositions, where a noun has its head."""

    lists: Mapping[str, frozenset[str]]
    markers: frozenset[str]
    head_last: bool


def _section(
    source: str, section: Any, words: _Words, *, one_sided: bool = False
) -> Mapping[tuple[Kind, str], tuple[Frame, ...]]:
    """Return the frames of all relations of a section, by kind and head word."""
    by_head: defaultdict[tuple[Kind, str], list[Frame]] = defaultdict(list)
    for relation, entries in (section or {}).items():
        if relation not in load_ontology().relation_types:
            known = ", ".join(load_ontology().relation_types)
            raise OntologyError(f"{source}: {relation} is not in the ontology; known are {known}")
        for number, entry in enumerate(entries or (), 1):
            where = f"{source}: {relation} entry {number}"
            for frame in _frames(where, relation, entry, words, one_sided=one_sided):
                by_head[frame.pattern.kind, frame.pattern.head].append(frame)
    return {head: tuple(frames) for head, frames in by_head.items()}


@cache
def load_frames(language: Language) -> Frames | None:
    """Return the frames of a language, or None where its claims cannot be read yet."""
    file = data_file(language, "frames.yaml")
    grammar = load_grammar(language)
    if grammar is None or not file.is_file():
        return None
    markers = frozenset(grammar.markers.values())
    return parse_frames(file.read_text(encoding="utf-8"), markers, f"{language.value}/frames.yaml")


def _frames(
    where: str,
    relation: str,
    entry: Any,
    words: _Words,
    *,
    one_sided: bool,
) -> Iterator[Frame]:
    if not isinstance(entry, dict):
        raise OntologyError(f"{where}: must be a mapping with verbs, nouns or roles and patterns")
    if unknown := sorted(map(str, set(entry) - _KEYS)):
        raise OntologyError(
            f"{where}: does not know the key {', '.join(unknown)}; "
            f"known are {', '.join(sorted(_KEYS))}"
        )
    kinds = sorted(set(entry) & set(_KINDS))
    if len(kinds) != 1:
        raise OntologyError(f"{where}: needs exactly one of verbs, nouns and roles")
    lines = entry.get("patterns")
    if not isinstance(lines, list) or not lines:
        raise OntologyError(
            f"{where}: patterns must be a list of lines such as '{{subject}} _ {{object}}'"
        )
    conditions = _conditions(where, relation, entry, words.lists)
    kind = _KINDS[kinds[0]]
    for word in sorted(_words(f"{where}: {kinds[0]}", entry[kinds[0]])):
        trigger = parse_trigger(word, kind, head_last=words.head_last)
        for line in lines:
            pattern = parse_pattern(
                str(line), trigger, kind, words.markers, where, one_sided=one_sided
            )
            yield Frame(relation, pattern, **conditions)


def _conditions(
    where: str, relation: str, entry: Mapping[str, Any], lists: Mapping[str, frozenset[str]]
) -> dict[str, Any]:
    known = load_ontology().relation_types
    return {
        "through": {
            side: _listed(where, "through", names, lists)
            for side, names in (entry.get("through") or {}).items()
        },
        "types": _types(where, "types", known[relation], entry),
        "prefers": _types(where, "prefers", known[relation], entry),
        "when": _choice(where, "when", entry.get("when"), Stance),
        "moods": frozenset(
            _choice(where, "moods", name.upper(), Mood.__members__)
            for name in _words(f"{where}: moods", entry.get("moods") or [])
        ),
        "polarity": _choice(where, "polarity", entry.get("polarity"), Polarity)
        or Polarity.AFFIRMED,
        "status": _choice(where, "status", entry.get("status"), Status),
        "requires": _listed(where, "requires", entry.get("requires") or [], lists),
        "near": _listed(where, "near", entry.get("near") or [], lists),
        "avoids": _listed(where, "avoids", entry.get("avoids") or [], lists),
        "unless": _words(f"{where}: unless", entry.get("unless") or []),
        "confidence": float(entry.get("confidence", 1)),
        "total": bool(entry.get("total", False)),
        "agentless": bool(entry.get("agentless", False)),
        "active": bool(entry.get("active", False)),
        "lasting": bool(entry.get("lasting", False)),
        "undoes": _choice(where, "undoes", entry.get("undoes"), {name: name for name in known}),
    }


def _types(
    where: str, key: str, relation: RelationType, entry: Mapping[str, Any]
) -> Mapping[str, frozenset[str]]:
    """Return the entity types that an entry names for its sides, some of the ontology's."""
    types = {
        side: _words(f"{where}: {key}: {side}", names)
        for side, names in (entry.get(key) or {}).items()
    }
    for side, names in types.items():
        allowed = {"subject": relation.subject, "object": relation.object}.get(side)
        if allowed is None or not names <= allowed:
            raise OntologyError(
                f"{where}: {key}: {side}: the ontology allows {', '.join(sorted(allowed or ()))}"
            )
    return types


def _words(where: str, value: Any) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise OntologyError(f"{where}: must be a list of words")
    return frozenset(value)


def _listed(
    where: str, key: str, names: Iterable[str], lists: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    """Return the words of these lists; a word that names no list stands for itself."""
    found: set[str] = set()
    for name in _words(f"{where}: {key}", names):
        if name.isupper() and name not in lists:
            raise OntologyError(f"{where}: {key}: there is no list {name}; add it under lists")
        found |= lists.get(name, {name})
    return frozenset(found)


def _choice(where: str, key: str, name: Any, kinds: Any) -> Any:
    if name is None:
        return None
    if isinstance(kinds, EnumType):
        if name in list(kinds):
            return kinds(name)
    elif name in kinds:
        return kinds[name]
    raise OntologyError(f"{where}: {key}: {name!r} is not known; use one of {', '.join(kinds)}")
