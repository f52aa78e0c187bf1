"""The dependency tree of a sentence with every name as one node, in one vocabulary of relations."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from spacy.tokens import Span as SpacySpan
from spacy.tokens import Token

from loaders.grammar import Grammar, Relation
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
    """A token, or all the tokens of a name; `entity` is whom the name names."""

    token: Token
    first: int
    last: int
    entity: LocalEntity | None
    lemmas: frozenset[str]

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
        """Where it stands in the text."""
        doc = self.token.doc
        end = doc[self.last]
        return Span(doc[self.first].idx, end.idx + len(end))


class Tree:
    """A sentence as nodes by position, each with head, relation, marker and children.

    `marker` is the preposition that joins a node to its head, or "".
    """

    def __init__(
        self, sentence: SpacySpan, named: Mapping[Span, LocalEntity], grammar: Grammar
    ) -> None:
        self.grammar = grammar
        self.sentence = sentence
        self.nodes = tuple(_nodes(sentence, named, grammar))
        self._at = {i: node for node in self.nodes for i in range(node.first, node.last + 1)}
        self._place = {node: place for place, node in enumerate(self.nodes)}
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

    def at(self, index: int) -> Node | None:
        """Return the node that holds the token of this index of the doc."""
        return self._at.get(index)

    def before(self, node: Node) -> Node | None:
        """Return the node before this one."""
        place = self._place[node]
        return self.nodes[place - 1] if place else None

    def after(self, node: Node) -> Node | None:
        """Return the node after this one."""
        place = self._place[node] + 1
        return self.nodes[place] if place < len(self.nodes) else None

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
        return self.sentence.text.rstrip(" \n\"'»”)").endswith("?")

    def _attach(self, node: Node) -> None:
        token = node.token
        head = token.head
        relation = self._label(token)
        below = [child for child in token.children if self._label(child) is Relation.CASE]
        if below and not (node.first <= below[-1].i <= node.last):
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
        if node.first > head.last and Relation.OBJECT not in taken:
            between = self.nodes[self._place[head] + 1 : self._place[node]]
            if all(other.token.pos_ not in _NEVER_BRIDGED for other in between):
                self._relations[node] = Relation.OBJECT
        elif node.last < head.first and not taken & {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}:
            self._relations[node] = Relation.SUBJECT


def _nodes(
    sentence: SpacySpan, named: Mapping[Span, LocalEntity], grammar: Grammar
) -> Iterator[Node]:
    doc = sentence.doc
    names: dict[int, tuple[SpacySpan, LocalEntity]] = {}
    for where, entity in named.items():
        if where.start >= sentence.start_char and where.end <= sentence.end_char:
            span = doc.char_span(where.start, where.end, alignment_mode="expand")
            if span is not None and span.start not in names:
                names[span.start] = (span, entity)
    at = sentence.start
    while at < sentence.end:
        if at in names:
            span, entity = names[at]
            yield Node(span.root, span.start, span.end - 1, entity, frozenset())
            at = span.end
        else:
            token = doc[at]
            if not token.is_space:
                yield Node(token, at, at, None, _lemmas(token, grammar))
            at += 1


def _lemmas(token: Token, grammar: Grammar) -> frozenset[str]:
    if token.pos_ in {"VERB", "AUX"}:
        return grammar.lemmas(token.text, token.lemma_)
    return frozenset({token.lemma_.lower(), token.lower_})
