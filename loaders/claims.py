"""What an article says to hold between its entities."""

from collections.abc import Sequence

from spacy.tokens import Doc

from loaders.records import Claim, Document, LocalEntity


def find_claims(doc: Doc, document: Document, entities: Sequence[LocalEntity]) -> tuple[Claim, ...]:
    """Return the claims of a parsed article, by position."""
    return ()
