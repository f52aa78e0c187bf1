"""The figures of the last accepted run, and what has changed since.

The file is JSON: section -> figure -> "right/of". Of F1, `right` are the claims (or names) that
were found and are right, `of` is the mean of how many were found and how many there are to find.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from loaders.evaluation.counts import Matches, Ratio, Score
from loaders.evaluation.errors import EvaluationError
from loaders.evaluation.figures import show
from loaders.evaluation.report import CORE, Section

_SLACK = 0.01


@dataclass(frozen=True, slots=True)
class Figure:
    """So many right of so many."""

    right: int
    of: float

    @property
    def share(self) -> float:
        """The share that is right."""
        return self.right / self.of

    def __str__(self) -> str:
        return f"{self.right}/{self.of:g}"


Figures = Mapping[str, Mapping[str, Figure]]
"""Figures by section and name."""


@dataclass(frozen=True, slots=True)
class Change:
    """A figure that is not what it was; `before` is None where it is new, `after` where gone."""

    section: str
    figure: str
    before: Figure | None
    after: Figure | None

    @property
    def is_drop(self) -> bool:
        """Tell whether it fell by more than one hundredth and by more than one case."""
        if self.before is None or self.after is None:
            return self.before is not None
        slack = max(_SLACK, 1 / self.after.of)
        return self.before.share - self.after.share > slack + 1e-9

    def __str__(self) -> str:
        return (
            f"{'DROP ' if self.is_drop else '     '}{self.section}: {self.figure} "
            f"{_told(self.before)} -> {_told(self.after)}"
        )


def figures_of(sections: Sequence[Section]) -> Figures:
    """Return the figures by which runs are compared; those of nothing are left out."""
    return {
        section.name: {name: figure for name, figure in _figures(section.score) if figure.of}
        for section in sections
        if section.language
    }


@dataclass(frozen=True, slots=True)
class Acceptance:
    """The figures of an accepted run beside those of now."""

    accepted: Figures
    now: Figures

    @property
    def has_drop(self) -> bool:
        """Tell whether a figure has dropped."""
        return any(change.is_drop for change in self.changes())

    def changes(self) -> list[Change]:
        """Return what has changed, in the sections that both have; drops first."""
        found = [
            Change(section, figure, before.get(figure), after.get(figure))
            for section, before in self.accepted.items()
            if (after := self.now.get(section)) is not None
            for figure in dict.fromkeys((*before, *after))
            if before.get(figure) != after.get(figure)
        ]
        return sorted(found, key=lambda change: not change.is_drop)

    def lines(self) -> Iterator[str]:
        """Yield the changes as text, and which sections could not be compared."""
        yield from map(str, self.changes())
        if missing := [name for name in self.accepted if name not in self.now]:
            yield f"accepted before, not measured now: {', '.join(missing)}"
        if new := [name for name in self.now if name not in self.accepted]:
            yield f"measured now, not accepted before: {', '.join(new)}"


def read_accepted(file: Path) -> Figures:
    """Read the figures of the last accepted run.

    Raises:
        EvaluationError: the file is not there or not as `write_accepted` leaves it.
    """
    try:
        rows = json.loads(file.read_text(encoding="utf-8"))
        return {
            section: {name: _figure(text) for name, text in figures.items()}
            for section, figures in rows.items()
        }
    except (OSError, ValueError, AttributeError) as error:
        raise EvaluationError(
            f"{file}: no figures of an accepted run ({error}); write them with --accept"
        ) from error


def write_accepted(file: Path, now: Figures) -> None:
    """Write figures, a line a section; sections of the file that were not measured now stay.

    Raises:
        EvaluationError: the file cannot be written, or is something else.
    """
    kept = read_accepted(file) if file.exists() else {}
    rows = (
        f" {json.dumps(section)}: "
        + json.dumps({name: str(figure) for name, figure in figures.items()})
        for section, figures in sorted({**kept, **now}.items())
    )
    try:
        file.write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
    except OSError as error:
        raise EvaluationError(f"{file}: cannot be written: {error}") from error


def _figures(score: Score) -> Iterator[tuple[str, Figure]]:
    every = score.over()
    yield "core F1", _f1(score.over(CORE))
    yield "F1", _f1(every)
    yield "precision", Figure(every.tp, every.tp + every.fp)
    yield "recall", Figure(every.tp, every.tp + every.fn)
    yield "direction", _share(score.direction)
    yield "polarity", _share(score.polarity)
    yield "status", _share(score.status)
    yield "date", _share(score.date)
    yield "amount", _share(score.amount)
    yield "silent where nothing is said", Figure(score.empty - score.empty_hit, score.empty)
    yield "evidence", _share(score.evidence_spans)
    yield "names F1", _f1(score.names)
    for kind, references in score.references.items():
        cases = references.right + references.wrong + references.missed
        yield f"{kind}s", Figure(references.right, cases)


def _f1(matches: Matches) -> Figure:
    return Figure(matches.tp, matches.tp + (matches.fp + matches.fn) / 2)


def _share(ratio: Ratio) -> Figure:
    return Figure(ratio.right, ratio.of)


def _figure(text: str) -> Figure:
    right, of = text.split("/")
    return Figure(int(right), float(of))


def _told(figure: Figure | None) -> str:
    return "none" if figure is None else f"{show(figure.share)} ({figure})"
