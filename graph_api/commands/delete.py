"""`graph-api delete`: take articles out of the graph."""

from typing import Annotated

import typer

from graph_api.commands.console import report, report_error
from graph_api.commands.options import STORE, with_settings
from graph_api.settings import Settings


@with_settings(*STORE)
def command(
    settings: Settings,
    article_ids: Annotated[list[str], typer.Argument(help="Ids of articles.", metavar="ID")],
) -> None:
    """Delete articles with all that only they say."""
    from graph_api.store.connection import open_store

    with open_store(settings) as store:
        deleted = store.writer("").delete_articles(article_ids)
    wanted = len(set(article_ids))
    report(f"{deleted} of {wanted} articles deleted")
    if deleted < wanted:
        report_error(
            "the others are not in the graph; this query lists the ids of articles: "
            "{ articles { edges { node { id title } } } }"
        )
        raise typer.Exit(1)
