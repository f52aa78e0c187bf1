"""Dates in a text, resolved against the day of publication where they leave something out."""

import datetime
from dataclasses import dataclass

from loaders.date_grammar import grammar_of
from loaders.records import Language, Span


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date and where it stands.

    Attributes:
        span: the words of the date with its weekday and "last" or "next", without "on".
        iso: ISO date, perhaps partial: "2023-04-25", "2023-04", "2023", "--04-25", "--04".
        inferred: the year (or more) is not in the text but follows from the day of publication.
    """

    span: Span
    iso: str
    inferred: bool


def find_dates(
    text: str, start: int, end: int, language: Language, published: str | None
) -> tuple[DateFound, ...]:
    """Return the dates in `text[start:end]`, by position.

    A day or month without a year is that nearest to `published` (an ISO date), unless words such
    as "last" say otherwise; without `published` it stays without a year. Relative dates
    ("Thursday", "last month") are found only with `published`. A year alone is a date only where
    its context says so ("in 2019", not "2000 films").
    """
    day = datetime.date.fromisoformat(published) if published else None
    grammar = grammar_of(language)
    taken = [match.span() for match in grammar.names.finditer(text, start, end)]
    found: list[DateFound] = []
    for rule in grammar.rules:
        for match in rule.pattern.finditer(text, start, end):
            first, last = match.span("date")
            if any(first < other_end and other < last for other, other_end in taken):
                continue
            if date := rule.resolve(grammar.calendar, match, day):
                taken.append((first, last))
                found.append(DateFound(Span(first, last), date.iso, date.inferred))
    return tuple(sorted(found, key=lambda date: date.span))
