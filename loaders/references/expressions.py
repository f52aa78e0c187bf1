"""What a pronoun or description of a sentence says of whom it refers to."""

from dataclasses import dataclass

from loaders.languages.grammar import Relation
from loaders.languages.reference_facts import Kind, Pronoun
from loaders.records import MentionKind, Span
from loaders.references.provenance import NOWHERE, Provenance
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_SUBJECTS = {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """A pronoun or description.

    Attributes:
        pronoun: what the pronoun may stand for; None of descriptions.
        noun, kinds: the noun of a description and what it may say.
        wording: the description without its determiner, folded.
        words: the words beside the noun that tell more of what it describes.
        origin: where it says that somebody is from.
        related: names inside a description ("the patron of X"), which it is not.
        owners: what a noun of relation belongs to ("ITS rival", "the maker of the APP").
        determiner: the article or demonstrative by which it refers, before or after it.
        bare: nothing beside it says that it refers: it must open the name ("museum").
        pointed: a demonstrative says that it refers ("this rival", "bank itu").
        near: one that means the last named ("this rival").
        former: it tells what somebody was ("the former minister").
        count: how many it refers to.
        owned: what a possessive pronoun owns.
    """

    tree: Tree
    node: Node
    span: Span
    gender: str | None
    pronoun: Pronoun | None = None
    noun: str | None = None
    kinds: tuple[Kind, ...] = ()
    wording: str = ""
    words: frozenset[str] = frozenset()
    origin: Provenance = NOWHERE
    related: tuple[Node, ...] = ()
    owners: tuple[Node, ...] = ()
    determiner: Node | None = None
    bare: bool = False
    pointed: bool = False
    near: bool = False
    former: bool = False
    count: int = 1
    owned: Node | None = None

    @property
    def kind(self) -> MentionKind:
        """How it mentions."""
        return MentionKind.PRONOUN if self.pronoun else MentionKind.NOMINAL

    @property
    def is_subject(self) -> bool:
        """It is the subject of its clause."""
        return self.tree.relation(self.node) in _SUBJECTS
