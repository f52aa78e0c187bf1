"""`graph-api extract`: print what articles say, without a database."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from graph_api.commands.console import report
from graph_api.commands.options import Sources, with_settings
from graph_api.commands.sources import reading
from graph_api.known import all_known
from graph_api.settings import Settings
from loaders.export import to_line


class Format(StrEnum):
    """Forms of output."""

    JSONL = "jsonl"


@with_settings("entities", "data_dir")
def command(
    settings: Settings,
    sources: Sources,
    _format: Annotated[
        Format, typer.Option("--format", help="jsonl: one JSON object an article, one a line.")
    ] = Format.JSONL,
) -> None:
    """Print what articles say as JSON, without a database."""
    with reading(sources) as articles:
        for extraction in articles.extract(articles, all_known(settings)):
            sys.stdout.buffer.write(to_line(extraction))
    sys.stdout.flush()
    report(str(articles))
    raise typer.Exit(1 if articles.failed else 0)
