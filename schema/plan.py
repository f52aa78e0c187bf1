"""What a query asks of the graph: typed, checked, and without a word of GraphQL or of Cypher.

A `Plan` is one root field with everything selected below it, so that a `GraphReader` can answer it
with one statement. `key` is always the name under which the answer wants the value.
"""

from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import unquote

from schema.conditions import Condition, Related
from schema.errors import GraphApiError
from schema.ontology import Status
from schema.operands import Operand

KeyValue: TypeAlias = str | int | float

_LARGEST = 2**63 - 1


class PlanError(GraphApiError):
    """A query asks for something that cannot be, such as a page of minus one."""


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


@dataclass(frozen=True, slots=True)
class Entities:
    """A list of entities of this type, None for all."""

    type: str | None = None
    where: Condition | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """A list of claims; below an entity, article or relation edge, of that one's claims.

    At the root, `of` is the id of an entity that must be subject or object.
    """

    where: Condition | None = None
    of: Operand | None = None


@dataclass(frozen=True, slots=True)
class Contradictions:
    """Pairs of claims, `claim` and `counterclaim`, on the same subject, predicate and object.

    The one is affirmed and asserted. The other negates it or is denied, or tells of an end before
    the date of the one. `of` is the id of an entity that must be subject or object. With `as_of`,
    an ISO date, both are from articles published until then.
    """

    of: Operand | None = None
    predicates: tuple[str, ...] | None = None
    as_of: Operand | None = None


@dataclass(frozen=True, slots=True)
class Articles:
    """A list of articles; below an entity, of those that mention it."""

    where: Condition | None = None


@dataclass(frozen=True, slots=True)
class Mentions:
    """Of an article, the entities that it mentions."""

    where: Condition | None = None


@dataclass(frozen=True, slots=True)
class Relations:
    """Of an entity, its relations along a way, with the entities at the other end.

    With `as_of`, an ISO date, they rest on claims of articles published until then alone.
    """

    way: Related
    where: Condition | None = None
    as_of: Operand | None = None


Source: TypeAlias = Entities | Claims | Contradictions | Articles | Mentions | Relations


@dataclass(frozen=True, slots=True)
class Value:
    """A leaf, by its name in the GraphQL schema; `required` when it may not be null.

    `size` is how many characters there may be of a text that is cut.
    """

    key: str
    name: str
    required: bool = False
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Constant:
    """A leaf that is the same for every thing: the name of its type."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Group:
    """Values of one thing that the schema puts together, such as `amount` or `evidence`."""

    key: str
    name: str
    items: "tuple[Item, ...]"
    required: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """The one other thing at the end of a link, such as a claim's `subject`."""

    key: str
    name: str
    shape: "Shape"
    required: bool = False


@dataclass(frozen=True, slots=True)
class Connection:
    """A list of other things, by pages. Items are `edges`, `pageInfo` and `totalCount`."""

    key: str
    source: Source
    page: Page
    items: "tuple[Item, ...]"


Item: TypeAlias = Value | Constant | Group | Link | Connection


@dataclass(frozen=True, slots=True)
class Variant:
    """What is asked of things of these types (names of GraphQL object types)."""

    types: frozenset[str]
    items: tuple[Item, ...]


Shape: TypeAlias = tuple[Variant, ...]
"""What is asked of a thing, by its type; types that share a selection share a variant."""


@dataclass(frozen=True, slots=True)
class ById:
    """The one thing with this id, if there is one and it is of a type that `shape` has."""

    id: Operand
    shape: Shape


@dataclass(frozen=True, slots=True)
class Search:
    """The best `first` hits for words of a text, among things with one of these labels.

    Items are `score`, `text`, `highlights` and the link `node`. With `as_of`, an ISO date, only
    things that articles published until then tell of.
    """

    text: Operand
    first: int
    labels: tuple[str, ...]
    as_of: Operand | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Suggest:
    """The best connected `first` entities of these types (None: any) with a name that begins so.

    All words of `prefix` stand in the names of the entity; of the last, at least the beginning.
    With `as_of`, an ISO date, only entities that articles published until then mention.
    """

    prefix: Operand
    types: tuple[str, ...] | None
    first: int
    as_of: Operand | None
    shape: Shape


@dataclass(frozen=True, slots=True)
class ClaimCounts:
    """How many claims there are of each kind, the `first` most frequent kinds.

    Items are `count` and names of what claims are told apart by: those in `by`, others are null.
    """

    by: tuple[str, ...]
    where: Condition | None
    first: int
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class TopEntities:
    """The `first` entities of these types (None: any) with most relations, claims or articles.

    `by` is "degree", "claims" or "articles". Items are `count` and the link `node`. With `as_of`,
    an ISO date, as articles published until then have it.
    """

    by: str
    types: tuple[str, ...] | None
    first: int
    as_of: Operand | None
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Ties:
    """The relations along which a walk may go, in either direction; None for all of them.

    With `as_of`, an ISO date, they rest on claims of articles published until then alone.
    """

    types: tuple[str, ...] | None = None
    statuses: tuple[Status, ...] | None = None
    as_of: Operand | None = None


@dataclass(frozen=True, slots=True)
class Paths:
    """The shortest `first` ways from one entity to another, by `length`, `nodes` and `links`.

    A way meets no entity twice; there is none from an entity to itself. With `single` the answer
    is the one way or None, not a list.
    """

    start: Operand
    end: Operand
    max_length: int
    ties: Ties
    first: int
    single: bool
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Entities up to `depth` steps around one, at most `limit`, and the relations among them.

    Items are `nodes`, `links` and `hasMore`. The nearer come first, then those with more ties.
    """

    of: Operand
    depth: int
    limit: int
    ties: Ties
    items: tuple[Item, ...]


Plan: TypeAlias = (
    ById | Connection | Search | Suggest | ClaimCounts | TopEntities | Paths | Neighbourhood
)
