"""What axe-core finds wrong with a page for people who see, hear or move otherwise."""

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests import node

_CLIENTS = Path(__file__).parents[1] / "clients"
_RUN = """
async ([exclude]) => {
  const { violations } = await axe.run({ exclude }, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`));
}
"""


def violations(page: Page, *exclude: str) -> list[str]:
    """Each violation on the page as it is now, with its element; parts may be left out."""
    page.evaluate(_axe())
    found: Any = page.evaluate(_RUN, [[[selector] for selector in exclude]])
    return list(found)


@cache
def _axe() -> str:
    node.install(_CLIENTS)
    return (_CLIENTS / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
