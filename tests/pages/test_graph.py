"""The graph as a person meets it: it tells its story at once, and it can be walked, moved, changed.

It is drawn by WebGL: where something stands is found by the colour of its type, as by an eye.
"""

import base64
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser

MUSK, TWITTER = "Q317521", "Q918"
AT_REST = "[role=application][aria-busy=false]"

# The middle of all pixels that have about the colour of a property, in a picture of the page.
FIND = """async ([bytes, property]) => {
  const blob = new Blob([Uint8Array.from(atob(bytes), each => each.charCodeAt(0))]);
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext("2d");
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
  return [x / count, y / count, count];
}"""


@pytest.fixture
def page(browser: Browser, site: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(site)
    page.locator(AT_REST).wait_for()
    yield page
    context.close()


def graph(page: Page):
    return page.get_by_role("application")


def dot_of(page: Page, type_: str) -> tuple[float, float]:
    """Where on the page the one entity of a type is drawn."""
    drawing = graph(page)
    picture = base64.b64encode(drawing.screenshot()).decode()
    x, y, count = page.evaluate(FIND, [picture, f"--type-{type_}"])
    assert count > 50, f"there is no {type_} in sight"
    box = drawing.bounding_box()
    assert box
    return box["x"] + x, box["y"] + y


def test_the_story_is_there_at_once(page: Page) -> None:
    expect(graph(page)).to_have_accessible_name(
        re.compile(r"Graph of \d+ entities and \d+ relations. The table says the same.")
    )
    key = page.get_by_role("group").filter(has_text="Key")
    for word in ("Company", "Person", "asserted", "threatened"):
        expect(key.get_by_text(word, exact=True)).to_be_visible()
    for type_ in ("company", "person", "agency"):
        dot_of(page, type_)
