"""Reads sources for the commands: passes the documents on and keeps account of the rest."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from loaders.errors import ExtractionError
from loaders.names.known import KnownEntities
from loaders.records import Document, Extraction
from loaders.sources import Failed, Skipped

Article = Document | Skipped | Failed


class Reading:
    """The documents among `articles`, once, with an account of what was skipped or failed.

    `notice` is called for each article, skip and failure as it is met, `done` whenever a document
    has been dealt with.
    """

    def __init__(
        self,
        articles: Iterable[Article],
        notice: Callable[[Article], None] = lambda _: None,
        done: Callable[[], None] = lambda: None,
    ) -> None:
        self.done = done
        self._articles = articles
        self._notice = notice
        self.read = 0
        self.skipped: list[Skipped] = []
        self.failed: list[Failed] = []

    def __iter__(self) -> Iterator[Document]:
        for article in self._articles:
            match article:
                case Skipped():
                    self.skipped.append(article)
                case Failed():
                    self.failed.append(article)
                case Document():
                    self.read += 1
            self._notice(article)
            if isinstance(article, Document):
                yield article

    def extract(self, documents: Iterable[Document], known: KnownEntities) -> Iterator[Extraction]:
        """Yield what documents say; accounts for those that could not be understood."""
        documents = iter(documents)
        first = next(documents, None)
        if first is None:
            return
        from loaders.pipeline import Pipeline  # spaCy: not before an article needs it

        for extraction in Pipeline(known, self._fail).extract(chain([first], documents)):
            self.done()
            yield extraction

    def _fail(self, error: ExtractionError) -> None:
        failed = Failed(error.document.source, f"article {error.document.id}", error.reason)
        self.failed.append(failed)
        self._notice(failed)
        self.done()

    def __str__(self) -> str:
        """Counts for a person; what was skipped or failed has been told as it was met."""
        return f"{self.read} articles read, {len(self.skipped)} skipped, {len(self.failed)} failed"
