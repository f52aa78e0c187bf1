"""Fits `loaders/references/linking.yaml` to labelled articles: whom expressions refer to.

A conditional logistic regression by Newton's method, which draws the weights to `PRIOR`: what
was found by hand to work, since labelled references are few. The same labels and rules give the
same weights. It reads what it is given and never the unseen part of the corpus. How well it holds
is measured on articles left out of the fit, one at a time.

While an article is read for the fit, each labelled reference is resolved as labelled, so that one
mistake does not make another; what is not labelled is resolved by `PRIOR`.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import loaders.references.linking
from graph_api.bundled import known_entities
from loaders.evaluation import GoldArticle, read_gold
from loaders.evaluation.matching import match_entity
from loaders.evaluation.predictions import PredictedEntity
from loaders.evaluation.references import Reference, labelled
from loaders.pipeline import Pipeline
from loaders.records import LocalEntity, MentionKind, Span
from loaders.references.antecedents import candidates, find_antecedent
from loaders.references.expressions import Expression
from loaders.references.linking import FEATURES, Candidate
from loaders.references.setting import Antecedent, Setting

PRIOR: Mapping[MentionKind, Mapping[str, float]] = {
    MentionKind.PRONOUN: {
        "weight": 1.0,
        "distance": -1.5,
        "bound": 4.0,
        "parallel": 0.5,
        "continued": 1.5,
        "quoted": -0.25,
        "near": 1.0,
        "near_late": 1.0,
        "gender": 1.0,
        "cited": -1.5,
        "unnamed": -0.5,
        "acts": 1.5,
        "product_owns": -2.0,
        "often": 0.25,
        "titled": 0.25,
        "topic": 0.5,
        "alone": 1.0,
        "nobody_subject": 0.5,
        "nobody_suffix": 0.5,
    },
    MentionKind.NOMINAL: {
        "tied": 4.5,
        "described": 4.0,
        "placed": 3.0,
        "alike": 1.5,
        "general": 1.0,
        "made": 0.5,
        "exact": 0.5,
        "idle": -1.75,
        "weight": 0.5,
        "distance": -0.75,
        "pointed_distance": -0.5,
        "pointed_latest": 1.0,
        "opened": 1.2,
        "opened_distance": 0.45,
        "introduced": 1.1,
        "paragraph": 0.8,
        "continued": 1.2,
        "titled": 0.5,
        "often": 0.25,
        "cited": -1.5,
        "gender_clash": -1.0,
        "alone": 0.5,
    },
}
LEAST: Mapping[MentionKind, float] = {MentionKind.PRONOUN: 0.42, MentionKind.NOMINAL: 0.42}
PENALTY = 1.0
STEPS = 12
ALIKE = 0.25
TINY = 1e-12

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Case:
    """A reference with its candidates: their features by row, and which is the right one.

    `labelled`: the labels have it, perhaps to one who is no candidate.
    """

    article: str
    looked_at: Numbers
    right: int
    labelled: bool


@dataclass
class Teacher:
    """Resolves the labelled references of an article as labelled, and takes note of them."""

    article: GoldArticle
    text: str
    cases: dict[MentionKind, list[Case]] = field(default_factory=lambda: {k: [] for k in FEATURES})

    def find(self, expression: Expression, sentence: int, setting: Setting) -> Antecedent | None:
        unlike = expression.count > 1 or expression.tree.sentence.is_title
        if unlike or expression.kind not in self.article.reference_kinds:
            return find_antecedent(expression, sentence, setting)
        found = candidates(expression, sentence, setting)
        if not found:
            return None
        label = self._label(expression.kind, expression.span)
        places = [
            place
            for place, one in enumerate(found)
            if label and one.entity and self._name(one.entity) == label.entity
        ]
        right = places[0] if places else len(found) - 1
        rows = np.array([_row(expression.kind, one) for one in found])
        self.cases[expression.kind].append(
            Case(self.article.id, rows, right, labelled=label is not None)
        )
        entity = found[right].entity
        return Antecedent((entity,), 1) if entity is not None else None

    def _label(self, kind: MentionKind, span: Span) -> Reference | None:
        alike = [
            one
            for one in labelled(self.article, self.text)
            if one.kind == kind and _share(one.span, span) >= ALIKE
        ]
        return max(alike, key=lambda one: _share(one.span, span), default=None)

    def _name(self, entity: LocalEntity) -> str | None:
        found = PredictedEntity(entity.id, entity.name, entity.type, ())
        namesake = match_entity(found, self.article.entities).namesake
        return namesake.name if namesake else None


def main(paths: Sequence[str]) -> None:
    gold = [article for article in read_gold(*map(Path, paths)) if article.reference_kinds]
    write({kind: _prior(kind) for kind in FEATURES})
    teachers = [Teacher(article, article.document().text) for article in gold]
    for teacher in teachers:
        reader = Pipeline(known_entities(), find=teacher.find)
        list(reader.extract([teacher.article.document()]))
    write(fitted(teachers))


def fitted(teachers: Sequence[Teacher]) -> Mapping[MentionKind, Numbers]:
    weights: dict[MentionKind, Numbers] = {}
    for kind in FEATURES:
        cases = [case for teacher in teachers for case in teacher.cases[kind]]
        print(f"{kind}: {len(cases)} cases; left out: {_held_out(kind, cases)}")
        weights[kind] = fit(kind, cases)
    return weights


def write(weights: Mapping[MentionKind, Numbers]) -> None:
    lines = [
        "# Written by `make calibrate` (benchmarks/linking.py). The features are those of",
        "# loaders/references/linking.py; `least` is the least chance of a choice.",
    ]
    for kind, names in FEATURES.items():
        lines += [f"{kind}:", f"  least: {LEAST[kind]}", "  weights:"]
        lines += [f"    {n}: {weight:.3f}" for n, weight in zip(names, weights[kind], strict=True)]
    file = Path(loaders.references.linking.__file__).with_name("linking.yaml")
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _prior(kind: MentionKind) -> Numbers:
    return np.array([PRIOR[kind].get(name, 0.0) for name in FEATURES[kind]])


def fit(kind: MentionKind, cases: Sequence[Case]) -> Numbers:
    prior = _prior(kind)
    weights = prior.copy()
    for _ in range(STEPS):
        slope = PENALTY * (prior - weights)
        curve = PENALTY * np.eye(len(weights))
        for case in cases:
            chance = chances(case, weights)
            mean = chance @ case.looked_at
            slope += case.looked_at[case.right] - mean
            curve += (case.looked_at * chance[:, None]).T @ case.looked_at - np.outer(mean, mean)
        step = np.linalg.solve(curve, slope)
        before = _loss(cases, weights, prior)
        while _loss(cases, weights + step, prior) > before:  # a full step may go too far
            step = step / 2
        weights += step
    return weights


def _loss(cases: Sequence[Case], weights: Numbers, prior: Numbers) -> float:
    likely = sum(float(np.log(chances(case, weights)[case.right] + TINY)) for case in cases)
    return PENALTY / 2 * float((weights - prior) @ (weights - prior)) - likely


def chances(case: Case, weights: Numbers) -> Numbers:
    odds = case.looked_at @ weights
    likely = np.exp(odds - odds.max())
    return np.asarray(likely / likely.sum())


def _held_out(kind: MentionKind, cases: Sequence[Case]) -> str:
    results = [*_judged(kind, cases)]
    right = results.count("right")
    chosen = right + results.count("wrong")
    wanted = sum(case.labelled for case in cases)
    return f"precision {right}/{chosen}, recall {right}/{wanted}"


def _judged(kind: MentionKind, cases: Sequence[Case]) -> Iterator[str]:
    for article in dict.fromkeys(case.article for case in cases):
        weights = fit(kind, [case for case in cases if case.article != article])
        for case in cases:
            if case.article != article:
                continue
            chance = chances(case, weights)
            best = int(chance.argmax())
            named = not case.looked_at[best][FEATURES[kind].index("nobody")]
            if named and chance[best] >= LEAST[kind]:
                yield "right" if case.labelled and best == case.right else "wrong"
            else:
                yield "none"


def _row(kind: MentionKind, candidate: Candidate) -> list[float]:
    return [candidate.features.get(name, 0.0) for name in FEATURES[kind]]


def _share(one: Span, other: Span) -> float:
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(both, 0) / (max(one.end, other.end) - min(one.start, other.start))


if __name__ == "__main__":
    main(sys.argv[1:])
