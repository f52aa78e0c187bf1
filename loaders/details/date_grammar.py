"""The ways to write a date, made from a language's calendar, and what each of them says."""

import datetime
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from re import Match

from loaders.details.resolution import (
    Resolved,
    Way,
    resolve_day,
    resolve_month,
    resolve_shift,
    resolve_weekday,
)
from loaders.languages.calendars import Calendar, Unit, calendar
from loaders.patterns import SPACES, any_of
from loaders.records import Language

_SPACE = f"[{SPACES}]"
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])"
_YEAR = r"(?:1[6-9]|20)\d\d"

_HALF_SEASON = 1
"""So many months a season begins before its middle and ends after it."""

Resolve = Callable[[Calendar, Match[str], datetime.date | None], Resolved | None]


@dataclass(frozen=True, slots=True)
class DateRule:
    """A way to write a date: its group "date" is the span, the other groups are for `resolve`."""

    pattern: re.Pattern[str]
    resolve: Resolve


@dataclass(frozen=True, slots=True)
class AfterRule:
    """A way to count a date from another: group "date" is the span; `step` says how far it is."""

    pattern: re.Pattern[str]
    step: Callable[[Calendar, Match[str]], tuple[Unit, int]]


@dataclass(frozen=True, slots=True)
class DateGrammar:
    """All ways in which a language writes dates, fuller ones first, and names that are none.

    `anaphors` are those that are counted from the date told before ("two years later").
    """

    calendar: Calendar
    names: re.Pattern[str]
    rules: tuple[DateRule, ...]
    anaphors: tuple[AfterRule, ...]


@cache
def grammar_of(language: Language) -> DateGrammar:
    """Return the ways in which a language writes dates."""
    cal = calendar(language)
    names = rf"(?<!\w)(?i:{any_of(cal.names)})(?!\w)" if cal.names else r"(?!)"
    rules = tuple(DateRule(re.compile(pattern), resolve) for pattern, resolve in _patterns(cal))
    return DateGrammar(cal, re.compile(names), rules, tuple(_after(cal)))


def _patterns(cal: Calendar) -> Iterator[tuple[str, Resolve]]:
    weekday = rf"(?:{_name(cal, cal.weekdays)},?{_SPACE}\(?)"
    joint = f"(?:{any_of(cal.joints)}){_SPACE}" if cal.joints else ""
    joint = f"(?:{joint})?"
    ordinal = f"(?:{any_of(cal.ordinals)})?" if cal.ordinals else ""
    month = rf"(?P<month>{_name(cal, cal.months)}|{_name(cal, cal.short_months)}\.?)(?!\w)"
    full_month = rf"(?P<month>{_name(cal, cal.months)})(?!\w)"
    year = rf"(?P<year>{_YEAR})(?!\d|[.,:]\d)"
    tail = rf"(?:,?{_SPACE}{joint}{year})?"
    begin, stop = r"(?<![\w.,/:])", r"(?!\d|[.,:/]\d)"

    yield rf"{begin}(?P<date>(?P<year>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d))(?!\d)", _iso
    yield (
        (
            rf"{begin}(?P<date>{weekday}?(?P<a>\d{{1,2}})(?P<mark>[/.-])(?P<b>\d{{1,2}})(?P=mark)"
            rf"(?P<year>{_YEAR})(?!\d)\)?)"
        ),
        _digits,
    )
    yield rf"(?P<date>{weekday}{_DAY}/(?P<m>1[0-2]|0?[1-9])(?:/(?P<y>\d\d))?(?!\d|/)\)?)", _short
    yield (
        (rf"{begin}{_directed(cal, rf'{weekday}?{_DAY}{ordinal}{_SPACE}{joint}{month}{tail}')}"),
        _day,
    )
    if cal.month_first:
        yield (
            (rf"{begin}{_directed(cal, rf'{weekday}?{month}{_SPACE}{_DAY}{ordinal}{stop}{tail}')}"),
            _day,
        )
    yield rf"{begin}(?P<date>{month},?{_SPACE}{joint}{year})", _month
    yield rf"{begin}{_cue(cal.before_month)}{_directed(cal, full_month)}", _month
    yield rf"{begin}{_directed(cal, full_month)}", _directed_month
    for template in cal.ago:
        yield rf"{begin}(?P<date>(?i:{_ago(cal, template)}))(?!\w)", _back
    dated = rf"{_SPACE}(?:\w\w{_SPACE})?{_YEAR}"
    yield rf"{begin}(?P<date>(?i:{any_of(cal.periods)}))(?!\w|{dated})", _period
    week_day = rf"(?P<weekday>{_lone_name(cal, cal.weekdays)})(?!\w)"
    yield rf"{begin}{_directed(cal, week_day)}", _weekday
    yield rf"(?<![\w-])(?P<date>(?i:{any_of(cal.days)}))(?![\w-])", _relative_day
    if cal.seasons:
        season = rf"(?P<season>(?i:{any_of(cal.seasons)}))(?!\w)(?!{_SPACE}{_YEAR})"
        yield rf"{begin}{_directed(cal, season)}", _season
        yield rf"{begin}{_cue(cal.before_season)}(?P<date>{season})", _season_of_year
    yield rf"{begin}(?:{_cue(cal.before_year)}|(?<=\())(?P<date>{_lone_year(cal)})", _year_alone
    yield rf"(?:^|(?<=\n)|(?<=[.!?] ))(?P<date>(?P<year>{_YEAR}))(?=,{_SPACE})", _year_alone
    if cal.beside_year:
        yield rf"{_beside(cal)}{_SPACE}(?P<date>(?P<year>{_YEAR}))(?<!00){_free(cal)}", _year_alone


def _beside(cal: Calendar) -> str:
    """A pattern for a word beside which a year may stand that tells when an act was."""
    endings = [word for word in cal.beside_year if not word[0].isalnum()]
    words = [word for word in cal.beside_year if word[0].isalnum()]
    choices = [rf"(?<!\w)(?i:{any_of(words)})", *map(re.escape, endings)]
    return f"(?:{'|'.join(choices)})"


def _free(cal: Calendar) -> str:
    """A pattern for what follows such a year: its noun where that comes last, else no noun."""
    if cal.noun_last:
        return rf"(?={_SPACE}[a-z])"
    return (
        rf"(?!\d|[.,:]\d)(?:(?!{_SPACE}?[\w%€$£°-])|(?={_SPACE}(?:{any_of(cal.after_year)})(?!\w)))"
    )


def _after(cal: Calendar) -> Iterator[AfterRule]:
    for templates, step in ((cal.later, _counted), (cal.earlier, _counted_back)):
        for template in templates:
            pattern = rf"(?<!\w)(?P<date>(?i:{_ago(cal, template)}))(?!\w)"
            yield AfterRule(re.compile(pattern), step)
    pattern = rf"(?<!\w)(?P<date>(?i:{any_of(cal.after)}))(?!\w)"
    yield AfterRule(re.compile(pattern), lambda cal, match: cal.after[_folded(match["date"])])


def _name(cal: Calendar, names: Iterable[str]) -> str:
    """A pattern for names of months or weekdays, minding the language's use of capitals."""
    if not cal.capitals:
        return f"(?i:{any_of(names)})"
    return f"(?:{any_of([form for name in names for form in (name.capitalize(), name.upper())])})"


def _lone_name(cal: Calendar, names: Iterable[str]) -> str:
    """A pattern for a name that stands alone: with a capital it is one of something else.

    « un vélo Samedi » has one where French writes none; sentences and headlines begin with one.
    """
    if cal.capitals:
        return _name(cal, names)
    listed = list(names)
    first = any_of([name.capitalize() for name in listed])
    small = any_of([form for name in listed for form in (name, name.upper())])
    return rf"(?:{small}|(?:(?:^|(?<=\n)|(?<=[.!?:;«“—–-]{_SPACE}))(?:{first})))"


def _directed(cal: Calendar, pattern: str) -> str:
    """A date that words such as "last" or "prochain" may accompany."""
    before = _sides("before", cal.past.before, cal.future.before)
    after = _sides("after", cal.past.after, cal.future.after)
    first = f"(?:(?:{before}){_SPACE})?" if before else ""
    last = rf"(?:{_SPACE}(?:{after})(?!\w))?" if after else ""
    return f"(?P<date>{first}{pattern}{last})"


def _sides(side: str, past: tuple[str, ...], future: tuple[str, ...]) -> str:
    return "|".join(
        f"(?P<{way}_{side}>(?i:{any_of(words)}))"
        for way, words in (("past", past), ("future", future))
        if words
    )


def _cue(words: Iterable[str]) -> str:
    """A pattern for a word after which a month or year alone is a date."""
    listed = list(words)
    elided = any_of(word for word in listed if word[-1] in "'’")
    spaced = any_of(word for word in listed if word[-1] not in "'’")
    choices = [f"(?:{spaced})(?:{_SPACE}|-)", *([elided] if elided else [])]
    return rf"(?<![\w-])(?i:{'|'.join(choices)})"


def _ago(cal: Calendar, template: str) -> str:
    spaced = template.replace(" ", _SPACE)
    count = rf"(?P<count>\d{{1,2}}|{any_of(cal.numbers)})"
    return spaced.format(n=count, unit=rf"(?P<unit>{any_of(cal.units)})")


def _lone_year(cal: Calendar) -> str:
    """A pattern for a year that is no count: round ones only before a word that none precedes."""
    round_year = r"(?:1[6-9]|20)00"
    after = rf"(?!{_SPACE}\w)|(?={_SPACE}(?:{any_of(cal.after_year)})(?!\w))"
    return (
        rf"(?P<year>(?!{round_year}){_YEAR}|{round_year}(?:{after}))"
        rf"(?!\d|[.,:]\d|s\b|-an\b|{_SPACE}?[%€$£°])"
    )


def _iso(_cal: Calendar, match: Match[str], _published: datetime.date | None) -> Resolved | None:
    return resolve_day(int(match["year"]), int(match["m"]), int(match["d"]), Way.NEAREST, None)


def _digits(cal: Calendar, match: Match[str], _published: datetime.date | None) -> Resolved | None:
    """All digits: where English leaves open which is the month, only the year is certain."""
    year, first, second = int(match["year"]), int(match["a"]), int(match["b"])
    if cal.month_first and first <= 12 and second <= 12 and first != second:
        return Resolved(f"{year:04}", inferred=False)
    day, month = (second, first) if cal.month_first and first <= 12 else (first, second)
    return resolve_day(year, month, day, Way.NEAREST, None)


def _short(_cal: Calendar, match: Match[str], published: datetime.date | None) -> Resolved | None:
    year = 2000 + int(match["y"]) if match["y"] else None
    return resolve_day(year, int(match["m"]), int(match["day"]), Way.NEAREST, published)


def _day(cal: Calendar, match: Match[str], published: datetime.date | None) -> Resolved | None:
    month = _month_number(cal, match)
    return resolve_day(_year(match), month, int(match["day"]), _way(match), published)


def _month(cal: Calendar, match: Match[str], published: datetime.date | None) -> Resolved | None:
    return resolve_month(_year(match), _month_number(cal, match), _way(match), published)


def _directed_month(
    cal: Calendar, match: Match[str], published: datetime.date | None
) -> Resolved | None:
    return None if _way(match) is Way.NEAREST else _month(cal, match, published)


def _period(cal: Calendar, match: Match[str], published: datetime.date | None) -> Resolved | None:
    phrase = _folded(match["date"])
    unit, count = cal.periods[phrase]
    resolved = resolve_shift(unit, count, published)
    return replace(resolved, ahead=True) if resolved and phrase in cal.ends else resolved


def _counted(cal: Calendar, match: Match[str]) -> tuple[Unit, int]:
    written = _folded(match["count"])
    count = int(written) if written.isdigit() else cal.numbers[written]
    return cal.units[_folded(match["unit"])], count


def _counted_back(cal: Calendar, match: Match[str]) -> tuple[Unit, int]:
    unit, count = _counted(cal, match)
    return unit, -count


def _back(cal: Calendar, match: Match[str], published: datetime.date | None) -> Resolved | None:
    unit, count = _counted(cal, match)
    day = resolve_shift("day", -7 * count, published) if unit == "week" else None
    return Resolved(day.iso[:7], inferred=True) if day else resolve_shift(unit, -count, published)


def _season(cal: Calendar, match: Match[str], published: datetime.date | None) -> Resolved | None:
    """A season that is over or to come: only its year is told."""
    if published is None or _way(match) is Way.NEAREST:
        return None
    middle = resolve_month(None, cal.seasons[_folded(match["season"])], _way(match), published)
    return Resolved(middle.iso[:4], inferred=True)


def _season_of_year(
    cal: Calendar, match: Match[str], published: datetime.date | None
) -> Resolved | None:
    """A season of which nothing tells the year: that of publication, but not while it lasts."""
    middle = cal.seasons[_folded(match["season"])]
    if published is None or abs(middle - published.month) <= _HALF_SEASON:
        return None
    ahead = middle > published.month
    return Resolved(f"{published.year:04}", inferred=True, every="year", ahead=ahead)


def _weekday(cal: Calendar, match: Match[str], published: datetime.date | None) -> Resolved | None:
    return resolve_weekday(cal.weekdays[_folded(match["weekday"])], _way(match), published)


def _relative_day(
    cal: Calendar, match: Match[str], published: datetime.date | None
) -> Resolved | None:
    return resolve_shift("day", cal.days[_folded(match["date"])], published)


def _year_alone(
    _cal: Calendar, match: Match[str], _published: datetime.date | None
) -> Resolved | None:
    return Resolved(match["year"], inferred=False)


def _month_number(cal: Calendar, match: Match[str]) -> int:
    name = _folded(match["month"]).rstrip(".")
    return cal.months[name] if name in cal.months else cal.short_months[name]


def _year(match: Match[str]) -> int | None:
    year = match.groupdict().get("year")
    return int(year) if year else None


def _way(match: Match[str]) -> Way:
    groups = match.groupdict()
    if groups.get("past_before") or groups.get("past_after"):
        return Way.PAST
    if groups.get("future_before") or groups.get("future_after"):
        return Way.FUTURE
    return Way.NEAREST


def _folded(words: str) -> str:
    return " ".join(words.lower().split())
