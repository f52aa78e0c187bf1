"""`graph-api load`: read articles into the graph."""

import typer

from graph_api.commands.console import report
from graph_api.commands.options import STORE, Sources, with_settings
from graph_api.commands.sources import reading
from graph_api.known import all_known
from graph_api.settings import Settings


@with_settings(*STORE, "entities", "store_text")
def command(settings: Settings, sources: Sources) -> None:
    """Read articles and write what they say into the graph.

    Loading an article again changes nothing. A changed one replaces what it said before if it has
    an id or a URL; else it is known by its name and text, and another text is another article.
    """
    with reading(sources) as articles:
        from graph_api.loading import load
        from graph_api.store.connection import open_store
        from loaders.fingerprint import fingerprint

        known = all_known(settings)
        with open_store(settings) as store:
            summary = load(articles, known, store.writer(fingerprint(known)))
    report(f"{articles}, {summary}")
    raise typer.Exit(1 if articles.failed else 0)
