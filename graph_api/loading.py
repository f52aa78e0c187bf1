"""Loads articles: from sources, through the extractor, into the store."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from graph_api.reading import Reading
from loaders.names.known import KnownEntities
from loaders.ports import GraphWriter
from loaders.records import Document

_BATCH = 32


@dataclass(slots=True)
class LoadSummary:
    """What a load wrote; `seconds` is wall-clock time."""

    written: int = 0
    unchanged: int = 0
    entities: int = 0
    claims: int = 0
    seconds: float = 0.0

    def __str__(self) -> str:
        """Counts for a person."""
        return (
            f"{self.written} written, {self.unchanged} unchanged, "
            f"{self.entities} new entities, {self.claims} claims written in {self.seconds:.1f} s"
        )


def load(reading: Reading, known: KnownEntities, writer: GraphWriter) -> LoadSummary:
    """Extract and write articles, a batch at a time; what is stored already is passed over.

    Of several articles with one id in a batch, the last counts.

    Raises:
        StoreError: the database is gone; the batches before are kept.
    """
    started = time.monotonic()
    summary = LoadSummary()
    for batch in _batches(reading):
        unchanged = writer.unchanged([(document.id, document.sha256) for document in batch])
        summary.unchanged += len(unchanged)
        fresh = {document.id: document for document in batch if document.id not in unchanged}
        for _ in range(len(batch) - len(fresh)):
            reading.done()
        if not fresh:
            continue
        counts = writer.write(list(reading.extract(fresh.values(), known)))
        summary.written += counts.written
        summary.entities += counts.entities
        summary.claims += counts.claims
    summary.seconds = time.monotonic() - started
    return summary


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    rest = iter(documents)
    while batch := list(islice(rest, _BATCH)):
        yield batch
