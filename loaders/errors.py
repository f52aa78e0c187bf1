"""What can go wrong while reading articles."""

from schema.errors import GraphApiError


class SourceError(GraphApiError):
    """One source cannot be read: the message names it and the place in it; others go on."""


class UnsupportedLanguageError(SourceError):
    """An article is in a language that is not read; it is skipped, not failed."""


class UnsupportedSourceError(GraphApiError):
    """A source is of a kind that cannot be asked for, such as a URL: nothing at all is read."""
