"""Runs `graph-api` as its script does: arguments in, words and exit code out."""

import io
import json
import os
import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from graph_api.commands import main
from graph_api.settings import Settings

COMMAND = [sys.executable, "-m", "graph_api"]
_LINK = re.compile(r"GraphQL and GraphiQL\s+(\S+)")


@dataclass(frozen=True, slots=True)
class Done:
    """What a person saw, with runs of space in `said` folded, and the exit code."""

    code: int
    printed: str
    said: str


def graph_api(*arguments: str | Path, settings: Settings | None = None, stdin: bytes = b"") -> Done:
    """Run a command to its end in this process, on the store of `settings`."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in "oe")
    with (
        mock.patch.dict(os.environ, environment(settings), clear=True),
        mock.patch.object(sys, "argv", ["graph-api", *map(str, arguments)]),
        mock.patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin))),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        before = signal.getsignal(signal.SIGTERM)
        code = 0
        try:
            main()
        except SystemExit as exit_:
            code = exit_.code if isinstance(exit_.code, int) else int(exit_.code is not None)
        finally:
            signal.signal(signal.SIGTERM, before)
    return Done(code, _text(out), " ".join(_text(err).split()))


@contextmanager
def serving(*command: str) -> Iterator[tuple[subprocess.Popen[str], str, str]]:
    """Start a command that serves, give its address and what it said, and end it with Ctrl-C."""
    process = subprocess.Popen(
        [*COMMAND, *command, "--port", "0"],
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
        assert "Traceback" not in process.communicate(timeout=60)[1]


def post(address: str, query: str) -> Any:
    """Ask a server over a connection of its own; an error fails the test."""
    request = urllib.request.Request(
        address,
        json.dumps({"query": query}).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as response:
        answer = json.load(response)
    assert "errors" not in answer, answer
    return answer["data"]


def processes_on(data_dir: Path) -> list[str]:
    """The command lines that name a folder: a server's and its engine's."""
    commands = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it may have ended since
            commands.append((process / "cmdline").read_text().replace("\0", " "))
    return [command for command in commands if str(data_dir) in command]


def environment(settings: Settings | None) -> dict[str, str]:
    """The environment of a command: this one's, but for what the settings say."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GRAPH_API_")}
    if settings is None:
        return kept
    kept["GRAPH_API_DATA_DIR"] = str(settings.data_dir)
    if settings.neo4j_uri and settings.neo4j_password:
        kept["GRAPH_API_NEO4J_URI"] = settings.neo4j_uri
        kept["GRAPH_API_NEO4J_PASSWORD"] = settings.neo4j_password.get_secret_value()
    return kept


def _text(stream: io.TextIOWrapper) -> str:
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    return stream.buffer.getvalue().decode()
