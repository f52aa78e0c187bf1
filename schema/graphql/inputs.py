"""The filters of lists. Conditions add up; within one, any of the values will do."""

import strawberry

from schema.graphql.enums import EntityType, Polarity, Predicate, Status
from schema.graphql.fields import described


@strawberry.input(description="Which entities. Names match whatever the case and the accents.")
class EntityFilter:
    """Which entities."""

    ids: list[strawberry.ID] | None = described("Those with one of these ids.")
    types: list[EntityType] | None = described("Those of one of these types.")
    name: str | None = described("Those whose name is this.")
    name_contains: str | None = described("Those whose name contains this.")


@strawberry.input(description="Which claims.")
class ClaimFilter:
    """Which claims."""

    predicate: list[Predicate] | None = described("Of one of these kinds.")
    status: list[Status] | None = described("Of one of these statuses.")
    polarity: Polarity | None = described("Of this polarity.")
    subject: strawberry.ID | None = described("With the entity of this id as subject.")
    object_: strawberry.ID | None = described("With the entity of this id as object.", "object")
    speaker: strawberry.ID | None = described("Said by the entity of this id.")
    article: strawberry.ID | None = described("Stated in the article of this id.")


@strawberry.input(description="Which articles.")
class ArticleFilter:
    """Which articles."""

    language: list[str] | None = described("In one of these languages, by ISO 639-1 code.")
    publisher: list[str] | None = described("From one of these publishers.")
    published_from: str | None = described("Published on this ISO date, perhaps partial, or later.")
    published_to: str | None = described("Published on this ISO date, perhaps partial, or earlier.")
