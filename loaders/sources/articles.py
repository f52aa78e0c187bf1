"""From what a file says of an article to the `Document` that is stored, and its id."""

import datetime
import hashlib
import re
import unicodedata
from dataclasses import dataclass

from loaders.errors import SourceError
from loaders.records import Document
from loaders.sources.language_detection import detect, known

MAX_CHARACTERS = 1_000_000
_MAX_ID = 2_000  # databases index ids of up to 8,000 bytes
_DIGITS = 20
_SURROGATE = re.compile(r"[\ud800-\udfff]")  # escapes in YAML can write one; UTF-8 has none


@dataclass(frozen=True, slots=True)
class Skipped:
    """An article that was left out on purpose.

    Attributes:
        source: path, or "-" for standard input.
        place: where in the source, as in "line 3"; None for the whole of it.
        reason: why, for a person.
    """

    source: str
    place: str | None
    reason: str

    def __str__(self) -> str:
        return _message(self.source, self.place, self.reason)


@dataclass(frozen=True, slots=True)
class Failed:
    """An article, or a whole source, that could not be read; the attributes are `Skipped`'s."""

    source: str
    place: str | None
    reason: str

    def __str__(self) -> str:
        return _message(self.source, self.place, self.reason)


@dataclass(frozen=True, slots=True)
class Article:
    """An article as a reader found it: all fields as the source gives them, none checked.

    `place` says where in the source it stands, as in "line 3"; None for the whole of it.
    """

    text: str
    place: str | None = None
    id: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    language: str | None = None
    url: str | None = None


def to_document(article: Article, source: str, name: str) -> Document:
    """Return the document that is stored for an article.

    Args:
        article: what the reader found.
        source: path, or "-" for standard input.
        name: what an id made of the text begins with: the file's name, empty for standard input.

    Raises:
        UnsupportedLanguageError: the article is in a language that is not read.
        SourceError: the article has no text, too much of it, characters that cannot be stored,
            too long an id, or a date that is none.
    """
    title = (article.title or "").strip() or None
    if title:
        title = normalise(title)
    text = compose(title, normalise(article.text))
    if not text.strip() or not article.text.strip():
        raise SourceError("the article has no text; leave it out or fill it in")
    if len(text) > MAX_CHARACTERS:
        raise SourceError(too_long(f"{len(text):,} characters"))
    if "\x00" in text:
        raise SourceError("the text holds NUL characters, so it is not an article; remove them")
    if any(
        map(_SURROGATE.search, filter(None, (text, article.id, article.url, article.publisher)))
    ):
        raise SourceError("the article holds halves of characters (U+D800 to U+DFFF); remove them")
    language = known(article.language) if article.language else detect(text)
    url = (article.url or "").strip() or None
    digest = hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]
    id_ = (article.id or "").strip() or url or (f"{name}-{digest}" if name else digest)
    if len(id_) > _MAX_ID:
        raise SourceError(
            f"the id, or the url in its place, has {len(id_):,} characters; "
            f"the limit is {_MAX_ID:,}: give a shorter id"
        )
    return Document(
        id=id_,
        source=source,
        text=text,
        language=language,
        title=title,
        published=_iso_date(article.published),
        publisher=(article.publisher or "").strip() or None,
        url=url,
    )


def normalise(text: str) -> str:
    """Return text with line ends as "\\n", then in Unicode NFC; nothing else changes."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def compose(title: str | None, body: str) -> str:
    """Return title, two newlines and body; only the body if it already begins with the title."""
    if not title or _begins_with(body, title):
        return body
    return f"{title}\n\n{body}"


def too_long(size: str) -> str:
    """The message for an article beyond the limit."""
    return (
        f"the article is too long ({size}); the limit is {MAX_CHARACTERS:,} characters: "
        "split it, or give many articles as JSONL, one a line"
    )


def _begins_with(body: str, title: str) -> bool:
    """Tell whether a body begins with a title, case and spaces aside, at a word's end."""
    wanted = "".join(title.split()).casefold()
    head = body[: 4 * len(title) + 200]
    seen = ""
    for index, char in enumerate(head):
        if not char.isspace():
            seen += char.casefold()
        if len(seen) >= len(wanted):
            after = body[index + 1 : index + 2]
            return seen == wanted and not (title[-1].isalnum() and after.isalnum())
    return False


def _iso_date(published: str | None) -> str | None:
    """The day of an ISO date or date and time."""
    if not published or not published.strip():
        return None
    try:
        return datetime.datetime.fromisoformat(published.strip()).date().isoformat()
    except ValueError as error:
        raise SourceError(
            f"published is {published!r}, which is not an ISO date such as 2023-04-25"
        ) from error


def _message(source: str, place: str | None, reason: str) -> str:
    shown = "standard input" if source == "-" else source
    return f"{shown}, {place}: {reason}" if place else f"{shown}: {reason}"
