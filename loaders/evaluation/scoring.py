"""Scores one article: what was found in it against its labels."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from loaders.evaluation.counts import Matches, Ratio, Score, total
from loaders.evaluation.gold import GoldArticle, GoldRelation
from loaders.evaluation.matching import EntityMatch, match_entity, same_amount, same_date
from loaders.evaluation.names import is_proper, normalise
from loaders.evaluation.predictions import PredictedClaim, Prediction, inside
from loaders.evaluation.spans import locate, pattern
from loaders.records import MentionKind, Span
from schema.ontology import Status, load_ontology


@dataclass(frozen=True, slots=True)
class _Key:
    """What a claim says, status, date and amount aside; names are those of the labels."""

    type: str
    subject: str
    object: str
    negated: bool

    @property
    def symmetric(self) -> bool:
        relation = load_ontology().relation_types.get(self.type)
        return bool(relation and relation.symmetric)

    @property
    def pair(self) -> tuple[str, frozenset[str]]:
        return self.type, frozenset({self.subject, self.object})


def score_article(gold: GoldArticle, prediction: Prediction | None) -> Score:
    """Score one article; no prediction counts as one that found nothing."""
    found = prediction or Prediction(gold.id, "", "", "", (), ())
    matches = [match_entity(entity, gold.entities) for entity in found.entities]
    return total(
        (
            Score(
                articles=1,
                absent=int(prediction is None),
                language=Ratio(int(found.language == gold.language), int(prediction is not None)),
            ),
            _claims(gold, found, matches),
            _evidence(found),
            _entities(gold, found, matches),
            _names(gold, found),
        )
    )


def _claims(gold: GoldArticle, found: Prediction, matches: Sequence[EntityMatch]) -> Score:
    wanted = {
        _key(relation.type, relation.subject, relation.object, relation.negated): relation
        for relation in gold.relations
    }
    made = _distinct(found.claims, matches)
    empty = not wanted
    counts = Score(
        claims=len(made),
        relations=_relations(made, wanted),
        direction=_direction(made, wanted),
        polarity_flips=sum(
            key not in wanted and replace(key, negated=not key.negated) in wanted for key in made
        ),
        empty=int(empty),
        empty_hit=int(empty and bool(made)),
        empty_claims=len(made) if empty else 0,
    )
    details = (_details(made[key], wanted[key], found.text) for key in made if key in wanted)
    return total((counts, *details))


def _distinct(
    claims: Iterable[PredictedClaim], matches: Sequence[EntityMatch]
) -> dict[_Key, PredictedClaim]:
    """The claims by what they say; of equal ones the most confident."""
    names = {
        match.entity.id: match.gold.name if match.gold else f"?{match.entity.name}"
        for match in matches
    }
    distinct: dict[_Key, PredictedClaim] = {}
    for claim in claims:
        subject, object_ = (names.get(each, f"?{each}") for each in (claim.subject, claim.object))
        key = _key(claim.predicate, subject, object_, claim.negated)
        if key not in distinct or claim.confidence > distinct[key].confidence:
            distinct[key] = claim
    return distinct


def _key(type_: str, subject: str, object_: str, negated: bool) -> _Key:
    key = _Key(type_, subject, object_, negated)
    if key.symmetric and subject > object_:
        return replace(key, subject=object_, object=subject)
    return key


def _relations(made: Iterable[_Key], wanted: Iterable[_Key]) -> Mapping[str, Matches]:
    relations: defaultdict[str, Matches] = defaultdict(Matches)
    made, wanted = set(made), set(wanted)
    for key in made:
        relations[key.type] += Matches(tp=1) if key in wanted else Matches(fp=1)
    for key in wanted - made:
        relations[key.type] += Matches(fn=1)
    return dict(relations)


def _direction(made: Iterable[_Key], wanted: Iterable[_Key]) -> Ratio:
    ways = {(key.type, key.subject, key.object) for key in wanted}
    pairs = {key.pair for key in wanted}
    judged = [key for key in made if not key.symmetric and key.pair in pairs]
    return Ratio(sum((key.type, key.subject, key.object) in ways for key in judged), len(judged))


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


def _entities(gold: GoldArticle, found: Prediction, matches: Sequence[EntityMatch]) -> Score:
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


def _names(gold: GoldArticle, found: Prediction) -> Score:
    strings = [name for entity in gold.entities for name in entity.proper_names]
    keys = set(map(normalise, strings))
    wanted = locate(strings, found.text)
    # names that the extractor's text no longer has, because it changed the text
    lost = max(0, len(locate(strings, gold.text)) - len(wanted))
    names = {
        mention.quote.span
        for entity in found.entities
        for mention in entity.mentions
        if mention.kind == MentionKind.NAME
        and (is_proper(mention.quote.text) or normalise(mention.quote.text) in keys)
    }
    right = len(names & wanted)
    return Score(
        names=Matches(right, len(names) - right, len(wanted) - right + lost),
        names_found=Ratio(_overlapping(names, wanted), len(names)),
        names_wanted=Ratio(_overlapping(wanted, names), len(wanted) + lost),
    )


def _overlapping(spans: Iterable[Span], others: Iterable[Span]) -> int:
    return sum(
        any(span.start < other.end and other.start < span.end for other in others) for span in spans
    )
