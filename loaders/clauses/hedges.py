"""What the words of a clause itself say of it: "not", "no longer", "reportedly", "if"."""

from dataclasses import replace

from loaders.clauses.moods import ACTS, MOODS, VOID, Holding, Mood
from loaders.clauses.subjects import stance_of
from loaders.clauses.tenses import is_finite, is_infinitive, is_past, is_rumoured, tense_of
from loaders.languages.grammar import Relation, Stance
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_CORE = {Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.OBJECT}
_HELPING = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)


def own_holding(tree: Tree, node: Node) -> Holding:
    """Return what the words of the clause itself say; it is read once."""
    if node not in tree.holdings:
        tree.holdings[node] = _own_holding(tree, node)
    return tree.holdings[node]


def _own_holding(tree: Tree, node: Node) -> Holding:
    if _is_hypothetical(tree, node):
        return VOID
    mood = tense_of(tree, node)
    if mood is None:
        return VOID
    negated, speaker = False, None
    aspect = Stance.CEASED if _was(tree, node) else None
    copulas = tree.children(node, Relation.COPULA)
    for child in (*tree.children(node), *(one for be in copulas for one in tree.children(be))):
        if child.lower in tree.grammar.hearsay and child.entity is None:
            mood = max(mood, Mood.ALLEGED)
        if tree.marker(child) in tree.grammar.sources:
            speaker = child if child.entity is not None else speaker
            if child.lemmas & tree.grammar.hearsay:
                mood = max(mood, Mood.ALLEGED)
        if tree.marker(child) in tree.grammar.limits and is_past(tree, node):
            aspect = Stance.CEASED
        if not node.is_verb and (stance := tree.grammar.attributes.get(child.lower)):
            mood = max(mood, MOODS.get(stance, mood))
            negated = negated or stance is Stance.FAILED
        for word in (child, *_degree(tree, child), *_of_object(tree, child), *_paired(tree, child)):
            if _ceases(tree, node, word):
                aspect = Stance.CEASED
            elif word.lower in tree.grammar.negators and _reaches(tree, word, node):
                negated = True
    if aspect is Stance.CEASED and mood is Mood.POSSIBLE:
        mood = Mood.ASSERTED  # "can no longer"
    act = mood if mood in ACTS else Mood.ASSERTED
    negated = (negated or _lacks(tree, node)) and aspect is None
    held = Holding(mood, negated, aspect, speaker, act=act, hearsay=is_rumoured(tree, node))
    return _contested(held) if node.place < tree.denied_before else held


def _was(tree: Tree, noun: Node) -> bool:
    """Tell whether a noun is of what was: "ex-director", "the former Acme chairman"."""
    if tree.grammar.unprefixed(noun.lower) != noun.lower:
        return True
    before = tree.before(noun)
    while before is not None and tree.head(before) is noun and _is_compounded(tree, before):
        before = tree.before(before)
    return not noun.is_verb and before is not None and before.lower in tree.grammar.former


def _is_compounded(tree: Tree, word: Node) -> bool:
    return tree.relation(word) is Relation.COMPOUND


def _contested(held: Holding) -> Holding:
    """Return how stands what somebody denies in a clause at the end."""
    return replace(held, mood=Mood.DENIED, negated=not held.negated)


def _lacks(tree: Tree, node: Node) -> bool:
    """Tell whether a negation stands by what takes part ("no deal was signed")."""
    taking = tree.children(node, Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.OBJECT)
    return node.is_verb and any(
        word.lower in tree.grammar.negators and word.place < one.place and not _grades(tree, word)
        for one in taking
        if one.entity is None and not _is_plan(tree, one)
        for word in tree.children(one)
    )


def _is_plan(tree: Tree, node: Node) -> bool:
    """Tell whether a negated object is a plan, which negates what it is a plan for already."""
    return tree.relation(node) is Relation.OBJECT and stance_of(tree, node) is not None


def _reaches(tree: Tree, negator: Node, node: Node) -> bool:
    """Tell whether a negator speaks of the clause: not over a comma and the clause's subject."""
    subjects = tree.children(node, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
    cut_off = any(
        between.lower == ","
        for subject in subjects
        if negator.place < subject.place < node.place and tree.head(negator) is node
        for between in tree.between(negator, subject)
    )
    near = negator.place < node.place + 4 and not _is_noun(tree, negator)
    near = near and not _grades(tree, negator)
    return near and not cut_off and not _opens(tree, negator, node)


def _is_noun(tree: Tree, negator: Node) -> bool:
    """Tell whether what may negate is a noun here, led in by an article ("emboîter le pas")."""
    before = tree.before(negator)
    return before is not None and before.lower in tree.grammar.articles


def _grades(tree: Tree, negator: Node) -> bool:
    """Tell whether a negator only says how much or how long: "tak KURANG dari 5 juta"."""
    order, following = tree.grammar.order, tree.after(negator)
    return order is not None and following is not None and following.lower in order.grading


def _opens(tree: Tree, negator: Node, node: Node) -> bool:
    """Tell whether a negator opens a phrase of its own before the subject: "Not paid, X left"."""
    before = tree.between(negator, node) if negator.place < node.place else []
    commas = [one.place for one in before if one.lower == ","]
    named = [one.place for one in tree.nodes if one.entity is not None]
    return (
        bool(commas)
        and any(commas[0] < place < node.place for place in named)
        and (min(named) > commas[0])
    )


def _degree(tree: Tree, word: Node) -> list[Node]:
    """Return what modifies an adverb: "no" in "no longer"."""
    if word.is_verb or word.entity is not None or tree.marker(word):
        return []
    return tree.children(word) if word.is_adverb else []


def _paired(tree: Tree, word: Node) -> list[Node]:
    """Return what may negate by one that takes part: "neither X nor Y", "no deal"."""
    if tree.relation(word) not in _CORE:
        return []
    before = [one for one in tree.children(word) if one.place < word.place]
    if word.entity is not None:
        return before
    return [] if stance_of(tree, word) else [one for one in before if one.is_determiner]


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
    following = tree.after(word)
    if following is not None and following.lower in grammar.relatives:
        return False  # "n'accepte plus que X"
    partners = grammar.ceasers_with.get(word.lower)
    beside = [other for head in {node, tree.head(word)} if head for other in tree.children(head)]
    return partners is None or any(other.lower in partners for other in beside)


def _is_weighed(tree: Tree, node: Node) -> bool:
    """Tell whether somebody thinks of doing it ("is weighing whether to drop X")."""
    head = tree.head(node)
    if head is None or tree.relation(node) is not Relation.COMPLEMENT:
        return False
    return is_infinitive(tree, node) and stance_of(tree, head) is Stance.POSSIBLE


def _is_hypothetical(tree: Tree, node: Node) -> bool:
    """Tell whether the clause stands under "if", "without", "in order to" and the like."""
    grammar = tree.grammar
    subjects = tree.children(node, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
    for helper in (node, *tree.children(node, *_HELPING)):
        if helper.lower in grammar.inverted and any(helper.place < one.place for one in subjects):
            return True
    for child in tree.children(node, Relation.MARK, Relation.CASE):
        if child.lower not in grammar.irrealis or child.place > node.place:
            continue
        if child.lower in grammar.timed and _has_been(tree, node):
            continue
        if child.lower not in grammar.purposes:
            return not _is_weighed(tree, node)
        if child.lower in grammar.aims and not tree.children(node, Relation.AUXILIARY):
            continue
        uninflected = tree.grammar.order is not None or is_infinitive(tree, node)
        if uninflected and tree.relation(node) is Relation.ADVERBIAL:
            return tree.relation(child) is Relation.MARK
    if tree.marker(node) in grammar.timed and _has_been(tree, node):
        return False
    return tree.marker(node) in grammar.irrealis - grammar.purposes and node.is_verb


def _has_been(tree: Tree, node: Node) -> bool:
    """Tell whether what "before" leads in has happened: "worked at X before joining Y"."""
    verb = tree.head(node)
    if verb is None or not verb.is_verb or not is_past(tree, verb):
        return False
    return not is_finite(tree, node) or is_past(tree, node)
