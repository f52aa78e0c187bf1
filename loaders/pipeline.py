"""The story of an article: parse it, find its names, tell its entities, read its claims."""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import islice
from typing import TypeVar

from spacy.tokens import Doc

from loaders.calibration import load_calibration
from loaders.claims import find_claims
from loaders.coreference import resolve_references
from loaders.entities import resolve_entities
from loaders.errors import ExtractionError
from loaders.known import KnownEntities
from loaders.mentions import find_mentions, known_matcher
from loaders.parsing import parse, pipeline
from loaders.records import Document, Extraction
from loaders.selection import settle_types
from loaders.sources.furniture import furniture_spans
from loaders.tree import read_trees

_LOG = logging.getLogger(__name__)
_BATCH = 32
_T = TypeVar("_T")


def _log(error: ExtractionError) -> None:
    _LOG.warning("%s", error)


class Pipeline:
    """Reads articles into entities and claims, with one set of known entities.

    An article that cannot be read is passed to `on_failure` and the others go on. What is not
    `calibrated` has the confidence of its reading alone.
    """

    def __init__(
        self,
        known: KnownEntities = KnownEntities(),  # noqa: B008 - frozen and empty
        on_failure: Callable[[ExtractionError], None] = _log,
        *,
        calibrated: bool = True,
    ) -> None:
        self._known = known
        self._names = frozenset(name for entry in known.entries for name in entry.names)
        self._on_failure = on_failure
        self._calibration = load_calibration() if calibrated else None

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """Yield what each article says, in the order given; reads a few dozen ahead.

        What spaCy learns of the words of a batch is forgotten after it: feeds have no end.
        """
        documents = iter(documents)
        while batch := list(islice(documents, _BATCH)):
            with ExitStack() as zones:
                for language in {document.language for document in batch}:
                    known_matcher(language, self._known)  # outlives the batch
                    zones.enter_context(pipeline(language).memory_zone())
                extractions = self._extracted(batch)
            yield from extractions

    def _extracted(self, batch: Sequence[Document]) -> list[Extraction]:
        extractions = (
            self._attempt(document, partial(self._read, doc))
            for document, doc in zip(batch, self._parsed(batch), strict=True)
            if doc is not None
        )
        return [extraction for extraction in extractions if extraction is not None]

    def _read(self, doc: Doc, document: Document) -> Extraction:
        furniture = furniture_spans(document.text, document.language)
        names = [
            name
            for name in find_mentions(doc, document, self._known)
            if not any(name.span.overlaps(span) for span in furniture)
        ]
        entities = resolve_entities(document, names, self._known)
        entities, trees = settle_types(document, entities, read_trees(doc, document, entities))
        entities = resolve_references(document, entities, trees, self._known)
        extraction = Extraction(document, entities, find_claims(document, trees))
        return self._calibration.apply(extraction) if self._calibration else extraction

    def _parsed(self, batch: Sequence[Document]) -> list[Doc | None]:
        """Parse a batch, each language in one go; None for what could not be parsed."""
        docs: list[Doc | None] = [None] * len(batch)
        for language in sorted({document.language for document in batch}):
            places = [at for at, document in enumerate(batch) if document.language == language]
            try:
                parsed: list[Doc | None] = list(
                    parse(language, (batch[at] for at in places), self._names)
                )
            except Exception:  # noqa: BLE001 - any one of them: find out which
                parsed = [self._attempt(batch[at], self._parse_one) for at in places]
            for at, doc in zip(places, parsed, strict=True):
                docs[at] = doc
        return docs

    def _parse_one(self, document: Document) -> Doc:
        return next(parse(document.language, [document], self._names))

    def _attempt(self, document: Document, stage: Callable[[Document], _T]) -> _T | None:
        try:
            return stage(document)
        except Exception as error:  # noqa: BLE001 - a fault in one article must not stop a feed
            failure = ExtractionError(document, error)
            failure.__cause__ = error
            self._on_failure(failure)
            return None
