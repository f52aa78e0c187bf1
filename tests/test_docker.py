"""The container files, as far as they can be held without running a container."""

import json
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
import yaml

from graph_api.settings import Settings
from hatch_build import run_npm

ROOT = Path(__file__).parent.parent
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
COMPOSE_TEXT = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
COMPOSE: dict[str, Any] = yaml.safe_load(COMPOSE_TEXT)


def _run(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def _words(instruction: str) -> list[str]:
    """The words of an instruction in JSON form; its name stands at the beginning of a line."""
    words: list[str] = json.loads(
        re.findall(rf"^{instruction} (\[.*\])$", DOCKERFILE, re.MULTILINE)[-1]
    )
    return words


def test_hadolint_finds_nothing() -> None:
    done = _run(Path(sys.executable).with_name("hadolint"), "Dockerfile")
    assert (done.returncode, done.stdout) == (0, "")


def test_dclint_finds_nothing() -> None:
    if not (ROOT / "web/node_modules/dclint").is_dir():
        run_npm(ROOT / "web", "ci")
    run_npm(ROOT / "web", "exec", "--", "dclint", "--max-warnings=0", "../docker-compose.yml")


def test_runs_as_a_user_without_rights() -> None:
    user = re.findall(r"^USER (\S+)$", DOCKERFILE, re.MULTILINE)[-1]
    assert user.isdecimal()
    assert int(user) > 0
    service = COMPOSE["services"]["graph-api"]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    for service in COMPOSE["services"].values():
        assert service["security_opt"] == ["no-new-privileges:true"]


def test_is_published_on_this_machine_only() -> None:
    ports = [port for service in COMPOSE["services"].values() for port in service["ports"]]
    assert len(ports) == 3
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_the_password_has_no_default() -> None:
    given = [
        value
        for service in COMPOSE["services"].values()
        for name, value in service["environment"].items()
        if "PASSWORD" in name or "AUTH" in name
    ]
    assert len(given) == 2
    assert all(re.fullmatch(r"(neo4j/)?\$\{NEO4J_PASSWORD:\?[^}]+\}", value) for value in given)
    assert "PASSWORD" not in DOCKERFILE


def test_settings_have_the_names_that_the_service_reads() -> None:
    named = set(re.findall(r"\bGRAPH_API_(\w+)", DOCKERFILE + COMPOSE_TEXT))
    assert {"HOST", "DATA_DIR", "NEO4J_URI", "NEO4J_PASSWORD"} <= named
    assert {name.lower() for name in named} <= set(Settings.model_fields)


def test_waits_for_neo4j() -> None:
    assert COMPOSE["services"]["graph-api"]["depends_on"] == {
        "neo4j": {"condition": "service_healthy"}
    }
    assert COMPOSE["services"]["neo4j"]["healthcheck"]["test"][0] == "CMD"


def test_the_commands_exist() -> None:
    entry = _words("ENTRYPOINT")
    shown = re.findall(r"(?:run .* graph-api|graph-api graph-api) (\w+)", DOCKERFILE + COMPOSE_TEXT)
    commands = [*_words("CMD"), *shown]
    assert {"serve", "demo", "load"} == set(commands)
    for command in set(commands):
        done = _run(Path(sys.executable).with_name(entry[0]), command, "--help")
        assert done.returncode == 0, done.stderr


@contextmanager
def _answering(status: int) -> Iterator[int]:
    """A server that answers /health/live with `status`; gives its port."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status if self.path == "/health/live" else 404)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield server.server_port
        finally:
            server.shutdown()
            thread.join()


@pytest.mark.parametrize(("status", "exit_code"), [(200, 0), (503, 1), (404, 1)])
def test_health_check(status: int, exit_code: int) -> None:
    python, flag, code = _words("    CMD")
    assert (python, flag) == ("python", "-c")
    with _answering(status) as port:
        done = _run(sys.executable, flag, code.replace(":8000", f":{port}"))
    assert done.returncode == exit_code, done.stderr
    assert _run(sys.executable, flag, code.replace(":8000", f":{port}")).returncode == 1


def test_the_context_has_all_that_the_wheel_is_made_of(tmp_path: Path) -> None:
    """What .dockerignore lets through, and the pages so that npm need not run, make a wheel."""
    rules = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    for kept in [rule.removeprefix("!") for rule in rules if rule.startswith("!")]:
        target = tmp_path / kept
        target.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / kept).is_dir():
            skip = shutil.ignore_patterns("node_modules", "__pycache__")
            shutil.copytree(ROOT / kept, target, ignore=skip)
        else:
            shutil.copy(ROOT / kept, target)
    done = _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    (wheel,) = (tmp_path / "dist").iterdir()
    names = ZipFile(wheel).namelist()
    for part in ("graph_api/static/graphiql.html", "schema/ontology.yaml", "graph_api/seeds/"):
        assert any(name.startswith(part) for name in names), part
