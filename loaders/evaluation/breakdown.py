"""Scores by language, relation or phenomenon: one table a set, one row each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from loaders.evaluation.comparison import Comparison
from loaders.evaluation.counts import Score, total
from loaders.evaluation.figures import HEAD, columns, show
from loaders.evaluation.scoring import score_claims
from schema.ontology import load_ontology

Aspect = Literal["language", "relation", "phenomenon"]
"""By what scores are told apart."""


def breakdown(comparisons: Sequence[Comparison], aspect: Aspect) -> Mapping[str, Score]:
    """Return the scores of claims by the values of an aspect.

    A text of several phenomena counts for each of them, with all its claims; one that names none
    counts for "none named".
    """
    groups: dict[str, list[Comparison]] = {}
    for name, compared in _named(comparisons, aspect):
        groups.setdefault(name, []).append(compared)
    return {name: total(map(score_claims, group)) for name, group in groups.items()}


def breakdown_lines(comparisons: Sequence[Comparison], aspect: Aspect) -> Iterator[str]:
    """Yield a table for each set, phenomena sorted by what is missed."""
    for set_ in dict.fromkeys(each.gold.set for each in comparisons):
        scores = breakdown([each for each in comparisons if each.gold.set == set_], aspect)
        rows = list(scores.items())
        if aspect == "phenomenon":
            rows.sort(key=lambda row: (-row[1].over().fn, row[0]))
        yield f"{set_} by {aspect}"
        yield f"{'':18} {HEAD}   dir  stat  date   amt"
        for name, score in rows:
            ratios = (score.direction, score.status, score.date, score.amount)
            yield f"{name:18} {columns(score.over())} " + " ".join(
                f"{show(ratio.share):>5}" for ratio in ratios
            )
        yield ""


def _named(comparisons: Iterable[Comparison], aspect: Aspect) -> Iterator[tuple[str, Comparison]]:
    match aspect:
        case "language":
            yield from ((each.gold.language, each) for each in comparisons)
        case "phenomenon":
            for each in comparisons:
                yield from ((name, each) for name in each.gold.phenomena or ("none named",))
        case "relation":
            comparisons = list(comparisons)
            for relation in load_ontology().relation_types:
                parts = (each.of(relation) for each in comparisons)
                yield from ((relation, part) for part in parts if part.made or part.wanted)
