"""Scores one article: what was found in it against its labels."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from loaders.evaluation.comparison import Comparison, Key
from loaders.evaluation.counts import Bin, Matches, Ratio, Score, total
from loaders.evaluation.gold import GoldRelation
from loaders.evaluation.matching import same_amount, same_date
from loaders.evaluation.names import is_proper, normalise
from loaders.evaluation.predictions import PredictedClaim, Prediction, inside
from loaders.evaluation.references import score_references
from loaders.evaluation.spans import locate, pattern
from loaders.records import MentionKind, Span
from schema.ontology import Status


def score(compared: Comparison) -> Score:
    """Count what an article got right."""
    found, gold = compared.found, compared.gold
    return total(
        (
            Score(
                articles=1,
                absent=int(compared.absent),
                language=Ratio(int(found.language == gold.language), int(not compared.absent)),
            ),
            score_claims(compared),
            _evidence(found),
            _entities(compared),
            _names(compared),
            Score(references=score_references([(gold, found)])),
        )
    )


def score_claims(compared: Comparison) -> Score:
    """Count what an article got right, names aside."""
    made, wanted = compared.made, compared.wanted
    empty = not wanted
    counts = Score(
        claims=len(made),
        relations=_relations(made, wanted),
        direction=_direction(made, wanted),
        polarity=_polarity(made, wanted),
        polarity_flips=sum(key not in wanted and key.opposite in wanted for key in made),
        reliability=_reliability(made, wanted),
        empty=int(empty),
        empty_hit=int(empty and bool(made)),
        empty_claims=len(made) if empty else 0,
    )
    details = (
        _details(made[key], wanted[key], compared.found.text) for key in made if key in wanted
    )
    return total((counts, *details))


def _relations(made: Iterable[Key], wanted: Iterable[Key]) -> Mapping[str, Matches]:
    relations: defaultdict[str, Matches] = defaultdict(Matches)
    made, wanted = set(made), set(wanted)
    for key in made:
        relations[key.type] += Matches(tp=1) if key in wanted else Matches(fp=1)
    for key in wanted - made:
        relations[key.type] += Matches(fn=1)
    return dict(relations)


def _direction(made: Iterable[Key], wanted: Iterable[Key]) -> Ratio:
    ways = {key.way for key in wanted}
    pairs = {key.pair for key in wanted}
    judged = [key for key in made if not key.symmetric and key.pair in pairs]
    return Ratio(sum(key.way in ways for key in judged), len(judged))


def _polarity(made: Iterable[Key], wanted: Mapping[Key, GoldRelation]) -> Ratio:
    ways = {key.way for key in wanted}
    judged = [key for key in made if key.way in ways]
    return Ratio(sum(key in wanted for key in judged), len(judged))


def _reliability(
    made: Mapping[Key, PredictedClaim], wanted: Mapping[Key, GoldRelation]
) -> Mapping[int, Bin]:
    bins: defaultdict[int, Bin] = defaultdict(Bin)
    for key, claim in made.items():
        bins[Bin.of(claim.confidence)] += Bin(1, int(key in wanted), claim.confidence)
    return dict(bins)


def _details(claim: PredictedClaim, relation: GoldRelation, text: str) -> Score:
    """What can be judged of a claim that the labels have."""
    score = Score()
    if not claim.negated:  # what is negated has no agreed status
        score += Score(status=_one(claim.status == relation.status))
    # the date of what has ended is its end, where the text tells it
    if relation.date or (claim.date and relation.status != Status.ENDED):
        same = _one(same_date(claim.date, relation.date))
        score += Score(
            date=same,
            date_exact=_one(claim.date == relation.date),
            date_gold=same if relation.date else Ratio(),
            date_spurious=int(not relation.date),
        )
    if relation.amount or claim.amount:
        same = _one(same_amount(claim.amount, relation.amount))
        score += Score(
            amount=same,
            amount_gold=same if relation.amount else Ratio(),
            amount_spurious=int(not relation.amount),
        )
    if relation.evidence and (passage := re.search(pattern(relation.evidence), text)):
        at = claim.sentence.span
        overlaps = at.start < passage.end() and passage.start() < at.end
        score += Score(evidence_on_gold=_one(overlaps))
    return score


def _one(right: bool) -> Ratio:
    return Ratio(int(right), 1)


def _evidence(found: Prediction) -> Score:
    ids = {entity.id for entity in found.entities}
    exact = [claim.sentence.is_exact(found.text) for claim in found.claims]
    spans = [
        good
        and all(
            inside(part, claim.sentence.span)
            for part in (claim.trigger, claim.subject_span, claim.object_span)
        )
        for claim, good in zip(found.claims, exact, strict=True)
    ]
    quoted = [
        mention.quote.is_exact(found.text)
        for entity in found.entities
        for mention in entity.mentions
    ]
    return Score(
        evidence=Ratio(sum(exact), len(exact)),
        evidence_spans=Ratio(sum(spans), len(spans)),
        dangling=sum(not {claim.subject, claim.object} <= ids for claim in found.claims),
        mentions=Ratio(sum(quoted), len(quoted)),
    )


def _entities(compared: Comparison) -> Score:
    gold, found, matches = compared.gold, compared.found, compared.matches
    ids = {match.entity.id: match.gold for match in matches}
    times = Counter(entity.name for entity in ids.values() if entity)
    wanted = [each for each in gold.entities if locate(each.proper_names, gold.text or found.text)]
    proper = [match for match in matches if match.gold or is_proper(match.entity.name)]
    typed = [match.namesake.is_of(match.entity.type) for match in matches if match.namesake]
    return Score(
        entities_wanted=Ratio(sum(bool(times[each.name]) for each in wanted), len(wanted)),
        entities_found=Ratio(sum(bool(match.gold) for match in proper), len(proper)),
        entities_split=sum(count - 1 for count in times.values()),
        types=Ratio(sum(typed), len(typed)),
    )


def _names(compared: Comparison) -> Score:
    strings = compared.gold.proper_names
    wanted, names = name_spans(compared)
    # names that the extractor's text no longer has, because it changed the text
    lost = max(0, len(locate(strings, compared.gold.text)) - len(wanted))
    right = len(names & wanted)
    return Score(
        names=Matches(right, len(names) - right, len(wanted) - right + lost),
        names_found=Ratio(_overlapping(names, wanted), len(names)),
        names_wanted=Ratio(_overlapping(wanted, names), len(wanted) + lost),
    )


def name_spans(compared: Comparison) -> tuple[frozenset[Span], frozenset[Span]]:
    """Return where proper names stand by the labels, and where they were found."""
    keys = set(map(normalise, compared.gold.proper_names))
    found = (
        mention.quote.span
        for entity in compared.found.entities
        for mention in entity.mentions
        if mention.kind == MentionKind.NAME
        and (is_proper(mention.quote.text) or normalise(mention.quote.text) in keys)
    )
    return locate(compared.gold.proper_names, compared.found.text), frozenset(found)


def _overlapping(spans: Iterable[Span], others: Iterable[Span]) -> int:
    return sum(
        any(span.start < other.end and other.start < span.end for other in others) for span in spans
    )
