"""Whom an event is about where a sentence leaves it out: "X raised $9 million. Y led the round"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from loaders.clauses import Clause, find_clauses
from loaders.frames import Frames
from loaders.records import LocalEntity
from loaders.slots import opened, pairs
from loaders.tree import Tree

_REACH = 4
_Entities = Mapping[str, LocalEntity]


def carry(trees: Sequence[Tree], frames: Frames) -> None:
    """Note in the sentences of an article whom they leave out, since those before told of them.

    It is whom the nearest opener tells of; nobody where a sentence tells of several, one since has
    a claim of the relation about others, or some sentences have passed.
    """
    if not frames.openers:
        return
    relations = {frame.relation for opening in frames.openers.values() for frame in opening}
    heads = set(frames.openers) | {
        head
        for head, stating in frames.by_head.items()
        if any(f.relation in relations for f in stating)
    }
    last: dict[str, tuple[int, LocalEntity]] = {}
    for at, tree in enumerate(trees):
        clauses = [clause for clause in find_clauses(tree, heads) if not clause.holding.void]
        _note(last, at, _opened(tree, clauses, frames))
        tree.carried = _near(last, at)
        _keep(last, at, _stated(tree, clauses, frames, relations))


def _note(last: dict[str, tuple[int, LocalEntity]], at: int, told: Mapping[str, _Entities]) -> None:
    for relation, entities in told.items():
        last.pop(relation, None)
        if len(entities) == 1:
            last[relation] = (at, next(iter(entities.values())))


def _keep(last: dict[str, tuple[int, LocalEntity]], at: int, told: Mapping[str, _Entities]) -> None:
    """Go on with whom the claims of a sentence are about too; end with others."""
    for relation, entities in told.items():
        if relation in last:
            _, entity = last.pop(relation)
            if set(entities) == {entity.local_id}:
                last[relation] = (at, entity)


def _near(last: Mapping[str, tuple[int, LocalEntity]], at: int) -> Mapping[str, LocalEntity]:
    return {relation: entity for relation, (place, entity) in last.items() if at - place <= _REACH}


def _opened(tree: Tree, clauses: Sequence[Clause], frames: Frames) -> Mapping[str, _Entities]:
    """Return for each relation of whom a sentence tells by its openers, by local id."""
    told: defaultdict[str, dict[str, LocalEntity]] = defaultdict(dict)
    for clause in clauses:
        for frame in frames.opened_by(clause):
            for found in opened(tree, clause, frame):
                told[frame.relation][found.entity.local_id] = found.entity
    return told


def _stated(
    tree: Tree, clauses: Sequence[Clause], frames: Frames, relations: set[str]
) -> Mapping[str, _Entities]:
    """Return for each relation of whom the claims of a sentence are, by local id."""
    told: defaultdict[str, dict[str, LocalEntity]] = defaultdict(dict)
    for clause in clauses:
        for frame in frames.of(clause):
            if frame.relation in relations:
                for _, object_ in pairs(tree, clause, frame):
                    told[frame.relation][object_.entity.local_id] = object_.entity
    return told
