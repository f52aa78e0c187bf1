"""axe-core finds nothing on any page, in any state of it."""

import pytest
from playwright.sync_api import Page, expect

from tests.pages.axe import violations
from tests.pages.site import Visitor

pytestmark = pytest.mark.browser

EVIDENCE = "/?link=Q2283:DROPS_INTEGRATION:Q918"
VIEWS = [
    "/",
    EVIDENCE,
    "/?entity=Q918",
    "/?article=seed-en-quiet-exodus",
    "/?as=table",
    "/?from=2023-04-21&status=ASSERTED",
    "/?path=e-59b3a62d23fb0c0b37a8&path=Q21708200",
    "/?centre=nobody",
    "/?type=PLACE",
]
PHONE = {"width": 390, "height": 844}


def loaded(page: Page) -> Page:
    """The page once it stopped to ask."""
    page.wait_for_load_state("networkidle")
    expect(page.get_by_text("Loading …")).to_have_count(0)
    return page


@pytest.mark.parametrize("address", [*VIEWS, "/about"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_views(visit: Visitor, address: str, scheme: str) -> None:
    page = loaded(visit(address, color_scheme=scheme))
    assert violations(page) == []


@pytest.mark.parametrize("address", ["/", EVIDENCE, "/?as=table", "/about"])
def test_on_a_phone(visit: Visitor, address: str) -> None:
    page = loaded(visit(address, viewport=PHONE, has_touch=True))
    assert violations(page) == []


def test_the_dialog_of_keys(visit: Visitor) -> None:
    page = loaded(visit("/"))
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    assert violations(page) == []


def test_menus_and_suggestions(visit: Visitor) -> None:
    page = loaded(visit("/"))
    page.get_by_role("combobox").first.fill("elon")
    expect(page.get_by_role("option").first).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Export").click()
    assert violations(page) == []


def test_filters_on_a_phone(visit: Visitor) -> None:
    page = loaded(visit("/", viewport=PHONE, has_touch=True))
    page.get_by_role("button", name="Filters").click()
    expect(page.get_by_role("checkbox").first).to_be_visible()
    assert violations(page) == []


def test_graphiql(visit: Visitor) -> None:
    page = visit("/graphql")
    expect(page.get_by_role("region", name="Examples")).to_be_visible()
    # GraphiQL's own: a tab that holds the button which closes it.
    assert violations(page, ".graphiql-tab") == []
