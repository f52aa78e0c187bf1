"""What a query asks of the graph: typed, checked, and without a word of GraphQL or of Cypher.

A `Plan` is one root field with everything selected below it, so that a `GraphReader` can answer it
with one statement. `key` is always the name under which the answer wants the value.
"""

from dataclasses import dataclass
from typing import TypeAlias

from schema.conditions import Condition
from schema.ontology import Status
from schema.operands import Operand
from schema.paging import Page
from schema.sources import Source


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
    Without `of` the best connected entity is in the middle.
    """

    of: Operand | None
    depth: int
    limit: int
    ties: Ties
    items: tuple[Item, ...]


Plan: TypeAlias = (
    ById | Connection | Search | Suggest | ClaimCounts | TopEntities | Paths | Neighbourhood
)
