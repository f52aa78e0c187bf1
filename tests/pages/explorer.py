"""What tests of the explorer look for on its page."""

import re
from urllib.parse import unquote_plus

from playwright.sync_api import Locator, Page, Request, expect

MUSK = "Q317521"
TWITTER = "Q918"
MICROSOFT = "Q2283"


def tally(page: Page) -> Locator:
    """The line that says how much is in sight: "7 entities, 10 relations"."""
    return page.get_by_role("main").get_by_role("status").filter(has_text="entit")


def relations(page: Page) -> list[str]:
    """The relations in the rows of the table, each as a sentence."""
    table = page.get_by_role("table", name="Relations in sight")
    expect(table).to_be_visible()
    expect(tally(page)).to_be_visible()
    return [each.inner_text().replace("\n", " ") for each in table.locator("button.relation").all()]


def panel(page: Page) -> Locator:
    """What is picked."""
    return page.get_by_role("complementary", name="Details")


def search_box(page: Page) -> Locator:
    """The field in the header."""
    return page.get_by_role("combobox", name="Search")


def option(page: Page, name: str) -> Locator:
    """One of what the list below a field offers; `name` is what it begins with."""
    return page.get_by_role("option", name=re.compile(rf"^{re.escape(name)}"))


def asked(request: Request) -> str:
    """The query and the variables of a request, whether it was sent by GET or by POST."""
    return unquote_plus(request.url) + (request.post_data or "")
