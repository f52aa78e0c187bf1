"""The web application: GraphQL, its page, health and metrics. It never imports spaCy."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.routing import Route

from graph_api.endpoint import Endpoint
from graph_api.health import health_routes
from graph_api.live import LiveGraph
from graph_api.metrics import Metrics
from graph_api.pages import static_routes
from graph_api.settings import Settings


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

    return Starlette(
        routes=[
            Route("/", _to_graphql),
            Route("/graphql", Endpoint(graph, metrics)),
            *health_routes(graph),
            Route("/metrics", metrics.page),
            *static_routes(),
        ],
        lifespan=lifespan,
    )


async def _to_graphql(_request: Request) -> RedirectResponse:
    return RedirectResponse("graphql")
