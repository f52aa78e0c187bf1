"""`graph-api status`: what is in the graph."""

import typer

from graph_api.commands.options import STORE, with_settings
from graph_api.settings import Settings


@with_settings(*STORE)
def command(settings: Settings) -> None:
    """Print where the graph is kept and how much is in it."""
    from graph_api.store.connection import open_store

    with open_store(settings) as store:
        status = store.status()
    rows = {
        "database": f"{status.engine} {status.version}, {status.where}",
        "schema version": status.schema_version,
        "articles": status.counts.articles,
        "entities": status.counts.entities,
        "claims": status.counts.claims,
    }
    for name, value in rows.items():
        typer.echo(f"{name:<16}{value}")
