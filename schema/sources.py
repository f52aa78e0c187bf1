"""What a list may hold: of what things, and which of them."""

from dataclasses import dataclass
from typing import TypeAlias

from schema.conditions import Condition, Related
from schema.operands import Operand


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
