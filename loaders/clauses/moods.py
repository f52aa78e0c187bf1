"""How surely a text says something: as a fact, a plan, a threat, a rumour or a denial."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from loaders.languages.grammar import Stance
from loaders.sentences.nodes import Node


class Mood(IntEnum):
    """How surely the text says it; what holds of two clauses is the greater of the two."""

    ASSERTED = 0
    PLANNED = 1
    THREATENED = 2
    POSSIBLE = 3
    ALLEGED = 4
    DENIED = 5


@dataclass(frozen=True, slots=True)
class Holding:
    """How a clause stands in its text.

    Attributes:
        mood: the weakest word said for it.
        act: what there is of it at all, whoever tells: a deed, a plan, a threat, a possibility.
        negated: the text says that it is not so.
        aspect: CEASED ("no longer", "stops"), CONTINUED ("keeps") or None.
        speaker: whom the text credits, if anybody.
        withdrawn: somebody takes it back or calls it off.
        hearsay: the plan itself is only rumoured ("songerait à racheter").
        void: nothing is claimed ("if", a question, an unknown governing verb).
    """

    mood: Mood = Mood.ASSERTED
    negated: bool = False
    aspect: Stance | None = None
    speaker: Node | None = None
    void: bool = False
    act: Mood = Mood.ASSERTED
    withdrawn: bool = False
    hearsay: bool = False

    def under(self, outer: "Holding") -> "Holding":
        """Return how this stands within a clause that stands so itself."""
        return Holding(
            mood=max(self.mood, outer.mood),
            negated=self.negated != outer.negated,
            aspect=self.aspect or outer.aspect,
            speaker=self.speaker or outer.speaker,
            void=self.void or outer.void,
            act=max(self.act, outer.act),
            withdrawn=self.withdrawn or outer.withdrawn,
            hearsay=self.hearsay or outer.hearsay,
        )


ACTS = frozenset({Mood.PLANNED, Mood.THREATENED, Mood.POSSIBLE})
"""The moods of an act that are not yet a deed."""
OPEN = Holding()
"""What nothing speaks against."""
VOID = Holding(void=True)
"""Nothing is claimed."""
MOODS: Mapping[Stance | None, Mood] = {
    Stance.ANNOUNCED: Mood.PLANNED,
    Stance.PLANNED: Mood.PLANNED,
    Stance.SCHEDULED: Mood.PLANNED,
    Stance.THREATENED: Mood.THREATENED,
    Stance.POSSIBLE: Mood.POSSIBLE,
    Stance.ALLEGED: Mood.ALLEGED,
    Stance.DENIED: Mood.DENIED,
}
"""What a governing word makes of its complement; the others leave it a fact."""
