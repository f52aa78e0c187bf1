"""The real site with the bundled articles, and a real browser to look at it."""

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright
from starlette.applications import Starlette

from graph_api import bundled
from graph_api.loading import load
from graph_api.reading import Reading
from graph_api.store.connection import Store
from loaders.fingerprint import fingerprint
from loaders.sources import read_sources

_PATIENCE = 20  # seconds
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def serving(app: Starlette) -> Iterator[str]:
    """Serve `app` on a free loopback port, and give its address."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        try:
            until = time.monotonic() + _PATIENCE
            while not server.started:
                assert thread.is_alive(), "the server ended before it began to serve"
                assert time.monotonic() < until, "the server did not start"
                time.sleep(0.01)
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(_PATIENCE)


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
