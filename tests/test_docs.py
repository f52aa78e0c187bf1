"""The documents say what is so: their queries are valid, and the files they name are there."""

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest
from graphql import build_schema, parse, validate

from graph_api.store.derived import Edge, EntityFacts
from graph_api.store.migrations import LABELS
from graph_api.store.rows import build_rows
from schema.graphql import print_sdl
from tests.api.news import NEWS

ROOT = Path(__file__).parent.parent
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```graphql\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BODY = re.compile(r"-d '(\{.*?\})'$", re.MULTILINE)
PATH = re.compile(r"`((?:graph_api|schema|loaders|tests|web|docs|seeds|requirements)/[\w./-]+)`")


def queries() -> list[tuple[str, str]]:
    """Document and query, from blocks of GraphQL and from the bodies that curl sends."""
    found = []
    for document in DOCUMENTS:
        text = document.read_text(encoding="utf-8")
        bodies = [json.loads(body)["query"] for body in BODY.findall(text)]
        found += [(document.name, query) for query in (*BLOCK.findall(text), *bodies)]
    return found


def test_there_are_queries() -> None:
    assert {"README.md", "api.md"} <= {name for name, _ in queries()}


@pytest.mark.parametrize(("name", "query"), queries())
def test_a_query_is_valid(name: str, query: str) -> None:
    assert validate(build_schema(print_sdl()), parse(query)) == [], name


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.name)
def test_the_files_that_are_named_are_there(document: Path) -> None:
    built = "graph_api/static/"
    named = {
        path
        for path in PATH.findall(document.read_text(encoding="utf-8"))
        if not path.startswith(built)
    }
    assert [path for path in sorted(named) if not (ROOT / path).exists()] == []


def test_the_data_model_has_a_word_for_every_label_and_property() -> None:
    rows = build_rows(NEWS, extractor="x", keep_text=True, loaded_at="")
    names = {field.name for record in (EntityFacts, Edge) for field in fields(record)}
    names |= rows.articles[0].keys() | rows.claims[0]["claim"].keys()
    names |= rows.mentions[0]["mention"].keys() | {f":{label}" for label in LABELS}
    names |= {f":{role}" for role in rows.links} | {":STATED_IN", ":MENTIONS"}
    text = (ROOT / "docs" / "store.md").read_text(encoding="utf-8")
    told = {
        word for code in re.findall(r"`([^`\n]+)`", text) for word in re.findall(r":?\w+", code)
    }
    assert names - told == set()
