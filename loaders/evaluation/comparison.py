"""An article with what was found in it beside its labels: the claims of both by what they say."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from loaders.evaluation.gold import GoldArticle, GoldRelation
from loaders.evaluation.matching import EntityMatch, match_entity
from loaders.evaluation.predictions import PredictedClaim, Prediction
from schema.ontology import load_ontology


@dataclass(frozen=True, slots=True)
class Key:
    """What a claim says, status, date and amount aside; names are those of the labels.

    An entity that is not in the labels goes by its own name after a question mark.
    """

    type: str
    subject: str
    object: str
    negated: bool

    @property
    def symmetric(self) -> bool:
        """Tell whether the relation holds either way round."""
        relation = load_ontology().relation_types.get(self.type)
        return bool(relation and relation.symmetric)

    @property
    def way(self) -> tuple[str, str, str]:
        """Relation, subject and object."""
        return self.type, self.subject, self.object

    @property
    def pair(self) -> tuple[str, frozenset[str]]:
        """The relation and the two, either way round."""
        return self.type, frozenset({self.subject, self.object})

    @property
    def opposite(self) -> "Key":
        """The same of the other polarity."""
        return replace(self, negated=not self.negated)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One article.

    Attributes:
        found: what was extracted; empty where nothing was.
        absent: there was no extraction.
        matches: the entities found, with those of the labels that they are.
        wanted: the relations of the labels.
        made: the claims found; of equal ones the most confident.
    """

    gold: GoldArticle
    found: Prediction
    absent: bool
    matches: tuple[EntityMatch, ...]
    wanted: Mapping[Key, GoldRelation]
    made: Mapping[Key, PredictedClaim]

    def of(self, relation: str) -> "Comparison":
        """Return the comparison with the claims of one relation alone."""
        return replace(
            self,
            wanted={key: each for key, each in self.wanted.items() if key.type == relation},
            made={key: each for key, each in self.made.items() if key.type == relation},
        )


def compare(gold: GoldArticle, prediction: Prediction | None) -> Comparison:
    """Lay an extraction beside the labels; none counts as one that found nothing."""
    found = prediction or Prediction(gold.id, "", "", "", (), ())
    matches = tuple(match_entity(entity, gold.entities) for entity in found.entities)
    return Comparison(
        gold=gold,
        found=found,
        absent=prediction is None,
        matches=matches,
        wanted={
            _key(relation.type, relation.subject, relation.object, relation.negated): relation
            for relation in gold.relations
        },
        made=_distinct(found.claims, matches),
    )


def _distinct(
    claims: Iterable[PredictedClaim], matches: Sequence[EntityMatch]
) -> dict[Key, PredictedClaim]:
    names = {
        match.entity.id: match.gold.name if match.gold else f"?{match.entity.name}"
        for match in matches
    }
    distinct: dict[Key, PredictedClaim] = {}
    for claim in claims:
        subject, object_ = (names.get(each, f"?{each}") for each in (claim.subject, claim.object))
        key = _key(claim.predicate, subject, object_, claim.negated)
        if key not in distinct or claim.confidence > distinct[key].confidence:
            distinct[key] = claim
    return distinct


def _key(type_: str, subject: str, object_: str, negated: bool) -> Key:
    key = Key(type_, subject, object_, negated)
    if key.symmetric and subject > object_:
        return replace(key, subject=object_, object=subject)
    return key
