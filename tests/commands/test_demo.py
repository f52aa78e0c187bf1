"""`graph-api demo`: everything at once, and nothing left behind."""

import socket
from pathlib import Path

from tests.commands.process import graph_api, post, processes_on, serving

_DROPPED = """
{ entities(filter: {name: {eq: "Twitter"}}) { edges { node {
    name
    droppedBy { edges { node { name } claims { edges { node { evidence { text } } } } } }
} } } }
"""


def test_the_demo_answers_and_leaves_nothing_behind(tmp_path: Path) -> None:
    with serving("demo", "--data-dir", str(tmp_path)) as (process, address, said):
        assert "7 written, 0 unchanged" in said
        (twitter,) = post(address, _DROPPED)["entities"]["edges"]
        dropped_by = twitter["node"]["droppedBy"]["edges"]
        assert {edge["node"]["name"] for edge in dropped_by} >= {"Microsoft", "Intercom"}
        assert all(edge["claims"]["edges"][0]["node"]["evidence"]["text"] for edge in dropped_by)
        assert len(processes_on(tmp_path)) > 1
    assert process.returncode == 0
    assert processes_on(tmp_path) == []
    assert not (tmp_path / "engine.json").exists()

    with serving("demo", "--data-dir", str(tmp_path)) as (process, address, said):
        assert "0 written, 7 unchanged" in said
        assert post(address, _DROPPED)["entities"]["edges"] == [twitter]


def test_a_port_that_is_taken_is_named_before_anything_starts(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        for command in ("serve", "demo"):
            done = graph_api(command, "--port", str(port), "--data-dir", tmp_path / "graph")
            assert done.code == 1
            assert f"cannot listen on 127.0.0.1, port {port}: Address already in use" in done.said
            assert "--port" in done.said
    assert not (tmp_path / "graph").exists()
