"""Scores of sets and languages, with intervals, and the lines that tell them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.evaluation.breakdown import Aspect, breakdown_lines
from loaders.evaluation.comparison import Comparison
from loaders.evaluation.counts import Matches, Score, total
from loaders.evaluation.figures import HEAD, columns, show, show_matches, show_ratio
from loaders.evaluation.scoring import score
from schema.ontology import load_ontology

CORE = ("INVESTS_IN", "DROPS_INTEGRATION", "THREATENS_SUIT")
_RESAMPLES = 1000
_SEED = 20230425


@dataclass(frozen=True, slots=True)
class Interval:
    """Where 95 of 100 resamplings of the articles put a figure."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Section:
    """The score of one set in one language, or in all of them (`language` is None)."""

    set: str
    language: str | None
    score: Score
    core_interval: Interval
    all_interval: Interval

    @property
    def name(self) -> str:
        """Set and language."""
        return f"{self.set} {self.language or 'all'}"

    @property
    def summary(self) -> str:
        """One line that a check can search."""
        score, every = self.score, self.score.over()
        return (
            f"{self.name}: core F1 {show(score.over(CORE).f1)} "
            f"all F1 {show(every.f1)} P {show(every.precision)} R {show(every.recall)} "
            f"dir {show(score.direction.share)} status {show(score.status.share)} "
            f"date {show(score.date.share)} amt {show(score.amount.share)} "
            f"evid {show(score.evidence.share)} spans {show(score.evidence_spans.share)} "
            f"ner {show(score.names.f1)} emptyFP {score.empty_claims} claims {score.claims}"
        )


@dataclass(frozen=True, slots=True)
class Report:
    """All articles, and all sections: those of a set together, the one over its languages last."""

    comparisons: tuple[Comparison, ...]
    sections: tuple[Section, ...]

    def lines(self) -> list[str]:
        """Return the report as text: a table for each section, then all the summaries."""
        return [*(line for section in self.sections for line in _section(section)), *self.summaries]

    def by(self, aspect: Aspect) -> Iterator[str]:
        """Yield a table of claims for each set, a row for each language, relation or phenomenon."""
        return breakdown_lines(self.comparisons, aspect)

    @property
    def summaries(self) -> list[str]:
        """The report in one line a section."""
        return [section.summary for section in self.sections]


def section(set_: str, language: str | None, comparisons: Sequence[Comparison]) -> Section:
    """Add up the scores of a set's articles, with bootstrap intervals (the seed is fixed)."""
    scores = [score(each) for each in comparisons]
    core = [each.over(CORE) for each in scores]
    every = [each.over() for each in scores]
    return Section(set_, language, total(scores), _interval(core), _interval(every))


def _interval(matches: Sequence[Matches]) -> Interval:
    # The seed makes the same articles give the same interval; nothing here is secret.
    draw = random.Random(_SEED)  # noqa: S311
    counts = [(each.tp, each.fp, each.fn) for each in matches]
    samples = (draw.choices(counts, k=len(counts)) for _ in range(_RESAMPLES))
    figures = sorted(Matches(*map(sum, zip(*sample, strict=True))).f1 for sample in samples)
    edge = _RESAMPLES // 40
    return Interval(figures[edge], figures[-edge - 1])


def _section(section: Section) -> Iterator[str]:
    score = section.score
    yield (
        f"{section.name}: {score.articles} articles, "
        f"{score.absent} without extraction, language right in {show_ratio(score.language)}"
    )
    yield f"{'relation':18} {HEAD}"
    for name in load_ontology().relation_types:
        if name in score.relations:
            yield _row(name, score.relations[name])
    yield _row("core three", score.over(CORE)) + _between(section.core_interval)
    yield _row("all", score.over()) + _between(section.all_interval)
    yield (
        f"direction {show_ratio(score.direction)}   status {show_ratio(score.status)}   "
        f"polarity {show_ratio(score.polarity)}, flips {score.polarity_flips}"
    )
    yield (
        f"date {show_ratio(score.date)}, exact {show_ratio(score.date_exact)}, "
        f"of the labels' {show_ratio(score.date_gold)}, spurious {score.date_spurious}"
    )
    yield (
        f"amount {show_ratio(score.amount)}, of the labels' {show_ratio(score.amount_gold)}, "
        f"spurious {score.amount_spurious}"
    )
    yield (
        f"articles without a relation {score.empty}: {score.empty_claims} claims "
        f"in {score.empty_hit} of them"
    )
    yield (
        f"evidence exact {show_ratio(score.evidence)}, "
        f"spans inside {show_ratio(score.evidence_spans)}, "
        f"on the labels' passage {show_ratio(score.evidence_on_gold)}, "
        f"dangling ids {score.dangling}, mentions exact {show_ratio(score.mentions)}"
    )
    yield (
        f"names {show_matches(score.names)}, overlapping P {show_ratio(score.names_found)} "
        f"R {show_ratio(score.names_wanted)}"
    )
    yield (
        f"entities P {show_ratio(score.entities_found)} R {show_ratio(score.entities_wanted)}, "
        f"split {score.entities_split}, type right {show_ratio(score.types)}"
    )
    yield from _references(score)
    yield from _reliability(score)
    yield ""


def _references(score: Score) -> Iterator[str]:
    for kind, references in score.references.items():
        if references.recall is not None:
            yield (
                f"{kind}s to the right entity {show(references.recall)}, "
                f"P {show(references.precision)} (right {references.right}, "
                f"wrong {references.wrong}, not resolved {references.missed})"
            )


def _reliability(score: Score) -> Iterator[str]:
    """Tell how often claims of each confidence are right."""
    if score.calibration_error is None:
        return
    yield f"confidence {'claims':>7} right  mean   (off by {show(score.calibration_error)})"
    for edge, claims in sorted(score.reliability.items()):
        low, high = (edge / 10 if edge else 0, (edge + 1) / 10 if edge else 0.5)
        yield (
            f"{low:.1f} to {high:.1f} {claims.claims:7} {show(claims.right / claims.claims):>5} "
            f"{show(claims.confidence / claims.claims):>5}"
        )


def _row(name: str, matches: Matches) -> str:
    return f"{name:18} {columns(matches)}"


def _between(interval: Interval) -> str:
    return f"   F1 95 % {show(interval.low)} to {show(interval.high)}"
