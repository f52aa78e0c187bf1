"""What an article says to hold between its entities."""

from collections import Counter
from collections.abc import Sequence

from loaders.claims.affiliations import find_affiliations
from loaders.claims.agreement import Told, agreed
from loaders.claims.carried import carry
from loaders.claims.delegates import represent
from loaders.claims.echoes import echo
from loaders.claims.houses import house
from loaders.claims.likely import Guess, find_likely
from loaders.claims.opponents import oppose
from loaders.claims.possessions import find_possessions
from loaders.claims.seats import find_seats
from loaders.claims.statements import Statement, find_statements
from loaders.frames.frame_file import load_frames
from loaders.frames.frames import Frames
from loaders.languages.place_facts import place_facts
from loaders.records import Claim, Document, Evidence, claim_id
from loaders.sentences.tree import Tree
from schema.ontology import load_ontology


def find_claims(
    document: Document, trees: Sequence[Tree], guess: Guess = find_likely
) -> tuple[Claim, ...]:
    """Return the claims of an article, given its sentences as trees, by position.

    A sentence states a relation between two entities of one polarity at most once: the surest
    reading of it. `guess` tells what it states beside what frames read. Languages without frames
    give none.
    """
    frames = load_frames(document.language)
    if frames is None:
        return ()
    carry(trees, frames)
    oppose(trees, frames)
    echo(trees, frames)
    house(trees, frames)
    read = [(tree, _sentence_says(tree, document, frames)) for tree in trees]
    related = {one.pair for _, stated in read for one in stated}
    told = [
        Told(tree, (*stated, *guess(tree, document, frames, stated, related)))
        for tree, stated in read
    ]
    return _numbered(document, agreed(document, represent(told), frames))


def _sentence_says(tree: Tree, document: Document, frames: Frames) -> list[Statement]:
    stated = (
        find_statements(tree, document, frames)
        if len(tree.entities)
        + any((tree.carried, tree.opponents, tree.accused, tree.echoed, tree.house))
        > 1
        else []
    )
    told = {(statement.relation, statement.pair) for statement in stated}
    beside = (
        *find_seats(tree, place_facts(document.language)),
        *find_affiliations(tree),
        *find_possessions(tree),
    )
    return stated + [one for one in beside if (one.relation, one.pair) not in told]


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
            trigger=statement.trigger.span,
            subject=statement.subject.node.span,
            object=statement.object.node.span,
        ),
    )
