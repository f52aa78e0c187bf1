"""The database goes away under a running server, and comes back."""

import os
import signal
import socket
import time
from pathlib import Path

import httpx

from graph_api.app import create_app
from graph_api.settings import Settings
from graph_api.store.lease import Endpoint
from tests.api.server import running

QUERY = {"query": "{ people { totalCount } }"}


def test_the_embedded_database_is_started_anew(tmp_path: Path) -> None:
    with (
        running(create_app(Settings(data_dir=tmp_path))) as url,
        httpx.Client(base_url=url, timeout=60) as client,
    ):
        assert "errors" not in client.post("/graphql", json=QUERY).json()
        kill_engine(tmp_path)
        began = time.monotonic()
        answer = client.post("/graphql", json=QUERY).json()
        [error] = answer["errors"]
        assert error["extensions"] == {"code": "DATABASE_UNAVAILABLE"}
        assert time.monotonic() - began < 25, "the driver tried for longer than somebody waits"
        while "errors" in answer and time.monotonic() - began < 90:
            time.sleep(0.2)
            answer = client.post("/graphql", json=QUERY).json()
        assert answer == {"data": {"people": {"totalCount": 0}}}
        assert client.get("/health/ready").status_code == 200


def kill_engine(data_dir: Path) -> None:
    endpoint = Endpoint.load(data_dir)
    assert endpoint
    os.kill(endpoint.pid, signal.SIGKILL)
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", endpoint.bolt_port), timeout=1).close()
        except ConnectionRefusedError:
            return
        time.sleep(0.05)
    raise AssertionError("the engine outlives SIGKILL")
