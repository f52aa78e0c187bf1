"""What can go wrong while reading articles."""

from loaders.records import Document
from schema.errors import GraphApiError


class SourceError(GraphApiError):
    """One source cannot be read: the message names it and the place in it; others go on."""


class UnsupportedLanguageError(SourceError):
    """An article is in a language that is not read; it is skipped, not failed."""


class UnsupportedSourceError(GraphApiError):
    """A source is of a kind that cannot be asked for, such as a URL: nothing at all is read."""


class ExtractionError(SourceError):
    """One article could not be understood: `document` is the article, `reason` says why."""

    def __init__(self, document: Document, cause: Exception) -> None:
        self.document = document
        self.reason = str(cause) if isinstance(cause, GraphApiError) else repr(cause)
        super().__init__(f"{document.source}: article {document.id} was not read: {self.reason}")


class TrainingError(GraphApiError):
    """A pipeline cannot be trained from what was given: the message names the file and place."""
