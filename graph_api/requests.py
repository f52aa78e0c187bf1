"""Reads a GraphQL request from what a client sends: a JSON body, or the query of a URL."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

import orjson

from graph_api.negotiation import is_json
from schema.graphql import GraphQLRequest

MAX_BODY_BYTES = 100_000


class RequestError(Exception):
    """What came is not a GraphQL request over HTTP."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


def check_headers(headers: Mapping[bytes, bytes]) -> None:
    """Look at what the headers of a POST say of its body, before it is read.

    Raises:
        RequestError: it is not JSON, or too large.
    """
    if not is_json(headers.get(b"content-type", b"").decode("latin-1")):
        raise RequestError(
            415,
            "UNSUPPORTED_MEDIA_TYPE",
            "send the query as JSON in UTF-8, with Content-Type: application/json",
        )
    length = headers.get(b"content-length", b"0")
    if length.isdigit():
        check_size(int(length))


def check_size(size: int) -> None:
    """Refuse what is larger than a request may be.

    Raises:
        RequestError: it is.
    """
    if size > MAX_BODY_BYTES:
        raise RequestError(
            413, "PAYLOAD_TOO_LARGE", f"the request is larger than {MAX_BODY_BYTES} bytes"
        )


def from_body(body: bytes) -> GraphQLRequest:
    """Return the request in the body of a POST.

    Raises:
        RequestError: it is not JSON, or not of the form of a request.
    """
    return _request(_parsed(body, "the body"))


def from_url(query: bytes) -> GraphQLRequest:
    """Return the request in the query of a URL.

    Raises:
        RequestError: it cannot be read.
    """
    check_size(len(query))
    try:
        found: dict[str, Any] = dict(parse_qsl(query.decode("ascii"), errors="strict"))
    except ValueError as error:
        raise _bad("the URL is not in UTF-8") from error
    for name in ("variables", "extensions"):
        if name in found:
            found[name] = _parsed(found[name], name)
    return _request(found)


def _request(found: Any) -> GraphQLRequest:
    if not isinstance(found, dict):
        raise _bad("a request is a JSON object with the keys query and variables; send one at once")
    query = found.get("query")
    if not isinstance(query, str):
        raise _bad("query: must be there, and be text")
    variables = found.get("variables")
    if not isinstance(variables, dict | None):
        raise _bad("variables: must be an object")
    operation_name = found.get("operationName")
    if not isinstance(operation_name, str | None):
        raise _bad("operationName: must be text")
    if not isinstance(found.get("extensions"), dict | None):
        raise _bad("extensions: must be an object")
    return GraphQLRequest(query, variables or {}, operation_name)


def _parsed(text: bytes | str, what: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise _bad(f"{what}: not JSON: {error}") from error


def _bad(message: str) -> RequestError:
    return RequestError(400, "BAD_REQUEST", message)
