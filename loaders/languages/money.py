"""How each language writes sums of money: `languages/*/amounts.yaml`, checked and compiled."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from loaders.languages import data_file
from loaders.patterns import SPACES, any_of
from loaders.records import Language
from loaders.yaml_text import read_yaml
from schema.errors import OntologyError

_SPACE = f"[{SPACES}]"
_NUMBER = rf"(?:\d{{1,3}}(?:[{SPACES}'’]\d{{3}})+(?:[.,]\d{{1,2}})?(?!\d)|\d+(?:[.,]\d+)*)"
_GLOSS = rf"(?:{_SPACE}?\([^()]{{0,60}}\))?"
_STRINGS = ("thousands", "decimal", "home")
_LISTS = ("joints", "compounds", "after_bare")
_TABLES = ("multipliers", "short", "numbers", "currencies", "scaled", "local", "range")


@dataclass(frozen=True, slots=True)
class MoneyStyle:
    """The way a language writes money.

    Attributes:
        thousands, decimal: the separators it uses by the book.
        home: what a large number without a currency is in where none was told; empty: none.
        scales: multiplier, in lower case or as it stands if short -> its value.
        numbers: number word in lower case -> its value.
        currencies: sign, code or word in lower case -> ISO 4217 code.
        local: word for currencies of several countries -> code -> matches words for its country.
        compounds: number words in lower case before which or after which a number word is a part.
        amount: matches one sum; groups prefix, digits, size ("$5 million"), or number, scale and
            name or suffix ("5 million dollars", "5 M€").
        range: matches two sums that are the ends of a range.
        bare: matches a large number without a currency, which a sum told before may have given
            ("12 millions"); groups number and scale.
        pair: matches two sums of which only the last has scale and currency ("5 et 3 millions
            d'euros"); groups first and rest.
    """

    thousands: str
    decimal: str
    home: str
    scales: Mapping[str, Decimal]
    numbers: Mapping[str, Decimal]
    currencies: Mapping[str, str]
    local: Mapping[str, Mapping[str, re.Pattern[str]]]
    compounds: frozenset[str]
    amount: re.Pattern[str]
    range: re.Pattern[str]
    bare: re.Pattern[str]
    pair: re.Pattern[str]


@cache
def money_style(language: Language) -> MoneyStyle:
    """Return how a language writes money."""
    signs = files("loaders.languages").joinpath("currencies.yaml").read_text(encoding="utf-8")
    words = data_file(language, "amounts.yaml")
    return parse_money_style(words.read_text(encoding="utf-8"), signs, f"{language}/amounts.yaml")


def parse_money_style(words: str, signs: str, source: str) -> MoneyStyle:
    """Build a style from the YAML of a language and that of the signs all languages share.

    Raises:
        OntologyError: one of them says something that cannot be; names `source` and remedy.
    """
    data = _checked(read_yaml(words), source)
    shared = read_yaml(signs)
    symbols: dict[str, str] = {**shared["signs"], **{code: code for code in shared["codes"]}}
    names = _names(data["currencies"])
    scaled = _names(data["scaled"])
    local = {
        word.casefold(): {code: _country(places) for code, places in countries.items()}
        for word, countries in data["local"].items()
    }
    names |= {word: next(iter(countries)) for word, countries in local.items()}
    for code in (*symbols.values(), *names.values(), *scaled.values()):
        if not re.fullmatch("[A-Z]{3}", str(code)):
            raise OntologyError(f"{source}: {code!r} is no ISO 4217 code; write one such as EUR")
    patterns = _patterns(data, symbols, names, scaled)
    return MoneyStyle(
        thousands=data["thousands"],
        decimal=data["decimal"],
        home=data["home"],
        scales=_decimals({**data["multipliers"], **data["short"]}),
        numbers=_decimals(data["numbers"]),
        currencies={**scaled, **names, **symbols},
        local=local,
        compounds=frozenset((*data["compounds"], *data["numbers"], *data["multipliers"])),
        **patterns,
    )


def _names(entry: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {word.casefold(): code for code, words in entry.items() for word in words}


def _country(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for words that tell that a text is about a country; some begin longer ones."""
    return re.compile(rf"(?<!\w)(?:{any_of(words)})")


def _checked(data: Any, source: str) -> Mapping[str, Any]:
    kinds = {**dict.fromkeys(_STRINGS, str), **dict.fromkeys(_LISTS, list)}
    kinds |= dict.fromkeys(_TABLES, dict)
    if not isinstance(data, dict) or set(data) != set(kinds):
        raise OntologyError(f"{source}: needs exactly the keys {', '.join(sorted(kinds))}")
    for key, kind in kinds.items():
        if not isinstance(data[key], kind):
            raise OntologyError(f"{source}: {key} must be a YAML {kind.__name__}")
    for key in ("multipliers", "short", "numbers"):
        for word, value in data[key].items():
            if not isinstance(word, str) or not isinstance(value, int | float) or value <= 0:
                raise OntologyError(
                    f"{source}: {key}: {word!r} needs a number above zero as its value"
                )
    if set(data["range"]) != {"between", "and", "to"}:
        raise OntologyError(f"{source}: range needs exactly the keys between, and, to")
    return data


def _decimals(entry: Mapping[str, float]) -> dict[str, Decimal]:
    return {word: Decimal(str(value)) for word, value in entry.items()}


def _patterns(
    data: Mapping[str, Any],
    symbols: Mapping[str, str],
    names: Mapping[str, str],
    scaled: Mapping[str, str],
) -> Mapping[str, re.Pattern[str]]:
    """The patterns of one sum, a range of sums, a bare number and a pair, by attribute."""
    words, short = any_of(data["multipliers"]), any_of(data["short"])
    gap = f"(?:{_SPACE}|-)?"
    joint = f"(?:{any_of(data['joints'])})?" if data["joints"] else ""
    quantity = rf"(?:{_NUMBER}|(?i:{any_of(data['numbers'])})(?!\w))"
    sign = f"(?:{any_of(symbols)})"
    scale = rf"(?:(?i:{words})|{short})(?:(?![^\W\d_])|(?={sign}))"
    before, after = rf"(?<![\w$]){sign}", rf"{sign}(?!\w)(?!{_SPACE}?\d)"
    name = rf"(?i:{any_of(names)})(?!\w)"
    large = rf"(?i:{any_of(scaled)})(?!\w)" if scaled else r"(?!)"
    sum_ = (
        rf"(?P<prefix>{before}){_SPACE}?(?P<digits>{_NUMBER})(?:{gap}(?P<size>{scale}))?"
        rf"|(?<![\w.,])(?P<number>{quantity})(?:{gap}(?P<scale>{scale}))?"
        rf"(?:{gap}{joint}(?P<name>{name}|(?<=[^\W\d]{_SPACE}){large})|{_SPACE}?(?P<suffix>{after}))"
    )
    prefixed = rf"{before}{_SPACE}?{_NUMBER}(?:{gap}{scale})?"
    suffixed = rf"(?:{gap}{joint}{name}|{_SPACE}?{after})"
    end = rf"(?:{prefixed}|{quantity}(?:{gap}{scale})?{suffixed}?){_GLOSS}"
    money = rf"(?:{prefixed}|{quantity}{gap}{scale}{suffixed}?|{quantity}{suffixed}){_GLOSS}"
    between, and_, to = (_connector(data["range"][key]) for key in ("between", "and", "to"))
    range_ = rf"(?<!\w)(?:{between}{end}{and_}{end}|{end}{to}{money})"
    free = rf"(?!{_SPACE}?[\w%€$£-])|(?={_SPACE}(?:{any_of(data['after_bare'])})(?!\w))"
    bare = rf"(?<![\w.,$€£])(?P<number>{_NUMBER}){gap}(?P<scale>{scale})(?:{free})"
    pair = (
        rf"(?<![\w.,])(?P<first>{_NUMBER}){_SPACE}(?:{any_of(data['range']['and'])}){_SPACE}"
        rf"(?P<rest>{_NUMBER}{gap}{scale}{suffixed})"
    )
    found = {"amount": sum_, "range": range_, "bare": bare, "pair": pair}
    return {name: re.compile(pattern) for name, pattern in found.items()}


def _connector(words: Iterable[str]) -> str:
    """A pattern for what joins the ends of a range: words stand apart, dashes need not."""
    listed = list(words)
    dashes = any_of(word for word in listed if not word[0].isalnum())
    spelled = any_of(word for word in listed if word[0].isalnum())
    choices = [rf"{_SPACE}?(?:{dashes}){_SPACE}?"] if dashes else []
    return f"(?:{'|'.join([*choices, rf'{_SPACE}?(?i:{spelled}){_SPACE}'])})"
