"""The parts of a claim or mention: sums of money and stretches of text."""

import strawberry

from schema.graphql.enums import MentionKind
from schema.graphql.fields import MAX_CONTEXT, argument, described, with_arguments


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
