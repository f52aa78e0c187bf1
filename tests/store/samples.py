"""Extractions made by hand and by chance, and a dump of the whole graph to compare."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from graph_api.store.connection import Store
from loaders.records import (
    Amount,
    Claim,
    Document,
    Evidence,
    Extraction,
    Language,
    LocalEntity,
    Mention,
    MentionKind,
    Span,
    claim_id,
    entity_id,
    local_id,
)
from schema.ontology import Polarity, Status

TEXT = "Acme and Bolt went to court. Cara leads Acme, and Dodo says so."


@dataclass(frozen=True, slots=True)
class Said:
    """A claim in short: subject and object by name."""

    subject: str
    predicate: str
    object: str
    polarity: Polarity = Polarity.AFFIRMED
    status: Status = Status.ASSERTED
    date: str | None = None
    confidence: float = 0.5
    speaker: str | None = None
    amount: Amount | None = None


def entity(
    article: str,
    name: str,
    type_: str = "Company",
    *,
    key: str | None = None,
    aliases: Collection[str] = (),
    mentions: int = 1,
) -> LocalEntity:
    """An entity of an article; those with one `key` (the name, if none is given) are the same."""
    return LocalEntity(
        local_id=local_id(article, name, "thing"),
        id=entity_id(key or name, "thing"),
        name=name,
        type=type_,
        aliases=tuple(sorted(aliases)),
        wikidata=None,
        mentions=tuple(Mention(Span(n, n + 1), MentionKind.NAME) for n in range(mentions)),
    )


def extraction(
    article: str, entities: Sequence[LocalEntity], said: Sequence[Said] = (), text: str = TEXT
) -> Extraction:
    """An article that says these things of these entities, and nothing else under its hash."""
    by_name = {entity.name: entity for entity in entities}
    document = Document(
        id=article,
        source="-",
        text=text,
        language=Language.ENGLISH,
        title=f"On {article}",
        publisher=repr((entities, said)),
    )
    claims = tuple(_claim(document, by_name, number, one) for number, one in enumerate(said))
    return Extraction(document, tuple(entities), claims)


def _claim(document: Document, entities: dict[str, LocalEntity], number: int, said: Said) -> Claim:
    subject, object_ = entities[said.subject].local_id, entities[said.object].local_id
    sentence = Span(0, 28)
    quote = sentence.of(document.text)
    return Claim(
        id=claim_id(document.id, said.predicate, said.polarity, subject, object_, quote, number),
        subject=subject,
        predicate=said.predicate,
        object=object_,
        polarity=said.polarity,
        status=said.status,
        date=said.date,
        date_inferred=False,
        amount=said.amount,
        speaker=entities[said.speaker].local_id if said.speaker else None,
        confidence=said.confidence,
        evidence=Evidence(sentence, Span(14, 18), Span(0, 4), Span(9, 13)),
    )


_KEYS = {"Acme Corp": "Acme"}  # two names of one thing
_ARTICLES = ("a1", "a2")
_CASTS = ((), ("Acme", "Bolt"), ("Acme", "Bolt", "Acme Corp"))
# Few, so that versions of an article often make the same claim in another way.
_POLARITIES = (Polarity.AFFIRMED, Polarity.AFFIRMED, Polarity.NEGATED)


@st.composite
def extractions(draw: st.DrawFn) -> Extraction:
    """One of two articles, in one of many versions."""
    article = draw(st.sampled_from(_ARTICLES))
    names = draw(st.sampled_from(_CASTS))
    entities = [
        entity(
            article,
            name,
            draw(st.sampled_from(("Company", "Product", "Person"))),
            key=_KEYS.get(name),
            aliases=draw(st.sets(st.sampled_from(("AC", "B&B", "Acme")), max_size=2)) - {name},
            mentions=draw(st.integers(0, 3)),
        )
        for name in names
    ]
    said = draw(st.lists(_said(names), max_size=3)) if names else []
    text = draw(st.sampled_from((TEXT, TEXT + " More.")))
    return extraction(article, entities, said, text)


@st.composite
def _said(draw: st.DrawFn, names: Sequence[str]) -> Said:
    pairs = ((names[0], names[1]), (names[1], names[0]), (names[-1], names[0]))
    subject, object_ = draw(st.sampled_from(pairs))
    return Said(
        subject=subject,
        predicate=draw(st.sampled_from(("INVESTS_IN", "PARTNERS_WITH"))),
        object=object_,
        polarity=draw(st.sampled_from(_POLARITIES)),
        status=draw(st.sampled_from(Status)),
        date=draw(st.sampled_from((None, "2023", "2023-04-25", "--04-25"))),
        confidence=draw(st.sampled_from((0.25, 0.75))),
        speaker=draw(st.none() | st.sampled_from(names)),
    )


def dump(store: Store) -> list[Any]:
    """All nodes and relationships but for times of loading, in a fixed order."""
    nodes = store.driver().execute_query(
        "MATCH (n) WHERE NOT n:Meta RETURN labels(n) AS labels, properties(n) AS properties",
        database_=store.database,
    )
    edges = store.driver().execute_query(
        "MATCH (a)-[r]->(b) RETURN a.id, type(r), b.id, properties(r) AS properties",
        database_=store.database,
    )
    found = [
        ("node", sorted(record["labels"]), _plain(record["properties"])) for record in nodes.records
    ]
    found += [(*record.values()[:3], _plain(record["properties"])) for record in edges.records]
    return sorted(found, key=repr)


def _plain(properties: dict[str, Any]) -> list[tuple[str, Any]]:
    return sorted((key, value) for key, value in properties.items() if key != "loaded_at")
