"""Stops work for a client that has left: nobody would read the answer, and it costs a database."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

from starlette.types import Receive

PATIENCE = 0.02  # seconds; most answers are there before, and pay for nothing but a timer

_T = TypeVar("_T")


class ClientLeftError(Exception):
    """The client closed its connection before it was answered."""


async def unless_client_leaves(work: Coroutine[Any, Any, _T], receive: Receive) -> _T:
    """Return what `work` returns; cancel it if the client leaves.

    Args:
        work: runs in the calling task.
        receive: of the request, its body having been read.

    Raises:
        ClientLeftError: the client left, and `work` has been cancelled.
    """
    task = asyncio.current_task()
    if task is None:
        raise RuntimeError("to be called in a task")
    watch = _Watch(task, receive)
    timer = task.get_loop().call_later(PATIENCE, watch.begin)
    try:
        return await work
    except asyncio.CancelledError:
        if watch.client_left and task.uncancel() == 0:
            raise ClientLeftError from None
        raise
    finally:
        timer.cancel()
        watch.end()


class _Watch:
    """Cancels a task when its client leaves."""

    def __init__(self, task: asyncio.Task[Any], receive: Receive) -> None:
        self._task = task
        self._receive = receive
        self._watcher: asyncio.Task[None] | None = None
        self.client_left = False

    def begin(self) -> None:
        self._watcher = self._task.get_loop().create_task(self._wait())

    def end(self) -> None:
        if self._watcher:
            self._watcher.cancel()

    async def _wait(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self.client_left = True
        self._task.cancel()
