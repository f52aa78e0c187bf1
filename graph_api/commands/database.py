"""`graph-api db`: look after the database itself."""

import typer

from graph_api.commands.console import report
from graph_api.commands.options import STORE, with_settings
from graph_api.settings import Settings

app = typer.Typer(help="Look after the database itself.", no_args_is_help=True)


@app.command("migrate")
@with_settings(*STORE)
def migrate(settings: Settings) -> None:
    """Set up constraints, indexes and the schema version; other commands do so by themselves."""
    from graph_api.store.connection import open_store

    with open_store(settings) as store:
        version = store.status().schema_version
    report(f"the database is at schema version {version}")
