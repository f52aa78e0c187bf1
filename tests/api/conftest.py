"""The application over a small real graph, asked over HTTP."""

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from graph_api.app import create_app
from graph_api.settings import Settings
from graph_api.store.connection import Store
from tests.api.news import NEWS
from tests.api.server import running
from tests.engines import clear

Ask = Callable[..., Any]


@pytest.fixture(scope="module")
def news(engine: Store) -> None:
    """The graph of `tests.api.news`, written by the real writer."""
    clear(engine)
    engine.writer("tests").write(NEWS)


@pytest.fixture(scope="module")
def client(news: None, store_settings: Settings) -> Iterator[httpx.Client]:
    with (
        running(create_app(store_settings)) as url,
        httpx.Client(base_url=url, timeout=60) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def ask(client: httpx.Client) -> Ask:
    """Post a query and return the data; an error fails the test."""

    def ask(query: str, **variables: Any) -> Any:
        response = client.post("/graphql", json={"query": query, "variables": variables})
        answer = response.json()
        assert "errors" not in answer, answer
        return answer["data"]

    return ask
