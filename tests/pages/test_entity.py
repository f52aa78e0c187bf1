"""What is known of an entity, and what can be done with it."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.site import Visitor

pytestmark = pytest.mark.browser


def details(page: Page) -> Locator:
    return page.get_by_role("complementary", name="Details")


def title(page: Page) -> Locator:
    return details(page).get_by_role("heading", level=2)


def test_names_relations_both_ways_articles_and_company(visit: Visitor) -> None:
    page = visit("/?as=table")
    page.get_by_role("cell", name="Elon Musk", exact=True).first.get_by_role("button").click()
    panel = details(page)
    expect(title(page)).to_have_text("Elon Musk")
    expect(panel).to_contain_text("Person")
    wikidata = panel.get_by_role("link", name="Q317521")
    expect(wikidata).to_have_attribute("href", "https://www.wikidata.org/wiki/Q317521")
    expect(wikidata).to_have_attribute("rel", "noreferrer")
    expect(
        panel.get_by_role("button", name="threatens to sue Microsoft threatened")
    ).to_be_visible()
    expect(panel.get_by_role("heading", name="6 articles")).to_be_visible()
    named = panel.locator("section").filter(has=page.get_by_text("Named in the same articles"))
    expect(named.get_by_role("listitem").first).to_have_text("Microsoft 6 articles")

    panel.get_by_role("button", name="acquires Twitter").click()
    expect(title(page)).to_have_text("Elon Musk acquires Twitter")
    title(page).get_by_role("button", name="Twitter").click()
    expect(panel).to_contain_text("Twitter Inc")
    panel.get_by_role("button", name="dropped by Intercom").click()
    expect(title(page)).to_have_text("Intercom drops integration with Twitter")


def test_a_row_says_how_its_claims_hold_it_and_since_when(visit: Visitor) -> None:
    page = visit("/?as=table&entity=Q918")
    row = details(page).get_by_role("button", name="dropped by Microsoft")
    expect(row).to_contain_text("planned by 8 claims, asserted by 1, 25 April 2023")
    row = details(page).get_by_role("button", name="dropped by Intercom")
    expect(row).to_contain_text("asserted, 3 claims, reported 20 April 2023")
    row.get_by_text("asserted").click()  # all of the row opens it
    expect(title(page)).to_have_text("Intercom drops integration with Twitter")


def test_what_is_denied_of_it_is_shown(visit_news: Visitor) -> None:
    page = visit_news("/?as=table&entity=Q2283")
    expect(details(page).get_by_role("button", name="invests in OpenAI")).to_contain_text(
        "and 2 denied"
    )
    details(page).get_by_role("button", name="3 claims", exact=True).click()
    expect(details(page).get_by_role("heading", name="Said not to be so")).to_be_in_viewport()
    expect(details(page)).to_contain_text("Microsoft has not sued Twitter.")
    expect(details(page).get_by_role("button", name="partners with OpenAI")).to_be_visible()


def test_an_article_that_mentions_it_opens(visit: Visitor) -> None:
    page = visit("/?as=table&entity=Q918")
    details(page).get_by_role("button", name="Musk Threatens to Sue Microsoft").click()
    expect(title(page)).to_have_text("Musk Threatens to Sue Microsoft After It Drops Twitter")


def test_expand_hide_and_centre(visit: Visitor) -> None:
    page = visit("/?as=table&entity=Q918")
    panel = details(page)
    panel.get_by_role("button", name="Expand").click()
    expect(page).to_have_url(re.compile("expand=Q918"))
    expect(panel.get_by_role("button", name="Collapse")).to_be_visible()
    panel.get_by_role("button", name="Centre here").click()
    expect(page).to_have_url(re.compile("centre=Q918"))
    panel.get_by_role("button", name="Hide").click()
    expect(page).to_have_url(re.compile("hide=Q918"))
    expect(panel.get_by_role("heading")).to_have_count(0)
    expect(page.get_by_role("cell", name="Twitter", exact=True)).to_have_count(0)


def test_a_path_begins_here(visit: Visitor) -> None:
    page = visit("/?as=table&entity=Q918")
    details(page).get_by_role("button", name="Path from here").click()
    expect(page).to_have_url(re.compile("path=Q918&path="))


def test_an_id_of_nothing_says_so(visit: Visitor) -> None:
    expect(details(visit("/?as=table&entity=Q0"))).to_contain_text(
        "Nothing in the graph has the id Q0"
    )
