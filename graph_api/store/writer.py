"""Writes articles into the graph: the implementation of `loaders.ports.GraphWriter`."""

from collections.abc import Sequence
from datetime import UTC, datetime

from graph_api.store import labels
from graph_api.store.rows import build_rows
from graph_api.store.transactions import Transactions
from graph_api.store.update import Update, stored_articles
from loaders.ports import WriteCounts
from loaders.records import Extraction


class Writer:
    """Writes articles, each call one transaction: all of it is kept, or nothing.

    The graph is a function of the articles in it: what a write touches is worked out anew from
    all mentions and claims there are, so neither order nor repetition shows.
    """

    def __init__(self, transactions: Transactions, extractor: str, *, keep_text: bool) -> None:
        self._transactions = transactions
        self._extractor = extractor
        self._keep_text = keep_text

    def unchanged(self, articles: Sequence[tuple[str, str]]) -> set[str]:
        """Of (article id, content hash) pairs, the ids that this version has already stored."""
        ids = [id_ for id_, _ in articles]
        stored = self._transactions.read(lambda tx: stored_articles(tx, ids))
        wanted = (self._extractor, self._keep_text)
        return {id_ for id_, sha256 in articles if stored.get(id_) == (sha256, *wanted)}

    def write(self, batch: Sequence[Extraction]) -> WriteCounts:
        """Write or replace these articles; what others have said stays as it is.

        Of several with one id the last counts. In the result, `entities` are those new to the
        graph, and `claims` those that the written articles state.

        Raises:
            StoreError: the database refused or is gone; nothing of this batch was kept.
        """
        last = {extraction.document.id: extraction for extraction in batch}
        known = self.unchanged([(id_, item.document.sha256) for id_, item in last.items()])
        rows = build_rows(
            [item for id_, item in last.items() if id_ not in known],
            extractor=self._extractor,
            keep_text=self._keep_text,
            loaded_at=datetime.now(UTC).isoformat(timespec="seconds"),
        )
        if rows.articles:
            done = self._transactions.write(lambda tx: Update(tx).write(rows))
            labels.sync(self._transactions, done.retyped)
        return WriteCounts(
            written=len(rows.articles),
            unchanged=len(known),
            entities=done.created if rows.articles else 0,
            claims=len(rows.claims),
        )

    def delete_articles(self, ids: Sequence[str]) -> int:
        """Delete articles with their claims and mentions; return how many there were.

        Raises:
            StoreError: the database refused or is gone; nothing was deleted.
        """
        done = self._transactions.write(lambda tx: Update(tx).delete(list(dict.fromkeys(ids))))
        labels.sync(self._transactions, done.retyped)
        return done.articles
