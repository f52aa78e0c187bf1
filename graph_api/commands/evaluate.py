"""`graph-api evaluate`: how well the extractor reads labelled articles."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer

from graph_api.bundled import known_entities
from graph_api.commands.console import progress, report_error
from graph_api.reading import Reading
from loaders.export import to_json
from loaders.records import Document, Extraction

Aspect = Literal["language", "relation", "phenomenon"]


def command(
    gold: Annotated[
        list[Path],
        typer.Argument(
            help="Files of labelled articles, or folders of articles_*.jsonl and "
            "sentences_*.jsonl.",
            metavar="GOLD",
        ),
    ],
    by: Annotated[
        Aspect | None,
        typer.Option(help="Add a table of claims by this."),
    ] = None,
    misses: Annotated[
        bool, typer.Option("--misses", help="Add every fault with its text and its cause.")
    ] = False,
    brief: Annotated[
        bool, typer.Option("--brief", help="One line a section in place of its tables.")
    ] = False,
    against: Annotated[
        Path | None,
        typer.Option(help="Compare with the figures of this file; a drop is exit code 1."),
    ] = None,
    accept: Annotated[
        Path | None, typer.Option(help="Write the figures to this file, for --against.")
    ] = None,
) -> None:
    """Measure what is extracted from labelled articles.

    Prints precision, recall and F1 for each relation and language, with bootstrap intervals, and
    how often status, polarity, dates, amounts, names and references are right.
    """
    from loaders.evaluation import evaluate, read_gold
    from loaders.evaluation.accepted import Acceptance, figures_of, read_accepted, write_accepted

    accepted = read_accepted(against) if against else None
    articles = read_gold(*gold)
    extractions, failed = _extractions([article.document() for article in articles])
    report = evaluate(articles, map(to_json, extractions))
    if misses:
        from loaders.evaluation.misses import find_misses, miss_lines

        _print(miss_lines(find_misses(report.comparisons, extractions)))
    if by:
        _print(report.by(by))
    _print(report.summaries if brief else report.lines())
    figures = figures_of(report.sections)
    if accept:
        write_accepted(accept, figures)
    difference = Acceptance(accepted, figures) if accepted else None
    if difference:
        _print(difference.lines())
    raise typer.Exit(1 if failed or (difference and difference.has_drop) else 0)


def _extractions(documents: Sequence[Document]) -> tuple[list[Extraction], bool]:
    """Return what the documents say, and whether one of them could not be read."""
    with progress("reading labelled articles") as tally:
        for document in documents:
            tally.expect(document.id)
        reading = Reading(documents, done=tally.done)
        extractions = list(reading.extract(reading, known_entities()))
    for failure in reading.failed:
        report_error(str(failure))
    return extractions, bool(reading.failed)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        typer.echo(line)
