"""What the words of a clause itself say of it: "not", "no longer", "reportedly", "if"."""

from loaders.grammar import Relation, Stance
from loaders.moods import ACTS, VOID, Holding, Mood
from loaders.nodes import Node
from loaders.tenses import is_infinitive, is_past, tense_of
from loaders.tree import Tree


def own_holding(tree: Tree, node: Node) -> Holding:
    """Return what the words of the clause itself say."""
    if _is_hypothetical(tree, node):
        return VOID
    mood = tense_of(tree, node)
    if mood is None:
        return VOID
    act = mood if mood in ACTS else Mood.ASSERTED
    negated, speaker = False, None
    aspect = None if tree.grammar.unprefixed(node.lower) == node.lower else Stance.CEASED
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
        for word in (child, *_degree(tree, child), *_of_object(tree, child)):
            if _ceases(tree, node, word):
                aspect = Stance.CEASED
            elif word.lower in tree.grammar.negators and word.place < node.place + 4:
                negated = True
    return Holding(mood, negated and aspect is None, aspect, speaker, act=act)


def _degree(tree: Tree, word: Node) -> list[Node]:
    """Return what modifies an adverb: "no" in "no longer"."""
    if word.is_verb or word.entity is not None or tree.marker(word):
        return []
    return tree.children(word) if word.is_adverb else []


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
        if is_infinitive(tree, node) and tree.relation(node) is Relation.ADVERBIAL:
            return tree.relation(child) is Relation.MARK
    return tree.marker(node) in grammar.irrealis - grammar.purposes and node.is_verb
