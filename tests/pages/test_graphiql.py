"""GraphiQL as a person meets it: it opens, asks, answers, explains, and asks no other server."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.pages.site import Visitor, run_query

pytestmark = pytest.mark.browser


@pytest.fixture
def page(visit: Visitor) -> Page:
    page = visit("/graphql")
    expect(page.locator(".graphiql-query-editor .view-lines")).to_contain_text("query")
    return page


def test_the_watch_sees_faults(browser: Browser, site: str) -> None:
    visit = Visitor(browser, site)
    page = visit("/graphql")
    with page.expect_console_message(lambda message: "policy:" in message.text):
        page.evaluate("fetch('http://127.0.0.1:9/').catch(() => 0)")
    with page.expect_event("pageerror"):
        page.evaluate("setTimeout(() => { throw new Error('thrown') })")
    visit.leave()
    assert any("policy: connect-src" in fault for fault in visit.faults)
    assert any("thrown" in fault for fault in visit.faults)


def test_the_opening_query_answers_who_dropped_twitter(page: Page) -> None:
    expect(page).to_have_title("graph-api · GraphiQL")
    answer = run_query(page, "WhoDroppedTwitter")
    droppers = {
        edge["node"]["name"]: [
            claim["node"]["evidence"]["text"] for claim in edge["claims"]["edges"]
        ]
        for entity in answer["data"]["entities"]["edges"]
        for edge in entity["node"]["droppedBy"]["edges"]
    }
    assert {"Microsoft", "Intercom"} <= set(droppers)
    assert all("Twitter" in quote for quote in droppers["Microsoft"])
    response = page.locator(".graphiql-response .view-lines")
    expect(response).to_contain_text('"droppedBy"')
    expect(response).to_contain_text(next(iter(droppers)))


def test_the_schema_is_explained(page: Page) -> None:
    page.get_by_label("Show Documentation Explorer").click()
    docs = page.locator(".graphiql-doc-explorer")
    docs.get_by_role("link", name="Query", exact=True).click()
    docs.get_by_role("link", name="Entity", exact=True).first.click()
    expect(docs).to_contain_text("investsIn")
    expect(docs).to_contain_text("The subject puts money into the object")


def test_mistakes_are_shown_while_typing(page: Page) -> None:
    page.get_by_label("New tab").click()
    page.locator(".graphiql-query-editor .view-lines").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("{ entitees }")
    expect(page.locator(".graphiql-query-editor .squiggly-error")).to_be_visible()


def test_a_query_is_laid_out(page: Page) -> None:
    line = page.locator(".graphiql-query-editor .view-line").filter(has_text="evidence")
    expect(line).to_contain_text("text")
    page.get_by_role("button", name="Prettify query").click()
    expect(line).not_to_contain_text("text")


def test_history_keeps_what_was_asked(page: Page) -> None:
    run_query(page, "WhoDroppedTwitter")
    page.get_by_label("Show History").click()
    expect(page.locator(".graphiql-history")).to_contain_text("WhoDroppedTwitter")


def test_headers_are_sent(page: Page) -> None:
    page.get_by_role("button", name="Headers", exact=True).click()
    page.locator(".graphiql-editor-tool .view-lines:visible").click()
    page.keyboard.insert_text('{"x-asked-by": "a test"}')
    with page.expect_request(lambda request: request.method == "POST") as sent:
        page.get_by_role("button", name="Execute query").click()
    assert sent.value.headers["x-asked-by"] == "a test"
    page.locator(".graphiql-response .view-line").filter(has_text='"data"').wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_machine(visit: Visitor, scheme: str) -> None:
    page = visit("/graphql", color_scheme=scheme)
    page.locator(".graphiql-container").wait_for()
    colour = page.evaluate(
        "getComputedStyle(document.querySelector('.graphiql-container')).backgroundColor"
    )
    lightness = (
        sum(int(part) for part in colour.removeprefix("rgb(").rstrip(")").split(",")[:3]) / 3
    )
    assert (lightness < 128) is (scheme == "dark")
