"""Somebody looks for a name, an alias or some words, and goes there."""

import re

import pytest
from playwright.sync_api import Route, expect

from tests.pages.explorer import MUSK, TWITTER, asked, option, panel, search_box, tally
from tests.pages.site import Visitor

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("typed", "offered", "marked"),
    [
        ("micros", "Microsoft Company, 4 relations", "Micros"),
        ("ÉLON M", "Elon Musk Person, 5 relations", "Elon"),
        ("weather", "National Weather Service Agency, 1 relation", "Weather"),
        ("nws", "National Weather Service (NWS) Agency, 1 relation", "NWS"),
    ],
)
def test_names_and_aliases_are_offered(
    visit: Visitor, typed: str, offered: str, marked: str
) -> None:
    page = visit("/?as=table")
    search_box(page).press_sequentially(typed)
    first = page.get_by_role("option").first
    expect(first).to_have_accessible_name(offered)
    expect(first.locator("mark").first).to_have_text(marked)


def test_enter_takes_the_first_even_before_it_is_there(visit: Visitor) -> None:
    page = visit("/?as=table")
    expect(tally(page)).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type("twitter")
    page.keyboard.press("Enter")
    expect(panel(page).get_by_role("heading", level=2)).to_have_text("Twitter")
    expect(page).to_have_url(re.compile(rf"\?entity={TWITTER}&as=table$"))
    expect(search_box(page)).to_have_value("")


def test_what_is_not_on_the_screen_comes_there(visit: Visitor) -> None:
    page = visit("/?as=table&relation=LEADS")
    expect(tally(page)).to_contain_text("1 relation")
    search_box(page).fill("facebook")
    option(page, "Facebook").click()
    expect(panel(page).get_by_role("heading", level=2)).to_have_text("Facebook")
    expect(tally(page)).to_have_text("1 of 7 entities, 0 relations")


def test_sentences_and_articles_are_found_by_their_words(visit: Visitor) -> None:
    page = visit("/?as=table")
    search_box(page).fill("threatens sue")
    option(page, "Quotes and titles with “threatens sue”").click()
    sentences = page.get_by_role("group", name="Sentences").get_by_role("option")
    articles = page.get_by_role("group", name="Articles").get_by_role("option")
    expect(articles.first).to_contain_text("Threatens")
    expect(sentences.first.locator("mark").first).to_have_text(
        re.compile("threatens", re.IGNORECASE)
    )
    quotes = sentences.all_inner_texts()
    assert len(quotes) == len(set(quotes))
    sentences.first.click()
    expect(page).to_have_url(re.compile("article=.+claim=c-"))
    expect(panel(page).get_by_role("heading", level=2)).to_contain_text("Microsoft")


def test_nothing_found_is_said(visit: Visitor) -> None:
    page = visit("/?as=table")
    search_box(page).fill("zyxw")
    expect(page.get_by_text("No entity has a name like this.")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text("No quoted sentence and no title has these words.")).to_be_visible()


def test_escape_clears(visit: Visitor) -> None:
    page = visit("/?as=table")
    search_box(page).fill("micro")
    expect(option(page, "Microsoft")).to_be_visible()
    page.keyboard.press("Escape")
    expect(option(page, "Microsoft")).to_be_hidden()
    expect(search_box(page)).to_have_value("")


def test_leaving_the_field_chooses_nothing(visit: Visitor) -> None:
    page = visit("/?as=table")
    search_box(page).fill("micro")
    expect(option(page, "Microsoft")).to_be_visible()
    page.keyboard.press("Tab")
    expect(option(page, "Microsoft")).to_be_hidden()
    expect(page).to_have_url(re.compile(r"\?as=table$"))


def test_a_late_answer_does_not_replace_a_newer_one(visit: Visitor) -> None:
    page = visit("/?as=table")
    held: list[Route] = []

    def hold(route: Route) -> None:
        if '"micro"' in asked(route.request):
            held.append(route)
        else:
            route.continue_()

    page.route("**/graphql*", hold)
    with page.expect_request(lambda request: '"micro"' in asked(request)):
        search_box(page).fill("micro")
    search_box(page).fill("musk")
    expect(option(page, "Elon Musk")).to_be_visible()
    for route in held:
        route.abort()
    expect(option(page, "Microsoft")).to_have_count(0)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"entity={MUSK}"))


def test_a_search_that_fails_says_so(visit: Visitor) -> None:
    visit.tolerate("graphql|Failed to load")
    page = visit("/?as=table")
    expect(tally(page)).to_be_visible()
    page.route("**/graphql*", lambda route: route.abort("connectionrefused"))
    search_box(page).fill("micro")
    expect(page.get_by_role("search").get_by_role("status")).to_have_text(
        "The server does not answer. Check that graph-api is running."
    )
