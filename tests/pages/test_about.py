"""The page that tells what this is, and what it is made from."""

import re

import httpx
import pytest
from playwright.sync_api import expect

from graph_api import __version__
from tests import third_party
from tests.pages.site import Visitor

pytestmark = pytest.mark.browser


def test_it_tells_the_version_and_the_way_to_the_other_pages(visit: Visitor) -> None:
    page = visit("/about")
    expect(page).to_have_title("About graph-api")
    expect(page.get_by_text(f"Version {__version__}", exact=True)).to_be_visible()
    pages = page.get_by_role("navigation", name="Pages")
    pages.get_by_role("link", name="GraphiQL").click()
    expect(page).to_have_title("graph-api · GraphiQL")
    page.go_back()
    pages.get_by_role("link", name="Explorer").click()
    expect(page).to_have_title(re.compile("graph-api"))


def test_it_keeps_the_colours_chosen_in_the_explorer(visit: Visitor) -> None:
    page = visit("/?as=table")
    page.get_by_role("button", name="Dark colours").click()
    page.goto("/about")
    expect(page.locator("html")).to_have_css("color-scheme", "dark")


def test_every_bundled_package_is_listed_with_its_licence(visit: Visitor) -> None:
    page = visit("/about")
    packages = page.get_by_role("definition").get_by_role("listitem").all_inner_texts()
    names = {text.rpartition(" ")[0] for text in packages}
    assert {"react", "graphiql", "monaco-editor", "@urql/core"} <= names
    assert names <= set(third_party.javascript_licences(bundled=True))
    licences = set(page.get_by_role("term").all_inner_texts())
    assert licences <= set(third_party.javascript_licences(bundled=True).values())


def test_the_texts_of_licences_can_be_read(visit: Visitor, site: str) -> None:
    page = visit("/about")
    for name, words in (
        ("The texts of these licences", "Permission is hereby granted"),
        ("notices of Monaco", "markedjs"),
    ):
        address = page.get_by_role("link", name=name).get_attribute("href")
        assert address
        answer = httpx.get(f"{site}/{address}")
        assert answer.headers["content-type"] == "text/plain; charset=utf-8"
        assert words in answer.text


def test_it_names_what_models_and_lists_are_made_from(visit: Visitor) -> None:
    told = visit("/about").get_by_role("main").inner_text()
    document = third_party.DOCUMENT.read_text(encoding="utf-8")
    models = re.findall(r"^\| `([^`]+)`", document, re.MULTILINE)
    assert len(models) == 3
    assert [name for name in models if name.rpartition("/")[2] not in told] == []
    sources = ("Sequoia", "WikiNER", "OntoNotes", "GSD", "CSUI", "PUD", "idner-news-2k", "GeoNames")
    assert [name for name in sources if name not in told or name not in document] == []
