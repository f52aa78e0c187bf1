"""Finds those of whom a text only says where they are from: « le suédois », « la Rennaise »."""

from loaders.languages.place_facts import PlaceFacts
from loaders.languages.reference_facts import Kind, ReferenceFacts
from loaders.records import Span
from loaders.references.expressions import Expression
from loaders.references.provenance import provenance
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_ANYBODY = Kind(family=-1, types=frozenset({"Company", "Organization", "Person"}), trade=True)


def origin_at(
    tree: Tree, node: Node, facts: ReferenceFacts, places: PlaceFacts
) -> Expression | None:
    """Return the description that an adjective of origin makes with an article alone.

    Only in languages whose articles show gender: elsewhere it needs a noun ("the Swedish firm"),
    or means a people ("the Dutch").
    """
    determiner = tree.before(node) if facts.genders else None
    if determiner is None or determiner.lower not in facts.definite:
        return None
    following = tree.after(node)
    origin = provenance(tree, node, [node], places)
    continued = following is not None and (
        following.entity is not None or following.is_common_noun or following.is_adjective
    )
    if not origin or continued:
        return None
    return Expression(
        tree,
        node,
        Span(determiner.span.start, node.span.end),
        facts.genders.get(determiner.lower),
        kinds=(_ANYBODY,),
        origin=origin,
        determiner=determiner,
    )
