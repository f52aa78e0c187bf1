"""Requests made up at random from the schema: valid, with all that GraphQL has to offer."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLUnionType,
    get_named_type,
    is_abstract_type,
    is_composite_type,
    is_required_argument,
    is_required_input_field,
)
from hypothesis import strategies as st

from schema.graphql import GraphQLRequest, graph_schema

FIELDS = 25
INPUT_DEPTH = 3

Composite = GraphQLObjectType | GraphQLInterfaceType | GraphQLUnionType
Inputs = Mapping[str, GraphQLArgument] | Mapping[str, GraphQLInputField]
Scalars = Mapping[str, st.SearchStrategy[Any]]


@st.composite
def requests(draw: st.DrawFn, scalars: Scalars) -> GraphQLRequest:
    """Draw a request.

    Args:
        draw: of hypothesis.
        scalars: values by name of an argument or input field, else by name of a type.
    """
    return _Maker(draw, scalars).request()


@dataclass
class _Maker:
    draw: st.DrawFn
    scalars: Scalars
    fragments: list[str] = field(default_factory=list)
    declared: list[str] = field(default_factory=list)
    variables: dict[str, Any] = field(default_factory=dict)
    left: int = FIELDS
    names: int = 0

    def request(self) -> GraphQLRequest:
        selection = self.selection(cast("Composite", graph_schema().query_type))
        takes = f"({', '.join(self.declared)})" if self.declared else ""
        query = " ".join([f"query Q{takes} {selection}", *self.fragments])
        return GraphQLRequest(query, self.variables, self.one_of(None, "Q"))

    def selection(self, parent: Composite) -> str:
        parts = [self.part(parent) for _ in range(self.draw(st.integers(1, 3)))]
        return f"{{ {' '.join(parts)} }}"

    def part(self, parent: Composite) -> str:
        self.left -= 1
        kind = self.one_of(*["field"] * 6, "inline", "fragment", "typename")
        if kind == "typename" or self.left < 0:
            return f"{self.alias()}__typename {self.directive()}"
        if kind == "field" and not isinstance(parent, GraphQLUnionType):
            return self.field(parent)
        on = self.narrower(parent)
        if kind == "fragment":
            name = self.name("F")
            self.fragments.append(f"fragment {name} on {on.name} {self.selection(on)}")
            return " ".join([f"...{name} {self.directive()}"] * self.one_of(1, 1, 2))
        condition = f"on {on.name}" if on is not parent or self.one_of(True, False) else ""
        return f"... {condition} {self.directive()} {self.selection(on)}"

    def field(self, parent: GraphQLObjectType | GraphQLInterfaceType) -> str:
        leaves = sorted(name for name, each in parent.fields.items() if not _inner(each))
        others = sorted(parent.fields.keys() - set(leaves))
        name = self.draw(st.sampled_from(self.one_of(*filter(None, (leaves, others)))))
        definition = parent.fields[name]
        arguments = self.arguments(definition.args)
        # Two fields of one key must have the same arguments.
        alias = f"{self.name('a')}: " if definition.args else self.alias()
        inner = _inner(definition)
        selection = self.selection(inner) if inner else ""
        return f"{alias}{name}{arguments} {self.directive()} {selection}"

    def narrower(self, parent: Composite) -> Composite:
        if not is_abstract_type(parent):
            return parent
        possible = graph_schema().get_possible_types(parent)
        return self.one_of(parent, *possible)

    def directive(self) -> str:
        name = self.one_of(*[""] * 6, "@skip", "@include")
        if not name:
            return ""
        return f"{name}(if: {self.value('if', GraphQLNonNull(_BOOLEAN))})"

    def alias(self) -> str:
        return f"{self.name('a')}: " if self.draw(st.integers(0, 3)) == 0 else ""

    def arguments(self, definitions: Inputs) -> str:
        given = self.entries(definitions)
        return f"({', '.join(given)})" if given else ""

    def entries(self, definitions: Inputs) -> list[str]:
        """Write some of the arguments of a field, or of the fields of an input."""
        return [
            f"{name}: {self.value(name, each.type)}"
            for name, each in definitions.items()
            if _is_required(each) or self.draw(st.integers(0, 3)) == 0
        ]

    def value(self, name: str, type_: GraphQLInputType) -> str:
        """Write a value, or a variable that has it."""
        value = self.plain(name, type_)
        if self.draw(st.integers(0, 2)):
            return _written(value, type_)
        variable = self.name("v")
        self.declared.append(f"${variable}: {type_}")
        self.variables[variable] = value
        return f"${variable}"

    def plain(self, name: str, type_: GraphQLInputType, depth: int = 0) -> Any:
        """Draw a value as JSON has it."""
        if isinstance(type_, GraphQLNonNull):
            type_ = type_.of_type
        elif self.draw(st.integers(0, 9)) == 0:
            return None
        if isinstance(type_, GraphQLList):
            return [self.plain(name, type_.of_type, depth) for _ in range(self.one_of(0, 1, 1, 2))]
        if isinstance(type_, GraphQLEnumType):
            return self.draw(st.sampled_from(sorted(type_.values)))
        if isinstance(type_, GraphQLInputObjectType):
            return {
                key: self.plain(key, each.type, depth + 1)
                for key, each in self.some(type_.fields, depth)
            }
        return self.draw(self.scalars[name if name in self.scalars else type_.name])

    def some(self, fields: Mapping[str, Any], depth: int) -> list[tuple[str, Any]]:
        """Draw the required fields of an input and two others at most."""
        wanted = set(self.draw(st.lists(st.sampled_from(sorted(fields)), max_size=2)))
        return [
            (name, each)
            for name, each in fields.items()
            if is_required_input_field(each)
            or (name in wanted and (depth < INPUT_DEPTH or not _is_nested(each)))
        ]

    def one_of(self, *choices: Any) -> Any:
        return self.draw(st.sampled_from(choices))

    def name(self, letter: str) -> str:
        self.names += 1
        return f"{letter}{self.names}"


_BOOLEAN = cast("GraphQLScalarType", graph_schema().get_type("Boolean"))


def _inner(definition: Any) -> Composite | None:
    named = get_named_type(definition.type)
    return cast("Composite", named) if is_composite_type(named) else None


def _is_nested(definition: Any) -> bool:
    return isinstance(get_named_type(definition.type), GraphQLInputObjectType)


def _is_required(definition: GraphQLArgument | GraphQLInputField) -> bool:
    if isinstance(definition, GraphQLArgument):
        return is_required_argument(definition)
    return is_required_input_field(definition)


def _written(value: Any, type_: GraphQLInputType) -> str:
    """Write a value of JSON as GraphQL does."""
    if isinstance(type_, GraphQLNonNull):
        return _written(value, type_.of_type)
    if isinstance(value, list):
        inner = cast("GraphQLList[Any]", type_).of_type
        return f"[{', '.join(_written(each, inner) for each in value)}]"
    if isinstance(value, dict):
        fields = cast("GraphQLInputObjectType", type_).fields
        entries = (f"{key}: {_written(each, fields[key].type)}" for key, each in value.items())
        return f"{{{', '.join(entries)}}}"
    return value if isinstance(type_, GraphQLEnumType) and value else json.dumps(value)
