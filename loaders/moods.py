"""How a text holds what a clause says: as fact, plan, threat, rumour or denial, and on whose word."""

from dataclasses import dataclass, replace
from enum import IntEnum

from loaders.arguments import stance_of, subject_of
from loaders.grammar import Relation, Stance
from loaders.tree import Node, Tree


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
        negated: the text says that it is not so.
        aspect: CEASED ("no longer", "stops"), CONTINUED ("keeps") or None.
        speaker: whom the text credits, if anybody.
        void: nothing is claimed ("if", a question, an unknown governing verb).
    """

    mood: Mood = Mood.ASSERTED
    negated: bool = False
    aspect: Stance | None = None
    speaker: Node | None = None
    void: bool = False

    def under(self, outer: "Holding") -> "Holding":
        """Return how this stands within a clause that stands so itself."""
        return Holding(
            mood=max(self.mood, outer.mood),
            negated=self.negated != outer.negated,
            aspect=self.aspect or outer.aspect,
            speaker=self.speaker or outer.speaker,
            void=self.void or outer.void,
        )


_VOID = Holding(void=True)
_MOODS = {
    Stance.ACTUAL: Mood.ASSERTED,
    Stance.REPORTED: Mood.ASSERTED,
    Stance.ANNOUNCED: Mood.PLANNED,
    Stance.PLANNED: Mood.PLANNED,
    Stance.THREATENED: Mood.THREATENED,
    Stance.POSSIBLE: Mood.POSSIBLE,
    Stance.ALLEGED: Mood.ALLEGED,
    Stance.DENIED: Mood.DENIED,
    Stance.FAILED: Mood.ASSERTED,
    Stance.EXCLUDED: Mood.ASSERTED,
    Stance.CEASED: Mood.ASSERTED,
    Stance.CONTINUED: Mood.ASSERTED,
}
_SAYING = {Stance.REPORTED, Stance.ANNOUNCED, Stance.DENIED, Stance.ALLEGED}
_DEEPEST = 8


def holding(tree: Tree, node: Node, depth: int = 0) -> Holding:
    """Return how the clause of a verb, or of a noun for an event, stands in its sentence."""
    if depth > _DEEPEST or tree.is_question:
        return _VOID
    own = _own(tree, node)
    if own.void:
        return own
    head = tree.head(node)
    if head is None:
        return own
    relation = tree.relation(node)
    if node.is_verb or tree.children(node, Relation.COPULA):
        return own.under(_above_verb(tree, node, head, relation, depth))
    return own.under(_above_noun(tree, node, head, depth))


def is_saying(stance: Stance) -> bool:
    """Tell whether a word credits its complement to its subject, rather than planning it."""
    return stance in _SAYING


def _above_verb(tree: Tree, node: Node, head: Node, relation: Relation, depth: int) -> Holding:
    if relation is Relation.CONJUNCT:
        if not head.is_verb and not tree.children(head, Relation.COPULA):
            return Holding()
        shared = holding(tree, head, depth + 1)
        if _is_finite(tree, node):
            first = _own(tree, head)
            upper = tree.head(head)
            if upper is None:
                return Holding(void=first.void)
            if tree.relation(head) in {Relation.RELATIVE, Relation.ADNOMINAL}:
                return Holding()
            return _above_verb(tree, head, upper, tree.relation(head), depth + 1)
        return replace(shared, negated=shared.negated)
    if relation is Relation.COMPLEMENT or (relation is Relation.OBLIQUE and node.is_verb):
        return _governed(tree, node, head, depth)
    if relation is Relation.ADVERBIAL:
        return _adverbial(tree, node, head, depth)
    if relation is Relation.ADNOMINAL and "Inf" in node.token.morph.get("VerbForm"):
        return _governed(tree, node, head, depth)
    if relation is Relation.PARATAXIS and stance_of(tree, head) in _SAYING and _is_quoted(node):
        return _governed(tree, node, head, depth)
    return Holding()


def _is_quoted(node: Node) -> bool:
    return node.place < node.token.head.i


def _is_finite(tree: Tree, verb: Node) -> bool:
    if "Fin" in verb.token.morph.get("VerbForm"):
        return True
    return bool(tree.children(verb, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY))


def _adverbial(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    markers = {child.lower for child in tree.children(node, Relation.MARK)}
    if "Inf" in node.token.morph.get("VerbForm"):
        if stance_of(tree, head) and not markers & tree.grammar.purposes:
            return _governed(tree, node, head, depth)
        return _VOID
    if stance_of(tree, head) in _SAYING and node.place < head.place and not markers:
        return _governed(tree, node, head, depth)
    return Holding()


def _governed(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    """Return how a complement stands by the word that governs it."""
    stance = stance_of(tree, head)
    if stance is None:
        return _VOID
    outer = holding(tree, head, depth + 1)
    if outer.void:
        return _VOID
    speaker = None
    if stance in _SAYING:
        if outer.negated and stance is not Stance.DENIED:
            return _VOID
        speaker = subject_of(tree, head) if head.is_verb else None
    mood = _MOODS[stance]
    if stance is Stance.ANNOUNCED and _is_finite(tree, node):
        mood = Mood.ASSERTED
    negated = outer.negated
    if stance in {Stance.DENIED, Stance.FAILED}:
        negated = not negated
    if stance is Stance.DENIED and outer.negated:
        return _VOID
    aspect = stance if stance in {Stance.CEASED, Stance.CONTINUED} else None
    if aspect and outer.negated:
        return _VOID
    if stance is Stance.EXCLUDED:
        mood, negated = (Mood.POSSIBLE, False) if outer.negated else (Mood.ASSERTED, True)
    return Holding(
        mood=max(mood, outer.mood),
        negated=negated,
        aspect=aspect or outer.aspect,
        speaker=speaker or outer.speaker,
    )


def _above_noun(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    """Return how an event named by a noun stands: by the verb or the plan that it belongs to."""
    grammar = tree.grammar
    if tree.marker(node) in grammar.irrealis - grammar.purposes:
        return _VOID
    relation = tree.relation(node)
    stance = stance_of(tree, head)
    if stance is None or relation not in {
        Relation.OBJECT,
        Relation.OBLIQUE,
        Relation.PASSIVE_SUBJECT,
        Relation.COMPLEMENT,
    }:
        outer = holding(tree, head, depth + 1) if head.is_verb else Holding()
        governing = relation in {Relation.OBJECT, Relation.PASSIVE_SUBJECT}
        return Holding(void=governing and outer.negated, speaker=outer.speaker)
    if (
        relation is Relation.OBLIQUE
        and head.is_verb
        and stance
        not in {
            Stance.ALLEGED,
            Stance.THREATENED,
            Stance.FAILED,
        }
    ):
        return Holding()
    if relation is Relation.OBLIQUE and tree.marker(node) not in grammar.genitives | {"on", "sur"}:
        if stance not in {Stance.PLANNED, Stance.THREATENED}:
            return Holding()
    return _governed(tree, node, head, depth)


def _own(tree: Tree, node: Node) -> Holding:
    """Return what the words of the clause itself say."""
    grammar = tree.grammar
    mood, negated, aspect = Mood.ASSERTED, False, None
    speaker: Node | None = None
    tensed = [node]
    for child in tree.children(node):
        relation = tree.relation(child)
        if relation in {Relation.MARK, Relation.CASE} and child.lower in grammar.irrealis:
            infinitive = child.lower in grammar.purposes
            if not infinitive or (
                node.is_verb and relation is Relation.MARK and _purposive(tree, node, child)
            ):
                return _VOID
        if (
            relation is Relation.ADVERBIAL
            and any(mark.lower in {"si", "s'"} for mark in tree.children(child, Relation.MARK))
            and "Cnd" in node.token.morph.get("Mood")
        ):
            return _VOID
        if relation in {Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA}:
            tensed.append(child)
            tensed += tree.children(child, Relation.AUXILIARY)
            if stance := grammar.modals.get(child.lower):
                mood = max(mood, _MOODS[stance])
            if child.lower in {"would", "'d", "should", "must"}:
                mood = max(mood, _would(tree, node, child))
                if mood is Mood.DENIED:
                    return _VOID
        if child.lower in grammar.hearsay and not child.entity:
            mood = max(mood, Mood.ALLEGED)
        marker = tree.marker(child)
        if marker in grammar.sources:
            if child.entity is not None:
                speaker = child
            elif child.lemmas & grammar.hearsay:
                mood = max(mood, Mood.ALLEGED)
        if child.place < node.place + 4 and child.entity is None:
            if child.lower in grammar.ceasers or any(
                inner.lower in grammar.ceasers for inner in tree.children(child)
            ):
                aspect = Stance.CEASED if _is_ceasing(tree, child) else aspect
            elif child.lower in grammar.negators:
                negated = True
    if aspect:
        negated = False
    mood = max(mood, _tense(tree, node, tensed))
    return Holding(mood=mood, negated=negated, aspect=aspect, speaker=speaker)


def _is_ceasing(tree: Tree, word: Node) -> bool:
    """Tell "ne ... plus" from "plus" for "more"."""
    if word.lower != "plus":
        return True
    head = tree.head(word)
    return head is not None and any(other.lower in {"ne", "n'"} for other in tree.children(head))


def _purposive(tree: Tree, node: Node, mark: Node) -> bool:
    return "Inf" in node.token.morph.get("VerbForm") and tree.relation(node) is Relation.ADVERBIAL


def _would(tree: Tree, node: Node, modal: Node) -> Mood:
    """Return the mood of "would": a plan in reported speech, else nothing is claimed (DENIED)."""
    head = tree.head(node)
    while head is not None and tree.relation(node) is Relation.CONJUNCT:
        node, head = head, tree.head(head)
    if head is None or tree.relation(node) is not Relation.COMPLEMENT:
        return Mood.DENIED
    if modal.lower in {"should", "must"}:
        return Mood.DENIED
    return Mood.PLANNED if stance_of(tree, head) is not None else Mood.DENIED


def _tense(tree: Tree, node: Node, tensed: list[Node]) -> Mood:
    """Return what tense and mood endings say: future, conditional."""
    mood = Mood.ASSERTED
    for word in tensed:
        morph = word.token.morph
        if "Fut" in morph.get("Tense"):
            mood = max(mood, Mood.PLANNED)
        if "Cnd" in morph.get("Mood"):
            head = tree.head(node)
            reported = (
                head is not None
                and tree.relation(node) is Relation.COMPLEMENT
                and stance_of(tree, head) is not None
            )
            perfect = word is not node and tree.relation(word) is Relation.AUXILIARY
            mood = max(mood, Mood.PLANNED if reported and not perfect else Mood.ALLEGED)
    return mood
