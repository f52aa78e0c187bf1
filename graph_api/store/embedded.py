"""The embedded database: ArcadeDB in a process of its own on loopback, one for each data folder.

The first process that needs it starts it, later ones attach, and it ends with the last of them,
however that ends (see `lease`). It speaks Bolt, so that the one Neo4j driver serves both engines.
"""

import base64
import errno
import http.client
import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from graph_api.store import lease
from graph_api.store.faults import NEARLY_FULL
from graph_api.store.lease import Endpoint
from graph_api.store.supervisor import DATABASE
from schema.errors import StoreError

_START_SECONDS = 60.0
_STRANGER_SECONDS = 15.0
_OTHER_FOLDER = "choose another folder with --data-dir or GRAPH_API_DATA_DIR"


class EmbeddedEngine:
    """One process's use of the embedded database in a folder, from construction to `close`.

    Attributes:
        endpoint: where it listens.
        database: the name of its one database.

    Raises:
        StoreError: the folder cannot be used, or the engine does not start; says why.
    """

    database = DATABASE

    def __init__(self, data_dir: Path) -> None:
        self._data_dir = data_dir.absolute()
        try:
            self._data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lease = lease.open_lock_file(self._data_dir, "engine.users")
        except OSError as error:
            raise _unusable(self._data_dir, error) from error
        try:
            self.endpoint = self._attach()
        except OSError as error:
            os.close(self._lease)
            raise _unusable(self._data_dir, error) from error
        except BaseException:
            os.close(self._lease)
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Leave the engine; if nobody else uses it, wait until it has ended."""
        lease.unlock(self._lease)
        os.close(self._lease)
        # With nobody left the engine takes this lock for itself at once, and then ends.
        if lease.wait_until(0.15, lambda: lease.is_held(self._data_dir, "engine.users")):
            lease.wait_until(30, lambda: not lease.is_held(self._data_dir, "engine.lock"))

    def sql(self, statement: str) -> None:
        """Run a statement in the engine's own language, for what its Cypher lacks.

        Raises:
            StoreError: the engine refused the statement; carries its message.
        """
        body = json.dumps({"language": "sql", "command": statement})
        status, answer = _request(self.endpoint, "POST", f"/api/v1/command/{DATABASE}", body)
        if status != http.client.OK:
            raise StoreError(f"the embedded database in {self._data_dir} refused: {answer}")

    def _attach(self) -> Endpoint:
        """Take part in the running engine, or start one."""
        if not lease.wait_until(_START_SECONDS, lambda: lease.try_lock(self._lease, shared=True)):
            raise StoreError(
                f"{self._data_dir}: another program holds this folder (engine.users is locked); "
                f"end it, or {_OTHER_FOLDER}"
            )
        began = time.monotonic()
        while True:
            errors = _start_unless_running(self._data_dir)
            endpoint = self._wait_until_ready(began)
            if errors is None:
                if endpoint:
                    return endpoint
                continue  # whoever started it failed; try it ourselves and learn why
            with os.fdopen(errors, encoding="utf-8", errors="replace") as stream:
                if endpoint:
                    return endpoint
                raise self._failed_start(stream.read())

    def _wait_until_ready(self, began: float) -> Endpoint | None:
        """Wait for the engine that holds `engine.lock`; None if it ended before it was ready."""
        while lease.is_held(self._data_dir, "engine.lock"):
            endpoint = Endpoint.load(self._data_dir)
            if endpoint and _answers(endpoint):
                return endpoint
            waited = time.monotonic() - began
            if waited > (_START_SECONDS if endpoint else _STRANGER_SECONDS):
                raise StoreError(
                    f"{self._data_dir}: another program holds this folder (engine.lock is locked) "
                    f"and does not answer; end it, or {_OTHER_FOLDER}"
                )
            time.sleep(lease.POLL_SECONDS)
        return None

    def _failed_start(self, message: str) -> StoreError:
        log = self._data_dir / "engine.log"
        text = message + _tail(self._data_dir / "engine.err") + _tail(log)
        if shutil.disk_usage(self._data_dir).free < NEARLY_FULL or "No space left" in text:
            return _unusable(self._data_dir, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
        if "locked by another process" in text:
            return StoreError(
                f"{self._data_dir}: another program has this database open; "
                f"end it, or {_OTHER_FOLDER}"
            )
        reason = (message.strip() or text.strip() or "no message").splitlines()[-1]
        return StoreError(
            f"{self._data_dir}: the embedded database did not start: {reason} ({log})"
        )


def _start_unless_running(data_dir: Path) -> int | None:
    """Start the engine if nobody has; return the pipe with its complaints, or None."""
    held = lease.open_lock_file(data_dir, "engine.lock")
    try:
        if not lease.try_lock(held):
            return None
        (data_dir / "engine.json").unlink(missing_ok=True)
        errors, write_end = os.pipe()
        try:
            # The lock passes to the new process with the descriptor: it is never free between.
            starter = subprocess.run(
                [sys.executable, "-P", "-m", "graph_api.store.supervisor", str(data_dir)],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=write_end,
                pass_fds=(held,),
                start_new_session=True,
                check=False,
            )
        finally:
            os.close(write_end)
        if starter.returncode:
            with os.fdopen(errors, encoding="utf-8", errors="replace") as stream:
                raise StoreError(f"{data_dir}: cannot start the database: {stream.read().strip()}")
        return errors
    finally:
        os.close(held)


def _answers(endpoint: Endpoint) -> bool:
    """Tell whether this very engine is ready; Bolt listens before HTTP does."""
    try:
        return _request(endpoint, "GET", f"/api/v1/exists/{DATABASE}")[0] == http.client.OK
    except (OSError, http.client.HTTPException):
        return False


def _request(
    endpoint: Endpoint, method: str, path: str, body: str | None = None
) -> tuple[int, str]:
    token = base64.b64encode(f"root:{endpoint.password}".encode()).decode()
    connection = http.client.HTTPConnection("127.0.0.1", endpoint.http_port, timeout=120)
    try:
        connection.request(method, path, body, {"Authorization": f"Basic {token}"})
        response = connection.getresponse()
        return response.status, response.read().decode(errors="replace")
    finally:
        connection.close()


def _unusable(data_dir: Path, error: OSError) -> StoreError:
    if error.errno == errno.ENOSPC:
        return StoreError(f"{data_dir}: the disk is full; free some space, or {_OTHER_FOLDER}")
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return StoreError(
            f"{data_dir}: no permission to write there ({error.strerror}); "
            f"run as the owner of the folder, or {_OTHER_FOLDER}"
        )
    return StoreError(f"{data_dir}: cannot be used for the database: {error}; {_OTHER_FOLDER}")


def _tail(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8", errors="replace")[-4000:]
    except OSError:
        return ""
