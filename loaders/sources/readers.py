"""The kinds of file that hold articles, by suffix, and how each is read."""

import io
import re
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

import orjson

from loaders.errors import SourceError
from loaders.sources.articles import MAX_CHARACTERS, Article, Failed, too_long
from loaders.sources.decoding import decode, marked_encoding
from loaders.sources.fields import article_of
from loaders.sources.html import read_html
from loaders.sources.markdown import read_markdown

Reader = Callable[[BinaryIO, str], Iterator[Article | Failed]]

_MAX_BYTES = 4 * MAX_CHARACTERS  # UTF-8 takes at most four bytes a character
_MAX_LINE = 8 * MAX_CHARACTERS  # JSON may write a character as \u00e9, and has other fields
_MAX_JSON = 50_000_000
_HEAD = 1024
_PAGE = re.compile(r"<(!doctype\s+html|html|head|\?xml|!--)", re.IGNORECASE)


def read_text(stream: BinaryIO, _source: str) -> Iterator[Article | Failed]:
    """Read plain text: one article, without title."""
    yield Article(text=decode(_whole(stream, _MAX_BYTES)))


def read_markdown_file(stream: BinaryIO, _source: str) -> Iterator[Article | Failed]:
    """Read Markdown: one article, its fields in front matter."""
    yield read_markdown(decode(_whole(stream, _MAX_BYTES)))


def read_html_file(stream: BinaryIO, _source: str) -> Iterator[Article | Failed]:
    """Read a web page: one article, without what stands around it."""
    yield read_html(_whole(stream, _MAX_BYTES))


def read_json(stream: BinaryIO, source: str) -> Iterator[Article | Failed]:
    """Read JSON: one article or a list of them."""
    data = _whole(stream, _MAX_JSON, "split it, or write JSONL, one article a line")
    try:
        content = orjson.loads(decode(data))
    except orjson.JSONDecodeError as error:
        raise SourceError(f"this is not JSON: {error}") from error
    if not isinstance(content, list):
        yield article_of(content, None)
        return
    for number, record in enumerate(content, start=1):
        yield _article_or_failure(record, source, f"article {number}")


def read_jsonl(stream: BinaryIO, source: str) -> Iterator[Article | Failed]:
    """Read JSON lines: one article a line; a broken line stops none of the others."""
    for number, line in enumerate(_lines(stream), start=1):
        place = f"line {number}"
        if len(line) > _MAX_LINE:
            yield Failed(source, place, too_long(f"over {_MAX_LINE:,} bytes"))
        elif line.strip():
            try:
                record = orjson.loads(decode(line))
            except orjson.JSONDecodeError as error:
                yield Failed(source, place, f"this is not JSON: {error}")
            except SourceError as error:
                yield Failed(source, place, str(error))
            else:
                yield _article_or_failure(record, source, place)


def read_unnamed(stream: BinaryIO, source: str) -> Iterator[Article | Failed]:
    """Read standard input: JSON lines, a web page or plain text, as its beginning tells."""
    head, start = b"", ""
    while not start and (line := stream.readline(_HEAD)):
        head += line
        start = head.decode(marked_encoding(head) or "utf-8", errors="ignore").lstrip()
    rest = io.BufferedReader(_Joined(head, stream))
    if start.startswith("{"):
        return read_jsonl(rest, source)
    return (read_html_file if _PAGE.match(start) else read_text)(rest, source)


READERS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".md": read_markdown_file,
    ".html": read_html_file,
    ".htm": read_html_file,
    ".json": read_json,
    ".jsonl": read_jsonl,
}


class _Joined(io.RawIOBase):
    """A stream whose beginning has been read already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = memoryview(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._head:
            data = bytes(self._head[: len(buffer)])
            self._head = self._head[len(buffer) :]
        else:
            data = self._rest.readline(len(buffer))  # what is there now, be it from a pipe
        buffer[: len(data)] = data
        return len(data)


def _article_or_failure(record: object, source: str, place: str) -> Article | Failed:
    try:
        return article_of(record, place)
    except SourceError as error:
        return Failed(source, place, str(error))


def _whole(stream: BinaryIO, limit: int, remedy: str | None = None) -> bytes:
    data = stream.read(limit + 1)
    if len(data) > limit:
        size = f"over {limit / 1_000_000:.0f} MB"
        raise SourceError(f"the file is too long ({size}): {remedy}" if remedy else too_long(size))
    return data


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines of bytes in UTF-8 (or whatever has one byte a line end), each cut beyond the limit."""
    head = stream.read(4)
    encoding = marked_encoding(head)
    joined: BinaryIO = io.BufferedReader(_Joined(head, stream))
    if encoding == "utf-8-sig":
        joined.read(3)
    elif encoding:
        yield from _wide_lines(joined, encoding)
        return
    while line := joined.readline(_MAX_LINE + 1):
        yield line
        while len(line) > _MAX_LINE and not line.endswith(b"\n"):
            line = joined.readline(_MAX_LINE + 1)


def _wide_lines(stream: BinaryIO, encoding: str) -> Iterator[bytes]:
    """Lines of UTF-16 or UTF-32, in UTF-8."""
    try:
        for line in io.TextIOWrapper(stream, encoding, newline="\n"):
            yield line.encode()
    except UnicodeDecodeError as error:
        raise SourceError(
            f"the text is damaged ({encoding} was expected); save it again as UTF-8"
        ) from error
