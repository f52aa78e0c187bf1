"""The GraphQL schema, made from the ontology, and the answers to requests for it."""

from schema.graphql.build import graph_schema, print_sdl
from schema.graphql.execution import Answer, GraphQLRequest, GraphQLService

__all__ = ["Answer", "GraphQLRequest", "GraphQLService", "graph_schema", "print_sdl"]
