"""Scores pronouns and descriptions: whether they were taken to refer to whom they do."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

from loaders.evaluation.gold import GoldArticle, GoldEntity
from loaders.evaluation.matching import match_entity
from loaders.evaluation.names import is_proper
from loaders.evaluation.predictions import Prediction
from loaders.evaluation.spans import locate
from loaders.records import MentionKind, Span

_KINDS = (MentionKind.NOMINAL, MentionKind.PRONOUN)
_ALIKE = 0.25
_BESIDE = 3


@dataclass(frozen=True, slots=True)
class References:
    """How many references were resolved.

    Attributes:
        right: to the entity that the labels have.
        wrong: to another, or where the labels have none.
        missed: references of the labels, to entities that were found, that were not resolved.
    """

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(
            self.right + other.right, self.wrong + other.wrong, self.missed + other.missed
        )

    @property
    def precision(self) -> float | None:
        """Right of those resolved; None of nothing."""
        resolved = self.right + self.wrong
        return self.right / resolved if resolved else None

    @property
    def recall(self) -> float | None:
        """Right of those labelled; None of nothing."""
        labelled = self.right + self.wrong + self.missed
        return self.right / labelled if labelled else None


@dataclass(frozen=True, slots=True)
class Reference:
    """A place of the text and the entity of the labels to which it refers, None for another.

    `apposed`: it stands right beside a name of the entity that was found for it.
    """

    span: Span
    kind: str
    entity: str | None
    apposed: bool = False


def score_references(
    pairs: Iterable[tuple[GoldArticle, Prediction]],
) -> Mapping[str, References]:
    """Return by kind of mention how many references of labelled articles were resolved.

    Where an article lists its references, these are all; else the descriptions among the mentions
    of its entities are looked for in its text, and pronouns are not scored. A description beside
    the name of its entity ("X, its owner") is judged only where it is labelled.
    """
    totals: dict[str, References] = {kind: References() for kind in _KINDS}
    for article, prediction in pairs:
        listed = labelled(article, prediction.text)
        for kind in article.reference_kinds:
            totals[kind] += _score(
                [each for each in listed if each.kind == kind],
                [each for each in resolved(article, prediction) if each.kind == kind],
                _found(article, prediction),
            )
    return totals


def labelled(article: GoldArticle, text: str) -> list[Reference]:
    """Return the references that the labels have, by position."""
    if article.references is not None:
        found = [Reference(each.span, each.kind, each.entity) for each in article.references]
    else:
        found = [
            Reference(span, MentionKind.NOMINAL, entity.name)
            for entity in article.entities
            for span in locate(_descriptions(entity, article.entities), text)
        ]
    return sorted(found, key=lambda each: each.span)


def resolved(article: GoldArticle, prediction: Prediction) -> list[Reference]:
    """Return the references that were resolved, each to an entity of the labels or to none."""
    found = []
    for entity in prediction.entities:
        names = [each.quote.span for each in entity.mentions if each.kind == MentionKind.NAME]
        match = match_entity(entity, article.entities)
        name = match.namesake.name if match.namesake else None
        found += [
            Reference(
                mention.quote.span, mention.kind, name, _is_apposed(mention.quote.span, names)
            )
            for mention in entity.mentions
            if mention.kind in _KINDS
        ]
    return sorted(found, key=lambda each: each.span)


def pair(
    listed: Sequence[Reference], found: Sequence[Reference]
) -> list[tuple[Reference | None, Reference | None]]:
    """Join references of one kind at one place, the most alike first; the others stay alone."""
    alike = sorted(
        (
            (_overlap(one.span, other.span), at, place)
            for at, one in enumerate(listed)
            for place, other in enumerate(found)
        ),
        reverse=True,
    )
    joined: dict[int, int] = {}
    for share, at, place in alike:
        if share >= _ALIKE and at not in joined and place not in joined.values():
            joined[at] = place
    pairs: list[tuple[Reference | None, Reference | None]] = [
        (one, found[joined[at]] if at in joined else None) for at, one in enumerate(listed)
    ]
    taken = set(joined.values())
    return pairs + [(None, one) for place, one in enumerate(found) if place not in taken]


def _score(
    listed: Sequence[Reference], found: Sequence[Reference], entities: set[str]
) -> References:
    right = wrong = missed = 0
    for label, guess in pair(listed, found):
        if guess is None:
            missed += label is not None and label.entity in entities
        elif label is not None and label.entity == guess.entity:
            right += 1
        elif label is not None or not guess.apposed:
            wrong += 1
    return References(right, wrong, missed)


def _overlap(one: Span, other: Span) -> float:
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(both, 0) / (max(one.end, other.end) - min(one.start, other.start))


def _is_apposed(span: Span, names: Sequence[Span]) -> bool:
    return any(
        0 <= max(name.start, span.start) - min(name.end, span.end) <= _BESIDE for name in names
    )


def _found(article: GoldArticle, prediction: Prediction) -> set[str]:
    matches = (match_entity(entity, article.entities) for entity in prediction.entities)
    return {match.namesake.name for match in matches if match.namesake}


def _descriptions(entity: GoldEntity, entities: Sequence[GoldEntity]) -> list[str]:
    others = {each for other in entities if other is not entity for each in other.mentions}
    return [
        mention
        for mention in entity.mentions
        if not is_proper(mention, entity.name) and mention not in others
    ]
