"""What a sentence states: frames matched to its clauses, their slots filled with names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.amounts import find_amounts
from loaders.arguments import Found, resolve
from loaders.clauses import Clause, Kind
from loaders.dates import DateFound, find_dates
from loaders.detail_words import detail_words
from loaders.details import closing, date_of, opens_since
from loaders.frames import Frame, Frames
from loaders.grammar import Relation, Stance
from loaders.moods import Holding, Mood
from loaders.nodes import Node
from loaders.records import Amount, Document, Span
from loaders.roles import Role
from loaders.slots import pairs
from loaders.sums import sums_of
from loaders.tenses import is_over, is_past
from loaders.tree import Tree
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
_LEFT_OUT = {Role.CARRIED, Role.OPPONENT, Role.ECHOED, Role.HOUSE}
_DIRECT = 0.95
_STEP = 0.9


@dataclass(frozen=True, slots=True)
class Statement:
    """A relation that a clause states, before it has an id.

    `trigger` is the word that states it.
    """

    relation: str
    subject: Found
    object: Found
    polarity: Polarity
    status: Status
    speaker: str | None
    confidence: float
    trigger: Node
    sentence: Span
    date: DateFound | None = None
    amount: Amount | None = None

    @property
    def pair(self) -> frozenset[str]:
        """The local ids of the two, either way round."""
        return frozenset({self.subject.entity.local_id, self.object.entity.local_id})


def told_beside(
    tree: Tree, relation: str, sides: tuple[Found, Found], trigger: Node, confidence: float
) -> Statement:
    """Return what a sentence tells by the way of a subject and an object, beside its clauses."""
    subject, object_ = sides
    return Statement(
        relation=relation,
        subject=subject,
        object=object_,
        polarity=Polarity.AFFIRMED,
        status=Status.ASSERTED,
        speaker=None,
        confidence=confidence,
        trigger=trigger,
        sentence=tree.sentence.span,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading(Statement):
    """A statement with the frame by which it was read."""

    frame: Frame


def find_statements(tree: Tree, document: Document, frames: Frames) -> list[Statement]:
    """Return what a sentence states, by position.

    Each relation between two entities of one polarity stands at most once, in its surest reading.
    """
    read = [
        statement
        for clause in frames.clauses(tree)
        if not clause.holding.void
        for frame in frames.of(clause)
        for statement in _detailed(tree, document, clause, frame, [*pairs(tree, clause, frame)])
    ]
    read = [one for one in read if not any(_is_named(one, other) for other in read)]
    single = [one for one in read if not any(_is_part(tree, one, other) for other in read)]
    told = [_undone(one, single) for one in single]
    readings: dict[tuple[str, str, str, Polarity], list[Statement]] = {}
    for one in told:
        subject, object_ = one.subject.entity.local_id, one.object.entity.local_id
        readings.setdefault((one.relation, subject, object_, one.polarity), []).append(one)
    surest = [_surest(each) for each in readings.values()]
    return sorted(surest, key=lambda one: one.trigger.span)


@dataclass(frozen=True, slots=True)
class Hint:
    """What a clause says of an act without naming all who take part in it.

    `about` has the local ids of whom it names.
    """

    relation: str
    about: frozenset[str]
    polarity: Polarity
    status: Status
    date: DateFound | None


def find_hints(tree: Tree, document: Document, frames: Frames) -> Iterator[Hint]:
    """Yield what a sentence says of acts, by whomever they are done ("X will be removed")."""
    words = detail_words(document.language)
    span = tree.sentence.span
    dates = find_dates(document.text, span.start, span.end, document.language, document.published)
    for clause in frames.clauses(tree):
        about = frozenset(one.entity.local_id for one in clause.words if one.entity is not None)
        for frame in frames.of(clause) if about and not clause.holding.void else ():
            if not _is_role(frame):
                polarity, status = _polarity(frame, clause.holding), _status(frame, clause.holding)
                date = date_of(tree, clause, dates, words)
                yield Hint(frame.relation, about, polarity, status, date)


def confidence(frame: Frame, cost: int) -> float:
    """Return how sure a reading is: the trigger's own worth, less a tenth for each step guessed."""
    return round(_DIRECT * frame.confidence * _STEP**cost, 3)


def _surest(readings: Sequence[Statement]) -> Statement:
    """Return the surest of several readings, with the date and sum that only another one has.

    "X, an investor in Y, put 5 million into Y" is one investment said in two ways.
    """
    surest = max(readings, key=lambda one: one.confidence)
    alike = [one for one in readings if one.status is surest.status]
    return replace(
        surest,
        date=surest.date or next((one.date for one in alike if one.date), None),
        amount=surest.amount or next((one.amount for one in alike if one.amount), None),
    )


def _is_named(carried: _Reading, named: _Reading) -> bool:
    """Tell whether a reading guesses whom the words left out, which another finds named."""
    return (
        carried.trigger is named.trigger
        and carried.relation == named.relation
        and not _LEFT_OUT.isdisjoint(_roles(carried.frame))
        and _LEFT_OUT.isdisjoint(_roles(named.frame))
    )


def _roles(frame: Frame) -> set[Role]:
    return {frame.pattern.subject.role, frame.pattern.object.role}


def _is_part(tree: Tree, part: _Reading, whole: _Reading) -> bool:
    """Tell whether an event noun only names what a verb does ("stops the INTEGRATION of X")."""
    return (
        part.trigger is not whole.trigger
        and part.pair == whole.pair
        and (part.relation, part.polarity, part.status)
        != (whole.relation, whole.polarity, whole.status)
        and part.frame.pattern.kind is Kind.NOUN
        and not _is_role(part.frame)
        and whole.frame.pattern.kind is Kind.VERB
        and part.trigger in tree.local(whole.trigger)
    )


def _undone(statement: _Reading, told: Sequence[_Reading]) -> _Reading:
    """Return an act that the sentence says was undone later as one that has ended."""
    undoing = any(
        other.frame.undoes == statement.relation
        and other.pair == statement.pair
        and other.polarity is Polarity.AFFIRMED
        and other.status is Status.ASSERTED
        and other.trigger.place > statement.trigger.place
        for other in told
    )
    if not undoing or statement.status is not Status.ASSERTED:
        return statement
    return replace(statement, status=Status.ENDED, date=None)


def _is_role(frame: Frame) -> bool:
    return Role.HOLDER in _roles(frame)


def state(
    tree: Tree, document: Document, clause: Clause, frame: Frame, sides: tuple[Found, Found]
) -> Statement:
    """Return what a clause states of two by a frame, whether or not they stand in its slots."""
    (statement,) = _detailed(tree, document, clause, frame, [sides])
    return statement


def _detailed(
    tree: Tree,
    document: Document,
    clause: Clause,
    frame: Frame,
    sides: Sequence[tuple[Found, Found]],
) -> Sequence[_Reading]:
    """Add date and amount; a sum said of several pairs at once belongs to none of them."""
    statements = [_statement(tree, clause, frame, subject, object_) for subject, object_ in sides]
    if not statements:
        return statements
    sentence = statements[0].sentence
    where = (document.text, sentence.start, sentence.end, document.language)
    lasting = _is_role(frame)
    words = detail_words(document.language)
    dates = find_dates(*where, document.published)
    statuses = {one.status for one in statements}
    date = date_of(
        tree,
        clause,
        dates,
        words,
        lasting=lasting,
        ended=Status.ENDED in statuses,
        spoken=Status.THREATENED in statuses,
    )
    amounts: Sequence[Amount | None] = [None] * len(statements)
    if load_ontology().relation_types[frame.relation].paid and not lasting:
        sums = find_amounts(*where)
        givers = [one.subject.node for one in statements]
        names = givers if frame.total else _apart(statements)
        amounts = sums_of(tree, clause, names, sums, words, total=frame.total)
    if date is not None and document.published is not None and date.iso > document.published:
        if _is_past(tree, clause) or opens_since(tree, date, words):
            date = date.back()  # "restored it on Tuesday"
        else:
            statements = [_announced(statement) for statement in statements]
    if date is not None and (end := closing(tree, date, dates, words)):
        date, statements = end, [_ended(statement) for statement in statements]
    return [
        replace(statement, date=date, amount=amount)
        for statement, amount in zip(statements, amounts, strict=True)
    ]


def _apart(statements: Sequence[Statement]) -> list[Node]:
    """Return the names by which several statements of one clause differ."""
    subjects = [one.subject.node for one in statements]
    objects = [one.object.node for one in statements]
    return subjects if len(set(subjects)) > 1 else objects


def _is_past(tree: Tree, clause: Clause) -> bool:
    """Tell whether a verb tells of what was done: "dropped", "the app launched in March"."""
    node = clause.node
    if clause.kind is not Kind.VERB:
        return False
    done = node.has("VerbForm", "Part") and node.has("Tense", "Past")
    return is_past(tree, node) or (done and tree.relation(node) is Relation.ADNOMINAL)


def _ended(statement: _Reading) -> _Reading:
    """Return what was so until a date as over."""
    if statement.status is not Status.ASSERTED:
        return statement
    return replace(statement, status=Status.ENDED)


def _announced(statement: _Reading) -> _Reading:
    """Return what is told as a fact but lies ahead ("is dropping X on Tuesday") as a plan."""
    if statement.status is not Status.ASSERTED:
        return statement
    return replace(statement, status=Status.PLANNED)


def _statement(
    tree: Tree, clause: Clause, frame: Frame, subject: Found, object_: Found
) -> _Reading:
    holding = clause.holding
    speaker = None
    if holding.speaker is not None and (credited := resolve(tree, holding.speaker)):
        speaker = credited[0].entity.local_id
    return _Reading(
        relation=frame.relation,
        subject=subject,
        object=object_,
        polarity=_polarity(frame, holding),
        status=Status.ENDED if _is_over(tree, clause, frame) else _status(frame, holding),
        speaker=speaker,
        confidence=confidence(frame, subject.cost + object_.cost + tree.sentence.is_title),
        trigger=clause.node,
        sentence=tree.sentence.span,
        frame=frame,
    )


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


def _polarity(frame: Frame, holding: Holding) -> Polarity:
    """Return whether the relation holds; what has not ended ("has not left X") does."""
    if _is_negated(frame, holding) and frame.status is not Status.ENDED:
        return _OPPOSITE[frame.polarity]
    return frame.polarity


def _is_negated(frame: Frame, holding: Holding) -> bool:
    """Tell whether the text says that it is not so: called off before it was is not so either."""
    return holding.negated or (holding.withdrawn and not frame.lasting)


def _status(frame: Frame, holding: Holding) -> Status:
    if _stands(frame, holding):
        return Status.ASSERTED
    ended = holding.withdrawn and frame.lasting
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
