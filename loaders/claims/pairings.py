"""Who may stand to whom in the relations that the words of a sentence may state.

Frames ask that a name stand in a slot of the clause. A pairing asks less: a clause that meets a
frame, and two names of its sentence, of types that the relation takes. `loaders.claims.likely`
tells which of them are meant.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from loaders.clauses.clauses import Clause
from loaders.frames.frames import Frame, Frames
from loaders.records import LocalEntity
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Reference, Tree
from schema.ontology import load_ontology

_MOST = 14
"""Sentences with more names than this are lists, of which nothing is guessed."""


@dataclass(frozen=True, slots=True)
class Party:
    """A name of a sentence, or a word with the one whom it refers to."""

    node: Node
    entity: LocalEntity
    reference: Reference | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """Two who may stand to one another in a relation that a clause may state.

    `frames` are those of the relation that the clause meets, arguments aside.
    """

    clause: Clause
    relation: str
    frames: tuple[Frame, ...]
    subject: Party
    object: Party

    @property
    def ids(self) -> frozenset[str]:
        """The local ids of the two."""
        return frozenset({self.subject.entity.local_id, self.object.entity.local_id})


def find_pairings(tree: Tree, frames: Frames) -> Iterator[Pairing]:
    """Yield the pairings of a sentence, by position of the trigger."""
    parties = find_parties(tree)
    if len({one.entity.local_id for one in parties}) < 2 or len(parties) > _MOST:
        return
    for clause in frames.clauses(tree):
        if clause.holding.void:
            continue
        for relation, met in _by_relation(frames.of(clause)).items():
            type_ = load_ontology().relation_types[relation]
            for one, other in permutations(parties, 2):
                twice = type_.symmetric and one.node.place > other.node.place
                same = one.entity.local_id == other.entity.local_id
                if twice or same or not type_.allows(one.entity.type, other.entity.type):
                    continue
                yield Pairing(clause, relation, met, one, other)


def find_parties(tree: Tree) -> Sequence[Party]:
    """Return whom a sentence names or refers to, by position."""
    parties = [Party(node, node.entity) for node in tree.nodes if node.entity is not None]
    referring = (*tree.nodes, *tree.clitics.values())
    for node in referring:
        reference = tree.references.get(node)
        if reference is not None and node.entity is None:
            parties += [Party(node, entity, reference) for entity in reference.entities]
    return sorted(parties, key=lambda one: one.node.span)


def _by_relation(frames: Iterable[Frame]) -> dict[str, tuple[Frame, ...]]:
    grouped: dict[str, tuple[Frame, ...]] = {}
    for frame in frames:
        grouped[frame.relation] = (*grouped.get(frame.relation, ()), frame)
    return grouped
