"""The fields of an article in JSON and in front matter, checked for their types."""

import datetime
from collections.abc import Mapping

from loaders.errors import SourceError
from loaders.sources.articles import Article

# Names of fields, and what else they go by in common data sets.
_NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id",),
    "title": ("title",),
    "published": ("published", "date"),
    "publisher": ("publisher",),
    "language": ("language", "lang"),
    "url": ("url",),
}
_KINDS = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    list: "a list",
    dict: "an object",
    type(None): "null",
}


def article_of(record: object, place: str | None) -> Article:
    """Return the article that a JSON object describes; fields it has beyond ours are ignored.

    Raises:
        SourceError: it is no object, has no text, or a field is not a string.
    """
    if not isinstance(record, dict):
        raise SourceError(
            f"here stands {_kind(record)}, not an article; "
            'write an object such as {"text": "...", "title": "..."}'
        )
    if record.get("text") is None:
        raise SourceError('the article has no "text"; give it one')
    text = record["text"]
    if not isinstance(text, str):
        raise SourceError(f'"text" is {_kind(text)}; it must be a string')
    return with_fields(text, record, place)


def with_fields(text: str, fields: Mapping[object, object], place: str | None) -> Article:
    """Return an article of this text whose other fields come from JSON or front matter.

    Raises:
        SourceError: a field is not a string (or, for the date of publication, a date).
    """
    found = {name: _string(fields, others) for name, others in _NAMES.items()}
    return Article(text=text, place=place, **found)


def _string(fields: Mapping[object, object], names: tuple[str, ...]) -> str | None:
    for name in names:
        value = fields.get(name)
        if isinstance(value, datetime.date):  # YAML reads dates by itself
            return value.isoformat()
        if isinstance(value, str):
            return value
        if value is not None:
            raise SourceError(f'"{name}" is {_kind(value)}; it must be a string')
    return None


def _kind(value: object) -> str:
    return "a string" if isinstance(value, str) else _KINDS.get(type(value), "something else")
