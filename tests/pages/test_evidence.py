"""The evidence of a relation: its claims, with sentence and source, and what contradicts them."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.site import Visitor

pytestmark = pytest.mark.browser

MICROSOFT, TWITTER, OPENAI, MUSK = "Q2283", "Q918", "Q21708200", "Q317521"


def link(source: str, predicate: str, target: str) -> str:
    return f"/?as=table&link={source}:{predicate}:{target}"


def details(page: Page) -> Locator:
    return page.get_by_role("complementary", name="Details")


def claim(page: Page, words: str) -> Locator:
    return details(page).get_by_role("article").filter(has_text=words)


def test_who_dropped_twitter_and_when(visit: Visitor) -> None:
    page = visit("/?as=table")
    page.get_by_role("button", name="Microsoft drops integration with Twitter").click()
    panel = details(page)
    expect(panel.get_by_role("heading", level=2)).to_have_text(
        "Microsoft drops integration with Twitter"
    )
    expect(panel).to_contain_text("9 claims in 7 articles")
    told = claim(page, "remove Twitter from the tools")
    expect(told.locator("mark")).to_have_text(["Microsoft", "remove", "Twitter"])
    for words in ("planned by 8 claims, asserted by 1", "25 April 2023"):
        expect(panel).to_contain_text(words)
    for words in ("planned", "25 April 2023", "graph-api seeds, 20 April 2023, English", "high"):
        expect(told).to_contain_text(words)


def test_when_nothing_states_a_date_it_is_when_it_was_reported(visit: Visitor) -> None:
    page = visit(link(MUSK, "LEADS", TWITTER))
    expect(details(page)).to_contain_text("reported 20 April 2023")
    page = visit(link(MICROSOFT, "DROPS_INTEGRATION", TWITTER))
    expect(details(page)).to_contain_text("9 claims")
    expect(details(page)).not_to_contain_text("reported")


def test_the_earliest_article_comes_first(visit: Visitor) -> None:
    page = visit(link(MICROSOFT, "DROPS_INTEGRATION", TWITTER))
    told = details(page).get_by_role("article")
    expect(told).to_have_count(9)
    days = [re.search(r"(\d+) April 2023, [FEI]", each).group(1) for each in told.all_inner_texts()]
    assert days == sorted(days)
    assert days[0] < days[-1]


def test_what_musk_threatened_and_who_reported_it(visit: Visitor) -> None:
    page = visit(link(MUSK, "THREATENS_SUIT", MICROSOFT))
    expect(details(page).get_by_role("heading", level=2)).to_have_text(
        "Elon Musk threatens to sue Microsoft"
    )
    told = claim(page, "threatened Microsoft")
    expect(told.get_by_role("blockquote")).to_contain_text("with a lawsuit")
    expect(told.get_by_role("button", name="Help desks and storm alerts")).to_be_visible()


def test_marks_are_right_beyond_the_basic_plane(visit_news: Visitor) -> None:
    page = visit_news(link(MICROSOFT, "DROPS_INTEGRATION", TWITTER))
    quote = claim(page, "de sa régie").get_by_role("blockquote")
    expect(quote).to_have_text("🚀 Dès mardi, Microsoft retire Twitter de sa régie.")
    expect(quote).to_have_attribute("lang", "fr")
    expect(quote.locator("mark")).to_have_text(["Microsoft", "retire", "Twitter"])
    expect(claim(page, "de sa régie")).to_contain_text("year from the article’s date")


def test_sums_speakers_and_partial_dates(visit_news: Visitor) -> None:
    page = visit_news(link(MICROSOFT, "INVESTS_IN", OPENAI))
    told = claim(page, "10 billion dollars").first
    expect(told).to_contain_text("10 billion US dollars")
    expect(told).to_contain_text("January 2023")
    expect(details(page)).to_contain_text("2019 to January 2023")
    denial = claim(page, "Musk denied").first
    denial.get_by_role("button", name="Elon Musk").click()
    expect(details(page).get_by_role("heading", level=2)).to_have_text("Elon Musk")


def test_contradictions_stand_side_by_side(visit_news: Visitor) -> None:
    page = visit_news(link(MICROSOFT, "INVESTS_IN", OPENAI))
    section = details(page).locator("section").filter(has=page.get_by_text("Contradicted"))
    told = section.get_by_role("article")
    expect(told.filter(has_text="put 10 billion")).to_have_count(2)  # beside each counterclaim
    expect(told.filter(has_text="no money")).to_contain_text("denied")
    expect(told.filter(has_text="Musk denied")).to_contain_text("According to")
    left, right = (each.bounding_box() for each in told.all()[:2])
    assert left is not None
    assert right is not None
    assert left["x"] + left["width"] <= right["x"]
    assert left["y"] == right["y"]


def test_who_denies_it_is_a_step_away(visit_news: Visitor) -> None:
    page = visit_news(link(MICROSOFT, "INVESTS_IN", OPENAI))
    expect(details(page)).to_contain_text("and denied by 2 claims")
    details(page).get_by_role("button", name="denied by 2 claims").click()
    expect(details(page).get_by_role("heading", name="Contradicted")).to_be_in_viewport()
    expect(details(page).get_by_role("heading", level=2)).to_be_in_viewport()  # the head stays


def test_what_is_only_denied_is_told_too(visit_news: Visitor) -> None:
    page = visit_news(link(MICROSOFT, "SUES", TWITTER))
    expect(details(page)).to_contain_text("Articles that say it is not so")
    told = claim(page, "has not sued")
    expect(told).to_contain_text("25 April, year not given")
    expect(details(page)).not_to_contain_text("Suit 1")  # the other way round


def test_what_speaks_against_is_found_whichever_end_comes_first(visit_news: Visitor) -> None:
    first, second = sorted([MICROSOFT, OPENAI])
    page = visit_news(link(first, "PARTNERS_WITH", second))
    expect(claim(page, "are partners")).to_be_visible()


def test_many_claims_come_in_pages(visit_news: Visitor) -> None:
    page = visit_news(link(TWITTER, "SUES", MICROSOFT))
    suits = claim(page, "once more")
    expect(suits).to_have_count(20)
    expect(details(page)).to_contain_text("25 claims")
    page.get_by_role("button", name="Show 5 more").click()
    expect(suits).to_have_count(25)
    expect(details(page)).to_contain_text("25 claims in 1 article")


def test_context_on_demand(visit_news: Visitor) -> None:
    page = visit_news(link(MUSK, "THREATENS_SUIT", MICROSOFT))
    told = claim(page, "promet un procès")
    told.get_by_role("button", name="Show context").click()
    expect(told.get_by_role("blockquote")).to_contain_text("retire Twitter de sa régie.")
    expect(told.get_by_role("blockquote")).to_contain_text("Intercom débranche aussi Twitter.")
    told.get_by_role("button", name="Sentence only").click()
    expect(told.get_by_role("blockquote")).to_have_text("Elon Musk promet un procès à Microsoft.")


def test_context_is_cut_at_whole_words(visit: Visitor) -> None:
    page = visit(link(MICROSOFT, "DROPS_INTEGRATION", TWITTER))
    told = claim(page, "drop Twitter from its")
    told.get_by_role("button", name="Show context").click()
    quote = told.get_by_role("blockquote")
    expect(quote).to_have_text(re.compile(r"^… \S.*\S …$", re.DOTALL))


def test_a_link_that_is_none_says_so(visit: Visitor) -> None:
    expect(details(visit("/?as=table&link=nonsense"))).to_contain_text("There is no relation")
    page = visit(link(MICROSOFT, "FINES", TWITTER))
    expect(details(page)).to_contain_text("No article says so.")


def test_opened_by_keyboard_it_takes_the_focus_and_gives_it_back(visit: Visitor) -> None:
    page = visit("/?as=table")
    row = page.get_by_role("button", name="Elon Musk accuses Microsoft")
    row.focus()
    page.keyboard.press("Enter")
    expect(details(page).get_by_role("heading", level=2)).to_be_focused()
    page.keyboard.press("Escape")
    expect(details(page).get_by_role("heading")).to_have_count(0)
    expect(row).to_be_focused()


def test_a_click_closes_it(visit: Visitor) -> None:
    page = visit(link(MICROSOFT, "DROPS_INTEGRATION", TWITTER))
    page.get_by_role("button", name="Close details").click()
    expect(details(page).get_by_role("heading")).to_have_count(0)
    page.go_back()
    expect(details(page).get_by_role("heading", level=2)).to_contain_text("drops integration")


def test_a_failure_can_be_tried_again(visit: Visitor) -> None:
    page = visit("/?as=table")
    visit.tolerate("graphql")
    visit.tolerate("Failed to load resource")
    row = page.get_by_role("button", name="Elon Musk accuses Microsoft")
    expect(row).to_be_visible()
    page.route("**/graphql*", lambda route: route.abort())
    row.click()
    alert = details(page).get_by_role("alert")
    expect(alert).to_contain_text("The server does not answer")
    page.unroute("**/graphql*")
    alert.get_by_role("button", name="Try again").click()
    expect(claim(page, "illegally training")).to_be_visible()
