"""GraphQL over HTTP: media types, methods, bodies and status codes, apart from what is asked."""

import socket
from typing import Any

import httpx
import pytest

from graph_api.negotiation import acceptable, is_json
from graph_api.requests import MAX_BODY_BYTES, RequestError, from_url

pytestmark = pytest.mark.api

NEW, OLD = "application/graphql-response+json", "application/json"
ACCEPTED = [
    # Accept, the media type of the answer
    ("", OLD),
    ("*/*", OLD),
    ("application/*", OLD),
    (OLD, OLD),
    (NEW, NEW),
    (f"{NEW}, {OLD}", NEW),
    (f"{OLD}, {NEW}", NEW),
    (f"{NEW}; charset=utf-8, {OLD}; charset=utf-8", NEW),
    (f"{NEW};q=0.8, {OLD}", OLD),
    (f"{OLD}; q=0.9, {NEW}; q=1.0", NEW),
    (f"{OLD};q=0, */*", NEW),
    (f"{NEW}, */*", NEW),
    (f"{OLD}, */*", OLD),
    ("text/html, application/xhtml+xml, */*;q=0.8", OLD),
    (NEW.upper(), NEW),
    ("text/plain", None),
    (f"{OLD};q=0", None),
    (f"{OLD};q=much", None),
    (f"{OLD};q=nan", None),
]
SENT = [
    # Content-Type, whether it is read
    ("application/json", True),
    ("Application/JSON; charset=UTF-8", True),
    ('application/json;charset="utf-8"', True),
    ("application/json; charset=latin-1", False),
    ("application/graphql", False),
    ("text/plain", False),
    ("", False),
]


@pytest.mark.parametrize(("accept", "media_type"), ACCEPTED)
def test_the_media_type_of_the_answer(accept: str, media_type: str | None) -> None:
    assert acceptable(accept) == media_type


@pytest.mark.parametrize(("content_type", "read"), SENT)
def test_the_media_type_of_the_request(content_type: str, read: bool) -> None:
    assert is_json(content_type) is read


JSON = {"content-type": "application/json"}
RESPONSE = {"accept": NEW}
UNRESOLVED = "OPERATION_RESOLUTION_FAILURE"
OK_BODY = b'{"query": "{ __typename }"}'
REQUESTS = [
    # method, path and query, headers, body, status, code
    ("POST", "", JSON, b"{", 400, "BAD_REQUEST"),
    ("POST", "", JSON, b"", 400, "BAD_REQUEST"),
    ("POST", "", JSON, b"\xff\xfe", 400, "BAD_REQUEST"),
    ("POST", "", JSON, b"1", 400, "BAD_REQUEST"),
    ("POST", "", JSON, b"null", 400, "BAD_REQUEST"),
    ("POST", "", JSON, b"{}", 400, "BAD_REQUEST"),
    ("POST", "", JSON, b"[" + OK_BODY + b"]", 400, "BAD_REQUEST"),
    ("POST", "", JSON, b'{"query": 1}', 400, "BAD_REQUEST"),
    ("POST", "", JSON, b'{"query": "{ __typename }", "variables": []}', 400, "BAD_REQUEST"),
    ("POST", "", JSON, b'{"query": "{ __typename }", "operationName": "X"}', 200, UNRESOLVED),
    ("POST", "", JSON, b'{"query": "query A {__typename} query B {__typename}"}', 200, UNRESOLVED),
    ("POST", "", JSON, b'{"query": "fragment F on Query { __typename }"}', 200, UNRESOLVED),
    ("POST", "", JSON, b'{"query": ""}', 200, "GRAPHQL_PARSE_FAILED"),
    ("POST", "", JSON, b'{"query": "{ __typename }", "extensions": 1}', 400, "BAD_REQUEST"),
    ("POST", "", JSON, b'{"query": "{ __typename }", "operationName": 1}', 400, "BAD_REQUEST"),
    ("POST", "", JSON, b'{"query": "mutation { x }"}', 200, "GRAPHQL_VALIDATION_FAILED"),
    ("POST", "", JSON, b'{"query": "subscription { x }"}', 200, "GRAPHQL_VALIDATION_FAILED"),
    ("POST", "", JSON, b'{"query": "{ entity(id: \\"\\ud800\\") { id } }"}', 400, "BAD_REQUEST"),
    ("POST", "", JSON, b'{"query": ' + b"[" * 50_000, 400, "BAD_REQUEST"),
    ("POST", "", JSON, b'{"query": "' + b" " * MAX_BODY_BYTES + b'"}', 413, "PAYLOAD_TOO_LARGE"),
    ("POST", "", {"content-type": "text/plain"}, OK_BODY, 415, "UNSUPPORTED_MEDIA_TYPE"),
    ("POST", "", {}, OK_BODY, 415, "UNSUPPORTED_MEDIA_TYPE"),
    ("POST", "", {"content-type": "application/json; charset=utf-16"}, OK_BODY, 415,
     "UNSUPPORTED_MEDIA_TYPE"),
    ("POST", "", JSON | {"accept": "text/plain"}, OK_BODY, 406, "NOT_ACCEPTABLE"),
    ("POST", "", JSON | RESPONSE, b"{", 400, "BAD_REQUEST"),
    ("POST", "", JSON | RESPONSE, b'{"query": "{"}', 400, "GRAPHQL_PARSE_FAILED"),
    ("POST", "", JSON | RESPONSE, b'{"query": "{ x }"}', 400, "GRAPHQL_VALIDATION_FAILED"),
    ("POST", "", JSON | RESPONSE,
     b'{"query": "query ($x: Int!) { claims(first: $x) { totalCount } }"}', 400, "BAD_USER_INPUT"),
    ("POST", "", JSON | RESPONSE,
     b'{"query": "{ node(id: 1) { ... on Entity { claims(first: 0) { totalCount } } } }"}', 200,
     "BAD_USER_INPUT"),
    ("HEAD", "", {}, None, 405, ""),
    ("OPTIONS", "", {}, None, 405, "METHOD_NOT_ALLOWED"),
    ("PUT", "", JSON, OK_BODY, 405, "METHOD_NOT_ALLOWED"),
    ("DELETE", "", {}, None, 405, "METHOD_NOT_ALLOWED"),
    ("GET", "", {}, None, 400, "BAD_REQUEST"),
    ("GET", "?query=mutation{x}", {}, None, 200, "GRAPHQL_VALIDATION_FAILED"),
    ("GET", "?query=mutation{x}", RESPONSE, None, 400, "GRAPHQL_VALIDATION_FAILED"),
    ("GET", "?query=%ff", {}, None, 400, "BAD_REQUEST"),
    ("GET", "?query={__typename}&extensions=1", {}, None, 400, "BAD_REQUEST"),
    ("GET", "?query={__typename}&variables=x", {}, None, 400, "BAD_REQUEST"),
    ("GET", "?query={__typename}&variables=[]", {}, None, 400, "BAD_REQUEST"),
    ("GET", "?query={x}", {}, None, 200, "GRAPHQL_VALIDATION_FAILED"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("method", "path", "headers", "body", "status", "code"), REQUESTS, ids=range(len(REQUESTS))
)
def test_bad_requests(
    client: httpx.Client,
    method: str,
    path: str,
    headers: dict[str, str],
    body: bytes | None,
    status: int,
    code: str,
) -> None:
    response = client.request(method, f"/graphql{path}", headers=headers, content=body)
    asked = headers.get("accept", "application/json")
    told = asked if asked in response.headers["content-type"] else "application/json"
    assert response.headers["content-type"] == f"{told}; charset=utf-8"
    assert response.status_code == status
    assert response.headers.get("allow") == ("GET, POST" if status == 405 else None)
    if method != "HEAD":
        answer: Any = response.json()
        assert answer["errors"][0]["extensions"]["code"] == code
        assert ("data" in answer) is ("node(id" in str(body))


def test_a_body_that_hides_its_size(client: httpx.Client) -> None:
    chunks = (b" " * 10_000 for _ in range(MAX_BODY_BYTES // 10_000 + 2))
    response = client.post("/graphql", headers=JSON, content=chunks)
    assert response.status_code == 413


def test_a_url_that_is_too_long() -> None:
    with pytest.raises(RequestError) as refusal:
        from_url(b"query=" + b"x" * MAX_BODY_BYTES)
    assert refusal.value.status == 413


def test_a_client_that_goes_away_leaves_no_trace(
    client: httpx.Client, caplog: pytest.LogCaptureFixture
) -> None:
    address = (client.base_url.host, client.base_url.port or 0)
    head = b"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    before = answered(client)
    with socket.create_connection(address) as connection:
        connection.sendall(head + b"Content-Length: 99\r\n\r\n{")
    with socket.create_connection(address) as connection:  # its answer comes after the first's end
        connection.sendall(head + b"Content-Length: 27\r\nConnection: close\r\n\r\n" + OK_BODY)
        assert b'{"__typename":"Query"}' in connection.makefile("rb").read()
    assert caplog.records == []
    assert answered(client) == before + 1


def answered(client: httpx.Client) -> int:
    """How many GraphQL requests were answered."""
    text = client.get("/metrics").text
    return int(text.partition("graph_api_request_seconds_count ")[2].split()[0])
