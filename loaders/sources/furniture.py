"""Site furniture in an article: links to others, credits, bylines, share bars, invitations.

The stored text keeps it, but nothing may be claimed from it. Articles are looked at line by line;
what their furniture is called is data (`languages/*/furniture.yaml`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from loaders.records import Language, Span
from loaders.sources.furniture_words import NAMES, FurnitureWords, furniture_words

_HEADLINE = 160
_BIO = 700
_SIGNED = 60
_SENTENCE_END = re.compile(r"[.!?…][\"'”»)\]\s]*$")
_ONLY_NAMES = re.compile(NAMES)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is not blank, without the space around it; apostrophes all of one shape."""

    span: Span
    words: str


def furniture_spans(text: str, language: Language) -> tuple[Span, ...]:
    """Return the stretches of an article that are site furniture, by position, none overlapping.

    Mostly whole lines; of a credit or link in brackets, or a link at the end of a paragraph, only
    that part. Ordinary sentences, headlines and captions are not furniture.
    """
    words = furniture_words(language)
    lines = tuple(_lines(text))
    whole = {at for at, line in enumerate(lines) if _stands_alone(line, words)}
    whole.update(_share_bars(lines, words))
    whole.update(_listed(lines, words))
    whole.update(_author_boxes(lines, words))
    whole.update(_authors(lines, words))
    whole.update(_endings(lines, words))
    whole.update(_signature(lines, words, whole))
    spans = [lines[at].span for at in whole]
    for at, line in enumerate(lines):
        if at not in whole:
            spans += _parts(line, words)
    return tuple(sorted(spans))


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.split("\n"):
        if words := line.strip():
            first = start + line.index(words)
            yield _Line(Span(first, first + len(words)), words.replace("’", "'"))
        start += len(line) + 1


def _stands_alone(line: _Line, words: FurnitureWords) -> bool:
    return bool(words.line.match(line.words) or words.byline.match(line.words))


def _share_bars(lines: Sequence[_Line], words: FurnitureWords) -> Iterator[int]:
    """Lines of nothing but networks and words such as "share": two of them, in one line or more."""
    bars = (bool(words.share_bar.match(line.words)) for line in lines)
    for is_bar, run in groupby(enumerate(bars), key=lambda item: item[1]):
        places = [at for at, _ in run] if is_bar else []
        if sum(len(words.share.findall(lines[at].words)) for at in places) > 1:
            yield from places


def _listed(lines: Sequence[_Line], words: FurnitureWords) -> Iterator[int]:
    """The headlines below "Related" or "Lire aussi", up to a line that ends as a sentence does."""
    for at, line in enumerate(lines):
        if words.related.match(line.words):
            for below in range(at + 1, len(lines)):
                headline = lines[below].words
                if len(headline) > _HEADLINE or _SENTENCE_END.search(headline):
                    break
                yield below


def _author_boxes(lines: Sequence[_Line], words: FurnitureWords) -> Iterator[int]:
    """An author's name below a heading for it, and above; and what is then said of the author."""
    for at, line in enumerate(lines[:-1]):
        pending = words.pending.match(line.words)
        box = words.author_box.match(line.words)
        if not (box or pending) or not _ONLY_NAMES.fullmatch(lines[at + 1].words):
            continue
        yield from (at, at + 1)
        if at and lines[at - 1].words == lines[at + 1].words:
            yield at - 1
        if box and lines[-1].span.end - line.span.start <= _BIO:
            yield from range(at, len(lines))


def _authors(lines: Sequence[_Line], words: FurnitureWords) -> Iterator[int]:
    """What one of the last lines says of somebody whom a byline names."""
    bylines = (words.byline.match(line.words) for line in lines)
    names = {match["names"] for match in bylines if match}
    for at in range(max(0, len(lines) - 3), len(lines)):
        for name in names:
            rest = lines[at].words.removeprefix(name)
            if rest != lines[at].words and words.bio.match(rest):
                yield at


def _endings(lines: Sequence[_Line], words: FurnitureWords) -> Iterator[int]:
    """All from a heading such as "Comments" on, if it is not near the beginning."""
    for at in range(len(lines) // 2, len(lines)):
        if words.ending.match(lines[at].words):
            yield from range(at, len(lines))
            return


def _signature(lines: Sequence[_Line], words: FurnitureWords, furniture: set[int]) -> Iterator[int]:
    """The last line of the article proper, if it is an author's name or an agency in brackets."""
    proper = [at for at in range(1, len(lines)) if at not in furniture]
    for at in proper[-1:]:
        if len(lines[at].words) <= _SIGNED and words.signature.match(lines[at].words):
            yield at


def _parts(line: _Line, words: FurnitureWords) -> Iterator[Span]:
    """Credits and links in brackets, and a link at the end of a paragraph."""
    found = [match.span() for match in words.bracketed.finditer(line.words)]
    if (trailing := words.trailing.search(line.words)) and all(
        end <= trailing.start("link") for _, end in found
    ):
        found.append(trailing.span("link"))
    for start, end in found:
        yield Span(line.span.start + start, line.span.start + end)
