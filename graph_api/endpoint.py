"""GraphQL over HTTP: POST with JSON, GET with a query, GraphiQL for browsers."""

import logging
import time
from typing import TypeAlias

import orjson
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from graph_api.departure import ClientLeftError, unless_client_leaves
from graph_api.metrics import Metrics
from graph_api.negotiation import JSON, RESPONSE, acceptable
from graph_api.pages import graphiql_page
from graph_api.requests import RequestError, check_headers, check_size, from_body, from_url
from schema.graphql import Answer, GraphQLRequest, GraphQLService
from schema.ports import GraphReader

_CONTENT_TYPES = {
    media_type: (b"content-type", f"{media_type}; charset=utf-8".encode())
    for media_type in (JSON, RESPONSE)
}
_ALLOW = (b"allow", b"GET, POST")
_VARY = (b"vary", b"Accept")
_Headers: TypeAlias = dict[bytes, bytes]
_log = logging.getLogger(__name__)


class Endpoint:
    """The ASGI application at `/graphql`."""

    def __init__(self, reader: GraphReader, metrics: Metrics) -> None:
        self._service = GraphQLService(reader)
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request; whatever is wrong with it is told as GraphQL errors are."""
        began = time.perf_counter()
        headers: _Headers = dict(scope["headers"])
        accept = headers.get(b"accept", b"").decode("latin-1")
        if _is_browser(scope, accept):
            await graphiql_page(Request(scope))(scope, receive, send)
            return
        media_type = acceptable(accept)
        try:
            request = await _read(scope, headers, receive, media_type)
            answer = await unless_client_leaves(self._service.answer(request), receive)
            status = 400 if answer.refused and media_type == RESPONSE else 200
        except RequestError as error:
            answer, status = _told(error.code, str(error)), error.status
        except ClientLeftError:
            self._metrics.count("CLIENT_LEFT")
            return
        except Exception:  # noqa: BLE001  the last line of defence
            _log.exception("unexpected error")
            answer, status = _told("INTERNAL_SERVER_ERROR", "something went wrong here"), 500
        self._metrics.observe(time.perf_counter() - began, answer.codes)
        await _send(answer, status, media_type or JSON, send)


async def _read(
    scope: Scope, headers: _Headers, receive: Receive, media_type: str | None
) -> GraphQLRequest:
    if media_type is None:
        raise RequestError(406, "NOT_ACCEPTABLE", f"the answer is {JSON} or {RESPONSE}")
    if scope["method"] == "POST":
        check_headers(headers)
        return from_body(await _body(receive))
    if scope["method"] == "GET":
        return from_url(scope["query_string"])
    raise RequestError(405, "METHOD_NOT_ALLOWED", "send a query by POST or GET")


async def _body(receive: Receive) -> bytes:
    """Return the whole body; refuse one that grows too large, whatever its headers say."""
    body = b""
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise ClientLeftError
        part: bytes = message.get("body", b"")
        body += part
        check_size(len(body))
        if not message.get("more_body"):
            return body


def _is_browser(scope: Scope, accept: str) -> bool:
    """Tell whether to show the page; a bare GET of a program is told what is missing."""
    return (
        scope["method"] == "GET"
        and "text/html" in accept
        and b"query=" not in scope["query_string"]
    )


def _told(code: str, message: str) -> Answer:
    error = {"message": message, "extensions": {"code": code}}
    return Answer(orjson.dumps({"errors": [error]}), (code,))


async def _send(answer: Answer, status: int, media_type: str, send: Send) -> None:
    length = (b"content-length", str(len(answer.body)).encode("ascii"))
    headers = [_CONTENT_TYPES[media_type], length, _VARY]
    if status == 405:
        headers.append(_ALLOW)
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})
