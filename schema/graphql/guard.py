"""What a request may not do: limits on its document, measured in time linear in its length."""

from collections.abc import Mapping

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
)

from schema.graphql.errors import coded

MAX_TOKENS = 2_000
MAX_DEPTH = 20
MAX_ALIASES = 50


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
                raise coded(
                    "QUERY_TOO_DEEP",
                    f"the query is {depth} levels deep; {MAX_DEPTH} are allowed",
                )
            if aliases > MAX_ALIASES:
                raise coded(
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
