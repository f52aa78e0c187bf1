"""What a browser loads before the graph is there: little, and nothing of the query editor."""

import re
from pathlib import Path

from graph_api import pages

LIMIT = 250_000  # bytes, compressed by gzip


def needed(page: str) -> set[Path]:
    """The scripts and styles that a page names, those that they name, and so on."""
    assets = {path.name: path for path in (pages.STATIC / "assets").glob("*.*s")}
    found: set[Path] = set()
    texts = [(pages.STATIC / page).read_text(encoding="utf-8")]
    while texts:
        named = set(re.findall(r"[\w.-]+\.(?:js|css)\b", texts.pop())) & assets.keys()
        new = {assets[name] for name in named} - found
        found |= new
        texts += [path.read_text(encoding="utf-8") for path in new]
    return found


def test_the_explorer_is_small() -> None:
    scripts = [path for path in needed("index.html") if path.suffix == ".js"]
    sizes = {path.name: Path(f"{path}.gz").stat().st_size for path in scripts}
    assert len(sizes) >= 2
    assert sum(sizes.values()) < LIMIT, sizes


def test_the_explorer_loads_nothing_of_the_editor() -> None:
    editor = {path for path in needed("graphiql.html") if "monaco" in path.name}
    assert editor
    assert needed("index.html") & editor == set()


def test_the_page_about_needs_no_script_but_for_its_colours() -> None:
    scripts = [path for path in needed("about.html") if path.suffix == ".js"]
    assert sum(path.stat().st_size for path in scripts) < 2000
