"""Dates in a text, resolved against the day of publication where they leave something out."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from loaders.details.date_grammar import DateGrammar, grammar_of
from loaders.details.resolution import resolve_after, turn
from loaders.languages.calendars import Unit
from loaders.patterns import SPACES
from loaders.records import Language, Span

_SPACE = f"[{SPACES}]"
_DATELINE = re.compile(rf"[^.!?:;»”]{{2,50}},{_SPACE}(?:\w{{1,3}}{_SPACE})?")
_DASH = re.compile(rf"\)?{_SPACE}?(?:\([^()]{{1,40}}\){_SPACE}?)?[-–—]{{1,2}}(?={_SPACE})")
_REACH = 300
_KEPT = 32
"""The dates of so many sentences are kept: each of their claims asks for them."""


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date and where it stands.

    Attributes:
        span: the words of the date with its weekday and "last" or "next", without "on".
        iso: ISO date, perhaps partial: "2023-04-25", "2023-04", "2023", "--04-25", "--04".
        inferred: the year (or more) is not in the text but follows from the day of publication.
        every, ahead: see `loaders.details.resolution.Resolved`.
    """

    span: Span
    iso: str
    inferred: bool
    every: Unit | None = None
    ahead: bool = False

    def back(self) -> "DateFound | None":
        """Return the one before, as of "in March" or "on Monday"; None if the text tells which."""
        iso = turn(self.iso, self.every, -1) if self.every else None
        return replace(self, iso=iso) if iso else None

    def forth(self) -> "DateFound":
        """Return the one after, as of "in March" or "on Monday"; itself if the text tells which."""
        iso = turn(self.iso, self.every, 1) if self.every else None
        return replace(self, iso=iso) if iso else self


@lru_cache(_KEPT)
@lru_cache(_KEPT)
def find_dates(
    text: str, start: int, end: int, language: Language, published: str | None
) -> tuple[DateFound, ...]:
    """Return the dates in `text[start:end]`, by position.

    A day or month without a year is that nearest to `published` (an ISO date), unless words such
    as "last" say otherwise; without `published` it stays without a year. Relative dates
    ("Thursday", "last month") are found only with `published`; those that are counted from a date
    told before ("the same day", "a year later") where one stands shortly before. A year alone is a
    date only where its context says so ("in 2019", not "2000 films"). The date of a dateline
    ("PARIS, 3 May -") is that of the report and not given.
    """
    day = datetime.date.fromisoformat(published) if published else None
    grammar = grammar_of(language)
    found = [*_told(text, start, end, grammar, day)]
    found += _counted_on(text, start, end, grammar, tuple(found), day)
    kept = (one for one in found if not _is_dateline(text, start, one))
    return tuple(sorted(kept, key=lambda date: date.span))


def _told(
    text: str, start: int, end: int, grammar: DateGrammar, day: datetime.date | None
) -> Iterator[DateFound]:
    """Yield the dates that need no other."""
    taken = [match.span() for match in grammar.names.finditer(text, start, end)]
    for rule in grammar.rules:
        for match in rule.pattern.finditer(text, start, end):
            first, last = match.span("date")
            if any(first < other_end and other < last for other, other_end in taken):
                continue
            if date := rule.resolve(grammar.calendar, match, day):
                taken.append((first, last))
                yield DateFound(Span(first, last), date.iso, date.inferred, date.every, date.ahead)


def _counted_on(
    text: str,
    start: int,
    end: int,
    grammar: DateGrammar,
    found: Sequence[DateFound],
    day: datetime.date | None,
) -> Iterator[DateFound]:
    """Yield the dates that are counted from the one told last."""
    taken = [one.span for one in found]
    for rule in grammar.anaphors:
        for match in rule.pattern.finditer(text, start, end):
            span = Span(*match.span("date"))
            if any(one.overlaps(span) for one in taken):
                continue
            before = [one for one in found if one.span < span] or [
                *_told(text, max(0, start - _REACH), start, grammar, day)
            ]
            if not before:
                continue
            told = max(before, key=lambda one: one.span)
            unit, count = rule.step(grammar.calendar, match)
            if iso := resolve_after(told.iso, unit, count):
                taken.append(span)
                yield DateFound(span, iso, told.inferred)


def _is_dateline(text: str, start: int, date: DateFound) -> bool:
    return bool(
        _DATELINE.fullmatch(text, start, date.span.start) and _DASH.match(text, date.span.end)
    )
