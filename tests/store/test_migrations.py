"""The schema of the database: made once, by many at once, and never by an older version."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from neo4j.exceptions import ConstraintError

from graph_api.store.connection import Store
from graph_api.store.migrations import FULLTEXT_INDEXES, SCHEMA_VERSION
from schema.errors import StoreError
from schema.ontology import Polarity, Status
from tests.store.samples import Said, dump, entity, extraction

pytestmark = pytest.mark.store


def run(store: Store, cypher: str, **parameters: Any) -> list[Any]:
    records = store.driver().execute_query(cypher, parameters, database_=store.database).records
    return [record.value() for record in records]


def test_again_and_at_once_is_the_same(store: Store) -> None:
    run(store, "MATCH (m:Meta) SET m.schema_version = 0")
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: store.migrate(), range(4))) == {SCHEMA_VERSION}
    assert run(store, "MATCH (m:Meta) RETURN m.schema_version") == [SCHEMA_VERSION]
    assert store.status().schema_version == SCHEMA_VERSION


def test_newer_version_is_refused(store: Store) -> None:
    run(store, "MATCH (m:Meta) SET m.schema_version = 99")
    try:
        with pytest.raises(
            StoreError, match=r"schema version 99, .* use the graph-api that made it"
        ):
            store.migrate()
    finally:
        run(store, "MATCH (m:Meta) SET m.schema_version = $version", version=SCHEMA_VERSION)


def test_graph_that_was_not_set_up_is_not_written(store: Store) -> None:
    run(store, "MATCH (m:Meta) DELETE m")
    try:
        with pytest.raises(StoreError, match="graph-api db migrate"):
            store.writer("x").write([extraction("a1", [entity("a1", "Acme")])])
    finally:
        store.migrate()
        run(store, "MATCH (m:Meta) SET m.schema_version = 0")
        store.migrate()
    assert store.writer("x").write([extraction("a1", [entity("a1", "Acme")])]).written == 1


@pytest.mark.parametrize("label", ["Entity", "Article", "Claim", "Judgement", "Review", "ApiKey"])
def test_ids_are_unique(store: Store, label: str) -> None:
    run(store, f"CREATE (:{label} {{id: 'x'}})")
    with pytest.raises(ConstraintError):
        run(store, f"CREATE (:{label} {{id: 'x'}})")


@pytest.mark.parametrize(
    ("index", "words", "found"),
    [
        ("entity_search", "cineo", "Cinéo"),
        ("entity_search", "cinema", "Cinéo"),
        ("article_search", "a1", "On a1"),
        ("claim_search", "court", "Acme and Bolt went to court."),
    ],
)
def test_full_text_finds(store: Store, index: str, words: str, found: str) -> None:
    entities = [entity("a1", "Cinéo", aliases=["Cinéma"]), entity("a1", "Bolt")]
    store.writer("x").write([extraction("a1", entities, [Said("Cinéo", "FINES", "Bolt")])])
    assert index in FULLTEXT_INDEXES
    cypher = "CALL db.index.fulltext.queryNodes($index, $words) YIELD node RETURN node"
    nodes = run(store, cypher, index=index, words=words)
    assert [node.get("name") or node.get("title") or node.get("quote") for node in nodes] == [found]


def test_labels_that_a_crash_left_are_mended(store: Store) -> None:
    store.writer("x").write([extraction("a1", [entity("a1", "Acme")])])
    run(store, "MATCH (e:Entity) SET e.type = 'Product'")
    store.migrate()
    assert [set(labels) for labels in run(store, "MATCH (e:Entity) RETURN labels(e)")] == [
        {"Entity", "Product"}
    ]


def test_folded_names_come_to_a_graph_of_version_1(store: Store) -> None:
    entities = [entity("a1", "Cinéo", aliases=["Cinéma"]), entity("a1", "Bolt")]
    store.writer("x").write([extraction("a1", entities)])
    run(store, "MATCH (e:Entity) REMOVE e.names_folded")
    run(store, "MATCH (a:Article) SET a.publisher = 'Le Café' REMOVE a.publisher_folded")
    run(store, "MATCH (m:Meta) SET m.schema_version = 1")
    store.migrate()
    names = run(store, "MATCH (e:Entity) RETURN e.names_folded ORDER BY e.name")
    assert names == [["bolt"], ["cineo", "cinema"]]
    assert run(store, "MATCH (a:Article) RETURN a.publisher_folded") == ["le cafe"]


def test_dates_to_sort_by_come_to_a_graph_of_version_2(store: Store) -> None:
    dates = {"a1": "2023-04", "a2": None}
    for id_, date in dates.items():
        store.writer("x").write([extraction(id_, [entity(id_, "Acme")])])
        run(store, "MATCH (a:Article {id: $id}) SET a.published = $date", id=id_, date=date)
    run(store, "MATCH (a:Article) REMOVE a.published_or_empty")
    run(store, "MATCH (m:Meta) SET m.schema_version = 2")
    store.migrate()
    kept = run(store, "MATCH (a:Article) RETURN a.published_or_empty ORDER BY a.id")
    assert kept == ["2023-04", ""]


def test_what_indexes_find_comes_to_a_graph_of_version_3(store: Store) -> None:
    names = ("Acme", "Bolt", "Core")
    said = [
        Said("Acme", "OWNS", "Bolt"),
        Said("Bolt", "SUES", "Core", status=Status.ENDED),
        Said("Core", "SUES", "Acme", polarity=Polarity.NEGATED),
        Said("Acme", "SUES", "Core", polarity=Polarity.NEGATED, status=Status.DENIED),
    ]
    store.writer("x").write([extraction("a1", [entity("a1", name) for name in names], said)])
    written = dump(store)
    run(store, "MATCH (e:Entity) REMOVE e.degree")
    run(store, "MATCH (c:Claim) REMOVE c.opposes")
    run(store, "MATCH (m:Meta) SET m.schema_version = 3")
    store.migrate()
    assert dump(store) == written
    assert run(store, "MATCH (e:Entity) RETURN e.degree ORDER BY e.name") == [1, 2, 1]
    found = run(store, "MATCH (c:Claim {opposes: true}) RETURN c.status ORDER BY c.status")
    assert found == ["asserted", "ended"]
