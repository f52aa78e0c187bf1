"""A client that leaves before it is answered ends the work that was begun for it."""

import socket
import time
from collections.abc import Callable
from typing import Any

import httpx
import neo4j
import pytest

from graph_api.store.connection import Store
from tests.api.conftest import Ask

pytestmark = pytest.mark.api

SLOW = (
    "UNWIND range(1, 50000) AS a UNWIND range(1, 50000) AS b "
    "WITH a, b WHERE a + b < 0 RETURN count(a) AS answer"
)
BODY = b'{"query": "{ people { totalCount } }"}'
HEAD = (
    b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    b"Content-Length: %d\r\n\r\n"
) % len(BODY)


@pytest.fixture
def slow(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every statement of the server takes minutes."""
    for kind in (neo4j.AsyncSession, neo4j.AsyncManagedTransaction):
        monkeypatch.setattr(kind, "run", slowed(kind.run))


def slowed(run: Callable[..., Any]) -> Callable[..., Any]:
    def slow(self: object, query: Any, *more: Any, **named: Any) -> Any:
        text = str(getattr(query, "text", query))
        ours = text.startswith(("SHOW", "TERMINATE"))
        return run(self, query if ours else SLOW, *more, **named)

    return slow


def test_the_statement_ends(
    client: httpx.Client, engine: Store, slow: None, caplog: pytest.LogCaptureFixture
) -> None:
    address = (client.base_url.host, client.base_url.port or 0)
    with socket.create_connection(address) as connection:
        connection.sendall(HEAD + BODY)
        assert within(20, lambda: running(engine) == 1), "the statement was not begun"
    assert within(20, lambda: running(engine) == 0), "the statement goes on"
    assert 'outcome="CLIENT_LEFT"} 1' in client.get("/metrics").text
    assert caplog.records == []


def test_the_next_client_is_answered(ask: Ask) -> None:
    assert ask("{ people { totalCount } }")["people"]["totalCount"] > 0


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.05)
    return True


def running(store: Store) -> int:
    """How often the database runs the slow statement just now."""
    found = store.driver().execute_query("SHOW TRANSACTIONS", database_=store.database)
    return sum(record["currentQuery"] == SLOW for record in found.records)
