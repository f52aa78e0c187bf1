"""The embedded engine: shared by processes, gone with the last, clear when it cannot be."""

import fcntl
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from graph_api.settings import Settings
from graph_api.store import lease
from graph_api.store.connection import open_store
from graph_api.store.embedded import EmbeddedEngine
from schema.errors import StoreError
from tests.store.samples import dump, entity, extraction

AS_ROOT = pytest.mark.skipif(os.geteuid() != 0, reason="needs root, to act as another user")

USER = """
import signal, sys, time
from pathlib import Path
from graph_api.store.embedded import EmbeddedEngine
signal.signal(signal.SIGINT, signal.default_int_handler)  # a background job has it ignored
with EmbeddedEngine(Path(sys.argv[1])) as engine:
    print(engine.endpoint.pid, flush=True)
    time.sleep(600)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A data folder whose engine, if any, ends within the test."""
    yield tmp_path / "data"
    assert ended(tmp_path / "data")


@contextmanager
def user(folder: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Another process that uses the engine, and the process id of that engine's keeper."""
    command = [sys.executable, "-c", USER, str(folder)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout
        try:
            yield process, int(process.stdout.readline())
        finally:
            process.kill()


def ended(folder: Path) -> bool:
    """Wait for the end of the engine: nobody holds it, and nothing is left of it."""
    if not folder.exists():
        return True
    left = ("engine.json", "run")
    return lease.wait_until(
        15,
        lambda: (
            not lease.is_held(folder, "engine.lock")
            and not java_of(folder)
            and not any((folder / name).exists() for name in left)
        ),
    )


def java_of(folder: Path) -> list[int]:
    """The Java processes that run on this folder."""
    found = []
    for process in Path("/proc").iterdir():
        try:
            arguments = (process / "cmdline").read_bytes().split(b"\0")
        except (FileNotFoundError, ProcessLookupError, NotADirectoryError):
            continue
        if f"-Darcadedb.server.databaseDirectory={folder}/databases".encode() in arguments:
            found.append(int(process.name))
    return found


def test_second_process_attaches_and_the_last_one_ends_it(folder: Path) -> None:
    with EmbeddedEngine(folder) as first:
        with user(folder) as (_, keeper):
            assert keeper == first.endpoint.pid
        assert os.getsid(keeper) != os.getsid(0)  # Ctrl-C does not reach it
        assert os.getsid(java_of(folder)[0]) != os.getsid(0)
        assert len(java_of(folder)) == 1
        assert json.loads((folder / "engine.json").read_text())["pid"] == keeper
        assert (folder / "engine.json").stat().st_mode & 0o777 == 0o600
        password = first.endpoint.password.encode()
        assert not any(
            password in Path(f"/proc/{pid}/cmdline").read_bytes() for pid in java_of(folder)
        )
    assert not lease.is_held(folder, "engine.lock")  # close waited for that
    assert not java_of(folder)


def test_starters_at_one_moment_share_an_engine_that_outlives_them(folder: Path) -> None:
    with user(folder) as (starter, one), user(folder) as (_, other):
        assert one == other
        starter.kill()
        starter.wait()
        with EmbeddedEngine(folder) as engine:
            assert engine.endpoint.pid == one


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGINT])
def test_engine_ends_when_its_only_user_is_ended(folder: Path, sent: signal.Signals) -> None:
    with user(folder) as (process, _):
        process.send_signal(sent)
        process.wait(30)
        assert ended(folder)


def test_killed_engine_has_lost_nothing_and_is_started_anew(folder: Path) -> None:
    settings = Settings(data_dir=folder)
    with open_store(settings) as store:
        store.writer("x").write([extraction("a1", [entity("a1", "Acme")])])
        before = dump(store)
        endpoint = lease.Endpoint.load(folder)
        assert endpoint
        os.kill(endpoint.pid, signal.SIGKILL)
        assert lease.wait_until(10, lambda: not java_of(folder))  # it dies with its keeper
        with pytest.raises(StoreError, match=f"{folder}: the database does not answer"):
            store.writer("x").write([extraction("a2", [entity("a2", "Acme")])])
        with open_store(settings) as again:
            assert dump(again) == before


# what stands in an engine.json that nobody holds: another process's id, nonsense
STALE = [
    f'{{"pid": {os.getpid()}, "bolt_port": 1, "http_port": 1, "password": "x"}}',
    "not JSON",
]


@pytest.mark.parametrize("text", STALE)
def test_stale_engine_json_is_taken_over(folder: Path, text: str) -> None:
    folder.mkdir()
    (folder / "engine.json").write_text(text)
    with EmbeddedEngine(folder) as engine:
        assert lease.Endpoint.load(folder) == engine.endpoint


@pytest.mark.parametrize("name", ["engine.lock", "engine.users"])
def test_folder_that_a_stranger_locks_is_refused(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph_api.store.embedded._START_SECONDS", 0.5)
    monkeypatch.setattr("graph_api.store.embedded._STRANGER_SECONDS", 0.5)
    with (tmp_path / name).open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        with pytest.raises(StoreError, match=f"another program holds this folder.*{name}"):
            EmbeddedEngine(tmp_path)
    assert not java_of(tmp_path)


def test_database_that_another_server_has_open_is_refused(folder: Path) -> None:
    with EmbeddedEngine(folder) as engine:
        other = folder.parent / "other"
        other.mkdir()
        (other / "databases").symlink_to(folder / "databases")
        with pytest.raises(StoreError, match="another program has this database open"):
            EmbeddedEngine(other)
        assert engine.endpoint.pid
    assert ended(other)


@AS_ROOT
@pytest.mark.parametrize("mode", [0o555, 0o000])
def test_folder_without_permission_is_refused(mode: int) -> None:
    folder = Path("/tmp") / f"graph-api-test-{os.getpid()}-{mode}"
    folder.mkdir(mode=0o755)
    folder.chmod(mode)
    try:
        told = open_as_nobody(folder)
    finally:
        shutil.rmtree(folder)
    assert "no permission to write there" in told
    assert "--data-dir or GRAPH_API_DATA_DIR" in told


@AS_ROOT
def test_folder_of_another_user_is_refused() -> None:
    folder = Path("/tmp") / f"graph-api-test-{os.getpid()}-own"
    try:
        with EmbeddedEngine(folder):
            folder.chmod(0o777)  # so that only the files themselves are closed
            told = open_as_nobody(folder)
    finally:
        shutil.rmtree(folder)
    assert "no permission" in told


def open_as_nobody(folder: Path) -> str:
    """Try to open a folder as the user nobody; return the message."""
    script = (
        "import os, sys; from pathlib import Path\n"
        "from graph_api.store.embedded import EmbeddedEngine\n"
        "from schema.errors import StoreError\n"
        "os.setgid(65534); os.setuid(65534)\n"
        "try: EmbeddedEngine(Path(sys.argv[1]))\n"
        "except StoreError as error: print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)], capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return done.stdout


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of a few megabytes."""
    mounted = tmp_path / "disk"
    mounted.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(mounted)]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("may not mount a small file system")
    try:
        yield mounted
        assert ended(mounted)
    finally:
        subprocess.run(["umount", "-l", str(mounted)], check=True)


def fill(disk: Path) -> None:
    """Leave no room on a file system."""
    with (disk / "filler").open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, shutil.disk_usage(disk).free)


def test_full_disk_is_named_when_the_engine_starts(small_disk: Path) -> None:
    fill(small_disk)
    with pytest.raises(StoreError, match=r"the disk is full; free some space"):
        EmbeddedEngine(small_disk)


def test_full_disk_while_loading_loses_nothing_of_before(small_disk: Path) -> None:
    settings = Settings(data_dir=small_disk)
    with open_store(settings) as store:
        store.writer("x").write([extraction("a1", [entity("a1", "Acme")])])
        before = dump(store)
        fill(small_disk)
        big = extraction("b", [entity("b", "Bolt")], text="x" * 4_000_000)
        with pytest.raises(StoreError, match=r"the disk is full; free some space"):
            store.writer("x").write([big])
        (small_disk / "filler").unlink()
    with open_store(settings) as store:
        assert dump(store) == before
