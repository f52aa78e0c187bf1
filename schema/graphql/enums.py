"""The enumerations, made from the ontology."""

from enum import Enum
from typing import Any

import strawberry

from schema import ontology


def _enum(name: str, description: str, members: dict[str, tuple[str, str]]) -> Any:
    """Make an enumeration of members: GraphQL name -> (value in the graph, description)."""
    values = {
        member: strawberry.enum_value(value, description=text)
        for member, (value, text) in members.items()
    }
    make: Any = Enum
    return strawberry.enum(make(name, values), description=description)


_ontology = ontology.load_ontology()

EntityType = _enum(
    "EntityType",
    "A kind of entity.",
    {name.upper(): (name, entry.description) for name, entry in _ontology.entity_types.items()},
)
Predicate = _enum(
    "Predicate",
    "A kind of relation.",
    {name: (name, entry.description) for name, entry in _ontology.relation_types.items()},
)
Polarity = _enum(
    "Polarity",
    "Whether a text states a relation or states its absence.",
    {
        "AFFIRMED": (ontology.Polarity.AFFIRMED, "The text states the relation."),
        "NEGATED": (ontology.Polarity.NEGATED, "The text states that there is no such relation."),
    },
)
Status = _enum(
    "Status",
    "How a text holds a relation to stand in the world.",
    {
        "ASSERTED": (ontology.Status.ASSERTED, "It happened or holds."),
        "PLANNED": (ontology.Status.PLANNED, "It is announced or will happen."),
        "THREATENED": (ontology.Status.THREATENED, "It is threatened."),
        "ALLEGED": (ontology.Status.ALLEGED, "It is reported, rumoured or said to be possible."),
        "DENIED": (ontology.Status.DENIED, "It is denied by one whom the text quotes."),
        "ENDED": (ontology.Status.ENDED, "It used to hold, or was withdrawn."),
    },
)
MentionKind = _enum(
    "MentionKind",
    "How a text names an entity.",
    {
        "NAME": ("name", "By a proper name."),
        "NOMINAL": ("nominal", "By a description, such as: the firm."),
        "PRONOUN": ("pronoun", "By a pronoun."),
    },
)
RelationDirection = _enum(
    "RelationDirection",
    "Which way a relation runs, seen from an entity.",
    {
        "FORWARD": ("forward", "The entity is its subject."),
        "BACKWARD": ("backward", "The entity is its object."),
        "EITHER": ("either", "Both; of one relation, that it is symmetric."),
    },
)
OrderDirection = _enum(
    "OrderDirection",
    "Which way to sort.",
    {"ASC": ("asc", "The least first."), "DESC": ("desc", "The greatest first.")},
)


def _order_fields(name: str, of: str, fields: dict[str, str]) -> Any:
    """Make an enumeration of sort keys; values are names of `SortKey`s."""
    members = {member: (member.lower(), text) for member, text in fields.items()}
    return _enum(name, f"What {of} can be sorted by.", members)


EntityOrderField = _order_fields(
    "EntityOrderField",
    "entities",
    {"NAME": "Name, without case and accents.", "TYPE": "Type."},
)
RelationOrderField = _order_fields(
    "RelationOrderField",
    "relations",
    {
        "CLAIMS": "Number of claims.",
        "CONFIDENCE": "How sure the claims are.",
        "FIRST_DATE": "The earliest date.",
        "LAST_DATE": "The latest date.",
        "NAME": "Name of the entity at the other end, without case and accents.",
        "PREDICATE": "Kind of relation.",
        "STATUS": "Status, by its name.",
    },
)
ClaimOrderField = _order_fields(
    "ClaimOrderField",
    "claims",
    {
        "CONFIDENCE": "How sure the extraction is.",
        "DATE": "The date that the text gives.",
        "PUBLISHED": "When the article was published.",
        "AMOUNT": "The sum of money, whatever the currency.",
        "PREDICATE": "Kind of relation.",
        "STATUS": "Status, by its name.",
    },
)
ArticleOrderField = _order_fields(
    "ArticleOrderField",
    "articles",
    {
        "PUBLISHED": "When it was published.",
        "LOADED_AT": "When it was last read into the graph.",
        "TITLE": "Headline, without case and accents.",
        "PUBLISHER": "Who published it, without case and accents.",
        "LANGUAGE": "Language code.",
    },
)
SearchKind = _enum(
    "SearchKind",
    "What a search looks through.",
    {
        "ENTITY": ("Entity", "The names and aliases of entities."),
        "CLAIM": ("Claim", "The sentences that claims quote."),
        "ARTICLE": ("Article", "The titles of articles."),
    },
)
ContradictionKind = _enum(
    "ContradictionKind",
    "How a claim speaks against another one.",
    {
        "NEGATED": ("NEGATED", "It states that there is no such relation."),
        "DENIED": ("DENIED", "It is denied by one whom the text quotes."),
        "ENDED": ("ENDED", "It states that the relation had ended before."),
    },
)
ClaimKey = _enum(
    "ClaimKey",
    "What claims can be told apart by when they are counted.",
    {
        "PREDICATE": ("predicate", "The kind of relation."),
        "STATUS": ("status", "How the text holds the relation to stand."),
        "POLARITY": ("polarity", "Whether the relation is stated or its absence."),
        "YEAR": ("year", "The year in which the article was published."),
        "MONTH": ("month", "The month in which the article was published."),
        "PUBLISHER": ("publisher", "Who published the article."),
        "LANGUAGE": ("language", "The language of the article."),
    },
)
EntityMeasure = _enum(
    "EntityMeasure",
    "What the importance of an entity can be measured by.",
    {
        "DEGREE": ("degree", "How many relations it has, of all kinds, in either direction."),
        "CLAIMS": ("claims", "Of how many claims it is subject or object."),
        "ARTICLES": ("articles", "How many articles mention it."),
    },
)
