"""The root fields: where a query may begin."""

from typing import Any

import strawberry

from schema.graphql.fields import argument, listing, root_fields, with_arguments
from schema.graphql.inputs import ArticleFilter, ClaimFilter, EntityFilter
from schema.graphql.types import (
    Article,
    ArticleConnection,
    Claim,
    ClaimConnection,
    Entity,
    EntityConnection,
    Node,
    SearchHit,
)

_ID = argument("id", strawberry.ID, "Its id.")


def _entities(description: str) -> Any:
    return listing(description, argument("filter", EntityFilter | None, "Which entities."))


@strawberry.type(description="Questions to the graph.")
@root_fields(_entities, "EntityConnection")
class Query:
    """Where a query may begin."""

    node: Node | None = with_arguments("The thing with this id, of whatever kind.", _ID)
    entity: Entity | None = with_arguments("The entity with this id.", _ID)
    entities: EntityConnection = _entities("Entities of all types, by name.")
    claim: Claim | None = with_arguments("The claim with this id.", _ID)
    claims: ClaimConnection = listing(
        "Claims of all articles, the most confident first.",
        argument("filter", ClaimFilter | None, "Which claims."),
    )
    article: Article | None = with_arguments("The article with this id.", _ID)
    articles: ArticleConnection = listing(
        "Articles, the latest first.",
        argument("filter", ArticleFilter | None, "Which articles."),
    )
    search: list[SearchHit] = with_arguments(
        "Entities, claims and articles in which these words stand, the best first.",
        argument("text", str, "Words to look for, 500 characters at most."),
        argument("first", int, "How many, from 1 to 100.", 20),
    )
