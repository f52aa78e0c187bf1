"""The process that keeps the embedded engine: starts it, and ends it with its last user.

Started by `graph_api.store.embedded` as `python -m graph_api.store.supervisor FOLDER LOCK`, where
LOCK is an open, locked file descriptor of the folder's `engine.lock`. It leaves the session of
whoever started it, so that Ctrl-C there does not reach the engine before its users are done.
"""

import ctypes
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from graph_api.store import lease

DATABASE = "graph"
_PACKAGE = "arcadedb_embedded"  # from 26.11 on the wheel has another shape: keep the pin
_HEAP = "512m"
_COMMAND_TIMEOUT_MS = 120_000
_MESSAGE_BYTES = 2**27  # one long article goes in one message
_STOP_SECONDS = 20
_PR_SET_PDEATHSIG = 1

_LOGGING = """\
handlers=java.util.logging.FileHandler
.level=INFO
java.util.logging.FileHandler.pattern={log}
java.util.logging.FileHandler.limit=5000000
java.util.logging.FileHandler.count=1
java.util.logging.FileHandler.formatter=com.arcadedb.log.LogFormatter
"""


def main() -> None:
    """Run until the engine ends, and leave nothing behind."""
    data_dir = Path(sys.argv[1])
    if os.fork():
        os._exit(0)  # nobody's child: whoever started us may end before us
    os.setsid()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    run_dir = data_dir / "run"
    shutil.rmtree(run_dir, ignore_errors=True)
    try:
        run_dir.mkdir(mode=0o700)
        _run(data_dir, run_dir)
    except OSError as error:
        sys.exit(f"{error.strerror}: {error.filename or data_dir}")
    finally:
        (data_dir / "engine.json").unlink(missing_ok=True)
        shutil.rmtree(run_dir, ignore_errors=True)


def _run(data_dir: Path, run_dir: Path) -> None:
    bolt_port, http_port = _free_ports()
    password = secrets.token_urlsafe(24)
    (run_dir / "password").write_text(password, encoding="utf-8")
    (run_dir / "logging.properties").write_text(
        _LOGGING.format(log=data_dir / "engine.log"), encoding="utf-8"
    )
    with (data_dir / "engine.err").open("wb") as errors:
        java = subprocess.Popen(
            _command(data_dir, run_dir, bolt_port, http_port),
            cwd=run_dir,
            stdin=subprocess.DEVNULL,
            stdout=errors,
            stderr=errors,
            preexec_fn=_die_with_parent(),  # noqa: PLW1509  one thread so far
        )
    signal.signal(signal.SIGTERM, lambda *_: java.terminate())
    try:
        lease.Endpoint(os.getpid(), bolt_port, http_port, password).save(data_dir)
        threading.Thread(target=_end_with_last_user, args=(data_dir, java), daemon=True).start()
        java.wait()
    finally:
        java.kill()
        java.wait()


def _end_with_last_user(data_dir: Path, java: subprocess.Popen[bytes]) -> None:
    lease.lock(lease.open_lock_file(data_dir, "engine.users"))
    java.terminate()
    try:
        java.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        java.kill()


def _command(data_dir: Path, run_dir: Path, bolt_port: int, http_port: int) -> list[str]:
    package = _package_dir()
    options = {
        "java.util.logging.config.file": run_dir / "logging.properties",
        "java.awt.headless": "true",
        "arcadedb.server.mode": "development",
        "arcadedb.server.rootPath": run_dir,
        "arcadedb.server.rootPasswordPath": run_dir / "password",
        "arcadedb.server.configDirectory": run_dir / "config",
        "arcadedb.server.logsDirectory": run_dir / "log",
        "arcadedb.server.backupDirectory": run_dir / "backups",
        "arcadedb.server.databaseDirectory": data_dir / "databases",
        "arcadedb.server.defaultDatabases": f"{DATABASE}[]",
        "arcadedb.server.httpIncomingHost": "127.0.0.1",
        "arcadedb.server.httpIncomingPort": http_port,
        "arcadedb.server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "arcadedb.bolt.host": "127.0.0.1",
        "arcadedb.bolt.port": bolt_port,
        "arcadedb.bolt.defaultDatabase": DATABASE,
        "arcadedb.bolt.maxMessageSize": _MESSAGE_BYTES,
        "arcadedb.bolt.packstream.maxValueLength": _MESSAGE_BYTES,
        "arcadedb.txWalFlush": 2,  # fsync at commit; the default is not to
        "arcadedb.command.timeout": _COMMAND_TIMEOUT_MS,
        "arcadedb.serverMetrics": "false",
    }
    return [
        str(package / "jre/bin/java"),
        f"-Xmx{_HEAP}",
        "-XX:+UseSerialGC",
        "-XX:-UsePerfData",
        "-XX:+ExitOnOutOfMemoryError",
        *(f"-D{name}={value}" for name, value in options.items()),
        "-cp",
        str(package / "jars/*"),
        "com.arcadedb.server.ArcadeDBServer",
    ]


def _package_dir() -> Path:
    spec = find_spec(_PACKAGE)
    if spec is None or spec.origin is None:
        sys.exit(
            f"the package {_PACKAGE} is not installed; install graph-api with its dependencies"
        )
    return Path(spec.origin).parent


def _free_ports() -> tuple[int, int]:
    with (
        socket.create_server(("127.0.0.1", 0)) as bolt,
        socket.create_server(("127.0.0.1", 0)) as http,
    ):
        return bolt.getsockname()[1], http.getsockname()[1]


def _die_with_parent() -> Callable[[], None]:
    """Have the kernel kill the engine if this process is killed before it can."""
    libc = ctypes.CDLL(None, use_errno=True)
    return lambda: libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


if __name__ == "__main__":
    main()
