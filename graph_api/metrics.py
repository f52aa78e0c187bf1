"""Counts requests for Prometheus, in its text format."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import PlainTextResponse

_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """GraphQL requests of this process: how many, with which outcome, how long they took."""

    def __init__(self) -> None:
        self._outcomes: Counter[str] = Counter()
        self._durations = [0] * (len(_BUCKETS) + 1)
        self._seconds = 0.0

    def count(self, outcome: str) -> None:
        """Count an outcome of which no duration is told."""
        self._outcomes[outcome] += 1

    def observe(self, seconds: float, codes: Sequence[str]) -> None:
        """Count a request that took this long, and its outcomes: `ok` or the codes of errors."""
        for code in codes or ("ok",):
            self._outcomes[code] += 1
        self._durations[bisect_left(_BUCKETS, seconds)] += 1
        self._seconds += seconds

    def text(self) -> str:
        """Return all counts in the text format, version 0.0.4."""
        lines = [
            "# HELP graph_api_outcomes_total GraphQL requests that went well, and errors by code.",
            "# TYPE graph_api_outcomes_total counter",
        ]
        lines += [
            f'graph_api_outcomes_total{{outcome="{outcome}"}} {count}'
            for outcome, count in sorted(self._outcomes.items())
        ]
        lines += [
            "# HELP graph_api_request_seconds How long GraphQL requests took.",
            "# TYPE graph_api_request_seconds histogram",
        ]
        below = 0
        for limit, count in zip((*_BUCKETS, "+Inf"), self._durations, strict=True):
            below += count
            lines.append(f'graph_api_request_seconds_bucket{{le="{limit}"}} {below}')
        lines += [
            f"graph_api_request_seconds_sum {self._seconds:.6f}",
            f"graph_api_request_seconds_count {below}",
        ]
        return "\n".join(lines) + "\n"

    async def page(self, _request: Request) -> PlainTextResponse:
        """Answer with all counts."""
        return PlainTextResponse(self.text(), media_type="text/plain; version=0.0.4")
