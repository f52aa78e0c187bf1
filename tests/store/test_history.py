"""The graph is a function of the articles in it, however they came to be there."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph_api.store.connection import Store
from loaders.records import Extraction
from tests.engines import clear
from tests.store.samples import Said, dump, entity, extraction, extractions

pytestmark = pytest.mark.store

Deletion = tuple[str, ...]
_writes = st.lists(extractions(), min_size=1, max_size=3)
_deletions = st.sampled_from([("a1",), ("a1", "a2")])
history = st.lists(_writes | _writes | _writes | _deletions, min_size=2, max_size=4)


def fresh(store: Store, articles: Sequence[Extraction]) -> list[object]:
    clear(store)
    store.writer("x").write(articles)
    return dump(store)


@settings(max_examples=40, deadline=None)
@given(steps=history)
def test_any_history_leaves_what_a_fresh_load_of_the_last_versions_gives(
    engine: Store, steps: Sequence[Sequence[Extraction] | Deletion]
) -> None:
    clear(engine)
    last: dict[str, Extraction] = {}
    for step in steps:
        if isinstance(step, tuple):
            engine.writer("x").delete_articles(step)
            last = {id_: made for id_, made in last.items() if id_ not in step}
        else:
            engine.writer("x").write(step)
            last |= {made.document.id: made for made in step}
    result = dump(engine)
    assert result == fresh(engine, [last[id_] for id_ in sorted(last)])


def test_loading_twice_changes_nothing_and_says_so(store: Store) -> None:
    articles = [extraction("a1", [entity("a1", "Acme")]), extraction("a2", [entity("a2", "Bolt")])]
    first = store.writer("x").write(articles)
    before = dump(store)
    second = store.writer("x").write(articles)
    assert (first.written, first.unchanged, first.entities) == (2, 0, 2)
    assert (second.written, second.unchanged, second.entities) == (0, 2, 0)
    assert dump(store) == before


def test_another_extractor_reads_all_again(store: Store) -> None:
    article = extraction("a1", [entity("a1", "Acme")])
    pair = (article.document.id, article.document.sha256)
    store.writer("x").write([article])
    assert store.writer("x").unchanged([pair, ("a2", "0")]) == {"a1"}
    assert store.writer("x").unchanged([("a1", "another hash")]) == set()
    assert store.writer("y").unchanged([pair]) == set()
    assert store.writer("y").write([article]).written == 1


def test_a_claim_that_stays_keeps_what_others_tied_to_it(store: Store) -> None:
    entities = [entity("a1", "Acme"), entity("a1", "Bolt")]
    store.writer("x").write([extraction("a1", entities, [Said("Acme", "INVESTS_IN", "Bolt")])])
    review = "MATCH (c:Claim) CREATE (:Review {id: 'r'})-[:OF]->(c)"
    store.driver().execute_query(review, database_=store.database)
    better = Said("Acme", "INVESTS_IN", "Bolt", confidence=0.9)
    store.writer("y").write([extraction("a1", entities, [better])])
    read = "MATCH (:Review)-[:OF]->(c:Claim)-[r]->() RETURN c.confidence, type(r) ORDER BY type(r)"
    records = store.driver().execute_query(read, database_=store.database).records
    assert [record.values() for record in records] == [
        [0.9, "OBJECT"],
        [0.9, "STATED_IN"],
        [0.9, "SUBJECT"],
    ]


def test_writers_at_the_same_time_agree(store: Store) -> None:
    articles = [
        extraction(
            f"a{number}",
            [
                entity(f"a{number}", "Acme", ("Company", "Product")[number % 2], mentions=number),
                entity(f"a{number}", "Bolt"),
            ],
            [Said("Acme", "INVESTS_IN", "Bolt")],
        )
        for number in range(12)
    ]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda article: store.writer("x").write([article]), articles))
    result = dump(store)
    assert result == fresh(store, articles)
