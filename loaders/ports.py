"""What the loaders need of a store, and nothing more. `graph_api.store` implements it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from loaders.records import Extraction


@dataclass(frozen=True, slots=True)
class WriteCounts:
    """What one write did.

    Attributes:
        written: articles that were new or had changed.
        unchanged: articles whose same content was already read in the same way.
        entities: entities that are new to the graph.
        claims: claims of the articles written.
    """

    written: int
    unchanged: int
    entities: int
    claims: int


class GraphWriter(Protocol):
    """Writes articles with their entities and claims, each article in whole or not at all."""

    def unchanged(self, articles: Sequence[tuple[str, str]]) -> set[str]:
        """Of (article id, content hash) pairs, the ids that this version has already stored."""

    def write(self, batch: Sequence[Extraction]) -> WriteCounts:
        """Write or replace these articles; what others have said stays as it is.

        Raises:
            StoreError: the database refused or is gone; nothing of this batch was kept.
        """
