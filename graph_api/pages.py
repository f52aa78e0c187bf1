"""The pages a browser shows: the explorer, GraphiQL, About, and their scripts, styles and fonts.

They are built from `web/` into `static/` (see `hatch_build.py`) and ask nothing of another server.
"""

import hashlib
from pathlib import Path

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from graph_api import __version__

STATIC = Path(__file__).parent / "static"

# Monaco, the editor, lays itself out with style attributes and draws squiggles with data: images.
_POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "font-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    )
)
_SECURITY = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
# Spelled out, because Python's own table depends on the machine.
_MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
}
_ENCODINGS = {"br": ".br", "gzip": ".gz"}  # the better first

_NOT_BUILT = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>graph-api: the pages are not built</title>
<h1>The pages are not built</h1>
<p>In the folder of the source code, run <code>pip install --editable .</code>
and load this page again.</p>
<p>The API works without them: send GraphQL by POST to this address.</p>
</html>
"""


def explorer_page(request: Request) -> Response:
    """Answer with the page that draws the graph; as `graphiql_page` does."""
    return _page("index.html", request)


def graphiql_page(request: Request) -> Response:
    """Answer with the GraphiQL page, 304 if the browser has it, or 503 if it was never built.

    The page sends its queries to `graphql` beside it, and finds its parts under `assets/`, so it
    works below any path that a proxy adds.
    """
    return _page("graphiql.html", request)


def about_page(request: Request) -> Response:
    """Answer with what this is, of which version, and what it is made from."""
    return _page("about.html", request)


def _page(name: str, request: Request) -> Response:
    try:
        content = (STATIC / name).read_bytes()
    except FileNotFoundError:
        return HTMLResponse(_NOT_BUILT, 503, {**_SECURITY, "Cache-Control": "no-store"})
    content = content.replace(b"{version}", __version__.encode())
    etag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {**_SECURITY, "Cache-Control": "no-cache", "ETag": etag, "Vary": "Accept"}
    known = request.headers.get("if-none-match", "")
    if etag in (tag.strip().removeprefix("W/") for tag in known.split(",")):
        return Response(status_code=304, headers=headers)
    return HTMLResponse(content, headers=headers)


def static_routes() -> list[BaseRoute]:
    """Return the routes of all that the pages are made of; mount them at the application's root."""
    return [Mount("/assets", _Assets(directory=STATIC / "assets", check_dir=False), name="assets")]


class _Assets(StaticFiles):
    """Files with a hash in their name: cached for good, sent as compressed at build time."""

    async def check_config(self) -> None:
        """Accept a missing folder: whoever asks gets 404, and the pages may be built meanwhile."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Answer with the smallest form of the file that the browser accepts."""
        media_type = _MEDIA_TYPES.get(Path(path).suffix)
        if media_type is None:
            raise HTTPException(404)
        for encoding in _accepted(Headers(scope=scope)):
            try:
                response = await super().get_response(path + _ENCODINGS[encoding], scope)
            except HTTPException as error:
                if error.status_code != 404:
                    raise
                continue
            if response.status_code != 304:
                response.headers["Content-Encoding"] = encoding
            return _finished(response, media_type)
        return _finished(await super().get_response(path, scope), media_type)


def _finished(response: Response, media_type: str) -> Response:
    response.headers.update(_SECURITY)
    response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
    response.headers["Vary"] = "Accept-Encoding"
    if response.status_code != 304:
        response.headers["Content-Type"] = media_type
    return response


def _accepted(headers: Headers) -> list[str]:
    """Our encodings that an Accept-Encoding header allows, the better first."""
    wanted = {}
    for entry in headers.get("accept-encoding", "").lower().split(","):
        name, _, quality = entry.replace(" ", "").partition(";q=")
        wanted[name] = quality.strip("0.") != "" or not quality
    return [name for name in _ENCODINGS if wanted.get(name, wanted.get("*", False))]
