"""What a request may not do, and what it is told when it fails: limits, and errors with codes."""

import logging
from collections.abc import Iterator, Mapping

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLSyntaxError,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
)
from strawberry.extensions import SchemaExtension

from schema.errors import StoreError
from schema.graphql.planner import TooLargeError
from schema.plan import PlanError

MAX_TOKENS = 2_000
MAX_DEPTH = 20
MAX_ALIASES = 50

_log = logging.getLogger(__name__)
_PARSER_LIMITS = {
    "Syntax Error: Document contains more than": "QUERY_TOO_LARGE",
    "Syntax Error: Document is nested too deeply": "QUERY_TOO_DEEP",
}
_INTERNAL = "INTERNAL_SERVER_ERROR"


class Guard(SchemaExtension):
    """Enforces the limits and gives every error of the answer a code, and no more than it needs.

    Strawberry's own limiters visit a fragment once for each way that leads to it, which nested
    fragments make exponential; `measure` visits it once.
    """

    def on_operation(self) -> Iterator[None]:  # noqa: D102
        self.execution_context.parse_options["max_tokens"] = MAX_TOKENS
        yield
        result = self.execution_context.result
        errors = getattr(result, "errors", None)
        if errors:
            result.errors = [publishable(error) for error in errors]  # type: ignore[union-attr]

    def on_parse(self) -> Iterator[None]:  # noqa: D102
        yield
        document = self.execution_context.graphql_document
        if document is not None:
            check_limits(document)

    def on_validate(self) -> Iterator[None]:  # noqa: D102
        yield
        for error in self.execution_context.pre_execution_errors or ():
            error.extensions.setdefault("code", "GRAPHQL_VALIDATION_FAILED")  # type: ignore[union-attr]


def check_limits(document: DocumentNode) -> None:
    """Refuse a document that is too deep or has too many aliases.

    Raises:
        GraphQLError: with the code QUERY_TOO_DEEP or QUERY_TOO_LARGE.
    """
    fragments = {
        definition.name.value: definition
        for definition in document.definitions
        if isinstance(definition, FragmentDefinitionNode)
    }
    sizes: dict[str, tuple[int, int]] = {}
    for definition in document.definitions:
        if isinstance(definition, OperationDefinitionNode):
            depth, aliases = measure(definition.selection_set, fragments, sizes)
            if depth > MAX_DEPTH:
                raise _refusal(
                    "QUERY_TOO_DEEP",
                    f"the query is {depth} levels deep; {MAX_DEPTH} are allowed",
                )
            if aliases > MAX_ALIASES:
                raise _refusal(
                    "QUERY_TOO_LARGE",
                    f"the query has {aliases} aliases; {MAX_ALIASES} are allowed",
                )


def measure(
    selection_set: SelectionSetNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    sizes: dict[str, tuple[int, int]],
) -> tuple[int, int]:
    """Return depth and number of aliases, with fragments counted wherever they are spread.

    Args:
        selection_set: what to measure.
        fragments: by name.
        sizes: depth and aliases of the fragments measured so far, by name.
    """
    parts = [_measure(selection, fragments, sizes) for selection in selection_set.selections]
    return max(depth for depth, _ in parts), sum(aliases for _, aliases in parts)


def _measure(
    selection: SelectionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    sizes: dict[str, tuple[int, int]],
) -> tuple[int, int]:
    if isinstance(selection, FragmentSpreadNode):
        name = selection.name.value
        if name not in sizes and name in fragments:
            sizes[name] = (0, 0)  # a fragment within itself; validation refuses it
            sizes[name] = measure(fragments[name].selection_set, fragments, sizes)
        return sizes.get(name, (0, 0))
    inner = getattr(selection, "selection_set", None)
    depth, aliases = measure(inner, fragments, sizes) if inner else (0, 0)
    if isinstance(selection, FieldNode):
        return depth + 1, aliases + (selection.alias is not None)
    return depth, aliases


def publishable(error: GraphQLError) -> GraphQLError:
    """Return an error fit for the answer: with a code, without anything of our inside.

    What nobody foresaw is logged in full and answered with a plain sentence.
    """
    code, message = _code(error)
    if code == _INTERNAL:
        _log.error("unexpected error at %s", error.path, exc_info=error.original_error or error)
    return GraphQLError(
        message,
        nodes=error.nodes,
        source=error.source,
        positions=error.positions,
        path=error.path,
        extensions={**(error.extensions or {}), "code": code},
    )


def _code(error: GraphQLError) -> tuple[str, str]:
    known = (error.extensions or {}).get("code")
    if known:
        return str(known), error.message
    if isinstance(error, GraphQLSyntaxError):
        limits = (code for start, code in _PARSER_LIMITS.items() if error.message.startswith(start))
        return next(limits, "GRAPHQL_PARSE_FAILED"), error.message
    return _code_of_cause(error.original_error, error.message)


def _code_of_cause(cause: Exception | None, message: str) -> tuple[str, str]:
    match cause:
        case None | GraphQLError():  # graphql-core: an argument or variable has the wrong type
            return "BAD_USER_INPUT", message
        case TooLargeError():
            return "QUERY_TOO_LARGE", str(cause)
        case PlanError():
            return "BAD_USER_INPUT", str(cause)
        case StoreError():
            _log.warning("the database failed: %s", cause)
            return "DATABASE_UNAVAILABLE", "the database cannot be reached; try again in a moment"
        case _:
            return _INTERNAL, "something went wrong here; the error is logged"


def _refusal(code: str, message: str) -> GraphQLError:
    return GraphQLError(message, extensions={"code": code})
