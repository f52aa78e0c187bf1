"""The GraphQL schema, made from the ontology."""

from schema.graphql.build import Context, GraphSchema, graph_schema, print_sdl

__all__ = ["Context", "GraphSchema", "graph_schema", "print_sdl"]
