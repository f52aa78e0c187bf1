"""Which date in a sentence belongs to which of its clauses."""

from collections.abc import Sequence

from loaders.clauses.clauses import Clause, Kind
from loaders.clauses.holdings import is_saying
from loaders.clauses.losses import lost_by
from loaders.clauses.subjects import stance_of
from loaders.clauses.tenses import is_infinitive
from loaders.details.dates import DateFound
from loaders.details.detail_words import DetailWords
from loaders.details.ownership import climb, is_detached, parted, told_of, top_of
from loaders.languages.grammar import Relation
from loaders.records import Span
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_BELOW = {Relation.RELATIVE, Relation.ADVERBIAL, Relation.COMPLEMENT, Relation.ADNOMINAL}
_TAKING = {Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.OBJECT}
_HELPING = (Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)
_WHOLE = len("2023-04-25")
_CLOSED = {")", ";"}


def date_of(
    tree: Tree,
    clause: Clause,
    found: Sequence[DateFound],
    words: DetailWords,
    *,
    lasting: bool = False,
    ended: bool = False,
    spoken: bool = False,
) -> DateFound | None:
    """Return the date that belongs to a clause; None if none does.

    It belongs to the predicate it hangs on, to the complement of a plan that it hangs on ("plans
    in July to drop"), to the event that happens to what it hangs on, or to the predicate beside it
    with no other verb between them. Of what is `lasting`, such as being the head of something, a
    verb tells the date only if it tells of becoming so. Of several the nearest counts, of what has
    `ended` that until which it was so, or the last of the nearest ("chaired X from 2008 to 2011").
    What is `spoken`, such as a threat, is done when it is said, unless its own verb has a date.
    """
    node = clause.node
    head = tree.head(node)
    becoming = head is not None and bool(head.lemmas & tree.grammar.becoming)
    found = [one for one in found if not _tells_of_life(tree, one, node)]
    hung = _Hung(tree, node, words, strict=lasting and not becoming)
    near = _near(hung, found)
    if not near and not hung.strict:
        near = [
            (0, abs(one.span.start - node.span.start), one)
            for one in found
            if _is_beside(tree, clause, one)
        ]
    owner = head if head is not None and becoming else node
    if not near and ended and lasting and (loss := lost_by(tree, node)):
        near = _near(_Hung(tree, loss, words, strict=False), found)
    if not near and (told := _when(tree, owner, found, words)):
        return told
    if spoken:
        near = [each for each in near if not is_limit(tree, each[2])]
    if not near and spoken and (saying := _saying(tree, node)):
        near = _near(_Hung(tree, saying, words, strict=False), found)
    if ended and (until := [each for each in near if is_limit(tree, each[2])]):
        near = until
    elif ended and near and tree.grammar.order is None:
        nearest = min(steps for steps, _, _ in near)
        last = [one for steps, _, one in near if steps == nearest or _closes_run(tree, one)]
        return max(last, key=lambda one: one.span)
    return min(near, key=lambda each: each[:2])[2] if near else None


def _tells_of_life(tree: Tree, date: DateFound, predicate: Node) -> bool:
    """Tell whether a date in brackets follows a person's name: "Ann Lee (1911-1987) taught"."""
    inside = [node for node in tree.nodes if node.span.overlaps(date.span)]
    at = tree.before(inside[0]) if inside else None
    while at is not None and at is not predicate and at.lower != "(" and at.lower not in _CLOSED:
        at = tree.before(at)
    if at is None or at.lower != "(":
        return False
    name = tree.before(at)
    return name is not None and name.entity is not None and name.entity.type == "Person"


def _near(hung: "_Hung", found: Sequence[DateFound]) -> list[tuple[int, int, DateFound]]:
    """Return the dates that tell of a predicate with how far they hang and stand from it."""
    return [
        (steps, abs(one.span.start - hung.predicate.span.start), one)
        for one in found
        if (steps := hung.steps(one)) is not None
    ]


def _when(
    tree: Tree, predicate: Node, found: Sequence[DateFound], words: DetailWords
) -> DateFound | None:
    """Return the date right before a clause that tells what was then: "in 1961, WHEN it was"."""
    for child in tree.children(predicate):
        before = tree.before(child) if child.lower in words.whens else None
        if before is not None and before.lower == ",":
            before = tree.before(before)
        if before is not None:
            return next((one for one in found if one.span.overlaps(before.span)), None)
    return None


def _saying(tree: Tree, predicate: Node) -> Node | None:
    """Return the word of saying that a predicate depends on."""
    at = tree.head(predicate)
    while at is not None:
        stance = stance_of(tree, at)
        if at.is_verb and stance is not None and is_saying(stance):
            return at
        at = tree.head(at)
    return None


def _closes_run(tree: Tree, date: DateFound) -> bool:
    """Tell whether a year hangs on the one from which something was so ("de 1994 à 2003")."""
    node = top_of(tree, date.span)
    start = tree.head(node) if node is not None else None
    if node is None or start is None or not (node.is_number and start.is_number):
        return False
    return tree.marker(node) in tree.grammar.datives


def closing(
    tree: Tree, date: DateFound, found: Sequence[DateFound], words: DetailWords
) -> DateFound | None:
    """Return the date until which something was so from this one on: "from 1994 to 2003"."""
    start = top_of(tree, date.span)
    later = min((one for one in found if one.span > date.span), key=_by_place, default=None)
    end = top_of(tree, later.span) if later is not None else None
    if start is None or end is None:
        return None
    opener, joint = tree.before(start), [node.lower for node in tree.between(start, end)]
    if opener is None or len(joint) != 1:
        return None
    return later if joint[0] in words.runs.get(opener.lower, ()) else None


def is_limit(tree: Tree, date: DateFound) -> bool:
    """Tell whether a date is that up to which something was so: "president until 2012"."""
    node = top_of(tree, date.span)
    before = tree.before(node) if node is not None else None
    limits = tree.grammar.limits
    return node is not None and (
        tree.marker(node) in limits or (before is not None and before.lower in limits)
    )


def opens_since(tree: Tree, date: DateFound, words: DetailWords) -> bool:
    """Tell whether something has been so since a date: that is past."""
    node = top_of(tree, date.span)
    opener = tree.before(node) if node is not None else None
    return opener is not None and opener.lower in words.sinces


def opens_from(tree: Tree, date: DateFound, words: DetailWords) -> bool:
    """Tell whether something is so from a date on: that may be to come, whatever the tense."""
    opener = _opener(tree, date)
    return opener is not None and opener.lower in words.froms


def opens_part(tree: Tree, date: DateFound, words: DetailWords) -> bool:
    """Tell whether a date is told of the rest of a list alone: "X, Y and, since May, Z"."""
    opener = _opener(tree, date)
    if opener is None or opener.lower not in words.sinces | words.froms:
        return False
    before = tree.before(opener)
    while before is not None and before.lower == ",":
        before = tree.before(before)
    return before is not None and before.is_coordinator


def _opener(tree: Tree, date: DateFound) -> Node | None:
    """Return the word right before a date."""
    inside = [node for node in tree.nodes if node.span.overlaps(date.span)]
    return tree.before(inside[0]) if inside else None


def _by_place(date: DateFound) -> Span:
    return date.span


def tells_of_noun(tree: Tree, noun: Node, date: DateFound, words: DetailWords) -> bool:
    """Tell whether a date is told of the noun for an event, by what happens to that."""
    if _Hung(tree, noun, words, strict=False).steps(date) is not None:
        return True
    node = top_of(tree, date.span)
    above = list(climb(tree, node, noun, words)) if node is not None else []
    if not above or not above[-1].is_verb or not words.has(words.happenings, above[-1]):
        return False
    taking = tree.head(noun) is above[-1] and tree.relation(noun) in _TAKING
    return taking or tree.head(above[-1]) is noun  # "filed the claim", "the claim, filed Monday"


class _Hung:
    """How dates hang about a predicate; `strict`: nothing but the predicate itself owns one."""

    def __init__(self, tree: Tree, predicate: Node, words: DetailWords, *, strict: bool) -> None:
        self.tree = tree
        self.predicate = predicate
        self.words = words
        self.strict = strict

    def steps(self, date: DateFound) -> int | None:
        """Return how far a date hangs below the predicate that it tells of; None: of another."""
        tree, node = self.tree, top_of(self.tree, date.span)
        if node is None or _is_announcement(tree, self.predicate, node):
            return None
        if self._is_beyond_comma(node):
            return None
        if is_detached(tree, date.span) and not self.strict:
            return self._from_aside(node)
        chain = list(climb(tree, node, self.predicate, self.words))
        if not chain or any(_is_apart(tree, one) for one in chain[:-1]):
            return None
        owner = chain[-1]
        if len(date.iso) == _WHOLE and not self.strict:
            owner = _timed(tree, owner, self.predicate)
        if owner is self.predicate:
            return len(chain)
        told = owner.is_verb and not self.strict and told_of(tree, owner, self.predicate)
        return len(chain) + 1 if told else None

    def _from_aside(self, date: Node) -> int | None:
        """Return the steps from a date between commas: it tells of the whole clause about it."""
        chain = list(climb(self.tree, date, self.predicate, self.words))
        roots = [one for one in self.tree.nodes if one.is_verb and self.tree.head(one) is None]
        for verb in (*chain[-1:], *roots):
            if verb is self.predicate:
                return 1
            if verb.is_verb and told_of(self.tree, verb, self.predicate):
                return 2
        return None

    def _is_beyond_comma(self, date: Node) -> bool:
        """Tell whether a comma parts the date from what is only said of a noun."""
        aside = self.strict or self.tree.relation(self.predicate) is Relation.ADNOMINAL
        start, end = sorted((self.predicate, date), key=lambda node: node.place)
        return aside and any(other.lower == "," for other in self.tree.between(start, end))


def _timed(tree: Tree, owner: Node, predicate: Node) -> Node:
    """Return the verb that a whole date tells of: no day is told of what somebody does as a rule.

    "They will drop the tools that firms use to write posts on 3 May" tells when they drop them.
    """
    at: Node | None = owner
    while at is not None and at is not predicate and _is_habit(tree, at):
        at = tree.head(at)
        while at is not None and not at.is_verb:
            at = tree.head(at)
    return predicate if at is predicate and not _is_habit(tree, predicate) else owner


def _is_habit(tree: Tree, verb: Node) -> bool:
    """Tell whether a verb is a present tense or an infinitive below a clause, not of saying."""
    stance = stance_of(tree, verb)
    if (stance is not None and is_saying(stance)) or tree.relation(verb) not in _BELOW:
        return False
    if is_infinitive(tree, verb):
        return True
    return verb.has("Tense", "Pres") and not tree.children(verb, *_HELPING)


def _is_announcement(tree: Tree, predicate: Node, date: Node) -> bool:
    """Tell whether it is that of a word of saying by the noun ("the deal, announced Monday")."""
    said = tree.head(date)
    if said is None or not said.is_verb or said is predicate:
        return False
    stance = stance_of(tree, said)
    bare = not tree.children(said, Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY)
    return stance is not None and is_saying(stance) and bare and said.has("VerbForm", "Part")


def _is_apart(tree: Tree, node: Node) -> bool:
    """Tell whether what hangs on a word is said of it alone: an apposition, an adjective aside."""
    if tree.relation(node) is Relation.APPOSITION:
        return True
    before = tree.before(node)
    return node.is_adjective and before is not None and before.lower == ","


def _is_beside(tree: Tree, clause: Clause, date: DateFound) -> bool:
    """Tell whether nothing but arguments stands between the predicate and what follows it."""
    node = top_of(tree, date.span)
    if node is None or node.place < clause.node.place or _is_announcement(tree, clause.node, node):
        return False
    owned = clause.kind is Kind.NOUN and any(other.is_verb for other in tree.nodes)
    return not owned and not parted(tree, clause.node, node)
