"""The table, which says the same as the graph."""

import json
import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

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
            *(
                "Twitter",
                "asserted",
                "reported 20 April 2023",
                "",
                "2",
                re.compile(r"^high \(\d\d%\)$"),
            ),
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
    assert dates[0] == "October 2022"
    assert dates[1:9] == sorted(dates[1:9])  # stated nowhere: when it was reported, all in April
    assert dates[1] == "reported 20 April 2023"
    assert dates[9] == "25 April 2023"


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


def test_thousands_of_rows_come_in_pages(visit: Visitor) -> None:
    def multiply(route: Route) -> None:
        """Answer with 5,000 links where there are ten."""
        answer = json.loads(route.fetch().body())
        around = answer["data"]["neighbourhood"]
        link = around["links"][0]
        around["links"] = [
            {**link, "id": f"{number}:SUES:x", "claimCount": number} for number in range(5000)
        ]
        route.fulfill(json=answer)

    page = visit.blank()
    page.route("**/graphql?query=query+Around*", multiply)
    page.goto("/?as=table")
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(200)
    heading(page, "Claims").get_by_role("button").click()
    assert column(page, 7)[:2] == ["0", "1"]
    pages = page.get_by_role("navigation", name="Pages of the table")
    expect(pages.get_by_role("button", name="Previous")).to_be_disabled()
    pages.get_by_role("button", name="Next").click()
    expect(pages).to_contain_text("201 to 400 of 5,000")
    assert column(page, 7)[:2] == ["200", "201"]
    heading(page, "Claims").get_by_role("button").click()
    expect(pages).to_contain_text("1 to 200 of 5,000")
    assert column(page, 7)[0] == "4,999"
