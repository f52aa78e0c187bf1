"""Counts requests for Prometheus, in its text format."""

import asyncio
import os
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import orjson
from starlette.requests import Request
from starlette.responses import PlainTextResponse

_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_SAVE_SECONDS = 1.0


@dataclass(slots=True)
class Counts:
    """GraphQL requests: how many, with which outcome, how long they took."""

    outcomes: Counter[str] = field(default_factory=Counter)
    durations: list[int] = field(default_factory=lambda: [0] * (len(_BUCKETS) + 1))
    seconds: float = 0.0

    def add(self, other: "Counts") -> None:
        """Add what another process counted."""
        self.outcomes.update(other.outcomes)
        self.durations = [
            one + two for one, two in zip(self.durations, other.durations, strict=True)
        ]
        self.seconds += other.seconds


class Metrics:
    """Counts the GraphQL requests of this process.

    Several processes that serve together each save their counts in one folder from time to time,
    so that any of them can tell the sum. The counts of one that ended stay.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._counts = Counts()
        self._file = folder / f"{os.getpid()}.json" if folder else None
        self._saving = False

    def count(self, outcome: str) -> None:
        """Count an outcome of which no duration is told."""
        self._counts.outcomes[outcome] += 1
        self._save_soon()

    def observe(self, seconds: float, codes: Sequence[str]) -> None:
        """Count a request that took this long, and its outcomes: `ok` or the codes of errors."""
        counts = self._counts
        for code in codes or ("ok",):
            counts.outcomes[code] += 1
        counts.durations[bisect_left(_BUCKETS, seconds)] += 1
        counts.seconds += seconds
        self._save_soon()

    async def page(self, _request: Request) -> PlainTextResponse:
        """Answer with the counts of all processes."""
        total = Counts()
        total.add(self._counts)
        for other in self._others():
            total.add(other)
        return PlainTextResponse(text(total), media_type="text/plain; version=0.0.4")

    def _save_soon(self) -> None:
        if self._file and not self._saving:
            self._saving = True
            asyncio.get_running_loop().call_later(_SAVE_SECONDS, self._save, self._file)

    def _save(self, file: Path) -> None:
        self._saving = False
        new = file.with_suffix(".new")
        new.write_bytes(orjson.dumps(self._counts))
        new.replace(file)

    def _others(self) -> Iterable[Counts]:
        if self._file:
            for file in self._file.parent.glob("*.json"):
                if file != self._file:
                    saved = orjson.loads(file.read_bytes())
                    yield Counts(Counter(saved["outcomes"]), saved["durations"], saved["seconds"])


def text(counts: Counts) -> str:
    """Return counts in the text format, version 0.0.4."""
    lines = [
        "# HELP graph_api_outcomes_total GraphQL requests that went well, and errors by code.",
        "# TYPE graph_api_outcomes_total counter",
    ]
    lines += [
        f'graph_api_outcomes_total{{outcome="{outcome}"}} {count}'
        for outcome, count in sorted(counts.outcomes.items())
    ]
    lines += [
        "# HELP graph_api_request_seconds How long GraphQL requests took.",
        "# TYPE graph_api_request_seconds histogram",
    ]
    below = 0
    for limit, count in zip((*_BUCKETS, "+Inf"), counts.durations, strict=True):
        below += count
        lines.append(f'graph_api_request_seconds_bucket{{le="{limit}"}} {below}')
    lines += [
        f"graph_api_request_seconds_sum {counts.seconds:.6f}",
        f"graph_api_request_seconds_count {below}",
    ]
    return "\n".join(lines) + "\n"
