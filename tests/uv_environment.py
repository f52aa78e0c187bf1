"""Environments of their own for programs that cannot share ours, as their lock files say."""

import hashlib
import subprocess
import sys
from pathlib import Path

CACHE = Path(__file__).parents[1] / ".cache" / "environments"


def scripts(lock: Path) -> Path:
    """Return the folder of the programs of the environment that a lock file describes."""
    content = hashlib.sha256(lock.read_bytes()).hexdigest()[:16]
    environment = CACHE / f"{lock.stem}-{content}"
    done = environment / ".installed"
    if not done.exists():
        python = environment / "bin" / "python"
        _uv("venv", "--clear", "--python", sys.executable, environment)
        _uv("pip", "sync", "--require-hashes", "--python", python, lock)
        done.touch()
    return environment / "bin"


def _uv(*arguments: str | Path) -> None:
    subprocess.run(
        [Path(sys.executable).with_name("uv"), "--quiet", *arguments], check=True, timeout=600
    )
