"""`graph-api serve`: serve the graph over GraphQL."""

import functools
import socket
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from graph_api.commands.console import report
from graph_api.commands.options import ADDRESS, STORE, with_settings
from graph_api.settings import Settings
from schema.errors import GraphApiError

if TYPE_CHECKING:
    import uvicorn

_BACKLOG = 2048  # connections that may wait, as uvicorn has it
_GRACE = 5  # seconds that requests under way may take to end
_START = 60  # seconds that a worker may take to start on a busy machine, or hang


class ServeError(GraphApiError):
    """The server cannot listen where it was told to."""


@with_settings(*ADDRESS, "workers", *STORE)
def command(settings: Settings) -> None:
    """Serve the graph over GraphQL.

    The explorer is at /, GraphQL and GraphiQL at /graphql, health at /health/live and
    /health/ready.
    """
    with listen(settings) as listener:
        serve(settings, listener)


def listen(settings: Settings) -> socket.socket:
    """Take the address to serve on, before anything slow is begun.

    Raises:
        ServeError: it is taken, or cannot be had.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        raise ServeError(
            f"cannot listen on {settings.host}, port {settings.port}: {error.strerror or error}; "
            "choose another with --port or --host"
        ) from error
    return listener


def serve(settings: Settings, listener: socket.socket) -> None:
    """Serve on `listener` until Ctrl-C or a request to end, with the database or without."""
    # What connects from now on waits until the server is there to answer.
    listener.listen(_BACKLOG)
    address = _address(listener)
    report(f"explorer              {address}/")
    report(f"GraphQL and GraphiQL  {address}/graphql")
    report(f"health                {address}/health/ready")
    report("Ctrl-C stops the server.")
    with suppress(KeyboardInterrupt):
        if settings.workers == 1:
            _run(settings, listener)
        else:
            _run_workers(settings, listener)
    report("stopped")


def _run(settings: Settings, listener: socket.socket) -> None:
    import uvicorn

    uvicorn.Server(_config(settings, None)).run(sockets=[listener])


def _run_workers(settings: Settings, listener: socket.socket) -> None:
    from uvicorn.supervisors import Multiprocess

    with TemporaryDirectory(prefix="graph-api-") as counts:
        Multiprocess(_config(settings, Path(counts)), [listener]).run()


def _config(settings: Settings, counts: Path | None) -> "uvicorn.Config":
    import uvicorn

    from graph_api.app import create_app

    return uvicorn.Config(
        functools.partial(create_app, settings, counts),
        factory=True,
        workers=settings.workers,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=_GRACE,
        timeout_worker_healthcheck=_START,
    )


def _address(listener: socket.socket) -> str:
    host, port, *_ = listener.getsockname()
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}"
