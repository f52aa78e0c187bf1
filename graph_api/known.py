"""The known entities of an installation: those that come along, and the user's own."""

import os
import tempfile
from pathlib import Path

from graph_api.bundled import known_entities
from graph_api.settings import Settings
from loaders.names.known import KnownEntities
from loaders.names.known_files import read_known_entities, written

_HEADING = (
    "# Your own known entities; `graph-api entities` keeps them, and you may edit them here.\n"
)


def all_known(settings: Settings) -> KnownEntities:
    """Return the bundled entities and the user's own, which win where both know a name."""
    return known_entities().replaced_by(own_entities(settings))


def own_entities(settings: Settings) -> KnownEntities:
    """Return the user's own entities; none if none were ever imported.

    Raises:
        KnownEntitiesError: the file was edited and cannot be read any more, or was asked for by
            name and is not there.
    """
    file = settings.entities_file
    missing = settings.entities is None and not file.exists()
    return KnownEntities() if missing else read_known_entities([file])


def keep_entities(settings: Settings, entities: KnownEntities) -> Path:
    """Write the user's own entities and return where; who reads meanwhile sees old or new."""
    file = settings.entities_file
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=file.name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as stream:
            stream.write(_HEADING + written(entities))
        Path(temporary).replace(file)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    return file
