"""The arguments of a field: what shapes its statement as plain values, all else as operands.

As graphql-core's `get_argument_values`, for documents that are valid and variables that are
coerced, except that strings, ids and floats, and lists of them, become operands.
"""

from collections.abc import Mapping
from typing import Any, cast

from graphql import (
    FieldNode,
    GraphQLArgument,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputType,
    GraphQLScalarType,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    Undefined,
    ValueNode,
    VariableNode,
    get_nullable_type,
    is_input_object_type,
    is_list_type,
    is_non_null_type,
)
from graphql.utilities import coerce_input_literal

from schema.errors import PlanError
from schema.operands import Literal, Operand, Variable, Variables, derive

Arguments = Mapping[str, Any]
"""By GraphQL name: plain values, operands, and lists and maps of them. Absent is not there."""

_SHAPING = frozenset({"Int", "Boolean"})


def read_arguments(definition: GraphQLField, node: FieldNode, variables: Variables) -> Arguments:
    """Return the arguments of a field, defaults included.

    Raises:
        PlanError: a variable is null where that is not allowed.
    """
    given = {argument.name.value: argument.value for argument in node.arguments or ()}
    return _values(definition.args, given, variables)


def shape(type_: GraphQLInputType, value: Any) -> Any:
    """Return all of a coerced value that shapes a statement, as something hashable."""
    if value is None:
        return None
    type_ = cast("GraphQLInputType", get_nullable_type(type_))
    if is_input_object_type(type_):
        return tuple((key, shape(type_.fields[key].type, part)) for key, part in value.items())
    if is_list_type(type_):
        if _is_opaque(_leaf(type_)):
            return ...
        return tuple(shape(type_.of_type, part) for part in value)
    return ... if _is_opaque(type_) else value


def _values(
    definitions: Mapping[str, GraphQLArgument] | Mapping[str, GraphQLInputField],
    given: Mapping[str, ValueNode],
    variables: Variables,
) -> dict[str, Any]:
    found = {}
    for name, definition in definitions.items():
        value = _value(definition.type, given.get(name), variables)
        if value is Undefined:
            value = _from_value(definition.type, definition.default_value, None)
        if value is None and is_non_null_type(definition.type):
            raise PlanError(f"{name}: must not be null")
        if value is not Undefined:
            found[name] = value
    return found


def _value(type_: GraphQLInputType, node: ValueNode | None, variables: Variables) -> Any:
    type_ = cast("GraphQLInputType", get_nullable_type(type_))
    match node:
        case None:
            return Undefined
        case NullValueNode():
            return None
        case VariableNode():
            name = node.name.value
            return _from_value(type_, variables.get(name, Undefined), (name,))
        case ObjectValueNode() if is_input_object_type(type_):
            given = {field.name.value: field.value for field in node.fields}
            return _values(type_.fields, given, variables)
    if is_list_type(type_):
        nodes = node.values if isinstance(node, ListValueNode) else (node,)
        parts = [_value(type_.of_type, part, variables) for part in nodes]
        parts = [None if part is Undefined else part for part in parts]
        return _together(parts) if _is_opaque(_leaf(type_)) else parts
    value = coerce_input_literal(node, type_)
    return Literal(value) if _is_opaque(type_) else value


def _from_value(type_: GraphQLInputType, value: Any, path: tuple[str | int, ...] | None) -> Any:
    """Return a coerced value; `path` is where the variables have it, None for a default."""
    if value is None or value is Undefined:
        return value
    type_ = cast("GraphQLInputType", get_nullable_type(type_))
    if _is_opaque(_leaf(type_)):
        return Literal(value) if path is None else Variable(path)
    if is_input_object_type(type_):
        return {
            key: _from_value(type_.fields[key].type, part, path and (*path, key))
            for key, part in value.items()
        }
    if is_list_type(type_):
        return [
            _from_value(type_.of_type, part, path and (*path, index))
            for index, part in enumerate(value)
        ]
    return value


def _together(parts: list[Operand | None]) -> Operand:
    return derive(lambda *values: list(values), *(part or Literal(None) for part in parts))


def _leaf(type_: GraphQLInputType) -> GraphQLInputType:
    """Return what a list holds, however deep; anything else as it is."""
    type_ = cast("GraphQLInputType", get_nullable_type(type_))
    return _leaf(type_.of_type) if is_list_type(type_) else type_


def _is_opaque(type_: GraphQLInputType) -> bool:
    return isinstance(type_, GraphQLScalarType) and type_.name not in _SHAPING
