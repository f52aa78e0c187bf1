"""What a sentence states: frames matched to its clauses, their slots filled with names."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace

from loaders.claims.standing import is_done, polarity_of, status_of
from loaders.clauses.arguments import Found, resolve
from loaders.clauses.clauses import Clause, Kind
from loaders.clauses.roles import LEFT_OUT, Role
from loaders.clauses.tenses import is_past
from loaders.details.amounts import find_amounts
from loaders.details.dates import DateFound, find_dates
from loaders.details.detail_words import DetailWords, detail_words
from loaders.details.details import closing, date_of, is_limit, opens_from, opens_part, opens_since
from loaders.details.sums import sums_of
from loaders.frames.frames import Frame, Frames
from loaders.frames.slots import opened, pairs
from loaders.languages.grammar import Relation
from loaders.records import Amount, Document, Span
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree
from schema.ontology import Polarity, Status, load_ontology

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

    `about` has the local ids of whom it names, `objects` of those to whom it is done.
    """

    relation: str
    about: frozenset[str]
    objects: frozenset[str]
    polarity: Polarity
    status: Status
    date: DateFound | None


def find_hints(
    tree: Tree, document: Document, frames: Frames, relations: Set[str]
) -> Iterator[Hint]:
    """Yield what a sentence says of acts of these relations, by whomever ("X will be removed")."""
    words = detail_words(document.language)
    span = tree.sentence.span
    dates = find_dates(document.text, span.start, span.end, document.language, document.published)
    for clause in frames.clauses(tree):
        meant = [one for one in frames.of(clause) if one.relation in relations]
        about = frozenset(one.entity.local_id for one in clause.words if one.entity is not None)
        for frame in meant if about and not clause.holding.void else ():
            if not _is_role(frame):
                polarity = polarity_of(frame, clause.holding)
                status = status_of(tree, clause, frame)
                date = date_of(tree, clause, dates, words)
                objects = frozenset(one.entity.local_id for one in opened(tree, clause, frame))
                yield Hint(frame.relation, about, objects, polarity, status, date)


def confidence(frame: Frame, cost: int) -> float:
    """Return how sure a reading is: the trigger's own worth, less a tenth for each step guessed."""
    return round(_DIRECT * frame.confidence * _STEP**cost, 3)


def _surest(readings: Sequence[Statement]) -> Statement:
    """Return the surest of several readings, with the date and sum that only another one has.

    "X, an investor in Y, put 5 million into Y" is one investment said in two ways. What one says
    has ended has.
    """
    over = [one for one in readings if one.status is Status.ENDED]
    settled = over and {one.status for one in readings} == {Status.ENDED, Status.ASSERTED}
    surest = max(over if settled else readings, key=lambda one: one.confidence)
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
        and not LEFT_OUT.isdisjoint(_roles(carried.frame))
        and LEFT_OUT.isdisjoint(_roles(named.frame))
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
    amounts: Sequence[Amount | None] = [None] * len(statements)
    if load_ontology().relation_types[frame.relation].paid and not lasting:
        sums = find_amounts(*where)
        givers = [one.subject.node for one in statements]
        names = givers if frame.total else _apart(statements)
        amounts = sums_of(tree, clause, names, sums, words, total=frame.total)
    date, status = _dated(tree, document, clause, frame, {one.status for one in statements})
    return [
        replace(_timed(tree, statement, date, status, words), amount=amount)
        for statement, amount in zip(statements, amounts, strict=True)
    ]


def _timed(
    tree: Tree, statement: _Reading, date: DateFound | None, status: Status, words: DetailWords
) -> _Reading:
    """Add the date of the clause and the status it gives; some tell only of the rest of a list.

    "Owned by X, Y and, since 2008, Z": that is the date of Z, who owns it still.
    """
    if date is None or not opens_part(tree, date, words):
        return replace(_turned(statement, status), date=date)
    nodes = (statement.subject.node, statement.object.node, statement.trigger)
    if max(node.span for node in nodes) < date.span:
        return statement
    since = statement.status is Status.ENDED and opens_since(tree, date, words)
    return replace(statement, date=date, status=Status.ASSERTED if since else statement.status)


def _apart(statements: Sequence[Statement]) -> list[Node]:
    """Return the names by which several statements of one clause differ."""
    subjects = [one.subject.node for one in statements]
    objects = [one.object.node for one in statements]
    return subjects if len(set(subjects)) > 1 else objects


def _dated(
    tree: Tree, document: Document, clause: Clause, frame: Frame, statuses: Set[Status]
) -> tuple[DateFound | None, Status]:
    """Return the date of what a clause states, and what a fact is by that: to come, or over."""
    words, span = detail_words(document.language), tree.sentence.span
    found = find_dates(document.text, span.start, span.end, document.language, document.published)
    date = date_of(
        tree,
        clause,
        found,
        words,
        lasting=_is_role(frame),
        ended=Status.ENDED in statuses,
        spoken=Status.THREATENED in statuses,
    )
    if date is not None and _is_role(frame) and is_limit(tree, date):  # "its owner until 2001"
        over = date.iso[0].isdigit() and not _is_ahead(date, document)
        return (date, Status.ENDED) if over else (None, Status.ASSERTED)
    if date is not None and _is_ahead(date, document):
        past = _is_past(tree, clause) or Status.ENDED in statuses
        if not (past or opens_since(tree, date, words)) or opens_from(tree, date, words):
            leaving = frame.status is Status.ENDED  # who leaves in May is there still
            return date, Status.ASSERTED if leaving else Status.PLANNED  # "drops X on Tuesday"
        date = date.back() if date.every or not date.ahead else date  # "restored it on Tuesday"
    elif date is not None and statuses == {Status.PLANNED} and _is_behind(date, document):
        date = date.forth()  # "will replace it in January"
    end = closing(tree, date, found, words) if date is not None and not is_done(frame) else None
    if end is not None and not _is_ahead(end, document):
        return end, Status.ENDED
    return date, Status.ASSERTED


def _is_ahead(date: DateFound, document: Document) -> bool:
    return document.published is not None and (date.ahead or date.iso > document.published)


def _is_behind(date: DateFound, document: Document) -> bool:
    """Tell whether a date lies before that of publication, and not in the month or year of it."""
    day = document.published
    return day is not None and date.iso < day[: len(date.iso)]


def _is_past(tree: Tree, clause: Clause) -> bool:
    """Tell whether a verb tells of what was done: "dropped", "the app launched in March".

    Of a noun, the verb of becoming tells it: "became its head in June".
    """
    node = clause.node
    if clause.kind is not Kind.VERB:
        head = tree.head(node)
        return (
            head is not None and bool(head.lemmas & tree.grammar.becoming) and is_past(tree, head)
        )
    done = node.has("VerbForm", "Part") and node.has("Tense", "Past")
    return is_past(tree, node) or (done and tree.relation(node) is Relation.ADNOMINAL)


def _turned(statement: _Reading, status: Status) -> _Reading:
    """Return what is told as a fact with the status that its date gives it."""
    if statement.status is not Status.ASSERTED:
        return statement
    return replace(statement, status=status)


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
        polarity=polarity_of(frame, holding),
        status=status_of(tree, clause, frame),
        speaker=speaker,
        confidence=confidence(frame, subject.cost + object_.cost + tree.sentence.is_title),
        trigger=clause.node,
        sentence=tree.sentence.span,
        frame=frame,
    )
