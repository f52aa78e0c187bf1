"""What the pages are served with: policy, caching, compression, and nothing but their own files."""

import gzip
from collections.abc import Callable
from http.client import HTTPConnection, HTTPMessage
from pathlib import Path
from typing import NamedTuple

import pytest
from starlette.applications import Starlette
from starlette.routing import Mount, Route

from graph_api import pages


class Answer(NamedTuple):
    status: int
    headers: HTTPMessage
    content: bytes


class Client:
    """Sends a path as it is written: the usual clients would clean it first."""

    def __init__(self, base: str) -> None:
        self._host = base.removeprefix("http://")

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = HTTPConnection(self._host, timeout=20)
        try:
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read())
        finally:
            connection.close()


def _app() -> Starlette:
    return Starlette(routes=[Route("/graphql", pages.graphiql_page), *pages.static_routes()])


@pytest.fixture(scope="module")
def client(serve: Callable[[Starlette], str]) -> Client:
    return Client(serve(_app()))


def _asset(ending: str) -> str:
    """The address of the biggest asset with that ending."""
    files = (pages.STATIC / "assets").glob(f"*{ending}")
    return f"/assets/{max(files, key=lambda path: path.stat().st_size).name}"


def test_the_page_names_only_parts_that_are_served_beside_it(client: Client) -> None:
    page = client.get("/graphql").content.decode()
    parts = [part.split('"')[0] for part in page.replace('href="', 'src="').split('src="')[1:]]
    assert len(parts) >= 3
    assert all(part.startswith("./assets/") for part in parts)
    assert all(client.get(part.removeprefix(".")).status == 200 for part in parts)


@pytest.mark.parametrize("path", ["/graphql", _asset(".js"), _asset(".css")])
def test_policy(client: Client, path: str) -> None:
    headers = client.get(path).headers
    policy = dict(
        part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";")
    )
    assert policy.pop("style-src") == "'self' 'unsafe-inline'"
    assert policy.pop("img-src") == "'self' data:"
    assert set(policy.values()) == {"'self'", "'none'"}
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"


def test_the_page_is_asked_for_again_but_sent_only_when_new(client: Client) -> None:
    first = client.get("/graphql")
    assert first.headers["cache-control"] == "no-cache"
    assert first.headers["vary"] == "Accept"
    etag = first.headers["etag"]
    for known in (etag, f'"other", {etag}', f"W/{etag}"):
        again = client.get("/graphql", if_none_match=known)
        assert (again.status, again.content) == (304, b"")
    assert client.get("/graphql", if_none_match='"other"').status == 200


def test_assets_are_cached_for_good(client: Client) -> None:
    first = client.get(_asset(".js"))
    assert first.headers["cache-control"] == "public, max-age=31536000, immutable"
    again = client.get(_asset(".js"), if_none_match=first.headers["etag"])
    assert (again.status, again.content) == (304, b"")
    assert again.headers["cache-control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [
        ("", None),
        ("identity", None),
        ("gzip", "gzip"),
        ("gzip, deflate, br, zstd", "br"),
        ("GZIP;q=0.5, br;q=0.001", "br"),
        ("gzip, br;q=0", "gzip"),
        ("gzip, br; q=0.000", "gzip"),
        ("*", "br"),
        ("br;q=0, *", "gzip"),
        ("*;q=0", None),
        ("deflate", None),
        (";;,,q=", None),
    ],
)
def test_encoding(client: Client, accepted: str, encoding: str | None) -> None:
    path = _asset(".js")
    plain = (pages.STATIC / "assets" / Path(path).name).read_bytes()
    answer = client.get(path, accept_encoding=accepted)
    sent = answer.content
    assert answer.headers.get("content-encoding") == encoding
    assert answer.headers["content-type"] == "text/javascript; charset=utf-8"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert int(answer.headers["content-length"]) == len(sent)
    if encoding is None:
        assert sent == plain
    else:
        assert len(sent) < len(plain) / 2
    if encoding == "gzip":
        assert gzip.decompress(sent) == plain


def test_each_encoding_has_its_own_etag(client: Client) -> None:
    tags = {
        client.get(_asset(".js"), accept_encoding=accepted).headers["etag"]
        for accepted in ("identity", "gzip", "br")
    }
    assert len(tags) == 3


@pytest.mark.parametrize(
    ("ending", "media_type"),
    [
        (".js", "text/javascript; charset=utf-8"),
        (".css", "text/css; charset=utf-8"),
        (".svg", "image/svg+xml"),
        (".ttf", "font/ttf"),
        (".woff", "font/woff"),
        (".woff2", "font/woff2"),
    ],
)
def test_media_type(client: Client, ending: str, media_type: str) -> None:
    assert client.get(_asset(ending)).headers["content-type"] == media_type


def test_every_built_file_can_be_served(client: Client) -> None:
    names = {path.name for path in (pages.STATIC / "assets").iterdir()}
    plain = {name for name in names if not name.endswith((".gz", ".br"))}
    assert {name for name in plain if client.get(f"/assets/{name}", "HEAD").status != 200} == set()


@pytest.mark.parametrize(
    "path",
    [
        "/assets/",
        "/assets/nothing.js",
        "/assets/../graphiql.html",
        "/assets/../sources.sha256",
        "/assets/..%2f..%2fpages.py",
        "/assets/%2e%2e/%2e%2e/settings.py",
        "/assets/....//....//pages.py",
        "/assets//etc/passwd",
        "/assets/%2fetc%2fpasswd",
        "/assets/..%5c..%5cpages.py",
        "/assets/%00.js",
        "/assets/../../../web/src/icon.svg",
        "/assets/..%2f..%2f..%2fweb%2fsrc%2ficon.svg",
        f"/assets/{(pages.STATIC.parent.parent / 'web/src/icon.svg')}",
        f"/assets/{'a' * 5000}.js",
        f"{_asset('.js')}.gz",
    ],
)
def test_nothing_else_is_served(client: Client, path: str) -> None:
    assert client.get(path).status == 404


def test_assets_are_read_only(client: Client) -> None:
    assert client.get(_asset(".js"), "POST").status == 405


def test_works_below_a_path_that_a_proxy_adds(serve: Callable[[Starlette], str]) -> None:
    client = Client(serve(Starlette(routes=[Mount("/news", _app())])))
    assert client.get("/news/graphql").status == 200
    assert client.get(f"/news{_asset('.js')}").status == 200


def test_says_what_to_do_when_the_pages_are_not_built(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, serve: Callable[[Starlette], str]
) -> None:
    monkeypatch.setattr(pages, "STATIC", tmp_path / "static")
    client = Client(serve(_app()))
    answer = client.get("/graphql")
    assert answer.status == 503
    assert b"pip install --editable ." in answer.content
    assert answer.headers["cache-control"] == "no-store"
    assert client.get("/assets/graphiql.js").status == 404
