"""Loading, looking and deleting from the command line."""

import json
import os
import pty
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from graph_api.bundled import seeds
from graph_api.settings import Settings
from graph_api.store.connection import Store
from tests.commands.process import COMMAND, environment, graph_api

TEXT = "Acme Corp has invested 20 million dollars in Zephyr Labs, the company said on Monday."
FIVE = Path(__file__).parents[3] / "shared" / "seeds"


@pytest.mark.store
def test_articles_come_in_once_are_counted_and_go(
    tmp_path: Path, store: Store, store_settings: Settings
) -> None:
    article = tmp_path / "article.json"
    article.write_text(json.dumps({"id": "acme", "text": TEXT, "published": "2024-03-05"}))

    first = graph_api("load", article, settings=store_settings)
    assert first.code == 0
    assert "1 articles read, 0 skipped, 0 failed, 1 written, 0 unchanged" in first.said
    assert first.printed == ""

    again = graph_api("load", article, settings=store_settings)
    assert "0 written, 1 unchanged" in again.said

    status = graph_api("status", settings=store_settings)
    assert "articles        1\n" in status.printed

    gone = graph_api("delete", "acme", "never-was", settings=store_settings)
    assert gone.code == 1
    assert "1 of 2 articles deleted" in gone.said
    assert store.status().counts.articles == store.status().counts.entities == 0


@pytest.mark.store
def test_the_bundled_articles_tell_their_story(store: Store, store_settings: Settings) -> None:
    assert graph_api("load", seeds(), settings=store_settings).code == 0
    assert _edges(store) >= {
        ("Microsoft", "DROPS_INTEGRATION", "Twitter"),
        ("Intercom", "DROPS_INTEGRATION", "Twitter"),
        ("Elon Musk", "THREATENS_SUIT", "Microsoft"),
        ("Microsoft", "INVESTS_IN", "OpenAI"),
        ("Elon Musk", "INVESTS_IN", "OpenAI"),
        ("OpenAI", "CREATES", "ChatGPT"),
        ("Elon Musk", "LEADS", "Twitter"),
        ("Elon Musk", "ACQUIRES", "Twitter"),
    }


# source article, by the first digits of its name | what must be read from it
TOLD = [
    ("000", {("Microsoft", "DROPS_INTEGRATION", "Twitter")}),
    ("000", {("Microsoft", "INVESTS_IN", "OpenAI"), ("Elon Musk", "INVESTS_IN", "OpenAI")}),
    ("001", {("Microsoft", "DROPS_INTEGRATION", "Twitter")}),
    ("001", {("Intercom", "DROPS_INTEGRATION", "Twitter")}),
    ("001", {("Elon Musk", "THREATENS_SUIT", "Microsoft")}),
    ("002", {("Microsoft", "DROPS_INTEGRATION", "Twitter")}),
    ("002", {("Intercom", "DROPS_INTEGRATION", "Twitter")}),
    ("003", {("Microsoft", "DROPS_INTEGRATION", "Twitter")}),
    ("003", {("Elon Musk", "THREATENS_SUIT", "Microsoft")}),
    ("004", {("Microsoft", "DROPS_INTEGRATION", "Twitter")}),
    ("004", {("Elon Musk", "THREATENS_SUIT", "Microsoft")}),
]


@pytest.mark.store
@pytest.mark.skipif(not FIVE.is_dir(), reason="the five source articles are not at hand")
def test_the_five_source_articles_tell_their_story(store: Store, store_settings: Settings) -> None:
    done = graph_api("load", FIVE, settings=store_settings)
    assert "5 articles read, 0 skipped, 0 failed" in done.said
    claims = _claims(store)
    for article, told in TOLD:
        assert claims[article] >= told, article
    edges = _edges(store)
    assert not edges & {(object_, relation, subject) for subject, relation, object_ in edges}
    stay = {"Instagram", "Facebook", "LinkedIn"}
    assert not [edge for edge in edges if stay & {edge[0], edge[2]}]
    assert ("Elon Musk", "INVESTS_IN", "OpenAI", None, 100_000_000) in _details(store)
    assert ("Elon Musk", "ACQUIRES", "Twitter", None, 44_000_000_000) in _details(store)
    assert ("Microsoft", "DROPS_INTEGRATION", "Twitter", "2023-04-25", None) in _details(store)


def _claims(store: Store) -> dict[str, set[tuple[str, str, str]]]:
    """Affirmed claims by the first three digits of the article's id."""
    statement = (
        "MATCH (a:Article)<-[:STATED_IN]-(c:Claim {polarity: 'affirmed'}), "
        "(s:Entity)<-[:SUBJECT]-(c)-[:OBJECT]->(o:Entity) "
        "RETURN a.id AS article, s.name AS s, c.predicate AS predicate, o.name AS o"
    )
    claims: dict[str, set[tuple[str, str, str]]] = {}
    for record in store.driver().execute_query(statement, database_=store.database).records:
        told = claims.setdefault(record["article"][:3], set())
        told.add((record["s"], record["predicate"], record["o"]))
    return claims


def _details(store: Store) -> set[tuple[str, str, str, str | None, float | None]]:
    """What is claimed, with its day and its sum."""
    statement = (
        "MATCH (s:Entity)<-[:SUBJECT]-(c:Claim)-[:OBJECT]->(o:Entity) RETURN s.name AS s, "
        "c.predicate AS predicate, o.name AS o, c.date AS date, c.amount AS amount"
    )
    records = store.driver().execute_query(statement, database_=store.database).records
    return {tuple(record.values()) for record in records}


def _edges(store: Store) -> set[tuple[str, str, str]]:
    statement = "MATCH (s:Entity)-[r]->(o:Entity) RETURN s.name AS s, type(r) AS type, o.name AS o"
    records = store.driver().execute_query(statement, database_=store.database).records
    return {(record["s"], record["type"], record["o"]) for record in records}


def test_extract_prints_one_line_an_article_and_reads_standard_input() -> None:
    done = graph_api("extract", "-", stdin=TEXT.encode())
    (line,) = done.printed.splitlines()
    row = json.loads(line)
    assert row["text"] == TEXT
    assert row["article"]["source"] == "-"
    names = {entity["id"]: entity["name"] for entity in row["entities"]}
    (claim,) = row["claims"]
    assert (names[claim["subject"]], claim["predicate"], names[claim["object"]]) == (
        "Acme Corp",
        "INVESTS_IN",
        "Zephyr Labs",
    )
    assert claim["amount"] == {"value": 20_000_000, "currency": "USD"}
    assert "1 articles read, 0 skipped, 0 failed" in done.said


def test_progress_is_shown_on_a_terminal_only(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(TEXT)
    assert "reading articles" not in graph_api("extract", article).said

    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb", buffering=0) as terminal:
        command = [*COMMAND, "extract", str(article)]
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=theirs, env=environment(None)
        ) as process:
            os.close(theirs)
            shown = b""
            with suppress(OSError):  # Linux's way to say that the other side has closed
                while chunk := terminal.read(4096):
                    shown += chunk
            assert process.stdout
            assert json.loads(process.stdout.read())["text"] == TEXT
    assert b"reading articles" in shown
    assert b"1/1" in shown


def test_schema_prints_the_schema() -> None:
    done = graph_api("schema")
    assert "type Query" in done.printed
    assert done.code == 0


@pytest.mark.parametrize(
    "command", ["demo", "load", "extract", "serve", "evaluate", "schema", "db", "status", "delete"]
)
def test_each_command_explains_itself(command: str) -> None:
    assert command in graph_api("--help").printed
    done = graph_api(command, "--help")
    assert done.code == 0
    assert done.printed.startswith(f"Usage: graph-api {command}")
