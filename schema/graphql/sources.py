"""From the arguments of a list to what it lists, in which order, and which page of it."""

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from schema.conditions import (
    Compare,
    Comparison,
    Condition,
    Every,
    Linked,
    Quantified,
    Quantifier,
    Related,
)
from schema.errors import PlanError
from schema.graphql import conditions
from schema.graphql.arguments import Arguments
from schema.graphql.fields import DEFAULT_PAGE, MAX_PAGE
from schema.ontology import load_ontology
from schema.operands import Literal, Operand, derive, parts
from schema.paging import (
    BY_CLAIMS,
    BY_CONFIDENCE,
    BY_DATE,
    BY_NAME,
    BY_PLACE,
    BY_RELATION,
    BY_TIME,
    BY_WEAKER,
    Order,
    Page,
    SortKey,
    decode_cursor,
)
from schema.sources import Articles, Claims, Contradictions, Entities, Mentions, Relations, Source

_FORWARD = {"forward": True, "backward": False, "either": None}
_NUMBERS: Mapping[str, type[int] | type[float]] = {
    "claims": int,
    "confidence": float,
    "amount": float,
}


def first(arguments: Arguments, name: str = "first") -> int:
    """Return how many are asked for.

    Raises:
        PlanError: that is out of range.
    """
    number = arguments.get(name)
    if number is None:
        return DEFAULT_PAGE
    if not 1 <= number <= MAX_PAGE:
        raise PlanError(f"{name}: {number} is out of range; ask for 1 to {MAX_PAGE}")
    return int(number)


def page(arguments: Arguments, order: Order, name: str, found: Source) -> Page:
    """Return the page that `first`, `after`, `last` and `before` ask for.

    Args:
        arguments: of the field.
        order: of the list.
        name: of the field; cursors hold good for this field with these filters and order only.
        found: what it lists.

    Raises:
        PlanError: a size is out of range, or both are given. That a cursor is not one of this
            list is told when the operand is bound.
    """
    backward = arguments.get("last") is not None
    if backward and arguments.get("first") is not None:
        raise PlanError("first and last: give one of them")
    fingerprint = derive(_fingerprint, Literal(name), *parts(found), *parts(order))
    return Page(
        size=first(arguments, "last" if backward else "first"),
        backward=backward,
        after=_cursor("after", arguments, order, fingerprint),
        before=_cursor("before", arguments, order, fingerprint),
        order=order,
        fingerprint=fingerprint,
    )


def _cursor(name: str, arguments: Arguments, order: Order, fingerprint: Operand) -> Operand | None:
    def decode(text: str, of: str) -> tuple[Any, ...]:
        try:
            return decode_cursor(text, order, of)
        except PlanError as error:
            raise PlanError(f"{name}: {error}") from error

    given = arguments.get(name)
    return None if given is None else derive(decode, given, fingerprint)


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
        "mentions": _mentions,
        "relations": _relations,
        "timeline": _timeline,
        "contradictions": _contradictions,
    }
    ontology = load_ontology()
    for entity_type in ontology.entity_types.values():
        lists[entity_type.root] = _entities(entity_type.name)
    for relation in ontology.relation_types.values():
        back, forth = (None, None) if relation.symmetric else (False, True)
        lists[relation.backward] = _related(Related((relation.name,), back))
        lists[relation.forward] = _related(Related((relation.name,), forth))
    return lists


def _entities(only: str | None) -> _List:
    def list_(arguments: Arguments) -> tuple[Source, Order]:
        where = conditions.entity_condition(arguments.get("filter"))
        until = told(arguments, Linked("articles"), where)
        return Entities(only, until), _order(arguments, BY_NAME)

    return list_


def _claims(arguments: Arguments) -> tuple[Source, Order]:
    where = conditions.claim_condition(arguments.get("filter"))
    return Claims(told(arguments, Linked("article"), where)), _order(arguments, BY_CONFIDENCE)


def _timeline(arguments: Arguments) -> tuple[Source, Order]:
    # Whatever has a year comes in or after the year 0; what has none is left out.
    start, end = arguments.get("from") or Literal("0000"), arguments.get("to")
    where = [Compare("date", Comparison.FROM, derive(conditions.checked_date, start))]
    if end is not None:
        where.append(Compare("date", Comparison.TO, derive(conditions.checked_date, end)))
    until = told(arguments, Linked("article"), Every(tuple(where)))
    return Claims(until, of=arguments["entity"]), BY_TIME


def _contradictions(arguments: Arguments) -> tuple[Source, Order]:
    predicates = members(arguments.get("predicate"))
    return Contradictions(arguments.get("entity"), predicates, as_of(arguments)), BY_WEAKER


def _articles(arguments: Arguments) -> tuple[Source, Order]:
    where = conditions.article_condition(arguments.get("filter"))
    return Articles(told(arguments, None, where)), _order(arguments, BY_DATE)


def _mentions(arguments: Arguments) -> tuple[Source, Order]:
    return Mentions(conditions.entity_condition(arguments.get("filter"))), BY_PLACE


def _relations(arguments: Arguments) -> tuple[Source, Order]:
    """Read the field for relations of all kinds."""
    types = arguments.get("types")
    direction = arguments.get("direction")
    forward = _FORWARD[direction.value] if direction else None
    names = None if types is None else tuple(dict.fromkeys(one.value for one in types))
    where = _narrowed(arguments)
    if names == ():
        names, where = None, Every((Compare("predicate", Comparison.IN, Literal([])),))
    found = Relations(Related(names, forward), where, as_of(arguments))
    return found, _order(arguments, BY_RELATION)


def _related(way: Related) -> _List:
    def list_(arguments: Arguments) -> tuple[Source, Order]:
        found = Relations(way, _narrowed(arguments), as_of(arguments))
        return found, _order(arguments, BY_CLAIMS)

    return list_


def members(given: list[Any] | None) -> tuple[Any, ...] | None:
    """Return the values of members of an enumeration."""
    return None if given is None else tuple(member.value for member in given)


def as_of(arguments: Arguments) -> Operand | None:
    """Return the day of which the graph is asked for; None for today."""
    day = arguments.get("asOf")
    return None if day is None else derive(conditions.checked_date, day)


def told(arguments: Arguments, way: Linked | None, where: Condition | None) -> Condition | None:
    """Return what `where` asks, and that an article published until `asOf` tells of it.

    `way` leads to the articles; None stands for the article itself.
    """
    day = as_of(arguments)
    if day is None:
        return where
    until: Condition = Compare("published", Comparison.TO, day)
    if way:
        until = Quantified(Quantifier.SOME, way, Every((until,)))
    if where is None:
        return Every((until,))
    return Every((until, *(where.conditions if isinstance(where, Every) else (where,))))


def _narrowed(arguments: Arguments) -> Condition | None:
    """Return what `status` and `filter` of relations stand for, together."""
    where = conditions.relation_condition(arguments.get("filter"))
    statuses = arguments.get("status")
    if statuses is None:
        return where
    values = Literal([one.value for one in statuses])
    narrowed = Compare("status", Comparison.IN, values)
    return Every((narrowed, where) if where else (narrowed,))


def _order(arguments: Arguments, usual: Order) -> Order:
    """Return the order asked for; what makes the keys of `usual` unique ends it too."""
    keys = {
        key["field"].value: SortKey(
            key["field"].value,
            _NUMBERS.get(key["field"].value, str),
            descending=bool(way := key.get("direction")) and way.value == "desc",
        )
        for key in reversed(arguments.get("orderBy") or ())
    }
    asked = tuple(reversed(keys.values()))
    return (*asked, *usual[1:]) if asked else usual
