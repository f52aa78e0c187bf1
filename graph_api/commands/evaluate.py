"""`graph-api evaluate`: how well the extractor reads labelled articles."""

from pathlib import Path
from typing import Annotated

import typer

from graph_api.bundled import known_entities
from graph_api.commands.console import progress, report_error
from graph_api.reading import Reading


def command(
    gold: Annotated[
        Path,
        typer.Argument(
            help="A file of labelled articles, or a folder of articles_*.jsonl and "
            "sentences_*.jsonl.",
            metavar="GOLD",
        ),
    ],
) -> None:
    """Measure what is extracted from labelled articles.

    Prints precision, recall and F1 for each relation and language, with bootstrap intervals.
    """
    from loaders.evaluation import evaluate, read_gold
    from loaders.export import to_json
    from loaders.pipeline import Pipeline

    reading = Reading(article.document() for article in read_gold(gold))
    lines = []
    with progress("reading labelled articles") as advance:
        for extraction in Pipeline(known_entities(), reading.fail).extract(reading):
            lines.append(to_json(extraction))
            advance(extraction.document.id)
    for failure in reading.failed:
        report_error(str(failure))
    for line in evaluate(gold, lines).lines():
        typer.echo(line)
    raise typer.Exit(1 if reading.failed else 0)
