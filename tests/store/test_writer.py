"""What stands in the graph after a write, example by example."""

from dataclasses import replace
from typing import Any

import pytest

from graph_api.settings import Settings
from graph_api.store.connection import Store, open_store
from loaders.records import Amount, Extraction
from schema.errors import StoreError
from schema.ontology import Polarity, Status
from tests.store.samples import TEXT, Said, dump, entity, extraction

pytestmark = pytest.mark.store


def ask(store: Store, cypher: str) -> list[list[Any]]:
    records = store.driver().execute_query(cypher, database_=store.database).records
    return sorted(record.values() for record in records)


ENTITIES = "MATCH (e:Entity) RETURN e.name, e.name_folded, e.type, e.aliases, labels(e)"


def test_entity_is_named_and_typed_by_most_mentions_over_all_articles(store: Store) -> None:
    write = store.writer("x").write
    write([extraction("a1", [entity("a1", "Acmé", "Product", key="k", mentions=2)])])
    assert ask(store, "MATCH (e:Product) RETURN e.name, e.name_folded") == [["Acmé", "acme"]]
    write([extraction("a2", [entity("a2", "Acme Corp", key="k", aliases=["AC"], mentions=3)])])
    assert ask(store, "MATCH (e:Company) RETURN e.name, e.aliases") == [
        ["Acme Corp", ["AC", "Acmé"]]
    ]
    assert ask(store, "MATCH (e:Product) RETURN e.name") == []
    write([extraction("a2", [])])
    assert ask(store, "MATCH (e:Product) RETURN e.name, e.aliases") == [["Acmé", []]]
    assert ask(store, "MATCH (e:Company) RETURN e.name") == []


def test_entity_that_no_article_mentions_any_more_is_gone(store: Store) -> None:
    entities = [entity("a1", "Acme"), entity("a1", "Bolt")]
    store.writer("x").write([extraction("a1", entities, [Said("Acme", "INVESTS_IN", "Bolt")])])
    store.writer("x").write([extraction("a1", entities[:1])])
    assert ask(store, "MATCH (e:Entity) RETURN e.name") == [["Acme"]]
    assert ask(store, "MATCH (c:Claim) RETURN c.id") == []


def test_deleted_article_takes_along_what_only_it_said(store: Store) -> None:
    for article in ("a1", "a2"):
        entities = [entity(article, "Acme"), entity(article, article)]
        store.writer("x").write([extraction(article, entities, [Said("Acme", "FINES", article)])])
    assert store.writer("x").delete_articles(["a1", "a1", "nowhere"]) == 1
    assert ask(store, "MATCH (a:Article) RETURN a.id") == [["a2"]]
    assert ask(store, "MATCH (e:Entity) RETURN e.name") == [["Acme"], ["a2"]]
    assert ask(store, "MATCH (c:Claim)-[:STATED_IN]->(a) RETURN a.id") == [["a2"]]


def test_claim_keeps_its_evidence_and_its_people(store: Store) -> None:
    entities = [entity("a1", "Acme"), entity("a1", "Bolt"), entity("a1", "Cara", "Person")]
    said = Said(
        "Acme",
        "INVESTS_IN",
        "Bolt",
        status=Status.ALLEGED,
        date="2023-04",
        confidence=0.75,
        speaker="Cara",
        amount=Amount(1e9, "USD"),
    )
    store.writer("x").write([extraction("a1", entities, [said])])
    row = ask(store, "MATCH (c:Claim) RETURN properties(c)")[0][0]
    assert row == {
        "id": row["id"],
        "predicate": "INVESTS_IN",
        "polarity": "affirmed",
        "status": "alleged",
        "date": "2023-04",
        "date_inferred": False,
        "amount": 1e9,
        "currency": "USD",
        "confidence": 0.75,
        "quote": TEXT[:28],
        "search": "acme and bolt went to court",
        "extractor": "x",
        "evidence_start": 0,
        "evidence_end": 28,
        "trigger_start": 14,
        "trigger_end": 18,
        "subject_start": 0,
        "subject_end": 4,
        "object_start": 9,
        "object_end": 13,
    }
    links = "MATCH (c:Claim)-[r]->(e:Entity) RETURN type(r), e.name, r.local"
    assert ask(store, links) == [
        ["OBJECT", "Bolt", entities[1].local_id],
        ["SPEAKER", "Cara", entities[2].local_id],
        ["SUBJECT", "Acme", entities[0].local_id],
    ]


# what is said of the pair -> status, first and last date, confidence of the edge; None for no edge
EDGES: list[tuple[str, list[Said], list[Any] | None]] = [
    ("one", [Said("A", "FINES", "B", date="2023")], ["asserted", "2023", "2023", 0.5]),
    ("negated", [Said("A", "FINES", "B", polarity=Polarity.NEGATED)], None),
    ("denied", [Said("A", "FINES", "B", status=Status.DENIED)], None),
    (
        "several",
        [
            Said("A", "FINES", "B", status=Status.PLANNED, date="2022-01-31", confidence=0.25),
            Said("A", "FINES", "B", status=Status.ALLEGED, date="2023", confidence=0.75),
            Said("A", "FINES", "B", status=Status.DENIED, date="2024"),
        ],
        ["alleged", "2022-01-31", "2023", 0.75],
    ),
]


@pytest.mark.parametrize(
    ("said", "expected"), [row[1:] for row in EDGES], ids=[row[0] for row in EDGES]
)
def test_edge_is_derived_from_claims(
    store: Store, said: list[Said], expected: list[Any] | None
) -> None:
    entities = [entity("a1", "A"), entity("a1", "B")]
    store.writer("x").write([extraction("a1", entities, said)])
    edges = ask(
        store,
        "MATCH (a:Entity)-[r:FINES]->(b:Entity) "
        "RETURN a.name, b.name, r.status, r.first_date, r.last_date, r.confidence",
    )
    assert edges == ([["A", "B", *expected]] if expected else [])


def test_edge_lists_the_claims_it_rests_on_and_goes_with_the_last(store: Store) -> None:
    made = {}
    for article in ("a1", "a2"):
        entities = [entity(article, "A"), entity(article, "B")]
        made[article] = extraction(article, entities, [Said("A", "FINES", "B")])
    store.writer("x").write(list(made.values()))
    claims = sorted(each.claims[0].id for each in made.values())
    assert ask(store, "MATCH ()-[r:FINES]->() RETURN r.claims") == [[claims]]
    store.writer("x").delete_articles(["a1"])
    assert ask(store, "MATCH ()-[r:FINES]->() RETURN r.claims") == [[[made["a2"].claims[0].id]]]
    store.writer("x").write([extraction("a2", [entity("a2", "A"), entity("a2", "B")])])
    assert ask(store, "MATCH ()-[r:FINES]->() RETURN r.claims") == []


def test_symmetric_relation_is_stored_once_from_the_smaller_id(store: Store) -> None:
    for article, said in (("a1", ("A", "B")), ("a2", ("B", "A"))):
        entities = [entity(article, "A"), entity(article, "B")]
        claim = Said(said[0], "PARTNERS_WITH", said[1])
        store.writer("x").write([extraction(article, entities, [claim])])
    small, large = sorted([entity("", "A"), entity("", "B")], key=lambda each: each.id)
    edges = "MATCH (s)-[r:PARTNERS_WITH]->(o) RETURN s.name, o.name, size(r.claims)"
    assert ask(store, edges) == [[small.name, large.name, 2]]
    claims = ask(
        store,
        "MATCH (s)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o) "
        "RETURN s.name, o.name, c.subject_start, c.object_start",
    )
    assert claims == [[small.name, large.name, 0, 9], [small.name, large.name, 9, 0]]


def test_no_edge_from_an_entity_to_itself(store: Store) -> None:
    entities = [entity("a1", "Acme"), entity("a1", "Acme Corp", key="Acme")]
    store.writer("x").write([extraction("a1", entities, [Said("Acme", "OWNS", "Acme Corp")])])
    assert ask(store, "MATCH (:Claim)-[:OBJECT]->(e) RETURN count(e)") == [[1]]
    assert ask(store, "MATCH (:Entity)-[r:OWNS]->(:Entity) RETURN count(r)") == [[0]]


def test_mentions_keep_local_name_and_places(store: Store) -> None:
    store.writer("x").write([extraction("a1", [entity("a1", "Acme", mentions=2)])])
    fields = "m.name, m.type, m.aliases, m.count, m.starts, m.ends, m.kinds"
    assert ask(store, f"MATCH (:Article)-[m:MENTIONS]->(:Entity) RETURN {fields}") == [
        ["Acme", "Company", [], 2, [0, 1], [1, 2], ["name", "name"]]
    ]


def test_quotes_only_keeps_no_article_text(store: Store, store_settings: Settings) -> None:
    article = extraction("a1", [entity("a1", "A"), entity("a1", "B")], [Said("A", "FINES", "B")])
    pair = (article.document.id, article.document.sha256)
    store.writer("x").write([article])
    quotes = store_settings.model_copy(update={"store_text": "quotes"})
    with open_store(quotes) as other:
        writer = other.writer("x")
        assert writer.unchanged([pair]) == set()
        assert writer.write([article]).written == 1
        assert writer.unchanged([pair]) == {"a1"}
    assert ask(store, "MATCH (a:Article) RETURN a.text, a.language") == [[None, "en"]]
    assert ask(store, "MATCH (c:Claim) RETURN c.quote") == [[TEXT[:28]]]


def test_long_article_is_kept_whole(store: Store) -> None:
    text = TEXT + "é" * 10_000_000  # 20 MB
    store.writer("x").write([extraction("a1", [entity("a1", "A")], text=text)])
    assert ask(store, "MATCH (a:Article) RETURN size(a.text)") == [[len(text)]]


GOOD = extraction("a1", [entity("a1", "A"), entity("a1", "B")], [Said("A", "FINES", "B")])
BAD: list[tuple[Extraction, str]] = [
    (
        replace(GOOD, claims=(replace(GOOD.claims[0], predicate="LOVES"),)),
        "a1: .* unknown relation LOVES",
    ),
    (
        replace(GOOD, claims=(replace(GOOD.claims[0], speaker="l-0"),)),
        "a1: .* unknown entity l-0",
    ),
    (extraction("a1", [entity("a1", "A", "Planet")]), "a1: A has the unknown entity type Planet"),
]


@pytest.mark.parametrize(("bad", "message"), BAD)
def test_batch_with_a_mistake_is_refused_in_whole(
    store: Store, bad: Extraction, message: str
) -> None:
    store.writer("x").write([GOOD])
    before = dump(store)
    with pytest.raises(StoreError, match=message):
        store.writer("y").write([extraction("a2", [entity("a2", "C")]), bad])
    assert dump(store) == before
