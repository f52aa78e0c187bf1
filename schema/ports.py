"""What the GraphQL schema needs of a store, and nothing more. `graph_api.store` implements it."""

from collections.abc import Awaitable, Callable
from typing import Any, Protocol, TypeAlias

from schema.operands import Variables
from schema.plan import Plan


class MissingValueError(Exception):
    """The graph lacks a value that the plan says is required."""


Read: TypeAlias = Callable[[Variables], Awaitable[Any]]
"""Reads what a plan asks for, given the variables of a request.

The result is exactly the JSON that the answer to the root field holds, keys as planned and in that
order: a map for `ById` (None where there is nothing) and for a `Connection`, a list of maps for
`Search`. Enumerations are by their GraphQL names (`ASSERTED`).

Raises:
    PlanError: a variable has a value that cannot be, such as a cursor of another list.
    MissingValueError: see there.
    StoreError: the database cannot be reached, or refused.
"""


class GraphReader(Protocol):
    """Answers a plan in one statement."""

    def compile(self, plan: Plan) -> Read:
        """Return what reads this plan, as often as it is asked; the database is not needed yet."""
