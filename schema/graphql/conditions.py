"""From a filter in the arguments of a list to the condition that it stands for."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from schema.conditions import (
    Compare,
    Comparison,
    Condition,
    Either,
    Every,
    Linked,
    Not,
    Quantified,
    Quantifier,
    Related,
)
from schema.errors import PlanError
from schema.ontology import load_ontology
from schema.operands import Literal, derive

MAX_CONDITIONS = 100
MAX_DEPTH = 8

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")

Filter = Mapping[str, Any]
_Read = Callable[[str, Any, "_Room"], Iterator[Condition]]


@dataclass(slots=True)
class _Room:
    """What a filter may still hold."""

    conditions: int = MAX_CONDITIONS
    depth: int = MAX_DEPTH


def entity_condition(given: Filter | None) -> Condition | None:
    """Return what an `EntityFilter` stands for; None for no filter.

    Raises:
        PlanError: it is too large, or a date in it is none.
    """
    return _condition(given, _entity_fields())


def relation_condition(given: Filter | None) -> Condition | None:
    """Return what a `RelationFilter` stands for; see `entity_condition`."""
    return _condition(given, _relation_fields())


def claim_condition(given: Filter | None) -> Condition | None:
    """Return what a `ClaimFilter` stands for; see `entity_condition`."""
    return _condition(given, _claim_fields())


def article_condition(given: Filter | None) -> Condition | None:
    """Return what an `ArticleFilter` stands for; see `entity_condition`."""
    return _condition(given, _article_fields())


def _condition(given: Filter | None, fields: Mapping[str, _Read]) -> Condition | None:
    return None if given is None else _every(given, fields, _Room())


def _every(given: Filter, fields: Mapping[str, _Read], room: _Room) -> Every:
    room.depth -= 1
    if room.depth < 0:
        raise PlanError(f"filter: nested deeper than {MAX_DEPTH} levels")
    found = tuple(_conditions(given, fields, room))
    room.depth += 1
    return Every(found)


def _conditions(given: Filter, fields: Mapping[str, _Read], room: _Room) -> Iterator[Condition]:
    for key, value in given.items():
        room.conditions -= 1
        if room.conditions < 0:
            raise PlanError(f"filter: more than {MAX_CONDITIONS} conditions")
        if value is None:
            continue
        match key:
            case "and":
                yield Every(tuple(_every(each, fields, room) for each in value))
            case "or":
                yield Either(tuple(_every(each, fields, room) for each in value))
            case "not":
                yield Not(_every(value, fields, room))
            case _:
                yield from fields[key](key, value, room)


@cache
def _entity_fields() -> Mapping[str, _Read]:
    relations = {
        "relations": _quantified(Related(None, None), _relation_fields),
        "claims": _quantified(Linked("claims"), _claim_fields),
        "articles": _quantified(Linked("articles"), _article_fields),
    }
    for relation in load_ontology().relation_types.values():
        back, forth = (None, None) if relation.symmetric else (False, True)
        for name, forward in ((relation.backward, back), (relation.forward, forth)):
            way = Related((relation.name,), forward)
            relations[name] = _quantified(way, _relation_fields)
    return {
        "id": _among,
        "type": _members,
        "name": _compared,
        "anyName": _compared,
        "wikidata": _among,
        **relations,
    }


@cache
def _relation_fields() -> Mapping[str, _Read]:
    return {
        "predicate": _members,
        "status": _members,
        "firstDate": _dated,
        "lastDate": _dated,
        "confidence": _compared,
        "claimCount": _compared,
        "node": _linked(_entity_fields),
    }


@cache
def _claim_fields() -> Mapping[str, _Read]:
    return {
        "id": _among,
        "predicate": _members,
        "status": _members,
        "polarity": lambda key, value, room: _members(key, [value], room),
        "date": _dated,
        "confidence": _compared,
        "amount": _compared,
        "currency": _among,
        "quote": _compared,
        "subject": _linked(_entity_fields),
        "object": _linked(_entity_fields),
        "speaker": _linked(_entity_fields),
        "article": _linked(_article_fields),
    }


@cache
def _article_fields() -> Mapping[str, _Read]:
    return {
        "id": _among,
        "language": _among,
        "publisher": _compared,
        "title": _compared,
        "published": _dated,
        "claims": _quantified(Linked("claims"), _claim_fields),
        "mentions": _quantified(Linked("mentions"), _entity_fields),
    }


def _among(key: str, value: Any, _room: _Room) -> Iterator[Condition]:
    yield Compare(key, Comparison.IN, value)


def _members(key: str, value: Any, _room: _Room) -> Iterator[Condition]:
    """Read members of an enumeration."""
    yield Compare(key, Comparison.IN, Literal([str(member.value) for member in value]))


def _compared(key: str, value: Any, room: _Room) -> Iterator[Condition]:
    """Read a `StringFilter` or a `FloatFilter`."""
    for comparison, operand in value.items():
        room.conditions -= 1
        if operand is not None:
            yield Compare(key, Comparison(comparison), operand)


def _dated(key: str, value: Any, _room: _Room) -> Iterator[Condition]:
    for comparison, operand in value.items():
        match Comparison(comparison):
            case _ if operand is None:
                continue
            case Comparison.KNOWN:
                known = Compare(key, Comparison.KNOWN, Literal(True))
                yield known if operand else Not(known)
            case bound:
                yield Compare(key, bound, derive(checked_date, operand))


def checked_date(value: str) -> str:
    """Return an ISO date, perhaps partial.

    Raises:
        PlanError: it is none.
    """
    if not _DATE.fullmatch(value):
        raise PlanError(f"{value[:80]!r} is no ISO date; write 2023, 2023-04 or 2023-04-25")
    return value


def _linked(fields: Callable[[], Mapping[str, _Read]]) -> _Read:
    def read(key: str, value: Any, room: _Room) -> Iterator[Condition]:
        condition = _every(value, fields(), room)
        yield Quantified(Quantifier.SOME, Linked(key), condition)

    return read


def _quantified(way: Related | Linked, fields: Callable[[], Mapping[str, _Read]]) -> _Read:
    def read(_key: str, value: Any, room: _Room) -> Iterator[Condition]:
        for quantifier, filter_ in value.items():
            if filter_ is not None:
                condition = _every(filter_, fields(), room)
                yield Quantified(Quantifier(quantifier), way, condition)

    return read
