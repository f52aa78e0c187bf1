"""Whom an act is announced to, or on whose conduct it depends: "warned X that it would sue"."""

from collections.abc import Iterator

from loaders.clauses.roles import Argument, Role
from loaders.clauses.subjects import stance_of, subject_of
from loaders.languages.grammar import Relation, Stance
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_CLIMBED = {Relation.COMPLEMENT, Relation.CONJUNCT, Relation.ADNOMINAL}


def find_addressees(tree: Tree, verb: Node) -> Iterator[Argument]:
    """Yield to whom a verb over this one speaks, then whose conduct is its condition."""
    at, head = verb, tree.head(verb)
    while head is not None and tree.relation(at) in _CLIMBED:
        if told := _told(tree, at, head):
            yield Argument(Role.ADDRESSEE, told[0], alone=True)
            break
        if not head.is_verb and stance_of(tree, head) is None:
            break
        at, head = head, tree.head(head)
        if at.is_verb or head is None:
            continue
        if told := _told_of(tree, at, head):
            yield Argument(Role.ADDRESSEE, told[0], alone=True)
            break
        at, head = head, tree.head(head)  # "reserves the right to ..."
    for other in _conditioned(tree, verb):
        yield Argument(Role.ADDRESSEE, other, cost=1, alone=True)


def _told(tree: Tree, at: Node, head: Node) -> list[Node]:
    """Return whom the verb over a complement, or a threat in one line with it, speaks to."""
    if not head.is_verb:
        return []
    if tree.relation(at) is Relation.COMPLEMENT and stance_of(tree, head) is not None:
        given = tree.children(head, Relation.OBLIQUE)
        told = [one for one in given if tree.marker(one) in tree.grammar.datives]
        return [*tree.children(head, Relation.OBJECT), *told]
    threatens = tree.relation(at) is Relation.CONJUNCT and stance_of(tree, at)
    return tree.children(head, Relation.OBJECT) if threatens is Stance.THREATENED else []


def _told_of(tree: Tree, plan: Node, verb: Node) -> list[Node]:
    """Return whom a verb puts on NOTICE of what follows, the notice left out."""
    if not verb.is_verb or tree.relation(plan) is Relation.SUBJECT:
        return []
    return [one for one in tree.children(verb, Relation.OBJECT) if one is not plan]


def _is_condition(tree: Tree, clause: Node, subject: Node) -> bool:
    """Tell whether a clause is a condition: "if Y does not pay", "should Y not pay"."""
    marked = any(
        one.lower in tree.grammar.conditionals for one in tree.children(clause, Relation.MARK)
    )
    return marked or any(
        one.lower in tree.grammar.inverted and one.place < subject.place
        for one in tree.children(clause, Relation.AUXILIARY)
    )


def _conditioned(tree: Tree, verb: Node) -> Iterator[Node]:
    """Yield on whose conduct the act depends ("will sue if Y does not pay")."""
    at: Node | None = verb
    while at is not None and at.is_verb:
        for clause in tree.children(at, Relation.ADVERBIAL, Relation.COMPLEMENT):
            subject = subject_of(tree, clause) if clause.is_verb else None
            if subject is not None and _is_condition(tree, clause, subject):
                yield subject
        at = tree.head(at) if tree.relation(at) is Relation.COMPLEMENT else None
