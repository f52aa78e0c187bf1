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
_LOCAL = {Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.ADNOMINAL}
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

    def has(self, feature: str, value: str) -> bool:
        """Tell whether the tagger gives the word this, such as VerbForm=Inf."""
        return value in self.token.morph.get(feature, [])

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
        repairs = (
            self._raise,
            self._relativise,
            self._coordinate,
            self._crown,
            self._place_name,
        )
        for repair in repairs:
            for node in self.nodes:
                repair(node)
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
            if child.is_verb and self.relation(child) not in _LOCAL:
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

    # What parsers often get wrong is mended by word order: one method for each slip.

    def _raise(self, verb: Node) -> None:
        """Put a verb that was taken for a noun or adverb over its subject and complement."""
        name = self.before(verb)
        if not verb.is_verb or verb.token.pos_ in {"VERB", "AUX"} or name is None:
            return
        if name.entity is None:
            name = self._apposed(name)
        if name is None:
            return
        below = self._heads[verb]
        if below is name:
            below = self._heads[name]
        if below is not None and below.place < verb.place and below is not name:
            self._heads[name], self._relations[name] = verb, Relation.SUBJECT
            return
        top = below if below is not None else name
        if self.under(top, verb):
            return
        self._heads[verb], self._relations[verb] = self._heads[top], self._relations[top]
        if below is not None:
            self._heads[below] = verb
            self._relations[below] = Relation.OBJECT if below.entity else Relation.COMPLEMENT
        self._heads[name], self._relations[name] = verb, Relation.SUBJECT
        self._markers.pop(name, None)
        for other in self.nodes:
            if self._heads[other] is verb and self._relations[other] is Relation.ADNOMINAL:
                self._relations[other] = Relation.COMPLEMENT

    def _apposed(self, comma: Node) -> Node | None:
        """Return the name before an apposition that a comma closes ("X, head of Y, threatens")."""
        at = self.before(comma)
        while at is not None and at.lower != ",":
            at = self.before(at)
        name = self.before(at) if at is not None else None
        return name if name is not None and name.entity is not None else None

    def _relativise(self, node: Node) -> None:
        """Hang "X, que Y menace d'attaquer" on X, where the parser saw a conjunction.

        A finite verb joined to an infinitive goes to the verb over it.
        """
        verb = self._heads[node]
        if node.is_verb and self._relations[node] is Relation.CONJUNCT and verb is not None:
            while _is_infinitive(verb) and not _is_infinitive(node):
                above = self._heads[verb]
                if above is None or not above.is_verb:
                    break
                verb = self._heads[node] = above
            return
        comma = self.before(node)
        name = self.before(comma) if comma is not None and comma.lower == "," else None
        if node.lower not in self.grammar.relatives or name is None or name.entity is None:
            return
        if self._relations[node] is not Relation.MARK or verb is None or not verb.is_verb:
            return
        self._heads[verb], self._relations[verb] = name, Relation.RELATIVE
        if self.under(name, verb):
            self._heads[name] = None
        self._relations[node] = Relation.OBJECT
        for other in self.nodes:
            if self._heads[other] is verb and other.is_verb and other.place > verb.place:
                self._heads[node] = other

    def _coordinate(self, name: Node) -> None:
        """Join a name to the name before it, where the parser joined it to the verb."""
        head = self._heads[name]
        if name.entity is None or head is None or head.entity is not None:
            return
        if head.is_verb and self._relations[head] is Relation.AUXILIARY:
            self._heads[name] = self._heads[head]
        joiner = self.before(name)
        if joiner is not None and joiner.token.pos_ in {"ADP", "DET"}:
            joiner = self.before(joiner)
        if joiner is None or self._relations[name] not in {Relation.CONJUNCT, Relation.SUBJECT}:
            return
        listed = joiner.lower == "," and self._relations[name] is Relation.CONJUNCT
        if not listed and joiner.token.pos_ != "CCONJ":
            return
        other = self.before(joiner)
        if other is not None and other.lower == ",":
            other = self.before(other)
        if other is not None and other.entity is not None and not self.under(other, name):
            self._heads[name], self._relations[name] = other, Relation.CONJUNCT

    def _crown(self, verb: Node) -> None:
        """Put a verb over "X and Y", its subjects, where the parser joined it to X."""
        name = self._heads[verb]
        if not verb.is_verb or self._relations[verb] is not Relation.CONJUNCT or name is None:
            return
        joined = any(
            self._heads[other] is name and self._relations[other] is Relation.CONJUNCT
            for other in self.between(name, verb)
            if other.entity is not None
        )
        if name.entity is not None and self._heads[name] is None and joined:
            self._heads[verb], self._relations[verb] = None, Relation.OTHER
            self._heads[name], self._relations[name] = verb, Relation.SUBJECT

    def _place_name(self, name: Node) -> None:
        """Give a bare name that hangs on a verb in an odd way its place by word order."""
        if name.entity is None or name in self._markers:
            return
        head, before = self._heads[name], self.before(name)
        if head is None and before is not None and before.is_verb:
            self._adopt(before, name)
            return
        if head is None or not head.is_verb or self._relations[name] in _ARGUMENTS:
            return
        taken = {
            self._relations[other]: other for other in self.nodes if self._heads[other] is head
        }
        subjects = taken.keys() & {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}
        near = all(word.token.pos_ not in _NEVER_BRIDGED for word in self.between(head, name))
        if name.place > head.place and near:
            other = taken.get(Relation.OBJECT)
            if other is None or other.place > name.place:
                self._relations[name] = Relation.OBJECT
            elif other.lower in self.grammar.relatives and not subjects:
                self._relations[name] = Relation.SUBJECT
        elif name.place < head.place and not subjects:
            self._relations[name] = Relation.SUBJECT

    def _adopt(self, verb: Node, name: Node) -> None:
        """Make a name right after a verb that has a subject and no object its object."""
        relations = {self._relations[one] for one in self.nodes if self._heads[one] is verb}
        if Relation.SUBJECT not in relations or Relation.OBJECT in relations:
            return
        for node in self.nodes:
            if self._heads[node] is name and self.under(verb, node):
                self._heads[node] = None
        self._heads[name], self._relations[name] = verb, Relation.OBJECT


def _is_infinitive(node: Node) -> bool:
    return node.is_verb and node.has("VerbForm", "Inf")


def _node(before: Word | None, word: Word, grammar: Grammar) -> Node:
    token = word.token
    form = token.lower_.replace("’", "'")
    if word.entity is None and token.pos_ in {"VERB", "AUX"}:
        return Node(word, grammar.lemmas(form, token.lemma_), True)
    if form in grammar.homographs and before is not None and _may_be_verb(before, word, grammar):
        return Node(word, frozenset({grammar.homographs[form]}), True)
    return Node(word, frozenset({token.lemma_.lower(), token.lower_}), False)


def _may_be_verb(before: Word, word: Word, grammar: Grammar) -> bool:
    """Tell whether a form between noun and verb follows a name, or an apposition to one."""
    if before.entity is not None:
        return True
    doc, at = word.token.doc, word.token.i
    return (
        before.token.text == ","
        and at + 2 < len(doc)
        and grammar.marker(doc[at + 1].lower_) in grammar.genitives
        and "Inf" in doc[at + 2].morph.get("VerbForm", [])
    )
