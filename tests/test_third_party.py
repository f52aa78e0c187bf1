"""No licence that the project may not take, and none that THIRD_PARTY.md does not tell of."""

import re

import pytest

from graph_api import pages
from tests import third_party

_FORBIDDEN = re.compile(
    r"SSPL|Server Side|BUSL|Business Source|Elastic|AGPL|Affero|(?<![A-Z])NC(?![A-Z])"
    r"|non-?commercial|Commons Clause|UNLICENSED|none named|SEE LICENSE",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("licence", "forbidden"),
    [
        ("MIT", False),
        ("MPL-2.0 AND (Apache-2.0 OR MIT)", False),
        ("LGPL-LR", False),
        ("BUSL-1.1", True),
        ("SSPL-1.0", True),
        ("Elastic-2.0", True),
        ("AGPL-3.0-or-later", True),
        ("GNU Affero General Public License v3", True),
        ("CC-BY-NC-SA-4.0", True),
        ("Free for non-commercial use", True),
        ("none named", True),
    ],
)
def test_forbidden(licence: str, forbidden: bool) -> None:
    assert bool(_FORBIDDEN.search(licence)) is forbidden


@pytest.mark.parametrize(
    "licences",
    [
        third_party.python_licences(),
        third_party.javascript_licences(bundled=True),
        third_party.javascript_licences(bundled=False),
        third_party.client_licences(),
    ],
    ids=["python", "pages", "build tools", "clients"],
)
def test_no_licence_is_forbidden(licences: dict[str, str]) -> None:
    assert len(licences) > 30
    assert {name: text for name, text in licences.items() if _FORBIDDEN.search(text)} == {}


def test_the_document_lists_all() -> None:
    """Python's list may hold more: it depends on the version and the machine a little."""
    document = third_party.DOCUMENT.read_text(encoding="utf-8")
    remedy = "run: .venv/bin/python tests/third_party.py"
    python = third_party.listed(document, "python").items()
    assert third_party.python_licences().items() <= python, remedy
    pages_list = third_party.listed(document, "javascript")
    assert third_party.javascript_licences(bundled=True) == pages_list, remedy


def test_the_texts_of_what_is_bundled_are_shipped() -> None:
    texts = _shipped("licenses-*.txt")
    named = set(re.findall(r"^## (\S+) - ", texts, re.MULTILINE))
    assert {"graphiql", "monaco-editor", "react", "prettier", "@urql/core"} <= named
    assert named <= set(third_party.javascript_licences(bundled=True))
    assert texts.count("Permission is hereby granted") > len(named) / 2
    assert "markedjs" in _shipped("monaco-notices-*.txt")


def _shipped(name: str) -> str:
    (path,) = (pages.STATIC / "assets").glob(name)
    return path.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", ["web", "tests/clients", "examples/javascript"])
def test_the_lock_file_holds_hashes_and_no_host(folder: str) -> None:
    lock = (third_party.ROOT / folder / "package-lock.json").read_text(encoding="utf-8")
    packages = lock.count('"node_modules/')
    assert lock.count('"integrity": "sha512-') == packages > 1
    assert '"resolved"' not in lock
    assert "registry" not in lock
