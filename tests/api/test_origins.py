"""Pages of other origins may read the answers if the settings name them, and not otherwise."""

import asyncio
from pathlib import Path

import httpx
import pytest
from pydantic import ValidationError

from graph_api.app import create_app
from graph_api.settings import Settings

HERE, THERE = "http://localhost:3000", "https://elsewhere.example"
NAMED = [
    # setting, origins
    (HERE, (HERE,)),
    (f"{HERE},{THERE}", (HERE, THERE)),
    (f" {HERE} , {THERE} ", (HERE, THERE)),
    ("*", ("*",)),
    ("", ()),
]
REFUSED = ["localhost:3000", f"{HERE}/", "https://", "ftp://example.org", f"{HERE}/page", "null"]
OPEN = [
    # setting, origin of the page, the origin that is allowed
    ("", HERE, None),
    (HERE, HERE, HERE),
    (HERE, THERE, None),
    (HERE, f"{HERE}.example", None),
    (HERE, None, None),
    ("*", THERE, "*"),
]


@pytest.mark.parametrize(("setting", "origins"), NAMED)
def test_origins_in_the_environment(
    monkeypatch: pytest.MonkeyPatch, setting: str, origins: tuple[str, ...]
) -> None:
    monkeypatch.setenv("GRAPH_API_CORS_ORIGINS", setting)
    assert Settings().cors_origins == origins


@pytest.mark.parametrize("setting", REFUSED)
def test_what_is_no_origin(setting: str) -> None:
    with pytest.raises(ValidationError, match="is no origin"):
        Settings(cors_origins=setting)  # type: ignore[arg-type]


@pytest.mark.parametrize(("setting", "origin", "allowed"), OPEN)
@pytest.mark.parametrize("method", ["POST", "GET", "OPTIONS"])
def test_who_may_read_an_answer(
    tmp_path: Path, setting: str, origin: str | None, allowed: str | None, method: str
) -> None:
    settings = Settings(data_dir=tmp_path, cors_origins=setting)  # type: ignore[arg-type]
    response = asked(settings, method, {"origin": origin} if origin else {})
    assert response.headers.get("access-control-allow-origin") == allowed
    if setting == HERE:
        assert "Origin" in response.headers["vary"]
    if method != "OPTIONS":
        assert response.json() == {"data": {"__typename": "Query"}}
        assert "Accept" in response.headers["vary"]


def asked(settings: Settings, method: str, headers: dict[str, str]) -> httpx.Response:
    """Ask an application for what needs no database; none is opened."""

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(create_app(settings))
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            if method == "POST":
                body = {"query": "{__typename}"}
                return await client.post("/graphql", json=body, headers=headers)
            if method == "GET":
                return await client.get("/graphql?query={__typename}", headers=headers)
            return await client.options("/graphql", headers=headers | PREFLIGHT)

    return asyncio.run(ask())


PREFLIGHT = {
    "access-control-request-method": "POST",
    "access-control-request-headers": "content-type, x-trace",
}


def test_a_page_may_send_what_clients_send(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, cors_origins=(HERE,))
    response = asked(settings, "OPTIONS", {"origin": HERE})
    assert response.status_code == 200
    assert response.headers["access-control-allow-headers"] == "content-type, x-trace"
    assert response.headers["access-control-allow-methods"] == "GET, POST"
    assert "access-control-allow-credentials" not in response.headers
