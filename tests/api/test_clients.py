"""Clients that others wrote, against a running server."""

import json
from pathlib import Path

import httpx

from tests import node

CLIENTS = Path(__file__).parents[1] / "clients"


def test_the_audits_of_graphql_over_http(client: httpx.Client) -> None:
    audits = json.loads(node.run(CLIENTS, "audit.mjs", f"{client.base_url}/graphql"))
    assert [audit for audit in audits if audit["status"] != "ok"] == []
    assert len(audits) == 61
