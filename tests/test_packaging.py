"""The wheel: complete, alone in its names, and free of what depends on this checkout."""

import re
import subprocess
import sys
import sysconfig
import venv
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.commands.process import environment

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, with pages that are built already."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*command, "--wheel-dir", folder, ROOT], check=True, timeout=300)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_carries_code_data_pages_and_licences(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    data = {
        str(file.relative_to(ROOT))
        for package in ("graph_api", "schema", "loaders")
        for file in (ROOT / package).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts and not file.name.startswith(".")
    }
    assert data - names == set()
    assert {f"graph_api/seeds/{file.name}" for file in (ROOT / "seeds").iterdir()} - names == set()
    assert {Path(name).name for name in names} >= {"LICENSE", "THIRD_PARTY.md"}
    model = "loaders/models/id_news_sm/"
    assert {f"{model}{file}" for file in ("config.cfg", "parser/model", "README.md")} <= names
    assert not [name for name in names if name.startswith(("tests/", "web/", "benchmarks/"))]


def test_the_wheel_works_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=False)
    python = tmp_path / "venv" / "bin" / "python"
    (packages,) = (tmp_path / "venv" / "lib").glob("python*/site-packages")
    zipfile.ZipFile(wheel).extractall(packages)
    # The dependencies of this environment, but not its editable install: a .pth file that stands
    # in a folder added by another is not read.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"))

    def run(*command: str) -> str:
        done = subprocess.run(
            [python, *command],
            cwd=tmp_path,
            env=environment(None),
            capture_output=True,
            check=True,
            text=True,
            timeout=120,
        )
        return done.stdout

    assert str(packages) in run("-c", "import loaders; print(loaders.__file__)")
    lines = run("-m", "graph_api", "extract", str(packages / "graph_api" / "seeds")).splitlines()
    assert len(lines) == len(list((ROOT / "seeds").glob("??-*.md")))
    assert "type Query" in run("-m", "graph_api", "schema")
    pages = "from graph_api.bundled import seeds; print(seeds())"
    assert run("-c", pages).strip() == str(packages / "graph_api" / "seeds")


@pytest.mark.parametrize("package", ["graph_api", "schema", "loaders"])
def test_no_dependency_ships_a_package_of_our_names(package: str) -> None:
    assert set(packages_distributions().get(package, [])) <= {"graph-api"}


@pytest.mark.parametrize(
    "lock", sorted((ROOT / "requirements").glob("*.lock")), ids=lambda f: f.name
)
def test_lock_files_carry_versions_and_hashes_but_no_host(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    packages = re.findall(r"^\S+==\S+", text, re.MULTILINE)
    assert len(packages) > 50
    assert len(re.findall(r"^\S+==[^\n]*\\\n    --hash=sha256:", text, re.MULTILINE)) == len(
        packages
    )
    assert "://" not in text
    assert "--index-url" not in text
