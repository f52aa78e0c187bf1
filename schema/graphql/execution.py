"""From a request to the body of its answer; nothing here knows of HTTP or of Cypher."""

import asyncio
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any, cast

import orjson
from graphql import ExecutionResult, Executor, GraphQLError, located_error

from schema.graphql.build import Context, graph_schema
from schema.graphql.errors import publishable
from schema.graphql.operations import Operation, RefusedError, RootField, read_operation
from schema.graphql.recent import Recent
from schema.operands import Variables
from schema.ports import GraphReader, MissingValueError

_KEPT_CHARACTERS = 500_000  # of queries; what is made of them takes some hundred times the memory


@dataclass(frozen=True, slots=True)
class GraphQLRequest:
    """What a client asks: a document, the values of its variables, and which operation of it."""

    query: str
    variables: Mapping[str, Any]
    operation_name: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What a client is told.

    Attributes:
        body: the response of the GraphQL specification, as JSON.
        codes: of the errors in it.
        refused: whether nothing was executed, so that there is no `data` in it.
    """

    body: bytes
    codes: tuple[str, ...] = ()
    refused: bool = False


class GraphQLService:
    """Answers requests. Whatever is wrong with one is told in the answer, never raised.

    What depends on the text of a query alone is done once: it is parsed, checked and compiled to
    statements, and the answer of a statement needs no more than keys. graphql-core resolves what
    cannot be done so: introspection, what has to be refused, and answers that break a promise of
    the schema.
    """

    def __init__(self, reader: GraphReader) -> None:
        self._reader = reader
        self._operations: Recent[tuple[str, str | None], Operation] = Recent(_KEPT_CHARACTERS)

    async def answer(self, request: GraphQLRequest) -> Answer:
        """Answer a request."""
        try:
            operation = self._operation(request.query, request.operation_name)
            variables = operation.variables(request.variables)
            fields = operation.prepared(variables, self._reader)
        except RefusedError as refusal:
            return _answer({}, refusal.errors, refused=True)
        if fields is not None:
            with suppress(MissingValueError):
                return await _read(fields, variables)
        return await self._resolve(operation, request)

    async def resolve(self, request: GraphQLRequest) -> Answer:
        """Answer as `answer` does, but field by field, with graphql-core: the reference."""
        try:
            operation = self._operation(request.query, request.operation_name)
            operation.prepared(operation.variables(request.variables), self._reader)
        except RefusedError as refusal:
            return _answer({}, refusal.errors, refused=True)
        return await self._resolve(operation, request)

    def _operation(self, query: str, name: str | None) -> Operation:
        found = self._operations.get((query, name))
        if found is None:
            found = read_operation(query, name)
            self._operations.put((query, name), found, len(query))
        return found

    async def _resolve(self, operation: Operation, request: GraphQLRequest) -> Answer:
        context = Context(self._reader)
        executor = Executor.build(
            graph_schema(),
            operation.document,
            context_value=context,
            raw_variable_values=dict(request.variables),
            operation_name=request.operation_name,
        )
        if isinstance(executor, list):
            return _answer({}, executor, refused=True)
        result = executor.execute_operation()
        try:
            executed = cast("ExecutionResult", await result if isawaitable(result) else result)
        except asyncio.CancelledError:
            context.cancel()
            raise
        await context.finish()
        return _answer({"data": executed.data}, executed.errors or ())


async def _read(fields: tuple[RootField, ...], variables: Variables) -> Answer:
    """Read the root fields, all at once.

    Raises:
        MissingValueError: see there.
    """
    if len(fields) == 1:
        values = [await _value(fields[0], variables)]
    else:
        values = await asyncio.gather(*(_value(field, variables) for field in fields))
    found = dict(zip((field.key for field in fields), values, strict=True))
    errors = [value for value in values if isinstance(value, GraphQLError)]
    if not errors:
        return Answer(orjson.dumps({"data": found}))
    data: dict[str, Any] | None = {
        key: None if isinstance(value, GraphQLError) else value for key, value in found.items()
    }
    if any(field.required and isinstance(found[field.key], GraphQLError) for field in fields):
        data = None
    return _answer({"data": data}, errors)


async def _value(field: RootField, variables: Variables) -> Any:
    """Return the value of a root field, or the error that it is null for."""
    if field.read is None:
        return "Query"
    try:
        return await field.read(variables)
    except MissingValueError:
        raise
    except Exception as error:  # noqa: BLE001  it is told or logged by what it is
        return located_error(error, field.nodes, [field.key])


def _answer(
    body: dict[str, Any], errors: Iterable[GraphQLError], *, refused: bool = False
) -> Answer:
    """Return the answer that tells of these errors beside what is in `body`."""
    shown = [publishable(error) for error in errors]
    if shown:
        body["errors"] = [error.formatted for error in shown]
    codes = tuple(str((error.extensions or {})["code"]) for error in shown)
    return Answer(orjson.dumps(body), codes, refused)
