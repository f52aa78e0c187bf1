"""Reads sources for the commands: passes the documents on and keeps account of the rest."""

from collections.abc import Callable, Iterable, Iterator

from loaders.errors import ExtractionError
from loaders.records import Document
from loaders.sources import Failed, Skipped

Article = Document | Skipped | Failed


class Reading:
    """The documents among `articles`, once, with an account of what was skipped or failed.

    `notice` is called for each article, skip and failure as it is met.
    """

    def __init__(
        self, articles: Iterable[Article], notice: Callable[[Article], None] = lambda _: None
    ) -> None:
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

    def fail(self, error: ExtractionError) -> None:
        """Account for a document that could be read but not understood."""
        failed = Failed(error.document.source, f"article {error.document.id}", error.reason)
        self.failed.append(failed)
        self._notice(failed)

    def __str__(self) -> str:
        """Counts for a person; what was skipped or failed has been told as it was met."""
        return f"{self.read} articles read, {len(self.skipped)} skipped, {len(self.failed)} failed"
