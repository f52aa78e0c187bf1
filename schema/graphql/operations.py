"""Operations that passed all checks, and what was prepared for them; kept for the next request."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias, cast

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLID,
    GraphQLInputType,
    GraphQLString,
    OperationDefinitionNode,
    VariableValues,
    get_nullable_type,
    get_operation_ast,
    get_variable_values,
    is_non_null_type,
    parse,
    type_from_ast,
)

from schema.errors import PlanError
from schema.graphql.arguments import shape
from schema.graphql.budget import Budget, TooLargeError
from schema.graphql.build import graph_schema
from schema.graphql.errors import coded
from schema.graphql.guard import MAX_TOKENS, check_limits, check_variables
from schema.graphql.planner import plan_root
from schema.graphql.recent import Recent
from schema.graphql.selection import Selections
from schema.graphql.validation import find_faults
from schema.operands import Variables
from schema.ports import GraphReader, Read

_VARIANTS = 100
_ABSENT = object()

Shape: TypeAlias = tuple[object, ...]
"""What of a request's variables decides what is read: whether they are given, not with what."""


class RefusedError(Exception):
    """A request is not executed; `errors` say why."""

    def __init__(self, errors: list[GraphQLError]) -> None:
        super().__init__(*errors)
        self.errors = errors


@dataclass(frozen=True, slots=True)
class RootField:
    """A root field, ready to be read.

    Attributes:
        key: under which the answer wants it.
        nodes: where it stands in the document.
        required: whether it must not be null.
        read: reads it; None where it is the name of the root type.
    """

    key: str
    nodes: list[FieldNode]
    required: bool
    read: Read | None


Prepared: TypeAlias = tuple[RootField, ...] | None
"""The root fields of an operation; None if it has to be resolved by graphql-core."""


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation of a valid document that is within the limits."""

    document: DocumentNode
    node: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    inputs: Mapping[str, GraphQLInputType]
    takes_text: bool
    _prepared: Recent[Shape, tuple[Prepared]] = field(default_factory=lambda: Recent(_VARIANTS))

    def variables(self, given: Mapping[str, Any]) -> Variables:
        """Return the values of the variables, defaults included.

        Raises:
            RefusedError: one is missing or has the wrong type.
        """
        if self.takes_text and all(type(given.get(name)) is str for name in self.inputs):
            return given  # as graphql-core would have it, and most requests are of this kind
        try:
            check_variables(given)
        except GraphQLError as error:
            raise RefusedError([error]) from error
        found = get_variable_values(
            graph_schema(), self.node.variable_definitions or (), dict(given), max_errors=10
        )
        if not isinstance(found, VariableValues):
            raise RefusedError(found)
        return found.coerced

    def prepared(self, variables: Variables, reader: GraphReader) -> Prepared:
        """Return what reads this operation; made once for all variables of one shape.

        Raises:
            RefusedError: it asks for more than one request may.
        """
        key = tuple(
            shape(type_, variables[name]) if name in variables else _ABSENT
            for name, type_ in self.inputs.items()
        )
        found = self._prepared.get(key)
        if found is None:
            found = (self._prepare(variables, reader),)
            self._prepared.put(key, found)
        return found[0]

    def _prepare(self, variables: Variables, reader: GraphReader) -> Prepared:
        selections = Selections(graph_schema(), self.fragments, variables, Budget())
        try:
            return tuple(_root_fields(selections, self.node, reader))
        except TooLargeError as error:
            raise RefusedError([GraphQLError(str(error), original_error=error)]) from error
        except (PlanError, _UnplannedError):
            return None


class _UnplannedError(Exception):
    """A root field is not read from the graph but from the schema."""


def _root_fields(
    selections: Selections, node: OperationDefinitionNode, reader: GraphReader
) -> Iterator[RootField]:
    for key, nodes in selections.fields(selections.query, [node]).items():
        name = nodes[0].name.value
        if name == "__typename":
            yield RootField(key, nodes, required=True, read=None)
            continue
        definition = selections.query.fields.get(name)
        if definition is None:
            raise _UnplannedError
        plan = plan_root(selections, key, nodes, resolved=False)
        yield RootField(key, nodes, is_non_null_type(definition.type), reader.compile(plan))


def read_operation(query: str, name: str | None) -> Operation:
    """Parse and check a document, and return the operation of this name.

    Raises:
        RefusedError: the document is not GraphQL, not of this schema, or beyond the limits.
    """
    try:
        document = parse(query, max_tokens=MAX_TOKENS)
        check_limits(document)
        node = _operation(document, name)
    except GraphQLError as error:
        raise RefusedError([error]) from error
    if faults := find_faults(graph_schema(), document):
        raise RefusedError(faults)
    fragments = {
        definition.name.value: definition
        for definition in document.definitions
        if isinstance(definition, FragmentDefinitionNode)
    }
    inputs = {
        each.variable.name.value: cast("GraphQLInputType", type_from_ast(graph_schema(), each.type))
        for each in node.variable_definitions or ()
    }
    takes_text = all(get_nullable_type(each) in _TEXT for each in inputs.values())
    return Operation(document, node, fragments, inputs, takes_text)


_TEXT = (GraphQLString, GraphQLID)


def _operation(document: DocumentNode, name: str | None) -> OperationDefinitionNode:
    if found := get_operation_ast(document, name):
        return found
    if name is None:
        message = "the document has not exactly one operation; say which one by operationName"
    else:
        message = f"the document has no operation named {name[:80]!r}"
    raise coded("OPERATION_RESOLUTION_FAILURE", message)
