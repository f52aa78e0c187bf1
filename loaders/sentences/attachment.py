"""How the words of a sentence hang together: what the parser says, and how it may be mended."""

from collections.abc import Sequence

from loaders.languages.grammar import Grammar, Relation
from loaders.sentences.nodes import Node


class Attachment:
    """Head, relation and marker of each node, as the parser has them until they are mended.

    Attributes:
        heads: node -> what it hangs on; None for the root.
        relations: node -> how it hangs on its head.
        markers: node -> the preposition that joins it to its head, if any.
    """

    def __init__(self, nodes: Sequence[Node], grammar: Grammar) -> None:
        self.nodes = nodes
        self.grammar = grammar
        self.heads: dict[Node, Node | None] = {}
        self.relations: dict[Node, Relation] = {}
        self.markers: dict[Node, str] = {}
        self._at = {node.place: node for node in nodes}
        self._labels = {node.place: self._label(node) for node in nodes}
        cases = [node for node in nodes if self._labels[node.place] is Relation.CASE]
        self._cases = {node.token.head.i: node for node in reversed(cases)}
        for node in nodes:
            self._attach(node)

    def before(self, node: Node) -> Node | None:
        """Return the node before this one."""
        return self._at.get(node.place - 1)

    def after(self, node: Node) -> Node | None:
        """Return the node after this one."""
        return self._at.get(node.place + 1)

    def between(self, first: Node, last: Node) -> list[Node]:
        """Return the nodes that stand between two."""
        return [self._at[place] for place in range(first.place + 1, last.place)]

    def under(self, node: Node, ancestor: Node) -> bool:
        """Tell whether `ancestor` is the node or above it."""
        seen: set[Node] = set()
        at: Node | None = node
        while at is not None and at not in seen:
            if at is ancestor:
                return True
            seen.add(at)
            at = self.heads[at]
        return False

    def hang(self, node: Node, head: Node | None, relation: Relation) -> None:
        """Hang a node elsewhere."""
        self.heads[node], self.relations[node] = head, relation

    def hanging(self, head: Node) -> list[Node]:
        """Return what hangs on a node, by position."""
        return [node for node in self.nodes if self.heads[node] is head]

    def _attach(self, node: Node) -> None:
        prepositions = self.grammar.prepositions
        head = self._above(node)
        relation = self._labels[node.place]
        if case := self._cases.get(node.place):
            self.markers[node] = self.grammar.marker(case.lower)
        while relation is not Relation.PREPOSITION and (
            self._labels[head.place] is Relation.PREPOSITION or head.lower in prepositions
        ):
            if node not in self.markers or head.lower in prepositions:
                self.markers[node] = self.grammar.marker(head.lower)
            if relation is Relation.OTHER:
                relation = Relation.OBLIQUE
            below, head = head, self._above(head)
            if below is head:
                break
        if relation is Relation.OBJECT and node in self.markers and not self._is_sum(node):
            relation = Relation.OBLIQUE
        self.heads[node] = None if head is node else head
        self.relations[node] = relation

    def _above(self, node: Node) -> Node:
        """Return what the parser hangs a node on; the root on itself."""
        return self._at.get(node.token.head.i, node)

    def _is_sum(self, node: Node) -> bool:
        """Tell whether a word stays an object in spite of its preposition ("up to 5 million")."""
        return bool(node.lemmas & self.grammar.measures)

    def _label(self, node: Node) -> Relation:
        label = self.grammar.labels.get(node.token.dep_, Relation.OTHER)
        if label is Relation.OBLIQUE and node.is_preposition:
            return Relation.PREPOSITION  # "to" in "sold X to Y", a dative to the parser
        return label
