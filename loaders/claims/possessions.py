"""What is whose, told by the way: "Ann Roe's Kelvia", "Kelvia's new Orbit 5".

No clause states it; the name of an owner or maker stands in the genitive before another name.
"""

from collections.abc import Iterator

from loaders.claims.statements import Statement, told_beside
from loaders.clauses.arguments import Found
from loaders.languages.grammar import Relation
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_MAKERS = {"Company", "Organization"}
_OWNED, _MADE = 0.8, 0.85


def find_possessions(tree: Tree) -> Iterator[Statement]:
    """Yield which firm is somebody's and which product is a firm's, by position of the name."""
    for node in tree.nodes:
        owner = _owner(tree, node)
        if owner is None or owner.entity is None or node.entity is None:
            continue
        sides = Found(owner, owner.entity, 0), Found(node, node.entity, 0)
        if _is_full(owner) and _is_firm(node):
            yield told_beside(tree, "OWNS", sides, node, _OWNED)
        elif owner.entity.type in _MAKERS and node.entity.type == "Product":
            yield told_beside(tree, "CREATES", sides, node, _MADE)
        elif owner.entity.type in _MAKERS and _is_full(node):
            yield told_beside(tree, "EMPLOYS", sides, node, _MADE)


def _owner(tree: Tree, name: Node) -> Node | None:
    """Return the name whose genitive leads to this one, adjectives and nouns between aside."""
    if name.entity is None:
        return None
    owners = [one for one in tree.children(name, Relation.POSSESSOR) if one.entity is not None]
    if len(owners) != 1 or owners[0].entity is name.entity:
        return None
    between = tree.between(owners[0], name)
    bare = all(one.is_adjective or one.token.tag_ == "POS" for one in between)
    return owners[0] if bare else None


def _is_full(owner: Node) -> bool:
    """Tell whether a person's full name is known: who has but one may only be fond of it."""
    entity = owner.entity
    return entity is not None and entity.type == "Person" and " " in entity.name


def _is_firm(name: Node) -> bool:
    """Tell whether a name is that of a firm, and no word for several: "Penhale's Welshmen"."""
    entity = name.entity
    surely = entity is not None and entity.type == "Company" and "Person" not in entity.open_to
    return surely and not name.has("Number", "Plur")
