"""Which clauses state which relations: frames, and how they are matched."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from weakref import WeakKeyDictionary

from loaders.clauses.clauses import Clause, Kind, find_clauses
from loaders.clauses.moods import Mood
from loaders.clauses.roles import Role
from loaders.clauses.shares import is_half
from loaders.frames.frame_patterns import Pattern
from loaders.languages.grammar import Stance
from loaders.sentences.tree import Tree
from schema.ontology import Polarity, Status

_HALF = "50%+"


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One pattern of a relation with its conditions.

    Attributes:
        through: side ("subject", "object") -> nouns through which the name may be reached.
        types: side -> entity types, where narrower than the ontology's.
        prefers: side -> entity types that an unsure name there is held for.
        when: the clause must have this aspect: CEASED, CONTINUED, or ACTUAL for neither.
        moods: what there must be of the act (`Holding.act`), one of these; empty: anything.
        polarity: of the claim when the clause is not negated.
        status: of an affirmed claim, where the mood does not give it.
        requires: one of these words must stand in the clause; empty: nothing.
        avoids: none of these may.
        near: one of these must stand in its sentence, be it outside the clause; empty: nothing.
        unless: nor what one of these prepositions joins, times and `requires` aside.
        confidence: of the trigger itself.
        total: a sum beside it is that of a round, of which the subject gave a part.
        agentless: it holds only of what nobody else is said to do.
        active: it holds only of a verb in the active voice.
        lasting: what is taken back was so and has ended; else it was only planned.
        undoes: relation type of an earlier act between the two that it takes back.
    """

    relation: str
    pattern: Pattern
    through: Mapping[str, frozenset[str]]
    types: Mapping[str, frozenset[str]]
    prefers: Mapping[str, frozenset[str]]
    when: Stance | None
    moods: frozenset[Mood]
    polarity: Polarity
    status: Status | None
    requires: frozenset[str]
    near: frozenset[str]
    avoids: frozenset[str]
    unless: frozenset[str]
    confidence: float
    total: bool
    agentless: bool
    active: bool
    lasting: bool
    undoes: str | None

    def admits(self, share: int) -> bool:
        """Tell whether somebody who holds so much may be meant, in full percent."""
        if _HALF in self.requires:
            return is_half(share)
        return _HALF not in self.avoids or not is_half(share)


@dataclass(frozen=True)
class Frames:
    """The frames of a language, by kind and head word.

    Attributes:
        openers: frames that only tell of whom later sentences leave out.
    """

    by_head: Mapping[tuple[Kind, str], tuple[Frame, ...]]
    openers: Mapping[tuple[Kind, str], tuple[Frame, ...]]
    _met: WeakKeyDictionary[Clause, tuple[Frame, ...]] = field(
        default_factory=WeakKeyDictionary, init=False, repr=False, compare=False
    )

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The lemmas of the verbs that frames look for."""
        return frozenset(head for kind, head in self.by_head if kind is Kind.VERB)

    @cached_property
    def unnamed_acts(self) -> frozenset[str]:
        """The relations of which some frame leaves out who does it."""
        return self._of_which(lambda frame: frame.pattern.subject.role is Role.CARRIED)

    @cached_property
    def echoing(self) -> frozenset[str]:
        """The relations of which some frame leaves out on whom it is done."""
        return self._of_which(lambda frame: frame.pattern.object.role is Role.ECHOED)

    @cached_property
    def opened(self) -> frozenset[str]:
        """The relations of which an opener tells."""
        return frozenset(frame.relation for opening in self.openers.values() for frame in opening)

    @cached_property
    def carrying(self) -> frozenset[tuple[Kind, str]]:
        """The heads of clauses that tell of whom later sentences leave out."""
        carried = self.opened | self.unnamed_acts
        stating = {
            head
            for head, frames in self.by_head.items()
            if any(frame.relation in carried for frame in frames)
        }
        return frozenset(stating | set(self.openers))

    def _of_which(self, asks: Callable[[Frame], bool]) -> frozenset[str]:
        return frozenset(
            frame.relation for frames in self.by_head.values() for frame in frames if asks(frame)
        )

    def clauses(self, tree: Tree) -> Iterator[Clause]:
        """Yield the clauses of a sentence that some frame may match."""
        return find_clauses(tree, self.by_head.keys())

    def of(self, clause: Clause) -> tuple[Frame, ...]:
        """Return the frames whose words and conditions the clause meets; arguments aside.

        Half a dozen readings of an article ask for them; they are looked for once.
        """
        if clause not in self._met:
            self._met[clause] = tuple(_met(self.by_head, clause))
        return self._met[clause]

    def opened_by(self, clause: Clause) -> Iterator[Frame]:
        """Yield the openers whose words and conditions the clause meets; arguments aside."""
        return _met(self.openers, clause)


def _met(by_head: Mapping[tuple[Kind, str], tuple[Frame, ...]], clause: Clause) -> Iterator[Frame]:
    words: frozenset[str] | None = None
    for lemma in sorted(clause.node.lemmas):
        for frame in by_head.get((clause.kind, lemma), ()):
            if words is None:
                words = _words_of(clause)
            if _meets(frame, clause, words):
                yield frame


def _words_of(clause: Clause) -> frozenset[str]:
    """Return forms and lemmas of a clause; `_HALF` stands for a share of half or more."""
    words = {clause_word.lemma.lower() for clause_word in clause.words}
    for word in clause.words:
        words |= {word.lower, *word.lemmas}
        if word.entity is not None:
            first, *rest = word.entity.name.lower().split()
            words |= {first, *(rest[-1:] if word.entity.type == "Agency" else ())}
    return frozenset(words | ({_HALF} if clause.majority else set()))


def _meets(frame: Frame, clause: Clause, words: frozenset[str]) -> bool:
    if clause.reflexive and "se" not in frame.pattern.words:
        return False
    if frame.active and clause.passive:
        return False
    going_on = clause.holding.negated and clause.holding.aspect is Stance.CEASED
    if going_on and frame.when is not Stance.CEASED:
        return False  # "has no plans to stop using X": only what ending it would be is told
    listed = {_HALF} if clause.shares else set()  # of each holder apart: see `Frame.admits`
    return (
        frame.pattern.words <= words
        and frame.when in {None, clause.holding.aspect or Stance.ACTUAL}
        and (not frame.moods or clause.holding.act in frame.moods)
        and (not frame.requires or bool(frame.requires & (words | listed)))
        and not frame.avoids & (words - listed)
        and (not frame.near or any(frame.near & word.lemmas for word in clause.sentence))
    )
