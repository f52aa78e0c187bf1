"""What questions are answered with that ask for more than a thing or a list."""

from typing import Annotated, Union

import strawberry

from schema.graphql.enums import Polarity, Predicate, Status
from schema.graphql.fields import described, listing
from schema.graphql.narrowing import CLAIM_ARGUMENTS
from schema.graphql.types import ENTITY_TYPES, Article, Claim, ClaimConnection, Entity


@strawberry.type(description="How many claims there are of a kind.")
class ClaimCount:
    """How many claims there are of a kind."""

    predicate: Predicate | None = described("The kind of relation; null if not asked by.")
    status: Status | None = described("The status; null if not asked by.")
    polarity: Polarity | None = described("The polarity; null if not asked by.")
    year: str | None = described("The year of publication; null if not asked by, or not known.")
    month: str | None = described(
        "The month of publication, such as 2023-04; null if not asked by, or not known."
    )
    publisher: str | None = described("The publisher; null if not asked by, or not known.")
    language: str | None = described("The language code; null if not asked by.")
    count: int = described("How many claims there are.")


@strawberry.type(description="An entity, and how much there is of it.")
class EntityCount:
    """An entity, and how much there is of it."""

    node: Entity = described("The entity.")
    count: int = described("How many relations, claims or articles.")


@strawberry.type(description="A relation between two of the nodes beside it, as it is stated.")
class Link:
    """A relation between two nodes of a drawing."""

    id: strawberry.ID = described("Made of the ids of both ends and the kind of relation.")
    source: strawberry.ID = described("The id of the subject.")
    target: strawberry.ID = described("The id of the object.")
    predicate: Predicate = described("The kind of relation.")
    status: Status = described("How the claims, taken together, hold the relation to stand.")
    first_date: str | None = described("The earliest date that a claim gives.")
    last_date: str | None = described("The latest date that a claim gives.")
    confidence: float = described("How sure the claims are, taken together, from 0 to 1.")
    claim_count: int = described("How many claims the relation is made of.")
    claims: ClaimConnection = listing(
        "The claims that the relation is made of: affirmed, not denied; most confident first.",
        *CLAIM_ARGUMENTS,
    )


@strawberry.type(description="A way from one entity to another that meets no entity twice.")
class Path:
    """A way from one entity to another."""

    length: int = described("How many steps it has: one less than nodes.")
    nodes: list[Entity] = described("The entities on the way, from the first to the last.")
    links: list[Link] = described(
        "The relations from step to step, in order; where several tie the same two entities, all "
        "of them. Source and target are as stated, whichever way the path goes."
    )


@strawberry.type(description="Entities around one, and the relations among them all.")
class Neighbourhood:
    """Entities around one, and the relations among them all."""

    nodes: list[Entity] = described(
        "The entity itself, then the nearer before the farther, the better connected first."
    )
    links: list[Link] = described("Every relation between two of the nodes.")
    has_more: bool = described("Whether the limit left out entities within this depth.")


SearchResult = Annotated[
    Union[(*ENTITY_TYPES, Claim, Article)],  # type: ignore[valid-type]
    strawberry.union("SearchResult", description="What a search can find."),
]


@strawberry.type(description="A word that was looked for. Positions count code points.")
class Highlight:
    """A word that was looked for."""

    start: int = described("Position of its first character in the text of the hit, from 0.")
    end: int = described("Position after its last character.")
    text: str = described("The word as it stands there.")


@strawberry.type(description="Something that a search found.")
class SearchHit:
    """Something that a search found."""

    score: float = described("How well it fits; comparable within one search only.")
    node: SearchResult = described("What was found.")
    text: str = described(
        "Where the words stand: the name or alias of an entity, the sentence of a claim, the title "
        "of an article."
    )
    highlights: list[Highlight] = described("The words of the text that were looked for.")
