"""Who takes part in a clause, and as what."""

from dataclasses import dataclass
from enum import StrEnum

from loaders.sentences.nodes import Node


class Role(StrEnum):
    """The part that an argument has in its clause, passive or not."""

    SUBJECT = "subject"
    OBJECT = "object"
    OBLIQUE = "oblique"
    POSSESSOR = "possessor"
    COMPOUND = "compound"
    HOLDER = "holder"
    CONTROLLER = "controller"
    FELLOW = "fellow"
    ADDRESSEE = "addressee"
    TOPIC = "topic"
    PURPOSE = "purpose"
    CARRIED = "carried"
    OPPONENT = "opponent"
    ECHOED = "echoed"
    HOUSE = "house"


LEFT_OUT = frozenset({Role.CARRIED, Role.OPPONENT, Role.ECHOED, Role.HOUSE})
"""The parts of those whom the sentence does not name."""


@dataclass(frozen=True, slots=True)
class Argument:
    """One who takes part.

    Attributes:
        marker: the preposition that joins it.
        cost: by how far the place of the word was guessed.
        alone: names coordinated with it do not take part.
    """

    role: Role
    node: Node
    marker: str = ""
    cost: int = 0
    alone: bool = False
