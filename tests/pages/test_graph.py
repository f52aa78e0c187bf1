"""The graph as a person meets it: it tells its story at once, and it can be walked, moved, changed.

WebGL draws it: where something stands is found by the colour of its type, as an eye would.
"""

import base64
import re
import time
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.pages.site import Visitor

pytestmark = pytest.mark.browser

MUSK, OPENAI, CHATGPT = "Q317521", "Q21708200", "Q115564437"
STILL: dict[str, Any] = {
    "reduced_motion": "reduce",
    "viewport": {"width": 1000, "height": 640},
}

# The middle of all pixels that have about the colour of a property, and how many there are.
FIND = """async ([bytes, property]) => {
  const blob = new Blob([Uint8Array.from(atob(bytes), (each) => each.charCodeAt(0))]);
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  context.drawImage(bitmap, 0, 0);
  const {data} = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const colour = getComputedStyle(document.documentElement).getPropertyValue(property);
  const wanted = colour.match(/\\d+/g).map(Number);
  let [x, y, count] = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4) {
    if (wanted.some((part, place) => Math.abs(part - data[at + place]) > 3)) continue;
    x += (at / 4) % bitmap.width;
    y += Math.floor(at / 4 / bitmap.width);
    count++;
  }
  return count < 50 ? null : [x / count, y / count];
}"""
CONTRAST = """(property) => {
  const style = getComputedStyle(document.documentElement);
  const [one, other] = [property, "--graph-ground"].map((name) => {
    const [r, g, b] = style.getPropertyValue(name).match(/\\d+/g).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  });
  return Math.max(one, other) / Math.min(one, other);
}"""


def drawn(page: Page) -> Locator:
    """The drawing, once there is one."""
    drawing = page.get_by_role("application", name=re.compile("^Graph of"))
    expect(drawing).to_have_attribute("aria-busy", "false")
    return drawing


def find(page: Page, type_: str) -> tuple[float, float] | None:
    """Where on the page the one entity of a type is, if it is drawn in its colour."""
    drawing = drawn(page)
    picture = base64.b64encode(drawing.screenshot()).decode()
    found = page.evaluate(FIND, [picture, f"--type-{type_}"])
    box = drawing.bounding_box()
    assert box
    return (box["x"] + found[0], box["y"] + found[1]) if found else None


def dot(page: Page, type_: str) -> tuple[float, float]:
    place: tuple[float, float] | None = until(page, lambda: find(page, type_))
    assert place, f"no {type_} is drawn"
    return place


def until(page: Page, found: Callable[[], Any]) -> Any:
    """Wait until what is looked for is there, for some time; give what was found last."""
    end = time.monotonic() + 15
    while not (result := found()) and time.monotonic() < end:
        page.wait_for_timeout(100)
    return result


def test_the_story_is_there_at_once(visit: Visitor) -> None:
    page = visit(**STILL)
    expect(drawn(page)).to_have_accessible_name(
        re.compile(r"Graph of \d+ entities and \d+ relations\. The table says the same\.")
    )
    key = page.get_by_role("group", name="Key")
    for word in ("Company", "Person", "asserted", "threatened"):
        expect(key.get_by_text(word, exact=True)).to_be_visible()
    for type_ in ("person", "agency", "product"):
        dot(page, type_)


def test_it_looks_the_same_at_every_visit(visit: Visitor) -> None:
    first, second = visit(**STILL), visit(**STILL)
    for type_ in ("person", "agency", "product"):
        assert dot(first, type_) == dot(second, type_)


def test_an_entity_is_picked_with_a_click_and_let_go_with_another(visit: Visitor) -> None:
    page = visit(**STILL)
    page.mouse.click(*dot(page, "person"))
    expect(page.get_by_role("heading", name="Elon Musk")).to_be_visible()
    box = drawn(page).bounding_box()
    assert box
    page.mouse.click(box["x"] + 5, box["y"] + 5)
    expect(page.get_by_role("heading", name="Elon Musk")).to_be_hidden()


def test_a_relation_is_picked_on_its_line(visit: Visitor) -> None:
    page = visit("/?relation=CREATES", **STILL)
    (x, y), (to_x, to_y) = dot(page, "product"), dot(page, "company")
    page.mouse.click(x + (to_x - x) / 4, y + (to_y - y) / 4)
    expect(page.get_by_role("complementary")).to_contain_text("creates")
    expect(page).to_have_url(re.compile("link="))


def test_what_is_pointed_at_stands_out_with_its_neighbours(visit: Visitor) -> None:
    page = visit(**STILL)
    page.mouse.move(*dot(page, "agency"))
    assert until(page, lambda: find(page, "person") is None)
    assert find(page, "company")
    box = drawn(page).bounding_box()
    assert box
    page.mouse.move(box["x"] + 5, box["y"] + 5)
    dot(page, "person")


def test_a_path_stands_out(visit: Visitor) -> None:
    page = visit(f"/?path={OPENAI}&path={MUSK}", **STILL)
    dot(page, "person")
    assert until(page, lambda: find(page, "agency") is None)


@pytest.mark.parametrize("between", [0, 200], ids=["at once", "as a hand does"])
def test_a_double_click_brings_the_neighbours_and_is_one_step_back(
    visit: Visitor, between: int
) -> None:
    """The first click opens a panel, which moves the drawing: the second may meet nothing."""
    page = visit(f"/?centre={CHATGPT}", **STILL)
    before = counted(page)
    place = dot(page, "person")
    page.mouse.click(*place)
    page.wait_for_timeout(between)
    page.mouse.click(*place)
    expect(page).to_have_url(re.compile(f"expand={MUSK}"))
    assert until(page, lambda: counted(page) > before)
    page.get_by_role("button", name="Undo").click()
    expect(page).to_have_url(re.compile(f"centre={CHATGPT}$"))
    assert until(page, lambda: counted(page) == before)


def test_a_double_click_counts_where_the_panel_comes_between(visit: Visitor) -> None:
    page = visit(f"/?centre={CHATGPT}", **STILL)
    drawn(page).focus()
    for _ in range(
        int((950 - dot(page, "person")[0]) / 60)
    ):  # pixels that a press moves the picture by
        page.keyboard.press("Shift+ArrowLeft")
    assert until(page, lambda: dot(page, "person")[0] > 850)
    place = dot(page, "person")
    page.mouse.click(*place)
    panel = page.get_by_role("complementary")
    expect(panel).to_be_visible()
    box = panel.bounding_box()
    assert box
    assert box["x"] < place[0], "the panel is not where the click was"
    page.mouse.click(*place)
    expect(page).to_have_url(re.compile(f"expand={MUSK}"))


def test_what_is_dragged_stays_where_it_was_put(visit: Visitor) -> None:
    page = visit(**STILL)
    x, y = dot(page, "agency")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 100, y + 40, steps=4)
    page.mouse.up()
    expect(page).to_have_url(re.compile("pin="))
    page.mouse.move(x, y + 300)
    put = dot(page, "agency")
    assert put == pytest.approx((x - 100, y + 40), abs=3)
    page.mouse.click(*put)
    page.get_by_role("button", name="Unpin").click()
    page.keyboard.press("Escape")  # the panel goes, and leaves the drawing its whole width again
    assert until(page, lambda: dot(page, "agency") == pytest.approx((x, y), abs=3))


def test_keys_walk_expand_and_hide(visit: Visitor) -> None:
    page = visit(**STILL)
    drawn(page).focus()
    page.keyboard.press("ArrowRight")
    names = [heading(page)]
    for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
        names.append(heading(page))
    assert len(set(names)) > 2, f"the arrows go nowhere: {names}"
    before = counted(page)
    page.keyboard.press("h")
    assert until(page, lambda: counted(page) < before)
    page.get_by_role("button", name="Undo").click()
    assert until(page, lambda: counted(page) == before)


def test_zoom_and_back(visit: Visitor) -> None:
    page = visit(**STILL)
    far = span(page)
    page.get_by_role("button", name="Zoom out").click()
    assert until(page, lambda: span(page) < 0.8 * far)
    page.get_by_role("button", name="Show all").click()
    assert until(page, lambda: span(page) == pytest.approx(far, abs=2))
    page.keyboard.press("-")
    assert until(page, lambda: span(page) < 0.8 * far)
    page.keyboard.press("Home")
    assert until(page, lambda: span(page) == pytest.approx(far, abs=2))


def test_what_is_picked_elsewhere_comes_into_sight(visit: Visitor) -> None:
    page = visit(**STILL)
    dot(page, "person")
    for _ in range(6):
        page.keyboard.press("+")
    assert until(page, lambda: find(page, "person") is None)
    page.keyboard.press("/")
    page.keyboard.type("musk")
    page.get_by_role("option", name=re.compile("Elon Musk")).first.click()
    dot(page, "person")


def test_filters_move_nothing(visit: Visitor) -> None:
    page = visit(**STILL)
    page.get_by_role("button", name="Filters", exact=True).click()
    before = dot(page, "person")
    page.get_by_role("checkbox", name="Threatened").check()
    assert until(page, lambda: find(page, "agency") is None)
    assert dot(page, "person") == pytest.approx(before, abs=1)


def test_everything_can_be_shown(visit: Visitor) -> None:
    page = visit(f"/?centre={CHATGPT}", **STILL)
    before = counted(page)
    page.get_by_role("button", name="Show everything").click()
    assert until(page, lambda: counted(page) > before)
    dot(page, "agency")


def test_the_key_can_be_folded(visit: Visitor) -> None:
    page = visit(**STILL)
    key = page.get_by_role("group", name="Key")
    key.get_by_role("button", name="Key").click()
    expect(key.get_by_text("Company")).to_be_hidden()


def test_a_picture_of_it_is_saved(visit: Visitor) -> None:
    page = visit(**STILL)
    dot(page, "person")
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Picture").click()
    picture = base64.b64encode(saved.value.path().read_bytes()).decode()
    for type_ in ("person", "agency", "product"):
        assert page.evaluate(FIND, [picture, f"--type-{type_}"]), f"no {type_} in the picture"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_colours_are_seen_against_the_ground(visit: Visitor, scheme: str) -> None:
    page = visit(color_scheme=scheme, **STILL)
    drawn(page)
    types = ("company", "person", "product", "organization", "agency", "place")
    strokes = ("line", "threat", "faint", "accent")
    names = [f"--type-{name}" for name in types] + [f"--graph-{name}" for name in strokes]
    contrasts = {name: page.evaluate(CONTRAST, name) for name in names}
    assert {name: seen for name, seen in contrasts.items() if seen < 3} == {}


def test_a_browser_that_cannot_draw_is_sent_to_the_table(visit: Visitor) -> None:
    page = visit.blank()
    page.add_init_script(
        "const get = HTMLCanvasElement.prototype.getContext;"
        "HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {"
        " return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest); }"
    )
    page.goto("/")
    expect(page.get_by_text("cannot draw the graph")).to_be_visible()
    page.get_by_role("button", name="Show the table").click()
    expect(page.get_by_role("table").first).to_be_visible()


def counted(page: Page) -> int:
    """How many entities the page says there are."""
    status = page.get_by_role("status").filter(has_text="relations")
    return int((status.inner_text()).split()[0])


def heading(page: Page) -> str:
    return page.get_by_role("complementary").get_by_role("heading", level=2).inner_text()


def span(page: Page) -> float:
    """How far apart two entities are drawn."""
    (x, y), (to_x, to_y) = dot(page, "product"), dot(page, "agency")
    return float(((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5)
