"""`graph-api entities`: the user's own known entities, beside those that come along."""

import json
from pathlib import Path
from typing import Annotated

import typer

from graph_api.commands.console import report, report_error
from graph_api.commands.options import with_settings
from graph_api.settings import Settings
from loaders.folding import fold

app = typer.Typer(
    help="Add known entities: names that are recognised whatever an article says around them.",
    no_args_is_help=True,
)

_REREAD = "articles are read again with them at the next graph-api load"


@app.command("import")
@with_settings("entities", "data_dir")
def import_(
    settings: Settings,
    files: Annotated[
        list[Path],
        typer.Argument(help="Files of entities (.yaml .json .jsonl .csv).", metavar="FILE"),
    ],
) -> None:
    """Add entities from files; they win over those that come along.

    An entry has a name and a type, and perhaps aliases, nicknames, seat, country and wikidata, as
    in seeds/entities.yaml. One that was imported before is replaced. If any entry is wrong,
    nothing is imported.
    """
    from graph_api.known import keep_entities, own_entities
    from loaders.names.known import KnownEntities
    from loaders.names.known_files import read_known_entities

    before = own_entities(settings) if settings.entities_file.exists() else KnownEntities()
    after, count = before, 0
    for file in files:
        new = read_known_entities([file])
        after, count = after.replaced_by(new), count + len(new.entries)
    replaced = len(before.entries) + count - len(after.entries)
    kept = keep_entities(settings, after)
    report(f"{count} entities imported, {replaced} of them anew, into {kept}; {_REREAD}")


@app.command("list")
@with_settings("entities", "data_dir")
def list_(
    settings: Settings,
    everything: Annotated[bool, typer.Option("--all", help="Those that come along, too.")] = False,
) -> None:
    """Print the entities that were imported as JSON, one a line."""
    from graph_api.known import all_known, own_entities
    from loaders.names.known_files import as_entry

    known = all_known(settings) if everything else own_entities(settings)
    for entity in known.entries:
        typer.echo(json.dumps(as_entry(entity), ensure_ascii=False))


@app.command("remove")
@with_settings("entities", "data_dir")
def remove(
    settings: Settings,
    names: Annotated[list[str], typer.Argument(help="Names of entities.", metavar="NAME")],
) -> None:
    """Remove entities that were imported; what comes along stays."""
    from graph_api.known import keep_entities, own_entities
    from loaders.names.known import KnownEntities

    own = own_entities(settings)
    wanted = {fold(name): name for name in names}
    kept = tuple(entity for entity in own.entries if fold(entity.name) not in wanted)
    missing = wanted.keys() - {fold(entity.name) for entity in own.entries}
    keep_entities(settings, KnownEntities(kept))
    report(f"{len(own.entries) - len(kept)} entities removed; {_REREAD}")
    if missing:
        unknown = ", ".join(sorted(wanted[name] for name in missing))
        report_error(f"not imported: {unknown}; graph-api entities list prints what is")
        raise typer.Exit(1)
