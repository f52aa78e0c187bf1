"""The story of an article: parse it, find its names, tell its entities, read its claims."""

import gc
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import islice
from typing import TypeVar

from spacy.tokens import Doc
from threadpoolctl import threadpool_limits

from loaders.claims.calibration import load_calibration
from loaders.claims.claims import find_claims
from loaders.claims.likely import Guess, find_likely
from loaders.claims.selection import settle_types
from loaders.errors import ExtractionError
from loaders.names.entities import resolve_entities
from loaders.names.known import KnownEntities
from loaders.names.mentions import find_mentions, known_matcher
from loaders.records import Document, Extraction, Language
from loaders.references.antecedents import find_antecedent
from loaders.references.coreference import Find, resolve_references
from loaders.sentences.pieces import Article
from loaders.sentences.tree import Tree, read_trees
from loaders.sources.furniture import furniture_spans
from loaders.words.parsing import forgetting, parse

_LOG = logging.getLogger(__name__)
_BATCH = 32
_S = TypeVar("_S")
_T = TypeVar("_T")


def _log(error: ExtractionError) -> None:
    _LOG.warning("%s", error)


@contextmanager
def _unswept() -> Iterator[None]:
    """Search for no garbage meanwhile: a batch makes little, and models are long to search."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


class Pipeline:
    """Reads articles into entities and claims, with one set of known entities.

    An article that cannot be read is passed to `on_failure` and the others go on. What is not
    `calibrated` has the confidence of its reading alone. `find` tells whom a pronoun or description
    refers to, `guess` what a sentence states where no frame reaches both names.
    """

    def __init__(
        self,
        known: KnownEntities = KnownEntities(),  # noqa: B008 - frozen and empty
        on_failure: Callable[[ExtractionError], None] = _log,
        *,
        calibrated: bool = True,
        find: Find = find_antecedent,
        guess: Guess = find_likely,
    ) -> None:
        self._known = known
        self._names = frozenset(name for entry in known.entries for name in entry.names)
        self._on_failure = on_failure
        self._find = find
        self._guess = guess
        self._calibration = load_calibration() if calibrated else None

    def extract(self, documents: Iterable[Document]) -> Iterator[Extraction]:
        """Yield what each article says, in the order given; reads a few dozen ahead.

        Of what spaCy learns of words, most is forgotten after a batch: feeds have no end.
        """
        documents = iter(documents)
        while batch := list(islice(documents, _BATCH)):
            with ExitStack() as zones:
                # the models' matrices are too small for a second thread to gain anything by them
                zones.enter_context(threadpool_limits(limits=1, user_api="blas"))
                for language in {document.language for document in batch}:
                    known_matcher(language, self._known)  # outlives the batch
                    zones.enter_context(forgetting(language))
                zones.enter_context(_unswept())
                extractions = self._extracted(batch)
            yield from extractions

    def _extracted(self, batch: Sequence[Document]) -> list[Extraction]:
        """Read a batch, each language in one go: that is how models are quick."""
        extractions: dict[int, Extraction] = {}
        for language in {document.language for document in batch}:
            documents = {at: each for at, each in enumerate(batch) if each.language == language}
            extractions |= self._read(language, documents)
        return [extractions[at] for at in sorted(extractions)]

    def _read(
        self, language: Language, documents: Mapping[int, Document]
    ) -> Mapping[int, Extraction]:
        """Return what the documents of one language say, those left out that could not be read."""
        docs = self._together(documents, documents, partial(parse, language, names=self._names))
        articles = self._each(documents, docs, self._named)
        trees = self._together(documents, articles, partial(read_trees, language))
        return self._each(documents, {at: (articles[at], trees[at]) for at in trees}, self._told)

    def _named(self, document: Document, doc: Doc) -> Article:
        furniture = furniture_spans(document.text, document.language)
        names = [
            name
            for name in find_mentions(doc, document, self._known)
            if not any(name.span.overlaps(span) for span in furniture)
        ]
        return Article(document, doc, resolve_entities(document, names, self._known))

    def _told(self, document: Document, read: tuple[Article, Sequence[Tree]]) -> Extraction:
        article, trees = read
        entities, trees = settle_types(document, article.entities, trees)
        entities = resolve_references(document, entities, trees, self._known, self._find)
        extraction = Extraction(document, entities, find_claims(document, trees, self._guess))
        return self._calibration.apply(extraction) if self._calibration else extraction

    def _each(
        self,
        documents: Mapping[int, Document],
        items: Mapping[int, _S],
        stage: Callable[[Document, _S], _T],
    ) -> dict[int, _T]:
        """Take items through a stage one by one; those at which it fails are left out."""
        done: dict[int, _T] = {}
        for at, item in items.items():
            try:
                done[at] = stage(documents[at], item)
            except Exception as error:  # noqa: BLE001 - a fault in one article must not stop a feed
                failure = ExtractionError(documents[at], error)
                failure.__cause__ = error
                self._on_failure(failure)
        return done

    def _together(
        self,
        documents: Mapping[int, Document],
        items: Mapping[int, _S],
        stage: Callable[[Sequence[_S]], Iterable[_T]],
    ) -> dict[int, _T]:
        """Take items through a stage in one go, or one by one where that fails."""
        try:
            return dict(zip(items, stage([*items.values()]), strict=True))
        except Exception:  # noqa: BLE001 - any one of them: find out which
            return self._each(documents, items, lambda _, item: next(iter(stage([item]))))
