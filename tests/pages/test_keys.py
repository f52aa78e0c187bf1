"""Somebody who never takes a hand off the keyboard, and somebody who likes it dark."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.pages.explorer import MUSK, panel, search_box, tally
from tests.pages.site import Visitor

pytestmark = pytest.mark.browser


def test_every_key_of_the_list_does_what_it_says(visit: Visitor) -> None:
    page = visit(f"/?as=table&entity={MUSK}")
    expect(panel(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(panel(page)).to_be_hidden()
    page.keyboard.press("v")
    expect(page.get_by_role("application")).to_be_visible()
    page.keyboard.press("u")
    expect(page.get_by_role("table").first).to_be_visible()
    page.keyboard.press("f")
    expect(page.get_by_role("region", name="Filters")).to_be_hidden()
    page.keyboard.press("x")
    expect(page.get_by_role("button", name="CSV")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("p")
    expect(page.get_by_role("combobox", name="Path from")).to_be_focused()
    page.get_by_role("button", name="Graph", exact=True).focus()
    page.keyboard.press("0")
    expect(page).to_have_url(re.compile("/$"))
    page.keyboard.press("/")
    expect(search_box(page)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    expect(dialog.get_by_role("definition")).to_contain_text(["Search", "Find the path", "filters"])
    page.keyboard.press("v")  # not while it is open
    expect(page).to_have_url(re.compile("/$"))
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()


@pytest.mark.parametrize("as_", ["graph", "table"])
def test_a_skip_past_header_and_filters(visit: Visitor, as_: str) -> None:
    page = visit(f"/?as={as_}")
    expect(tally(page)).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name=f"Skip to the {as_}")).to_be_focused()
    page.keyboard.press("Enter")
    row = page.get_by_role("row").get_by_role("button", name="Elon Musk").first
    expect(page.get_by_role("application") if as_ == "graph" else row).to_be_focused()


def test_keys_are_letters_where_somebody_writes(visit: Visitor) -> None:
    page = visit("/?as=table")
    expect(tally(page)).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("vfpu/0")
    expect(search_box(page)).to_have_value("vfpu/0")
    expect(page).to_have_url(re.compile(r"\?as=table$"))


def test_keys_can_be_turned_off(visit: Visitor) -> None:
    page = visit("/?as=table")
    expect(tally(page)).to_be_visible()
    page.keyboard.press("?")
    page.get_by_role("checkbox", name="Letters and signs work as keys").uncheck()
    page.keyboard.press("Escape")
    page.reload()
    expect(tally(page)).to_be_visible()
    page.keyboard.press("p")
    page.keyboard.press("v")
    expect(page).to_have_url(re.compile(r"\?as=table$"))
    page.get_by_role("button", name="Keys").click()
    page.get_by_role("checkbox", name="Letters and signs work as keys").check()
    page.keyboard.press("Escape")
    page.keyboard.press("v")
    expect(page).to_have_url(re.compile("/$"))


def is_dark(page: Page) -> bool:
    colour = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    return sum(int(part) for part in re.findall(r"\d+", colour)[:3]) < 384


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_system_until_somebody_chooses(visit: Visitor, scheme: str) -> None:
    dark = scheme == "dark"
    page = visit("/?as=table", color_scheme=scheme)
    other = page.get_by_role("button", name="Light colours" if dark else "Dark colours")
    expect(other).to_be_visible()
    assert is_dark(page) is dark
    other.click()
    assert is_dark(page) is not dark
    page.reload()
    expect(tally(page)).to_be_visible()
    assert is_dark(page) is not dark
    page.keyboard.press("d")
    assert is_dark(page) is dark
