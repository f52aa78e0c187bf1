"""`graph-api demo`: everything at once, and nothing left behind."""

import json
import re
import signal
import socket
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.commands.process import COMMAND, environment, graph_api

_LINK = re.compile(r"GraphQL and GraphiQL\s+(\S+)")
_DROPPED = """
{ entities(filter: {name: {eq: "Twitter"}}) { edges { node {
    name
    droppedBy { edges { node { name } claims { edges { node { evidence { text } } } } } }
} } } }
"""


def test_the_demo_answers_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with _demo(tmp_path) as (process, address, said):
        assert "7 written, 0 unchanged" in said
        (twitter,) = _ask(address, _DROPPED)["entities"]["edges"]
        dropped_by = twitter["node"]["droppedBy"]["edges"]
        assert {edge["node"]["name"] for edge in dropped_by} >= {"Microsoft", "Intercom"}
        assert all(edge["claims"]["edges"][0]["node"]["evidence"]["text"] for edge in dropped_by)
        assert len(_processes_on(tmp_path)) > 1
    assert process.returncode == 0
    assert _processes_on(tmp_path) == []
    assert not (tmp_path / "engine.json").exists()

    with _demo(tmp_path) as (process, address, said):
        assert "0 written, 7 unchanged" in said
        assert _ask(address, _DROPPED)["entities"]["edges"] == [twitter]


def test_a_port_that_is_taken_is_named_before_anything_starts(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        for command in ("serve", "demo"):
            done = graph_api(command, "--port", str(port), "--data-dir", tmp_path / "graph")
            assert done.code == 1
            assert f"cannot listen on 127.0.0.1, port {port}: Address already in use" in done.said
            assert "--port" in done.said
    assert not (tmp_path / "graph").exists()


@contextmanager
def _demo(data_dir: Path) -> Iterator[tuple[subprocess.Popen[str], str, str]]:
    """Start the demo, give its address and what it said so far, and end it with Ctrl-C."""
    process = subprocess.Popen(
        [*COMMAND, "demo", "--port", "0", "--data-dir", str(data_dir)],
        env=environment(None),
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stderr
    said = ""
    try:
        for line in process.stderr:
            said += line
            if "Ctrl-C" in line:
                break
        link = _LINK.search(said)
        assert link, said
        yield process, link[1], said
    finally:
        process.send_signal(signal.SIGINT)
        assert "Traceback" not in process.communicate(timeout=30)[1]


def _ask(address: str, query: str) -> dict:
    request = urllib.request.Request(
        address,
        json.dumps({"query": query}).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        answer = json.load(response)
    assert "errors" not in answer, answer
    return answer["data"]


def _processes_on(data_dir: Path) -> list[str]:
    """The command lines that name a folder: the demo's own and its engine's."""
    commands = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it may have ended since
            commands.append((process / "cmdline").read_text().replace("\0", " "))
    return [command for command in commands if str(data_dir) in command]
