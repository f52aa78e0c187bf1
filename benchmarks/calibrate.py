"""Fits `loaders/claims/calibration.yaml` to labelled articles: how often claims are right.

A logistic regression with a penalty on its weights, by Newton's method: the same labels and rules
give the same weights. It reads what it is given and never the unseen part of the corpus. How well
it holds is measured on articles left out of the fit, one part in five at a time.
"""

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import loaders.claims.calibration
from benchmarks.pairing import learn, read_cases
from graph_api.bundled import known_entities
from loaders.claims.calibration import FEATURES, features
from loaders.claims.likely import find_likely
from loaders.evaluation import GoldArticle, evaluate, read_gold
from loaders.evaluation.comparison import Comparison
from loaders.export import to_json
from loaders.pipeline import Pipeline
from loaders.records import Extraction

PENALTY = 1.0
PARTS = 5
STEPS = 50
BINS = 10

Numbers = NDArray[np.float64]


def main(paths: Sequence[str]) -> None:
    gold = read_gold(*map(Path, paths))
    extractions = left_out(gold)
    report = evaluate(gold, map(to_json, extractions))
    by_id = {extraction.document.id: extraction for extraction in extractions}
    rows = [
        (number % PARTS, [found[name] for name in FEATURES], right)
        for number, compared in enumerate(report.comparisons)
        if not compared.absent
        for found, right in judged(compared, by_id[compared.gold.id])
    ]
    parts = np.array([part for part, _, _ in rows])
    looked_at = np.array([found for _, found, _ in rows])
    right = np.array([right for _, _, right in rows], dtype=np.float64)
    raw = np.exp(looked_at[:, FEATURES.index("reading")])
    held_out = np.zeros(len(rows))
    for part in range(PARTS):
        inside, outside = parts != part, parts == part
        held_out[outside] = chances(looked_at[outside], fit(looked_at[inside], right[inside]))
    weights = fit(looked_at, right)
    print(f"{len(rows)} claims, {int(right.sum())} right")
    print(f"readings as they are: {quality(raw, right)}")
    print(f"calibrated, left out: {quality(held_out, right)}")
    write(weights, len(rows), int(right.sum()))


def left_out(gold: Sequence[GoldArticle]) -> list[Extraction]:
    """Read articles, each with weights of what is likely that were learned without it.

    What was learned from an article is right in it more often than in others.
    """
    cases = read_cases(gold)
    found: dict[str, Extraction] = {}
    for part in range(PARTS):
        own = [article.document() for article in gold[part::PARTS]]
        known = {article.id for article in gold[part::PARTS]}
        likelihood = learn([case for case in cases if case.text not in known])
        guess = partial(find_likely, likelihood=likelihood)
        reader = Pipeline(known_entities(), calibrated=False, guess=guess)
        found |= {each.document.id: each for each in reader.extract(own)}
    return [found[article.document().id] for article in gold]


def judged(compared: Comparison, extraction: Extraction) -> list[tuple[dict[str, float], bool]]:
    """The features of the claims that speak for an article, and whether each is right."""
    by_place = {
        (
            claim.predicate,
            claim.evidence.sentence,
            claim.evidence.subject,
            claim.evidence.object,
        ): claim
        for claim in extraction.claims
    }
    return [
        (
            features(
                by_place[key.type, claim.sentence.span, claim.subject_span, claim.object_span],
                extraction,
            ),
            key in compared.wanted,
        )
        for key, claim in compared.made.items()
    ]


def fit(looked_at: Numbers, right: Numbers) -> Numbers:
    penalty = PENALTY * np.diag([name != "constant" for name in FEATURES])
    weights = np.zeros(len(FEATURES))
    for _ in range(STEPS):
        chance = chances(looked_at, weights)
        slope = looked_at.T @ (right - chance) - penalty @ weights
        curve = looked_at.T @ (looked_at * (chance * (1 - chance))[:, None]) + penalty
        weights += np.linalg.solve(curve, slope)
    return weights


def chances(looked_at: Numbers, weights: Numbers) -> Numbers:
    return np.asarray(1 / (1 + np.exp(-looked_at @ weights)))


def quality(chance: Numbers, right: Numbers) -> str:
    return f"off by {error(chance, right):.3f}, loss {loss(chance, right):.3f}"


def error(chance: Numbers, right: Numbers) -> float:
    """How far chances are from shares, over bins of a tenth."""
    bins = np.minimum((chance * BINS).astype(int), BINS - 1)
    off = [abs((chance - right)[bins == each].sum()) for each in range(BINS)]
    return float(sum(off) / len(right))


def loss(chance: Numbers, right: Numbers) -> float:
    return float(-np.mean(np.log(np.where(right == 1, chance, 1 - chance))))


def write(weights: Numbers, claims: int, right: int) -> None:
    lines = [f"  {name}: {weight:.3f}" for name, weight in zip(FEATURES, weights, strict=True)]
    file = Path(loaders.claims.calibration.__file__).with_name("calibration.yaml")
    file.write_text(
        "# Written by `make calibrate` (benchmarks/calibrate.py). The features are those of\n"
        "# loaders/claims/calibration.py.\n"
        f"# Fitted to {claims} claims, of which {right} were right.\n"
        "weights:\n" + "\n".join(lines) + "\n",
        encoding="utf-8",
    )


if __name__ == "__main__":
    main(sys.argv[1:])
