"""Closed-loop load with wrk, and the CPU time and memory of the processes under it."""

import json
import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_TICK = os.sysconf("SC_CLK_TCK")
SCRIPT = """
local requests, i = {}, 0
init = function(args)
  local headers = {["Content-Type"] = "application/json", ["Accept"] = "application/json"}
  for line in io.lines(args[1]) do
    requests[#requests + 1] = wrk.format("POST", wrk.path, headers, line)
  end
end
request = function() i = i % #requests + 1; return requests[i] end
done = function(s, latency, r)
  local e = s.errors
  print(string.format('JSON{"count":%d,"microseconds":%d,"p50":%f,"p99":%f,"errors":%d}',
    s.requests, s.duration, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    e.connect + e.read + e.write + e.status + e.timeout))
end
"""


@dataclass(frozen=True)
class Load:
    """What one spell of load did; CPU in milliseconds a request."""

    per_second: float
    p50: float
    p99: float
    errors: int
    server: float
    database: float

    @property
    def cpu(self) -> float:
        return self.server + self.database


def run(
    url: str, bodies: Path, connections: int, seconds: int, server: Sequence[int], database: int
) -> Load:
    """Send the bodies in turn for some seconds, each connection one after another."""
    wrk(url, bodies, connections, 1)
    _settle([*server, database])
    before = cpu(server), cpu([database])
    done = wrk(url, bodies, connections, seconds)
    spent = cpu(server) - before[0], cpu([database]) - before[1]
    _settle([*server, database])
    count = max(1, done["count"])
    return Load(
        per_second=done["count"] / done["microseconds"] * 1e6,
        p50=done["p50"],
        p99=done["p99"],
        errors=done["errors"],
        server=spent[0] * 1000 / count,
        database=spent[1] * 1000 / count,
    )


def wrk(url: str, bodies: Path, connections: int, seconds: int) -> dict[str, float]:
    script = bodies.parent / "wrk.lua"
    script.write_text(SCRIPT)
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s"]
    out = subprocess.run(
        [*command, "-s", script, url, "--", bodies], capture_output=True, text=True, check=True
    ).stdout
    return json.loads(out.split("JSON", 1)[1].splitlines()[0])


def cpu(pids: Sequence[int]) -> float:
    """Seconds of CPU that processes have used."""
    total = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        total += int(fields[11]) + int(fields[12])
    return total / _TICK


def family(pid: int) -> list[int]:
    """A process and all below it."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(each for child in children for each in family(int(child)))]


def memory(pid: int) -> int:
    """MiB that a process has resident."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) // 1024


def _settle(pids: Sequence[int]) -> None:
    """Wait until nothing works on: wrk leaves its last requests unread, servers finish them."""
    for _ in range(60):
        before = cpu(pids)
        time.sleep(0.25)
        if cpu(pids) - before <= 0.03:
            return
