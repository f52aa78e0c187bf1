"""The licences of all that comes with this project, read from the packages themselves.

`python tests/third_party.py` writes the lists in THIRD_PARTY.md anew.
"""

import json
import re
import tomllib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "THIRD_PARTY.md"

# What packages write who do not use SPDX; the shorter ones were looked up in their licence files.
_SPDX = {
    "MIT License": "MIT",
    "BSD": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "The BSD 2-Clause License": "BSD-2-Clause",
    "ISC License": "ISC",
}


def python_licences() -> dict[str, str]:
    """Licence of each installed distribution that the project needs to run, by name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return {name: _licence(found) for name, found in _closure(project["dependencies"]).items()}


def javascript_licences(*, bundled: bool) -> dict[str, str]:
    """Licence of each npm package of the lock file, by name: those bundled or the build's own."""
    return _locked("web", {not bundled})


def client_licences() -> dict[str, str]:
    """Licence of each npm package that tests and examples ask a server with, by name."""
    folders = ("tests/clients", "examples/javascript")
    return {
        name: text for folder in folders for name, text in _locked(folder, {False, True}).items()
    }


def _locked(folder: str, dev: Collection[bool]) -> dict[str, str]:
    lock = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))
    return {
        path.rpartition("node_modules/")[2]: str(entry.get("license", "none named"))
        for path, entry in lock["packages"].items()
        if path and bool(entry.get("dev") or entry.get("devOptional")) in dev
    }


def listing(licences: Mapping[str, str]) -> str:
    """One line a licence, with the names of all that is under it."""
    names = defaultdict(list)
    for name, licence in sorted(licences.items()):
        names[licence].append(name)
    return "\n".join(f"- **{licence}**: {', '.join(names[licence])}" for licence in sorted(names))


def listed(document: str, block: str) -> dict[str, str]:
    """What `document` lists in that block: licence by name."""
    lines = _found(document, block)[1].splitlines()
    parts = [line.removeprefix("- **").split("**: ") for line in lines]
    return {name: licence for licence, names in parts for name in names.split(", ")}


def _closure(requirements: Iterable[str]) -> dict[str, Distribution]:
    todo = [Requirement(text) for text in requirements]
    found: dict[str, Distribution] = {}
    while todo:
        requirement = todo.pop()
        name = canonicalize_name(requirement.name)
        extras = {"", *requirement.extras}
        needed = requirement.marker is None or any(
            requirement.marker.evaluate({"extra": extra}) for extra in extras
        )
        if needed and name not in found:
            found[name] = distribution(name)
            todo += [Requirement(text) for text in found[name].requires or []]
    return found


def _licence(found: Distribution) -> str:
    metadata = found.metadata.json
    words = metadata.get("license_expression") or metadata.get("license")
    if not words:
        kinds = [text for text in metadata.get("classifier", []) if "License" in text]
        words = kinds[0].rpartition(" :: ")[2] if kinds else "none named"
    return _SPDX.get(str(words), str(words))


def _found(document: str, block: str) -> re.Match[str]:
    found = re.search(rf"<!-- {block} -->\n(.*?)<!-- end -->", document, re.DOTALL)
    assert found, f"{DOCUMENT} lacks <!-- {block} --> and <!-- end -->"
    return found


def main() -> None:
    """Write the lists of THIRD_PARTY.md anew."""
    text = DOCUMENT.read_text(encoding="utf-8")
    for block, licences in (
        ("python", python_licences()),
        ("javascript", javascript_licences(bundled=True)),
    ):
        found = _found(text, block)
        text = f"{text[: found.start(1)]}{listing(licences)}\n{text[found.end(1) :]}"
    DOCUMENT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
