"""Figures as they are shown."""

from loaders.evaluation.counts import Matches, Ratio


def show(share: float | None) -> str:
    """Return a share with two places; 1.00 only if it is exactly one, "-" if there is none."""
    if share is None:
        return "-"
    return "1.00" if share >= 1 else f"{min(share, 0.99):.2f}"[1:]


def show_ratio(ratio: Ratio) -> str:
    """Return a share with its counts."""
    return f"{show(ratio.share)} ({ratio.right} of {ratio.of})"


def show_matches(matches: Matches) -> str:
    """Return precision, recall and F1."""
    return f"P {show(matches.precision)} R {show(matches.recall)} F1 {show(matches.f1)}"


HEAD = f"{'P':>5} {'R':>5} {'F1':>5} {'tp':>4} {'fp':>4} {'fn':>4}"
"""The columns of `columns`."""


def columns(matches: Matches) -> str:
    """Return precision, recall, F1 and the counts in columns."""
    return (
        f"{show(matches.precision):>5} {show(matches.recall):>5} {show(matches.f1):>5} "
        f"{matches.tp:4} {matches.fp:4} {matches.fn:4}"
    )
