"""What a text has mentioned so far, and how prominently: what its pronouns may refer to."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.languages.grammar import Relation
from loaders.records import LocalEntity, Span
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_SUBJECTS = {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}
_ARGUMENTS = {*_SUBJECTS, Relation.OBJECT, Relation.OBLIQUE}
_SUBJECT = 3.0
_INNER_SUBJECT = 2.5
_OBJECT = 2.0
_OTHER = 1.2
_INSIDE = 0.8
_DEEPEST = 8
_DASHES = {"-", "–", "—"}


@dataclass(frozen=True, slots=True)
class Mentioned:
    """One mention; `entity` is None for a common noun that names nothing known.

    Attributes:
        sentence: number of the sentence.
        weight: prominence of its place in the sentence.
        gender: of the expression, where it tells.
        noun: the common noun.
        plural: several are mentioned at once.
    """

    entity: LocalEntity | None
    tree: Tree
    node: Node
    sentence: int
    weight: float
    gender: str | None = None
    noun: str | None = None
    plural: bool = False


@dataclass(slots=True)
class Discourse:
    """The mentions of a text, in order, how often each entity was mentioned, and what is quoted."""

    quotes: Sequence[Span] = ()
    mentions: list[Mentioned] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, mentioned: Mentioned) -> None:
        """Take note of a mention."""
        self.mentions.append(mentioned)
        if mentioned.entity is not None:
            self.counts[mentioned.entity.local_id] += 1

    def recent(self, sentence: int, reach: int) -> Iterator[Mentioned]:
        """Yield the mentions of the last sentences, the latest first."""
        for mentioned in reversed(self.mentions):
            if mentioned.sentence < sentence - reach:
                return
            yield mentioned

    def first(self, entity: LocalEntity | None) -> Mentioned | None:
        """Return the first mention of an entity in the body of the text."""
        return next((one for one in self.mentions if one.sentence and one.entity is entity), None)

    def is_quoted(self, node: Node) -> bool:
        """Tell whether a word stands in a quotation."""
        return any(node.span.overlaps(quote) for quote in self.quotes)

    @property
    def topic(self) -> LocalEntity | None:
        """The last subject that was named."""
        subjects = (one for one in reversed(self.mentions) if one.weight >= _INNER_SUBJECT)
        return next((one.entity for one in subjects if one.entity is not None), None)


def weight_of(tree: Tree, node: Node) -> float:
    """Return how prominent the place of a word in its sentence is.

    A name that opens a sentence is its topic, whatever the parser makes of it.
    """
    relation, head = tree.relation(node), tree.head(node)
    joined = relation is Relation.CONJUNCT and head is not None and not head.is_verb
    if head is not None and (joined or relation is Relation.APPOSITION):
        return weight_of(tree, head)
    if head is None or (node is tree.nodes[0] and node.entity is not None):
        return _SUBJECT
    if relation in _SUBJECTS:
        return _SUBJECT if is_main(tree, head) else _INNER_SUBJECT
    if not head.is_verb:
        return _INSIDE if relation in {Relation.POSSESSOR, Relation.OBLIQUE} else _OTHER
    return _OBJECT if relation is Relation.OBJECT else _OTHER


def is_main(tree: Tree, verb: Node) -> bool:
    """Tell whether a verb is the main one of its sentence, or joined to it."""
    at: Node | None = verb
    for _ in range(_DEEPEST):
        if at is None or tree.head(at) is None:
            return True
        if tree.relation(at) not in {Relation.CONJUNCT, Relation.PARATAXIS}:
            return False
        at = tree.head(at)
    return False


def governor(tree: Tree, node: Node) -> Node | None:
    """Return the verb of which a word is an argument itself, with those coordinated with it."""
    while tree.relation(node) in {Relation.CONJUNCT, Relation.APPOSITION}:
        head = tree.head(node)
        if head is None or head.is_verb:
            break
        node = head
    head = tree.head(node)
    if head is None or tree.relation(node) not in _ARGUMENTS:
        return None
    return head


def is_cited(mentioned: Mentioned) -> bool:
    """Tell whether somebody is only quoted as the source of what the sentence says."""
    tree, node = mentioned.tree, mentioned.node
    if tree.marker(node) in tree.grammar.sources:
        return True
    verb = governor(tree, node)
    return (
        verb is not None and tree.relation(verb) is Relation.PARATAXIS and node.place > verb.place
    )


def is_in_dateline(tree: Tree, node: Node) -> bool:
    """Tell whether a name only says whence and by whom news comes: "KUDUS, Kabar Kota - ..."."""
    for other in tree.nodes:
        if other.lower in _DASHES:
            return node.place < other.place
        if other.entity is None and not other.token.is_punct:
            return False
    return False
