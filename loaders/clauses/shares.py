"""Lists of who holds how much of a firm: "owned by X (60 %), Y (25 %) and Z (15 %)"."""

import re
from collections.abc import Iterator, Mapping, Sequence

from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_NUMBER = re.compile(r"(\d{1,3})(?:[.,]\d+)?")
_NEAR = 4
"""How many words may stand between a name and its share ("X with a stake of 60 %")."""
_HALF = 50


def share_lists(tree: Tree) -> Iterator[Mapping[Node, int]]:
    """Yield the lists of names each of which has its share, in full percent, right after it."""
    found: dict[Node, int] = {}
    last: Node | None = None
    for name in tree.nodes:
        if name.entity is None:
            continue
        held = _share(tree, name)
        if last is not None and (held is None or not _goes_on(tree, last, name)):
            if len(found) > 1:
                yield found
            found = {}
        if held is not None:
            found[name], last = held
        else:
            last = None
    if len(found) > 1:
        yield found


def is_half(share: int) -> bool:
    """Tell whether a share makes its holder the owner."""
    return _HALF <= share <= 2 * _HALF


def percent(tree: Tree, number: Node) -> int | None:
    """Return the whole percent of a number with the word or sign for it; None for others."""
    unit = tree.after(number)
    if unit is None or unit.lower not in tree.grammar.percents:
        return None
    digits = _NUMBER.fullmatch(number.lower)
    return int(digits[1]) if digits is not None else None


def _share(tree: Tree, name: Node) -> tuple[int, Node] | None:
    """Return the share right after a name, and the word that ends it."""
    at = tree.after(name)
    for _ in range(_NEAR):
        if at is None or at.entity is not None or at.lower in {",", ";"}:
            return None
        share = percent(tree, at)
        if share is not None:
            return share, tree.after(at) or at
        at = tree.after(at)
    return None


def _goes_on(tree: Tree, end: Node, name: Node) -> bool:
    """Tell whether a name goes on with a list: only marks, "and" and a word or two lead to it."""
    return _is_lead(tree.between(end, name))


def _is_lead(words: Sequence[Node]) -> bool:
    parted = any(word.lower == "," or word.is_coordinator for word in words)
    others = [word for word in words if not (word.token.is_punct or word.is_coordinator)]
    return parted and len(others) <= 1 and not any(word.is_verb for word in others)
