"""`graph-api serve`: serve the graph over GraphQL."""

import socket

from graph_api.commands.console import report
from graph_api.commands.options import ADDRESS, STORE, with_settings
from graph_api.settings import Settings
from schema.errors import GraphApiError

_BACKLOG = 2048  # connections that may wait, as uvicorn has it
_GRACE = 5  # seconds that requests under way may take to end


class ServeError(GraphApiError):
    """The server cannot listen where it was told to."""


@with_settings(*ADDRESS, *STORE)
def command(settings: Settings) -> None:
    """Serve the graph over GraphQL.

    GraphQL and GraphiQL are at /graphql, health at /health/live and /health/ready.
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
    import uvicorn

    from graph_api.app import create_app

    # What connects from now on waits until the server is there to answer.
    listener.listen(_BACKLOG)
    address = _address(listener)
    report(f"GraphQL and GraphiQL  {address}/graphql")
    report(f"health                {address}/health/ready")
    report("Ctrl-C stops the server.")
    config = uvicorn.Config(
        create_app(settings),
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=_GRACE,
    )
    try:
        uvicorn.Server(config).run(sockets=[listener])
    except KeyboardInterrupt:
        report("stopped")


def _address(listener: socket.socket) -> str:
    host, port, *_ = listener.getsockname()
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}"
