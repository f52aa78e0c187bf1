"""Root fields that ask more of the graph than a thing or a list: from arguments to a plan."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, TypeAlias

from schema.conditions import Linked
from schema.errors import PlanError
from schema.graphql.arguments import Arguments
from schema.graphql.conditions import claim_condition
from schema.graphql.sources import as_of, first, members, told
from schema.operands import derive
from schema.plan import ClaimCounts, Neighbourhood, Paths, Plan, Search, Suggest, Ties, TopEntities

MAX_SEARCH = 500  # full-text indexes refuse queries of more than a thousand words
KINDS = ("Entity", "Claim", "Article")
MAX_LENGTH = 6
MAX_PATHS = 50
MAX_DEPTH = 3
MAX_NODES = 500

Question: TypeAlias = tuple[int, Callable[..., Plan]]
"""How many things an answer may hold, and the plan for what is selected below: items or a shape."""


def bounded(arguments: Arguments, name: str, most: int) -> int:
    """Return a number that counts something.

    Raises:
        PlanError: it is out of range.
    """
    number = int(arguments[name])
    if not 1 <= number <= most:
        raise PlanError(f"{name}: {number} is out of range; ask for 1 to {most}")
    return number


def _search(arguments: Arguments) -> Question:
    size = first(arguments)
    kinds = members(arguments.get("kinds"))
    labels = KINDS if kinds is None else tuple(kind for kind in KINDS if kind in kinds)
    return size, partial(
        Search, derive(_checked("text"), arguments["text"]), size, labels, as_of(arguments)
    )


def _suggest(arguments: Arguments) -> Question:
    size = first(arguments)
    prefix = derive(_checked("prefix"), arguments["prefix"])
    types = members(arguments.get("types"))
    return size, partial(Suggest, prefix, types, size, as_of(arguments))


def _checked(name: str) -> Callable[[str], str]:
    def check(text: str) -> str:
        if len(text) > MAX_SEARCH:
            raise PlanError(f"{name}: longer than {MAX_SEARCH} characters; search for less")
        return text

    return check


def _claim_counts(arguments: Arguments) -> Question:
    size = first(arguments)
    by = tuple(dict.fromkeys(members(arguments["by"]) or ()))
    where = told(arguments, Linked("article"), claim_condition(arguments.get("filter")))
    return size, partial(ClaimCounts, by, where, size)


def _top_entities(arguments: Arguments) -> Question:
    size = first(arguments)
    measure = arguments.get("by")
    by = measure.value if measure else "degree"
    types = members(arguments.get("types"))
    return size, partial(TopEntities, by, types, size, as_of(arguments))


def _paths(arguments: Arguments, *, single: bool) -> Question:
    length = bounded(arguments, "maxLength", MAX_LENGTH)
    ways = 1 if single else bounded(arguments, "first", MAX_PATHS)
    start, end = arguments["from"], arguments["to"]
    plan = partial(Paths, start, end, length, _ties(arguments), ways, single)
    return ways * (length + 1), plan


def _neighbourhood(arguments: Arguments) -> Question:
    depth = bounded(arguments, "depth", MAX_DEPTH)
    limit = bounded(arguments, "limit", MAX_NODES)
    return limit, partial(Neighbourhood, arguments.get("of"), depth, limit, _ties(arguments))


def _ties(arguments: Arguments) -> Ties:
    types, statuses = members(arguments.get("types")), members(arguments.get("status"))
    return Ties(types, statuses, as_of(arguments))


QUESTIONS: Mapping[str, Callable[[Any], Question]] = {
    "search": _search,
    "suggest": _suggest,
    "claimCounts": _claim_counts,
    "topEntities": _top_entities,
    "shortestPath": partial(_paths, single=True),
    "paths": partial(_paths, single=False),
    "neighbourhood": _neighbourhood,
}
"""By field name."""
