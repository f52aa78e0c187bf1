"""Somebody looks when things were claimed, and keeps a stretch of it."""

import json
import re
from itertools import cycle

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.pages.explorer import asked, tally
from tests.pages.site import Visitor

pytestmark = pytest.mark.browser


def timeline(page: Page) -> Locator:
    return page.get_by_role("region", name="Timeline")


def handle(page: Page, end: str) -> Locator:
    return timeline(page).get_by_role("slider", name=end)


def test_a_range_by_keyboard(visit: Visitor) -> None:
    page = visit("/?as=table")
    expect(timeline(page)).to_contain_text("Until 25 April 2023")
    expect(timeline(page)).to_contain_text("by the date stated, or else that of the article")
    handle(page, "From").focus()
    for words in ("20 April 2023", "21 April 2023"):
        page.keyboard.press("ArrowRight")
        expect(handle(page, "From")).to_have_attribute("aria-valuetext", words)
    handle(page, "To").focus()
    for words in ("24 April 2023", "23 April 2023", "22 April 2023"):
        page.keyboard.press("ArrowLeft")
        expect(handle(page, "To")).to_have_attribute("aria-valuetext", words)
    expect(page).to_have_url(re.compile(r"from=2023-04-21&to=2023-04-22"))
    expect(timeline(page)).to_contain_text("21 April 2023 to 22 April 2023")
    expect(tally(page)).not_to_contain_text("10 relations")
    timeline(page).get_by_role("button", name="All times").click()
    expect(tally(page)).to_contain_text("10 relations")
    expect(page).to_have_url(re.compile(r"\?as=table$"))


def test_handles_do_not_cross(visit: Visitor) -> None:
    page = visit("/?as=table&to=2023-04-20")
    handle(page, "From").focus()
    page.keyboard.press("End")
    expect(handle(page, "From")).to_have_attribute("aria-valuetext", "20 April 2023")
    expect(timeline(page)).to_contain_text(re.compile(r"^20 April 2023 \d+ claims"))


def place(page: Page, bar: float) -> tuple[float, float]:
    """Where on the page the middle of a bar is, of the seven that the bundled articles give."""
    box = timeline(page).locator("svg").bounding_box()
    assert box
    return box["x"] + box["width"] * (bar + 0.5) / 7, box["y"] + box["height"] / 2


def test_a_range_drawn_by_mouse(visit: Visitor) -> None:
    page = visit("/?as=table")
    expect(timeline(page)).to_contain_text("claims")
    page.mouse.move(*place(page, 3))
    expect(timeline(page)).to_contain_text(re.compile(r"^22 April 2023 \d+ claim"))
    page.mouse.down()
    page.mouse.move(*place(page, 2), steps=2)
    expect(tally(page)).not_to_contain_text("10 relations")  # while it is dragged
    expect(page).to_have_url(re.compile(r"\?as=table$"))
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"from=2023-04-21&to=2023-04-22"))
    page.go_back()
    expect(tally(page)).to_contain_text("10 relations")


def test_a_handle_is_dragged(visit: Visitor) -> None:
    page = visit("/?as=table")
    expect(timeline(page)).to_contain_text("claims")
    x, y = place(page, 6.5)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(*place(page, 4.4), steps=3)
    page.mouse.up()
    expect(page).to_have_url(re.compile(r"to=2023-04-23"))


def test_a_bar_is_tapped(visit: Visitor) -> None:
    page = visit("/?as=table", viewport={"width": 390, "height": 780}, has_touch=True)
    expect(timeline(page)).to_contain_text("claims")
    page.touchscreen.tap(*place(page, 2))
    expect(page).to_have_url(re.compile(r"from=2023-04-21&to=2023-04-21"))


@pytest.mark.parametrize(
    ("dates", "told"),
    [
        (["2023-04-20", "2023-05-02"], "20 April 2023 to 2 May 2023"),
        (["2021-03-01", "2021-11", "2023-02-11"], "March 2021 to February 2023"),
        (["1998", "2011-05-04", "2023-04"], "1998 to 2023"),
        (["1998", *["2023-04-20"] * 5], "Until 20 April 2023"),
        ([*["2023-04-20"] * 5, "2030"], "Since 20 April 2023"),
        ([None], "claims without a date"),
        ([None, "2023-04-20"], "claims without a date"),
    ],
)
def test_days_months_or_years_as_fits(visit: Visitor, dates: list[str | None], told: str) -> None:
    page = visit.blank()

    def redate(route: Route) -> None:
        if "ClaimsAmong" not in asked(route.request):
            return route.continue_()
        answer = route.fetch()
        data = answer.json()
        for edge, date in zip(data["data"]["claims"]["edges"], cycle(dates), strict=False):
            edge["node"]["date"] = edge["node"]["article"]["published"] = date
        return route.fulfill(response=answer, body=json.dumps(data))

    page.route("**/graphql*", redate)
    page.goto("/?as=table")
    expect(timeline(page)).to_contain_text(told)
