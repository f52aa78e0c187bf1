"""Lists whose verb stands once, with a sum for each: "X put in $6 million, Y $2 million"."""

from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_ENDS = {";", ":", "."}
_OWNERS = {"'s", "'", "’s", "’"}


def gapped_names(tree: Tree, verb: Node) -> list[Node]:
    """Return who does what a verb says with other sums ("X put in $6 million, Y $2 million")."""
    found: list[Node] = []
    at, paid = tree.after(verb), False
    while at is not None and not at.is_verb and at.lower not in _ENDS:
        if at.entity is not None and paid and _is_parted(tree, at) and _has_sum(tree, at):
            found.append(at)
        paid = paid or at.is_number
        at = tree.after(at)
    return found


def shared_name(tree: Tree, verb: Node, marker: str) -> Node | None:
    """Return the name that a preposition joins to the end of such a list.

    As in "X is putting in $6 million, Y $2 million and Z $1 million into W".
    """
    names = gapped_names(tree, verb)
    at = tree.after(names[-1]) if names else None
    while at is not None and not at.is_verb and at.lower not in _ENDS:
        if at.is_preposition and tree.grammar.marker(at.lower) == marker:
            return _led_to(tree, at)
        at = tree.after(at)
    return None


def _led_to(tree: Tree, preposition: Node) -> Node | None:
    """Return the name after a preposition and what describes it ("to the start-up X")."""
    at = tree.after(preposition)
    while at is not None and at.entity is None and (at.is_determiner or at.describes):
        at = tree.after(at)
    return at if at is not None and at.entity is not None else None


def _is_parted(tree: Tree, name: Node) -> bool:
    """Tell whether a name with what leads in to it follows a comma or "and"."""
    at = tree.before(name)
    while at is not None and at.entity is None and (at.is_determiner or at.is_common_noun):
        at = tree.before(at)
    return at is not None and (at.lower == "," or at.is_coordinator)


def _has_sum(tree: Tree, name: Node) -> bool:
    """Tell whether a sum follows a name, or what says how much: "Y another $2m", "Z the rest"."""
    at = tree.after(name)
    if at is not None and at.lower in _OWNERS:  # "Y's venture arm $2 million"
        at = tree.after(at)
        while at is not None and at.is_common_noun and not _is_sum(tree, at):
            at = tree.after(at)
    while at is not None and not _is_sum(tree, at) and (at.lower == "," or _leads_to_sum(at)):
        at = tree.after(at)
    return at is not None and _is_sum(tree, at)


def _leads_to_sum(node: Node) -> bool:
    return node.is_determiner or node.is_adverb or node.is_adjective


def _is_sum(tree: Tree, node: Node) -> bool:
    return node.is_number or node.is_symbol or node.lower in tree.grammar.rests


def sum_givers(tree: Tree, verb: Node, marker: str) -> list[Node]:
    """Return the names after a verb that a preposition joins to a sum of their own.

    As in "raised 10 million: 6 from X, 3 from Y and the rest from Z".
    """
    return [
        node
        for node in tree.nodes
        if node.place > verb.place and node.entity is not None and _is_giver(tree, node, marker)
    ]


def _is_giver(tree: Tree, name: Node, marker: str) -> bool:
    """Tell whether a sum, and this preposition, stand before a name with what describes it."""
    grammar = tree.grammar
    at = tree.before(name)
    while at is not None and at.entity is None and at.describes and not _counts(tree, at):
        if at.is_preposition:
            break
        at = tree.before(at)
    joint = ""
    while at is not None and (at.is_preposition or at.lower in grammar.prepositions):
        joint = grammar.marker(at.lower)
        at = tree.before(at)
    return joint == marker and at is not None and _counts(tree, at)


def _counts(tree: Tree, node: Node) -> bool:
    """Tell whether a word is a sum or its unit ("million")."""
    return _is_sum(tree, node) or bool(node.lemmas & tree.grammar.measures)


def next_in_list(tree: Tree, name: Node, marker: str) -> Node | None:
    """Return the name that stands after this one with a number and the same preposition.

    As in "$3 million in X, $2 million in Y and $1 million in Z".
    """
    at, numbered = tree.after(name), False
    if at is None or not (at.lower == "," or at.is_coordinator):
        return None
    while at is not None and (at.lower == "," or at.is_coordinator or at.counts):
        numbered = numbered or at.is_number
        at = tree.after(at)
    if not numbered or at is None or tree.grammar.marker(at.lower) != marker:
        return None
    at = tree.after(at)
    while at is not None and at.is_determiner:
        at = tree.after(at)
    return at if at is not None and at.entity is not None else None
