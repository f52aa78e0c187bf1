"""Where in the rows of a statement the values of an answer stand, and how they are laid out.

A statement gives every thing as a list of columns: names, which would repeat in every row, never
cross the wire, and the answer has its keys in the order of the query. `shaper` turns a layout into
a function written for it, which costs a third of walking the layout for every row.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any, NoReturn, TypeAlias

from schema.ports import MissingValueError

Shaper: TypeAlias = Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A value as it stands in a column of the row."""

    index: int
    required: bool = False


@dataclass(frozen=True, slots=True)
class Fixed:
    """A value that is the same in every row."""

    value: str | bool


@dataclass(frozen=True, slots=True)
class Record:
    """A map made of columns of one row, keys in this order."""

    entries: "tuple[tuple[str, Layout], ...]"


@dataclass(frozen=True, slots=True)
class Line:
    """A row of `width` columns, all of which go into one record."""

    width: int
    record: Record


@dataclass(frozen=True, slots=True)
class Choice:
    """A row whose first column tells which of these lines it is."""

    options: tuple[Line, ...]


Content: TypeAlias = Line | Choice


@dataclass(frozen=True, slots=True)
class Row:
    """A column that is a row of its own, or null.

    `listed` means a list that holds the row or nothing: what takes it from a subquery costs Neo4j
    a quarter of a list of claims.
    """

    index: int
    content: Content
    required: bool = False
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """A column that is a list of rows, of which the first `first` are wanted.

    `backward` rows came last first, and are turned round.
    """

    index: int
    content: Content
    first: int | None = None
    backward: bool = False


@dataclass(frozen=True, slots=True)
class IsLonger:
    """Whether the list of rows in a column is longer than `first`."""

    index: int
    first: int


@dataclass(frozen=True, slots=True)
class Ends:
    """A column of the first row of a list, or of the last one that is wanted; null without rows.

    Attributes:
        index: column of the list.
        within: column in its rows.
        last: how many rows are wanted, to mean the last of them; None means the first row.
    """

    index: int
    within: int
    last: int | None = None


Layout: TypeAlias = Column | Fixed | Record | Row | Rows | IsLonger | Ends


def shaper(content: Row | Rows) -> Shaper:
    """Return a function from the one column of an answer to the answer.

    The function raises `MissingValueError` where a required column is null.
    """
    source = _Source()
    result = source.expression(content, "c")
    code = "\n".join((*source.functions, f"def shape(c0):\n    return {result}"))
    names: dict[str, Any] = {"missing": _missing}
    # Made of column numbers, of keys that GraphQL's grammar let through, and of names of types.
    exec(compile(code, "<shaper>", "exec"), names)  # noqa: S102
    shape: Shaper = names["shape"]
    return shape


def _missing() -> NoReturn:
    raise MissingValueError


@dataclass(slots=True)
class _Source:
    """Python for a layout. A variable is a column: the name of its row, then its number."""

    functions: list[str] = field(default_factory=list)
    _names: "count[int]" = field(default_factory=count)

    def expression(self, layout: Layout, row: str) -> str:
        match layout:
            case Column(index, required):
                value = f"{row}{index}"
                made = f"({value} if {value} is not None else missing())" if required else value
            case Fixed(value):
                made = repr(value)
            case Record(entries):
                pairs = (f"{key!r}: {self.expression(entry, row)}" for key, entry in entries)
                made = f"{{{', '.join(pairs)}}}"
            case Row(index, content, required, listed):
                column, absent = f"{row}{index}", "missing()" if required else "None"
                one, there = (
                    (f"{column}[0]", column) if listed else (column, f"{column} is not None")
                )
                made = f"({self._function(content)}({one}) if {there} else {absent})"
            case Rows(index, content, first, backward):
                wanted = f"{row}{index}" if first is None else f"{row}{index}[:{first}]"
                made = self._rows(f"{wanted}[::-1]" if backward else wanted, content)
            case IsLonger(index, first):
                made = f"(len({row}{index}) > {first})"
            case Ends(index, within, last):
                rows = f"{row}{index}"
                place = 0 if last is None else f"min({last}, len({rows})) - 1"
                made = f"({rows}[{place}][{within}] if {rows} else None)"
        return made

    def _rows(self, wanted: str, content: Content) -> str:
        if isinstance(content, Choice):
            return f"[{self._function(content)}(row) for row in {wanted}]"
        row = self._name()
        made = self.expression(content.record, row)
        return f"[{made} for {_target(content, row)} in {wanted}]"

    def _function(self, content: Content) -> str:
        """Write a function from a row to what is made of it; return its name."""
        name, row = self._name(), self._name()
        if isinstance(content, Choice):
            options = "".join(f"{self._function(option)}, " for option in content.options)
            body = f"return ({options})[row[0]](row)"
        else:
            body = f"{_target(content, row)} = row; return {self.expression(content.record, row)}"
        self.functions.append(f"def {name}(row): {body}")
        return name

    def _name(self) -> str:
        return f"r{next(self._names)}_"


def _target(line: Line, row: str) -> str:
    """Return what takes the columns of a row, for the left side of an assignment."""
    return f"({''.join(f'{row}{index}, ' for index in range(line.width))})"
