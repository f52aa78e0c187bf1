"""Who is said to be what a noun says: "X, head of Y", "X becomes head of Y"."""

from collections.abc import Iterator

from loaders.grammar import Relation
from loaders.neighbours import name_after, name_before
from loaders.nodes import Node
from loaders.roles import Argument, Role
from loaders.subjects import subject_of
from loaders.tree import Tree

_TOLD = {
    Relation.PREDICATE,
    Relation.COMPLEMENT,
    Relation.OBJECT,
    Relation.OBLIQUE,
    Relation.OTHER,
}


def find_holders(tree: Tree, noun: Node) -> Iterator[Argument]:
    """Yield who is said to be what the noun says, by syntax or by standing right beside it."""
    head, relation = tree.head(noun), tree.relation(noun)
    if head is not None and relation is Relation.APPOSITION:
        yield Argument(Role.HOLDER, head, alone=True)
    joined = head is not None and relation is Relation.CONJUNCT and not head.is_verb
    if joined and head is not None and head.entity is None:
        yield from find_holders(tree, head)
    for child in tree.children(noun, Relation.APPOSITION):
        yield Argument(Role.HOLDER, child, alone=True)
    yield from _predicated(tree, noun)
    before = None if _acts(tree, noun) else name_before(tree, noun)
    for place, node in enumerate((before, name_after(tree, noun))):
        if node is not None:
            yield Argument(Role.HOLDER, node, cost=place, alone=True)


def _acts(tree: Tree, noun: Node) -> bool:
    """Tell whether a noun is itself the subject of what follows: "of X, its founder insists"."""
    verb = tree.head(noun)
    if verb is None or tree.relation(noun) is not Relation.SUBJECT or verb.place < noun.place:
        return False
    return not any(node.token.is_punct for node in tree.between(noun, verb))


def _predicated(tree: Tree, noun: Node) -> Iterator[Argument]:
    """Yield the subject of "is", "becomes", and what is "appointed" or works "as" the noun."""
    chain, at = [noun], tree.head(noun)
    if at is not None and at.lemmas & tree.grammar.partitives and tree.marker(noun):
        chain.append(at)
    for node in chain:
        head = tree.head(node)
        if tree.children(node, Relation.COPULA):
            if (subject := subject_of(tree, node)) is not None:
                yield Argument(Role.HOLDER, subject)
        elif (
            head is not None
            and head.is_verb
            and head.lemmas & (tree.grammar.becoming | tree.grammar.succeeding)
        ):
            yield from _becoming(tree, node, head)
        elif head is not None and head.is_verb and tree.marker(node) in tree.grammar.among:
            listed = tree.children(head, Relation.SUBJECT, Relation.OBJECT, Relation.PREDICATE)
            yield from (Argument(Role.HOLDER, one) for one in listed if _is_named(tree, one))
        elif node is not noun and head is not None and tree.relation(node) is Relation.APPOSITION:
            yield Argument(Role.HOLDER, head)


def _is_named(tree: Tree, node: Node) -> bool:
    """Tell whether a word is a name or has one in apposition."""
    return any(one.entity for one in (node, *tree.children(node, Relation.APPOSITION)))


def _becoming(tree: Tree, noun: Node, verb: Node) -> Iterator[Argument]:
    """Yield who becomes or is made what the noun says."""
    if tree.relation(noun) not in _TOLD:
        return
    made = [one for one in tree.children(verb, Relation.OBJECT) if one is not noun]
    if verb.lemmas & tree.grammar.succeeding:
        made = []
    holder = made[0] if made else subject_of(tree, verb)
    if holder is not None:
        yield Argument(Role.HOLDER, holder)
