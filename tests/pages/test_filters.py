"""Somebody narrows the graph down, sees by what, and widens it again."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.explorer import MICROSOFT, MUSK, relations, tally
from tests.pages.site import Visitor

pytestmark = pytest.mark.browser

DROPS = [
    f"{name} drops integration with Twitter"
    for name in ("Intercom", "Microsoft", "National Weather Service")
]


def filters(page: Page) -> Locator:
    return page.get_by_role("region", name="Filters")


def box(page: Page, group: str, value: str) -> Locator:
    group_ = filters(page).get_by_role("group", name=group)
    return group_.get_by_role("checkbox", name=re.compile(rf"^{value} \d+$"))


@pytest.mark.parametrize(
    ("ticked", "left"),
    [
        ([("Relation", "Drops integration with")], DROPS),
        ([("Status", "Threatened")], ["Elon Musk threatens to sue Microsoft"]),
        ([("Status", "Planned")], ["Microsoft drops integration with Twitter"]),
        ([("Type", "Person")], []),
        (
            [
                ("Type", "Person"),
                ("Type", "Company"),
                ("Relation", "Leads"),
                ("Relation", "Acquires"),
            ],
            ["Elon Musk acquires Twitter", "Elon Musk leads Twitter"],
        ),
        ([("Relation", "Drops integration with"), ("Status", "Threatened")], []),
    ],
)
def test_values_are_ticked(visit: Visitor, ticked: list[tuple[str, str]], left: list[str]) -> None:
    page = visit("/?as=table")
    for group, value in ticked:
        box(page, group, value).check()
    expect(tally(page)).to_contain_text(f"{len(left)} relation")
    assert sorted(relations(page) if left else []) == sorted(left)


@pytest.mark.parametrize("before", ["", "&relation=DROPS_INTEGRATION&from=2023-04-21"])
def test_a_count_says_what_a_tick_would_leave(visit: Visitor, before: str) -> None:
    page = visit(f"/?as=table{before}")
    for group in ("Status", "Publisher", "Language"):
        boxes = filters(page).get_by_role("group", name=group).get_by_role("checkbox")
        expect(boxes.first).to_be_visible()
        for each in boxes.all():
            count = each.locator("..").locator(".count").inner_text()
            each.check()
            left = "1 relation" if count == "1" else f"{count} relations"
            expect(tally(page)).to_contain_text(left)
            each.uncheck()


def test_a_status_is_that_of_claims(visit: Visitor) -> None:
    page = visit("/?as=table&status=ASSERTED&relation=DROPS_INTEGRATION")
    row = page.get_by_role("row").filter(has_text="Microsoft")
    expect(row).to_contain_text("asserted")
    expect(row.get_by_role("cell").nth(6)).to_have_text("1")
    box(page, "Status", "Planned").check()
    expect(row).to_contain_text("planned by 8 claims, asserted by 1")
    expect(row.get_by_role("cell").nth(6)).to_have_text("9")


def test_active_filters_are_chips_when_the_panel_is_closed(visit: Visitor) -> None:
    page = visit("/?as=table")
    box(page, "Status", "Threatened").check()
    box(page, "Language", "French").check()
    page.keyboard.press("f")
    expect(filters(page)).to_be_hidden()
    chips = page.get_by_role("region", name="Filtered by")
    expect(chips.get_by_role("button")).to_have_text(["Threatened", "French", "Clear all"])
    chips.get_by_role("button", name="Threatened: remove").click()
    expect(tally(page)).to_contain_text("9 relations")
    chips.get_by_role("button", name="Clear all").click()
    expect(chips).to_be_hidden()
    expect(page).to_have_url(re.compile(r"\?as=table$"))


def test_what_was_hidden_is_shown_again(visit: Visitor) -> None:
    page = visit(f"/?as=table&hide={MICROSOFT}", viewport={"width": 1000, "height": 700})
    expect(tally(page)).to_contain_text("6 entities")
    page.get_by_role("button", name="Microsoft is hidden: remove").click()
    expect(tally(page)).to_contain_text("7 entities")


def test_clear_all(visit: Visitor) -> None:
    page = visit("/?as=table&status=THREATENED&to=2023-04-20")
    expect(tally(page)).to_contain_text("1 relation")
    filters(page).get_by_role("button", name="Clear all").click()
    expect(tally(page)).to_contain_text("10 relations")
    expect(filters(page).get_by_role("button", name="Clear all")).to_be_hidden()


def test_what_is_picked_stays_in_its_panel_whatever_is_filtered(visit: Visitor) -> None:
    page = visit(f"/?as=table&type=PLACE&entity={MUSK}")
    expect(
        page.get_by_role("complementary", name="Details").get_by_role("heading", level=2)
    ).to_have_text("Elon Musk")
    expect(tally(page)).to_contain_text("0 relations")
