"""What tense, modals and endings say of a verb: past, future, conditional, finite or not."""

from loaders.clauses.moods import MOODS, Mood
from loaders.clauses.subjects import stance_of
from loaders.languages.grammar import Relation, Stance, WordOrder
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_TENSED = {Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA}
_HELPING = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)
_DIGITS = 4
"""So many has a year."""


def is_past(tree: Tree, node: Node) -> bool:
    """Tell whether a verb is in a past tense and not negated."""
    if any(child.lower in tree.grammar.negators for child in tree.children(node)):
        return False
    tensed = tree.children(node, *_TENSED)
    if tense_of(tree, node) is not Mood.ASSERTED:
        return False
    if not tensed and _has_past_form(tree, node):
        return True
    if node.has("VerbForm", "Part") and not tensed:
        return False
    passive = tree.children(node, Relation.PASSIVE_AUXILIARY)
    words = tensed if passive else [node, *tensed]
    return any(word.has("Tense", tense) for word in words for tense in ("Past", "Imp"))


def is_before_past(tree: Tree, verb: Node) -> bool:
    """Tell whether a verb tells of what was before something else was: "had vowed"."""
    return verb.has("VerbForm", "Part") and any(
        helper.has("Tense", tense) and not helper.lemmas & tree.grammar.being
        for helper in tree.children(verb, Relation.AUXILIARY)
        for tense in ("Past", "Imp")
    )


def _has_past_form(tree: Tree, verb: Node) -> bool:
    """Tell whether a verb ends as only those of a past tense do ("dirigea", "présidèrent")."""
    return any(
        verb.lower.endswith(ending) and verb.lower.removesuffix(ending) + infinitive in verb.lemmas
        for ending, infinitive in tree.grammar.past_endings.items()
    )


def is_over(tree: Tree, node: Node) -> bool:
    """Tell whether a verb or predicate is in a past tense that reaches no further ("worked").

    Where verbs have no tense, the words beside them tell, as do years from and to.
    """
    if tree.grammar.order is not None:
        return _is_bygone(tree, node, tree.grammar.order)
    if _has_run(tree, node):
        return True
    perfect = any(word.has("Tense", "Pres") for word in tree.children(node, *_TENSED))
    return is_past(tree, node) and not perfect


def _has_run(tree: Tree, node: Node) -> bool:
    """Tell whether two years say from when to when something was so ("de 1994 à 2003")."""
    return any(
        tree.marker(start) in tree.grammar.genitives and tree.marker(end) in tree.grammar.datives
        for start in _years(tree, node)
        for end in (*_years(tree, node), *_years(tree, start))
    )


def _years(tree: Tree, node: Node) -> list[Node]:
    return [one for one in tree.children(node) if one.is_number and len(one.lower) == _DIGITS]


def _is_bygone(tree: Tree, node: Node, order: WordOrder) -> bool:
    """Tell whether something was so once, or until some year."""
    beside = tree.children(node)
    if any(child.lower in tree.grammar.negators for child in beside):
        return False
    return any(
        child.lower in order.bygone
        or (child.is_number and tree.marker(child) in tree.grammar.limits)
        for child in beside
    )


def tense_of(tree: Tree, node: Node) -> Mood | None:
    """Return what modals, tense and endings say: future, conditional; None if nothing holds."""
    mood = Mood.ASSERTED
    if node.is_verb and tree.head(node) is None and is_infinitive(tree, node):
        mood = Mood.PLANNED  # a headline: "Intel to sink $5 billion into ..."
    for word in (node, *tree.children(node, *_TENSED)):
        governs = word is not node or tree.grammar.order is None  # "DAPAT suntikan": gets one
        if governs and (stance := tree.grammar.modals.get(word.lower)):
            mood = max(mood, MOODS[stance])
        if word.is_verb and _is_future(tree, word):
            mood = max(mood, Mood.PLANNED)
        if _is_conditional(tree, word):
            conditional = _conditional(tree, node, word)
            if conditional is None:
                return None
            mood = max(mood, conditional)
    return mood


def is_rumoured(tree: Tree, node: Node) -> bool:
    """Tell whether a verb of planning is in the conditional of hearsay ("songerait à")."""
    planning = node.is_verb and stance_of(tree, node) in {Stance.POSSIBLE, Stance.PLANNED}
    return planning and not node.lemmas & tree.grammar.polite and _is_conditional(tree, node)


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
    reported = head is not None and (
        tree.relation(first) is Relation.COMPLEMENT or is_content(tree, first)
    )
    perfect = word is not node and tree.relation(word) is Relation.AUXILIARY
    english = word.lower in tree.grammar.conditional_modals
    if perfect and node.lemmas & tree.grammar.polite and stance_of(tree, node) is Stance.POSSIBLE:
        return None  # "aurait pu": what was possible and was not done
    if reported and head is not None and stance_of(tree, head) is not None:
        return Mood.PLANNED if english or not perfect else Mood.ALLEGED
    sourced = any(tree.marker(one) in tree.grammar.sources for one in tree.children(node))
    hedging = word is node and stance_of(tree, node) in {Stance.POSSIBLE, Stance.PLANNED}
    if hedging and not sourced:
        return Mood.ASSERTED  # "pourrait", "voudrait": the verb itself says how sure it is
    conditioned = any(
        mark.lower in tree.grammar.conditionals
        for clause in tree.children(node, Relation.ADVERBIAL, Relation.COMPLEMENT)
        for mark in tree.children(clause, Relation.MARK)
    )
    return None if english or conditioned else Mood.ALLEGED


def is_content(tree: Tree, verb: Node) -> bool:
    """Tell whether a clause says what a noun is about ("rumours THAT X would buy Y").

    Parsers often take it for a relative clause, but it has a subject of its own.
    """
    relation, head = tree.relation(verb), tree.head(verb)
    if head is None or not tree.children(verb, Relation.MARK):
        return False
    if relation is Relation.RELATIVE:
        return bool(tree.children(verb, Relation.SUBJECT)) and stance_of(tree, head) is not None
    return relation is Relation.ADNOMINAL


def is_finite(tree: Tree, verb: Node) -> bool:
    """Tell whether a verb has a tense, itself or by its auxiliary.

    The tagger takes forms that it does not know for infinitives ("renfloue").
    """
    endings = tree.grammar.infinitive_endings
    mistaken = verb.has("VerbForm", "Inf") and endings and not verb.lower.endswith(endings)
    if verb.has("VerbForm", "Fin") or mistaken:
        return True
    if tree.grammar.order is not None:
        return any(stance_of(tree, one) is Stance.ACTUAL for one in tree.children(verb))
    return any(
        not child.has("VerbForm", "Inf") and not child.is_particle
        for child in tree.children(verb, *_HELPING)
    )


def is_infinitive(tree: Tree, verb: Node) -> bool:
    """Tell whether a verb is an infinitive, itself or by its auxiliary."""
    if not verb.is_verb or is_finite(tree, verb):
        return False
    return verb.has("VerbForm", "Inf") or any(
        child.has("VerbForm", "Inf") or child.is_particle
        for child in tree.children(verb, *_HELPING)
    )
