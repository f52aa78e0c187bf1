"""Which fields a selection asks of a thing of a given type: fragments and directives resolved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLIncludeDirective,
    GraphQLObjectType,
    GraphQLResolveInfo,
    GraphQLSchema,
    GraphQLSkipDirective,
    InlineFragmentNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    VariableValues,
    get_directive_values,
    is_abstract_type,
)

from schema.graphql.budget import Budget
from schema.operands import Variables


@dataclass(frozen=True, slots=True)
class Selections:
    """Reads the selections of one operation."""

    schema: GraphQLSchema
    fragments: Mapping[str, FragmentDefinitionNode]
    variables: Variables
    budget: Budget

    @classmethod
    def of(cls, info: GraphQLResolveInfo[Any], budget: Budget) -> "Selections":
        """Return what reads the operation that `info` is about."""
        return cls(info.schema, info.fragments, info.variable_values.coerced, budget)

    @property
    def query(self) -> GraphQLObjectType:
        """The type whose fields are the root fields."""
        return cast("GraphQLObjectType", self.schema.query_type)

    def fields(
        self, parent: GraphQLObjectType, nodes: Sequence[FieldNode | OperationDefinitionNode]
    ) -> dict[str, list[FieldNode]]:
        """Return the fields below `nodes` that apply to `parent`, by the key of the answer."""
        found: dict[str, list[FieldNode]] = {}
        for node in self._applying(parent, _sets(nodes), set()):
            found.setdefault((node.alias or node.name).value, []).append(node)
        return found

    def alike(
        self, possible: Sequence[GraphQLObjectType], nodes: Sequence[FieldNode]
    ) -> list[list[GraphQLObjectType]]:
        """Group the types to which the same fields below `nodes` apply."""
        conditions = sorted(self._conditions(nodes))
        found: dict[tuple[str, ...], list[GraphQLObjectType]] = {}
        for type_ in possible:
            met = tuple(name for name in conditions if self._applies(name, type_))
            found.setdefault(met, []).append(type_)
        return list(found.values())

    def _applying(
        self, parent: GraphQLObjectType, sets: Sequence[SelectionSetNode], seen: set[str]
    ) -> Iterator[FieldNode]:
        for selection in _selections(sets):
            self.budget.look()
            # Left out first, then seen before: a spread that is left out hides no later one.
            if not self._included(selection) or _repeated(selection, seen):
                continue
            if isinstance(selection, FieldNode):
                yield selection
                continue
            condition, inner = self._fragment(selection)
            if condition is None or self._applies(condition, parent):
                yield from self._applying(parent, [inner], seen)

    def _conditions(self, nodes: Sequence[FieldNode]) -> set[str]:
        """Name the types that fragments right below `nodes` are conditional on."""
        found: set[str] = set()
        seen: set[str] = set()
        pending = _sets(nodes)
        while pending:
            for selection in pending.pop().selections:
                self.budget.look()
                if isinstance(selection, FieldNode) or _repeated(selection, seen):
                    continue
                condition, inner = self._fragment(selection)
                if condition:
                    found.add(condition)
                pending.append(inner)
        return found

    def _fragment(self, selection: SelectionNode) -> tuple[str | None, SelectionSetNode]:
        if isinstance(selection, FragmentSpreadNode):
            fragment = self.fragments[selection.name.value]
            return fragment.type_condition.name.value, fragment.selection_set
        inline = cast("InlineFragmentNode", selection)
        condition = inline.type_condition
        return (condition.name.value if condition else None), inline.selection_set

    def _applies(self, condition: str, type_: GraphQLObjectType) -> bool:
        if condition == type_.name:
            return True
        named = self.schema.get_type(condition)
        return is_abstract_type(named) and self.schema.is_sub_type(named, type_)

    def _included(self, selection: SelectionNode) -> bool:
        variables = VariableValues({}, dict(self.variables))
        skip = get_directive_values(GraphQLSkipDirective, selection, variables)
        if skip and skip["if"]:
            return False
        include = get_directive_values(GraphQLIncludeDirective, selection, variables)
        return include is None or bool(include["if"])


def _sets(nodes: Sequence[FieldNode | OperationDefinitionNode]) -> list[SelectionSetNode]:
    return [node.selection_set for node in nodes if node.selection_set]


def _selections(sets: Sequence[SelectionSetNode]) -> Iterator[SelectionNode]:
    return (selection for each in sets for selection in each.selections)


def _repeated(selection: SelectionNode, seen: set[str]) -> bool:
    """Tell whether this spreads a fragment that is in `seen`; remember it there."""
    if not isinstance(selection, FragmentSpreadNode):
        return False
    repeated = selection.name.value in seen
    seen.add(selection.name.value)
    return repeated
