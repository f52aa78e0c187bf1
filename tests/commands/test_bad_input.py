"""What a person is told when something is wrong, and that the rest is read all the same."""

import json
from pathlib import Path

import pytest

from graph_api.settings import Settings
from graph_api.store.connection import Store
from tests.commands.process import graph_api

GOOD = "Microsoft has invested ten billion dollars in OpenAI, the two companies said on Monday."
FRENCH = "Le géant américain Microsoft a investi dix milliards de dollars dans la start-up OpenAI."
SPANISH = "El gobierno anunció ayer que la empresa construirá una nueva fábrica en el sur del país."

# file name | bytes | exit code | what is said on stderr
FILES = [
    ("empty.txt", b"", 1, "the article has no text"),
    ("blank.txt", b" \n\n ", 1, "the article has no text"),
    ("photo.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(64), 1, "photo.txt"),
    ("noise.txt", bytes(range(128, 256)) * 20, 1, "noise.txt"),
    ("cp1252.txt", FRENCH.encode("cp1252"), 0, "1 articles read"),
    ("utf16.txt", FRENCH.encode("utf-16"), 0, "1 articles read"),
    ("bom.txt", FRENCH.encode("utf-8-sig"), 0, "1 articles read"),
    ("long.txt", (GOOD + "\n").encode() * 240_000, 1, "the limit is 1,000,000 characters"),
    ("spanish.txt", SPANISH.encode(), 0, "skipped"),
    ("table.csv", b"a,b", 1, "not a kind of file that is read"),
    ("broken.json", b'{"text": ', 1, "broken.json"),
    ("typed.jsonl", b'{"text": 12}\n', 1, "typed.jsonl, line 1"),
    ("dated.jsonl", json.dumps({"text": GOOD, "published": "soon"}).encode(), 1, "'soon'"),
]


@pytest.mark.parametrize(("name", "content", "code", "message"), FILES, ids=[f[0] for f in FILES])
def test_a_file_that_cannot_be_read_is_named_with_the_reason(
    tmp_path: Path, name: str, content: bytes, code: int, message: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    done = graph_api("extract", file)
    assert message in done.said
    assert name in done.said or code == 0
    assert done.code == code
    assert len(done.printed.splitlines()) == done.said.count("1 articles read")


# arguments | exit code | what is said on stderr
CALLS = [
    (["load"], 2, "Missing argument 'SOURCE'"),
    (["load", "https://example.org/a"], 2, "URLs are not supported yet: save the page"),
    (["extract", "https://example.org/a"], 2, "URLs are not supported yet: save the page"),
    (["extract", "nowhere.txt"], 1, "nowhere.txt: no such file or folder"),
    (["extract", "nowhere/*.txt"], 1, "nowhere/*.txt: no article matches"),
    (["extract", "--format", "xml", "a.txt"], 2, "'xml' is not"),
    (["serve", "--port", "99999"], 2, "--port (GRAPH_API_PORT)"),
    (["serve", "--port", "http"], 2, "--port (GRAPH_API_PORT)"),
    (["load", "--store-text", "some", "a.txt"], 2, "--store-text (GRAPH_API_STORE_TEXT)"),
    (["status", "--neo4j-uri", "localhost:7687"], 2, "begins with bolt://"),
    (["serve", "--neo4j-uri", "http://localhost:7474"], 2, "begins with bolt://"),
    (["delete"], 2, "Missing argument 'ID'"),
    (["status", "--neo4j-uri", "bolt://127.0.0.1:1"], 1, "bolt://127.0.0.1:1"),
    (["evaluate", "nowhere"], 1, "nowhere"),
    (["frobnicate"], 2, "No such command 'frobnicate'"),
]


@pytest.mark.parametrize(
    ("arguments", "code", "message"), CALLS, ids=[" ".join(c[0]) for c in CALLS]
)
def test_a_wrong_call_says_what_is_wrong(arguments: list[str], code: int, message: str) -> None:
    done = graph_api(*arguments)
    assert message in done.said
    assert done.code == code
    assert done.printed == ""


@pytest.mark.store
def test_a_bad_line_stops_neither_the_others_nor_loses_what_was_loaded(
    tmp_path: Path, store: Store, store_settings: Settings
) -> None:
    good = tmp_path / "good.jsonl"
    good.write_text(json.dumps({"id": "one", "text": GOOD, "language": "en"}))
    assert graph_api("load", good, settings=store_settings).code == 0

    lines = [json.dumps({"id": "two", "text": GOOD}), "{broken", json.dumps({"text": SPANISH}), ""]
    mixed = tmp_path / "mixed.jsonl"
    mixed.write_text("\n".join(lines))
    done = graph_api("load", mixed, settings=store_settings)

    assert done.code == 1
    assert "mixed.jsonl, line 2:" in done.said
    assert "mixed.jsonl, line 3:" in done.said
    assert "1 articles read, 1 skipped, 1 failed, 1 written" in done.said
    assert store.status().counts.articles == 2


@pytest.mark.store
def test_a_wrong_password_is_said_and_loses_nothing(
    tmp_path: Path, store: Store, store_settings: Settings
) -> None:
    access = store.engine.access
    done = graph_api("status", settings=Settings(neo4j_uri=access.uri, neo4j_password="wrong"))
    assert done.code == 1
    assert access.uri in done.said
    assert "GRAPH_API_NEO4J_PASSWORD" in done.said
