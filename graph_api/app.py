"""The web application: GraphQL, its pages, health and metrics. It never imports spaCy."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from graph_api.endpoint import Endpoint
from graph_api.health import health_routes
from graph_api.live import LiveGraph
from graph_api.metrics import Metrics
from graph_api.pages import about_page, explorer_page, static_routes
from graph_api.settings import Settings


class Application(Starlette):
    """Starlette's, with a short way to GraphQL.

    The long one, through middleware and routes, costs as much as all the rest that we do.
    """

    def __init__(self, graphql: ASGIApp, **options: Any) -> None:
        super().__init__(**options)
        self._graphql = graphql

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] == "http" and scope["path"] == "/graphql":
            await self._graphql(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


def create_app(settings: Settings, counts: Path | None = None) -> Starlette:
    """Return the application. It starts, and answers `/health/live`, even with no database.

    Args:
        settings: where the graph is.
        counts: folder in which several processes that serve together keep their counts.
    """
    graph = LiveGraph(settings)
    metrics = Metrics(counts)

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> AsyncIterator[None]:
        opening = asyncio.create_task(graph.prepare())
        try:
            yield
        finally:
            await opening
            await graph.close()

    graphql = _open_to(settings.cors_origins, Endpoint(graph, metrics))
    return Application(
        graphql,
        routes=[
            Route("/", explorer_page),
            Route("/about", about_page),
            Route("/graphql", graphql),  # below a path that a proxy adds
            *health_routes(graph),
            Route("/metrics", metrics.page),
            *static_routes(),
        ],
        lifespan=lifespan,
    )


def _open_to(origins: tuple[str, ...], graphql: ASGIApp) -> ASGIApp:
    """Let pages of these origins read the answers; without any, nothing stands in between."""
    if not origins:
        return graphql
    return CORSMiddleware(graphql, origins, allow_methods=("GET", "POST"), allow_headers=("*",))
