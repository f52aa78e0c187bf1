"""Sources as a command names them, with a progress bar, skips and failures shown."""

from collections.abc import Iterator
from contextlib import contextmanager

import typer

from graph_api.commands.console import progress, report_error, report_warning
from graph_api.reading import Article, Reading
from loaders.errors import UnsupportedSourceError
from loaders.records import Document
from loaders.sources import Failed, Skipped, read_sources


@contextmanager
def reading(sources: list[str]) -> Iterator[Reading]:
    """Read sources, telling a person what happens.

    Raises:
        typer.BadParameter: a source is of a kind that is not supported.
    """
    try:
        articles = read_sources(sources)
    except UnsupportedSourceError as error:
        raise typer.BadParameter(str(error)) from error
    with progress("reading articles") as tally:

        def notice(article: Article) -> None:
            match article:
                case Document():
                    tally.expect(article.title or article.id)
                case Skipped():
                    report_warning(f"skipped {article}")
                case Failed():
                    report_error(str(article))

        yield Reading(articles, notice, tally.done)
