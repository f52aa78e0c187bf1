"""`graph-api evaluate`: how well the extractor reads labelled articles."""

from pathlib import Path
from typing import Annotated

import typer

from graph_api.bundled import known_entities
from graph_api.commands.console import progress, report_error
from graph_api.reading import Reading
from loaders.export import to_json


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

    documents = [article.document() for article in read_gold(gold)]
    with progress("reading labelled articles") as tally:
        for document in documents:
            tally.expect(document.id)
        reading = Reading(documents, done=tally.done)
        lines = [to_json(each) for each in reading.extract(reading, known_entities())]
    for failure in reading.failed:
        report_error(str(failure))
    for line in evaluate(gold, lines).lines():
        typer.echo(line)
    raise typer.Exit(1 if reading.failed else 0)
