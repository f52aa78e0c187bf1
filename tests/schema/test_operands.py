"""Values that are known when a query runs."""

import pytest

from schema.conditions import Compare, Comparison, Every, Not, Related
from schema.operands import Literal, Variable, derive, parts
from schema.sources import Articles, Claims, Relations

VARIABLES = {"name": "Ada", "filter": {"or": [{"name": "x"}, {"name": "y"}]}}


@pytest.mark.parametrize(
    ("operand", "value"),
    [
        (Literal(3), 3),
        (Variable(("name",)), "Ada"),
        (Variable(("filter", "or", 1, "name")), "y"),
        (derive(str.upper, Variable(("name",))), "ADA"),
        (derive(max, Variable(("name",)), Literal("B")), "B"),
    ],
)
def test_bind(operand: Literal, value: object) -> None:
    assert operand.bind(VARIABLES) == value


def test_what_follows_from_literals_is_a_literal() -> None:
    assert derive(str.upper, Literal("ada")) == Literal("ADA")


def test_parts_tell_records_apart() -> None:
    ids = Literal(["a"])
    sources = [
        Relations(Related(("SUES",), forward=True)),
        Relations(Related(("SUES",), forward=False)),
        Relations(Related(None, forward=None)),
        Relations(Related((), forward=None)),
        Claims(where=Compare("id", Comparison.IN, ids)),
        Claims(where=Compare("currency", Comparison.IN, ids)),
        Articles(where=Compare("id", Comparison.IN, ids)),
        Claims(where=Not(Compare("id", Comparison.IN, ids))),
        Claims(where=Every(())),
        Claims(),
    ]
    assert len({repr(list(parts(source))) for source in sources}) == len(sources)
