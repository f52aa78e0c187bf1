"""What the commands show a person: everything on stderr, so that stdout stays for machines."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

console = Console(stderr=True, highlight=False, soft_wrap=True)


class Advance(Protocol):
    """Tell a progress bar that one more piece of work is done."""

    def __call__(self, note: str = "") -> None:
        """Count one more, and show `note` beside the bar."""


def report_error(message: str) -> None:
    """Print one error, as one paragraph beginning with "error:"."""
    console.print(f"[bold red]error:[/] {_plain(message)}")


def report_warning(message: str) -> None:
    """Print what a person should know but need not mend."""
    console.print(f"[yellow]warning:[/] {_plain(message)}")


def report(message: str) -> None:
    """Print a line of plain text."""
    console.print(message, markup=False)


@contextmanager
def progress(title: str, total: int | None = None) -> Iterator[Advance]:
    """Show a progress bar on a terminal, and nothing in a pipe."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[note]}", markup=False),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    with bar:
        task = bar.add_task(title, total=total, note="")

        def advance(note: str = "") -> None:
            bar.update(task, advance=1, note=note)

        yield advance


def _plain(message: str) -> str:
    return message.replace("[", r"\[")
