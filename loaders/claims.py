"""What an article says to hold between its entities."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from loaders.amounts import find_amounts
from loaders.arguments import Found, following_modifiers, resolve
from loaders.clauses import Clause, Role, find_clauses
from loaders.dates import DateFound, find_dates
from loaders.details import detail_of
from loaders.frame_patterns import Slot
from loaders.frames import Frame, Frames, load_frames
from loaders.grammar import Relation, Stance, load_grammar
from loaders.moods import Mood
from loaders.reading import read_sentences
from loaders.records import (
    Amount,
    Claim,
    Document,
    Evidence,
    LocalEntity,
    Span,
    claim_id,
)
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
_DIRECT = 0.95
_STEP = 0.9


@dataclass(frozen=True, slots=True)
class Statement:
    """A relation that a clause states, before it has an id."""

    relation: str
    subject: Found
    object: Found
    polarity: Polarity
    status: Status
    speaker: str | None
    confidence: float
    trigger: Span
    sentence: Span
    date: DateFound | None = None
    amount: Amount | None = None


def find_claims(doc: Doc, document: Document, entities: Sequence[LocalEntity]) -> tuple[Claim, ...]:
    """Return the claims of a parsed article, by position.

    A sentence states a relation between two entities of one polarity at most once: the surest
    reading of it. Languages without frames give none.
    """
    grammar, frames = load_grammar(document.language), load_frames(document.language)
    if grammar is None or frames is None:
        return ()
    statements = [
        statement
        for sentence in read_sentences(doc, document, entities, grammar)
        for statement in _sentence_statements(Tree(sentence, grammar), document, frames)
    ]
    return _numbered(document, statements)


def confidence(frame: Frame, cost: int) -> float:
    """Return how sure a reading is: the trigger's own worth, less a tenth for each step guessed."""
    return round(_DIRECT * frame.confidence * _STEP**cost, 3)


def _sentence_statements(tree: Tree, document: Document, frames: Frames) -> list[Statement]:
    best: dict[tuple[str, str, str, Polarity], Statement] = {}
    for clause in find_clauses(tree):
        if clause.holding.void:
            continue
        for frame in frames.of(clause):
            for statement in _detailed(tree, document, clause, frame):
                key = (
                    statement.relation,
                    statement.subject.entity.local_id,
                    statement.object.entity.local_id,
                    statement.polarity,
                )
                if key not in best or statement.confidence > best[key].confidence:
                    best[key] = statement
    return sorted(best.values(), key=lambda statement: statement.trigger)


def _detailed(tree: Tree, document: Document, clause: Clause, frame: Frame) -> Sequence[Statement]:
    """Add date and amount; a sum said of several pairs at once belongs to none of them."""
    statements = [*_statements(tree, clause, frame)]
    if not statements:
        return statements
    sentence = statements[0].sentence
    where = (document.text, sentence.start, sentence.end, document.language)
    lasting = Role.HOLDER in {frame.pattern.subject.role, frame.pattern.object.role}
    date = detail_of(tree, clause, find_dates(*where, document.published), lasting=lasting)
    amount = None
    if len(statements) == 1 and not frame.total and not lasting:
        amount = detail_of(tree, clause, find_amounts(*where))
    if date is not None and document.published is not None and date.iso > document.published:
        statements = [_announced(statement) for statement in statements]
    return [
        replace(statement, date=date, amount=amount.amount if amount else None)
        for statement in statements
    ]


def _announced(statement: Statement) -> Statement:
    """Return what is told as a fact but lies ahead ("is dropping X on Tuesday") as a plan."""
    if statement.status is not Status.ASSERTED:
        return statement
    return replace(statement, status=Status.PLANNED)


def _statements(tree: Tree, clause: Clause, frame: Frame) -> Iterator[Statement]:
    allows = load_ontology().relation_types[frame.relation].allows
    subjects = _fill(tree, clause, frame, "subject")
    objects = _fill(tree, clause, frame, "object") if subjects else ()
    if len(subjects) > 1 and len(objects) > 1:
        return  # who did what to whom is unsure: "X and Y ... Z and W"
    for subject in subjects:
        for object_ in objects:
            if subject.entity.local_id == object_.entity.local_id:
                continue
            if allows(subject.entity.type, object_.entity.type):
                yield _statement(tree, clause, frame, subject, object_)


def _fill(tree: Tree, clause: Clause, frame: Frame, side: str) -> tuple[Found, ...]:
    """Return whom a slot of the frame holds: of its arguments, the first that speaks of anybody."""
    slot: Slot = getattr(frame.pattern, side)
    through = frame.through.get(side, frozenset())
    types = frame.types.get(side)
    for argument in sorted(clause.arguments, key=lambda argument: argument.cost):
        if argument.role is not slot.role:
            continue
        if argument.marker != slot.marker and slot.role is not Role.SUBJECT:
            continue
        found = tuple(
            Found(one.node, one.entity, one.cost + argument.cost)
            for one in resolve(tree, argument.node, through, alone=argument.alone)
            if types is None or one.entity.type in types
        )
        if found:
            return found
    if slot.role in {Role.OBLIQUE, Role.POSSESSOR}:
        return _fixed(tree, clause, slot, through, types, frame)
    return ()


def _fixed(
    tree: Tree,
    clause: Clause,
    slot: Slot,
    through: frozenset[str],
    types: frozenset[str] | None,
    frame: Frame,
) -> tuple[Found, ...]:
    """Return what hangs by the slot's preposition on a fixed word of the pattern ("end TO X")."""
    for word in clause.words:
        if not ({word.lower, *word.lemmas} & frame.pattern.words):
            continue
        for child in (*tree.children(word), *following_modifiers(tree, word)):
            owns = slot.role is Role.POSSESSOR and tree.relation(child) is Relation.POSSESSOR
            if owns or (slot.marker and tree.marker(child) == slot.marker):
                found = tuple(
                    one
                    for one in resolve(tree, child, through)
                    if types is None or one.entity.type in types
                )
                if found:
                    return found
    return ()


def _statement(
    tree: Tree, clause: Clause, frame: Frame, subject: Found, object_: Found
) -> Statement:
    holding = clause.holding
    polarity = frame.polarity
    if holding.negated:
        polarity = Polarity.AFFIRMED if polarity is Polarity.NEGATED else Polarity.NEGATED
    status = frame.status or _STATUSES[holding.mood]
    if holding.negated and holding.mood is not Mood.DENIED:
        status = _STATUSES[min(holding.mood, Mood.PLANNED)]
    if holding.mood is Mood.DENIED:
        status = Status.DENIED
    if frame.when is None and holding.aspect is Stance.CEASED:
        status = Status.ENDED
    speaker = None
    if holding.speaker is not None and (credited := resolve(tree, holding.speaker)):
        speaker = credited[0].entity.local_id
    return Statement(
        relation=frame.relation,
        subject=subject,
        object=object_,
        polarity=polarity,
        status=status,
        speaker=speaker,
        confidence=confidence(frame, subject.cost + object_.cost),
        trigger=clause.node.span,
        sentence=tree.sentence.span,
    )


def _numbered(document: Document, statements: Sequence[Statement]) -> tuple[Claim, ...]:
    """Give statements their ids; equals in relation, pair and sentence text are counted."""
    seen: Counter[tuple[str, ...]] = Counter()
    return tuple(_claim(document, statement, seen) for statement in statements)


def _claim(document: Document, statement: Statement, seen: Counter[tuple[str, ...]]) -> Claim:
    subject, object_ = statement.subject.entity.local_id, statement.object.entity.local_id
    pair = (subject, object_)
    if load_ontology().relation_types[statement.relation].symmetric:
        pair = (min(pair), max(pair))
    sentence = statement.sentence.of(document.text)
    key = (statement.relation, statement.polarity, *pair, " ".join(sentence.split()))
    ordinal = seen[key]
    seen[key] += 1
    return Claim(
        id=claim_id(document.id, statement.relation, statement.polarity, *pair, sentence, ordinal),
        subject=subject,
        predicate=statement.relation,
        object=object_,
        polarity=statement.polarity,
        status=statement.status,
        date=statement.date.iso if statement.date else None,
        date_inferred=bool(statement.date and statement.date.inferred),
        amount=statement.amount,
        speaker=statement.speaker,
        confidence=statement.confidence,
        evidence=Evidence(
            sentence=statement.sentence,
            trigger=statement.trigger,
            subject=statement.subject.node.span,
            object=statement.object.node.span,
        ),
    )
