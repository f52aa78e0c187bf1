"""The graph as a server has it: there when the database is, and back when the database is back."""

import asyncio
import functools
import logging
import time
from collections.abc import Callable, Coroutine
from contextlib import AsyncExitStack
from typing import Any

from neo4j.exceptions import ServiceUnavailable

from graph_api.settings import Settings
from graph_api.store.connection import open_store
from graph_api.store.read_statement import compile_plan
from graph_api.store.reads import Reader
from schema.errors import StoreError
from schema.operands import Variables
from schema.plan import Plan
from schema.ports import Read

_RETRY_SECONDS = 2.0
_log = logging.getLogger(__name__)


class LiveGraph:
    """Implements `schema.ports.GraphReader`; opens the store when it is first needed.

    A database that is down makes reads fail, not the server: after an outage, or when the
    embedded database had to be started anew, the next read opens the store again.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._opening = asyncio.Lock()
        self._open: AsyncExitStack | None = None
        self._reader: Reader | None = None
        self._failure: StoreError | None = None
        self._retry_at = 0.0
        self._end_abandoned: Callable[[], Coroutine[Any, Any, None]] | None = None
        self._sweeping: set[asyncio.Task[None]] = set()

    def compile(self, plan: Plan) -> Read:
        """See `GraphReader.compile`."""
        statement = compile_plan(plan)

        async def read(variables: Variables) -> Any:
            reader = await self._ready()
            try:
                return await reader.read(statement, variables)
            except asyncio.CancelledError:
                self._sweep()
                raise
            except StoreError as error:
                if isinstance(error.__cause__, TimeoutError):
                    self._sweep()
                await self._forget(reader, error)
                raise

        return read

    async def check(self) -> None:
        """Ask the database for a sign of life.

        Raises:
            StoreError: it gives none; says why.
        """
        reader = await self._ready()
        try:
            await reader.check()
        except StoreError as error:
            await self._forget(reader, error)
            raise

    async def prepare(self) -> None:
        """Open the store ahead of the first read; a failure is only logged."""
        try:
            await self._ready()
        except StoreError as error:
            _log.warning("serving without a database for now: %s", error)

    async def close(self) -> None:
        """Close what is open."""
        async with self._opening:
            await self._close()

    async def _ready(self) -> Reader:
        if self._reader:
            return self._reader
        async with self._opening:
            if self._reader:
                return self._reader
            if self._failure and time.monotonic() < self._retry_at:
                raise StoreError(str(self._failure))
            try:
                self._reader = await self._open_reader()
                self._failure = None
            except StoreError as error:
                self._failure = error
                self._retry_at = time.monotonic() + _RETRY_SECONDS
                raise
            return self._reader

    async def _open_reader(self) -> Reader:
        context = open_store(self._settings)
        store = await asyncio.to_thread(context.__enter__)
        self._open = AsyncExitStack()
        self._open.push_async_callback(asyncio.to_thread, context.__exit__, None, None, None)
        driver = await self._open.enter_async_context(store.async_driver())
        self._open.push_async_callback(self._swept)
        self._end_abandoned = functools.partial(store.engine.end_abandoned, driver)
        return Reader(driver, store.database, store.engine.access.where)

    def _sweep(self) -> None:
        """End, in a while, what the database still does for a read that was given up."""
        if self._end_abandoned:
            task = asyncio.create_task(self._end_abandoned())
            self._sweeping.add(task)
            task.add_done_callback(self._sweeping.discard)

    async def _swept(self) -> None:
        await asyncio.gather(*self._sweeping, return_exceptions=True)

    async def _forget(self, reader: Reader, error: StoreError) -> None:
        """Close the store if the database is gone, so that the next read opens it anew."""
        if not isinstance(error.__cause__, ServiceUnavailable):
            return
        async with self._opening:
            if self._reader is reader:
                await self._close()

    async def _close(self) -> None:
        opened, self._open, self._reader = self._open, None, None
        if opened:
            await opened.aclose()
