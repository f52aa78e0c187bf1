"""What the GraphQL schema needs of a store, and nothing more. `graph_api.store` implements it."""

from typing import Any, Protocol

from schema.operands import Variables
from schema.plan import Plan


class GraphReader(Protocol):
    """Answers a plan in one statement."""

    async def read(self, plan: Plan, variables: Variables) -> Any:
        """Return exactly the JSON that the answer to the root field holds, keys as planned.

        That is a map for `ById` (None where there is nothing) and for a `Connection`, a list of
        maps for `Search`. Enumerations are by their GraphQL names (`ASSERTED`), and a map whose
        type is an interface or union has its `__typename` where the plan asks for it.

        Raises:
            PlanError: a variable has a value that cannot be, such as a cursor of another list.
            StoreError: the database cannot be reached, or refused.
        """
