"""`graph-api schema`: print the GraphQL schema."""

import typer


def command() -> None:
    """Print the GraphQL schema (SDL)."""
    from schema.graphql import print_sdl

    typer.echo(print_sdl())
