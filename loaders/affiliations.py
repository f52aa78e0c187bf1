"""To whom somebody belongs, told by the way: "Ann Roe, of Acme", "la chaîne X du groupe Y".

No clause states it; a preposition after a name leads to the name of an organisation.
"""

from collections.abc import Iterator

from loaders.arguments import Found
from loaders.grammar import Relation
from loaders.nodes import Node
from loaders.records import LocalEntity
from loaders.statements import Statement, told_beside
from loaders.tree import Tree

_FIRMS = {"Company", "Organization"}
_ORGANISATIONS = _FIRMS | {"Agency"}
_OPENING, _CLOSING = {",", "("}, {",", ")", ".", ";", ":", "»", "?", "!"}
_REACH = 4
_CONFIDENCE = 0.9


def find_affiliations(tree: Tree) -> Iterator[Statement]:
    """Yield who works for whom, and which firm is whose, by position of the first name."""
    for node in tree.nodes:
        if node.entity is None or (link := _link(tree, node)) is None:
            continue
        found = _organisation(tree, link)
        if found is None:
            continue
        noun, organisation = found
        named = Found(node, node.entity, 0)
        if node.entity.type == "Person" and not _may_leave(tree, node, link, organisation.node):
            yield told_beside(tree, "EMPLOYS", (organisation, named), link, _CONFIDENCE)
        owned = noun is not None and noun.lemmas & tree.grammar.holdings
        if noun is not None and owned and node.entity.type in _FIRMS:
            yield told_beside(tree, "OWNS", (organisation, named), noun, _CONFIDENCE)


def _link(tree: Tree, name: Node) -> Node | None:
    """Return the preposition that joins something to a name, right after it or after a comma."""
    at = tree.after(name)
    if at is not None and at.lower in _OPENING:
        at = tree.after(at)
    fits = at is not None and tree.grammar.marker(at.lower) in tree.grammar.affiliating
    return at if fits else None


def _organisation(tree: Tree, link: Node) -> tuple[Node | None, Found] | None:
    """Return the organisation that a preposition leads to, and the noun that describes it."""
    at, noun = tree.after(link), None
    for _ in range(_REACH):
        if at is None or at.entity is not None:
            break
        if at.is_common_noun and noun is None and at.lemmas & tree.grammar.descriptors:
            noun = at
        elif not (at.is_determiner or (noun is not None and at.is_adjective)):
            return None
        at = tree.after(at)
    if at is None or at.entity is None or not _is_organisation(at.entity):
        return None
    return noun, Found(at, at.entity, 0)


def _is_organisation(entity: LocalEntity) -> bool:
    return entity.type in _ORGANISATIONS and "Place" not in entity.open_to


def _may_leave(tree: Tree, person: Node, link: Node, organisation: Node) -> bool:
    """Tell whether the preposition may say from where, or belong to another word.

    "They drove X from Y"; "the wishes of X, of Y and of Z".
    """
    following = tree.after(organisation)
    if tree.after(person) is link:
        acted_on = {Relation.OBJECT, Relation.PASSIVE_SUBJECT}
        return tree.relation(person) in acted_on or tree.marker(person) in tree.grammar.genitives
    closed = following is None or following.lower in _CLOSING
    return not closed or tree.marker(person) in tree.grammar.genitives
