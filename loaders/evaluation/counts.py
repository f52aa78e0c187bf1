"""What is counted of each article, and added up over many."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import reduce
from typing import Any, Self

from loaders.evaluation.references import References


@dataclass(frozen=True, slots=True)
class Ratio:
    """So many right of so many."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(self.right + other.right, self.of + other.of)

    @property
    def share(self) -> float | None:
        """The share that is right, None of nothing."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Matches:
    """True positives, false positives and false negatives."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)

    @property
    def precision(self) -> float:
        """Right of what was found; where nothing was, 1 if there was nothing to find."""
        found = self.tp + self.fp
        return self.tp / found if found else float(not self.fn)

    @property
    def recall(self) -> float:
        """Found of what there was to find; 1 if there was nothing."""
        wanted = self.tp + self.fn
        return self.tp / wanted if wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims of about one confidence, those of them that are right, and their confidences' sum."""

    claims: int = 0
    right: int = 0
    confidence: float = 0.0

    def __add__(self, other: Self) -> Self:
        return type(self)(
            self.claims + other.claims,
            self.right + other.right,
            self.confidence + other.confidence,
        )

    @staticmethod
    def of(confidence: float) -> int:
        """Return the bin of a confidence by its lower edge in tenths; all below one half is 0."""
        tenths = min(int(round(confidence * 1000) // 100), 9)
        return tenths if tenths >= 5 else 0


@dataclass(frozen=True, slots=True)
class Score:
    """The counts of one article, of a part of them, or of many articles added up.

    Claims of an article that agree in all but status, date and amount count once. Status, date and
    amount are those of matched claims; status only of affirmed ones.

    Attributes:
        absent: articles for which there was no extraction.
        language: articles whose language was found.
        claims: claims found.
        relations: claims by relation type.
        direction: of claims whose pair and type are in the labels, those the right way round.
        polarity: of claims whose relation, subject and object are in the labels, those of theirs.
        polarity_flips: claims that the labels have with the other polarity.
        reliability: claims by their confidence, in bins (see `Bin.of`).
        date, date_exact: dates compatible and equal, where either side has one.
        date_gold: of dates in the labels, those found.
        date_spurious: dates where the labels have none.
        amount, amount_gold, amount_spurious: likewise.
        empty: articles without a relation in the labels.
        empty_hit, empty_claims: those of them with claims, and how many claims.
        evidence: claims whose sentence is quoted exactly.
        evidence_spans: claims whose trigger, subject and object all lie in it.
        evidence_on_gold: claims whose sentence overlaps with the passage of the labels.
        dangling: claims about entities that the extraction does not list.
        mentions: mentions quoted exactly.
        names: exact spans of proper names.
        names_found, names_wanted: spans that overlap, of those found and of those in the labels.
        entities_found, entities_wanted: entities that are in the labels, and those of them found.
        entities_split: entities of the labels found as one too many.
        types: entities met by name that have the very type of the labels.
        references: descriptions and pronouns by kind, of texts where they are labelled.
    """

    articles: int = 0
    absent: int = 0
    language: Ratio = Ratio()
    claims: int = 0
    relations: Mapping[str, Matches] = field(default_factory=dict)
    direction: Ratio = Ratio()
    status: Ratio = Ratio()
    polarity: Ratio = Ratio()
    polarity_flips: int = 0
    reliability: Mapping[int, Bin] = field(default_factory=dict)
    date: Ratio = Ratio()
    date_exact: Ratio = Ratio()
    date_gold: Ratio = Ratio()
    date_spurious: int = 0
    amount: Ratio = Ratio()
    amount_gold: Ratio = Ratio()
    amount_spurious: int = 0
    empty: int = 0
    empty_hit: int = 0
    empty_claims: int = 0
    evidence: Ratio = Ratio()
    evidence_spans: Ratio = Ratio()
    evidence_on_gold: Ratio = Ratio()
    dangling: int = 0
    mentions: Ratio = Ratio()
    names: Matches = Matches()
    names_found: Ratio = Ratio()
    names_wanted: Ratio = Ratio()
    entities_found: Ratio = Ratio()
    entities_wanted: Ratio = Ratio()
    entities_split: int = 0
    types: Ratio = Ratio()
    references: Mapping[str, References] = field(default_factory=dict)

    def __add__(self, other: Self) -> Self:
        return type(self)(
            **{
                each.name: _plus(getattr(self, each.name), getattr(other, each.name))
                for each in fields(self)
            }
        )

    @property
    def calibration_error(self) -> float | None:
        """How far confidence is from the share that is right: the mean over claims, by bins."""
        bins = self.reliability.values()
        claims = sum(each.claims for each in bins)
        return sum(abs(each.confidence - each.right) for each in bins) / claims if claims else None

    def over(self, types: Iterable[str] | None = None) -> Matches:
        """Return the claims of these relation types, or of all, added up."""
        wanted = self.relations if types is None else types
        return sum(
            (self.relations[each] for each in wanted if each in self.relations), start=Matches()
        )


def total(scores: Iterable[Score]) -> Score:
    """Return the scores added up."""
    return reduce(Score.__add__, scores, Score())


def _plus(one: Any, other: Any) -> Any:
    if isinstance(one, Mapping):
        both = {key: one[key] + other[key] for key in one.keys() & other.keys()}
        return {**one, **other, **both}
    return one + other
