"""Who is said to lose a post or partner: "X sacked its economist, Y"."""

from loaders.clauses.moods import Mood
from loaders.clauses.tenses import tense_of
from loaders.languages.grammar import Relation
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_LOST = {Relation.OBJECT, Relation.PASSIVE_SUBJECT}


def lost_by(tree: Tree, noun: Node) -> Node | None:
    """Return the verb that says that somebody is no longer what a noun says; None if none does."""
    top, verb = noun, tree.head(noun)
    while verb is not None and tree.relation(top) is Relation.APPOSITION:
        top, verb = verb, tree.head(verb)
    if verb is None or not verb.is_verb or tree.relation(top) not in _LOST:
        return None
    if not tree.is_one_of(verb, tree.grammar.losing) or tense_of(tree, verb) is not Mood.ASSERTED:
        return None
    negated = any(child.lower in tree.grammar.negators for child in tree.children(verb))
    return None if negated else verb
