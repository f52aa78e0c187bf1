"""What the sentences of an article say of one another's claims: tenses, dates and sums."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.claims.statements import Hint, Statement, find_hints
from loaders.details.amounts import find_amounts
from loaders.details.dates import find_dates
from loaders.details.detail_words import DetailWords, detail_words
from loaders.details.details import tells_of_noun
from loaders.details.sums import belongs
from loaders.frames.frames import Frames
from loaders.records import Document
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree
from schema.ontology import Polarity, Status, load_ontology

_REACH = 2
_DETAIL = 0.01


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence and what it states."""

    tree: Tree
    statements: tuple[Statement, ...]


def agreed(document: Document, told: Sequence[Told], frames: Frames) -> list[Statement]:
    """Return the statements of an article, by position, each read in the light of the others.

    A date or sum that a later sentence tells of "the deal" or "the fine" goes to the claim it is
    about, and so does the date of a sentence that tells the act without naming who does it. A
    headline, which is always in the present, takes its status from the text. Sentences that
    say the same are each as sure as the surest of them and, headlines aside, each has the date and
    sum that only another one tells; the fullest of them comes first, a headline last.
    """
    followed = _followed(document, told)
    titles = {
        id(one) for each in followed if each.tree.sentence.is_title for one in each.statements
    }
    flat = [one for each in followed for one in each.statements]
    in_title = [id(one) in titles for one in flat]
    open_ = [one for one, title in zip(flat, in_title, strict=True) if title or one.date is None]
    acted_on, relations = (
        {one.object.entity.local_id for one in open_},
        {one.relation for one in open_},
    )
    hints = [
        hint
        for each in followed
        if not (each.tree.sentence.is_title or acted_on.isdisjoint(each.tree.entities))
        for hint in find_hints(each.tree, document, frames, relations)
    ]
    return _ranked(_in_light(flat, in_title, hints), in_title)


def _key(one: Statement) -> tuple[str, Polarity, tuple[str, ...]]:
    pair = (one.subject.entity.local_id, one.object.entity.local_id)
    if load_ontology().relation_types[one.relation].symmetric:
        pair = (min(pair), max(pair))
    return (one.relation, one.polarity, pair)


def _in_light(
    flat: Sequence[Statement], in_title: Sequence[bool], hints: Sequence[Hint]
) -> list[Statement]:
    """Give what only a headline tells as a fact the status that the text gives it."""
    body: defaultdict[object, list[Statement]] = defaultdict(list)
    for one, title in zip(flat, in_title, strict=True):
        if not title:
            body[_key(one)].append(one)
    return [
        _settled(one, body[_key(one)], hints) if title else _dated(one, hints)
        for one, title in zip(flat, in_title, strict=True)
    ]


def _dated(one: Statement, hints: Sequence[Hint]) -> Statement:
    """Return a claim with the date of sentences that tell the same and leave out who does it."""
    dates = {
        hint.date.iso: hint.date
        for hint in hints
        if (hint.relation, hint.polarity, hint.status) == (one.relation, one.polarity, one.status)
        and {one.object.entity.local_id} == hint.objects
        and hint.about <= one.pair
        and hint.date is not None
    }
    return one if one.date or len(dates) != 1 else replace(one, date=dates.popitem()[1])


def _settled(one: Statement, same: Sequence[Statement], hints: Sequence[Hint]) -> Statement:
    """Return a headline's claim with the status of those of the text, or what that hints at."""
    if one.status is not Status.ASSERTED or any(each.status is one.status for each in same):
        return one
    if same:
        return replace(one, status=max(same, key=lambda each: each.confidence).status)
    told = [
        hint
        for hint in hints
        if (hint.relation, hint.polarity) == (one.relation, one.polarity)
        and one.object.entity.local_id in hint.about
    ]
    if not told or any(hint.status is one.status for hint in told):
        return one
    date = next((hint.date for hint in told if hint.date), None)
    return replace(one, status=told[0].status, date=one.date or date)


def _ranked(flat: Sequence[Statement], in_title: Sequence[bool]) -> list[Statement]:
    groups: defaultdict[object, list[int]] = defaultdict(list)
    for at, one in enumerate(flat):
        groups[_key(one), one.status].append(at)
    ranked = list(flat)
    for group in groups.values():
        date = next((flat[at].date for at in group if flat[at].date), None)
        amount = next((flat[at].amount for at in group if flat[at].amount), None)
        best = max(flat[at].confidence for at in group)
        lacks = {at: _lacks(flat[at]) + in_title[at] for at in group}
        fullest = min(lacks.values())
        for at in group:
            sure = round(best - _DETAIL * (lacks[at] - fullest), 3)
            ranked[at] = replace(flat[at], confidence=sure)
            if not in_title[at]:
                ranked[at] = replace(
                    ranked[at], date=flat[at].date or date, amount=flat[at].amount or amount
                )
    return ranked


def _lacks(one: Statement) -> int:
    return (one.date is None) + (one.amount is None)


def _followed(document: Document, told: Sequence[Told]) -> list[Told]:
    """Hand dates and sums that are told of an event by its noun on to the claim that states it."""
    followed = list(told)
    words = detail_words(document.language)
    for at, each in enumerate(told):
        for relation, node in _event_words(each.tree, words):
            place = _antecedent(followed, at, relation, each.tree, node)
            if place is None:
                continue
            index, statement = place
            fuller = _filled(document, each.tree, node, statement, words)
            if fuller is not statement:
                followed[index] = _replaced(followed[index], statement, fuller)
    return followed


def _event_words(tree: Tree, words: DetailWords) -> Iterator[tuple[str, Node]]:
    for node in tree.nodes:
        if node.entity is None:
            for relation in words.followed(node):
                yield relation, node


def _antecedent(
    told: Sequence[Told], at: int, relation: str, tree: Tree, node: Node
) -> tuple[int, Statement] | None:
    """Return the only claim of a relation in this sentence, or in the nearest of those before."""
    about = {one.entity.local_id for one in tree.local(node) if one.entity is not None}
    for index in range(at, max(-1, at - _REACH - 1), -1):
        stated = [
            one
            for one in told[index].statements
            if one.relation == relation and one.polarity is Polarity.AFFIRMED
        ]
        if stated:
            lone = len({one.pair for one in stated}) == 1 and about <= stated[0].pair
            return (index, stated[0]) if lone else None
    return None


def _filled(
    document: Document, tree: Tree, node: Node, statement: Statement, words: DetailWords
) -> Statement:
    """Return a claim with the date and sum that are told of a word, where it has none."""
    span = tree.sentence.span
    where = (document.text, span.start, span.end, document.language)
    paid = load_ontology().relation_types[statement.relation].paid
    if statement.amount is None and paid:
        sums = [one for one in find_amounts(*where) if belongs(tree, node, one.span, words)]
        if len(sums) == 1:
            statement = replace(statement, amount=sums[0].amount)
    if statement.date is None and not statement.sentence.overlaps(span):
        dates = find_dates(*where, document.published)
        hung = [one for one in dates if tells_of_noun(tree, node, one, words)]
        if len(hung) == 1:
            statement = replace(statement, date=hung[0])
    return statement


def _replaced(told: Told, old: Statement, new: Statement) -> Told:
    return replace(told, statements=tuple(new if one is old else one for one in told.statements))
