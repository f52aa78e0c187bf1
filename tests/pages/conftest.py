"""Real servers, and a real browser."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser
from starlette.applications import Starlette

from graph_api.app import create_app
from graph_api.settings import Settings
from graph_api.store.connection import Store
from tests.api.server import running
from tests.engines import clear
from tests.pages.site import browsing, chromium, load_seeds


@pytest.fixture(scope="module")
def serve() -> Iterator[Callable[[Starlette], str]]:
    """Serve applications until the module's tests are done."""
    with ExitStack() as stack:
        yield lambda app: stack.enter_context(running(app))


@pytest.fixture(scope="module")
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


@pytest.fixture(scope="module")
def site(
    engine: Store, store_settings: Settings, browser: Browser, serve: Callable[[Starlette], str]
) -> str:
    """The address of the application, with the bundled articles loaded."""
    clear(engine)
    load_seeds(engine)
    return serve(create_app(store_settings))
