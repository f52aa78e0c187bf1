"""Which date and which sum of money in a sentence belong to which of its clauses."""

from collections.abc import Sequence
from typing import TypeVar

from loaders.amounts import AmountFound
from loaders.clauses import Clause
from loaders.dates import DateFound
from loaders.grammar import Relation
from loaders.holdings import is_saying
from loaders.nodes import Node
from loaders.records import Span
from loaders.subjects import stance_of
from loaders.tenses import is_infinitive
from loaders.tree import Tree

_T = TypeVar("_T", DateFound, AmountFound)


def detail_of(
    tree: Tree, clause: Clause, found: Sequence[_T], *, lasting: bool = False
) -> _T | None:
    """Return the one of these that belongs to the clause; None if none does, or several do.

    It belongs to the predicate it hangs on, to the complement of a plan that it hangs on ("plans
    in July to drop"), or to the predicate beside it with no other verb between them. Of what
    is `lasting`, such as being the head of something, a verb tells the date only if it tells
    of becoming so.
    """
    head = tree.head(clause.node)
    becoming = head is not None and bool(head.lemmas & tree.grammar.becoming)
    strict = lasting and not becoming
    found = [one for one in found if not _is_of_saying(tree, clause.node, one.span)]
    owned = [one for one in found if _hangs(tree, clause.node, one.span, strict=strict)]
    if not owned and not strict:
        owned = [one for one in found if _is_beside(tree, clause.node, one.span)]
    return owned[0] if len(owned) == 1 else None


def _node(tree: Tree, span: Span) -> Node | None:
    return next((node for node in tree.nodes if node.span.end > span.start), None)


def _is_of_saying(tree: Tree, predicate: Node, span: Span) -> bool:
    """Tell whether it is that of a word of saying by the noun ("the deal, announced Monday")."""
    node = _node(tree, span)
    said = tree.head(node) if node is not None else None
    if said is None or not said.is_verb or said is predicate:
        return False
    stance = stance_of(tree, said)
    bare = not tree.children(said, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)
    return stance is not None and is_saying(stance) and bare and said.has("VerbForm", "Part")


def _hangs(tree: Tree, predicate: Node, span: Span, *, strict: bool) -> bool:
    node = _node(tree, span)
    owner = tree.head(node) if node is not None else None
    while (
        owner is not None and owner is not predicate and (not owner.is_verb or tree.marker(owner))
    ):
        if owner.entity is not None and _is_apart(tree, owner):
            return False
        owner = tree.head(owner)
    if owner is None or node is None:
        return False
    aside = strict or tree.relation(predicate) is Relation.ADNOMINAL
    if aside and any(other.lower == "," for other in tree.between(predicate, node)):
        return False
    return owner is predicate or (not strict and _plans(tree, owner, predicate))


def _is_apart(tree: Tree, node: Node) -> bool:
    """Tell whether a name stands in apposition: what hangs on it is said of it alone."""
    return tree.relation(node) is Relation.APPOSITION


def _plans(tree: Tree, owner: Node, predicate: Node) -> bool:
    """Tell whether the predicate is the complement of this plan, or the event its verb is about."""
    at: Node | None = predicate
    while at is not None and at is not owner:
        if tree.relation(at) in {Relation.RELATIVE, Relation.ADVERBIAL, Relation.CONJUNCT}:
            return False
        if tree.relation(at) is Relation.ADNOMINAL and not is_infinitive(tree, at):
            return False
        head = tree.head(at)
        if head is not None and head.is_verb and (at.is_verb or head is not owner):
            stance = stance_of(tree, head)
            if stance is None or is_saying(stance):
                return False
        at = head
    return at is owner


def _is_beside(tree: Tree, predicate: Node, span: Span) -> bool:
    """Tell whether nothing but arguments stands between the predicate and what follows it."""
    node = _node(tree, span)
    if node is None or node.place < predicate.place:
        return False
    between = [other for other in tree.nodes if predicate.place < other.place < node.place]
    return not any(other.is_verb or other.lower in {",", ";", ":"} for other in between)
