"""The root fields: where a query may begin."""

from typing import Any

import strawberry

from schema.graphql.answers import (
    ClaimCount,
    EntityCount,
    Neighbourhood,
    Path,
    SearchHit,
)
from schema.graphql.enums import (
    ClaimKey,
    EntityMeasure,
    EntityType,
    Predicate,
    SearchKind,
    Status,
)
from schema.graphql.fields import (
    DEFAULT_PAGE,
    MAX_PAGE,
    argument,
    listing,
    root_fields,
    with_arguments,
)
from schema.graphql.inputs import ClaimFilter
from schema.graphql.narrowing import (
    ARTICLE_ARGUMENTS,
    AS_OF,
    CLAIM_ARGUMENTS,
    ENTITY_ARGUMENTS,
)
from schema.graphql.questions import MAX_DEPTH, MAX_LENGTH, MAX_NODES, MAX_PATHS
from schema.graphql.types import (
    Article,
    ArticleConnection,
    Claim,
    ClaimConnection,
    ContradictionConnection,
    Entity,
    EntityConnection,
    Node,
)

_ID = argument("id", strawberry.ID, "Its id.")

_TIES = (
    argument("types", list[Predicate] | None, "Only relations of one of these kinds."),
    argument("status", list[Status] | None, "Only relations of one of these statuses."),
    AS_OF,
)
_ENDS = (
    argument("from", strawberry.ID, "The id of the entity where it begins."),
    argument("to", strawberry.ID, "The id of the entity where it ends."),
)


def _max_length(default: int) -> Any:
    text = f"How many steps it may have, from 1 to {MAX_LENGTH}."
    return argument("maxLength", int, text, default)


def _entities(description: str) -> Any:
    return listing(description, *ENTITY_ARGUMENTS)


@strawberry.type(description="Questions to the graph.")
@root_fields(_entities, "EntityConnection")
class Query:
    """Where a query may begin."""

    node: Node | None = with_arguments("The thing with this id, of whatever kind.", _ID)
    entity: Entity | None = with_arguments("The entity with this id.", _ID, AS_OF)
    entities: EntityConnection = _entities("Entities of all types, by name.")
    claim: Claim | None = with_arguments("The claim with this id.", _ID)
    claims: ClaimConnection = listing(
        "Claims of all articles, the most confident first.",
        *CLAIM_ARGUMENTS,
    )
    article: Article | None = with_arguments("The article with this id.", _ID)
    articles: ArticleConnection = listing(
        "Articles, the latest first.",
        *ARTICLE_ARGUMENTS,
    )
    timeline: ClaimConnection = listing(
        "The claims of which an entity is subject or object and that have a date, in the order of "
        "these dates. A date of which only the year is known comes before all others of that "
        "year; one whose year is not known is left out.",
        argument("entity", strawberry.ID, "The id of the entity."),
        argument("from", str | None, "Only dates in this ISO date, perhaps partial, or later."),
        argument("to", str | None, "Only dates in this ISO date, perhaps partial, or earlier."),
        AS_OF,
    )
    contradictions: ContradictionConnection = listing(
        "Pairs of claims on the same subject, predicate and object of which one states that the "
        "relation holds and the other speaks against it. First those of which even the weaker "
        "claim is sure.",
        argument("entity", strawberry.ID | None, "Only with this entity as subject or object."),
        argument("predicate", list[Predicate] | None, "Only relations of these kinds."),
        AS_OF,
    )
    search: list[SearchHit] = with_arguments(
        "Entities, claims and articles in which these words stand, the best first.",
        argument("text", str, "Words to look for, 500 characters at most."),
        argument("kinds", list[SearchKind] | None, "Only things of these kinds."),
        argument("first", int, f"How many, up to {MAX_PAGE}.", DEFAULT_PAGE),
        AS_OF,
    )
    suggest: list[Entity] = with_arguments(
        "Entities for what somebody has begun to write: every word of it stands in their names "
        "and aliases, of the last one at least the beginning. The best connected first.",
        argument("prefix", str, "What has been written, 500 characters at most."),
        argument("types", list[EntityType] | None, "Only entities of these types."),
        argument("first", int, f"How many, up to {MAX_PAGE}.", DEFAULT_PAGE),
        AS_OF,
    )
    claim_counts: list[ClaimCount] = with_arguments(
        "How many claims there are of each kind, the most frequent kinds first.",
        argument("by", list[ClaimKey], "What tells one kind from another; nothing counts all."),
        argument("filter", ClaimFilter | None, "Which claims."),
        argument("first", int, f"How many kinds, up to {MAX_PAGE}.", DEFAULT_PAGE),
        AS_OF,
    )
    top_entities: list[EntityCount] = with_arguments(
        "The most important entities, the most important first.",
        argument("by", EntityMeasure | None, "What makes them so; degree if not said."),
        argument("types", list[EntityType] | None, "Only entities of these types."),
        argument("first", int, f"How many, up to {MAX_PAGE}.", DEFAULT_PAGE),
        AS_OF,
    )
    shortest_path: Path | None = with_arguments(
        "A shortest way between two entities along relations, in either direction; null if there "
        "is none.",
        *_ENDS,
        _max_length(MAX_LENGTH),
        *_TIES,
    )
    paths: list[Path] = with_arguments(
        "Ways between two entities along relations, in either direction: the shortest first, "
        "equally long ones by the ids on the way.",
        *_ENDS,
        _max_length(4),
        *_TIES,
        argument("first", int, f"How many, from 1 to {MAX_PATHS}.", DEFAULT_PAGE),
    )
    neighbourhood: Neighbourhood | None = with_arguments(
        "Entities around one and the relations among them, ready to draw.",
        argument(
            "of",
            strawberry.ID | None,
            "The id of the entity in the middle; the first of topEntities if not said.",
        ),
        argument("depth", int, f"How many steps away, from 1 to {MAX_DEPTH}.", 1),
        argument("limit", int, f"How many entities in all, from 1 to {MAX_NODES}.", 100),
        *_TIES,
    )
