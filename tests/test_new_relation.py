"""A seventeenth relation, added as CONTRIBUTING.md says: by data alone, from text to answer.

The packages are laid out anew in a folder of their own, every file a link to the real one but for
the ontology and the frames; commands and server then run from there.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]

RELATION = """
  SPONSORS:
    subject: [Company, Organization, Agency, Person]
    object: [Company, Organization, Person, Product]
    forward: sponsors
    backward: sponsoredBy
    description: The subject pays to be named beside the object.
"""
FRAMES = {
    "fr": """
  SPONSORS:
    - verbs: [sponsoriser, parrainer]
      patterns: ["{subject} _ {object}"]
    - nouns: [parrainage]
      patterns: ["_ de {object} par {subject}"]
""",
    "en": """
  SPONSORS:
    - verbs: [sponsor]
      patterns: ["{subject} _ {object}"]
    - nouns: [sponsorship]
      patterns: ["{subject}'s _ of {object}", "_ of {object} by {subject}"]
""",
}
# language | text | subject, object, polarity and status of its claim
SENTENCES = [
    ("fr", "Microsoft parraine OpenAI.", "Microsoft OpenAI AFFIRMED ASSERTED"),
    ("fr", "OpenAI sera parrainé par Microsoft.", "Microsoft OpenAI AFFIRMED PLANNED"),
    ("fr", "Microsoft ne parraine pas OpenAI.", "Microsoft OpenAI NEGATED ASSERTED"),
    ("en", "OpenAI is sponsored by Microsoft.", "Microsoft OpenAI AFFIRMED ASSERTED"),
    ("en", "Microsoft plans to sponsor OpenAI.", "Microsoft OpenAI AFFIRMED PLANNED"),
    ("en", "The sponsorship of OpenAI by Microsoft began.", "Microsoft OpenAI AFFIRMED ASSERTED"),
]
QUERY = """
{
  entities(filter: {name: {eq: "OpenAI"}}) { edges { node {
    sponsoredBy { edges { node { name } } }
    claims(filter: {predicate: [SPONSORS]}) { edges { node {
      subject { name } object { name } polarity status article { language } evidence { text }
    } } }
  } } }
}
"""
ASK = """
import sys
from pathlib import Path
from starlette.testclient import TestClient
from graph_api.app import create_app
from graph_api.settings import Settings
with TestClient(create_app(Settings(data_dir=Path(sys.argv[1])))) as client:
    print(client.post("/graphql", json={"query": sys.argv[2]}).text)
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The packages with the new relation in their data."""
    folder = tmp_path_factory.mktemp("packages")
    for package in ("schema", "loaders", "graph_api", "seeds"):
        shutil.copytree(ROOT / package, folder / package, copy_function=_link)
    _append(folder / "schema" / "ontology.yaml", RELATION)
    for language, frames in FRAMES.items():
        _append(folder / "loaders" / "languages" / language / "frames.yaml", frames)
    return folder


def test_only_data_differs(home: Path) -> None:
    own = {path.relative_to(home) for path in home.rglob("*") if path.is_file()}
    changed = {str(path) for path in own if not (home / path).is_symlink()}
    assert changed == {
        "schema/ontology.yaml",
        *(f"loaders/languages/{language}/frames.yaml" for language in FRAMES),
    }


def test_it_is_in_the_schema(home: Path) -> None:
    sdl = _run(home, "-m", "graph_api", "schema")
    assert "  sponsors(" in sdl
    assert "  sponsoredBy(" in sdl
    assert "The subject pays to be named beside the object." in sdl


def test_its_claims_are_read_stored_and_asked_for(home: Path, tmp_path: Path) -> None:
    _run(home, "-m", "graph_api", "load", _articles(home), "--data-dir", tmp_path / "graph")
    answer = json.loads(_run(home, "-c", ASK, tmp_path / "graph", QUERY))
    (entity,) = [edge["node"] for edge in answer["data"]["entities"]["edges"]]
    assert [edge["node"]["name"] for edge in entity["sponsoredBy"]["edges"]] == ["Microsoft"]
    claims = [edge["node"] for edge in entity["claims"]["edges"]]
    assert {_told(claim) for claim in claims} == set(SENTENCES)
    assert len(claims) == len(SENTENCES)


def _told(claim: dict[str, Any]) -> tuple[str, str, str]:
    """A claim as a line of SENTENCES."""
    names = f"{claim['subject']['name']} {claim['object']['name']}"
    return (
        claim["article"]["language"],
        claim["evidence"]["text"],
        f"{names} {claim['polarity']} {claim['status']}",
    )


def _link(source: str, target: str) -> None:
    if not source.endswith(".pyc"):
        Path(target).symlink_to(source)


def _append(file: Path, text: str) -> None:
    """Turn a link into a file of its own, with more at its end."""
    content = file.read_text(encoding="utf-8")
    file.unlink()
    file.write_text(content.rstrip() + text, encoding="utf-8")


def _articles(home: Path) -> Path:
    file = home / "articles.jsonl"
    rows = (
        {"id": str(number), "language": language, "text": text}
        for number, (language, text, _) in enumerate(SENTENCES)
    )
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return file


def _run(home: Path, *arguments: str | Path) -> str:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("GRAPH_API_")}
    done = subprocess.run(
        [sys.executable, *map(str, arguments)],
        env={**kept, "PYTHONPATH": str(home)},
        cwd=home,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout
