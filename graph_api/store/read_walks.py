"""Walks through the relations: which entities an answer shows is found before they are read.

A walk goes level by level, one statement for each, and looks at no entity twice, so that it costs
what lies within reach. A pattern of several steps in Cypher costs every way there is.
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import neo4j

from graph_api.store.read_counts import best_connected
from graph_api.store.read_past import Day, told_until
from schema.errors import PlanError
from schema.ontology import load_ontology
from schema.operands import Operand, Variables
from schema.plan import Neighbourhood, Paths, Ties

Ask: TypeAlias = Callable[[str, dict[str, object]], Awaitable[list[neo4j.Record]]]
"""Runs a statement with parameters."""

MAX_MET = 200_000  # relations that the search for paths may meet, and steps that it may try


@dataclass(frozen=True, slots=True)
class Tie:
    """The relations along which a walk may go, in Cypher.

    Attributes:
        bracket: what stands in the brackets of the pattern.
        where: what follows the pattern.
        sums: variable of what the claims of the relation sum up to.
    """

    bracket: str
    where: str
    sums: str


def tie(ties: Ties, edge: str, others: tuple[str, ...], day: Day | None, *conditions: str) -> Tie:
    """Return what a pattern needs so that it meets only the relations of a walk.

    Args:
        ties: which they are.
        edge: variable of the relation.
        others: those of the pattern that are needed further on.
        day: by which articles must have told of them; None for any.
        conditions: on the things in the pattern.
    """
    known = load_ontology().relation_types
    names = known if ties.types is None else [name for name in known if name in ties.types]
    sums, past, found = edge, "", list(conditions if names else ("false",))
    if day:
        sums = f"{edge}h"
        past = _where(found) + told_until(edge, ", ".join((*others, edge)), sums, day)
        found = []
    if ties.statuses is not None:
        found.append(f"{sums}.status IN {[status.value for status in ties.statuses]}")
    return Tie(f"{edge}:{'|'.join(names or known)}", past + _where(found), sums)


def _day(ties: Ties) -> Day | None:
    return Day("$day", "$length") if ties.as_of else None


def _where(conditions: Sequence[str]) -> str:
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""


def _dated(ties: Ties, variables: Variables) -> dict[str, object]:
    """Return the parameters of the day, if there is one."""
    if ties.as_of is None:
        return {}
    day = ties.as_of.bind(variables)
    return {"day": day, "length": len(day)}


@dataclass(frozen=True, slots=True)
class PathSearch:
    """Finds the shortest simple ways between two entities: `$paths`, a list of lists of ids."""

    start: Operand
    end: Operand
    max_length: int
    first: int
    ties: Ties
    statement: str

    @classmethod
    def of(cls, plan: Paths) -> "PathSearch":
        """Return the search that a plan needs."""
        step = tie(plan.ties, "r", ("id", "o"), _day(plan.ties))
        statement = (
            f"UNWIND $ids AS id MATCH (:Entity {{id: id}})-[{step.bracket}]-(o:Entity){step.where} "
            "RETURN id, collect(DISTINCT o.id) AS others"
        )
        return cls(plan.start, plan.end, plan.max_length, plan.first, plan.ties, statement)

    async def run(self, ask: Ask, variables: Variables) -> dict[str, object]:
        """Return the parameters that come of the walk.

        Raises:
            PlanError: there is too much within reach.
        """
        start, end = self.start.bind(variables), self.end.bind(variables)
        paths: list[list[str]] = []
        if start == end:
            return {"paths": paths}
        surroundings = _Surroundings(ask, self.statement, _dated(self.ties, variables))
        sides = _Side({start}), _Side({end})
        for length in range(1, self.max_length + 1):
            # The sides take turns. When both together know as many steps as a path may have,
            # every such path lies within what is known.
            await surroundings.widen(sides[(length - 1) % 2])
            for path in _simple_paths(surroundings.neighbours, start, end, length):
                paths.append(path)
                if len(paths) == self.first:
                    return {"paths": paths}
        return {"paths": paths}


@dataclass(slots=True)
class _Side:
    """How far one has looked from an end: `front` is next, `seen` has been in front."""

    front: set[str]
    seen: set[str] = field(default_factory=set)


@dataclass(slots=True)
class _Surroundings:
    """Who is tied to whom, as far as has been looked."""

    ask: Ask
    statement: str
    parameters: Mapping[str, object]
    neighbours: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    _asked: set[str] = field(default_factory=set)
    _met: int = 0

    async def widen(self, side: _Side) -> None:
        """Look one step further from one side."""
        if unknown := sorted(side.front - self._asked):
            self._asked.update(unknown)
            for id_, others in await self.ask(self.statement, {**self.parameters, "ids": unknown}):
                self._met += len(others)
                if self._met > MAX_MET:
                    raise _too_much()
                self.neighbours[id_].update(others)
                for other in others:
                    self.neighbours[other].add(id_)
        side.seen |= side.front
        side.front = set().union(*(self.neighbours[id_] for id_ in side.front)) - side.seen


def _simple_paths(
    neighbours: Mapping[str, set[str]], start: str, end: str, length: int
) -> Iterator[list[str]]:
    """Yield the ways of exactly this length that meet nobody twice, in the order of their ids.

    Raises:
        PlanError: there are too many to try.
    """
    away = _distances(neighbours, end, length - 1, without=start)
    pending, tried = [[start]], 0
    while pending:
        path = pending.pop()
        left = length - len(path)  # steps that remain after the next
        tried += 1
        if tried > MAX_MET:
            raise _too_much()
        if path[-1] == end:
            yield path
            continue
        further = [
            other
            for other in neighbours[path[-1]]
            if away.get(other, length) <= left and other not in path and (other != end or not left)
        ]
        pending += [[*path, other] for other in sorted(further, reverse=True)]


def _distances(
    neighbours: Mapping[str, set[str]], end: str, most: int, without: str
) -> dict[str, int]:
    """Return how many steps entities are away from `end`, on ways that do not meet `without`."""
    away = {end: 0}
    front = {end}
    for steps in range(1, most + 1):
        front = set().union(*(neighbours[id_] for id_ in front)) - away.keys() - {without}
        away |= dict.fromkeys(front, steps)
    return away


def _too_much() -> PlanError:
    return PlanError(
        "there are too many relations between the two to find the ways; "
        "name types of relation, or ask for a smaller maxLength"
    )


@dataclass(frozen=True, slots=True)
class NeighbourSearch:
    """Finds the entities around one: `$ids`, and whether there are more of them: `$more`.

    Without a `centre` that is the best connected one, which `best` finds.
    """

    centre: Operand | None
    depth: int
    limit: int
    ties: Ties
    statement: str
    best: str

    @classmethod
    def of(cls, plan: Neighbourhood) -> "NeighbourSearch":
        """Return the search that a plan needs."""
        step = tie(plan.ties, "r", ("o",), _day(plan.ties), "NOT o.id IN $ids")
        other = tie(plan.ties, "x", ("o",), _day(plan.ties))
        degree = f"COUNT {{ MATCH (o)-[{other.bracket}]-(:Entity){other.where} RETURN x }}"
        if plan.ties == Ties():
            degree = "o.degree"
        statement = (
            f"UNWIND $front AS id MATCH (:Entity {{id: id}})-[{step.bracket}]-(o:Entity)"
            f"{step.where} WITH DISTINCT o RETURN o.id AS id, {degree} AS degree "
            "ORDER BY degree DESC, id LIMIT $room"
        )
        best = best_connected(_day(plan.ties))
        return cls(plan.of, plan.depth, plan.limit, plan.ties, statement, best)

    async def run(self, ask: Ask, variables: Variables) -> dict[str, object]:
        """Return the parameters that come of the walk."""
        dated = _dated(self.ties, variables)
        if self.centre is None:
            ids = [record["id"] for record in await ask(self.best, dated)]
        else:
            ids = [self.centre.bind(variables)]
        front = ids
        for _ in range(self.depth):
            room = self.limit - len(ids)
            asked = {**dated, "front": front, "ids": ids, "room": room + 1}
            found = [record["id"] for record in await ask(self.statement, asked)]
            front = found[:room]
            ids = [*ids, *front]
            if len(found) > room:
                return {"ids": ids, "more": True}
            if not front:
                break
        return {"ids": ids, "more": False}


Walk: TypeAlias = PathSearch | NeighbourSearch
