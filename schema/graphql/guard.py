"""What a document and its variables may not be, measured in time linear in their length."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from graphql import (
    DirectiveNode,
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    InlineFragmentNode,
    ListValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    ValueNode,
)

from schema.graphql.errors import coded

MAX_TOKENS = 2_000
MAX_DEPTH = 20
MAX_NESTING = 100
MAX_ALIASES = 50
MAX_DIRECTIVES = 50
MAX_VALUES = 2_000
MAX_VALUE_DEPTH = 20

T = TypeVar("T")


def check_variables(variables: Mapping[str, Any]) -> None:
    """Refuse variables that hold too many values, or values within values within values.

    Raises:
        GraphQLError: with the code QUERY_TOO_DEEP or QUERY_TOO_LARGE.
    """
    left = MAX_VALUES
    for level in _levels(variables.values(), _parts):
        left -= len(level)
        if left < 0:
            raise _too_large(f"the variables hold more than {MAX_VALUES} values")


def _levels(values: Iterable[T], parts: Callable[[T], Iterable[T]]) -> Iterator[list[T]]:
    """Yield values, then what they hold, and so on; refuse those that go too deep."""
    level = list(values)
    for _ in range(MAX_VALUE_DEPTH):
        if not level:
            return
        yield level
        level = [part for value in level for part in parts(value)]
    raise _too_deep(f"a value is more than {MAX_VALUE_DEPTH} levels deep")


def _parts(value: Any) -> Iterable[Any]:
    if isinstance(value, list):
        return value
    return value.values() if isinstance(value, dict) else ()


def _literal_parts(node: ValueNode) -> Iterable[ValueNode]:
    if isinstance(node, ListValueNode):
        return node.values
    return [each.value for each in node.fields] if isinstance(node, ObjectValueNode) else ()


@dataclass(frozen=True, slots=True)
class Size:
    """How large a part of a document is, with fragments counted wherever they are spread."""

    depth: int = 0
    nesting: int = 0
    aliases: int = 0
    directives: int = 0

    def check(self) -> None:
        """Refuse what is beyond the limits.

        Raises:
            GraphQLError: with the code QUERY_TOO_DEEP or QUERY_TOO_LARGE.
        """
        if self.depth > MAX_DEPTH:
            raise _too_deep(f"the query is {self.depth} levels deep; {MAX_DEPTH} are allowed")
        if self.nesting > MAX_NESTING:
            raise _too_deep(f"the query nests fragments more than {MAX_NESTING} levels deep")
        if self.aliases > MAX_ALIASES:
            raise _too_large(f"the query has {self.aliases} aliases; {MAX_ALIASES} are allowed")
        if self.directives > MAX_DIRECTIVES:
            raise _too_large(
                f"the query has {self.directives} directives; {MAX_DIRECTIVES} are allowed"
            )


def check_limits(document: DocumentNode) -> None:
    """Refuse a document that is too deep, or has too many aliases or directives.

    Raises:
        GraphQLError: with the code QUERY_TOO_DEEP or QUERY_TOO_LARGE.
    """
    measure = Measure(document)
    for definition in document.definitions:
        if isinstance(definition, OperationDefinitionNode | FragmentDefinitionNode):
            measure.definition(definition).check()


class Measure:
    """Measures the definitions of a document.

    Attributes:
        looked: at how many selections; each is looked at once.
    """

    def __init__(self, document: DocumentNode) -> None:
        self.looked = 0
        self._sizes: dict[str, Size] = {}
        self._fragments = {
            each.name.value: each
            for each in document.definitions
            if isinstance(each, FragmentDefinitionNode)
        }

    def definition(self, node: OperationDefinitionNode | FragmentDefinitionNode) -> Size:
        """Return the size of an operation or fragment."""
        if isinstance(node, FragmentDefinitionNode):
            return self._fragment(node.name.value, 0)
        return _with(node.directives, self._set(node.selection_set, 0))

    def _fragment(self, name: str, level: int) -> Size:
        node = self._fragments.get(name)
        if node is None:
            return Size()  # validation refuses it, as it does one within itself
        if name not in self._sizes:
            self._sizes[name] = Size()
            self._sizes[name] = _with(node.directives, self._set(node.selection_set, level))
        return self._sizes[name]

    def _set(self, node: SelectionSetNode, level: int) -> Size:
        if level > MAX_NESTING:  # Python has a limit too
            Size(nesting=level).check()
        self.looked += len(node.selections)
        parts = [self._selection(each, level + 1) for each in node.selections]
        return Size(
            max((part.depth for part in parts), default=0),
            max((part.nesting for part in parts), default=0) + 1,
            sum(part.aliases for part in parts),
            sum(part.directives for part in parts),
        )

    def _selection(self, node: SelectionNode, level: int) -> Size:
        match node:
            case FragmentSpreadNode():
                size = self._fragment(node.name.value, level)
            case InlineFragmentNode():
                size = self._set(node.selection_set, level)
            case FieldNode():
                _check_arguments(node)
                inner = self._set(node.selection_set, level) if node.selection_set else Size()
                aliased = inner.aliases + (node.alias is not None)
                size = replace(inner, depth=inner.depth + 1, aliases=aliased)
            case _:
                raise TypeError(f"{node} is not a selection")
        return _with(node.directives, size)


def _with(directives: Sequence[DirectiveNode] | None, size: Size) -> Size:
    return replace(size, directives=size.directives + len(directives)) if directives else size


def _check_arguments(node: FieldNode) -> None:
    for _ in _levels([each.value for each in node.arguments or ()], _literal_parts):
        pass


def _too_deep(message: str) -> GraphQLError:
    return coded("QUERY_TOO_DEEP", message)


def _too_large(message: str) -> GraphQLError:
    return coded("QUERY_TOO_LARGE", message)
