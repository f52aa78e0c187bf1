"""Reads and checks `ontology.yaml`: the entity types and relation types that the graph may hold."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from schema.errors import OntologyError


class Polarity(StrEnum):
    """Whether a text states a relation or states its absence."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Status(StrEnum):
    """How a text holds a relation to stand in the world."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    THREATENED = "threatened"
    ALLEGED = "alleged"
    DENIED = "denied"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class EntityType:
    """A kind of entity; `root` names the GraphQL field that lists them."""

    name: str
    root: str
    description: str


@dataclass(frozen=True, slots=True)
class RelationType:
    """A kind of relation, and which types of entity may be its subject and object.

    `paid`: a sum of money may be told of it, such as the price or what is sued for.
    `state`: it holds for a time, and may have ended; it is no act.
    `done`: what was done stays so: no claim of it has ended.
    `usual_subject`: the type that its subject mostly is, where it may be of several.
    """

    name: str
    subject: frozenset[str]
    object: frozenset[str]
    forward: str
    backward: str
    symmetric: bool
    paid: bool
    done: bool
    state: bool
    description: str
    usual_subject: str | None

    def allows(self, subject: str, object_: str) -> bool:
        """Tell whether an entity of type `subject` may be so related to one of type `object_`."""
        return subject in self.subject and object_ in self.object


@dataclass(frozen=True, slots=True)
class Ontology:
    """All entity types and relation types, by name, in the order of the file."""

    entity_types: Mapping[str, EntityType]
    relation_types: Mapping[str, RelationType]


_LABEL = re.compile(r"[A-Z][A-Za-z]*")
_RELATION = re.compile(r"[A-Z]+(_[A-Z]+)*")
_FIELD = re.compile(r"[a-z][A-Za-z]*")


def parse_ontology(text: str, source: str = "ontology.yaml") -> Ontology:
    """Build an ontology from YAML.

    Raises:
        OntologyError: the text is not a valid ontology; names `source`, entry and remedy.
    """
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise OntologyError(f"{source}: not valid YAML: {error}") from error
    if not isinstance(data, dict) or set(data) != {"entity_types", "relation_types"}:
        raise OntologyError(f"{source}: needs exactly the keys entity_types and relation_types")
    entity_types = {
        name: _entity_type(source, name, entry) for name, entry in data["entity_types"].items()
    }
    relation_types = {
        name: _relation_type(source, name, entry, entity_types)
        for name, entry in data["relation_types"].items()
    }
    _check_fields_unique(source, entity_types, relation_types)
    return Ontology(entity_types, relation_types)


@cache
def load_ontology() -> Ontology:
    """Return the ontology that ships with the package."""
    return parse_ontology(files("schema").joinpath("ontology.yaml").read_text(encoding="utf-8"))


def _entity_type(source: str, name: str, entry: Any) -> EntityType:
    where = f"{source}: entity type {name}"
    if not _LABEL.fullmatch(str(name)):
        raise OntologyError(f"{where}: a name is letters only and begins with a capital")
    entry = _entry(where, entry, required={"root", "description"}, optional=set())
    return EntityType(name, _field(where, entry["root"]), str(entry["description"]))


def _relation_type(
    source: str, name: str, entry: Any, entity_types: Mapping[str, EntityType]
) -> RelationType:
    where = f"{source}: relation type {name}"
    if not _RELATION.fullmatch(str(name)):
        raise OntologyError(f"{where}: a name is capitals joined by underscores, as in INVESTS_IN")
    entry = _entry(
        where,
        entry,
        required={"subject", "object", "forward", "backward", "description"},
        optional={"symmetric", "paid", "done", "state", "usual_subject"},
    )
    for side in ("subject", "object"):
        unknown = sorted(set(entry[side]) - set(entity_types))
        if unknown or not entry[side]:
            known = ", ".join(entity_types)
            raise OntologyError(f"{where}: {side} has {unknown or 'no type'}; known are {known}")
    symmetric = entry.get("symmetric", False)
    if symmetric and (
        entry["forward"] != entry["backward"] or set(entry["subject"]) != set(entry["object"])
    ):
        raise OntologyError(
            f"{where}: a symmetric relation has the same types and field name on both sides"
        )
    return RelationType(
        name=name,
        subject=frozenset(entry["subject"]),
        object=frozenset(entry["object"]),
        forward=_field(where, entry["forward"]),
        backward=_field(where, entry["backward"]),
        symmetric=bool(symmetric),
        paid=bool(entry.get("paid", False)),
        done=bool(entry.get("done", False)),
        state=bool(entry.get("state", False)),
        description=str(entry["description"]),
        usual_subject=_usual(where, entry),
    )


def _usual(where: str, entry: Mapping[str, Any]) -> str | None:
    usual = entry.get("usual_subject")
    if usual is not None and usual not in entry["subject"]:
        raise OntologyError(f"{where}: usual_subject has {usual!r}, which is none of subject")
    return usual


def _entry(where: str, entry: Any, *, required: set[str], optional: set[str]) -> dict[str, Any]:
    if not isinstance(entry, dict):
        raise OntologyError(f"{where}: needs the keys {', '.join(sorted(required))}")
    if missing := sorted(required - set(entry)):
        raise OntologyError(f"{where}: lacks {', '.join(missing)}")
    if unknown := sorted(set(entry) - required - optional):
        raise OntologyError(f"{where}: does not know the key {', '.join(unknown)}")
    return entry


def _field(where: str, name: Any) -> str:
    if not isinstance(name, str) or not _FIELD.fullmatch(name):
        raise OntologyError(f"{where}: {name!r} cannot name a GraphQL field; use camelCase letters")
    return name


def _check_fields_unique(
    source: str,
    entity_types: Mapping[str, EntityType],
    relation_types: Mapping[str, RelationType],
) -> None:
    if clash := sorted(set(entity_types) & set(relation_types)):
        raise OntologyError(f"{source}: {clash[0]} is both an entity type and a relation type")
    fields: dict[str, str] = {}
    for relation in relation_types.values():
        names = {relation.forward, relation.backward}
        if len(names) == 1 and not relation.symmetric:
            raise OntologyError(
                f"{source}: relation type {relation.name}: forward and backward need two names"
            )
        for name in names:
            if name in fields:
                raise OntologyError(
                    f"{source}: the field {name} belongs to both {fields[name]} and {relation.name}"
                )
            fields[name] = relation.name
