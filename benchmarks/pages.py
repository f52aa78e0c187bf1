"""How the explorer bears very large graphs: `python -m benchmarks.pages [RELATIONS ...]`.

A made-up graph is given to the page in place of the API's answers, so that only the page is
measured. A browser that draws with the processor shows all of it, and drags it about. For each
size: the time until all is loaded, until its layout is final, the frames a second while it is
dragged, the longest of them, the processor's time for each, and the memory of the page.
"""

import itertools
import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page, expect
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from graph_api.pages import explorer_page, static_routes
from tests.api.server import running
from tests.pages.site import browsing, chromium

SIZES = (10_000, 100_000)
RELATIONS_OF_AN_ENTITY = 4
PAGE = 500
SEED = 20240229
TYPES = ("COMPANY", "PERSON", "PRODUCT", "ORGANIZATION", "AGENCY", "PLACE")
PREDICATES = ("INVESTS_IN", "ACQUIRES", "PARTNERS_WITH", "DROPS_INTEGRATION", "SUES")
STATUSES = ("ASSERTED", "ASSERTED", "ASSERTED", "PLANNED", "ALLEGED", "ENDED", "THREATENED")
SECONDS_OF_DRAGGING = 5.0
PATIENCE = 900_000  # milliseconds

# Notes when frames come, until it is asked for them.
_FRAMES = """() => {
  window.frames_ = [];
  const note = (now) => { window.frames_.push(now); window.noting = requestAnimationFrame(note); };
  window.noting = requestAnimationFrame(note);
}"""
_NOTED = "() => { cancelAnimationFrame(window.noting); return window.frames_; }"


@dataclass(frozen=True)
class Measured:
    """What was seen of one size; seconds, megabytes."""

    relations: int
    loaded: float
    settled: float
    frames_a_second: float
    longest_frame: float
    cpu_of_a_frame: dict[str, float]  # milliseconds of script, and of drawing by the processor
    heap: float
    elements: int


def main() -> None:
    """Measure each size that the command line names, and print a line for each."""
    executable = chromium()
    if executable is None:
        sys.exit("no Chromium: apt-get install chromium, or name one in CHROMIUM")
    print("relations  loaded   settled  frames/s  longest  script  drawing  heap     elements")
    with browsing(executable) as browser:
        for size in [int(word) for word in sys.argv[1:]] or SIZES:
            with running(_app(size)) as site:
                seen = _measured(browser, site, size)
            print(
                f"{seen.relations:>9}  {seen.loaded:5.1f} s  {seen.settled:5.1f} s  "
                f"{seen.frames_a_second:8.1f}  {seen.longest_frame:5.2f} s  "
                f"{seen.cpu_of_a_frame['renderer']:3.0f} ms  {seen.cpu_of_a_frame['GPU']:4.0f} ms  "
                f"{seen.heap:4.0f} MB  {seen.elements:>8}",
                flush=True,
            )


def _measured(browser: Browser, site: str, relations: int) -> Measured:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_default_timeout(PATIENCE)
    begun = time.monotonic()
    page.goto(f"{site}/?show=everything")
    status = page.get_by_role("status").filter(has_text=f"{relations:,} relations")
    expect(status).to_be_visible(timeout=PATIENCE)
    loaded = time.monotonic() - begun
    drawing = page.get_by_role("application")
    expect(drawing).to_have_attribute("aria-busy", "false", timeout=PATIENCE)
    settled = time.monotonic() - begun
    frames, cpu = _dragging(browser, page)
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    metrics = {
        each["name"]: each["value"] for each in session.send("Performance.getMetrics")["metrics"]
    }
    page.close()
    waits = [after - before for before, after in itertools.pairwise(frames)]
    return Measured(
        relations,
        loaded,
        settled,
        len(waits) / (sum(waits) / 1000),
        max(waits) / 1000,
        {kind: 1000 * seconds / len(waits) for kind, seconds in cpu.items()},
        metrics["JSHeapUsedSize"] / 1e6,
        round(metrics["Nodes"]),
    )


def _cpu(browser: Browser) -> dict[str, float]:
    """Seconds of processor time that pages and the drawing of them took so far."""
    info = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    return {
        kind: sum(process["cpuTime"] for process in info if process["type"] == kind)
        for kind in ("renderer", "GPU")
    }


def _dragging(browser: Browser, page: Page) -> tuple[list[float], dict[str, float]]:
    """Drag the picture about; give the times of the frames meanwhile, and the processor's time."""
    box = page.get_by_role("application").bounding_box()
    assert box
    x, y = box["x"] + 30, box["y"] + 30
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 40, y + 40, steps=10)  # what is drawn at rest only is gone now
    page.evaluate(_FRAMES)
    before = _cpu(browser)
    end = time.monotonic() + SECONDS_OF_DRAGGING
    for step in itertools.count():
        page.mouse.move(x + 4 * (step % 100), y + 2 * (step % 100))
        if time.monotonic() > end:
            break
    after = _cpu(browser)
    frames: list[float] = page.evaluate(_NOTED)
    page.mouse.up()
    return frames, {kind: after[kind] - before[kind] for kind in before}


def _app(relations: int) -> Starlette:
    """The explorer, before a made-up graph of so many relations."""
    pages = list(_pages(relations))

    async def answer(request: Request) -> Response:
        asked = dict(request.query_params) or await request.json()
        variables = asked.get("variables") or {}
        variables = json.loads(variables) if isinstance(variables, str) else variables
        return JSONResponse({"data": {"entities": pages[int(variables.get("after") or 0)]}})

    routes = [
        Route("/", explorer_page),
        Route("/graphql", answer, methods=["GET", "POST"]),
        *static_routes(),
    ]
    return Starlette(routes=routes)


def _pages(relations: int) -> Iterator[dict[str, Any]]:
    """What the API would answer to each query for a page of entities with their relations."""
    rng = random.Random(SEED)
    count = relations // RELATIONS_OF_AN_ENTITY
    nodes: list[dict[str, Any]] = [
        {
            "__typename": "Company",
            "id": f"e{number}",
            "name": f"Entity {number}",
            "type": rng.choice(TYPES),
            "degree": 0,
            "relations": {"edges": [], "pageInfo": {"hasNextPage": False, "endCursor": None}},
        }
        for number in range(count)
    ]
    made: set[tuple[int, str, int]] = set()
    while len(made) < relations:
        # The lower its number, the more is said of an entity; most are tied to some near them.
        source = int(count * rng.random() ** 1.5)
        target = (source + int(count * rng.random() ** 4) + 1) % count
        predicate = rng.choice(PREDICATES)
        if (source, predicate, target) in made:
            continue
        made.add((source, predicate, target))
        nodes[source]["degree"] += 1
        nodes[target]["degree"] += 1
        nodes[source]["relations"]["edges"].append(
            {
                "id": f"e{source}:{predicate}:e{target}",
                "source": f"e{source}",
                "target": f"e{target}",
                "predicate": predicate,
                "status": rng.choice(STATUSES),
                "firstDate": None,
                "lastDate": None,
                "confidence": 0.9,
                "claimCount": 1,
            }
        )
    for number, start in enumerate(range(0, count, PAGE), 1):
        more = start + PAGE < count
        yield {
            "edges": [{"node": node} for node in nodes[start : start + PAGE]],
            "pageInfo": {"hasNextPage": more, "endCursor": str(number) if more else None},
        }


if __name__ == "__main__":
    main()
