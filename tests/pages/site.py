"""The real site with the bundled articles, and a real browser to look at it."""

import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    Response,
    sync_playwright,
)

from graph_api import bundled
from graph_api.loading import load
from graph_api.reading import Reading
from graph_api.store.connection import Store
from loaders.fingerprint import fingerprint
from loaders.sources import read_sources

_QUIET = (
    "--no-sandbox",
    "--use-angle=swiftshader",  # WebGL in software: machines that test have no graphics card
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
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


# What the browser says of drawing in software.
_OF_THE_BROWSER = re.compile(r"GL Driver Message")
_REPORT_POLICY = """
addEventListener("securitypolicyviolation", (event) =>
  console.error("policy:", event.violatedDirective, event.blockedURI))
"""


class Visitor:
    """Opens pages of a site, each in a browser profile of its own, and notes what goes wrong.

    `faults` are errors and warnings of the console, exceptions, requests that failed and breaches
    of the policy; `foreign` the addresses that were asked of other servers.
    """

    def __init__(self, browser: Browser, site: str) -> None:
        self._browser = browser
        self._site = site
        self._own = (f"{site}/", "data:", f"blob:{site}/")
        self._tolerated: list[re.Pattern[str]] = [_OF_THE_BROWSER]
        self._contexts: list[BrowserContext] = []
        self.faults: list[str] = []
        self.foreign: list[str] = []

    def __call__(self, address: str = "/", **options: Any) -> Page:
        """Open an address of the site; the options are those of a browser profile."""
        page = self.blank(**options)
        page.goto(f"{self._site}{address}")
        return page

    def blank(self, **options: Any) -> Page:
        """Open a page that shows nothing yet, so that a test can prepare it."""
        viewport = {"width": 1280, "height": 800}
        options = {"base_url": self._site, "viewport": viewport, **options}
        context = self._browser.new_context(**options)
        context.set_default_timeout(30_000)
        context.add_init_script(_REPORT_POLICY)
        context.on("page", self._watch)
        self._contexts.append(context)
        return context.new_page()

    def tolerate(self, pattern: str) -> None:
        """Expect faults that match, of a test that makes something go wrong."""
        self._tolerated.append(re.compile(pattern))

    def leave(self) -> None:
        """Close all that was opened."""
        for context in self._contexts:
            context.close()

    def _watch(self, page: Page) -> None:
        page.on("request", self._asked)
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)
        page.on("console", self._said)
        page.on("pageerror", lambda error: self._fault(str(error)))

    def _fault(self, text: str) -> None:
        if not any(pattern.search(text) for pattern in self._tolerated):
            self.faults.append(text)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(self._own):
            self.foreign.append(request.url)

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # by the page itself, or by leaving it
            self._fault(f"{request.failure}: {request.url}")

    def _answered(self, answer: Response) -> None:
        if answer.status >= 400:
            self._fault(f"{answer.status}: {answer.url}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self._fault(message.text)


@contextmanager
def visiting(browser: Browser, site: str) -> Iterator[Visitor]:
    """Give a visitor of a site; whatever went wrong by the end is a failure."""
    visitor = Visitor(browser, site)
    yield visitor
    visitor.leave()
    assert visitor.faults == []
    assert visitor.foreign == []


def run_query(page: Page, operation: str) -> Any:
    """Press Execute, and give the data that the server answers with once it is on the screen."""
    with page.expect_response(lambda answer: operation in (answer.request.post_data or "")) as sent:
        page.get_by_role("button", name="Execute query").click()
    answer = sent.value.json()
    assert "errors" not in answer, answer
    page.locator(".graphiql-response .view-line").filter(has_text='"data"').wait_for()
    return answer
