"""Polarity and status of what a clause states: whether it holds, and as what it is told."""

from loaders.clauses.clauses import Clause, Kind
from loaders.clauses.losses import lost_by
from loaders.clauses.moods import Holding, Mood
from loaders.clauses.subjects import stance_of
from loaders.clauses.tenses import is_before_past, is_over, is_past
from loaders.frames.frames import Frame
from loaders.languages.grammar import Relation, Stance
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree
from schema.ontology import Polarity, Status, load_ontology

_STATUSES = {
    Mood.ASSERTED: Status.ASSERTED,
    Mood.PLANNED: Status.PLANNED,
    Mood.THREATENED: Status.THREATENED,
    Mood.POSSIBLE: Status.ALLEGED,
    Mood.ALLEGED: Status.ALLEGED,
    Mood.DENIED: Status.DENIED,
}
_OPPOSITE = {
    Polarity.AFFIRMED: Polarity.NEGATED,
    Polarity.NEGATED: Polarity.AFFIRMED,
}
_AHEAD = {Mood.PLANNED, Mood.THREATENED, Mood.POSSIBLE}


def status_of(tree: Tree, clause: Clause, frame: Frame) -> Status:
    """Return as what a clause tells a relation: a fact, a plan, a threat, over, hearsay, denied."""
    over = _is_over(tree, clause, frame) or _is_of_old(tree, clause, frame)
    status = Status.ENDED if over else _status(frame, clause.holding)
    return Status.ASSERTED if status is Status.ENDED and is_done(frame) else status


def is_done(frame: Frame) -> bool:
    """Tell whether it states what stays so once it was done, as that somebody founded it."""
    return load_ontology().relation_types[frame.relation].done


def polarity_of(frame: Frame, holding: Holding) -> Polarity:
    """Return whether the relation holds; what has not ended ("has not left X") does."""
    if _is_negated(frame, holding) and frame.status is not Status.ENDED:
        return _OPPOSITE[frame.polarity]
    return frame.polarity


def _is_over(tree: Tree, clause: Clause, frame: Frame) -> bool:
    """Tell whether the text itself tells of a lasting state in the past ("worked for X")."""
    node = clause.node
    if not frame.lasting or clause.holding.negated or clause.holding.mood is not Mood.ASSERTED:
        return False
    if clause.kind is Kind.NOUN:
        head = tree.head(node)
        predicated = head is not None and tree.relation(node) is Relation.PREDICATE
        held = tree.marker(node) in tree.grammar.capacities
        if head is not None and predicated and head.lemmas & tree.grammar.being:
            node = head
        elif head is not None and (predicated or held) and tree.grammar.order is not None:
            node = head  # "once served as head of X"
        elif not tree.children(node, Relation.COPULA):
            return False
    return is_over(tree, node) and clause.holding.speaker is None


def _is_of_old(tree: Tree, clause: Clause, frame: Frame) -> bool:
    """Tell whether other words put a state in the past: "once held shares", "sacked its head"."""
    holding, node = clause.holding, clause.node
    if frame.status is Status.THREATENED:
        return not holding.negated and _was_threatened(tree, node)
    state = load_ontology().relation_types[frame.relation].state
    if not state or holding.negated or holding.mood is not Mood.ASSERTED:
        return False
    if clause.kind is Kind.NOUN:
        return frame.status is None and lost_by(tree, node) is not None
    if frame.status is not None or not is_past(tree, node):
        return False
    return any(child.lower in tree.grammar.former for child in tree.children(node))


def _was_threatened(tree: Tree, node: Node) -> bool:
    """Tell whether a threat was made before it was taken back ("had vowed to sue, relented")."""
    undoing = tree.grammar.withdrawing | tree.grammar.retreating
    if not any(one.is_verb and tree.is_one_of(one, undoing) for one in tree.nodes):
        return False
    at: Node | None = node
    while at is not None and at.is_verb:
        if is_before_past(tree, at):
            head = tree.head(at)
            return head is None or stance_of(tree, head) is not Stance.REPORTED
        at = tree.head(at) if tree.relation(at) is Relation.COMPLEMENT else None
    return False


def _is_negated(frame: Frame, holding: Holding) -> bool:
    """Tell whether the text says that it is not so: called off before it was is not so either.

    A threat that is taken back was made.
    """
    return holding.negated or (holding.withdrawn and not _outlasts(frame))


def _outlasts(frame: Frame) -> bool:
    """Tell whether what a frame states was so before somebody took it back."""
    return frame.lasting or frame.status is Status.THREATENED


def _status(frame: Frame, holding: Holding) -> Status:
    if _stands(frame, holding):
        return Status.ASSERTED
    ended = holding.withdrawn and _outlasts(frame)
    lasting = frame.status is Status.ASSERTED  # who founded it has, whatever ends
    if ended or (frame.when is None and holding.aspect is Stance.CEASED and not lasting):
        return Status.ENDED
    if holding.mood is Mood.DENIED:
        return Status.DENIED
    if _is_negated(frame, holding):
        return _STATUSES[min(holding.mood, Mood.PLANNED)]
    rumoured = frame.status is Status.THREATENED and holding.mood is Mood.ALLEGED
    if holding.hearsay or rumoured:
        return Status.ALLEGED
    return frame.status or _STATUSES[holding.mood]


def _stands(frame: Frame, holding: Holding) -> bool:
    """Tell whether something is so in spite of its mood: an end not come yet, "can no longer"."""
    unable = frame.when is Stance.CEASED and holding.mood is Mood.POSSIBLE
    ending = frame.status is Status.ENDED
    return unable or (ending and (holding.negated or holding.mood in _AHEAD))
