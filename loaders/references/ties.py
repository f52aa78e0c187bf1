"""What an article has said to hold between its entities, for descriptions that ask: "the buyer"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from loaders.frames.frames import Frames
from loaders.frames.slots import pairs
from loaders.records import LocalEntity
from loaders.sentences.tree import Tree
from schema.ontology import Polarity


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation that a sentence affirms of two entities."""

    relation: str
    subject: LocalEntity
    object: LocalEntity

    def sides(self) -> Iterator[tuple[str, LocalEntity, LocalEntity]]:
        """Yield each side with who stands on it and with whom."""
        yield "subject", self.subject, self.object
        yield "object", self.object, self.subject


@dataclass(slots=True)
class Ties:
    """The relations of an article as far as it was read, the latest last."""

    told: list[Tie] = field(default_factory=list)

    def read(self, tree: Tree, frames: Frames | None) -> None:
        """Take note of what a sentence says, by names and what has been resolved in it."""
        if frames is None or len(tree.entities) < 2:
            return
        for clause in frames.clauses(tree):
            if clause.holding.void or clause.holding.negated:
                continue
            for frame in frames.of(clause):
                if frame.polarity is Polarity.AFFIRMED:
                    for subject, object_ in pairs(tree, clause, frame):
                        self.told.append(Tie(frame.relation, subject.entity, object_.entity))

    def partners(self, entity: LocalEntity, relations: Iterable[str]) -> list[LocalEntity]:
        """Return with whom an entity stands in one of these relations, the latest first."""
        found: dict[str, LocalEntity] = {}
        for tie in reversed(self.told):
            for _, one, other in tie.sides() if tie.relation in relations else ():
                if one.local_id == entity.local_id:
                    found.setdefault(other.local_id, other)
        return list(found.values())
