"""Somebody asks how two are connected."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.explorer import MICROSOFT, MUSK, TWITTER, option, panel, tally
from tests.pages.site import Visitor

pytestmark = pytest.mark.browser


def path_tool(page: Page) -> Locator:
    return page.get_by_role("region", name="Shortest path")


def steps(page: Page) -> Locator:
    return path_tool(page).get_by_role("listitem")


def test_two_names_give_the_path_in_words(visit: Visitor) -> None:
    page = visit("/?as=table")
    page.get_by_role("button", name="Path").click()
    expect(path_tool(page).get_by_role("combobox", name="Path from")).to_be_focused()
    page.keyboard.type("interc")
    page.keyboard.press("Enter")  # before it is offered
    expect(path_tool(page).get_by_role("combobox", name="to")).to_be_focused()
    page.keyboard.type("chatg")
    option(page, "ChatGPT").click()
    expect(steps(page)).to_have_text(
        [
            "Intercom",
            "drops integration withTwitter",
            "dropped byMicrosoft",
            "invests inOpenAI",
            "createsChatGPT",
        ]
    )
    expect(page).to_have_title("Intercom to ChatGPT · graph-api")


def test_keys_go_on_from_field_to_field_and_to_the_way(visit: Visitor) -> None:
    page = visit("/?as=table&path=&path=")
    expect(path_tool(page).get_by_role("combobox", name="Path from")).to_be_focused()
    for name, box in (("elon", "to"), ("openai", "to")):
        page.keyboard.type(name)
        expect(page.get_by_role("option").first).to_be_visible()
        page.keyboard.press("Enter")
        expect(path_tool(page).get_by_role("combobox", name=box)).to_be_focused()
    expect(steps(page)).to_have_text(["Elon Musk", "invests inOpenAI"])
    page.keyboard.press("Tab")
    expect(steps(page).first.get_by_role("button", name="Elon Musk")).to_be_focused()


def test_ways_of_the_same_length_follow_one_another(visit: Visitor) -> None:
    page = visit("/?as=table&path=Q115564437&path=Q918")
    tool = path_tool(page)
    expect(tool).to_contain_text("1 of 2 shortest ways")
    by_musk, by_microsoft = re.compile("Elon Musk"), re.compile("Microsoft")
    expect(steps(page).nth(2)).to_have_text(by_microsoft)
    tool.get_by_role("button", name="Next way").click()
    expect(tool).to_contain_text("2 of 2 shortest ways")
    expect(steps(page).nth(2)).to_have_text(by_musk)
    expect(page).to_have_url(re.compile("way=2"))
    tool.get_by_role("button", name="Next way").click()
    expect(steps(page).nth(2)).to_have_text(by_microsoft)
    page.go_back()
    expect(steps(page).nth(2)).to_have_text(by_musk)
    page.goto(f"/?as=table&path={MUSK}&path=Q115564437")
    expect(steps(page)).to_have_count(3)
    expect(tool).not_to_contain_text("shortest ways")


def test_each_step_opens_its_evidence(visit: Visitor) -> None:
    page = visit(f"/?as=table&path={TWITTER}&path={MICROSOFT}")
    path_tool(page).get_by_role("button", name="Twitter dropped by Microsoft").click()
    expect(panel(page).get_by_role("heading", level=2)).to_have_text(
        re.compile("Microsoft drops integration with Twitter")
    )
    steps(page).last.get_by_role("button", name="Microsoft", exact=True).click()
    expect(panel(page).get_by_role("heading", level=2)).to_have_text("Microsoft")


def test_a_path_begins_at_what_is_picked_and_ends_at_a_click(visit: Visitor) -> None:
    page = visit(f"/?as=table&entity={MUSK}")
    panel(page).get_by_role("button", name="Path from here").click()
    expect(path_tool(page).get_by_role("combobox", name="Path from")).to_have_value("Elon Musk")
    page.get_by_role("main").get_by_role("button", name="ChatGPT", exact=True).first.click()
    expect(steps(page)).to_have_text(["Elon Musk", "invests inOpenAI", "createsChatGPT"])


@pytest.mark.parametrize(
    ("from_", "to", "said"),
    [
        (MUSK, "facebook", "No path of up to six steps connects Elon Musk and Facebook."),
        (MUSK, "elon", "These are the same. Pick two different entities."),
    ],
)
def test_no_path_is_said(visit: Visitor, from_: str, to: str, said: str) -> None:
    page = visit(f"/?as=table&path={from_}&path=")
    path_tool(page).get_by_role("combobox", name="to").fill(to)
    page.get_by_role("option").first.click()
    expect(path_tool(page).get_by_text(said)).to_be_visible()


def test_what_is_typed_and_not_chosen_is_taken_back(visit: Visitor) -> None:
    page = visit(f"/?as=table&path={TWITTER}&path={MICROSOFT}")
    box = path_tool(page).get_by_role("combobox", name="to")
    expect(box).to_have_value("Microsoft")
    box.fill("Micr")
    page.keyboard.press("Tab")
    expect(box).to_have_value("Microsoft")
    box.fill("")
    expect(path_tool(page)).to_contain_text("Type two names")


def test_the_path_is_closed(visit: Visitor) -> None:
    page = visit(f"/?as=table&path={TWITTER}&path={MICROSOFT}")
    path_tool(page).get_by_role("button", name="Close the path").click()
    expect(path_tool(page)).to_be_hidden()
    expect(page).to_have_url(re.compile(r"\?as=table$"))
    expect(tally(page)).to_be_visible()
