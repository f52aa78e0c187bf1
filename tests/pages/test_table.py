"""The table, which says the same as the graph."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.site import Visitor

pytestmark = pytest.mark.browser


def column(page: Page, number: int) -> list[str]:
    return page.locator(f"tbody td:nth-child({number})").all_inner_texts()


def heading(page: Page, name: str) -> Locator:
    return page.get_by_role("columnheader", name=name)


def test_rows_open_the_evidence(visit: Visitor) -> None:
    page = visit("/?as=table")
    table = page.get_by_role("table", name="Relations in sight")
    row = table.get_by_role("row").filter(has_text="National Weather Service")
    expect(row.get_by_role("cell")).to_have_text(
        [
            "National Weather Service",
            "National Weather Service drops integration with Twitter",
            *("Twitter", "asserted", "", "", "1", "high (93%)"),
        ]
    )
    row.get_by_text("asserted").click()
    details = page.get_by_role("complementary", name="Details")
    expect(details.get_by_role("heading", level=2)).to_contain_text(
        "drops integration with Twitter"
    )
    expect(row).to_have_attribute("aria-current", "true")


def test_columns_sort_both_ways(visit: Visitor) -> None:
    page = visit("/?as=table")
    expect(heading(page, "Subject")).to_have_attribute("aria-sort", "ascending")
    heading(page, "Claims").get_by_role("button").click()
    expect(heading(page, "Claims")).to_have_attribute("aria-sort", "ascending")
    counts = [int(count) for count in column(page, 7)]
    assert counts == sorted(counts)
    assert counts[0] < counts[-1]
    heading(page, "Claims").get_by_role("button").click()
    expect(heading(page, "Claims")).to_have_attribute("aria-sort", "descending")
    assert [int(count) for count in column(page, 7)] == sorted(counts, reverse=True)
    heading(page, "First date").get_by_role("button").click()
    dates = column(page, 5)
    assert dates[:2] == ["October 2022", "25 April 2023"]
    assert set(dates[2:]) == {""}  # what has no date comes last


def test_entities_have_a_table_too(visit: Visitor) -> None:
    page = visit("/?as=table")
    page.get_by_role("button", name="entities").click()
    table = page.get_by_role("table", name="Entities in sight")
    row = table.get_by_role("row").filter(has_text="OpenAI")
    expect(row.get_by_role("cell")).to_have_text(["OpenAI", "Company", "3", "3"])
    row.get_by_role("button", name="OpenAI").click()
    expect(page.get_by_role("heading", level=2, name="OpenAI")).to_be_visible()


def test_filters_hold(visit: Visitor) -> None:
    page = visit("/?as=table&status=THREATENED")
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody tr")).to_contain_text("threatens to sue")
