"""`graph-api extract`: print what articles say, without a database."""

import sys
from collections.abc import Iterator
from enum import StrEnum
from itertools import chain
from typing import Annotated

import typer

from graph_api.bundled import known_entities
from graph_api.commands.console import report
from graph_api.commands.options import Sources
from graph_api.commands.sources import reading
from graph_api.reading import Reading
from loaders.export import to_line
from loaders.records import Extraction


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
        for extraction in _extract(articles):
            sys.stdout.buffer.write(to_line(extraction))
    sys.stdout.flush()
    report(str(articles))
    raise typer.Exit(1 if articles.failed else 0)


def _extract(articles: Reading) -> Iterator[Extraction]:
    documents = iter(articles)
    first = next(documents, None)
    if first is None:
        return
    from loaders.pipeline import Pipeline  # spaCy: not before an article needs it

    yield from Pipeline(known_entities(), articles.fail).extract(chain([first], documents))
