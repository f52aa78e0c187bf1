"""Files of known entities (YAML, JSON, JSONL, CSV): read, checked, written."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml

from loaders.folding import fold
from loaders.names.known import KnownEntities, KnownEntity
from loaders.yaml_text import read_yaml
from schema.errors import GraphApiError
from schema.ontology import load_ontology

_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_COUNTRY = re.compile(r"[A-Z]{2}")
_LISTS = ("aliases", "nicknames")
_KEYS = ("name", "type", *_LISTS, "seat", "country", "wikidata")
_EXAMPLE = "{name: Microsoft, type: Company}"


class KnownEntitiesError(GraphApiError):
    """A file of known entities cannot be used: the message names file, entry and remedy."""


def read_known_entities(files: Iterable[Traversable | Path]) -> KnownEntities:
    """Read files of entries with name and type, and perhaps what else `KnownEntity` has.

    The suffix tells the form: .yaml, .yml or .json (a list of entries), .jsonl (one a line) or
    .csv (with a heading; several aliases or nicknames in a cell are separated by "|").

    Raises:
        KnownEntitiesError: a file is missing or says something that cannot be.
    """
    return KnownEntities(tuple(entry for file in files for entry in _read(file)))


def written(entities: KnownEntities) -> str:
    """Return the YAML from which these entities are read again."""
    return yaml.safe_dump(
        [as_entry(entity) for entity in entities.entries], allow_unicode=True, sort_keys=False
    )


def as_entry(entity: KnownEntity) -> dict[str, Any]:
    """Return what a file says of an entity; what is empty is left out."""
    filled = {key: value for key, value in asdict(entity).items() if value}
    return {key: list(value) if key in _LISTS else value for key, value in filled.items()}


def _read(file: Traversable | Path) -> list[KnownEntity]:
    suffix = Path(file.name).suffix.lower()
    if suffix not in _READERS:
        raise KnownEntitiesError(
            f"{file}: cannot be read as a list of entities; its name must end in "
            f"{', '.join(_READERS)}"
        )
    try:
        text = file.read_text(encoding="utf-8-sig")
        entries = [_entry(where, item) for where, item in _READERS[suffix](str(file), text)]
    except OSError as error:
        raise KnownEntitiesError(f"{file}: cannot be read: {error.strerror}") from error
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise KnownEntitiesError(f"{file}: not valid UTF-8 YAML: {error}") from error
    except json.JSONDecodeError as error:
        raise KnownEntitiesError(f"{file}: not valid JSON: {error}") from error
    _check_unique(str(file), entries)
    return entries


_Items = Iterator[tuple[str, Any]]
"""Entries as read, each with its place in the file."""


def _listed(file: str, data: Any) -> _Items:
    if not isinstance(data, list):
        raise KnownEntitiesError(f"{file}: must be a list of entries such as {_EXAMPLE}")
    for number, item in enumerate(data, 1):
        yield f"{file}: entry {number}", item


def _yaml_items(file: str, text: str) -> _Items:
    yield from _listed(file, read_yaml(text))


def _json_items(file: str, text: str) -> _Items:
    yield from _listed(file, json.loads(text))


def _jsonl_items(file: str, text: str) -> _Items:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                item = json.loads(line)
            except json.JSONDecodeError as error:
                raise KnownEntitiesError(f"{file}: line {number}: not valid JSON: {error}") from (
                    error
                )
            yield f"{file}: line {number}", item


def _csv_items(file: str, text: str) -> _Items:
    rows = csv.DictReader(io.StringIO(text), restkey="", strict=True)
    try:
        for row in rows:
            where = f"{file}: line {rows.line_num}"
            if "" in row:
                raise KnownEntitiesError(
                    f"{where}: has more cells than the heading; a cell with a comma is written "
                    "in double quotes"
                )
            cells = {key: (cell or "").strip() for key, cell in row.items()}
            yield where, {key: _cell(key, cell) for key, cell in cells.items() if cell}
    except csv.Error as error:
        raise KnownEntitiesError(f"{file}: line {rows.line_num}: not valid CSV: {error}") from error


def _cell(key: str, cell: str) -> str | list[str]:
    return [name.strip() for name in cell.split("|") if name.strip()] if key in _LISTS else cell


_READERS: Mapping[str, Callable[[str, str], _Items]] = {
    ".yaml": _yaml_items,
    ".yml": _yaml_items,
    ".json": _json_items,
    ".jsonl": _jsonl_items,
    ".csv": _csv_items,
}


def _entry(where: str, item: Any) -> KnownEntity:
    if not isinstance(item, dict) or not {"name", "type"} <= set(item):
        raise KnownEntitiesError(f"{where}: needs at least the keys name and type")
    where = f"{where} ({item['name']})"
    if unknown := sorted(map(str, set(item) - set(_KEYS))):
        raise KnownEntitiesError(
            f"{where}: does not know the key {', '.join(unknown)}; known are {', '.join(_KEYS)}"
        )
    for key in _LISTS:
        if not isinstance(item.get(key) or [], list):
            raise KnownEntitiesError(f"{where}: {key} must be a list, as in [MS, Microsoft Corp]")
    lists = {key: tuple(item.get(key) or ()) for key in _LISTS}
    for name in (item["name"], *lists["aliases"], *lists["nicknames"], item.get("seat") or "Paris"):
        if not isinstance(name, str) or not fold(name):
            raise KnownEntitiesError(f"{where}: {name!r} is not a name; write it in quotes")
    types = load_ontology().entity_types
    if item["type"] not in types:
        raise KnownEntitiesError(
            f"{where}: type {item['type']!r} is not in the ontology; use one of {', '.join(types)}"
        )
    wikidata, country = item.get("wikidata"), item.get("country")
    if wikidata is not None and not _WIKIDATA.fullmatch(str(wikidata)):
        raise KnownEntitiesError(f"{where}: wikidata {wikidata!r} is no id; write Q2283, or null")
    if country is not None and not _COUNTRY.fullmatch(str(country)):
        raise KnownEntitiesError(
            f"{where}: country {country!r} is no code of two capitals; write FR, or null"
        )
    return KnownEntity(
        name=item["name"],
        type=item["type"],
        **lists,
        seat=item.get("seat"),
        country=country,
        wikidata=wikidata,
    )


def _check_unique(file: str, entries: Iterable[KnownEntity]) -> None:
    seen: set[tuple[str, str]] = set()
    for entry in entries:
        if (key := (fold(entry.name), entry.type)) in seen:
            raise KnownEntitiesError(
                f"{file}: {entry.name} ({entry.type}) stands there twice; keep one entry"
            )
        seen.add(key)
