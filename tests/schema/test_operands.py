"""Values that are known when a query runs."""

import pytest

from schema.operands import Literal, Variable, derive, parts
from schema.plan import Claims, Related

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
    sources = [
        Related("SUES", forward=True),
        Related("SUES", forward=False),
        Related("OWNS", forward=True),
        Claims(subject=Literal("a")),
        Claims(object=Literal("a")),
        Claims(predicates=("SUES",)),
        Claims(),
    ]
    assert len({tuple(parts(source)) for source in sources}) == len(sources)
