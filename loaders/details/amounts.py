"""Sums of money in a text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import inf
from re import Match

from loaders.languages.money import MoneyStyle, money_style
from loaders.patterns import SPACES
from loaders.records import Amount, Language, Span


@dataclass(frozen=True, slots=True)
class AmountFound:
    """A sum of money and where it stands, currency included ("10 milliards de dollars")."""

    span: Span
    amount: Amount


_GLOSS = re.compile(rf"[{SPACES}]?\([^()0-9]{{0,20}}")
_REACH = 300


def find_amounts(text: str, start: int, end: int, language: Language) -> tuple[AmountFound, ...]:
    """Return the sums of money in `text[start:end]`, by position.

    Neither end of a range ("between $42,000 and $210,000") is found, nor a sum without a number
    ("des milliards"), nor what a sum comes to in another currency, in brackets after it. A large
    number without a currency takes that of the sum told before it ("20 million euros, 12 million
    from X"), or that of the country where there is but one. A bare "$" is the dollar of the
    United States.
    """
    style = money_style(language)
    told = [*_told(text, start, end, style), *_halves(text, start, end, style)]
    told.sort(key=lambda one: one.span)
    told += _bare(text, start, end, style, told)
    return tuple(sorted(told, key=lambda one: one.span))


def _told(text: str, start: int, end: int, style: MoneyStyle) -> Iterator[AmountFound]:
    """Yield the sums that have a currency."""
    before = start
    for match in style.amount.finditer(text, start, end):
        inside = _in_range(text, start, end, match.start(), style)
        gloss = before > start and _GLOSS.fullmatch(text, before, match.start())
        if not inside and not gloss and (amount := _amount(text, match, style)):
            before = match.end()
            yield AmountFound(Span(match.start(), match.end()), amount)


def _halves(text: str, start: int, end: int, style: MoneyStyle) -> Iterator[AmountFound]:
    """Yield the first of two sums that share what follows the second: "5 and 3 million euros"."""
    for match in style.pair.finditer(text, start, end):
        if _in_range(text, start, end, match.start(), style):
            continue
        rest = style.amount.match(text, match.start("rest"), end)
        second = _amount(text, rest, style) if rest else None
        if rest is None or second is None:
            continue
        first = read_number(match["first"], style, scaled=True)
        if first is not None:
            value = float(first * _scale(rest["scale"], style))
            yield AmountFound(Span(*match.span("first")), Amount(value, second.currency))


def _bare(
    text: str, start: int, end: int, style: MoneyStyle, told: Sequence[AmountFound]
) -> Iterator[AmountFound]:
    """Yield the large numbers that take their currency from the sum before, or from the country."""
    for match in style.bare.finditer(text, start, end):
        span = Span(*match.span())
        if any(one.span.overlaps(span) for one in told) or _in_range(
            text, start, end, span.start, style
        ):
            continue
        before = [one for one in told if one.span < span] or [
            *_told(text, max(0, start - _REACH), start, style)
        ]
        number = read_number(match["number"], style, scaled=True)
        currency = before[-1].amount.currency if before else style.home
        if currency and number is not None:
            value = float(number * _scale(match["scale"], style))
            yield AmountFound(span, Amount(value, currency))


def _in_range(text: str, start: int, end: int, place: int, style: MoneyStyle) -> bool:
    ranges = (match.span() for match in style.range.finditer(text, start, end))
    return any(first <= place < last for first, last in ranges)


def _amount(text: str, match: Match[str], style: MoneyStyle) -> Amount | None:
    prefix = match["prefix"]
    written, scale = (
        (match["digits"], match["size"]) if prefix else (match["number"], match["scale"])
    )
    factor = _scale(scale, style)
    if written[0].isdigit():
        number = read_number(written, style, scaled=scale is not None)
    elif scale and not _is_part(text, match.start(), style):
        number = style.numbers[_folded(written)]
    else:
        number = None
    if number is None:
        return None
    sign = prefix or match["suffix"]
    currency = _spaced(sign) if sign else _folded(match["name"])
    return Amount(float(number * factor), _code(text, match.start(), currency, style))


def _code(text: str, place: int, currency: str, style: MoneyStyle) -> str:
    """Return the code of a currency; of several countries it is that of which the text tells most.

    The nearest country before the sum counts where none is told of more often.
    """
    countries = style.local.get(currency, {})
    told = {
        code: [one.start() for one in words.finditer(text)] for code, words in countries.items()
    }
    if not any(told.values()):
        return style.currencies[currency]
    return max(told, key=lambda code: (len(told[code]), -_distance(told[code], place)))


def _distance(places: Sequence[int], place: int) -> float:
    return min((abs(one - place) for one in places), default=inf)


def read_number(written: str, style: MoneyStyle, *, scaled: bool) -> Decimal | None:
    """Return the value of a number in digits; None if its separators make no number.

    Args:
        written: digits with separators, such as "42 000", "1.234.567,89" or "2,3".
        style: decides where both readings are possible.
        scaled: a word such as "million" follows, so that decimals are likely.
    """
    digits = "".join(char for char in written if char not in f"{SPACES}'’")
    marks = [char for char in digits if char in ".,"]
    if not marks:
        return Decimal(digits)
    last = marks[-1]
    whole, _, rest = digits.rpartition(last)
    if marks.count(last) == 1 and (
        len(set(marks)) == 2 or len(digits) != len(written) or _is_decimal(digits, style, scaled)
    ):
        other = marks[0] if len(set(marks)) == 2 else None
        groups = whole.split(other) if other else [whole]
        return Decimal(f"{''.join(groups)}.{rest}") if _are_groups(groups) else None
    groups = digits.split(last)
    return Decimal("".join(groups)) if len(set(marks)) == 1 and _are_groups(groups) else None


def _is_decimal(digits: str, style: MoneyStyle, scaled: bool) -> bool:
    """Whether the only separator is a decimal one: three digits after it may be thousands."""
    mark = next(char for char in digits if char in ".,")
    whole, rest = digits.split(mark)
    if len(rest) != 3 or len(whole) > 3 or whole.startswith("0"):
        return True
    if mark == style.thousands:
        return False
    return scaled or (mark == style.decimal and len(whole) == 1 and not rest.endswith("0"))


def _are_groups(groups: list[str]) -> bool:
    """Whether digits between thousands separators are three each, the first one to three."""
    return len(groups) == 1 or (
        1 <= len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    )


def _scale(word: str | None, style: MoneyStyle) -> Decimal:
    if word is None:
        return Decimal(1)
    return style.scales[word] if word in style.scales else style.scales[word.lower()]


def _is_part(text: str, start: int, style: MoneyStyle) -> bool:
    """Whether a number word is only the end of a number ("vingt-deux millions")."""
    before = text[max(0, start - 30) : start].lower()
    word = before.rstrip(f"{SPACES}-").rpartition(" ")[2]
    return before.endswith("-") or any(part in style.compounds for part in word.split("-"))


def _folded(word: str) -> str:
    return _spaced(word.casefold())


def _spaced(word: str) -> str:
    return " ".join(word.split())
