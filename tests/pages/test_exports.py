"""What can be taken along: tables, data, and the query behind what is shown."""

import csv
import io
import json
import re
import struct
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.pages.site import Visitor, run_query

pytestmark = pytest.mark.browser


def export(page: Page, what: str) -> Path:
    page.get_by_role("button", name="Export").click()
    with page.expect_download() as saved:
        page.get_by_role("button", name=what).click()
    expect(page.get_by_text("Saved.")).to_be_visible()
    name = saved.value.suggested_filename
    assert name.startswith("graph-api "), name
    folder = Path(saved.value.path()).parent
    return Path(saved.value.path()).rename(folder / name)


def rows(path: Path) -> list[dict[str, str]]:
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")  # or Excel takes it for another encoding
    return list(csv.DictReader(io.StringIO(content[3:].decode(), newline=""), strict=True))


def test_claims_as_csv(visit: Visitor) -> None:
    page = visit("/?as=table&relation=THREATENS_SUIT")
    path = export(page, "Claims CSV")
    assert "claims around Elon Musk, Threatens to sue 2" in path.name
    assert path.suffix == ".csv"
    told = rows(path)
    assert {(row["subject"], row["relation"], row["object"]) for row in told} == {
        ("Elon Musk", "THREATENS_SUIT", "Microsoft")
    }
    assert {row["language"] for row in told} == {"fr", "en", "id"}
    assert any("He has threatened Microsoft" in row["sentence"] for row in told)


def test_csv_holds_no_formulas(visit_news: Visitor) -> None:
    page = visit_news("/?as=table&centre=Q2283")
    titles = {row["article"] for row in rows(export(page, "Claims CSV"))}
    assert titles > {'\'=HYPERLINK("http://127.0.0.1:9/", "Denied, again")'}


def test_many_claims_as_csv(visit_news: Visitor) -> None:
    told = rows(export(visit_news("/?as=table&centre=Q2283"), "Claims CSV"))
    assert len({row["claim"] for row in told}) == len(told) > 30
    assert {"Twitter", "Éclair | 100% Café"} <= {row["subject"] for row in told}
    assert {row["amount"] for row in told} >= {"10000000000", ""}


def test_graph_as_json(visit: Visitor) -> None:
    path = export(visit("/?as=table&status=THREATENED"), "Graph JSON")
    graph = json.loads(path.read_text())
    assert path.suffix == ".json"
    assert "status=THREATENED" in graph["view"]
    ids = {node["id"] for node in graph["nodes"]}
    assert {"Q317521", "Q2283"} <= ids
    (link,) = graph["links"]
    assert (link["source"], link["predicate"], link["target"]) == (
        "Q317521",
        "THREATENS_SUIT",
        "Q2283",
    )
    assert len(link["claims"]) == link["claimCount"]


def test_on_a_phone(visit: Visitor) -> None:
    page = visit("/?as=table", viewport={"width": 390, "height": 800})
    page.get_by_role("button", name="More").click()
    assert export(page, "Graph JSON").suffix == ".json"


def test_picture_as_png(visit: Visitor) -> None:
    page = visit("/")
    expect(page.get_by_role("status").filter(has_text="10 relations")).to_be_visible()
    picture = export(page, "Picture PNG").read_bytes()
    assert picture.startswith(b"\x89PNG")
    width, height = struct.unpack(">II", picture[16:24])
    assert width > 600
    assert height > 400


@pytest.mark.parametrize(
    ("address", "operation"),
    [
        ("/?as=table", "Around"),
        ("/?as=table&path=Q918&path=Q2283", "Between"),
        ("/?as=table&show=everything", "Everything"),
        ("/?as=table&link=Q2283:DROPS_INTEGRATION:Q918", "Evidence"),
        ("/?as=table&entity=Q918", "EntityDetails"),
        ("/?as=table&article=seed-en-quiet-exodus", "ArticleDetails"),
    ],
)
def test_what_is_shown_has_its_query(visit: Visitor, address: str, operation: str) -> None:
    page = visit(address)
    # That of a panel comes after that of the whole view.
    link = page.get_by_role("link", name="Show the query").last
    expect(link).to_have_attribute("href", re.compile(rf"query=query\+{operation}\b"))
    fragment = urlsplit(link.get_attribute("href") or "").fragment
    asked = {key: values[0] for key, values in parse_qs(fragment).items()}
    asked["variables"] = json.loads(asked["variables"])
    answer = page.request.post("/graphql", data=asked).json()
    assert "errors" not in answer
    assert all(answer["data"].values())


def test_the_query_tells_what_the_page_leaves_out(visit: Visitor) -> None:
    page = visit("/?as=table&status=THREATENED&status=PLANNED&from=2023-04")
    link = page.get_by_role("link", name="Show the query").last
    fragment = urlsplit(link.get_attribute("href") or "").fragment
    assert parse_qs(fragment)["query"][0].startswith(
        "# Of the answer, the explorer shows only:\n"
        "# - Status: Threatened or Planned\n"
        "# - Time: April 2023\n"
        "query Around("
    )


def test_the_query_is_ready_to_run_in_graphiql(visit: Visitor) -> None:
    page = visit("/?as=table&entity=Q918")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Show the query").last.click()
    graphiql = opened.value
    editor = graphiql.locator(".graphiql-query-editor .view-lines")
    expect(editor).to_contain_text("EntityDetails", timeout=60_000)
    assert "#" not in graphiql.url
    answer = run_query(graphiql, "EntityDetails")
    assert answer["data"]["entity"]["name"] == "Twitter"
