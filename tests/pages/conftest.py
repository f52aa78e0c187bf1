"""Real servers, and a real browser: `visit("/?as=table")` opens the site as a person would."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, expect
from starlette.applications import Starlette

from graph_api.app import create_app
from graph_api.settings import Settings
from graph_api.store.connection import open_store
from tests.api.server import running
from tests.pages.news import NEWS, NOT_KEPT
from tests.pages.site import Visitor, browsing, chromium, load_seeds, visiting

expect.set_options(timeout=15_000)  # a busy machine is no fault of the page


@pytest.fixture(scope="module")
def serve() -> Iterator[Callable[[Starlette], str]]:
    """Serve applications until the module's tests are done."""
    with ExitStack() as stack:
        yield lambda app: stack.enter_context(running(app))


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; skips without, but not in CI."""
    executable = chromium()
    if executable is None:
        remedy = "no Chromium: apt-get install chromium, or name one in CHROMIUM"
        if os.environ.get("CI") == "true":
            pytest.fail(remedy)
        pytest.skip(remedy)
    with browsing(executable) as browser:
        yield browser


@pytest.fixture(scope="package")
def site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the application, with the bundled articles in a graph that stays as it is."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("site"), neo4j_uri=None)
    with open_store(settings) as store:
        load_seeds(store)
        with running(create_app(settings)) as address:
            yield address


@pytest.fixture(scope="package")
def news_site(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the application, with the made-up articles of `tests.pages.news`."""
    settings = Settings(data_dir=tmp_path_factory.mktemp("news"), neo4j_uri=None)
    with open_store(settings) as store:
        store.writer("tests").write(NEWS)
        with open_store(settings.model_copy(update={"store_text": "quotes"})) as quotes:
            quotes.writer("tests").write(NOT_KEPT)
        with running(create_app(settings)) as address:
            yield address


@pytest.fixture
def visit(browser: Browser, site: str) -> Iterator[Visitor]:
    """Opens pages of the site; whatever goes wrong on them fails the test."""
    with visiting(browser, site) as visitor:
        yield visitor


@pytest.fixture
def visit_news(browser: Browser, news_site: str) -> Iterator[Visitor]:
    """Opens pages of the site with made-up articles, as `visit` does."""
    with visiting(browser, news_site) as visitor:
        yield visitor
