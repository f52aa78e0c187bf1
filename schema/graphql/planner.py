"""Builds the plan of a root field from its GraphQL selection.

Aliases, fragments, variables, `@skip` and `@include` are all resolved here; the plan knows none.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from graphql import (
    FieldNode,
    FragmentSpreadNode,
    GraphQLIncludeDirective,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSkipDirective,
    GraphQLUnionType,
    InlineFragmentNode,
    SelectionNode,
    SelectionSetNode,
    VariableValues,
    get_argument_values,
    get_directive_values,
    get_named_type,
    is_abstract_type,
    is_leaf_type,
)

from schema.graphql.sources import page, source
from schema.plan import (
    ById,
    Connection,
    Constant,
    Group,
    Item,
    Link,
    Plan,
    PlanError,
    Search,
    Shape,
    Value,
    Variant,
)

_TYPENAME = "__typename"


class TooLargeError(PlanError):
    """A query asks for more than one request may."""


@dataclass(slots=True)
class Budget:
    """What one request may still ask for.

    Attributes:
        items: fields, each as often as fragments repeat it.
        things: entities, claims, articles; a page within a page counts its size multiplied.
    """

    items: int = 5_000
    things: int = 200_000

    def take(self, items: int = 0, things: int = 0) -> None:
        """Use up a part.

        Raises:
            TooLargeError: that part is not there.
        """
        self.items -= items
        self.things -= things
        if self.items < 0:
            raise TooLargeError("the query has too many fields; ask in several requests")
        if self.things < 0:
            raise TooLargeError(
                "the query may fetch too much: page sizes multiply from level to level; "
                "ask for smaller pages"
            )


def plan_root(info: GraphQLResolveInfo[Any], budget: Budget) -> Plan:
    """Return the plan of the root field that `info` is about.

    Raises:
        PlanError: an argument is out of its range, or the query asks for too much.
    """
    return _Planner(info, budget).root()


_Nodes = list[FieldNode]


@dataclass(slots=True)
class _Planner:
    info: GraphQLResolveInfo[Any]
    budget: Budget
    _multiplier: int = field(default=1, init=False)

    @property
    def _variables(self) -> VariableValues:
        # Strawberry hands resolvers the bare values; graphql-core wants its own container.
        return VariableValues({}, cast("dict[str, Any]", self.info.variable_values))

    def root(self) -> Plan:
        nodes = self.info.field_nodes
        name = self.info.field_name
        definition = self.info.parent_type.fields[name]
        key = str(self.info.path.key)
        target = get_named_type(definition.type)
        if name == "search":
            arguments = get_argument_values(definition, nodes[0], self._variables)
            first = page(arguments, (), "").first
            self.budget.take(things=first)
            self._multiplier = first
            hit = cast("GraphQLObjectType", target)
            return Search(arguments["text"], first, self._items(hit, nodes))
        if target.name.endswith("Connection"):
            connection = cast("GraphQLObjectType", target)
            return self._connection(key, self.info.parent_type, connection, nodes)
        arguments = get_argument_values(definition, nodes[0], self._variables)
        self.budget.take(things=1)
        return ById(arguments["id"], self._shape(target, nodes))

    def _items(self, parent: GraphQLObjectType, nodes: _Nodes) -> tuple[Item, ...]:
        sets = [node.selection_set for node in nodes if node.selection_set]
        return tuple(
            self._item(key, parent, group) for key, group in self._fields(parent, sets).items()
        )

    def _item(self, key: str, parent: GraphQLObjectType, nodes: _Nodes) -> Item:
        self.budget.take(items=1)
        name = nodes[0].name.value
        if key.startswith("__") and key != name:
            raise PlanError(f"the alias {key} is reserved; use a name without leading underscores")
        if name == _TYPENAME:
            return Constant(key, parent.name)
        target = get_named_type(parent.fields[name].type)
        if is_leaf_type(target):
            return Value(key, name)
        if target.name.endswith("Connection"):
            return self._connection(key, parent, cast("GraphQLObjectType", target), nodes)
        if _is_node(target):
            return Link(key, name, self._shape(target, nodes))
        return Group(key, name, self._items(cast("GraphQLObjectType", target), nodes))

    def _connection(
        self, key: str, parent: GraphQLObjectType, target: GraphQLObjectType, nodes: _Nodes
    ) -> Connection:
        name = nodes[0].name.value
        arguments = get_argument_values(parent.fields[name], nodes[0], self._variables)
        found, order = source(name, arguments)
        asked = page(arguments, order, f"{name} {found!r}")
        outside = self._multiplier
        self._multiplier *= asked.first
        self.budget.take(things=self._multiplier)
        items = self._items(target, nodes)
        self._multiplier = outside
        return Connection(key, found, asked, items)

    def _shape(self, target: GraphQLNamedType, nodes: _Nodes) -> Shape:
        """Plan the selection for every type that may stand there, equal ones together."""
        sets = [node.selection_set for node in nodes if node.selection_set]
        if not is_abstract_type(target):
            one = cast("GraphQLObjectType", target)
            return (Variant(frozenset({one.name}), self._items(one, nodes)),)
        conditions = sorted(self._conditions(sets))
        alike: dict[tuple[str, ...], list[GraphQLObjectType]] = {}
        for possible in self.info.schema.get_possible_types(target):
            met = tuple(name for name in conditions if self._applies(name, possible))
            alike.setdefault(met, []).append(possible)
        return tuple(self._variant(possible, nodes) for possible in alike.values())

    def _variant(self, possible: list[GraphQLObjectType], nodes: _Nodes) -> Variant:
        named: list[Item] = [Value(_TYPENAME, _TYPENAME)]
        for item in self._items(possible[0], nodes):
            if isinstance(item, Constant):
                item = Value(item.key, _TYPENAME)  # noqa: PLW2901
            if item not in named:
                named.append(item)
        return Variant(frozenset(one.name for one in possible), tuple(named))

    def _fields(
        self, parent: GraphQLObjectType, sets: Iterable[SelectionSetNode]
    ) -> Mapping[str, _Nodes]:
        """Group the fields that apply to `parent` by the key that the answer has them under."""
        found: dict[str, _Nodes] = {}
        seen: set[str] = set()
        for selection_set in sets:
            self._collect(parent, selection_set, found, seen)
        return found

    def _collect(
        self,
        parent: GraphQLObjectType,
        selection_set: SelectionSetNode,
        found: dict[str, _Nodes],
        seen: set[str],
    ) -> None:
        for selection in selection_set.selections:
            if not self._included(selection):
                continue
            if isinstance(selection, FieldNode):
                key = (selection.alias or selection.name).value
                found.setdefault(key, []).append(selection)
                continue
            if isinstance(selection, FragmentSpreadNode):
                if selection.name.value in seen:
                    continue
                seen.add(selection.name.value)
            condition, inner = self._fragment(selection)
            if condition is None or self._applies(condition, parent):
                self._collect(parent, inner, found, seen)

    def _conditions(self, sets: Iterable[SelectionSetNode]) -> set[str]:
        """Name the types that fragments directly in these selections are conditional on."""
        found: set[str] = set()
        seen: set[str] = set()
        pending = list(sets)
        while pending:
            for selection in pending.pop().selections:
                if isinstance(selection, FieldNode):
                    continue
                if isinstance(selection, FragmentSpreadNode):
                    if selection.name.value in seen:
                        continue
                    seen.add(selection.name.value)
                condition, inner = self._fragment(selection)
                if condition:
                    found.add(condition)
                pending.append(inner)
        return found

    def _fragment(self, selection: SelectionNode) -> tuple[str | None, SelectionSetNode]:
        if isinstance(selection, FragmentSpreadNode):
            fragment = self.info.fragments[selection.name.value]
            return fragment.type_condition.name.value, fragment.selection_set
        inline = cast("InlineFragmentNode", selection)
        condition = inline.type_condition
        return (condition.name.value if condition else None), inline.selection_set

    def _applies(self, condition: str, parent: GraphQLObjectType) -> bool:
        if condition == parent.name:
            return True
        named = self.info.schema.get_type(condition)
        return is_abstract_type(named) and self.info.schema.is_sub_type(named, parent)

    def _included(self, selection: SelectionNode) -> bool:
        variables = self._variables
        skip = get_directive_values(GraphQLSkipDirective, selection, variables)
        if skip and skip["if"]:
            return False
        include = get_directive_values(GraphQLIncludeDirective, selection, variables)
        return include is None or bool(include["if"])


def _is_node(target: Any) -> bool:
    """Tell whether things of this type stand in the graph by themselves."""
    if isinstance(target, GraphQLUnionType):
        return True
    interfaces = getattr(target, "interfaces", ())
    return target.name == "Node" or any(interface.name == "Node" for interface in interfaces)
