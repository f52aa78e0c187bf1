"""`graph-api extract`: print what articles say, without a database."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from graph_api.bundled import known_entities
from graph_api.commands.console import report
from graph_api.commands.options import Sources
from graph_api.commands.sources import reading
from loaders.export import to_line


class Format(StrEnum):
    """Forms of output."""

    JSONL = "jsonl"


def command(
    sources: Sources,
    _format: Annotated[
        Format, typer.Option("--format", help="jsonl: one JSON object an article, one a line.")
    ] = Format.JSONL,
) -> None:
    """Print what articles say as JSON, without a database."""
    with reading(sources) as articles:
        for extraction in articles.extract(articles, known_entities()):
            sys.stdout.buffer.write(to_line(extraction))
    sys.stdout.flush()
    report(str(articles))
    raise typer.Exit(1 if articles.failed else 0)
