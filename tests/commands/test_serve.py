"""`graph-api serve` with several workers: one port, one embedded engine, one sum of counts."""

import os
import signal
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

from tests.commands.process import post, processes_on, serving

QUERY = "{ people { totalCount } }"


def test_workers_share_all(tmp_path: Path) -> None:
    with serving("serve", "--workers", "2", "--data-dir", str(tmp_path)) as (process, address, _):
        for _ in range(20):
            assert post(address, QUERY) == {"people": {"totalCount": 0}}
        assert len(workers(process.pid)) == 2
        assert engines(tmp_path) == 1
        assert within(20, lambda: {counted(address) for _ in range(10)} == {20})

        first, other = workers(process.pid)
        os.kill(first, signal.SIGKILL)
        assert within(
            30, lambda: len(workers(process.pid)) == 2 and first not in workers(process.pid)
        )
        assert other in workers(process.pid)
        assert post(address, QUERY) == {"people": {"totalCount": 0}}
        assert counted(address) >= 20
    assert process.returncode == 0
    assert within(10, lambda: processes_on(tmp_path) == [])


def workers(parent: int) -> list[int]:
    """The processes that serve, of those that a server started."""
    children = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii").split()
    return [pid for pid in map(int, children) if "spawn_main" in command(pid)]


def command(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text(encoding="utf-8").replace("\0", " ")


def engines(data_dir: Path) -> int:
    return sum("ArcadeDBServer" in each for each in processes_on(data_dir))


def counted(address: str) -> int:
    with urllib.request.urlopen(address.replace("/graphql", "/metrics"), timeout=60) as response:
        text = response.read().decode()
    return int(text.partition("graph_api_request_seconds_count ")[2].split()[0])


def within(seconds: float, holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.2)
    return True
