"""With whom each entity is at odds, for threats that name nobody: "it will go to court"."""

from collections.abc import Iterator, Mapping, Sequence

from loaders.clauses.roles import Role
from loaders.frames.frames import Frames
from loaders.frames.slots import pairs
from loaders.records import LocalEntity
from loaders.sentences.tree import Tree
from schema.ontology import Polarity

_ADVERSE = {"DROPS_INTEGRATION", "ACCUSES", "SUES", "THREATENS_SUIT", "FINES"}
_REACH = 5


def oppose(trees: Sequence[Tree], frames: Frames) -> None:
    """Note in the sentences of an article with whom they or those before say each to be at odds.

    It is the last with whom an entity stands in a relation that sets two against each other;
    nobody where one sentence tells of several, or too many have passed since. What the title
    says holds all through. Who is at odds with nobody may join those against the last target.
    """
    titled: dict[str, LocalEntity] = {}
    accused: tuple[int, LocalEntity] | None = None
    last: dict[str, tuple[int, LocalEntity | None]] = {}
    for at, tree in enumerate(trees):
        told = list(quarrels(tree, frames))
        if targets := {other.local_id: other for _, other in told}:
            accused = (at, next(iter(targets.values()))) if len(targets) == 1 else None
        near = accused is not None and at - accused[0] <= _REACH
        tree.accused = accused[1] if accused is not None and near else None
        for one, other in told:
            for who, whom in ((one, other), (other, one)):
                place, before = last.get(who.local_id, (-1, None))
                several = place == at and before is not whom
                last[who.local_id] = (at, None if several else whom)
                if tree.sentence.is_title:
                    titled[who.local_id] = whom
        tree.opponents = {**titled, **_near(last, at)}


def _near(last: Mapping[str, tuple[int, LocalEntity | None]], at: int) -> Mapping[str, LocalEntity]:
    return {
        who: whom
        for who, (place, whom) in last.items()
        if whom is not None and at - place <= _REACH
    }


def quarrels(tree: Tree, frames: Frames) -> Iterator[tuple[LocalEntity, LocalEntity]]:
    """Yield who is said to act against whom."""
    if len(tree.entities) < 2:
        return
    for clause in frames.clauses(tree):
        if clause.holding.void:
            continue
        for frame in frames.of(clause):
            told = frame.pattern.object.role not in {Role.OPPONENT, Role.ECHOED}
            if frame.relation in _ADVERSE and frame.polarity is Polarity.AFFIRMED and told:
                for subject, object_ in pairs(tree, clause, frame):
                    yield subject.entity, object_.entity
