"""Puts the schema together: types from declarations, answers from a `GraphReader`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, cast

import strawberry
from graphql import (
    GraphQLEnumType,
    GraphQLError,
    GraphQLObjectType,
    GraphQLResolveInfo,
    is_abstract_type,
)
from strawberry.types import ExecutionContext

from schema.graphql.guard import Guard
from schema.graphql.planner import Budget, plan_root
from schema.graphql.roots import Query
from schema.graphql.types import ENTITY_TYPES
from schema.operands import Variables
from schema.ports import GraphReader


@dataclass(slots=True)
class Context:
    """What a request carries: where to read, and what it may still ask for."""

    reader: GraphReader
    budget: Budget = field(default_factory=Budget)


class GraphSchema(strawberry.Schema):
    """The schema. `execute` wants a `Context` as `context_value`.

    A root field reads its whole answer in one statement, shaped as the query wants it; all that
    is left for the fields below is to pick their part by the key of the answer.
    """

    def __init__(self) -> None:
        super().__init__(Query, types=ENTITY_TYPES, extensions=[Guard])
        for type_ in self._schema.type_map.values():
            if is_abstract_type(type_):
                type_.resolve_type = _type_name
            elif isinstance(type_, GraphQLEnumType) and not type_.name.startswith("__"):
                setattr(type_, "coerce_output_value", str)  # noqa: B010  the name it is already
            elif isinstance(type_, GraphQLObjectType) and not type_.name.startswith("__"):
                type_.is_type_of = None
                for field_ in type_.fields.values():
                    field_.resolve = _read if type_.name == "Query" else _pick

    def process_errors(
        self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None
    ) -> None:
        """Leave the logging of errors to `Guard`, which knows the unexpected ones."""


@cache
def graph_schema() -> GraphSchema:
    """Return the schema of the ontology that ships with the package."""
    return GraphSchema()


def print_sdl() -> str:
    """Return the schema in the schema definition language, without a last line end."""
    return graph_schema().as_str()


async def _read(_root: object, info: GraphQLResolveInfo[Context], **_arguments: object) -> Any:
    plan = plan_root(info, info.context.budget)
    # Strawberry hands resolvers the bare values.
    variables = cast("Variables", info.variable_values)
    return await info.context.reader.read(plan, variables)


def _pick(part: Mapping[str, Any], info: GraphQLResolveInfo[Context], **_arguments: object) -> Any:
    return part[str(info.path.key)]


def _type_name(part: Mapping[str, Any], *_: object) -> str:
    return str(part["__typename"])
