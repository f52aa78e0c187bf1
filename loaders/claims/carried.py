"""Whom an event is about where a sentence leaves it out: "X raised $9 million. Y led the round"."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from loaders.clauses.clauses import Clause, find_clauses
from loaders.clauses.roles import Role
from loaders.frames.frames import Frame, Frames
from loaders.frames.slots import opened, pairs
from loaders.records import LocalEntity
from loaders.sentences.tree import Tree

_REACH = 4
_LEAST = 4
_QUOTES = {'"', "«", "“", "‘", "'"}
_Entities = Mapping[str, LocalEntity]
_Told = Mapping[str, _Entities]


def carry(trees: Sequence[Tree], frames: Frames) -> None:
    """Note in the sentences of an article whom they leave out, since those before told of them.

    Of whom a relation is, it is whom the nearest opener tells of; who does the act, it is also who
    did the last such act. It is nobody where a sentence tells of several, one since has a claim of
    the relation about others, or some sentences have passed.
    """
    if not frames.openers:
        return
    acts = frames.unnamed_acts
    relations = frames.opened | acts
    last: dict[str, tuple[int, LocalEntity]] = {}
    for at, tree in enumerate(trees):
        clauses = [
            clause for clause in find_clauses(tree, frames.carrying) if not clause.holding.void
        ]
        stated = _stated(tree, clauses, frames, relations, acts)
        done = {relation: who for relation, who in stated.items() if relation in acts}
        _note(last, at, _opened(tree, clauses, frames))
        _note(last, at, done)
        topic = _topic(tree)
        tree.carried = dict.fromkeys(relations, topic) if topic else _near(last, at)
        _keep(last, at, {relation: who for relation, who in stated.items() if relation not in done})


def _topic(tree: Tree) -> LocalEntity | None:
    """Return whom a headline names before its colon: "X : Y prend 20 %"; persons speak there."""
    if len(tree.nodes) < _LEAST or tree.nodes[1].lower != ":" or tree.nodes[2].lower in _QUOTES:
        return None
    entity = tree.nodes[0].entity
    return entity if entity is not None and entity.type not in {"Person", "Place"} else None


def _acts(frame: Frame) -> bool:
    """Tell whether a frame leaves out who does it."""
    return frame.pattern.subject.role is Role.CARRIED


def _note(last: dict[str, tuple[int, LocalEntity]], at: int, told: _Told) -> None:
    for relation, entities in told.items():
        last.pop(relation, None)
        if len(entities) == 1:
            last[relation] = (at, next(iter(entities.values())))


def _keep(last: dict[str, tuple[int, LocalEntity]], at: int, told: _Told) -> None:
    """Go on with whom the claims of a sentence are about too; end with others."""
    for relation, entities in told.items():
        if relation in last:
            _, entity = last.pop(relation)
            if set(entities) == {entity.local_id}:
                last[relation] = (at, entity)


def _near(last: Mapping[str, tuple[int, LocalEntity]], at: int) -> Mapping[str, LocalEntity]:
    return {relation: entity for relation, (place, entity) in last.items() if at - place <= _REACH}


def _opened(tree: Tree, clauses: Sequence[Clause], frames: Frames) -> _Told:
    """Return for each relation of whom a sentence tells by its openers, by local id."""
    told: defaultdict[str, dict[str, LocalEntity]] = defaultdict(dict)
    for clause in clauses:
        for frame in frames.opened_by(clause):
            for found in opened(tree, clause, frame):
                told[frame.relation][found.entity.local_id] = found.entity
    return told


def _stated(
    tree: Tree,
    clauses: Sequence[Clause],
    frames: Frames,
    relations: frozenset[str],
    acts: frozenset[str],
) -> _Told:
    """Return for each relation of whom the claims of a sentence are, by local id.

    Of `acts`, it is who does them.
    """
    told: defaultdict[str, dict[str, LocalEntity]] = defaultdict(dict)
    for clause in clauses:
        for frame in frames.of(clause):
            if frame.relation in relations and not _acts(frame):
                for subject, object_ in pairs(tree, clause, frame):
                    entity = (subject if frame.relation in acts else object_).entity
                    told[frame.relation][entity.local_id] = entity
    return told
