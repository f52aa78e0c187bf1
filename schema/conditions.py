"""Which things of a list are wanted: conditions as a tree, free of GraphQL and of Cypher."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from schema.operands import Operand


class Comparison(StrEnum):
    """How a property is compared with a value."""

    EQUALS = "eq"
    IN = "in"
    CONTAINS = "contains"
    STARTS_WITH = "startsWith"
    ENDS_WITH = "endsWith"
    MORE = "gt"
    AT_LEAST = "gte"
    LESS = "lt"
    AT_MOST = "lte"
    FROM = "from"
    """Of dates: the period that a perhaps partial date stands for ends in the value's or later."""
    TO = "to"
    """Of dates: the period begins in the value's or earlier."""
    KNOWN = "known"


class Quantifier(StrEnum):
    """How many of the things at the other end must meet a condition."""

    SOME = "some"
    ALL = "all"
    NONE = "none"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Compare:
    """A property, by its name in the GraphQL schema, compares so with a value."""

    property: str
    comparison: Comparison
    value: Operand


@dataclass(frozen=True, slots=True)
class Every:
    """All of these hold; of none, that is true."""

    conditions: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class Either:
    """One of these holds; of none, that is false."""

    conditions: "tuple[Condition, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """This does not hold; a comparison with what is not known does not."""

    condition: "Condition"


@dataclass(frozen=True, slots=True)
class Related:
    """The way from an entity along relations of these types, None for all.

    `forward` is whether the entity is the subject, None for either.
    """

    relations: tuple[str, ...] | None
    forward: bool | None


@dataclass(frozen=True, slots=True)
class Linked:
    """The way along a link of this name in the GraphQL schema, such as a claim's `subject`."""

    name: str


@dataclass(frozen=True, slots=True)
class Quantified:
    """So many of the things at the end of a way meet a condition.

    Of a `Related` way, the condition is on the relation, whose `node` is the way to the entity.
    """

    quantifier: Quantifier
    way: Related | Linked
    condition: "Condition"


Condition: TypeAlias = Compare | Every | Either | Not | Quantified
