"""What the explorer says when there is nothing to show, or something stands in its way."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect
from starlette.applications import Starlette

from graph_api.app import create_app
from graph_api.settings import Settings
from graph_api.store.connection import Store
from tests.engines import clear
from tests.pages.site import Visitor

pytestmark = pytest.mark.browser

GRAPHQL = re.compile(r"/graphql\b")
UNAVAILABLE = {
    "errors": [{"message": "away", "extensions": {"code": "DATABASE_UNAVAILABLE"}}],
    "data": None,
}
NO_WEBGL = """
const getContext = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...options) {
  return kind.startsWith("webgl") ? null : getContext.call(this, kind, ...options);
};
"""


def expect_graph(page: Page) -> None:
    expect(page.get_by_text("7 entities, 10 relations")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)


def test_an_empty_graph_says_how_to_fill_it(
    engine: Store,
    store_settings: Settings,
    browser: Browser,
    serve: Callable[[Starlette], str],
) -> None:
    clear(engine)
    visit = Visitor(browser, serve(create_app(store_settings)))
    page = visit()
    expect(page.get_by_role("heading", name="Nothing is loaded yet")).to_be_visible()
    expect(page.get_by_text("graph-api load")).to_be_visible()
    expect(page.get_by_role("alert")).to_have_count(0)
    visit.leave()
    assert (visit.faults, visit.foreign) == ([], [])


def test_a_server_that_is_away_is_asked_again(visit: Visitor) -> None:
    visit.tolerate("ERR_CONNECTION_REFUSED")
    page = visit.blank()
    page.route(GRAPHQL, lambda route: route.abort("connectionrefused"))
    page.goto("/")
    expect(page.get_by_role("alert")).to_contain_text("The server does not answer")
    page.unroute(GRAPHQL)
    page.get_by_role("button", name="Try again").click()
    expect_graph(page)


def test_a_database_that_is_away_is_asked_again(visit: Visitor) -> None:
    page = visit.blank()
    page.route(GRAPHQL, lambda route: route.fulfill(json=UNAVAILABLE))
    page.goto("/")
    expect(page.get_by_role("alert")).to_contain_text("The database does not answer")
    page.unroute(GRAPHQL)
    page.get_by_role("button", name="Try again").click()
    expect_graph(page)


def test_a_layout_that_fails_leaves_the_table(visit: Visitor) -> None:
    visit.tolerate("layout.worker|Failed to load")
    page = visit.blank()
    page.route("**/layout.worker*", lambda route: route.abort())
    page.goto("/")
    expect(page.get_by_text("The graph could not be laid out")).to_be_visible()
    page.get_by_role("main").get_by_role("button", name="Show the table").click()
    expect(page.get_by_role("button", name="Microsoft drops integration")).to_be_visible()


def test_offline_what_was_loaded_stays(visit: Visitor) -> None:
    visit.tolerate("ERR_INTERNET_DISCONNECTED")
    page = visit("/?as=table")
    dropped = page.get_by_role("button", name="Microsoft drops integration with Twitter")
    expect(dropped).to_be_visible()
    page.context.set_offline(True)
    dropped.click()
    expect(page.get_by_role("alert")).to_contain_text("You are offline")
    expect(dropped).to_be_visible()
    page.context.set_offline(False)
    page.get_by_role("alert").get_by_role("button", name="Try again").click()
    expect(page.get_by_role("complementary", name="Details")).to_contain_text("marketing dashboard")


def test_back_online_it_loads_by_itself(visit: Visitor) -> None:
    visit.tolerate("ERR_INTERNET_DISCONNECTED")
    page = visit("/")
    expect_graph(page)
    page.context.set_offline(True)
    page.evaluate(
        "history.pushState(null, '', '?centre=Q21708200'); dispatchEvent(new Event('popstate'))"
    )
    expect(page.get_by_role("alert")).to_contain_text("You are offline")
    page.context.set_offline(False)
    expect(page.get_by_role("alert")).to_have_count(0)


def test_without_webgl_the_table_is_offered(visit: Visitor) -> None:
    page = visit.blank()
    page.add_init_script(NO_WEBGL)
    page.goto("/")
    expect(page.get_by_text("no WebGL")).to_be_visible()
    page.get_by_role("button", name="Show the table").click()
    expect(page.get_by_role("row", name="Intercom").first).to_be_visible()


def test_a_centre_that_does_not_exist_is_named(visit: Visitor) -> None:
    page = visit("/?centre=nobody")
    expect(page.get_by_role("alert")).to_contain_text("Nothing in the graph has the id nobody.")
    page.get_by_role("alert").get_by_role("button", name="Start over").click()
    expect_graph(page)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/?entity=nobody", "There is no such entity"),
        ("/?link=nothing", "There is no relation “nothing”"),
        ("/?link=Q918:OWNS:Q2283", "Twitter"),
        ("/?article=nowhere", "There is no such article"),
    ],
)
def test_what_is_picked_and_does_not_exist_is_named(
    visit: Visitor, address: str, words: str
) -> None:
    page = visit(address)
    expect(page.get_by_role("complementary", name="Details")).to_contain_text(words)
    expect_graph(page)


def test_a_part_says_that_it_is_one(visit: Visitor) -> None:
    page = visit("/?centre=Q115564437")
    expect(page.get_by_text("4 of 7 entities, 5 relations")).to_be_visible()
    page.get_by_role("button", name="Show everything").click()
    expect_graph(page)
    expect(page.get_by_role("button", name="Show everything")).to_be_hidden()


def test_all_of_it_offers_no_more(visit: Visitor) -> None:
    page = visit("/")
    expect_graph(page)
    expect(page.get_by_role("button", name="Show everything")).to_be_hidden()


def test_filters_that_leave_nothing_can_be_taken_off(visit: Visitor) -> None:
    page = visit("/?type=PLACE")
    expect(page.get_by_role("heading", name="Nothing is left in sight")).to_be_visible()
    page.get_by_role("button", name="Show all again").click()
    expect_graph(page)
