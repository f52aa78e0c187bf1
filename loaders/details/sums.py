"""Which sum of money in a sentence belongs to which of its clauses, and to which of its names."""

from collections.abc import Iterator, Sequence

from loaders.clauses.clauses import Clause
from loaders.details.amounts import AmountFound
from loaders.details.detail_words import DetailWords
from loaders.details.ownership import climb, parted, told_of, top_of
from loaders.languages.grammar import Relation
from loaders.records import Amount, Span
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_UNDER = {Relation.COMPLEMENT, Relation.ADVERBIAL, Relation.ADNOMINAL, Relation.OBLIQUE}
_TELLING = {Relation.RELATIVE, Relation.ADNOMINAL}
_NEAR = 3


def sums_of(
    tree: Tree,
    clause: Clause,
    names: Sequence[Node],
    found: Sequence[AmountFound],
    words: DetailWords,
    *,
    total: bool = False,
) -> list[Amount | None]:
    """Return the sum of each of several claims of a clause, told apart by these names.

    A single claim takes the nearest of the sums that belong to the clause. Several take those
    that stand by their names or that are told in the order of the names ("respectively"), or all
    the one that is told of each; a sum that is said of all at once belongs to none of them. With
    `total` a sum of the clause is that of a round, in which others may have had a part.
    """
    if total:
        return [_beside(tree, node, names, found) for node in names]
    owned = [one for one in found if belongs(tree, clause.node, one.span, words)]
    if len(names) == 1:
        owned.sort(key=lambda one: abs(one.span.start - clause.node.span.start))
        return [owned[0].amount if owned else None]
    if len(found) == 1 and owned and any(words.has(words.each, node) for node in tree.nodes):
        return [owned[0].amount] * len(names)
    if len(found) == len(names) and any(words.has(words.respectively, node) for node in tree.nodes):
        order = sorted(names, key=lambda node: node.place)
        return [found[order.index(node)].amount for node in names]
    ahead = [_ahead(tree, node, found) for node in names]
    return (
        ahead
        if sum(map(bool, ahead)) > 1
        else [_beside(tree, node, names, found) for node in names]
    )


def _ahead(tree: Tree, name: Node, found: Sequence[AmountFound]) -> Amount | None:
    """Return the sum that a preposition joins to the name ("$5 million in X, $2 million in Y")."""
    at = tree.before(name)
    while at is not None and (
        at.is_preposition or at.is_determiner or at.lower in tree.grammar.prepositions
    ):
        at = tree.before(at)
    if at is None or at is tree.before(name):
        return None
    return next((one.amount for one in found if at.span.overlaps(one.span)), None)


def _beside(
    tree: Tree, name: Node, names: Sequence[Node], found: Sequence[AmountFound]
) -> Amount | None:
    """Return the only sum between a name and the next, if each has its own or it follows at once.

    Of a list whose one sum stands further off it is that of them all.
    """
    after = [[one.amount for one in found if each is _name_before(one, names)] for each in names]
    own = [one for one in found if name is _name_before(one, names)]
    if len(own) != 1:
        return None
    first = next(node for node in tree.nodes if node.span.overlaps(own[0].span))
    told_apart = sum(map(bool, after)) > 1
    return own[0].amount if told_apart or first.place - name.place < _NEAR else None


def _name_before(one: AmountFound, names: Sequence[Node]) -> Node | None:
    before = [name for name in names if name.span < one.span]
    return max(before, key=lambda name: name.place) if before else None


def belongs(tree: Tree, predicate: Node, span: Span, words: DetailWords) -> bool:
    """Tell whether a sum is told of a predicate, or of the noun for an event."""
    node = top_of(tree, span)
    if node is None:
        return False
    if tree.head(predicate) is node and tree.marker(node) and node.place < predicate.place:
        return True  # "For 5 million, X buys Y", the sum taken for what is said
    below = node
    for owner in (node, *_above(tree, node, predicate, words)):
        if owner is predicate or _tells_of(tree, predicate, owner):
            return True
        if owner.is_verb:
            return _pays_for(tree, owner, predicate, words)
        stray = owner is tree.after(predicate) and not tree.children(owner, Relation.CASE)
        if owner is not node and not stray and not _leads_on(tree, owner, below, words):
            return False  # but for a day right after the verb, on which what follows was hung
        below = owner
    return predicate.place < node.place and not parted(tree, predicate, node)


def _tells_of(tree: Tree, predicate: Node, noun: Node) -> bool:
    """Tell whether the predicate is said of the sum ("the $5 million that X put into Y")."""
    return tree.head(predicate) is noun and tree.relation(predicate) in _TELLING


def _above(tree: Tree, node: Node, predicate: Node, words: DetailWords) -> Iterator[Node]:
    """Yield the words above a sum up to the predicate or verb; verbs of being worth are passed."""
    for owner in climb(tree, node, predicate, words):
        worth = owner is not predicate and owner.is_verb and words.has(words.worths, owner)
        if worth and tree.relation(owner) in _UNDER:
            yield from _above(tree, owner, predicate, words)
        else:
            yield owner


def _leads_on(tree: Tree, owner: Node, below: Node, words: DetailWords) -> bool:
    """Tell whether a word between a sum and its verb is one for a sum, or a name beside one."""
    if owner.entity is not None:
        apposed = tree.relation(below) is Relation.APPOSITION
        return apposed or 0 < below.place - owner.place <= _NEAR
    if not owner.is_noun:
        return True
    return words.has(words.sums | words.worths, owner)


def _pays_for(tree: Tree, owner: Node, predicate: Node, words: DetailWords) -> bool:
    """Tell whether what a verb says is paid is paid for what the predicate says."""
    if words.has(words.other_sums, owner):
        return False
    paying = words.has(words.payments, owner) or told_of(tree, owner, predicate)
    return _is_under(tree, predicate, owner, paying) or _is_under(tree, owner, predicate, paying)


def _is_under(tree: Tree, lower: Node, upper: Node, paying: bool) -> bool:
    """Tell whether one predicate hangs on another with no clause between; verbs only by paying."""
    at: Node | None = lower
    while at is not None and at is not upper:
        if at.is_verb and (not paying or at is not lower or tree.relation(at) not in _UNDER):
            return False
        if not at.is_verb and tree.relation(at) is Relation.APPOSITION:
            return False
        at = tree.head(at)
    return at is upper
