"""On whom the last act of a kind was done, for those who do the same: "X may follow suit"."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from loaders.clauses.roles import Role
from loaders.frames.frames import Frames
from loaders.frames.slots import pairs
from loaders.records import LocalEntity
from loaders.sentences.tree import Tree
from schema.ontology import Polarity

_REACH = 2


def echo(trees: Sequence[Tree], frames: Frames) -> None:
    """Note in the sentences of an article on whom they or those right before say acts were done.

    Of the relations of which a frame asks for it; nobody where a sentence tells of several.
    """
    relations = frames.echoing
    last: dict[str, tuple[int, LocalEntity | None]] = {}
    for at, tree in enumerate(trees):
        told: defaultdict[str, dict[str, LocalEntity]] = defaultdict(dict)
        for relation, entity in _done(tree, frames, relations):
            told[relation][entity.local_id] = entity
        for relation, entities in told.items():
            last[relation] = (at, next(iter(entities.values())) if len(entities) == 1 else None)
        tree.echoed = {
            relation: entity
            for relation, (place, entity) in last.items()
            if entity is not None and at - place <= _REACH
        }


def _done(
    tree: Tree, frames: Frames, relations: frozenset[str]
) -> Iterator[tuple[str, LocalEntity]]:
    """Yield on whom acts are said to be done, by relation."""
    if len(tree.entities) < 2 or not relations:
        return
    for clause in frames.clauses(tree):
        if clause.holding.void or clause.holding.negated:
            continue
        for frame in frames.of(clause):
            named = frame.pattern.object.role is not Role.ECHOED
            if frame.relation in relations and frame.polarity is Polarity.AFFIRMED and named:
                for _, object_ in pairs(tree, clause, frame):
                    yield frame.relation, object_.entity
