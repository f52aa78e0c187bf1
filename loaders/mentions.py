"""Finds the proper names in a parsed article."""

from dataclasses import dataclass

from spacy.tokens import Doc

from loaders.known import KnownEntities
from loaders.records import Document, Span


@dataclass(frozen=True, slots=True)
class Name:
    """One place where the text uses a proper name, and what kind of thing it seems to be."""

    span: Span
    text: str
    type: str | None


def find_mentions(doc: Doc, document: Document, known: KnownEntities) -> tuple[Name, ...]:
    """Return the proper names of an article by position; none overlaps another."""
    types = {"PER": "Person", "PERSON": "Person", "LOC": "Place", "GPE": "Place", "ORG": "Company"}
    return tuple(
        Name(Span(ent.start_char, ent.end_char), ent.text, types[ent.label_])
        for ent in doc.ents
        if ent.label_ in types
    )
