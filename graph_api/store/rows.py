"""Turns extractions into the rows that the statements of `cypher` take."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from graph_api.store.derived import Vote
from loaders.folding import fold
from loaders.records import Claim, Document, Extraction, LocalEntity, Span
from schema.errors import StoreError
from schema.ontology import Polarity, Status, load_ontology

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, order=True)
class Triple:
    """Two graph entities and the relation that a claim states between them."""

    subject: str
    predicate: str
    object: str


@dataclass(slots=True)
class Rows:
    """A batch as rows: `links` by role, `votes` by entity id."""

    articles: list[Row] = field(default_factory=list)
    mentions: list[Row] = field(default_factory=list)
    claims: list[Row] = field(default_factory=list)
    links: dict[str, list[Row]] = field(
        default_factory=lambda: {"SUBJECT": [], "OBJECT": [], "SPEAKER": []}
    )
    votes: dict[str, list[Vote]] = field(default_factory=dict)
    triples: set[Triple] = field(default_factory=set)


def build_rows(
    batch: Sequence[Extraction], *, extractor: str, keep_text: bool, loaded_at: str
) -> Rows:
    """Lay out articles as rows.

    Raises:
        StoreError: an extraction names a type, relation or local entity that does not exist.
    """
    rows = Rows()
    for extraction in batch:
        document = extraction.document
        article = _article(document, keep_text=keep_text)
        rows.articles.append(article | {"extractor": extractor, "loaded_at": loaded_at})
        entities = {entity.local_id: entity for entity in extraction.entities}
        for entity in extraction.entities:
            _add_entity(rows, document, entity)
        for claim in extraction.claims:
            _add_claim(rows, document, claim, entities, extractor)
    return rows


def _article(document: Document, *, keep_text: bool) -> Row:
    return {
        "id": document.id,
        "url": document.url,
        "title": document.title,
        "publisher": document.publisher,
        "publisher_folded": fold(document.publisher) if document.publisher else None,
        "published": document.published,
        "published_or_empty": document.published or "",
        "language": document.language.value,
        "text": document.text if keep_text else None,
        "sha256": document.sha256,
        "search": fold(document.title or ""),
    }


def _add_entity(rows: Rows, document: Document, entity: LocalEntity) -> None:
    if entity.type not in load_ontology().entity_types:
        raise StoreError(f"{document.id}: {entity.name} has the unknown entity type {entity.type}")
    vote = Vote(entity.name, entity.type, entity.wikidata, entity.aliases, len(entity.mentions))
    rows.votes.setdefault(entity.id, []).append(vote)
    spans = {
        "local": entity.local_id,
        "starts": [mention.span.start for mention in entity.mentions],
        "ends": [mention.span.end for mention in entity.mentions],
        "kinds": [mention.kind.value for mention in entity.mentions],
    }
    mention = asdict(vote) | {"aliases": list(entity.aliases)} | spans
    rows.mentions.append({"article": document.id, "entity": entity.id, "mention": mention})


def _add_claim(
    rows: Rows,
    document: Document,
    claim: Claim,
    entities: dict[str, LocalEntity],
    extractor: str,
) -> None:
    relation = load_ontology().relation_types.get(claim.predicate)
    if relation is None:
        raise StoreError(f"{document.id}: {claim.id} has the unknown relation {claim.predicate}")
    named = {claim.subject, claim.object} | ({claim.speaker} if claim.speaker else set())
    if missing := sorted(named - entities.keys()):
        raise StoreError(f"{document.id}: {claim.id} names the unknown entity {missing[0]}")
    subject, object_ = claim.subject, claim.object
    spans = {"subject": claim.evidence.subject, "object": claim.evidence.object}
    if relation.symmetric and entities[object_].id < entities[subject].id:
        subject, object_ = object_, subject
        spans = {"subject": spans["object"], "object": spans["subject"]}
    row = _claim(document, claim, spans) | {"extractor": extractor}
    rows.claims.append({"article": document.id, "claim": row})
    for role, local in (("SUBJECT", subject), ("OBJECT", object_), ("SPEAKER", claim.speaker)):
        if local:
            link = {"claim": claim.id, "entity": entities[local].id, "local": local}
            rows.links[role].append(link)
    rows.triples.add(Triple(entities[subject].id, claim.predicate, entities[object_].id))


def _claim(document: Document, claim: Claim, spans: dict[str, Span]) -> Row:
    quote = claim.evidence.sentence.of(document.text)
    return {
        "id": claim.id,
        "predicate": claim.predicate,
        "polarity": claim.polarity.value,
        "status": claim.status.value,
        "date": claim.date,
        "date_inferred": claim.date_inferred,
        "amount": claim.amount.value if claim.amount else None,
        "currency": claim.amount.currency if claim.amount else None,
        "confidence": claim.confidence,
        "opposes": _opposes(claim) or None,
        "quote": quote,
        "search": fold(quote),
        **dict(_offsets("evidence", claim.evidence.sentence)),
        **dict(_offsets("trigger", claim.evidence.trigger)),
        **dict(_offsets("subject", spans["subject"])),
        **dict(_offsets("object", spans["object"])),
    }


def _opposes(claim: Claim) -> bool:
    """Tell whether a claim speaks against those that affirm and assert the same relation."""
    return (claim.polarity is Polarity.NEGATED) != (claim.status in {Status.DENIED, Status.ENDED})


def _offsets(name: str, span: Span) -> Iterator[tuple[str, int]]:
    yield f"{name}_start", span.start
    yield f"{name}_end", span.end
