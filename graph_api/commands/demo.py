"""`graph-api demo`: everything at once, with the bundled articles."""

import os
import subprocess
import sys
from pathlib import Path

import typer

from graph_api.bundled import seeds
from graph_api.commands.console import report
from graph_api.commands.options import ADDRESS, with_settings
from graph_api.commands.serve import listen, serve
from graph_api.settings import Settings


@with_settings("data_dir", "entities", *ADDRESS)
def command(settings: Settings) -> None:
    """Load the bundled articles and serve them.

    They go into an embedded database of their own.
    """
    chosen = "data_dir" in settings.model_fields_set
    data_dir = settings.data_dir if chosen else settings.data_dir / "demo"
    own = settings.entities_file
    settings = settings.model_copy(update={"data_dir": data_dir, "neo4j_uri": None})
    from graph_api.store.connection import open_store

    # The store stays open from the load to the server, so that its engine starts only once.
    with listen(settings) as listener, open_store(settings):
        report(f"embedded database     {data_dir}")
        _load_seeds(data_dir, own if own.exists() else None)
        serve(settings, listener)


def _load_seeds(data_dir: Path, own_entities: Path | None) -> None:
    # A process of its own: the server must not carry the language models in its memory.
    command = [sys.executable, "-m", "graph_api", "load", str(seeds())]
    environment = {key: value for key, value in os.environ.items() if key != "GRAPH_API_NEO4J_URI"}
    environment["GRAPH_API_DATA_DIR"] = str(data_dir)
    if own_entities is not None:
        environment["GRAPH_API_ENTITIES"] = str(own_entities)
    loaded = subprocess.run(command, env=environment, check=False)
    if loaded.returncode:
        raise typer.Exit(loaded.returncode)
