"""From the arguments of a list to what it lists, in which order, and which page of it."""

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from schema.graphql.arguments import Arguments
from schema.graphql.fields import MAX_PAGE
from schema.ontology import load_ontology
from schema.operands import Literal, derive, parts
from schema.plan import (
    BY_CLAIMS,
    BY_CONFIDENCE,
    BY_DATE,
    BY_NAME,
    BY_PLACE,
    Articles,
    Claims,
    Entities,
    Mentions,
    Order,
    Page,
    PlanError,
    Related,
    Source,
    decode_cursor,
)


def first(arguments: Arguments) -> int:
    """Return how many are asked for.

    Raises:
        PlanError: that is out of range.
    """
    number = int(arguments["first"])
    if not 1 <= number <= MAX_PAGE:
        raise PlanError(f"first: {number} is out of range; ask for 1 to {MAX_PAGE}")
    return number


def page(arguments: Arguments, order: Order, name: str, found: Source) -> Page:
    """Return the page that `first` and `after` ask for.

    Args:
        arguments: of the field.
        order: of the list.
        name: of the field; cursors hold good for this field with these filters only.
        found: what it lists.

    Raises:
        PlanError: `first` is out of range. That `after` is not a cursor of this list is told when
            the operand is bound.
    """
    fingerprint = derive(_fingerprint, Literal(name), *parts(found))
    after = arguments.get("after")
    keys = None
    if after is not None:
        keys = derive(lambda text, of: decode_cursor(text, order, of), after, fingerprint)
    return Page(first(arguments), keys, order, fingerprint)


def _fingerprint(*identity: object) -> str:
    return hashlib.sha256(repr(identity).encode()).hexdigest()[:8]


def source(name: str, arguments: Arguments) -> tuple[Source, Order]:
    """Return what the field `name` lists, and in which order."""
    return _lists()[name](arguments)


_List = Callable[[Arguments], tuple[Source, Order]]


@cache
def _lists() -> Mapping[str, _List]:
    """By field name; a field of one name lists the same on every type that has it."""
    lists: dict[str, _List] = {
        "entities": _entities(None),
        "claims": _claims,
        "articles": _articles,
        "mentions": lambda _: (Mentions(), BY_PLACE),
    }
    ontology = load_ontology()
    for entity_type in ontology.entity_types.values():
        lists[entity_type.root] = _entities(entity_type.name)
    for relation in ontology.relation_types.values():
        lists[relation.backward] = _related(relation.name, forward=False)
        lists[relation.forward] = _related(relation.name, forward=True)
    return lists


def _entities(only: str | None) -> _List:
    def list_(arguments: Arguments) -> tuple[Source, Order]:
        given = arguments.get("filter") or {}
        types = members(given.get("types"))
        if only:
            types = (only,) if types is None or only in types else ()
        return Entities(
            ids=given.get("ids"),
            types=types,
            name=given.get("name"),
            name_contains=given.get("nameContains"),
        ), BY_NAME

    return list_


def _claims(arguments: Arguments) -> tuple[Source, Order]:
    given = arguments.get("filter") or {}
    polarity = given.get("polarity")
    return Claims(
        predicates=members(given.get("predicate")),
        statuses=members(given.get("status")),
        polarity=polarity.value if polarity else None,
        subject=given.get("subject"),
        object=given.get("object"),
        speaker=given.get("speaker"),
        article=given.get("article"),
    ), BY_CONFIDENCE


def _articles(arguments: Arguments) -> tuple[Source, Order]:
    given = arguments.get("filter") or {}
    return Articles(
        languages=given.get("language"),
        publishers=given.get("publisher"),
        published_from=given.get("publishedFrom"),
        published_to=given.get("publishedTo"),
    ), BY_DATE


def _related(relation: str, *, forward: bool) -> _List:
    def list_(arguments: Arguments) -> tuple[Source, Order]:
        return Related(relation, forward, members(arguments.get("status"))), BY_CLAIMS

    return list_


def members(given: list[Any] | None) -> tuple[Any, ...] | None:
    """Return the values of members of an enumeration."""
    return None if given is None else tuple(member.value for member in given)
