"""Orders, pages and cursors of lists, free of GraphQL and of Cypher."""

from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import unquote

from schema.errors import PlanError
from schema.operands import Operand

KeyValue: TypeAlias = str | int | float

_LARGEST = 2**63 - 1


@dataclass(frozen=True, slots=True)
class SortKey:
    """One key of an order; the last key of an order is unique in the list."""

    name: str
    kind: type[str] | type[int] | type[float] = str
    descending: bool = False


Order: TypeAlias = tuple[SortKey, ...]

BY_NAME: Order = (SortKey("name"), SortKey("id"))
BY_CLAIMS: Order = (SortKey("claims", int, descending=True), SortKey("id"))
BY_CONFIDENCE: Order = (SortKey("confidence", float, descending=True), SortKey("id"))
BY_DATE: Order = (SortKey("published", descending=True), SortKey("id"))
BY_RELATION: Order = (*BY_CLAIMS, SortKey("edge"))
BY_TIME: Order = (SortKey("date"), SortKey("id"))
BY_WEAKER: Order = (
    SortKey("weaker", float, descending=True),
    SortKey("id"),
    SortKey("counterclaim"),
)
BY_PLACE: Order = (SortKey("start", int), SortKey("local"))


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a list: the first things between two cursors, or the last when `backward`.

    `after` and `before` stand for tuples of sort keys, `fingerprint` for a string.

    A cursor is `<fingerprint>.<key>|<key>`. Text in a key that is not the last has "%" and "|"
    percent-encoded. The reader makes cursors; `decode_cursor` reads them.
    """

    size: int
    backward: bool
    after: Operand | None
    before: Operand | None
    order: Order
    fingerprint: Operand


def decode_cursor(cursor: str, order: Order, fingerprint: str) -> tuple[KeyValue, ...]:
    """Return the sort keys in a cursor.

    Raises:
        PlanError: the cursor is not one of the list that `fingerprint` stands for.
    """
    found, _, rest = cursor.partition(".")
    parts = rest.split("|", len(order) - 1)
    if found != fingerprint or len(parts) != len(order):
        raise PlanError(
            f"{cursor[:80]!r} is not a cursor of this list; use one of a page of the same field "
            "with the same filter and order"
        )
    try:
        values = [key.kind(unquote(part)) for key, part in zip(order[:-1], parts, strict=False)]
    except ValueError as error:
        raise PlanError(f"{cursor[:80]!r} is not a cursor; use one of a page") from error
    if any(isinstance(value, int) and abs(value) > _LARGEST for value in values):
        raise PlanError(f"{cursor[:80]!r} is not a cursor; use one of a page")
    return (*values, parts[-1])
