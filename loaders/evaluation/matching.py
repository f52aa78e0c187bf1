"""When what was found is what the labels have: entities, dates and amounts."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.evaluation.gold import GoldEntity
from loaders.evaluation.names import normalise
from loaders.evaluation.predictions import PredictedEntity
from loaders.records import Amount

_DATE = re.compile(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?")
_AMOUNT_TOLERANCE = 0.005


@dataclass(frozen=True, slots=True)
class EntityMatch:
    """An entity that was found, and the one of the labels that it is.

    Attributes:
        gold: the entity of the labels, None if there is none.
        namesake: `gold`, or else the one of its name whose type clashes.
    """

    entity: PredictedEntity
    gold: GoldEntity | None
    namesake: GoldEntity | None


def match_entity(entity: PredictedEntity, golds: Sequence[GoldEntity]) -> EntityMatch:
    """Find an entity in the labels: by its name, as one of their mentions, by its own mentions."""
    key = normalise(entity.name)
    votes = _votes(entity, golds)
    tiers = (
        [gold for gold in golds if gold.key == key],
        [gold for gold in golds if key in gold.mention_keys],
        [gold for gold in golds if votes[gold.name]],
    )
    namesake = None
    for tier in tiers:
        ranked = sorted(
            tier,
            key=lambda gold: (gold.name.casefold() != entity.name.casefold(), -votes[gold.name]),
        )
        namesake = namesake or next(iter(ranked), None)
        for gold in ranked:
            if gold.allows(entity.type):
                return EntityMatch(entity, gold, gold)
    return EntityMatch(entity, None, namesake)


def same_date(one: str | None, other: str | None) -> bool:
    """Tell whether two dates agree in all that both of them say, and do say something in common."""
    if not one or not other:
        return not one and not other
    parts = _DATE.fullmatch(one), _DATE.fullmatch(other)
    if not parts[0] or not parts[1]:
        return one == other
    both = [
        (mine, theirs)
        for mine, theirs in zip(parts[0].groups(), parts[1].groups(), strict=True)
        if mine not in {None, "-"} and theirs not in {None, "-"}
    ]
    return bool(both) and all(mine == theirs for mine, theirs in both)


def same_amount(one: Amount | None, other: Amount | None) -> bool:
    """Tell whether two amounts are equal but for rounding, in one currency, or both absent."""
    if not one or not other:
        return not one and not other
    slack = _AMOUNT_TOLERANCE * max(abs(one.value), abs(other.value))
    return abs(one.value - other.value) <= slack and one.currency == other.currency


def _votes(entity: PredictedEntity, golds: Sequence[GoldEntity]) -> Counter[str]:
    votes: Counter[str] = Counter()
    for mention in entity.mentions:
        key = normalise(mention.quote.text)
        for gold in golds:
            if key == gold.key:
                votes[gold.name] += 2
            elif key in gold.mention_keys:
                votes[gold.name] += 1
    return votes
