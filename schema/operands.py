"""Values of a query that are known only when it runs.

A plan is made once for all requests that differ in such values alone: those of strings, ids and
numbers with a fraction, and lists of them. Whatever decides what a statement looks like is plain
in a plan: enumerations, booleans, whole numbers, and which keys of an input are given.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, TypeAlias

Variables: TypeAlias = Mapping[str, Any]
"""The coerced variables of a request, by name."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A value that stands in the query itself, or follows from it."""

    value: Any

    def bind(self, variables: Variables) -> Any:
        """Return the value."""
        del variables
        return self.value


@dataclass(frozen=True, slots=True)
class Variable:
    """A value in the variables, by its path: name of a variable, then keys and indexes."""

    path: tuple[str | int, ...]

    def bind(self, variables: Variables) -> Any:
        """Return the value that these variables have for it."""
        found: Any = variables
        for key in self.path:
            found = found[key]
        return found


@dataclass(frozen=True, slots=True)
class Derived:
    """A value worked out from others; make it with `derive`."""

    function: Callable[..., Any]
    operands: "tuple[Operand, ...]"

    def bind(self, variables: Variables) -> Any:
        """Return the value that these variables give."""
        return self.function(*[operand.bind(variables) for operand in self.operands])


Operand: TypeAlias = Literal | Variable | Derived


def derive(function: Callable[..., Any], *operands: Operand) -> Operand:
    """Return what `function` gives for these operands, at once if none depends on variables.

    Raises:
        PlanError: `function` refuses the literals; what it says of variables is told by `bind`.
    """
    if all(isinstance(operand, Literal) for operand in operands):
        return Literal(function(*[operand.bind({}) for operand in operands]))
    return Derived(function, operands)


def operand(value: object) -> Operand:
    """Return the value itself if it is an operand, else a literal."""
    return value if isinstance(value, Literal | Variable | Derived) else Literal(value)


def parts(value: object) -> Iterator[Operand]:
    """Yield everything that a record holds, plain values as literals, in a fixed order."""
    if isinstance(value, Literal | Variable | Derived):
        yield value
    elif is_dataclass(value):
        yield Literal(type(value).__name__)
        for field in fields(value):
            yield from parts(getattr(value, field.name))
    elif isinstance(value, tuple):
        yield Literal(len(value))
        for each in value:
            yield from parts(each)
    else:
        yield Literal(value)
