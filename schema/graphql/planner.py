"""Builds the plan of a root field from its GraphQL selection.

Aliases, fragments, variables, `@skip` and `@include` are all resolved here; the plan knows none.
"""

from dataclasses import dataclass
from typing import Any, cast

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLUnionType,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
    is_non_null_type,
)

from schema.errors import PlanError
from schema.graphql.arguments import read_arguments
from schema.graphql.fields import MAX_CONTEXT
from schema.graphql.questions import QUESTIONS, bounded
from schema.graphql.selection import Selections
from schema.graphql.sources import page, source
from schema.operands import Operand
from schema.plan import ById, Connection, Constant, Group, Item, Link, Plan, Shape, Value, Variant

_TYPENAME = "__typename"


def plan_root(selections: Selections, key: str, nodes: list[FieldNode], *, resolved: bool) -> Plan:
    """Return the plan of a root field.

    Args:
        selections: of the operation.
        key: under which the answer wants the field.
        nodes: of the field; several where fragments repeat it.
        resolved: whether graphql-core walks the answer. It wants the names of types wherever there
            may be several, and says itself what must not be null.

    Raises:
        PlanError: an argument is out of its range, or the query asks for too much.
    """
    return _Planner(selections, resolved).root(key, nodes)


_Nodes = list[FieldNode]


@dataclass(slots=True)
class _Planner:
    selections: Selections
    resolved: bool
    _multiplier: int = 1
    _as_of: Operand | None = None

    def root(self, key: str, nodes: _Nodes) -> Plan:
        parent = self.selections.query
        name = nodes[0].name.value
        definition = parent.fields[name]
        target = get_named_type(definition.type)
        if target.name.endswith("Connection"):
            return self._connection(key, parent, nodes)
        arguments = read_arguments(definition, nodes[0], self.selections.variables)
        self._as_of = arguments.get("asOf")
        if name in QUESTIONS:
            size, plan = QUESTIONS[name](arguments)
            self._multiplier = size
            self.selections.budget.take(things=size)
            if _is_node(target):
                return plan(self._shape(target, nodes))
            return plan(self._items(cast("GraphQLObjectType", target), nodes))
        self.selections.budget.take(things=1)
        return ById(arguments["id"], self._shape(target, nodes))

    def _items(self, parent: GraphQLObjectType, nodes: _Nodes) -> tuple[Item, ...]:
        fields = self.selections.fields(parent, nodes)
        return tuple(self._item(key, parent, group) for key, group in fields.items())

    def _item(self, key: str, parent: GraphQLObjectType, nodes: _Nodes) -> Item:
        self.selections.budget.take(items=1)
        name = nodes[0].name.value
        if key.startswith("__") and key != name:
            raise PlanError(f"the alias {key} is reserved; use a name without leading underscores")
        if name == _TYPENAME:
            return Constant(key, parent.name)
        type_ = parent.fields[name].type
        required = is_non_null_type(type_) and not self.resolved
        target = get_named_type(type_)
        if is_leaf_type(target):
            return Value(key, name, required, self._size(parent.fields[name], nodes[0]))
        if target.name.endswith("Connection"):
            return self._connection(key, parent, nodes)
        if _is_node(target):
            return Link(key, name, self._shape(target, nodes), required)
        items = self._items(cast("GraphQLObjectType", target), nodes)
        return Group(key, name, items, required)

    def _size(self, definition: GraphQLField, node: FieldNode) -> int | None:
        """Return how many characters are wanted of a text that is cut."""
        if "chars" not in definition.args:
            return None
        arguments = read_arguments(definition, node, self.selections.variables)
        return bounded(arguments, "chars", MAX_CONTEXT)

    def _connection(self, key: str, parent: GraphQLObjectType, nodes: _Nodes) -> Connection:
        name = nodes[0].name.value
        definition = parent.fields[name]
        arguments = read_arguments(definition, nodes[0], self.selections.variables)
        outside = self._multiplier, self._as_of
        self._as_of = arguments.get("asOf") or self._as_of
        found, order = source(name, {**arguments, "asOf": self._as_of})
        asked = page(arguments, order, name, found)
        self._multiplier *= asked.size
        self.selections.budget.take(things=self._multiplier)
        items = self._items(cast("GraphQLObjectType", get_named_type(definition.type)), nodes)
        self._multiplier, self._as_of = outside
        return Connection(key, found, asked, items)

    def _shape(self, target: GraphQLNamedType, nodes: _Nodes) -> Shape:
        """Plan the selection for every type that may stand there, equal ones together."""
        if not is_abstract_type(target):
            one = cast("GraphQLObjectType", target)
            return (Variant(frozenset({one.name}), self._items(one, nodes)),)
        possible = self.selections.schema.get_possible_types(target)
        return tuple(self._variant(some, nodes) for some in self.selections.alike(possible, nodes))

    def _variant(self, possible: list[GraphQLObjectType], nodes: _Nodes) -> Variant:
        """Plan for types that share a selection."""
        items = [
            Value(item.key, _TYPENAME) if isinstance(item, Constant) else item
            for item in self._items(possible[0], nodes)
        ]
        if self.resolved and not any(item.key == _TYPENAME for item in items):
            items.append(Value(_TYPENAME, _TYPENAME))
        return Variant(frozenset(one.name for one in possible), tuple(items))


def _is_node(target: Any) -> bool:
    """Tell whether things of this type stand in the graph by themselves."""
    if isinstance(target, GraphQLUnionType):
        return True
    interfaces = getattr(target, "interfaces", ())
    return target.name == "Node" or any(interface.name == "Node" for interface in interfaces)
