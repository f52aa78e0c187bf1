"""The GraphQL schema, made from the ontology, and the answers to requests for it."""

from schema.graphql.build import Context, graph_schema, print_sdl
from schema.graphql.execution import Answer, GraphQLRequest, execute

__all__ = ["Answer", "Context", "GraphQLRequest", "execute", "graph_schema", "print_sdl"]
