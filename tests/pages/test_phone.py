"""On a phone: the graph first, filters in a drawer, details in a sheet, and nothing sideways."""

import pytest
from playwright.sync_api import Page, expect

from tests.pages.explorer import MICROSOFT, TWITTER, option, panel, search_box, tally
from tests.pages.site import Visitor

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 390, "height": 780}, "has_touch": True, "is_mobile": True}


def assert_fits(page: Page) -> None:
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate("document.documentElement.scrollHeight") <= 780


@pytest.mark.parametrize(
    "address",
    ["/", "/?as=table", f"/?entity={TWITTER}", f"/?path={TWITTER}&path={MICROSOFT}&language=fr"],
)
def test_nothing_scrolls_sideways(visit: Visitor, address: str) -> None:
    page = visit(address, **PHONE)
    expect(tally(page)).to_be_visible()
    assert_fits(page)
    main = page.get_by_role("main").bounding_box()
    assert main
    assert main["width"] == 390
    assert main["height"] > 200


def test_filters_are_a_drawer(visit: Visitor) -> None:
    page = visit("/", **PHONE)
    filters = page.get_by_role("region", name="Filters")
    expect(filters).to_be_hidden()
    page.get_by_role("button", name="Filters").tap()
    filters.get_by_text("Threatened").tap()
    assert_fits(page)
    page.touchscreen.tap(370, 400)  # beside it
    expect(filters).to_be_hidden()
    expect(page.get_by_role("button", name="Threatened: remove")).to_be_visible()
    page.get_by_role("button", name="Filters").tap()
    page.keyboard.press("Escape")
    expect(filters).to_be_hidden()


def test_details_are_a_sheet(visit: Visitor) -> None:
    page = visit("/", **PHONE)
    search_box(page).fill("twitter")
    option(page, "Twitter").tap()
    sheet = panel(page)
    expect(sheet.get_by_role("heading", level=2)).to_have_text("Twitter")
    box = sheet.bounding_box()
    assert box
    assert box["width"] == 390
    assert 250 < box["y"] < 450
    assert_fits(page)
    sheet.get_by_role("button", name="Close details").tap()
    expect(sheet).to_be_hidden()


def test_the_menu_has_the_rest(visit: Visitor) -> None:
    page = visit("/", **PHONE)
    expect(page.get_by_role("button", name="Table")).to_be_hidden()
    page.get_by_role("button", name="More").tap()
    page.get_by_role("button", name="Table").tap()
    expect(page.get_by_role("table").first).to_be_visible()
    expect(page.get_by_role("button", name="Table")).to_be_hidden()
    page.get_by_role("button", name="More").tap()
    page.get_by_role("button", name="Keys").tap()
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.get_by_role("button", name="Close", exact=True).tap()
    page.get_by_role("button", name="More").tap()
    page.get_by_role("button", name="Export").tap()
    expect(page.get_by_role("button", name="CSV")).to_be_visible()
