"""What a client is told when a request fails: errors with codes, and nothing of our inside."""

import logging

from graphql import GraphQLError, GraphQLSyntaxError

from schema.errors import PlanError, StoreError
from schema.graphql.budget import TooLargeError

_log = logging.getLogger(__name__)
_PARSER_LIMITS = {
    "Syntax Error: Document contains more than": "QUERY_TOO_LARGE",
    "Syntax Error: Document is nested too deeply": "QUERY_TOO_DEEP",
}
_INTERNAL = "INTERNAL_SERVER_ERROR"
_LONGEST = 500  # characters of a message: some repeat what they complain of


def coded(code: str, message: str) -> GraphQLError:
    """Return an error with a code."""
    return GraphQLError(message, extensions={"code": code})


def publishable(error: GraphQLError) -> GraphQLError:
    """Return an error fit for the answer: with a code, without anything of our inside.

    What nobody foresaw is logged in full and answered with a plain sentence.
    """
    code, message = _code(error)
    if code == _INTERNAL:
        _log.error("unexpected error at %s", error.path, exc_info=error.original_error or error)
    return GraphQLError(
        message if len(message) <= _LONGEST else f"{message[:_LONGEST]}...",
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
