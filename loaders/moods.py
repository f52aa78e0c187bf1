"""How a text holds what a clause says: fact, plan, threat, rumour or denial; on whose word."""

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


_OPEN = Holding()
_VOID = Holding(void=True)
_MOODS = {
    Stance.ANNOUNCED: Mood.PLANNED,
    Stance.PLANNED: Mood.PLANNED,
    Stance.THREATENED: Mood.THREATENED,
    Stance.POSSIBLE: Mood.POSSIBLE,
    Stance.ALLEGED: Mood.ALLEGED,
    Stance.DENIED: Mood.DENIED,
}
_SAYING = {Stance.REPORTED, Stance.ANNOUNCED, Stance.DENIED, Stance.ALLEGED}
_TENSED = {Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA}
_GOVERNED = {Relation.OBJECT, Relation.OBLIQUE, Relation.PASSIVE_SUBJECT, Relation.COMPLEMENT}
_DEEPEST = 8


def holding(tree: Tree, node: Node, depth: int = 0) -> Holding:
    """Return how the clause of a verb, or of a noun for an event, stands in its sentence."""
    if depth > _DEEPEST or tree.is_question:
        return _VOID
    own = _own(tree, node)
    head = tree.head(node)
    if own.void or head is None:
        return own
    if node.is_verb or tree.children(node, Relation.COPULA):
        return own.under(_above_verb(tree, node, head, depth))
    return own.under(_above_noun(tree, node, head, depth))


def is_past(tree: Tree, node: Node) -> bool:
    """Tell whether a verb is in a past tense and not negated."""
    if any(child.lower in tree.grammar.negators for child in tree.children(node)):
        return False
    tensed = tree.children(node, *_TENSED)
    if _tense(tree, node) is not Mood.ASSERTED or (node.has("VerbForm", "Part") and not tensed):
        return False
    passive = tree.children(node, Relation.PASSIVE_AUXILIARY)
    words = tensed if passive else [node, *tensed]
    return any(word.has("Tense", tense) for word in words for tense in ("Past", "Imp"))


def is_saying(stance: Stance) -> bool:
    """Tell whether a word credits its complement to its subject, rather than planning it."""
    return stance in _SAYING


def _above_verb(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    relation = tree.relation(node)
    if relation is Relation.CONJUNCT:
        return _coordinate(tree, node, head, depth)
    if relation is Relation.COMPLEMENT or relation is Relation.OBLIQUE:
        return _governed(tree, node, head, depth)
    if relation is Relation.ADVERBIAL:
        return _adverbial(tree, node, head, depth)
    if relation is Relation.ADNOMINAL and (
        _is_infinitive(tree, node) or (tree.children(node, Relation.MARK) and not head.is_verb)
    ):
        return _governed(tree, node, head, depth)
    said_first = relation is Relation.PARATAXIS and node.place < head.place
    if said_first and stance_of(tree, head) in _SAYING:
        return _governed(tree, node, head, depth)
    return _OPEN


def _coordinate(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    """Return what a coordinated verb shares: all with a first verb whose tense it leaves out."""
    if not head.is_verb and not tree.children(head, Relation.COPULA):
        return _OPEN
    if not _is_finite(tree, node):
        return holding(tree, head, depth + 1)
    above = tree.head(head)
    if above is None or tree.relation(head) in {Relation.RELATIVE, Relation.ADNOMINAL}:
        return replace(_OPEN, void=_own(tree, head).void)
    return _above_verb(tree, head, above, depth + 1)


def _adverbial(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    marks = {child.lower for child in tree.children(node, Relation.MARK)}
    if _is_infinitive(tree, node):
        if stance_of(tree, head) and not marks & tree.grammar.purposes:
            return _governed(tree, node, head, depth)
        return _VOID
    if stance_of(tree, head) in _SAYING and node.place < head.place and not marks:
        return _governed(tree, node, head, depth)
    return _OPEN


def _governed(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    """Return how a complement stands by the word that governs it."""
    stance = stance_of(tree, head)
    outer = holding(tree, head, depth + 1) if stance is not None else _VOID
    if stance is None or outer.void:
        return _VOID
    opaque = stance in {*_SAYING, Stance.CEASED, Stance.CONTINUED}
    if outer.negated and opaque and outer.mood is not Mood.DENIED:
        return _VOID
    mood = _MOODS.get(stance, Mood.ASSERTED)
    if stance is Stance.ANNOUNCED and _is_finite(tree, node):
        mood = Mood.ASSERTED
    negated = outer.negated != (stance in {Stance.DENIED, Stance.FAILED})
    if stance is Stance.EXCLUDED:
        mood, negated = (Mood.POSSIBLE, False) if outer.negated else (Mood.PLANNED, True)
    if stance is Stance.REPORTED and _is_infinitive(tree, node) and _is_hearsay(tree, head):
        mood = Mood.ALLEGED
    if tree.marker(node) in tree.grammar.contrary:
        negated = not negated
    aspect = stance if stance in {Stance.CEASED, Stance.CONTINUED} else outer.aspect
    speaker = subject_of(tree, head) if stance in _SAYING and head.is_verb else None
    return Holding(max(mood, outer.mood), negated, aspect, speaker or outer.speaker)


def _is_hearsay(tree: Tree, verb: Node) -> bool:
    """Tell whether it is said of somebody, by nobody ("is said to be building")."""
    return bool(tree.children(verb, Relation.PASSIVE_AUXILIARY))


def _above_noun(  # noqa: PLR0911 - one line a case
    tree: Tree, node: Node, head: Node, depth: int
) -> Holding:
    """Return how an event named by a noun stands: by the verb or the plan that it belongs to."""
    grammar, relation = tree.grammar, tree.relation(node)
    if tree.marker(node) in grammar.irrealis - grammar.purposes:
        return _VOID
    stance = stance_of(tree, head)
    if relation is Relation.OBJECT and head.lemmas & grammar.withdrawing:
        return _withdrawn(tree, node, head, depth)
    if tree.marker(node) in grammar.capacities and head.is_verb:
        outer = holding(tree, head, depth + 1)
        return replace(outer, aspect=Stance.CEASED if stance is Stance.CEASED else None)
    if relation is Relation.OBLIQUE and tree.marker(node) not in grammar.genitives | grammar.topics:
        return _OPEN
    if relation is Relation.OBLIQUE and _is_approved(tree, head):
        return replace(holding(tree, head, depth + 1), mood=Mood.PLANNED)
    if stance is not None and relation in _GOVERNED and not head.lemmas & grammar.factive:
        return _governed(tree, node, head, depth)
    if not head.is_verb:
        return _OPEN
    outer = holding(tree, head, depth + 1)
    happening = {lemma for word in tree.local(head, 1) for lemma in word.lemmas} | head.lemmas
    if relation in {Relation.SUBJECT, Relation.PASSIVE_SUBJECT} and (happening & grammar.occurring):
        return replace(outer, aspect=None)
    unsure = relation in {Relation.OBJECT, Relation.PASSIVE_SUBJECT}
    unsure = unsure and not head.lemmas & grammar.factive
    if unsure and outer.negated and stance_of(tree, node) is Stance.PLANNED:
        return Holding(negated=True, speaker=outer.speaker)
    return Holding(void=unsure and outer.negated, speaker=outer.speaker)


def _is_approved(tree: Tree, verb: Node) -> bool:
    """Tell whether a verb with its object clears the way ("gives the green light to the sale")."""
    return any(child.lemmas & tree.grammar.approvals for child in tree.children(verb))


def _withdrawn(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    """Return how a plan or threat stands that somebody takes back."""
    outer = holding(tree, head, depth + 1)
    if stance_of(tree, node) is None:
        return _VOID
    if stance_of(tree, node) is Stance.THREATENED and not outer.negated:
        return replace(outer, aspect=Stance.CEASED)
    return replace(outer, negated=not outer.negated)


def _own(tree: Tree, node: Node) -> Holding:
    """Return what the words of the clause itself say."""
    if _is_hypothetical(tree, node):
        return _VOID
    mood = _tense(tree, node)
    if mood is None:
        return _VOID
    negated, aspect, speaker = False, None, None
    for child in tree.children(node):
        if child.lower in tree.grammar.hearsay and child.entity is None:
            mood = max(mood, Mood.ALLEGED)
        if tree.marker(child) in tree.grammar.sources:
            speaker = child if child.entity is not None else speaker
            if child.lemmas & tree.grammar.hearsay:
                mood = max(mood, Mood.ALLEGED)
        if tree.marker(child) in tree.grammar.limits and is_past(tree, node):
            aspect = Stance.CEASED
        for word in (child, *_degree(tree, child), *_of_object(tree, child)):
            if _ceases(tree, node, word):
                aspect = Stance.CEASED
            elif word.lower in tree.grammar.negators and word.place < node.place + 4:
                negated = True
    return Holding(mood, negated and aspect is None, aspect, speaker)


def _degree(tree: Tree, word: Node) -> list[Node]:
    """Return what modifies an adverb: "no" in "no longer"."""
    if word.is_verb or word.entity is not None or tree.marker(word):
        return []
    return tree.children(word) if word.token.pos_ == "ADV" else []


def _of_object(tree: Tree, word: Node) -> list[Node]:
    """Return the adverbs that the parser hung on an object: "plus" in "n'a plus accès"."""
    if word.entity is not None or tree.relation(word) is not Relation.OBJECT:
        return []
    return [one for one in tree.children(word) if one.lower in tree.grammar.ceasers_with]


def _ceases(tree: Tree, node: Node, word: Node) -> bool:
    grammar = tree.grammar
    if word.lower in grammar.former:
        return not node.is_verb
    if word.lower not in grammar.ceasers:
        return False
    partners = grammar.ceasers_with.get(word.lower)
    beside = [other for head in {node, tree.head(word)} if head for other in tree.children(head)]
    return partners is None or any(other.lower in partners for other in beside)


def _is_hypothetical(tree: Tree, node: Node) -> bool:
    """Tell whether the clause stands under "if", "without", "in order to" and the like."""
    grammar = tree.grammar
    for child in tree.children(node, Relation.MARK, Relation.CASE):
        if child.lower not in grammar.irrealis or child.place > node.place:
            continue
        if child.lower not in grammar.purposes:
            return True
        if _is_infinitive(tree, node) and tree.relation(node) is Relation.ADVERBIAL:
            return tree.relation(child) is Relation.MARK
    return tree.marker(node) in grammar.irrealis - grammar.purposes and node.is_verb


def _tense(tree: Tree, node: Node) -> Mood | None:
    """Return what modals, tense and endings say: future, conditional; None if nothing holds."""
    mood = Mood.ASSERTED
    if node.is_verb and tree.head(node) is None and _is_infinitive(tree, node):
        mood = Mood.PLANNED  # a headline: "Intel to sink $5 billion into ..."
    for word in (node, *tree.children(node, *_TENSED)):
        if stance := tree.grammar.modals.get(word.lower):
            mood = max(mood, _MOODS[stance])
        if word.is_verb and _is_future(tree, word):
            mood = max(mood, Mood.PLANNED)
        if _is_conditional(tree, word):
            conditional = _conditional(tree, node, word)
            if conditional is None:
                return None
            mood = max(mood, conditional)
    return mood


def _is_conditional(tree: Tree, word: Node) -> bool:
    if word.lower in tree.grammar.conditional_modals:
        return True
    return word.is_verb and (
        word.has("Mood", "Cnd") or _has_suffix(word, tree.grammar.conditional_suffixes)
    )


def _is_future(tree: Tree, word: Node) -> bool:
    return word.has("Tense", "Fut") or _has_suffix(word, tree.grammar.future_suffixes)


def _has_suffix(word: Node, suffixes: frozenset[str]) -> bool:
    """Tell whether a form is the infinitive with one of these: what the tagger often misses."""
    return any(
        word.lower == lemma.removesuffix("e") + suffix
        for lemma in word.lemmas
        for suffix in suffixes
    )


def _conditional(tree: Tree, node: Node, word: Node) -> Mood | None:
    """Return the mood of a conditional: a plan in reported speech, else hearsay or nothing."""
    first, head = node, tree.head(node)
    while head is not None and tree.relation(first) is Relation.CONJUNCT:
        first, head = head, tree.head(head)
    reported = head is not None and tree.relation(first) is Relation.COMPLEMENT
    perfect = word is not node and tree.relation(word) is Relation.AUXILIARY
    english = word.lower in tree.grammar.conditional_modals
    if reported and head is not None and stance_of(tree, head) is not None:
        return Mood.PLANNED if english or not perfect else Mood.ALLEGED
    if word is node and stance_of(tree, node) in {Stance.POSSIBLE, Stance.PLANNED}:
        return Mood.ASSERTED  # "pourrait", "voudrait": the verb itself says how sure it is
    conditioned = any(
        mark.lower in tree.grammar.conditionals
        for clause in tree.children(node, Relation.ADVERBIAL, Relation.COMPLEMENT)
        for mark in tree.children(clause, Relation.MARK)
    )
    return None if english or conditioned else Mood.ALLEGED


def _is_finite(tree: Tree, verb: Node) -> bool:
    if verb.has("VerbForm", "Fin"):
        return True
    return any(
        not child.has("VerbForm", "Inf") and child.token.pos_ != "PART"
        for child in tree.children(verb, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)
    )


def _is_infinitive(tree: Tree, verb: Node) -> bool:
    if not verb.is_verb or _is_finite(tree, verb):
        return False
    return verb.has("VerbForm", "Inf") or any(
        child.has("VerbForm", "Inf") or child.token.pos_ == "PART"
        for child in tree.children(verb, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)
    )
