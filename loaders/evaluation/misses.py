"""Every fault of an extraction, with its text and its cause."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from loaders.evaluation.causes import Cause, Reading
from loaders.evaluation.comparison import Comparison, Key
from loaders.evaluation.gold import GoldRelation
from loaders.evaluation.matching import same_amount, same_date
from loaders.evaluation.predictions import PredictedClaim
from loaders.evaluation.references import Reference, labelled, pair, resolved
from loaders.evaluation.scoring import name_spans
from loaders.records import Amount, Extraction, Span
from schema.ontology import Status

_WIDTH = 300
_AROUND = 60


class Kind(StrEnum):
    """What is wrong."""

    MISSED = "missed"
    WRONG = "wrong"
    STATUS = "status"
    DATE = "date"
    AMOUNT = "amount"
    REFERENCE = "reference"
    NAME_MISSED = "name missed"
    NAME_WRONG = "name wrong"


@dataclass(frozen=True, slots=True)
class Miss:
    """One fault: `what` was missed or read, why, and the text in question."""

    kind: Kind
    article: str
    what: str
    cause: str
    text: str


def find_misses(
    comparisons: Iterable[Comparison], extractions: Iterable[Extraction]
) -> Iterator[Miss]:
    """Yield the faults of each article; `extractions` are what the comparisons judge."""
    by_id = {each.document.id: each for each in extractions}
    for compared in comparisons:
        yield from _missed(compared, by_id.get(compared.gold.id))
        yield from _wrong(compared)
        yield from _details(compared)
        yield from _references(compared)
        yield from _names(compared)


def miss_lines(misses: Iterable[Miss]) -> Iterator[str]:
    """Yield faults kind by kind, then how often each cause was met."""
    misses = sorted(misses, key=lambda miss: (list(Kind).index(miss.kind), miss.article))
    for miss in misses:
        yield f"{miss.kind:11} {miss.article:14} {miss.what}  <{miss.cause}>"
        yield f"{'':11} | {' '.join(miss.text.split())[:_WIDTH]}"
    yield ""
    for kind in (Kind.MISSED, Kind.WRONG):
        yield from _causes([miss for miss in misses if miss.kind is kind])


def _causes(misses: Sequence[Miss]) -> Iterator[str]:
    times = Counter(miss.cause.partition(":")[0] for miss in misses)
    for cause, count in times.most_common():
        yield f"{misses[0].kind:11} {count:4}  {cause}"


def _missed(compared: Comparison, extraction: Extraction | None) -> Iterator[Miss]:
    reading = Reading(extraction) if extraction else None
    for key, relation in compared.wanted.items():
        if key not in compared.made:
            cause = reading.cause_of(compared, key) if reading else Cause.UNREAD
            text = relation.evidence or compared.gold.text
            yield Miss(Kind.MISSED, compared.gold.id, _told(key, relation.status), cause, text)


def _wrong(compared: Comparison) -> Iterator[Miss]:
    for key, claim in compared.made.items():
        if key not in compared.wanted:
            what = f"{_told(key, claim.status)} {claim.confidence:.2f}"
            cause = _why_wrong(compared, key, claim)
            yield Miss(Kind.WRONG, compared.gold.id, what, cause, claim.sentence.text)


def _why_wrong(compared: Comparison, key: Key, claim: PredictedClaim) -> str:
    wanted = compared.wanted
    if key.opposite in wanted:
        return "wrong polarity"
    if any(key.pair == each.pair for each in wanted):
        return "reversed"
    ends = {claim.subject, claim.object}
    matches = [match for match in compared.matches if match.entity.id in ends]
    if unknown := [match.entity.name for match in matches if match.namesake is None]:
        return f"an entity that the labels do not have: {', '.join(unknown)}"
    if clashes := [match.entity for match in matches if match.gold is None]:
        kinds = ", ".join(f"{entity.name} {entity.type}" for entity in clashes)
        return f"an entity of another kind than in the labels: {kinds}"
    others = sorted({each.type for each in wanted if each.pair[1] == key.pair[1]})
    return f"other relation: {', '.join(others)}" if others else "nothing is said of the two"


def _details(compared: Comparison) -> Iterator[Miss]:
    for key, claim in compared.made.items():
        if relation := compared.wanted.get(key):
            for kind, is_, read in _differences(claim, relation):
                what, text = f"{_told(key, claim.status)} {read}", claim.sentence.text
                yield Miss(kind, compared.gold.id, what, f"should be {is_}", text)


def _differences(claim: PredictedClaim, relation: GoldRelation) -> Iterator[tuple[Kind, str, str]]:
    """Yield what differs, as it is in the labels and as it was read."""
    if not claim.negated and claim.status != relation.status:
        yield Kind.STATUS, relation.status, ""
    ends = relation.status == Status.ENDED and not relation.date
    if not ends and not same_date(claim.date, relation.date):
        yield Kind.DATE, str(relation.date), str(claim.date)
    if not same_amount(claim.amount, relation.amount):
        yield Kind.AMOUNT, _sum(relation.amount), _sum(claim.amount)


def _names(compared: Comparison) -> Iterator[Miss]:
    wanted, found = name_spans(compared)
    for kind, spans, others in (
        (Kind.NAME_MISSED, wanted - found, found),
        (Kind.NAME_WRONG, found - wanted, wanted),
    ):
        for span in sorted(spans):
            other = next((each for each in sorted(others) if each.overlaps(span)), None)
            text = compared.found.text
            cause = f"other bounds: {other.of(text)}" if other else "no name there"
            yield Miss(kind, compared.gold.id, span.of(text), cause, _around(span).of(text))


def _references(compared: Comparison) -> Iterator[Miss]:
    listed = labelled(compared.gold, compared.found.text)
    found = resolved(compared.gold, compared.found)
    for label, read in (
        both
        for kind in compared.gold.reference_kinds
        for both in pair(
            [each for each in listed if each.kind == kind],
            [each for each in found if each.kind == kind],
        )
    ):
        if (span := (label or read)) and not (label and read and label.entity == read.entity):
            yield _reference(compared, span.span, label, read)


def _reference(
    compared: Comparison, span: Span, label: Reference | None, read: Reference | None
) -> Miss:
    text = compared.found.text
    should = f"should be {label.entity}" if label else "should be nobody of the labels"
    is_ = f"is {read.entity or 'nobody of the labels'}" if read else "is not resolved"
    what = f"{span.of(text)}: {is_}"
    return Miss(Kind.REFERENCE, compared.gold.id, what, should, _around(span).of(text))


def _around(span: Span) -> Span:
    return Span(max(0, span.start - _AROUND), span.end + _AROUND)


def _told(key: Key, status: str) -> str:
    negated = " not" if key.negated else ""
    return f"{key.type}({key.subject} -> {key.object}){negated} [{status}]"


def _sum(amount: Amount | None) -> str:
    return f"{amount.value:g} {amount.currency}" if amount else "None"
