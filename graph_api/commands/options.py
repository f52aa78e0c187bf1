"""Flags that several commands share, made from the settings: `--data-dir` and its kin."""

import functools
import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer
from pydantic import ValidationError

from graph_api.settings import Settings

STORE = ("data_dir", "neo4j_uri", "neo4j_user", "neo4j_database")
ADDRESS = ("host", "port", "cors_origins")

Sources = Annotated[
    list[str],
    typer.Argument(
        help="Files (.txt .md .html .json .jsonl), folders, globs, or - for standard input.",
        metavar="SOURCE",
    ),
]


def with_settings(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command a flag for each named setting, and the resulting `Settings` as `settings`.

    A flag counts before the environment variable of its name, that before the default.
    """

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        @functools.wraps(command)
        def wrapper(**arguments: Any) -> None:
            flags = {name: arguments.pop(name) for name in names}
            command(settings=_read_settings(flags), **arguments)

        own = [
            parameter
            for parameter in inspect.signature(command, eval_str=True).parameters.values()
            if parameter.name != "settings"
        ]
        parameters = [
            parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
            for parameter in [*own, *map(_flag, names)]
        ]
        wrapper.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
        wrapper.__annotations__ = {each.name: each.annotation for each in parameters}
        return wrapper

    return decorate


def _flag(name: str) -> inspect.Parameter:
    # Taken as text, so that one place, `Settings`, says what is right.
    option = typer.Option(
        help=Settings.model_fields[name].description,
        envvar=f"GRAPH_API_{name.upper()}",
        metavar=name.upper(),
    )
    annotation = Annotated[str | None, option]
    return inspect.Parameter(
        name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=annotation
    )


def _read_settings(flags: dict[str, str | None]) -> Settings:
    given: dict[str, Any] = {name: value for name, value in flags.items() if value is not None}
    try:
        return Settings(**given)
    except ValidationError as error:
        first = error.errors()[0]
        name = "_".join(str(part) for part in first["loc"])
        raise typer.BadParameter(
            f"--{name.replace('_', '-')} (GRAPH_API_{name.upper()}): {first['msg']}"
        ) from error
