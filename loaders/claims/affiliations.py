"""To whom somebody belongs, told by the way: "Ann Roe, of Acme", "la chaîne X du groupe Y".

No clause states it; a preposition after a name leads to the name of an organisation. Where a word
before the preposition says that it was so once, it has ended: "Ann Roe, formerly at Acme".
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.claims.statements import Statement, told_beside
from loaders.clauses.arguments import Found
from loaders.languages.grammar import Relation
from loaders.records import LocalEntity
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree
from schema.ontology import Status

_FIRMS = {"Company", "Organization"}
_ORGANISATIONS = _FIRMS | {"Agency"}
_OPENING, _CLOSING = {",", "("}, {",", ")", ".", ";", ":", "»", "?", "!"}
_REACH = 4
_CONFIDENCE = 0.9


@dataclass(frozen=True, slots=True)
class _Link:
    """The preposition between a name and an organisation.

    `former`: it was so once. `shared`: of all who are named before it, "both formerly of X".
    """

    node: Node
    former: bool
    shared: bool


def find_affiliations(tree: Tree) -> Iterator[Statement]:
    """Yield who works or worked for whom, and which firm is whose, by position of the name."""
    for node in tree.nodes:
        if node.entity is None or (link := _link(tree, node)) is None:
            continue
        found = _organisation(tree, link.node)
        if found is None:
            continue
        noun, organisation = found
        for person in _persons(tree, node, link, organisation.node):
            employed = told_beside(tree, "EMPLOYS", (organisation, person), link.node, _CONFIDENCE)
            yield replace(employed, status=Status.ENDED) if link.former else employed
        owned = noun is not None and noun.lemmas & tree.grammar.holdings
        if noun is not None and owned and node.entity.type in _FIRMS:
            sides = (organisation, Found(node, node.entity, 0))
            yield told_beside(tree, "OWNS", sides, noun, _CONFIDENCE)


def _persons(tree: Tree, name: Node, link: _Link, organisation: Node) -> Iterator[Found]:
    """Yield the persons of whom it is told, the last named first."""
    at: Node | None = name
    if not link.former and _may_leave(tree, name, link.node, organisation):
        return
    while at is not None and at.entity is not None:
        if at.entity.type == "Person":
            yield Found(at, at.entity, 0)
        joined = link.shared and tree.relation(at) is Relation.CONJUNCT
        at = tree.head(at) if joined else None


def _link(tree: Tree, name: Node) -> _Link | None:
    """Return the preposition that joins something to a name, right after it or after a comma."""
    at = tree.after(name)
    if at is not None and at.lower in _OPENING:
        at = tree.after(at)
    shared = at is not None and at.lower in tree.grammar.together
    if shared and at is not None:
        at = tree.after(at)
    former = at is not None and at.lower in tree.grammar.former
    if former and at is not None:
        at = tree.after(at)
    if at is None or shared > former:
        return None
    held = former and at.is_preposition and at.lower not in tree.grammar.agents
    fits = held or tree.grammar.marker(at.lower) in tree.grammar.affiliating
    return _Link(at, former, shared) if fits else None


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
