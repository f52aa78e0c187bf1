"""How words hang on one another in the tree of a sentence: the ways between them."""

from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree


def path_between(tree: Tree, node: Node, trigger: Node) -> str:
    """Return how one hangs on the other: relations up to where both hang, and down again."""
    top = lowest_above(tree, node, trigger)
    if top is None:
        return "none"
    up = [f"{tree.relation(one)}:{tree.marker(one)}" for one in way_up(tree, node, top)]
    down = [str(tree.relation(one)) for one in reversed(way_up(tree, trigger, top))]
    return f"{'^'.join(up)}|{'v'.join(down)}"


def lowest_above(tree: Tree, one: Node, other: Node) -> Node | None:
    """Return the lowest node above both, which may be one of them; None if there is none."""
    above = {one}
    at = tree.head(one)
    while at is not None and at not in above:
        above.add(at)
        at = tree.head(at)
    seen: set[Node] = set()
    at = other
    while at is not None and at not in above and at not in seen:
        seen.add(at)
        at = tree.head(at)
    return at if at in above else None


def way_up(tree: Tree, node: Node, top: Node) -> list[Node]:
    """Return the node and those above it, up to another, which is left out."""
    way: list[Node] = []
    at: Node | None = node
    while at is not None and at is not top and at not in way:
        way.append(at)
        at = tree.head(at)
    return way


def steps_between(tree: Tree, one: Node, other: Node) -> int | None:
    """Return how many steps lead from one to the other in the tree."""
    top = lowest_above(tree, one, other)
    return None if top is None else len(way_up(tree, one, top)) + len(way_up(tree, other, top))
