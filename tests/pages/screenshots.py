"""Takes the pictures in the documentation: `python -m tests.pages.screenshots`."""

import sys
import tempfile
from pathlib import Path

from graph_api.app import create_app
from graph_api.settings import Settings
from graph_api.store.connection import open_store
from tests.api.server import running
from tests.pages.site import browsing, chromium, load_seeds, run_query

_IMAGES = Path(__file__).parents[2] / "docs" / "images"


def main() -> None:
    """Load the bundled articles into a graph of their own, open GraphiQL and ask."""
    executable = chromium()
    if executable is None:
        sys.exit("no Chromium: apt-get install chromium, or name one in CHROMIUM")
    _IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), neo4j_uri=None)
        with open_store(settings) as store:
            load_seeds(store)
            with running(create_app(settings)) as site, browsing(executable) as browser:
                page = browser.new_page(viewport={"width": 1280, "height": 720})
                page.goto(f"{site}/graphql")
                page.locator(".graphiql-query-editor .view-line").first.wait_for()
                run_query(page, "WhoDroppedTwitter")
                page.mouse.move(640, 700)
                page.wait_for_timeout(1000)  # colours come a little after the text
                page.screenshot(path=_IMAGES / "graphiql.png")


if __name__ == "__main__":
    main()
