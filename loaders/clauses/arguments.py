"""Finds whom the parts of a clause speak of: names, and words that stand for a name nearby."""

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.clauses.anaphors import relative_antecedent
from loaders.clauses.subjects import subject_of
from loaders.languages.grammar import Relation
from loaders.records import LocalEntity
from loaders.sentences.neighbours import (
    following_modifiers,
    is_street,
    name_beside,
    name_included,
    town_of,
)
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Found:
    """A name that an argument speaks of; `cost` counts the steps from the argument to it."""

    node: Node
    entity: LocalEntity
    cost: int


def resolve(
    tree: Tree, node: Node, through: frozenset[str] = frozenset(), *, alone: bool = False
) -> tuple[Found, ...]:
    """Return the names that an argument speaks of; none where that is unsure.

    A name stands for itself and those coordinated with it; a relative pronoun for its antecedent;
    other pronouns and descriptions for whom they refer to; a noun of description for the name
    beside it; a noun in `through` for the name that it belongs to.
    With `alone`, names coordinated with it are left out.
    """
    return tuple(_resolve(tree, node, through, 0, coordinated=not alone))


def _resolve(
    tree: Tree, node: Node, through: frozenset[str], depth: int, *, coordinated: bool = True
) -> Iterator[Found]:
    if depth > _DEEPEST:
        return
    if is_street(tree, node):
        town = town_of(tree, node)
        if town is not None and town.entity is not None:
            yield Found(town, town.entity, 1)
        return
    if node.entity is not None:
        yield Found(node, node.entity, 0)
    elif (reference := tree.references.get(node)) is not None:
        yield from (Found(node, entity, reference.cost) for entity in reference.entities)
    elif node.is_pronoun:
        yield from _stood_for(tree, node, through, depth)
    else:
        yield from _nominal(tree, node, through, depth)
    if coordinated:
        for other in tree.children(node, Relation.CONJUNCT):
            if not other.is_verb:
                yield from _resolve(tree, other, through, depth + 1)


def _stood_for(tree: Tree, pronoun: Node, through: frozenset[str], depth: int) -> Iterator[Found]:
    """Yield the name that a relative pronoun stands for."""
    if pronoun.lower not in tree.grammar.relatives | tree.grammar.owning_relatives:
        return
    antecedent = relative_antecedent(tree, pronoun)
    if antecedent is not None:
        for found in _resolve(tree, antecedent, through, depth + 1, coordinated=False):
            yield Found(found.node, found.entity, found.cost + 1)


def _nominal(tree: Tree, node: Node, through: frozenset[str], depth: int) -> Iterator[Found]:
    if (name := name_beside(tree, node)) is not None and name.entity is not None:
        yield Found(name, name.entity, 1)
        if tree.relation(name) is Relation.APPOSITION and tree.head(name) is node:
            yield from _joined_names(tree, name)
        return
    if (name := name_included(tree, node)) is not None and name.entity is not None:
        yield Found(name, name.entity, 1)
        yield from _joined_names(tree, name)
        return
    if not node.lemmas & through:
        yield from _counted(tree, node, through, depth)
        yield from _identified(tree, node)
        return
    modifiers = tree.children(node, Relation.OBLIQUE, Relation.POSSESSOR, Relation.COMPOUND)
    modifiers += [
        one for one in tree.children(node, Relation.OTHER) if one.lower in tree.grammar.possessives
    ]
    modifiers += [
        one
        for one in following_modifiers(tree, node)
        if tree.marker(one) not in tree.grammar.agents
    ]
    modifiers += [  # "the reins of leadership of X", where a noun tells more of another
        one for one in tree.children(node, Relation.APPOSITION) if one.lemmas & through
    ]
    named = [one for one in modifiers if one.lower not in tree.grammar.possessives]
    owners: list[Found] = []
    bare = [one for one in named if one.entity is not None and not tree.marker(one)]
    owned = [one for one in named if tree.marker(one) in tree.grammar.genitives]
    within = [one for one in named if not tree.marker(one) and one.lemmas & through]
    for group in (bare, owned, within, named, modifiers):  # "the integration OF X into Y" is X's
        owners = owners or [
            found for child in group for found in _inside(tree, child, through, depth)
        ]
    if not owners and (receiver := _receiver(tree, node)) is not None:
        owners = list(_resolve(tree, receiver, through, depth + 1))
    if not owners:
        yield from _identified(tree, node)
    entities = {found.entity.local_id for found in owners}
    if len(entities) == 1 or (owners and all(_joined(tree, owners[0], other) for other in owners)):
        yield from (Found(found.node, found.entity, found.cost + 1) for found in owners)


def _counted(tree: Tree, node: Node, through: frozenset[str], depth: int) -> Iterator[Found]:
    """Yield the names of some of many: "two of its engineers, X and Y"."""
    if not (node.is_number or node.lemmas & tree.grammar.partitives):
        return
    for child in tree.children(node, Relation.OBLIQUE):
        if child.entity is None and tree.marker(child) in tree.grammar.genitives:
            yield from _resolve(tree, child, through, depth + 1)


def _receiver(tree: Tree, noun: Node) -> Node | None:
    """Return who gets what a noun tells of ("X raised a ROUND led by Y")."""
    verb = tree.head(noun)
    if verb is None or tree.relation(noun) is not Relation.OBJECT:
        return None
    return subject_of(tree, verb) if verb.lemmas & tree.grammar.receiving else None


def _identified(tree: Tree, noun: Node) -> Iterator[Found]:
    """Yield the name that is said to be what a noun says ("X is a GAME designed by Y")."""
    verb = tree.head(noun)
    if tree.children(noun, Relation.COPULA):
        verb = noun
    elif verb is None or tree.relation(noun) is not Relation.PREDICATE:
        return
    subject = subject_of(tree, verb)
    if subject is not None and subject.entity is not None and subject.place < noun.place:
        yield Found(subject, subject.entity, 1)


def _joined(tree: Tree, first: Found, other: Found) -> bool:
    return tree.under(other.node, first.node)


def _joined_names(tree: Tree, name: Node) -> Iterator[Found]:
    """Yield the names coordinated with one in apposition ("two apps, X and Y")."""
    for other in tree.children(name, Relation.CONJUNCT):
        if other.entity is not None:
            yield Found(other, other.entity, 1)
            yield from _joined_names(tree, other)


def _inside(tree: Tree, node: Node, through: frozenset[str], depth: int) -> Iterator[Found]:
    """Yield the names in a modifier of a transparent noun, however deep."""
    direct = tuple(_resolve(tree, node, through, depth + 1))
    if direct:
        yield from direct
        return
    if depth < _DEEPEST:
        for child in tree.children(node, Relation.OBLIQUE, Relation.POSSESSOR):
            if tree.marker(child) in tree.grammar.genitives or not tree.marker(child):
                yield from _inside(tree, child, through, depth + 1)
