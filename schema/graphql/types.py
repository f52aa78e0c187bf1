"""The object types: entities, claims, articles and the pages of them."""

import types
from typing import Any

import strawberry

from schema.graphql.enums import (
    ContradictionKind,
    EntityType,
    Polarity,
    Predicate,
    RelationDirection,
    Status,
)
from schema.graphql.evidence import Amount, Evidence, MentionSpan
from schema.graphql.fields import argument, described, listing, relation_fields
from schema.graphql.inputs import EntityFilter
from schema.graphql.narrowing import ARTICLE_ARGUMENTS, CLAIM_ARGUMENTS, RELATION_ARGUMENTS
from schema.ontology import load_ontology


def _related(description: str) -> Any:
    return listing(description, *RELATION_ARGUMENTS)


def _claims(description: str) -> Any:
    return listing(description, *CLAIM_ARGUMENTS)


@strawberry.interface(description="A thing with an id.")
class Node:
    """A thing with an id."""

    id: strawberry.ID = described("Its id, the same in the graph, in extracts and here.")


@strawberry.interface(description="A company, person or other thing that articles name.")
@relation_fields(_related, "RelationConnection")
class Entity(Node):
    """A thing that articles name.

    Every relation is a field of the interface and of all its types, whatever the ontology says of
    who may stand where. An entity's type is decided over all its mentions and may change as
    articles come in; a query that worked yesterday must not break on it.
    """

    name: str = described("The name that most mentions give it.")
    type_: EntityType = described("The type decided over all its mentions.", name="type")
    aliases: list[str] = described("Other names by which articles call it.")
    wikidata: str | None = described("Its Wikidata id, where one is known.")
    degree: int = described("How many relations it has, of all kinds, in either direction.")
    claims: "ClaimConnection" = _claims(
        "Claims of which it is the subject or the object, most confident first."
    )
    articles: "ArticleConnection" = listing(
        "Articles that mention it, latest first.", *ARTICLE_ARGUMENTS
    )
    relations: "RelationConnection" = listing(
        "Its relations of all kinds, those with most claims first.",
        argument("types", list[Predicate] | None, "Only relations of these kinds."),
        argument("direction", RelationDirection | None, "Only those that run so."),
        *RELATION_ARGUMENTS,
    )


def _entity_type(name: str, description: str) -> type[Entity]:
    cls = types.new_class(name, (Entity,), exec_body=lambda ns: ns.update(__module__=__name__))
    return strawberry.type(cls, description=description)


ENTITY_TYPES = tuple(
    _entity_type(entry.name, entry.description) for entry in load_ontology().entity_types.values()
)


@strawberry.type(description="What one article says to hold between two entities.")
class Claim(Node):
    """What one article says to hold between two entities."""

    predicate: Predicate = described("The kind of relation.")
    polarity: Polarity = described("Whether the relation is stated or its absence.")
    status: Status = described("How the text holds the relation to stand.")
    date: str | None = described("ISO date of the relation, perhaps partial: 2023-04 or --04-25.")
    date_inferred: bool = described("Whether the year was inferred from the article's date.")
    amount: Amount | None = described("The sum of money that the text ties to this relation.")
    confidence: float = described("How sure the extraction is, from 0 to 1.")
    subject: Entity = described("Who does it.")
    object_: Entity = described("To whom or what.", name="object")
    speaker: Entity | None = described("Whom the text credits with saying so.")
    article: "Article" = described("The article that states it.")
    evidence: Evidence = described("The sentence that states it.")


@strawberry.type(description="A news article.")
class Article(Node):
    """A news article."""

    url: str | None = described("Where it was published.")
    title: str | None = described("Its headline.")
    publisher: str | None = described("Who published it.")
    published: str | None = described("ISO date of publication.")
    language: str = described("ISO 639-1 code: fr, id or en.")
    text: str | None = described("Its text, headline first; null if only quotes are kept.")
    loaded_at: str = described("When it was last read into the graph.")
    claims: "ClaimConnection" = _claims("Claims that it states, most confident first.")
    mentions: "MentionConnection" = listing(
        "Entities that it mentions, in order of appearance.",
        argument("filter", EntityFilter | None, "Which entities."),
    )


@strawberry.type(description="Where a page begins and ends.")
class PageInfo:
    """Where a page begins and ends."""

    has_next_page: bool = described("Whether more follow; with last, whether before was given.")
    has_previous_page: bool = described(
        "Whether some come before; with first, whether after was given."
    )
    start_cursor: str | None = described("The cursor of the first edge; give it as: before.")
    end_cursor: str | None = described("The cursor of the last edge; give it as: after.")


@strawberry.interface(description="One entry of a page.")
class Edge:
    """One entry of a page."""

    cursor: str = described("Its place in the list.")


@strawberry.interface(description="A page of a list.")
class Connection:
    """A page of a list."""

    page_info: PageInfo = described("Where the page begins and ends.")
    total_count: int = described("How many there are on all pages; counted only if asked for.")


@strawberry.type(description="Another entity, and how it is related.")
class RelationEdge(Edge):
    """Another entity, and how it is related."""

    id: strawberry.ID = described("The id of the relation, the same from either end.")
    source: strawberry.ID = described("The id of the subject.")
    target: strawberry.ID = described("The id of the object.")
    node: Entity = described("The other entity.")
    predicate: Predicate = described("The kind of relation.")
    direction: RelationDirection = described("Which way it runs, seen from the first entity.")
    status: Status = described("How the claims, taken together, hold the relation to stand.")
    first_date: str | None = described("The earliest date that a claim gives.")
    last_date: str | None = described("The latest date that a claim gives.")
    confidence: float = described("How sure the claims are, taken together, from 0 to 1.")
    claim_count: int = described("How many claims the relation is made of.")
    claims: "ClaimConnection" = _claims(
        "The claims that the relation is made of: affirmed, not denied; most confident first."
    )


@strawberry.type(description="Related entities, those with most claims first.")
class RelationConnection(Connection):
    """A page of related entities."""

    edges: list[RelationEdge] = described("The page.")


@strawberry.type(description="A claim in a list.")
class ClaimEdge(Edge):
    """A claim in a list."""

    node: Claim = described("The claim.")


@strawberry.type(description="Claims, the most confident first.")
class ClaimConnection(Connection):
    """A page of claims."""

    edges: list[ClaimEdge] = described("The page.")


@strawberry.type(description="An article in a list.")
class ArticleEdge(Edge):
    """An article in a list."""

    node: Article = described("The article.")


@strawberry.type(description="Two claims that cannot both stand as they are.")
class Contradiction:
    """Two claims that cannot both stand as they are."""

    kind: ContradictionKind = described("How the counterclaim speaks against the claim.")
    claim: Claim = described("The claim that the relation holds: affirmed and asserted.")
    counterclaim: Claim = described(
        "The claim on the same subject, predicate and object that speaks against it."
    )


@strawberry.type(description="A contradiction in a list.")
class ContradictionEdge(Edge):
    """A contradiction in a list."""

    node: Contradiction = described("The contradiction.")


@strawberry.type(description="Contradictions, those whose weaker claim is surest first.")
class ContradictionConnection(Connection):
    """A page of contradictions."""

    edges: list[ContradictionEdge] = described("The page.")


@strawberry.type(description="Articles, the latest first.")
class ArticleConnection(Connection):
    """A page of articles."""

    edges: list[ArticleEdge] = described("The page.")


@strawberry.type(description="An entity in a list.")
class EntityEdge(Edge):
    """An entity in a list."""

    node: Entity = described("The entity.")


@strawberry.type(description="Entities, by name.")
class EntityConnection(Connection):
    """A page of entities."""

    edges: list[EntityEdge] = described("The page.")


@strawberry.type(description="An entity that an article mentions.")
class MentionEdge(Edge):
    """An entity that an article mentions."""

    node: Entity = described("The entity.")
    spans: list[MentionSpan] = described("Where the article mentions it.")


@strawberry.type(description="Entities that an article mentions, in order of appearance.")
class MentionConnection(Connection):
    """A page of the entities that an article mentions."""

    edges: list[MentionEdge] = described("The page.")
