"""The arguments by which a list is narrowed and sorted; those of paging are in `fields`."""

from schema.graphql.enums import Status
from schema.graphql.fields import argument
from schema.graphql.inputs import (
    ArticleFilter,
    ArticleOrder,
    ClaimFilter,
    ClaimOrder,
    EntityFilter,
    EntityOrder,
    RelationFilter,
    RelationOrder,
)

AS_OF = argument(
    "asOf",
    str | None,
    "Only what articles published on this ISO date or before tell; holds for all lists below.",
)
ENTITY_ARGUMENTS = (
    argument("filter", EntityFilter | None, "Which entities."),
    argument("orderBy", list[EntityOrder] | None, "Order; the first key counts most."),
    AS_OF,
)
CLAIM_ARGUMENTS = (
    argument("filter", ClaimFilter | None, "Which claims."),
    argument("orderBy", list[ClaimOrder] | None, "Order; the first key counts most."),
    AS_OF,
)
ARTICLE_ARGUMENTS = (
    argument("filter", ArticleFilter | None, "Which articles."),
    argument("orderBy", list[ArticleOrder] | None, "Order; the first key counts most."),
    AS_OF,
)
RELATION_ARGUMENTS = (
    argument("status", list[Status] | None, "Only relations of one of these statuses."),
    argument("filter", RelationFilter | None, "Which relations."),
    argument("orderBy", list[RelationOrder] | None, "Order; the first key counts most."),
    AS_OF,
)
