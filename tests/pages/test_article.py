"""A whole article with all that was found in it."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.site import Visitor

pytestmark = pytest.mark.browser


def details(page: Page) -> Locator:
    return page.get_by_role("complementary", name="Details")


def picked(page: Page) -> Locator:
    return page.get_by_role("region", name="The claim picked in the text")


def test_from_a_claim_to_its_place_in_the_article(visit: Visitor) -> None:
    page = visit("/?as=table&link=Q317521:THREATENS_SUIT:Q2283")
    told = details(page).get_by_role("article").filter(has_text="with a lawsuit")
    told.get_by_role("button", name="Help desks and storm alerts").click()
    panel = details(page)
    expect(panel.get_by_role("heading", level=2)).to_contain_text("the quiet exodus from Twitter")
    expect(panel).to_contain_text("graph-api seeds, 21 April 2023, English")
    expect(panel).to_contain_text("pictures of lighthouses")
    note = panel.get_by_role("button", name=re.compile("^Claim .*Elon Musk threatens to sue"))
    expect(note).to_have_attribute("aria-current", "true")
    expect(note).to_be_in_viewport()
    expect(picked(page)).to_contain_text("Elon Musk threatens to sue Microsoft")
    expect(picked(page)).to_contain_text("threatened")


def test_walking_through_the_claims(visit_news: Visitor) -> None:
    page = visit_news("/?as=table&article=ads")
    panel = details(page)
    expect(panel).to_contain_text("4 claims")
    expect(panel.get_by_role("link", name="Original page")).to_have_attribute(
        "href", "https://example.org/ads"
    )
    panel.get_by_text("aussi", exact=True).click()
    expect(picked(page)).to_contain_text("Claim 3 of 4")
    expect(picked(page)).to_contain_text("Intercom drops integration with Twitter")
    page.get_by_role("button", name="Next claim").click()
    expect(picked(page)).to_contain_text("Claim 4 of 4")
    expect(picked(page)).to_contain_text("Not so: Société des trains drops integration")
    expect(page.get_by_role("button", name="Next claim")).to_be_disabled()
    picked(page).get_by_role("button", name="Société des trains").click()
    expect(panel.get_by_role("heading", level=2)).to_contain_text("Société des trains")


def test_marks_are_right_beyond_the_basic_plane(visit_news: Visitor) -> None:
    page = visit_news("/?as=table&article=ads")
    marks = details(page).locator("[lang=fr] mark")
    expect(marks).to_have_text(
        [
            *("Microsoft", "retire", "Twitter"),
            *("Elon Musk", "procès", "Microsoft"),
            *("Intercom", "débranche", "Twitter"),
            *("Société des trains", "garde", "Twitter"),
        ]
    )
    expect(details(page).locator("[lang=fr]").last).to_contain_text(
        re.compile("Microsoft lâche Twitter 🐦.*🚀 Dès mardi", re.DOTALL)
    )


def test_two_claims_in_one_sentence(visit: Visitor) -> None:
    page = visit("/?as=table&article=seed-en-musk-warns-microsoft")
    panel = details(page)
    sentence = panel.get_by_text("billions of dollars in")
    sentence.click()
    expect(picked(page)).to_contain_text("Microsoft invests in OpenAI")
    sentence.click()
    expect(picked(page)).to_contain_text("OpenAI creates ChatGPT")
    sentence.click()
    expect(picked(page)).to_contain_text("Microsoft invests in OpenAI")


def test_a_claim_is_picked_by_keyboard(visit_news: Visitor) -> None:
    page = visit_news("/?as=table&article=ads")
    details(page).get_by_role("button", name="Claim 2: Elon Musk threatens").focus()
    page.keyboard.press("Enter")
    expect(picked(page)).to_contain_text("Claim 2 of 4")


def test_without_its_text_the_quotes_are_shown(visit_news: Visitor) -> None:
    page = visit_news("/?as=table&article=short")
    panel = details(page)
    expect(panel).to_contain_text("The text of this article is not kept")
    expect(panel.get_by_role("blockquote")).to_have_text("Musk runs Twitter.")
    expect(panel).not_to_contain_text("Nobody kept")
    panel.get_by_role("button", name="Show context").click()
    expect(panel).to_contain_text("The text around it is not kept.")


def test_an_id_of_nothing_says_so(visit: Visitor) -> None:
    expect(details(visit("/?as=table&article=none"))).to_contain_text(
        "Nothing in the graph has the id none"
    )
