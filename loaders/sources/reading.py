"""The way from what a person names (files, folders, globs, standard input) to documents."""

import glob
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from loaders.errors import SourceError, UnsupportedLanguageError, UnsupportedSourceError
from loaders.records import Document
from loaders.sources.articles import Article, Failed, Skipped, to_document
from loaders.sources.readers import READERS, Reader, read_unnamed

STDIN = "-"
_NAMED = 5  # files, in one line
# What belongs to a folder of articles itself: notes on it, and the entities known beforehand.
_NO_ARTICLE = re.compile(r"\.|README|LICENSE|.*\.ya?ml$", re.IGNORECASE)
_URL = re.compile(r"[a-z][a-z0-9+]*://|https?:", re.IGNORECASE)


def read_sources(
    sources: Sequence[str], stdin: BinaryIO | None = None
) -> Iterator[Document | Skipped | Failed]:
    """Read articles one after the other, in the order of the sources; a folder's by name.

    A source is a file (see `READERS`), a folder (dotfiles, README*, LICENSE* and YAML in it are
    passed over), a glob, or "-" for `stdin` (default: standard input). What cannot be read is a
    `Failed`, what is left out on purpose a `Skipped`, all files of other kinds of a folder or glob
    together; neither stops the others.

    Raises:
        UnsupportedSourceError: at once, if a source is a URL.
    """
    for source in sources:
        if _URL.match(source):
            raise UnsupportedSourceError(
                f"{source}: URLs are not supported yet: save the page and load the file"
            )
    return _read(sources, stdin)


def _read(sources: Sequence[str], stdin: BinaryIO | None) -> Iterator[Document | Skipped | Failed]:
    for source in sources:
        if source == STDIN:
            yield from _documents(read_unnamed, stdin or sys.stdin.buffer, STDIN, "")
            continue
        try:
            paths = _files(source)
        except SourceError as error:
            yield Failed(source, None, str(error))
            continue
        for path in paths.articles:
            yield from _read_file(path)
        if paths.others:
            yield Skipped(source, None, _unread(paths.others))


def _read_file(path: Path) -> Iterator[Document | Skipped | Failed]:
    # A file name is bytes; those that are not UTF-8 could be neither stored nor printed.
    source, name = (os.fsencode(each).decode(errors="replace") for each in (path, path.name))
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        yield Failed(
            source, None, f"not a kind of file that is read; known are {', '.join(READERS)}"
        )
        return
    try:
        with path.open("rb") as stream:
            yield from _documents(reader, stream, source, name)
    except OSError as error:
        yield Failed(source, None, f"cannot be read: {error.strerror or error}")


def _documents(
    reader: Reader, stream: BinaryIO, source: str, name: str
) -> Iterator[Document | Skipped | Failed]:
    try:
        for article in reader(stream, source):
            yield article if isinstance(article, Failed) else _document(article, source, name)
    except SourceError as error:
        yield Failed(source, None, str(error))


def _document(article: Article, source: str, name: str) -> Document | Skipped | Failed:
    try:
        return to_document(article, source, name)
    except UnsupportedLanguageError as error:
        return Skipped(source, article.place, str(error))
    except SourceError as error:
        return Failed(source, article.place, str(error))


@dataclass(frozen=True, slots=True)
class _Files:
    """The files that a source names, and those among them that are of no kind that is read."""

    articles: Sequence[Path]
    others: Sequence[Path] = ()

    @classmethod
    def among(cls, paths: Sequence[Path]) -> "_Files":
        """Part files of a folder or glob; what belongs to the folder itself is in neither."""
        named = [path for path in paths if not _NO_ARTICLE.match(path.name)]
        articles = [path for path in named if path.suffix.lower() in READERS]
        return cls(articles, [path for path in named if path.suffix.lower() not in READERS])


def _unread(paths: Sequence[Path]) -> str:
    """Say which files of a folder are not read, in one line however many they are."""
    names = ", ".join(path.name for path in paths[:_NAMED])
    more = f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED else ""
    return f"of other kinds than are read: {names}{more}; known are {', '.join(READERS)}"


def _files(source: str) -> _Files:
    """The files that a source names.

    Raises:
        SourceError: there are none.
    """
    path = Path(source)
    if path.is_dir():
        return _articles_below(path)
    if path.exists() or path.is_symlink():
        return _Files([path])
    if glob.has_magic(source):
        return _matching(source)
    raise SourceError("no such file or folder; check the name")


def _articles_below(folder: Path) -> _Files:
    unreadable: list[OSError] = []
    found: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(parent, name) for name in names]
    files = _Files.among(sorted(found))
    if not files.articles:
        if unreadable:
            raise SourceError(f"cannot be read: {unreadable[0].strerror}")
        raise SourceError(
            f"the folder holds no articles ({', '.join(READERS)}), "
            f"{len(found)} other files were passed over"
        )
    return files


def _matching(pattern: str) -> _Files:
    matches = [Path(match) for match in sorted(glob.glob(pattern, recursive=True))]  # noqa: PTH207 -- Path.glob takes no absolute pattern
    files = _Files.among([path for path in matches if path.is_file()])
    if not files.articles:
        raise SourceError("no article matches; check the pattern")
    return files
