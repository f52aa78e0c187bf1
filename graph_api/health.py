"""Health: whether this process lives, and whether it can answer questions."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import BaseRoute, Route

from graph_api.live import LiveGraph
from schema.errors import StoreError


def health_routes(graph: LiveGraph) -> list[BaseRoute]:
    """Return `/health/live`, always 200, and `/health/ready`, 503 while the database is away."""

    async def live(_request: Request) -> JSONResponse:
        return JSONResponse({"status": "ok"})

    async def ready(_request: Request) -> JSONResponse:
        try:
            await graph.check()
        except StoreError as error:
            return JSONResponse({"status": "unavailable", "reason": str(error)}, 503)
        return JSONResponse({"status": "ok"})

    return [Route("/health/live", live), Route("/health/ready", ready)]
