"""GraphQL over HTTP: POST with JSON, GET with a query, GraphiQL for browsers."""

import time
from typing import Any

import orjson
from cross_web import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import Message, Receive, Scope, Send
from starlette.websockets import WebSocket
from strawberry.asgi import GraphQL
from strawberry.http import GraphQLHTTPResponse
from strawberry.http.base import BaseRequestProtocol
from strawberry.types import ExecutionResult

from graph_api.metrics import Metrics
from graph_api.pages import graphiql_page
from schema.graphql import Context, graph_schema
from schema.ports import GraphReader

MAX_BODY_BYTES = 100_000

_CODES = {
    405: "METHOD_NOT_ALLOWED",
    413: "PAYLOAD_TOO_LARGE",
    415: "UNSUPPORTED_MEDIA_TYPE",
}


class Endpoint(GraphQL[Context, None]):
    """Strawberry's ASGI application, with our context, our page, and errors that are JSON."""

    def __init__(self, reader: GraphReader, metrics: Metrics) -> None:
        super().__init__(graph_schema(), subscription_protocols=())
        self._reader = reader
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; whatever is wrong with it is told as GraphQL errors are."""
        began = time.perf_counter()
        try:
            _check_headers(request := Request(scope, _limited(receive)))
            response = await self.run(request)
        except HTTPException as error:
            response = self._refusal(error.status_code, error.reason)
        except ClientDisconnect:
            return  # in the middle of its own request: nobody is there to answer
        self._metrics.observe(time.perf_counter() - began)
        await response(scope, receive, send)

    async def get_context(
        self, request: Request | WebSocket, response: Response | WebSocket
    ) -> Context:
        """Return what resolvers need."""
        return Context(self._reader)

    async def process_result(
        self, request: Request, result: ExecutionResult
    ) -> GraphQLHTTPResponse:
        """Count the outcome."""
        for error in result.errors or ():
            self._metrics.count(str((error.extensions or {}).get("code")))
        if not result.errors:
            self._metrics.count("ok")
        return await super().process_result(request, result)

    def should_render_graphql_ide(self, request: BaseRequestProtocol) -> bool:
        """Show the page to browsers only; a bare GET of a program is told what is missing."""
        wants_page = "text/html" in request.headers.get("accept", "")
        return request.method == "GET" and wants_page and not request.query_params.get("query")

    async def render_graphql_ide(self, request: Request) -> Response:
        """Answer with GraphiQL."""
        return graphiql_page(request)

    def parse_json(self, data: str | bytes) -> Any:
        """Return the object in a body or in the variables of a GET request; `{}` for null."""
        parsed = super().parse_json(data)
        if not isinstance(parsed, dict | list | None):
            raise HTTPException(400, "a request is a JSON object with the keys query and variables")
        return {} if parsed is None else parsed

    def decode_json(self, data: str | bytes) -> object:
        """Decode with orjson, which is quick and refuses what is not Unicode."""
        return orjson.loads(data)

    def encode_json(self, data: object) -> bytes:
        """Encode with orjson."""
        return orjson.dumps(data)

    def _refusal(self, status: int, reason: str) -> Response:
        code = _CODES.get(status, "BAD_REQUEST")
        self._metrics.count(code)
        body = {"errors": [{"message": reason, "extensions": {"code": code}}]}
        headers = {"Allow": "GET, POST"} if status == 405 else None
        return Response(self.encode_json(body), status, headers, "application/json")


def _check_headers(request: Request) -> None:
    if request.method != "POST":
        return
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise HTTPException(415, "send the query as JSON, with Content-Type: application/json")
    length = request.headers.get("content-length", "0")
    if length.isdigit() and int(length) > MAX_BODY_BYTES:
        raise _too_large()


def _limited(receive: Receive) -> Receive:
    """Refuse a body that grows beyond the limit, whatever its headers say."""
    received = 0

    async def limited() -> Message:
        nonlocal received
        message = await receive()
        received += len(message.get("body", b""))
        if received > MAX_BODY_BYTES:
            raise _too_large()
        return message

    return limited


def _too_large() -> HTTPException:
    return HTTPException(413, f"the request is larger than {MAX_BODY_BYTES} bytes")
