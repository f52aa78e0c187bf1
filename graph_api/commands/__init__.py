"""The command line, one module a command: machine output on stdout, all else on stderr.

Exit codes: 0 done, 1 some or all of it failed, 2 wrong usage.
"""

import signal
import sys
from types import FrameType
from typing import Annotated

import typer

import graph_api
from graph_api.commands import (
    database,
    delete,
    demo,
    entities,
    evaluate,
    explain,
    extract,
    load,
    schema,
    serve,
    status,
)
from graph_api.commands.console import report_error
from schema.errors import GraphApiError

app = typer.Typer(
    name="graph-api",
    help="Turn news articles into a graph of claims that can be queried and checked.",
    epilog="Begin with: graph-api demo",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for name, module in {
    "demo": demo,
    "load": load,
    "extract": extract,
    "serve": serve,
    "evaluate": evaluate,
    "schema": schema,
    "explain": explain,
    "status": status,
    "delete": delete,
}.items():
    app.command(name)(module.command)
app.add_typer(entities.app, name="entities")
app.add_typer(database.app, name="db")


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"graph-api {graph_api.__version__}")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    pass


def _end(signal_number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + signal_number)


def main() -> None:
    """Run the command line; an error a person can mend is printed without a trace."""
    signal.signal(signal.SIGTERM, _end)  # so that what is open is closed
    try:
        app(prog_name="graph-api")
    except GraphApiError as error:
        report_error(str(error))
        sys.exit(1)
    except KeyboardInterrupt:
        report_error("stopped")
        sys.exit(130)
