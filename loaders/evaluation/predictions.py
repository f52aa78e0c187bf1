"""What an extractor found, read from the lines that `graph-api extract` writes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from loaders.evaluation.errors import EvaluationError
from loaders.records import Amount, MentionKind, Span
from schema.ontology import Polarity, Status


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of the text, and what the extractor says stands there."""

    span: Span
    text: str

    def is_exact(self, text: str) -> bool:
        """Tell whether it lies in the text and is quoted to the letter."""
        return inside(self.span, Span(0, len(text))) and self.span.of(text) == self.text


@dataclass(frozen=True, slots=True)
class PredictedMention:
    """A mention of an entity."""

    quote: Quote
    kind: str


@dataclass(frozen=True, slots=True)
class PredictedEntity:
    """An entity, with its mentions."""

    id: str
    name: str
    type: str
    mentions: tuple[PredictedMention, ...]


@dataclass(frozen=True, slots=True)
class PredictedClaim:
    """A claim; `trigger`, `subject_span` and `object_span` should lie inside `sentence`."""

    subject: str
    predicate: str
    object: str
    negated: bool
    status: str
    date: str | None
    amount: Amount | None
    confidence: float
    sentence: Quote
    trigger: Span
    subject_span: Span
    object_span: Span


@dataclass(frozen=True, slots=True)
class Prediction:
    """All that was found in one article."""

    id: str
    source: str
    language: str
    text: str
    entities: tuple[PredictedEntity, ...]
    claims: tuple[PredictedClaim, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """What it may be looked up by: id, file name, file name without its ending."""
        source = PurePath(self.source)
        return tuple(key for key in (self.id, source.name, source.stem) if key)


def inside(span: Span, outer: Span) -> bool:
    """Tell whether a span is not empty and lies in another."""
    return outer.start <= span.start < span.end <= outer.end


def read_predictions(lines: Iterable[Mapping[str, Any]]) -> list[Prediction]:
    """Return the extractions of JSON lines, as `extract.schema.json` describes them.

    Raises:
        EvaluationError: a line lacks something; names the line.
    """
    predictions = []
    for number, line in enumerate(lines, 1):
        try:
            predictions.append(_prediction(line))
        except (KeyError, TypeError, ValueError) as error:
            raise EvaluationError(
                f"extraction {number}: not a line of extract ({type(error).__name__}: {error}); "
                "write it again with: graph-api extract"
            ) from error
    return predictions


def _prediction(line: Mapping[str, Any]) -> Prediction:
    article = line["article"]
    return Prediction(
        id=article["id"],
        source=article["source"],
        language=article["language"],
        text=line["text"],
        entities=tuple(map(_entity, line["entities"])),
        claims=tuple(map(_claim, line["claims"])),
    )


def _entity(row: Mapping[str, Any]) -> PredictedEntity:
    return PredictedEntity(
        id=row["id"],
        name=row["name"],
        type=row["type"],
        mentions=tuple(
            PredictedMention(_quote(mention), mention.get("kind", MentionKind.NAME))
            for mention in row["mentions"]
        ),
    )


def _claim(row: Mapping[str, Any]) -> PredictedClaim:
    amount, evidence = row["amount"], row["evidence"]
    return PredictedClaim(
        subject=row["subject"],
        predicate=row["predicate"],
        object=row["object"],
        negated=row["polarity"] == Polarity.NEGATED or row["status"] == Status.DENIED,
        status=row["status"],
        date=row["date"],
        amount=Amount(float(amount["value"]), amount["currency"]) if amount else None,
        confidence=row["confidence"],
        sentence=_quote(evidence),
        trigger=_span(evidence["trigger"]),
        subject_span=_span(evidence["subject"]),
        object_span=_span(evidence["object"]),
    )


def _quote(row: Mapping[str, Any]) -> Quote:
    return Quote(_span(row), row["text"])


def _span(row: Mapping[str, Any]) -> Span:
    return Span(row["start"], row["end"])
