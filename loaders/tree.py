"""The dependency tree of a sentence with every name as one node, in one vocabulary of relations."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Token

from loaders.grammar import Grammar, Relation
from loaders.reading import Sentence, Word
from loaders.records import LocalEntity, Span

_ARGUMENTS = {
    Relation.SUBJECT,
    Relation.PASSIVE_SUBJECT,
    Relation.OBJECT,
    Relation.OBLIQUE,
    Relation.CONJUNCT,
    Relation.POSSESSOR,
}
_NEVER_BRIDGED = {"VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"}


@dataclass(frozen=True, slots=True, eq=False)
class Node:
    """A word or name of a sentence; `lemmas` are those that its form may have."""

    word: Word
    lemmas: frozenset[str]

    @property
    def token(self) -> Token:
        """The word as the parser saw it."""
        return self.word.token

    @property
    def entity(self) -> LocalEntity | None:
        """Whom the word names."""
        return self.word.entity

    @property
    def place(self) -> int:
        """Its place among the words."""
        return self.word.token.i

    @property
    def lower(self) -> str:
        """The text in lower case, with a plain apostrophe."""
        return self.token.lower_.replace("’", "'")

    @property
    def is_verb(self) -> bool:
        """Tell whether this is a verb, and no name."""
        return self.entity is None and self.token.pos_ in {"VERB", "AUX"}

    @property
    def span(self) -> Span:
        """Where it stands in the text of the article."""
        return self.word.span


class Tree:
    """A sentence as nodes by position, each with head, relation, marker and children.

    `marker` is the preposition that joins a node to its head, or "".
    """

    def __init__(self, sentence: Sentence, grammar: Grammar) -> None:
        self.grammar = grammar
        self.sentence = sentence
        self.nodes = tuple(Node(word, _lemmas(word.token, grammar)) for word in sentence.words)
        self._at = {node.place: node for node in self.nodes}
        self._heads: dict[Node, Node | None] = {}
        self._relations: dict[Node, Relation] = {}
        self._markers: dict[Node, str] = {}
        for node in self.nodes:
            self._attach(node)
        for node in self.nodes:
            self._repair(node)
        self._children: defaultdict[Node, list[Node]] = defaultdict(list)
        for node, head in self._heads.items():
            if head is not None:
                self._children[head].append(node)

    def head(self, node: Node) -> Node | None:
        """Return what the node hangs on; None for the root."""
        return self._heads[node]

    def relation(self, node: Node) -> Relation:
        """Return how the node hangs on its head."""
        return self._relations[node]

    def marker(self, node: Node) -> str:
        """Return the preposition that joins the node to its head."""
        return self._markers.get(node, "")

    def children(self, node: Node, *relations: Relation) -> list[Node]:
        """Return what hangs on the node, by position; of these relations, if any is given."""
        children = self._children.get(node, [])
        if not relations:
            return children
        return [child for child in children if self._relations[child] in relations]

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
            at = self._heads[at]
        return False

    def local(self, node: Node, depth: int = 3) -> Iterator[Node]:
        """Yield what belongs to a predicate: all below it, other clauses left out."""
        for child in self.children(node):
            if child.is_verb and self.relation(child) not in {
                Relation.AUXILIARY,
                Relation.PASSIVE_AUXILIARY,
            }:
                continue
            yield child
            if depth > 1:
                yield from self.local(child, depth - 1)

    @cached_property
    def is_question(self) -> bool:
        """Tell whether the sentence asks."""
        return any(node.lower == "?" for node in self.nodes[-3:])

    def _attach(self, node: Node) -> None:
        token = node.token
        head = token.head
        relation = self._label(token)
        below = [child for child in token.children if self._label(child) is Relation.CASE]
        if below:
            self._markers[node] = self.grammar.marker(below[0].text)
        while self._label(head) is Relation.PREPOSITION and relation is not Relation.PREPOSITION:
            if node not in self._markers:
                self._markers[node] = self.grammar.marker(head.text)
            if relation is Relation.OTHER:
                relation = Relation.OBLIQUE
            if head.head is head:
                break
            head = head.head
        self._heads[node] = None if head.i == token.i else self._at.get(head.i)
        if self._heads[node] is node:
            self._heads[node] = None
        self._relations[node] = relation

    def _label(self, token: Token) -> Relation:
        return self.grammar.labels.get(token.dep_, Relation.OTHER)

    def _repair(self, node: Node) -> None:
        """Give a bare name that the parser hung on a verb in an odd way its place by word order."""
        head = self._heads[node]
        if node.entity is None or head is None or not head.is_verb or node in self._markers:
            return
        if self._relations[node] in _ARGUMENTS:
            return
        taken = {self._relations[other] for other in self.nodes if self._heads.get(other) is head}
        if node.place > head.place and Relation.OBJECT not in taken:
            if all(other.token.pos_ not in _NEVER_BRIDGED for other in self.between(head, node)):
                self._relations[node] = Relation.OBJECT
        elif node.place < head.place and not taken & {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}:
            self._relations[node] = Relation.SUBJECT


def _lemmas(token: Token, grammar: Grammar) -> frozenset[str]:
    if token.pos_ in {"VERB", "AUX"}:
        return grammar.lemmas(token.text, token.lemma_)
    return frozenset({token.lemma_.lower(), token.lower_})
