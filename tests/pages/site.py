"""The real site with the bundled articles, and a real browser to look at it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from graph_api import bundled
from graph_api.loading import load
from graph_api.reading import Reading
from graph_api.store.connection import Store
from loaders.fingerprint import fingerprint
from loaders.sources import read_sources

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def load_seeds(store: Store) -> None:
    """Read the bundled articles into an empty graph."""
    known = bundled.known_entities()
    reading = Reading(read_sources([str(bundled.seeds())]))
    summary = load(reading, known, store.writer(fingerprint(known)))
    assert not reading.failed, reading.failed
    assert summary.claims, "the bundled articles gave no claims"


def chromium() -> str | None:
    """The path of the browser: that in the environment, or Debian's."""
    return os.environ.get("CHROMIUM") or shutil.which("chromium")


@contextmanager
def browsing(executable: str) -> Iterator[Browser]:
    """Run a headless browser which asks for nothing by itself."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(_QUIET))
        try:
            yield browser
        finally:
            browser.close()


def run_query(page: Page, operation: str) -> Any:
    """Press Execute, and give the data that the server answers with once it is on the screen."""
    with page.expect_response(lambda answer: operation in (answer.request.post_data or "")) as sent:
        page.get_by_role("button", name="Execute query").click()
    answer = sent.value.json()
    assert "errors" not in answer, answer
    page.locator(".graphiql-response .view-line").filter(has_text='"data"').wait_for()
    return answer
