"""Who uses an embedded database: file locks, which the kernel drops when a process dies.

Three files lie in the data folder. `engine.lock` is held by the running engine for its whole
life. `engine.users` is shared by everybody who uses it; the engine ends when it gets that one for
itself. `engine.json` says where the engine listens, and is worth nothing unless it is held.
"""

import fcntl
import json
import os
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

POLL_SECONDS = 0.03


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where a running engine listens on the loopback interface, and its root password."""

    pid: int
    bolt_port: int
    http_port: int
    password: str

    @property
    def bolt_uri(self) -> str:
        """The URI for the Neo4j driver."""
        return f"bolt://127.0.0.1:{self.bolt_port}"

    def save(self, data_dir: Path) -> None:
        """Write `engine.json`, readable by its owner only, in one step."""
        draft = data_dir / f"engine.json.{os.getpid()}"
        file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            with os.fdopen(file, "w", encoding="utf-8") as stream:
                json.dump(asdict(self), stream)
            draft.replace(data_dir / "engine.json")
        finally:
            draft.unlink(missing_ok=True)

    @classmethod
    def load(cls, data_dir: Path) -> "Endpoint | None":
        """Read `engine.json`; None if there is none or it was not written by `save`."""
        try:
            return cls(**json.loads((data_dir / "engine.json").read_text(encoding="utf-8")))
        except (FileNotFoundError, ValueError, TypeError):
            return None


def open_lock_file(data_dir: Path, name: str) -> int:
    """Open a lock file for its owner only and return its descriptor, closed in child processes."""
    return os.open(data_dir / name, os.O_RDWR | os.O_CREAT, 0o600)


def try_lock(file: int, *, shared: bool = False) -> bool:
    """Take the lock on an open file if it is free; shared ones go together."""
    try:
        fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def lock(file: int) -> None:
    """Wait until the lock on an open file is ours alone."""
    fcntl.flock(file, fcntl.LOCK_EX)


def unlock(file: int) -> None:
    """Give the lock back; the file stays open."""
    fcntl.flock(file, fcntl.LOCK_UN)


def is_held(data_dir: Path, name: str) -> bool:
    """Tell whether somebody holds this lock file for himself."""
    file = open_lock_file(data_dir, name)
    try:
        return not try_lock(file, shared=True)
    finally:
        os.close(file)


def wait_until(true_within: float, condition: Callable[[], bool]) -> bool:
    """Ask `condition` until it holds or so many seconds are over; return what it said last."""
    deadline = time.monotonic() + true_within
    while not (held := condition()) and time.monotonic() < deadline:
        time.sleep(POLL_SECONDS)
    return held
