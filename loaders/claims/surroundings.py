"""The words around a name and how much the text is about it: features that no frame looks at."""

from collections.abc import Iterator

from loaders.claims.pairings import Party
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_MOST = 8


def words_around(tree: Tree, node: Node) -> Iterator[str]:
    """Yield the word before a name, the one after it and the one that it hangs on."""
    head = tree.head(node)
    yield f"after {_form(tree.before(node))}"
    yield f"before {_form(tree.after(node))}"
    yield f"under {_form(head)}"


def standing(tree: Tree, party: Party) -> Iterator[str]:
    """Yield how often the text mentions somebody, and whether this sentence is the first to."""
    mentions = party.entity.mentions
    yield f"mentions {min(len(mentions), _MOST)}"
    yield f"new {min(one.span.start for one in mentions) >= tree.sentence.span.start}"


def _form(node: Node | None) -> str:
    """Return a word as a feature: names and numbers are all alike but for the type."""
    if node is None:
        return "nothing"
    if node.entity is not None:
        return f"<{node.entity.type}>"
    return "<number>" if node.token.like_num else node.token.lemma_.lower()
