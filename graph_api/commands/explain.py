"""`graph-api explain`: what a query asks of the database."""

import asyncio
import json
from typing import Annotated, Any

import typer

from graph_api.commands.console import report
from graph_api.commands.options import STORE, with_settings
from graph_api.settings import Settings
from schema.errors import GraphApiError


class ExplainError(GraphApiError):
    """The query cannot be answered, so there is nothing to explain."""


@with_settings(*STORE)
def command(
    settings: Settings,
    query: Annotated[str, typer.Argument(help="GraphQL.", metavar="QUERY")],
    variables: Annotated[str, typer.Option(help="Their values, as JSON.", metavar="JSON")] = "{}",
    operation: Annotated[
        str | None, typer.Option(help="Which of several operations.", metavar="NAME")
    ] = None,
) -> None:
    """Answer a query and print what that asks of the database.

    For each statement its Cypher, its parameters, and the plan of the database.
    """
    from graph_api.store.connection import open_store
    from graph_api.store.explanation import asked_by, plan_of
    from schema.graphql import GraphQLRequest

    request = GraphQLRequest(query, _object(variables), operation)
    with open_store(settings) as store:
        answer, statements = asyncio.run(asked_by(request, store))
        if answer.codes:
            raise ExplainError(json.loads(answer.body)["errors"][0]["message"])
        for asked in statements:
            parameters = json.dumps(asked.parameters, ensure_ascii=False, default=str)
            typer.echo(f"{asked.statement}\n\n{parameters}\n\n{plan_of(asked, store)}\n")
    report(f"{len(statements)} statements")


def _object(variables: str) -> dict[str, Any]:
    try:
        found = json.loads(variables)
    except ValueError as error:
        raise typer.BadParameter(f"--variables: not JSON: {error}") from error
    if not isinstance(found, dict):
        raise typer.BadParameter('--variables: not an object, such as {"id": "Q918"}')
    return found
