"""Dates that leave out the year or more, counted from the day an article was published."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto

from loaders.languages.calendars import Unit


class Way(Enum):
    """On which side of the day of publication a date lies."""

    NEAREST = auto()
    PAST = auto()
    FUTURE = auto()


_LENGTHS = {"year": 4, "month": 7, "week": 10, "day": 10}
"""Unit -> length of an ISO date that tells it."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """An ISO date, perhaps partial, and whether some of it was inferred.

    `every`: the unit in which such a date comes back, where nothing but the day of publication
    tells which one is meant: "in March" every year, "on Monday" every week. `ahead`: it is the end
    of the month or year of publication, or a season of it, and so to come.
    """

    iso: str
    inferred: bool
    every: Unit | None = None
    ahead: bool = False


def resolve_day(
    year: int | None, month: int, day: int, way: Way, published: datetime.date | None
) -> Resolved | None:
    """Return the date of a day and month; None if there is no such day (31 February)."""
    if _valid(year or 2000, month, day) is None:  # 2000 has a 29 February
        return None
    if year:
        return Resolved(f"{year:04}-{month:02}-{day:02}", inferred=False)
    if published is None:
        return Resolved(f"--{month:02}-{day:02}", inferred=False)
    years = range(published.year - 8, published.year + 9)  # a 29 February may be so far away
    candidates = (_valid(candidate, month, day) for candidate in years)
    chosen = _choose((date for date in candidates if date), way, published)
    return Resolved(chosen.isoformat(), inferred=True, every=_every("year", way))


def resolve_month(
    year: int | None, month: int, way: Way, published: datetime.date | None
) -> Resolved:
    """Return the date of a month; without year that nearest to the month of publication."""
    if year:
        return Resolved(f"{year:04}-{month:02}", inferred=False)
    if published is None:
        return Resolved(f"--{month:02}", inferred=False)
    years = range(published.year - 1, published.year + 2)
    candidates = (datetime.date(candidate, month, 1) for candidate in years)
    chosen = _choose(candidates, way, published.replace(day=1))
    return Resolved(f"{chosen:%Y-%m}", inferred=True, every=_every("year", way))


def resolve_weekday(weekday: int, way: Way, published: datetime.date | None) -> Resolved | None:
    """Return the day with this weekday (0 is Monday): at most three days off if `NEAREST`.

    In the past or future it is one to seven days off.
    """
    if published is None:
        return None
    after = (weekday - published.weekday()) % 7
    if way is Way.NEAREST:
        days = after if after <= 3 else after - 7
    else:
        days = after - 7 if way is Way.PAST else after or 7
    day = published + datetime.timedelta(days=days)
    return Resolved(day.isoformat(), inferred=True, every=_every("week", way))


def resolve_shift(unit: Unit, count: int, published: datetime.date | None) -> Resolved | None:
    """Return the day, week, month or year that many of them from that of publication.

    A week is given as the month or year in which all of its days are, if there is one.
    """
    if published is None:
        return None
    if unit == "year":
        return Resolved(f"{published.year + count:04}", inferred=True)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + count
        return Resolved(f"{months // 12:04}-{months % 12 + 1:02}", inferred=True)
    if unit == "day":
        return Resolved((published + datetime.timedelta(days=count)).isoformat(), inferred=True)
    monday = published + datetime.timedelta(days=7 * count - published.weekday())
    sunday = monday + datetime.timedelta(days=6)
    if (monday.year, monday.month) == (sunday.year, sunday.month):
        return Resolved(f"{monday:%Y-%m}", inferred=True)
    return Resolved(f"{monday:%Y}", inferred=True) if monday.year == sunday.year else None


def resolve_after(told: str, unit: Unit, count: int) -> str | None:
    """Return the date so long after another (ISO, perhaps partial); None if that is too vague.

    A whole day is only given where it is counted in days; else as much as the unit tells.
    """
    if count == 0:
        return told if len(told) >= _LENGTHS[unit] or told.startswith("-") else None
    if len(told) < _LENGTHS[unit] or told.startswith("-"):
        return None
    day = datetime.date.fromisoformat((told + "-01-01")[:10])
    if unit in {"day", "week"}:
        shifted = day + datetime.timedelta(days=count if unit == "day" else 7 * count)
        return shifted.isoformat()[: 10 if unit == "day" else 7]
    month = resolve_shift(unit, count, day)
    return month.iso if month else None


def turn(iso: str, every: Unit, count: int) -> str | None:
    """Return the date so many years or weeks from one (ISO, perhaps without day), if there is."""
    if every == "week":
        return (datetime.date.fromisoformat(iso) + datetime.timedelta(days=7 * count)).isoformat()
    turned = f"{int(iso[:4]) + count:04}{iso[4:]}"
    return None if turned.endswith("-02-29") else turned


def _every(unit: Unit, way: Way) -> Unit | None:
    return unit if way is Way.NEAREST else None


def _valid(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _choose(
    candidates: Iterable[datetime.date], way: Way, published: datetime.date
) -> datetime.date:
    if way is Way.PAST:
        return max(date for date in candidates if date < published)
    if way is Way.FUTURE:
        return min(date for date in candidates if date > published)
    return min(candidates, key=lambda date: abs(date - published))
