"""Runs `graph-api` as its script does: arguments in, words and exit code out."""

import io
import os
import signal
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from graph_api.commands import main
from graph_api.settings import Settings

COMMAND = [sys.executable, "-m", "graph_api"]


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
