"""Scores of sets and languages, with intervals, and the lines that tell them."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.evaluation.counts import Matches, Ratio, Score, total
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
    def summary(self) -> str:
        """One line that a check can search."""
        score, every = self.score, self.score.over()
        return (
            f"{self.set} {self.language or 'all'}: core F1 {show(score.over(CORE).f1)} "
            f"all F1 {show(every.f1)} P {show(every.precision)} R {show(every.recall)} "
            f"dir {show(score.direction.share)} status {show(score.status.share)} "
            f"date {show(score.date.share)} amt {show(score.amount.share)} "
            f"evid {show(score.evidence.share)} spans {show(score.evidence_spans.share)} "
            f"ner {show(score.names.f1)} emptyFP {score.empty_claims} claims {score.claims}"
        )


@dataclass(frozen=True, slots=True)
class Report:
    """All sections, those of a set together and the one over its languages last."""

    sections: tuple[Section, ...]

    def lines(self) -> list[str]:
        """Return the report as text: a table for each section, then all the summaries."""
        tables = [line for section in self.sections for line in _section(section)]
        return [*tables, *(section.summary for section in self.sections)]


def section(set_: str, language: str | None, scores: Sequence[Score]) -> Section:
    """Add up the scores of a set's articles, with bootstrap intervals (the seed is fixed)."""
    core = [score.over(CORE) for score in scores]
    every = [score.over() for score in scores]
    return Section(set_, language, total(scores), _interval(core), _interval(every))


def show(share: float | None) -> str:
    """Return a share with two places; 1.00 only if it is exactly one, "-" if there is none."""
    if share is None:
        return "-"
    return "1.00" if share >= 1 else f"{min(share, 0.99):.2f}"[1:]


def _interval(matches: Sequence[Matches]) -> Interval:
    # The seed makes the same articles give the same interval; nothing here is secret.
    draw = random.Random(_SEED)  # noqa: S311
    figures = sorted(
        sum(draw.choices(matches, k=len(matches)), start=Matches()).f1 for _ in range(_RESAMPLES)
    )
    edge = _RESAMPLES // 40
    return Interval(figures[edge], figures[-edge - 1])


def _section(section: Section) -> Iterator[str]:
    score = section.score
    yield (
        f"{section.set} {section.language or 'all'}: {score.articles} articles, "
        f"{score.absent} without extraction, language right in {_ratio(score.language)}"
    )
    yield f"{'relation':18} {'P':>5} {'R':>5} {'F1':>5} {'tp':>4} {'fp':>4} {'fn':>4}"
    for name in load_ontology().relation_types:
        if name in score.relations:
            yield _row(name, score.relations[name])
    yield _row("core three", score.over(CORE)) + _between(section.core_interval)
    yield _row("all", score.over()) + _between(section.all_interval)
    yield (
        f"direction {_ratio(score.direction)}   status {_ratio(score.status)}   "
        f"polarity flips {score.polarity_flips}"
    )
    yield (
        f"date {_ratio(score.date)}, exact {_ratio(score.date_exact)}, "
        f"of the labels' {_ratio(score.date_gold)}, spurious {score.date_spurious}"
    )
    yield (
        f"amount {_ratio(score.amount)}, of the labels' {_ratio(score.amount_gold)}, "
        f"spurious {score.amount_spurious}"
    )
    yield (
        f"articles without a relation {score.empty}: {score.empty_claims} claims "
        f"in {score.empty_hit} of them"
    )
    yield (
        f"evidence exact {_ratio(score.evidence)}, spans inside {_ratio(score.evidence_spans)}, "
        f"on the labels' passage {_ratio(score.evidence_on_gold)}, dangling ids {score.dangling}, "
        f"mentions exact {_ratio(score.mentions)}"
    )
    yield (
        f"names {_figures(score.names)}, overlapping P {_ratio(score.names_found)} "
        f"R {_ratio(score.names_wanted)}"
    )
    yield (
        f"entities P {_ratio(score.entities_found)} R {_ratio(score.entities_wanted)}, "
        f"split {score.entities_split}, type right {_ratio(score.types)}"
    )
    yield ""


def _row(name: str, matches: Matches) -> str:
    return (
        f"{name:18} {show(matches.precision):>5} {show(matches.recall):>5} {show(matches.f1):>5} "
        f"{matches.tp:4} {matches.fp:4} {matches.fn:4}"
    )


def _figures(matches: Matches) -> str:
    return f"P {show(matches.precision)} R {show(matches.recall)} F1 {show(matches.f1)}"


def _between(interval: Interval) -> str:
    return f"   F1 95 % {show(interval.low)} to {show(interval.high)}"


def _ratio(ratio: Ratio) -> str:
    return f"{show(ratio.share)} ({ratio.right} of {ratio.of})"
