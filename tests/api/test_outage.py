"""The database goes away under a running server, and comes back."""

import json
import os
import signal
import time
from pathlib import Path

import httpx

from graph_api.app import create_app
from graph_api.settings import Settings
from tests.api.server import running

QUERY = {"query": "{ people { totalCount } }"}


def test_the_embedded_database_is_started_anew(tmp_path: Path) -> None:
    with (
        running(create_app(Settings(data_dir=tmp_path))) as url,
        httpx.Client(base_url=url, timeout=60) as client,
    ):
        assert "errors" not in client.post("/graphql", json=QUERY).json()
        engine = json.loads((tmp_path / "engine.json").read_text())["pid"]
        os.kill(engine, signal.SIGKILL)
        began = time.monotonic()
        answer = client.post("/graphql", json=QUERY).json()
        [error] = answer["errors"]
        assert error["extensions"] == {"code": "DATABASE_UNAVAILABLE"}
        assert time.monotonic() - began < 15
        while "errors" in answer and time.monotonic() - began < 60:
            answer = client.post("/graphql", json=QUERY).json()
            time.sleep(0.2)
        assert answer == {"data": {"people": {"totalCount": 0}}}
        assert client.get("/health/ready").status_code == 200
