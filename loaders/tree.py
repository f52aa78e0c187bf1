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
    """A word or name of a sentence; `lemmas` are those that its form may have.

    A verb is what the parser takes for one, or a form between the two that follows a name.
    """

    word: Word
    lemmas: frozenset[str]
    is_verb: bool

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
        self.nodes = tuple(
            _node(before, word, grammar)
            for before, word in zip((None, *sentence.words), sentence.words, strict=False)
        )
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
        while relation is not Relation.PREPOSITION and (
            self._label(head) is Relation.PREPOSITION or head.lower_ in self.grammar.prepositions
        ):
            if node not in self._markers or head.lower_ in self.grammar.prepositions:
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
        """Mend what parsers often get wrong, by word order."""
        if node.is_verb and node.token.pos_ not in {"VERB", "AUX"}:
            self._raise(node)
        elif node.lower in self.grammar.relatives:
            self._relativise(node)
        elif node.entity is not None:
            self._coordinate(node)
            self._place_name(node)

    def _raise(self, verb: Node) -> None:
        """Put a verb that was taken for a noun or adverb over its subject and complement."""
        name, below = self.before(verb), self._heads[verb]
        if name is None:
            return
        if below is not None and below is not name and below.place > verb.place:
            above = self._heads[below]
            self._heads[verb] = self._heads[name] if above is name else above
            self._relations[verb] = self._relations[below]
            self._heads[below], self._relations[below] = verb, Relation.COMPLEMENT
        elif below is name:
            self._heads[verb], self._relations[verb] = self._heads[name], self._relations[name]
        self._heads[name], self._relations[name] = verb, Relation.SUBJECT
        self._markers.pop(name, None)

    def _relativise(self, pronoun: Node) -> None:
        """Hang "X, que Y menace d'attaquer" on X, where the parser saw a conjunction."""
        comma, verb = self.before(pronoun), self._heads[pronoun]
        name = self.before(comma) if comma is not None and comma.lower == "," else None
        if name is None or name.entity is None or verb is None or not verb.is_verb:
            return
        if self._relations[pronoun] is not Relation.MARK or verb.place < pronoun.place:
            return
        self._heads[verb], self._relations[verb] = name, Relation.RELATIVE
        self._relations[pronoun] = Relation.OBJECT
        for other in self.nodes:
            if self._heads[other] is verb and other.is_verb and other.place > verb.place:
                self._heads[pronoun] = other

    def _coordinate(self, name: Node) -> None:
        """Join a name to the name before it, where the parser joined it to the verb."""
        head = self._heads[name]
        joiner = self.before(name)
        if joiner is not None and joiner.token.pos_ in {"ADP", "DET"}:
            joiner = self.before(joiner)
        if self._relations[name] is not Relation.CONJUNCT or head is None or head.entity:
            return
        if joiner is None or not (joiner.token.pos_ == "CCONJ" or joiner.lower == ","):
            return
        other = self.before(joiner)
        if other is not None and other.lower == ",":
            other = self.before(other)
        if other is not None and other.entity is not None:
            self._heads[name] = other

    def _place_name(self, name: Node) -> None:
        """Give a bare name that hangs on a verb in an odd way its place by word order."""
        head = self._heads[name]
        if head is None or not head.is_verb or name in self._markers:
            return
        if self._relations[name] in _ARGUMENTS:
            return
        taken = {
            self._relations[other]: other for other in self.nodes if self._heads[other] is head
        }
        if name.place > head.place:
            other = taken.get(Relation.OBJECT)
            free = other is None or other.place > name.place
            if free and all(
                word.token.pos_ not in _NEVER_BRIDGED for word in self.between(head, name)
            ):
                self._relations[name] = Relation.OBJECT
        elif not taken.keys() & {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}:
            self._relations[name] = Relation.SUBJECT


def _node(before: Word | None, word: Word, grammar: Grammar) -> Node:
    token = word.token
    form = token.lower_.replace("’", "'")
    if word.entity is None and token.pos_ in {"VERB", "AUX"}:
        return Node(word, grammar.lemmas(form, token.lemma_), True)
    if before is not None and before.entity is not None and form in grammar.homographs:
        return Node(word, frozenset({grammar.homographs[form]}), True)
    return Node(word, frozenset({token.lemma_.lower(), token.lower_}), False)
