"""Known entities: names that are recognised and typed whatever the article says around them."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml

from loaders.names import fold
from schema.errors import GraphApiError
from schema.ontology import load_ontology

_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_KEYS = {"name", "type", "aliases", "wikidata"}


class KnownEntitiesError(GraphApiError):
    """A file of known entities cannot be used: the message names file, entry and remedy."""


@dataclass(frozen=True, slots=True)
class KnownEntity:
    """One entity by its usual name; `aliases` are the other names news gives it."""

    name: str
    type: str
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Name and aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True)
class KnownEntities:
    """A set of known entities, found by any of their names (case and accents aside)."""

    entries: tuple[KnownEntity, ...] = ()
    _by_name: Mapping[str, tuple[KnownEntity, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_name: defaultdict[str, list[KnownEntity]] = defaultdict(list)
        for entry in self.entries:
            for name in dict.fromkeys(fold(name) for name in entry.names):
                by_name[name].append(entry)
        object.__setattr__(
            self, "_by_name", {name: tuple(entries) for name, entries in by_name.items()}
        )

    def named(self, name: str) -> tuple[KnownEntity, ...]:
        """Return the entities that go by this name; several where a name is shared."""
        return self._by_name.get(fold(name), ())

    @property
    def digest(self) -> str:
        """A hash that changes when any entry does, whatever their order."""
        return hashlib.sha256("\n".join(sorted(map(repr, self.entries))).encode()).hexdigest()


def read_known_entities(files: Iterable[Traversable | Path]) -> KnownEntities:
    """Read YAML files, each a list of `{name, type, aliases, wikidata}` (the last two optional).

    Raises:
        KnownEntitiesError: a file is missing or says something that cannot be.
    """
    return KnownEntities(tuple(entry for file in files for entry in _read(file)))


def _read(file: Traversable | Path) -> list[KnownEntity]:
    try:
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise KnownEntitiesError(f"{file}: cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise KnownEntitiesError(f"{file}: not valid UTF-8 YAML: {error}") from error
    if not isinstance(data, list):
        raise KnownEntitiesError(
            f"{file}: must be a list of entries such as {{name: Microsoft, type: Company}}"
        )
    entries = [_entry(f"{file}: entry {number}", item) for number, item in enumerate(data, 1)]
    _check_unique(str(file), entries)
    return entries


def _entry(where: str, item: Any) -> KnownEntity:
    if not isinstance(item, dict) or not {"name", "type"} <= set(item):
        raise KnownEntitiesError(f"{where}: needs at least the keys name and type")
    where = f"{where} ({item['name']})"
    if unknown := sorted(map(str, set(item) - _KEYS)):
        raise KnownEntitiesError(
            f"{where}: does not know the key {', '.join(unknown)}; known are "
            f"{', '.join(sorted(_KEYS))}"
        )
    aliases = item.get("aliases") or []
    if not isinstance(aliases, list):
        raise KnownEntitiesError(f"{where}: aliases must be a list, as in [MS, Microsoft Corp]")
    for name in (item["name"], *aliases):
        if not isinstance(name, str) or not fold(name):
            raise KnownEntitiesError(f"{where}: {name!r} is not a name; write it in quotes")
    types = load_ontology().entity_types
    if item["type"] not in types:
        raise KnownEntitiesError(
            f"{where}: type {item['type']!r} is not in the ontology; use one of {', '.join(types)}"
        )
    wikidata = item.get("wikidata")
    if wikidata is not None and not _WIKIDATA.fullmatch(str(wikidata)):
        raise KnownEntitiesError(f"{where}: wikidata {wikidata!r} is no id; write Q2283, or null")
    return KnownEntity(item["name"], item["type"], tuple(aliases), wikidata)


def _check_unique(file: str, entries: Iterable[KnownEntity]) -> None:
    seen: set[tuple[str, str]] = set()
    for entry in entries:
        if (key := (fold(entry.name), entry.type)) in seen:
            raise KnownEntitiesError(
                f"{file}: {entry.name} ({entry.type}) stands there twice; keep one entry"
            )
        seen.add(key)
