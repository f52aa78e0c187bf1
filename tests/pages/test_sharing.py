"""The address is the view: it can be kept, sent, gone back from."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.pages.explorer import MUSK, TWITTER, panel, relations, search_box, tally
from tests.pages.site import Visitor

pytestmark = pytest.mark.browser

WHOLE = f"/?path={MUSK}&path={TWITTER}&status=ASSERTED&from=2023-04-20&entity={TWITTER}&as=table"


def seen(page: Page) -> tuple[object, ...]:
    """What of a view is on the page."""
    expect(panel(page).get_by_role("heading", level=2)).to_have_text("Twitter")
    expect(page.get_by_role("region", name="Shortest path").get_by_role("listitem")).to_have_count(
        2
    )
    return (
        relations(page),
        tally(page).inner_text(),
        page.get_by_role("region", name="Timeline").inner_text(),
        page.get_by_role("checkbox", name="Asserted").is_checked(),
        page.title(),
    )


def test_a_reload_and_a_copied_link_show_the_same(visit: Visitor) -> None:
    page = visit(WHOLE)
    before = seen(page)
    assert "Elon Musk leads Twitter" in before[0]  # type: ignore[operator]
    page.reload()
    assert seen(page) == before
    assert seen(visit(WHOLE)) == before
    expect(page).to_have_url(re.compile(re.escape(WHOLE) + "$"))


def test_the_back_button_takes_back_one_step(visit: Visitor) -> None:
    page = visit("/?as=table")
    expect(tally(page)).to_contain_text("10 relations")
    page.get_by_role("checkbox", name="Threatened").check()
    expect(tally(page)).to_contain_text("1 relation")
    search_box(page).fill("twitter")
    page.keyboard.press("Enter")
    expect(panel(page).get_by_role("heading", level=2)).to_have_text("Twitter")
    page.go_back()
    expect(panel(page)).to_be_hidden()
    expect(page.get_by_role("checkbox", name="Threatened")).to_be_checked()
    page.go_back()
    expect(tally(page)).to_contain_text("10 relations")
    page.go_forward()
    expect(tally(page)).to_contain_text("1 relation")


def test_undo_takes_back_what_was_done_here_and_no_more(visit: Visitor) -> None:
    page = visit("/?as=table&status=THREATENED")
    undo = page.get_by_role("button", name="Undo")
    expect(undo).to_be_disabled()
    page.get_by_role("checkbox", name="Asserted").check()
    expect(tally(page)).to_contain_text("10 relations")
    page.reload()
    undo.click()
    expect(tally(page)).to_contain_text("1 relation")
    expect(undo).to_be_disabled()


def test_start_over(visit: Visitor) -> None:
    page = visit(WHOLE)
    page.get_by_role("button", name="Start over").click()
    expect(page).to_have_url(re.compile("/$"))
    expect(page).to_have_title(re.compile("graph-api$"))
    expect(page.get_by_role("button", name="Start over")).to_be_disabled()
    page.get_by_role("button", name="Undo").click()
    expect(page).to_have_url(re.compile("as=table$"))


@pytest.mark.parametrize(
    ("address", "title"),
    [
        (f"/?as=table&entity={TWITTER}", "Twitter · graph-api"),
        (f"/?as=table&centre={TWITTER}", "Twitter · graph-api"),
        (f"/?as=table&path={MUSK}&path={TWITTER}", "Elon Musk to Twitter · graph-api"),
    ],
)
def test_the_title_says_what_is_shown(visit: Visitor, address: str, title: str) -> None:
    expect(visit(address)).to_have_title(title)


@pytest.mark.parametrize(
    "address",
    ["/?as=nothing", "/?pin=a,b,c&path=&from=", "/?relation=HATES&status=SO_SO&show=me"],
)
def test_an_address_that_makes_no_sense_still_shows_something(visit: Visitor, address: str) -> None:
    expect(tally(visit(address))).to_contain_text(re.compile(r"\d+ relations?"))
