"""The filters and orders of lists. Conditions of a filter add up; in a list any value will do."""

from collections.abc import Callable
from typing import Any, TypeVar

import strawberry

from schema.graphql.enums import (
    ArticleOrderField,
    ClaimOrderField,
    EntityOrderField,
    EntityType,
    OrderDirection,
    Polarity,
    Predicate,
    RelationOrderField,
    Status,
)
from schema.graphql.fields import described, relation_fields

T = TypeVar("T", bound=type)


def _logic(name: str) -> Callable[[T], T]:
    """Decorate the class of a filter: add `and`, `or` and `not`."""

    def decorate(cls: T) -> T:
        for key, annotation, description in (
            ("and", f"list[{name}] | None", "All of these hold."),
            ("or", f"list[{name}] | None", "At least one of these holds."),
            ("not", f"{name} | None", "This does not hold."),
        ):
            cls.__annotations__[f"{key}_"] = annotation
            setattr(cls, f"{key}_", described(description, name=key))
        return cls

    return decorate


def _quantified(filter_: str) -> Callable[[T], T]:
    """Decorate the class that says how many of the things at the other end meet a filter."""

    def decorate(cls: T) -> T:
        for key, description in (
            ("some", "At least one meets this."),
            ("all", "None fails to meet this; so it holds where there are none."),
            ("none", "None meets this."),
            ("single", "Exactly one meets this."),
        ):
            cls.__annotations__[key] = f"{filter_} | None"
            setattr(cls, key, described(description))
        return cls

    return decorate


@strawberry.input(description="Which strings, whatever the case, the accents and the punctuation.")
class StringFilter:
    """Which strings."""

    eq: str | None = described("This one.")
    in_: list[str] | None = described("One of these.", name="in")
    contains: str | None = described("Those with this in them.")
    starts_with: str | None = described("Those that begin so.")
    ends_with: str | None = described("Those that end so.")


@strawberry.input(description="Which numbers.")
class FloatFilter:
    """Which numbers."""

    eq: float | None = described("This one.")
    gt: float | None = described("Those that are more.")
    gte: float | None = described("Those that are this or more.")
    lt: float | None = described("Those that are less.")
    lte: float | None = described("Those that are this or less.")


@strawberry.input(
    description="Which dates. A partial date stands for all of its days, on either side: those "
    "match that may lie in the range. Dates without a year lie in none."
)
class DateFilter:
    """Which dates."""

    from_: str | None = described("This ISO date, perhaps partial, or later.", name="from")
    to: str | None = described("This ISO date, perhaps partial, or earlier.")
    known: bool | None = described("Whether there is a date at all.")


@strawberry.input(description="Which entities.")
@relation_fields(
    lambda description: described(f"Of its relations: {description}"), "RelationQuantifier | None"
)
@_logic("EntityFilter")
class EntityFilter:
    """Which entities."""

    id: list[strawberry.ID] | None = described("Those with one of these ids.")
    type_: list[EntityType] | None = described("Those of one of these types.", name="type")
    name: StringFilter | None = described("By name.")
    any_name: StringFilter | None = described("By name or alias, all of them in one string.")
    wikidata: list[strawberry.ID] | None = described("Those with one of these Wikidata ids.")
    relations: "RelationQuantifier | None" = described("By relations of all kinds, either way.")
    claims: "ClaimQuantifier | None" = described("By claims with it as subject or object.")
    articles: "ArticleQuantifier | None" = described("By articles that mention it.")


@strawberry.input(description="Which relations.")
@_logic("RelationFilter")
class RelationFilter:
    """Which relations."""

    predicate: list[Predicate] | None = described("Of one of these kinds.")
    status: list[Status] | None = described("Of one of these statuses.")
    first_date: DateFilter | None = described("By the earliest date that a claim gives.")
    last_date: DateFilter | None = described("By the latest date that a claim gives.")
    confidence: FloatFilter | None = described("By how sure its claims are, from 0 to 1.")
    claim_count: FloatFilter | None = described("By the number of claims that it rests on.")
    node: EntityFilter | None = described("By the entity at the other end.")


@strawberry.input(description="Which claims.")
@_logic("ClaimFilter")
class ClaimFilter:
    """Which claims."""

    id: list[strawberry.ID] | None = described("Those with one of these ids.")
    predicate: list[Predicate] | None = described("Of one of these kinds.")
    status: list[Status] | None = described("Of one of these statuses.")
    polarity: Polarity | None = described("Of this polarity.")
    date: DateFilter | None = described("By the date that the text gives.")
    confidence: FloatFilter | None = described("By how sure the extraction is, from 0 to 1.")
    amount: FloatFilter | None = described("By the sum of money.")
    currency: list[str] | None = described("In one of these currencies, by ISO 4217 code.")
    quote: StringFilter | None = described("By the sentence that states it.")
    subject: EntityFilter | None = described("By its subject.")
    object_: EntityFilter | None = described("By its object.", name="object")
    speaker: EntityFilter | None = described("By whom the text credits; {} for anybody.")
    article: "ArticleFilter | None" = described("By the article that states it.")


@strawberry.input(description="Which articles.")
@_logic("ArticleFilter")
class ArticleFilter:
    """Which articles."""

    id: list[strawberry.ID] | None = described("Those with one of these ids.")
    language: list[str] | None = described("In one of these languages, by ISO 639-1 code.")
    publisher: StringFilter | None = described("By who published it.")
    title: StringFilter | None = described("By its headline.")
    published: DateFilter | None = described("By its date of publication.")
    claims: "ClaimQuantifier | None" = described("By the claims that it states.")
    mentions: "EntityQuantifier | None" = described("By the entities that it mentions.")


@strawberry.input(description="How many of the relations must meet a filter.")
@_quantified("RelationFilter")
class RelationQuantifier:
    """How many of the relations must meet a filter."""


@strawberry.input(description="How many of the claims must meet a filter.")
@_quantified("ClaimFilter")
class ClaimQuantifier:
    """How many of the claims must meet a filter."""


@strawberry.input(description="How many of the articles must meet a filter.")
@_quantified("ArticleFilter")
class ArticleQuantifier:
    """How many of the articles must meet a filter."""


@strawberry.input(description="How many of the entities must meet a filter.")
@_quantified("EntityFilter")
class EntityQuantifier:
    """How many of the entities must meet a filter."""


def _order(name: str, field: Any, what: str) -> Any:
    """Make the input for one key of an order."""
    cls = type(
        name,
        (),
        {
            "__module__": __name__,
            "__annotations__": {"field": field, "direction": OrderDirection | None},
            "field": described("What to sort by; what has no value counts as least."),
            "direction": described("Which way; ASC if not said."),
        },
    )
    return strawberry.input(cls, description=f"One key by which to sort {what}.")


EntityOrder = _order("EntityOrder", EntityOrderField, "entities")
RelationOrder = _order("RelationOrder", RelationOrderField, "relations")
ClaimOrder = _order("ClaimOrder", ClaimOrderField, "claims")
ArticleOrder = _order("ArticleOrder", ArticleOrderField, "articles")
