"""The object types: entities, claims, articles and the pages of them."""

import types
from typing import Annotated, Any, Union

import strawberry

from schema.graphql.enums import (
    ContradictionKind,
    EntityType,
    MentionKind,
    Polarity,
    Predicate,
    RelationDirection,
    Status,
)
from schema.graphql.fields import (
    MAX_CONTEXT,
    argument,
    described,
    listing,
    relation_fields,
    with_arguments,
)
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
from schema.ontology import load_ontology

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
_RELATION_ARGUMENTS = (
    argument("status", list[Status] | None, "Only relations of one of these statuses."),
    argument("filter", RelationFilter | None, "Which relations."),
    argument("orderBy", list[RelationOrder] | None, "Order; the first key counts most."),
    AS_OF,
)


def _related(description: str) -> Any:
    return listing(description, *_RELATION_ARGUMENTS)


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
        *_RELATION_ARGUMENTS,
    )


def _entity_type(name: str, description: str) -> type[Entity]:
    cls = types.new_class(name, (Entity,), exec_body=lambda ns: ns.update(__module__=__name__))
    return strawberry.type(cls, description=description)


ENTITY_TYPES = tuple(
    _entity_type(entry.name, entry.description) for entry in load_ontology().entity_types.values()
)


@strawberry.type(description="A sum of money.")
class Amount:
    """A sum of money."""

    value: float = described("How much.")
    currency: str = described("ISO 4217 code of the currency, such as EUR.")


@strawberry.type(description="A stretch of an article's text.")
class Span:
    """A stretch of text."""

    start: int = described("Position of its first character in the article's text, from 0.")
    end: int = described("Position after its last character.")
    text: str = described("The characters themselves.")


@strawberry.type(description="A place where an article names an entity.")
class MentionSpan:
    """A place where an article names an entity."""

    start: int = described("Position of its first character in the article's text, from 0.")
    end: int = described("Position after its last character.")
    text: str | None = described("The characters; null if the article's text is not kept.")
    kind: MentionKind = described("By name, by description or by pronoun.")


_CONTEXT = argument("chars", int, f"How many characters at most, from 1 to {MAX_CONTEXT}.", 200)


@strawberry.type(description="Where an article states a claim. Positions count code points.")
class Evidence(Span):
    """Where an article states a claim."""

    trigger: Span = described("The word or words that state the relation.")
    subject: Span = described("The subject, as it stands in the sentence.")
    object_: Span = described("The object, as it stands in the sentence.", name="object")
    before: str | None = with_arguments(
        "What stands before the sentence; null if the article's text is not kept.", _CONTEXT
    )
    after: str | None = with_arguments(
        "What stands after the sentence; null if the article's text is not kept.", _CONTEXT
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
    claims: "ClaimConnection" = _claims(
        "The claims that the relation is made of: affirmed, not denied; most confident first."
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
