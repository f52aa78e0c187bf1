"""The shelf of examples: each answers on the bundled articles, and opens on the page."""

from pathlib import Path

import httpx
import pytest
from playwright.sync_api import expect

from tests.pages.site import Visitor, run_query

pytestmark = pytest.mark.browser

FOLDER = Path(__file__).parents[2] / "web/src/graphiql/examples"
ANSWERS = {
    # file, words that stand in its answer
    "01-who-dropped-twitter": ['"Microsoft"', '"Intercom"', "April 25, 2023"],
    "02-who-threatens-whom": ['"Elon Musk"', '"Microsoft"', '"THREATENED"', '"speaker"'],
    "03-who-invests-how-much": ['"OpenAI"', "100000000", '"USD"'],
    "04-how-two-are-connected": ['"length":3', '"Intercom"', '"OpenAI"', '"text"'],
    "05-neighbourhood": ['"National Weather Service"', '"ChatGPT"', '"INVESTS_IN"'],
    "06-timeline": ['"2023-04-25"', '"dateInferred":true', '"dateInferred":false'],
    "07-what-is-not-settled": ['"PLANNED"', '"THREATENED"', '"contradictions"'],
    "08-counts": ['"DROPS_INTEGRATION"', '"2023-04"', '"id"', '"Microsoft"'],
    "09-search": ['"highlights":[{"start":', '"Claim"', '"Article"', '"Company"'],
    "10-suggest": ['"Elon Musk"', '"Musk"'],
    "11-an-article-marked-up": ["lighthouses", '"trigger":{"start":', '"kind"'],
    "12-the-graph-of-an-earlier-day": ['"then"', '"now"', '"Microsoft"', '"totalCount"'],
    "13-filters-across-relations": ['"Microsoft"', '"OpenAI"', '"Twitter"'],
}


def example(name: str) -> str:
    return (FOLDER / f"{name}.graphql").read_text(encoding="utf-8")


def test_the_shelf_is_what_is_tried_here() -> None:
    assert sorted(ANSWERS) == sorted(path.stem for path in FOLDER.iterdir())
    for name in ANSWERS:
        title, description, query = example(name).split("\n", 2)
        assert title.startswith("# ")
        assert description.startswith("# ")
        assert query.startswith("query ")


@pytest.mark.parametrize(("name", "words"), ANSWERS.items())
def test_an_example_answers(site: str, name: str, words: list[str]) -> None:
    answer = httpx.post(f"{site}/graphql", json={"query": example(name)}, timeout=30)
    assert "errors" not in answer.json()
    assert [word for word in words if word not in answer.text] == []


def test_an_example_opens_in_a_tab_and_answers(visit: Visitor) -> None:
    page = visit("/graphql")
    shelf = page.get_by_role("region", name="Examples")
    expect(shelf.get_by_role("listitem")).to_have_count(len(ANSWERS))
    shelf.get_by_role("button", name="How Intercom and OpenAI are connected").click()
    expect(page.get_by_role("tab", name="HowTwoAreConnected")).to_have_attribute(
        "aria-selected", "true"
    )
    expect(page.get_by_role("tab")).to_have_count(2)
    answer = run_query(page, "HowTwoAreConnected")
    assert [node["name"] for node in answer["data"]["shortestPath"]["nodes"]] == [
        "Intercom",
        "Twitter",
        "Microsoft",
        "OpenAI",
    ]


def test_an_example_runs_by_its_keys(visit: Visitor) -> None:
    page = visit("/graphql")
    page.get_by_role("button", name="Who threatens whom with court").click()
    expect(page.get_by_role("tab", name="WhoThreatensWhom")).to_be_visible()
    page.keyboard.press("ControlOrMeta+Enter")
    response = page.locator(".graphiql-response .view-lines")
    expect(response).to_contain_text("THREATENED")


def test_an_example_that_is_open_is_shown_again(visit: Visitor) -> None:
    page = visit("/graphql")
    shelf = page.get_by_role("region", name="Examples")
    shelf.get_by_role("button", name="Search everything").click()
    expect(page.get_by_role("tab")).to_have_count(2)
    shelf.get_by_role("button", name="Who dropped Twitter").click()
    opening = page.get_by_role("tab", name="WhoDroppedTwitter")
    expect(opening).to_have_attribute("aria-selected", "true")
    expect(page.get_by_role("tab")).to_have_count(2)


def test_the_shelf_is_out_of_the_way_on_a_second_visit(visit: Visitor) -> None:
    page = visit("/graphql")
    page.get_by_label("Hide Examples").click()
    page.get_by_role("button", name="Prettify query").click()
    page.wait_for_function("localStorage.getItem('graphiql:tabState') !== null")
    page.reload()
    expect(page.get_by_role("tab", name="WhoDroppedTwitter")).to_be_visible()
    expect(page.get_by_role("region", name="Examples")).to_be_hidden()
    page.get_by_label("Show Examples").click()
    expect(page.get_by_role("region", name="Examples")).to_be_visible()
