"""From a request to the body of its answer; nothing here knows of HTTP or of Cypher."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any, cast

import orjson
from graphql import (
    DocumentNode,
    ExecutionResult,
    Executor,
    GraphQLError,
    get_operation_ast,
    parse,
    validate,
)

from schema.graphql.build import Context, graph_schema
from schema.graphql.errors import coded, publishable
from schema.graphql.guard import MAX_TOKENS, check_limits
from schema.ports import GraphReader


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


async def execute(request: GraphQLRequest, reader: GraphReader) -> Answer:
    """Answer a request; whatever is wrong with it is told in the answer, never raised."""
    try:
        document = parse(request.query, max_tokens=MAX_TOKENS)
        check_limits(document)
        _check_operation(document, request.operation_name)
    except GraphQLError as error:
        return answer({}, [error], refused=True)
    if faults := validate(graph_schema(), document):
        for fault in faults:
            fault.extensions = {"code": "GRAPHQL_VALIDATION_FAILED"}
        return answer({}, faults, refused=True)
    return await _run(document, request, reader)


async def _run(document: DocumentNode, request: GraphQLRequest, reader: GraphReader) -> Answer:
    executor = Executor.build(
        graph_schema(),
        document,
        context_value=Context(reader),
        raw_variable_values=dict(request.variables),
        operation_name=request.operation_name,
    )
    if isinstance(executor, list):
        return answer({}, executor, refused=True)
    result = executor.execute_operation()
    executed = cast("ExecutionResult", await result if isawaitable(result) else result)
    return answer({"data": executed.data}, executed.errors or ())


def _check_operation(document: DocumentNode, name: str | None) -> None:
    if get_operation_ast(document, name):
        return
    if name is None:
        message = "the document has not exactly one operation; say which one by operationName"
    else:
        message = f"the document has no operation named {name[:80]!r}"
    raise coded("OPERATION_RESOLUTION_FAILURE", message)


def answer(
    body: dict[str, Any], errors: Iterable[GraphQLError], *, refused: bool = False
) -> Answer:
    """Return the answer that tells of these errors beside what is in `body`."""
    shown = [publishable(error) for error in errors]
    if shown:
        body["errors"] = [error.formatted for error in shown]
    codes = tuple(str((error.extensions or {})["code"]) for error in shown)
    return Answer(orjson.dumps(body), codes, refused)
