"""GraphiQL as a person meets it: it opens, asks, answers, explains, and asks no other server."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, expect

from tests.pages.site import run_query

pytestmark = pytest.mark.browser


class Watched:
    """A page, with all that it asked of other servers and all that went wrong on it."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.faults: list[str] = []
        self.foreign: list[str] = []
        self._own = (f"{site}/", "data:", f"blob:{site}/")
        page.on("request", self._asked)
        page.on("requestfailed", lambda request: self._fault(f"failed: {request.url}"))
        page.on("response", self._answered)
        page.on("console", self._said)
        page.on("pageerror", lambda error: self._fault(str(error)))
        page.add_init_script(
            "addEventListener('securitypolicyviolation', event =>"
            " console.error('policy:', event.violatedDirective, event.blockedURI))"
        )

    def _fault(self, text: str) -> None:
        self.faults.append(text)

    def _asked(self, request: Request) -> None:
        if not request.url.startswith(self._own):
            self.foreign.append(request.url)

    def _answered(self, answer: Response) -> None:
        if answer.status >= 400:
            self._fault(f"{answer.status}: {answer.url}")

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self._fault(message.text)


@pytest.fixture
def watched(browser: Browser, site: str) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    context.set_default_timeout(30_000)
    watched = Watched(context.new_page(), site)
    watched.page.goto(f"{site}/graphql")
    expect(watched.page.locator(".graphiql-query-editor .view-lines")).to_contain_text("query")
    yield watched
    context.close()
    assert watched.faults == []
    assert watched.foreign == []


def test_the_watch_sees_faults(browser: Browser, site: str) -> None:
    context = browser.new_context()
    watched = Watched(context.new_page(), site)
    watched.page.goto(f"{site}/graphql")
    watched.page.evaluate("fetch('http://127.0.0.1:9/').catch(() => 0)")
    watched.page.evaluate("document.body.append(document.createElement('iframe'))")
    watched.page.evaluate("setTimeout(() => { throw new Error('thrown') })")
    watched.page.wait_for_timeout(500)
    context.close()
    assert any("policy: connect-src" in fault for fault in watched.faults)
    assert any("thrown" in fault for fault in watched.faults)


def test_the_opening_query_answers_who_dropped_twitter(watched: Watched) -> None:
    page = watched.page
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


@pytest.mark.parametrize(
    ("operation", "names"),
    [
        ("WhoThreatensWhom", {"Elon Musk", "Microsoft"}),
        ("WhoInvestsInOpenAI", {"Microsoft", "OpenAI"}),
    ],
)
def test_the_other_tabs_answer(watched: Watched, operation: str, names: set[str]) -> None:
    watched.page.get_by_role("tab", name=operation).click()
    watched.page.wait_for_timeout(500)  # GraphiQL reads what is in the editor a little later
    answer = run_query(watched.page, operation)
    assert all(f"'{name}'" in str(answer) for name in names)


def test_the_schema_is_explained(watched: Watched) -> None:
    watched.page.get_by_label("Show Documentation Explorer").click()
    docs = watched.page.locator(".graphiql-doc-explorer")
    docs.get_by_role("link", name="Query", exact=True).click()
    docs.get_by_role("link", name="Entity", exact=True).first.click()
    expect(docs).to_contain_text("investsIn")
    expect(docs).to_contain_text("The subject puts money into the object")


def test_mistakes_are_shown_while_typing(watched: Watched) -> None:
    page = watched.page
    page.get_by_label("New tab").click()
    page.locator(".graphiql-query-editor .view-lines").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("{ entitees }")
    expect(page.locator(".graphiql-query-editor .squiggly-error")).to_be_visible()


def test_a_query_is_laid_out(watched: Watched) -> None:
    page = watched.page
    line = page.locator(".graphiql-query-editor .view-line").filter(has_text="evidence")
    expect(line).to_contain_text("text")
    page.get_by_role("button", name="Prettify query").click()
    expect(line).not_to_contain_text("text")


def test_history_keeps_what_was_asked(watched: Watched) -> None:
    run_query(watched.page, "WhoDroppedTwitter")
    watched.page.get_by_label("Show History").click()
    expect(watched.page.locator(".graphiql-history")).to_contain_text("WhoDroppedTwitter")


def test_headers_are_sent(watched: Watched) -> None:
    page = watched.page
    page.get_by_role("button", name="Headers", exact=True).click()
    page.locator(".graphiql-editor-tool .view-lines:visible").click()
    page.keyboard.insert_text('{"x-asked-by": "a test"}')
    with page.expect_request(lambda request: request.method == "POST") as sent:
        page.get_by_role("button", name="Execute query").click()
    assert sent.value.headers["x-asked-by"] == "a test"
    page.locator(".graphiql-response .view-line").filter(has_text='"data"').wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_machine(browser: Browser, site: str, scheme: str) -> None:
    context = browser.new_context(color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    page.goto(f"{site}/graphql")
    page.locator(".graphiql-container").wait_for()
    colour = page.evaluate(
        "getComputedStyle(document.querySelector('.graphiql-container')).backgroundColor"
    )
    context.close()
    lightness = (
        sum(int(part) for part in colour.removeprefix("rgb(").rstrip(")").split(",")[:3]) / 3
    )
    assert (lightness < 128) is (scheme == "dark")
