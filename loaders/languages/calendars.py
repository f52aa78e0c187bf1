"""How each language writes dates: `languages/*/dates.yaml`, checked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from loaders.languages import data_file
from loaders.records import Language
from loaders.yaml_text import read_yaml
from schema.errors import OntologyError

Unit = str  # "day", "week", "month" or "year"


@dataclass(frozen=True, slots=True)
class Direction:
    """Words before and after a date that say which way from the day of publication it lies."""

    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Calendar:
    """The way a language writes dates; all words in lower case, see `fr/dates.yaml` for the rest.

    Attributes:
        month_first: whether "4/5/2023" may be the fifth of April.
        months, short_months: name -> 1 to 12.
        weekdays: name -> 0 (Monday) to 6.
        days: phrase -> days from the day of publication.
        periods: phrase -> unit and how many of it from the day of publication.
        ends: phrases of `periods` for what is still to come of a month or year.
        after: phrase -> unit and how many of it from the date told before ("the same day").
        seasons: name -> a month in its middle.
        noun_last: a year may stand before its noun ("the 2012 purchase").
    """

    month_first: bool
    months: Mapping[str, int]
    short_months: Mapping[str, int]
    weekdays: Mapping[str, int]
    capitals: bool
    ordinals: tuple[str, ...]
    joints: tuple[str, ...]
    past: Direction
    future: Direction
    days: Mapping[str, int]
    periods: Mapping[str, tuple[Unit, int]]
    ends: tuple[str, ...]
    after: Mapping[str, tuple[Unit, int]]
    ago: tuple[str, ...]
    later: tuple[str, ...]
    earlier: tuple[str, ...]
    units: Mapping[str, Unit]
    numbers: Mapping[str, int]
    before_month: tuple[str, ...]
    seasons: Mapping[str, int]
    before_season: tuple[str, ...]
    before_year: tuple[str, ...]
    beside_year: tuple[str, ...]
    noun_last: bool
    after_year: tuple[str, ...]
    names: tuple[str, ...]


@cache
def calendar(language: Language) -> Calendar:
    """Return how a language writes dates."""
    text = data_file(language, "dates.yaml").read_text(encoding="utf-8")
    return parse_calendar(text, f"{language}/dates.yaml")


def parse_calendar(text: str, source: str) -> Calendar:
    """Build a calendar from YAML.

    Raises:
        OntologyError: the text says something that cannot be; names `source`, key and remedy.
    """
    data = read_yaml(text)
    known = {"first", *Calendar.__dataclass_fields__} - {"month_first"}
    if not isinstance(data, dict) or set(data) != known:
        raise OntologyError(f"{source}: needs exactly the keys {', '.join(sorted(known))}")
    if data["first"] not in {"day", "month"}:
        raise OntologyError(f"{source}: first is {data['first']!r}; write day or month")
    return Calendar(
        month_first=data["first"] == "month",
        months=_numbered(source, data, "months", 12, start=1),
        short_months=_numbered(source, data, "short_months", 12, start=1),
        weekdays=_numbered(source, data, "weekdays", 7, start=0),
        capitals=data["capitals"] is True,
        ordinals=_words(source, data, "ordinals"),
        joints=_words(source, data, "joints"),
        past=_direction(source, data, "past"),
        future=_direction(source, data, "future"),
        days=_counts(source, data, "days"),
        periods=_periods(data["periods"]),
        ends=_words(source, data, "ends"),
        after=_periods(data["after"]),
        ago=_words(source, data, "ago"),
        later=_words(source, data, "later"),
        earlier=_words(source, data, "earlier"),
        units={word: unit for unit, words in data["units"].items() for word in words},
        numbers=_counts(source, data, "numbers"),
        before_month=_words(source, data, "before_month"),
        seasons=_counts(source, data, "seasons"),
        before_season=_words(source, data, "before_season"),
        before_year=_words(source, data, "before_year"),
        beside_year=_words(source, data, "beside_year"),
        noun_last=data["noun_last"] is True,
        after_year=_words(source, data, "after_year"),
        names=_words(source, data, "names"),
    )


def _periods(
    entry: Mapping[Unit, Mapping[int, Iterable[str]]],
) -> Mapping[str, tuple[Unit, int]]:
    return {
        phrase.lower(): (unit, int(step))
        for unit, steps in entry.items()
        for step, phrases in steps.items()
        for phrase in phrases
    }


def _numbered(
    source: str, data: Mapping[str, Any], key: str, count: int, *, start: int
) -> Mapping[str, int]:
    entry = data[key]
    if not isinstance(entry, list) or len(entry) != count:
        raise OntologyError(f"{source}: {key} needs a list of {count} lists of names")
    return {name.lower(): number for number, names in enumerate(entry, start) for name in names}


def _words(source: str, data: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return _strings(f"{source}: {key}", data[key])


def _direction(source: str, data: Mapping[str, Any], key: str) -> Direction:
    entry = data[key]
    if not isinstance(entry, dict) or set(entry) != {"before", "after"}:
        raise OntologyError(f"{source}: {key} needs exactly the keys before and after")
    return Direction(
        *(_strings(f"{source}: {key}: {side}", entry[side]) for side in ("before", "after"))
    )


def _counts(source: str, data: Mapping[str, Any], key: str) -> Mapping[str, int]:
    entry = data[key]
    if not isinstance(entry, dict) or not all(isinstance(value, int) for value in entry.values()):
        raise OntologyError(f"{source}: {key} needs words with whole numbers, as in tomorrow: 1")
    return {word.lower(): value for word, value in entry.items()}


def _strings(where: str, entry: Iterable[Any]) -> tuple[str, ...]:
    words = tuple(entry)
    if not all(isinstance(word, str) for word in words):
        raise OntologyError(f"{where}: only words may stand here; put on, no and yes in quotes")
    return tuple(word.lower() for word in words)
