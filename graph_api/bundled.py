"""Finds the data files that come with the package, installed or in a checkout."""

from pathlib import Path

from loaders.names.known import KnownEntities
from loaders.names.known_files import read_known_entities

_PACKAGE = Path(__file__).parent


def seeds() -> Path:
    """Return the folder of the bundled articles and known entities.

    A wheel carries it inside this package, a checkout has it at the top.
    """
    inside = _PACKAGE / "seeds"
    return inside if inside.is_dir() else _PACKAGE.parent / "seeds"


def known_entities() -> KnownEntities:
    """Return the entities that are known from the start."""
    return read_known_entities([seeds() / "entities.yaml"])
