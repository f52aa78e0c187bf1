"""The application around GraphQL: health, metrics, pages, and life without a database."""

import subprocess
import sys
import time
from typing import Any

import httpx
import neo4j
import pytest
from pydantic import SecretStr

from graph_api.app import create_app
from graph_api.settings import Settings
from tests.api.conftest import Ask
from tests.api.server import running
from tests.api.test_answers import WHO_DROPPED_TWITTER, WHO_INVESTS, WHO_THREATENS_WHOM

STATEMENTS = [
    # query, root fields that read
    (WHO_DROPPED_TWITTER, 1),
    (WHO_THREATENS_WHOM, 1),
    (WHO_INVESTS, 1),
    ('{ search(text: "microsoft") { node { __typename ... on Entity { name } } } }', 1),
    ('{ node(id: "Q2283") { id ... on Company { investsIn { totalCount } } } }', 1),
    ('{ a: entity(id: "Q2283") { name } b: entity(id: "Q918") { name } people { totalCount } }', 3),
    ("{ __typename }", 0),
    ("{ __schema { types { name } } }", 0),
    ('{ search(text: "!?") { score } }', 0),
]


@pytest.mark.api
@pytest.mark.parametrize(("query", "count"), STATEMENTS, ids=range(len(STATEMENTS)))
def test_a_root_field_is_one_statement(
    ask: Ask, monkeypatch: pytest.MonkeyPatch, query: str, count: int
) -> None:
    run = neo4j.AsyncSession.run
    statements = []

    async def counted(self: Any, query: Any, parameters: Any = None) -> Any:
        statements.append(query)
        return await run(self, query, parameters)

    monkeypatch.setattr(neo4j.AsyncSession, "run", counted)
    ask(query, **({"id": "Q21708200"} if "$id" in query else {}))
    assert len(statements) == count


@pytest.mark.api
def test_values_are_parameters(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    run = neo4j.AsyncSession.run
    statements = []

    async def kept(self: Any, query: Any, parameters: Any = None) -> Any:
        statements.append(query.text)
        return await run(self, query, parameters)

    monkeypatch.setattr(neo4j.AsyncSession, "run", kept)
    query = (
        "query ($s: String, $n: Int!) {"
        " entities(filter: {name: {eq: $s}}, first: $n) { totalCount } }"
    )
    ask(query, s="zzzqqq", n=17)
    ask(query, s="something else", n=18)
    assert statements[0] == statements[1]
    assert "zzzqqq" not in statements[0]


@pytest.mark.api
def test_get(client: httpx.Client) -> None:
    query = "query ($id: ID!) { entity(id: $id) { name } }"
    response = client.get("/graphql", params={"query": query, "variables": '{"id": "Q2283"}'})
    assert response.json() == {"data": {"entity": {"name": "Microsoft"}}}


@pytest.mark.api
@pytest.mark.parametrize(
    ("path", "title"), [("/", "graph-api"), ("/graphql", "graph-api · GraphiQL")]
)
def test_a_browser_gets_the_page(client: httpx.Client, path: str, title: str) -> None:
    response = client.get(path, headers={"accept": "text/html,*/*;q=0.8"})
    assert response.headers["content-type"].startswith("text/html")
    assert f"<title>{title}</title>" in response.text


@pytest.mark.api
def test_health_and_metrics(client: httpx.Client) -> None:
    assert client.get("/health/live").json() == {"status": "ok"}
    assert client.get("/health/ready").json() == {"status": "ok"}
    client.post("/graphql", json={"query": "{ people { totalCount } }"})
    client.post("/graphql", json={"query": "{"})
    lines = client.get("/metrics").text.splitlines()
    counts = dict(line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
    assert int(counts['graph_api_outcomes_total{outcome="ok"}']) >= 1
    assert int(counts['graph_api_outcomes_total{outcome="GRAPHQL_PARSE_FAILED"}']) >= 1
    total = int(counts["graph_api_request_seconds_count"])
    assert total == int(counts['graph_api_request_seconds_bucket{le="+Inf"}']) >= 2


@pytest.mark.api
def test_many_at_once(client: httpx.Client) -> None:
    query = "{ " + " ".join(f"a{i}: entities {{ totalCount }}" for i in range(40)) + " }"
    found = client.post("/graphql", json={"query": query}).json()["data"]
    assert {each["totalCount"] for each in found.values()} == {9}


def test_without_a_database_the_application_lives() -> None:
    settings = Settings(neo4j_uri="bolt://127.0.0.1:9", neo4j_password=SecretStr("secret-word"))
    with running(create_app(settings)) as url, httpx.Client(base_url=url, timeout=30) as client:
        assert client.get("/health/live").json() == {"status": "ok"}
        ready = client.get("/health/ready")
        assert ready.status_code == 503
        assert ready.json()["status"] == "unavailable"
        assert "bolt://127.0.0.1:9" in ready.json()["reason"]
        began = time.monotonic()
        body = {"query": "{ people { totalCount } __typename }"}
        answer = client.post("/graphql", json=body).json()
        assert time.monotonic() - began < 15
        [error] = answer["errors"]
        assert error["extensions"] == {"code": "DATABASE_UNAVAILABLE"}
        assert "127.0.0.1" not in error["message"]
        assert client.post("/graphql", json={"query": "{ __typename }"}).json() == {
            "data": {"__typename": "Query"}
        }
        assert "secret-word" not in ready.text + str(answer)


def test_web_workers_never_import_spacy() -> None:
    code = "import sys, graph_api.app; sys.exit('spacy' in sys.modules or 'thinc' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0
