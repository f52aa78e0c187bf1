"""What was read from an article as JSON: the contract is `extract.schema.json`."""

from collections.abc import Mapping
from typing import Any

import orjson

from loaders.records import Claim, Extraction, LocalEntity, Mention, Span


def to_json(extraction: Extraction) -> dict[str, Any]:
    """Return an extraction in the shape of `extract.schema.json`.

    Entities go by their ids in the graph, and so do subject, object and speaker of a claim.
    """
    document = extraction.document
    ids = {entity.local_id: entity.id for entity in extraction.entities}
    return {
        "article": {
            "id": document.id,
            "source": document.source,
            "language": document.language.value,
            "title": document.title,
            "published": document.published,
            "publisher": document.publisher,
            "url": document.url,
        },
        "text": document.text,
        "entities": [_entity(entity, document.text) for entity in extraction.entities],
        "claims": [_claim(claim, document.text, ids) for claim in extraction.claims],
    }


def to_line(extraction: Extraction) -> bytes:
    """Return an extraction as a line of JSON in UTF-8, its line end included."""
    return orjson.dumps(to_json(extraction), option=orjson.OPT_APPEND_NEWLINE)


def _entity(entity: LocalEntity, text: str) -> dict[str, Any]:
    return {
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "wikidata": entity.wikidata,
        "mentions": [_mention(mention, text) for mention in entity.mentions],
    }


def _mention(mention: Mention, text: str) -> dict[str, Any]:
    return {**_span(mention.span, text), "kind": mention.kind.value}


def _claim(claim: Claim, text: str, ids: Mapping[str, str]) -> dict[str, Any]:
    amount, evidence = claim.amount, claim.evidence
    return {
        "id": claim.id,
        "subject": ids[claim.subject],
        "predicate": claim.predicate,
        "object": ids[claim.object],
        "polarity": claim.polarity.value,
        "status": claim.status.value,
        "date": claim.date,
        "amount": {"value": amount.value, "currency": amount.currency} if amount else None,
        "speaker": ids[claim.speaker] if claim.speaker else None,
        "confidence": claim.confidence,
        "evidence": {
            **_span(evidence.sentence, text),
            "trigger": _span(evidence.trigger, text),
            "subject": _span(evidence.subject, text),
            "object": _span(evidence.object, text),
        },
    }


def _span(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}
