"""Puts the schema together: types from declarations, answers from a `GraphReader`."""

import asyncio
from collections.abc import Awaitable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import strawberry
from graphql import (
    GraphQLEnumType,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    is_abstract_type,
)

from schema.graphql.budget import Budget
from schema.graphql.planner import plan_root
from schema.graphql.roots import Query
from schema.graphql.selection import Selections
from schema.graphql.types import ENTITY_TYPES
from schema.operands import Variables
from schema.plan import Plan
from schema.ports import GraphReader


@dataclass(slots=True)
class Context:
    """What a request carries: where to read, what it may still ask for, and what is being read.

    graphql-core cancels what is read for other fields when the answer is null because of one. A
    statement that is cancelled costs its connection, so reads are shielded from that; whoever
    executes the request waits for them with `finish`.
    """

    reader: GraphReader
    budget: Budget = field(default_factory=Budget)
    _reads: list[asyncio.Future[Any]] = field(default_factory=list)

    def read(self, plan: Plan, variables: Variables) -> Awaitable[Any]:
        """Begin to read, and return what waits for the answer."""
        read = asyncio.ensure_future(self.reader.compile(plan)(variables))
        self._reads.append(read)
        return asyncio.shield(read)

    async def finish(self) -> None:
        """Wait until everything is read; if cancelled, cancel it."""
        await asyncio.gather(*self._reads, return_exceptions=True)

    def cancel(self) -> None:
        """End what is being read."""
        for read in self._reads:
            read.cancel()


@cache
def graph_schema() -> GraphQLSchema:
    """Return the schema of the ontology that ships with the package.

    Execution wants a `Context` as its context value. A root field reads its whole answer in one
    statement, shaped as the query wants it; all that is left for the fields below is to pick
    their part by the key of the answer.
    """
    schema = _declared()._schema
    for type_ in schema.type_map.values():
        if is_abstract_type(type_):
            type_.resolve_type = _type_name
        elif isinstance(type_, GraphQLEnumType) and not type_.name.startswith("__"):
            setattr(type_, "coerce_output_value", str)  # noqa: B010  the name it is already
        elif isinstance(type_, GraphQLObjectType) and not type_.name.startswith("__"):
            type_.is_type_of = None
            for field_ in type_.fields.values():
                field_.resolve = _read if type_.name == "Query" else _pick
    return schema


def print_sdl() -> str:
    """Return the schema in the schema definition language, without a last line end."""
    return _declared().as_str()


@cache
def _declared() -> strawberry.Schema:
    return strawberry.Schema(Query, types=ENTITY_TYPES)


def _read(_root: object, info: GraphQLResolveInfo[Context], **_arguments: object) -> Awaitable[Any]:
    context, key = info.context, str(info.path.key)
    selections = Selections.of(info, context.budget)
    plan = plan_root(selections, key, info.field_nodes, resolved=True)
    return context.read(plan, selections.variables)


def _pick(part: Mapping[str, Any], info: GraphQLResolveInfo[Context], **_arguments: object) -> Any:
    return part[str(info.path.key)]


def _type_name(part: Mapping[str, Any], *_: object) -> str:
    return str(part["__typename"])
