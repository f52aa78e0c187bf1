"""Clients that others wrote, against a running server: audits, and the programs of examples/."""

import csv
import io
import json
import os
import shutil
import subprocess
from pathlib import Path

import httpx
import pytest

from schema.graphql import print_sdl
from tests import node, uv_environment
from tests.api.conftest import Ask

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"


@pytest.fixture
def url(client: httpx.Client) -> str:
    return f"{client.base_url}/graphql"


def test_the_audits_of_graphql_over_http(url: str) -> None:
    audits = json.loads(node.run(ROOT / "tests" / "clients", "audit.mjs", url))
    assert [audit for audit in audits if audit["status"] != "ok"] == []
    assert len(audits) == 61


def test_gql_exports_all_claims(url: str, ask: Ask) -> None:
    python = uv_environment.scripts(EXAMPLES / "python" / "gql.lock") / "python"
    table = run(EXAMPLES / "python", python, "export_claims.py", url)
    rows = list(csv.DictReader(io.StringIO(table)))
    assert len(rows) == ask("{ claims { totalCount } }")["claims"]["totalCount"] > 1
    assert all(row["subject"] and row["object"] and row["quote"] for row in rows)


def test_a_generated_client_tells_who_dropped_whom(url: str, tmp_path: Path) -> None:
    programs = uv_environment.scripts(EXAMPLES / "python" / "ariadne.lock")
    for name in ("pyproject.toml", "queries.graphql", "who_dropped.py"):
        shutil.copy(EXAMPLES / "python" / name, tmp_path)
    (tmp_path / "schema.graphql").write_text(print_sdl(), encoding="utf-8")
    run(tmp_path, programs / "ariadne-codegen")
    told = run(tmp_path, programs / "python", "who_dropped.py", url, "Twitter")
    assert "Microsoft [planned (2023-04-25)]\n  “" in told


def test_apollo_pages_through_all_claims(url: str, ask: Ask) -> None:
    folder = EXAMPLES / "javascript"
    node.run(folder, "node_modules/@graphql-codegen/cli/cjs/bin.js", GRAPH_API_URL=url)
    node.run(folder, "node_modules/typescript/bin/tsc")
    told, *counts = node.run(folder, "claims.ts", url, "2").splitlines()
    total = ask("{ claims { totalCount } }")["claims"]["totalCount"]
    assert total > 2
    assert told.startswith(f"{total} of {total} claims in {(total + 1) // 2} pages, ")
    assert sum(int(line.split("\t")[0]) for line in counts) == total


def run(folder: Path, *command: str | Path) -> str:
    """Run a program and return what it prints; fail if it does."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
