"""The servers that are compared, each in a process of its own, and what each is asked."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
QUERIES = json.loads((HERE / "queries.json").read_text())
NODE = HERE.parents[1] / ".cache" / "bench-api"


@dataclass(frozen=True)
class Contender:
    """A running server: its queries by what they are called here, and the process to watch."""

    name: str
    url: str
    queries: dict[str, str]
    pid: int

    def ask(self, query: str, variables: dict[str, Any]) -> Any:
        """Return the data of an answer; an error ends the benchmark."""
        answer = json.loads(_post(self.url, self.body(query, variables)))
        if answer.get("errors"):
            raise SystemExit(f"{self.name}, {query}: {answer['errors']}")
        return answer["data"]

    def body(self, query: str, variables: dict[str, Any]) -> bytes:
        """Return the body of a request; of `variables`, those that the query declares."""
        text = self.queries[query]
        if self.name != "C":
            variables = {name: value for name, value in variables.items() if f"${name}:" in text}
        return json.dumps({"query": text, "variables": variables}).encode()


@contextmanager
def running(name: str, port: int, uri: str, password: str, workers: int = 1) -> Iterator[Contender]:
    """Start a contender and stop it in the end."""
    environment = os.environ | {
        "NEO4J_URI": uri,
        "NEO4J_PASSWORD": password,
        "NODE_ENV": "production",
        "PORT": str(port),
        "GRAPH_API_NEO4J_URI": uri,
        "GRAPH_API_NEO4J_PASSWORD": password,
    }
    command, folder, key = _command(name, port, workers)
    process = subprocess.Popen(command, cwd=folder, env=environment)
    try:
        url = f"http://127.0.0.1:{port}/graphql"
        _wait(port, process)
        yield Contender(name, url, QUERIES[key], process.pid)
    finally:
        process.terminate()
        process.wait(30)


def _command(name: str, port: int, workers: int) -> tuple[list[str], Path, str]:
    uvicorn = [sys.executable, "-m", "uvicorn", "app:app", "--loop", "uvloop", "--http"]
    uvicorn += ["httptools", "--port", str(port), "--no-access-log", "--log-level", "warning"]
    if name == "A":
        _install()
        return ["node", "server.mjs"], NODE, "apollo"
    if name == "B":
        return uvicorn, HERE / "dataloaders", "dataloaders"
    if name == "C":
        return uvicorn, HERE / "limit", "limit"
    serve = [sys.executable, "-m", "graph_api", "serve", "--port", str(port)]
    if workers > 1:
        serve += ["--workers", str(workers)]
    return serve, HERE.parents[1], "ours"


def _install() -> None:
    """Fetch what the Node server needs, outside of the sources, once."""
    NODE.mkdir(parents=True, exist_ok=True)
    shutil.copy(HERE / "apollo" / "server.mjs", NODE)
    wanted, have = HERE / "apollo" / "package.json", NODE / "package.json"
    if not have.exists() or have.read_text() != wanted.read_text():
        shutil.copy(wanted, have)
        subprocess.run(["npm", "install", "--no-audit", "--no-fund"], cwd=NODE, check=True)


def _wait(port: int, process: "subprocess.Popen[bytes]") -> None:
    for _ in range(300):
        if process.poll() is not None:
            raise SystemExit(f"{process.args!r} ended before it answered")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit(f"{process.args!r} does not answer")


def _post(url: str, body: bytes) -> bytes:
    headers = {"content-type": "application/json", "accept": "application/json"}
    request = urllib.request.Request(url, body, headers)
    try:
        with urllib.request.urlopen(request, timeout=60) as response:
            return response.read()
    except urllib.error.HTTPError as error:
        return json.dumps({"errors": error.read().decode()[:500]}).encode()
