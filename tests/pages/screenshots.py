"""Takes the pictures in the documentation: `python -m tests.pages.screenshots`."""

import sys
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Page, expect

from graph_api.app import create_app
from graph_api.settings import Settings
from graph_api.store.connection import open_store
from tests.api.server import running
from tests.pages.site import Visitor, browsing, chromium, load_seeds, run_query

_IMAGES = Path(__file__).parents[2] / "docs" / "images"
_PHONE = {"width": 390, "height": 844}


class Picture(NamedTuple):
    """A view of the explorer, by the name of its file, and what is on it once it is there."""

    name: str
    address: str
    words: str
    options: dict[str, Any]


_EVIDENCE = "/?link=Q2283:DROPS_INTEGRATION:Q918"
PICTURES = (
    Picture("explorer", "/", "38 claims", {}),
    Picture("explorer-dark", "/", "38 claims", {"color_scheme": "dark"}),
    Picture("evidence", _EVIDENCE, "marketing dashboard", {}),
    Picture("entity", "/?entity=Q317521", "Named in the same articles", {"color_scheme": "dark"}),
    Picture("article", "/?article=seed-en-musk-warns-microsoft", "found in this article", {}),
    Picture("table", "/?as=table", "National Weather Service", {}),
    Picture("path", "/?path=e-59b3a62d23fb0c0b37a8&path=Q21708200", "38 claims", {}),
    Picture("phone", _EVIDENCE, "marketing dashboard", {"viewport": _PHONE}),
)


def main() -> None:
    """Load the bundled articles into a graph of their own, and look at the pages."""
    executable = chromium()
    if executable is None:
        sys.exit("no Chromium: apt-get install chromium, or name one in CHROMIUM")
    _IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), neo4j_uri=None)
        with open_store(settings) as store:
            load_seeds(store)
            with running(create_app(settings)) as site, browsing(executable) as browser:
                _take(Visitor(browser, site))


def _take(visit: Visitor) -> None:
    for name, address, words, options in PICTURES:
        page = visit(address, **options)
        expect(page.get_by_text(words).first).to_be_visible(timeout=60_000)
        _shoot(page, name)
    page = visit("/graphql")
    page.locator(".graphiql-query-editor .view-line").first.wait_for()
    run_query(page, "WhoDroppedTwitter")
    page.mouse.move(640, 780)
    _shoot(page, "graphiql")
    visit.leave()


def _shoot(page: Page, name: str) -> None:
    page.wait_for_timeout(3000)  # the camera comes to rest; colours of text come a little later
    page.screenshot(path=_IMAGES / f"{name}.png")


if __name__ == "__main__":
    main()
