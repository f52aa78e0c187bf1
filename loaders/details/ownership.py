"""How a date or sum hangs in a sentence: which predicate above it it tells of."""

from collections.abc import Iterator

from loaders.clauses.holdings import is_saying
from loaders.clauses.subjects import stance_of
from loaders.clauses.tenses import is_infinitive
from loaders.details.detail_words import DetailWords
from loaders.languages.grammar import Relation, Stance
from loaders.records import Span
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_ASIDE = {Relation.RELATIVE, Relation.ADVERBIAL, Relation.CONJUNCT, Relation.PARATAXIS}
_PLAIN = {None, Stance.ACTUAL, Stance.CEASED, Stance.CONTINUED, Stance.FAILED}
_LENDING = {Relation.OBJECT, Relation.PASSIVE_SUBJECT, Relation.OBLIQUE}
_MARKS = {",", ";", ":"}


def top_of(tree: Tree, span: Span) -> Node | None:
    """Return the word of a stretch on which the others of it hang."""
    inside = [node for node in tree.nodes if node.span.overlaps(span)]
    tops = [node for node in inside if tree.head(node) not in inside]
    return tops[0] if tops else None


def climb(tree: Tree, node: Node, predicate: Node, words: DetailWords) -> Iterator[Node]:
    """Yield the words above one, up to the predicate or the first verb, that included.

    Verbs that only open a date ("starting in May") are passed over.
    """
    at = tree.head(node)
    while at is not None:
        opens = at.is_verb and at is not predicate and words.has(words.starts, at)
        if not opens or tree.head(at) is None:
            yield at
            if at is predicate or at.is_verb:
                return
        at = tree.head(at)


def told_of(tree: Tree, owner: Node, predicate: Node) -> bool:
    """Tell whether what hangs on a verb tells of another predicate.

    It does if the predicate is the complement of a plan or threat ("plans in July to drop"), what
    somebody becomes, or an event that the verb brings about or that happens to it ("the purchase
    is to be completed in July"), or if the verb only spells out what the predicate ends or goes
    on with ("stops selling X").
    """
    raised = owner
    while (head := _raising(tree, raised)) is not None and raised is not predicate:
        raised = head
    return any(_rises(tree, predicate, top, owner) for top in {owner, raised}) or _spells_out(
        tree, owner, predicate
    )


def _raising(tree: Tree, verb: Node) -> Node | None:
    """Return the verb that lends its subject to this one ("is expected to", "must be")."""
    head = tree.head(verb)
    if head is None or tree.relation(verb) is not Relation.COMPLEMENT or not head.is_verb:
        return None
    stance = stance_of(tree, head)
    own = tree.children(verb, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
    saying = stance is not None and is_saying(stance)
    return None if stance is None or saying or own else head


def _rises(tree: Tree, predicate: Node, top: Node, owner: Node) -> bool:
    at = predicate
    while at is not top:
        head = tree.head(at)
        if head is None or tree.relation(at) in _ASIDE:
            return False
        if not _passes(tree, at, head, owner if head is top else head):
            return False
        at = head
    return True


def _passes(tree: Tree, node: Node, head: Node, verb: Node) -> bool:
    """Tell whether what is told of the head, or the verb it lends to, is told of this word."""
    stance = stance_of(tree, head)
    saying = stance is not None and is_saying(stance)
    if node.is_verb:
        if tree.relation(node) is Relation.ADNOMINAL and not is_infinitive(tree, node):
            return False
        return stance is not None and not saying
    if head.is_verb and head.lemmas & tree.grammar.becoming and stance is not Stance.REPORTED:
        return True
    if not head.is_verb:
        return tree.marker(node) in tree.grammar.genitives and not saying
    if tree.relation(node) in {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}:
        return stance_of(tree, verb) in _PLAIN and not tree.children(verb, Relation.OBJECT)
    lent = bool(head.lemmas & tree.grammar.carriers) or stance in _PLAIN - {None}
    return tree.relation(node) in _LENDING and lent and not saying


def _spells_out(tree: Tree, owner: Node, predicate: Node) -> bool:
    at, stance = owner, stance_of(tree, predicate)
    if stance not in {Stance.CEASED, Stance.CONTINUED, Stance.ACTUAL}:
        return False
    while at is not predicate:
        head = tree.head(at)
        if head is None or tree.relation(at) not in {Relation.COMPLEMENT, Relation.OBLIQUE}:
            return False
        at = head
    return True


def is_detached(tree: Tree, span: Span) -> bool:
    """Tell whether a stretch stands between commas, or between one and the end."""
    inside = [node for node in tree.nodes if node.span.overlaps(span)]
    if not inside:
        return False
    before, after = tree.before(inside[0]), tree.after(inside[-1])
    while before is not None and (before.is_preposition or before.is_determiner):
        before = tree.before(before)
    comma = before is not None and before.lower == ","
    return comma and (after is None or not after.lower[:1].isalnum())


def parted(tree: Tree, first: Node, last: Node) -> bool:
    """Tell whether a comma or verb stands between two words."""
    start, end = sorted((first, last), key=lambda node: node.place)
    return any(node.is_verb or node.lower in _MARKS for node in tree.between(start, end))
