"""What the commands show a person: everything on stderr, so that stdout stays for machines."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

console = Console(stderr=True, highlight=False, soft_wrap=True)


def report_error(message: str) -> None:
    """Print one error, as one paragraph beginning with "error:"."""
    console.print(f"[bold red]error:[/] {_plain(message)}")


def report_warning(message: str) -> None:
    """Print what a person should know but need not mend."""
    console.print(f"[yellow]warning:[/] {_plain(message)}")


def report(message: str) -> None:
    """Print a line of plain text."""
    console.print(message, markup=False)


class Tally:
    """Counts of a progress bar: what there is to do, as it becomes known, and what is done."""

    def __init__(self, bar: Progress, title: str) -> None:
        self._bar = bar
        self._task = bar.add_task(title, total=None, note="")
        self._total = 0

    def expect(self, note: str) -> None:
        """Count one more piece of work, and show `note` beside the bar."""
        self._total += 1
        self._bar.update(self._task, total=self._total, note=note)

    def done(self) -> None:
        """Count one more piece of work as done."""
        self._bar.advance(self._task)


@contextmanager
def progress(title: str) -> Iterator[Tally]:
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
        yield Tally(bar, title)


def _plain(message: str) -> str:
    return message.replace("[", r"\[")
