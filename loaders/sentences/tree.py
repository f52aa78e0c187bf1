"""The dependency tree of a sentence with every name as one node, in one vocabulary of relations."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from loaders.languages.grammar import Grammar, Relation, Stance
from loaders.languages.grammar_file import load_grammar
from loaders.records import Language, LocalEntity, MentionKind, Span
from loaders.sentences.attachment import Attachment
from loaders.sentences.nodes import Node, read_nodes
from loaders.sentences.pieces import Article
from loaders.sentences.reading import Sentence, read_sentences
from loaders.sentences.repairs import repair
from loaders.sentences.word_order import hang_by_order

if TYPE_CHECKING:
    from loaders.clauses.clauses import Clause, Kind
    from loaders.clauses.moods import Holding

_NEAR = 4
_LOCAL = {
    Relation.AUXILIARY,
    Relation.PASSIVE_AUXILIARY,
    Relation.ADNOMINAL,
    Relation.COMPOUND,
}


@dataclass(frozen=True, slots=True)
class Reference:
    """Whom a pronoun or description refers to.

    Attributes:
        span: where the whole expression stands.
        cost: by how many steps that was guessed.
    """

    span: Span
    kind: MentionKind
    entities: tuple[LocalEntity, ...]
    cost: int


class Tree:
    """A sentence as nodes by position, each with head, relation, marker and children.

    `marker` is the preposition that joins a node to its head, or "". `references` says whom
    pronouns and nouns refer to, `clitics` which pronoun a word ends in, as a node of its own;
    `loaders.references.coreference` fills them once all sentences are read. `clauses` has those
    that were read so far, by predicate: they are asked for time and again, and are read anew
    only when it becomes known to whom a word refers; `holdings` has what their own words say of
    how they stand, which does not hang on that. `predicates` has all that may carry a clause.
    `carried` says for relations whom the sentence leaves out, since those before it told of them;
    `loaders.claims.carried` fills it.
    `echoed` says on whom the last act of a relation was done.
    `opponents` says with whom each entity, by local id, is at odds, `accused` against whom the last
    such act was; `loaders.claims.opponents` fills both.
    `author` is who writes a text that says "we"; `loaders.references.authors` fills it.
    `house` is the organisation that the sentence speaks of, `posted` has the local ids of those
    whose organisation the article names; `loaders.claims.houses` fills them.
    """

    def __init__(self, sentence: Sentence, grammar: Grammar) -> None:
        self.grammar = grammar
        self.sentence = sentence
        self._references: dict[Node, Reference] = {}
        self.references: Mapping[Node, Reference] = MappingProxyType(self._references)
        self.clauses: dict[Node, Clause] = {}
        self.holdings: dict[Node, Holding] = {}
        self.predicates: Sequence[tuple[Node, Kind, Set[tuple[Kind, str]]]] | None = None
        self.clitics: dict[Node, Node] = {}
        self.carried: Mapping[str, LocalEntity] = {}
        self.echoed: Mapping[str, LocalEntity] = {}
        self.opponents: Mapping[str, LocalEntity] = {}
        self.accused: LocalEntity | None = None
        self.author: LocalEntity | None = None
        self.house: LocalEntity | None = None
        self.posted: frozenset[str] = frozenset()
        self.nodes = tuple(read_nodes(sentence, grammar))
        self._attachment = Attachment(self.nodes, grammar)
        if grammar.order is not None:
            hang_by_order(self._attachment, grammar.order)
        else:
            repair(self._attachment)
        self._children: defaultdict[Node, list[Node]] = defaultdict(list)
        for node, head in self._attachment.heads.items():
            if head is not None:
                self._children[head].append(node)

    def refer(self, node: Node, reference: Reference) -> None:
        """Note whom a word refers to."""
        self._references[node] = reference
        self.clauses.clear()

    def part(self, host: Node, ending: str, relation: Relation, last: Node | None = None) -> None:
        """Make the pronoun in which a word ends a node of its own, under the word.

        `last` is the word that ends in it, where that is not the one to which it belongs.
        """
        end = (last or host).span.end
        where = Span(end - len(ending), end)
        clitic = Node(replace(host.word, span=where), frozenset({ending}), False)
        self.clitics[host] = clitic
        self._attachment.heads[clitic] = host
        self._attachment.relations[clitic] = relation
        self._children[host].append(clitic)
        self.clauses.clear()
        self.holdings.clear()

    def rename(self, entities: Mapping[str, LocalEntity]) -> None:
        """Put these entities, by local id, in the place of those of the same type that bear it."""
        for node in self.nodes:
            if node.entity is not None:
                node.entity = entities.get(node.entity.local_id, node.entity)
            if node.town is not None:
                node.town = entities.get(node.town.local_id, node.town)
        for clause in self.clauses.values():
            clause.pairs.clear()

    def head(self, node: Node) -> Node | None:
        """Return what the node hangs on; None for the root."""
        return self._attachment.heads[node]

    def relation(self, node: Node) -> Relation:
        """Return how the node hangs on its head."""
        return self._attachment.relations[node]

    def marker(self, node: Node) -> str:
        """Return the preposition that joins the node to its head."""
        return self._attachment.markers.get(node, "")

    def children(self, node: Node, *relations: Relation) -> list[Node]:
        """Return what hangs on the node, by position; of these relations, if any is given."""
        children = self._children.get(node, [])
        if not relations or not children:
            return children
        hung = self._attachment.relations
        return [child for child in children if hung[child] in relations]

    def before(self, node: Node) -> Node | None:
        """Return the node before this one."""
        return self._attachment.before(node)

    def after(self, node: Node) -> Node | None:
        """Return the node after this one."""
        return self._attachment.after(node)

    def between(self, first: Node, last: Node) -> list[Node]:
        """Return the nodes that stand between two."""
        return self._attachment.between(first, last)

    def under(self, node: Node, ancestor: Node) -> bool:
        """Tell whether `ancestor` is the node or above it."""
        return self._attachment.under(node, ancestor)

    @property
    def entities(self) -> set[str]:
        """The local ids of whom the sentence names or refers to."""
        named = {node.entity.local_id for node in self.nodes if node.entity is not None}
        return named.union(
            entity.local_id
            for reference in self.references.values()
            for entity in reference.entities
        )

    def local(self, node: Node, depth: int = 3) -> Iterator[Node]:
        """Yield what belongs to a predicate: all below it, other clauses left out."""
        for child in self.children(node):
            if child.is_verb and self.relation(child) not in _LOCAL:
                continue
            yield child
            if depth > 1:
                yield from self.local(child, depth - 1)

    def is_one_of(self, verb: Node, entries: frozenset[str]) -> bool:
        """Tell whether a verb is one of these, some of which have a particle ("call off")."""
        if verb.lemmas & entries:
            return True
        particles = {child.lower for child in self.children(verb)}
        return any(
            f"{lemma} {particle}" in entries for lemma in verb.lemmas for particle in particles
        )

    @cached_property
    def denied_before(self) -> int:
        """Return the place before which a clause at the end denies all ("ce que dément X")."""
        for node in self.nodes:
            before = self.before(node)
            led = before is not None and before.lower in self.grammar.summing
            if led and node.lower in self.grammar.relatives:
                ahead = [one for one in self.nodes if 0 < one.place - node.place < _NEAR]
                forms = {self.grammar.homographs.get(one.lower, one.lower) for one in ahead}
                lemmas = forms.union(*(one.lemmas for one in ahead))
                if any(self.grammar.stances.get(one) is Stance.DENIED for one in lemmas):
                    return node.place
        return 0

    @cached_property
    def is_question(self) -> bool:
        """Tell whether the sentence asks if something is so."""
        asks = any(node.lower == "?" for node in self.nodes[-3:])
        return asks and self.nodes[0].lower not in self.grammar.presupposing


def read_trees(language: Language, articles: Sequence[Article]) -> Iterator[tuple[Tree, ...]]:
    """Yield the sentences of each article, by position; all articles are of one language.

    None are there where the language has no grammar.
    """
    grammar = load_grammar(language)
    if grammar is None:
        yield from [()] * len(articles)
        return
    for sentences in read_sentences(language, articles, grammar):
        yield tuple(Tree(sentence, grammar) for sentence in sentences)
