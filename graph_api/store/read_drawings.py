"""Entities and the relations among them, as nodes and links: what `read_walks` has found."""

from collections.abc import Mapping, Sequence

from graph_api.store import read_values
from graph_api.store.read_columns import Columns, add, as_row
from graph_api.store.read_compiler import Compiler
from graph_api.store.read_layout import Layout, Line, Record, Row, Rows
from graph_api.store.read_listing import Owner
from graph_api.store.read_past import Day
from graph_api.store.read_walks import Tie, tie
from schema.plan import Connection, Group, Item, Link, Neighbourhood, Paths, Ties

_PATH = {"length": "size(path) - 1"}
_NODES_OF_PATH = "UNWIND range(0, size(path) - 1) AS i MATCH (n:Entity {id: path[i]})"
_LINKS_OF_PATH = (
    "UNWIND range(0, size(path) - 2) AS i "
    "MATCH (:Entity {{id: path[i]}})-[{bracket}]-(:Entity {{id: path[i + 1]}}){where}"
)
_NEIGHBOURHOOD = {"hasMore": "$more"}
_NODES_AROUND = "UNWIND range(0, size($ids) - 1) AS i MATCH (n:Entity {id: $ids[i]})"
_LINKS_AROUND = (
    "UNWIND range(0, size($ids) - 1) AS i "
    "MATCH (:Entity {{id: $ids[i]}})-[{bracket}]->(o:Entity){where}"
)


def paths(plan: Paths, compiler: Compiler) -> tuple[str, Row | Rows]:
    """Return the statement for the ways in `$paths`."""
    links = tie(plan.ties, "r", ("i",), _day(plan.ties, compiler))
    path, line = _drawing(plan.items, _PATH, _NODES_OF_PATH, _LINKS_OF_PATH, links, compiler)
    found = f"collect({path})"
    if plan.single:
        return f"UNWIND $paths AS path RETURN head({found}) AS answer", Row(0, line)
    return f"UNWIND $paths AS path RETURN {found} AS answer", Rows(0, line)


def neighbourhood(plan: Neighbourhood, compiler: Compiler) -> tuple[str, Row]:
    """Return the statement for the entities in `$ids`, of which the first is in the middle."""
    links = tie(plan.ties, "r", ("i",), _day(plan.ties, compiler), "o.id IN $ids")
    drawing, line = _drawing(
        plan.items, _NEIGHBOURHOOD, _NODES_AROUND, _LINKS_AROUND, links, compiler
    )
    return f"MATCH (:Entity {{id: $ids[0]}}) RETURN {drawing} AS answer", Row(0, line)


def _day(ties: Ties, compiler: Compiler) -> Day | None:
    return Day.of(ties.as_of, compiler.parameter) if ties.as_of else None


def _drawing(
    items: Sequence[Item],
    values: Mapping[str, str],
    nodes: str,
    pattern: str,
    links: Tie,
    compiler: Compiler,
) -> tuple[str, Line]:
    """Return the row of a drawing.

    Args:
        items: what is asked of it.
        values: its leaves.
        nodes: clauses that find the entities.
        pattern: clauses that find the relations, with places for the parts of `links`.
        links: which relations.
        compiler: of the statement.
    """
    found_links = pattern.format(bracket=links.bracket, where=links.where)
    columns: Columns = []
    entries: list[tuple[str, Layout]] = []
    for item in items:
        match item:
            case Link():
                row, content = compiler.thing("n", "Entity", item.shape)
                found = f"COLLECT {{ {nodes} RETURN {row} ORDER BY i }}"
                layout: Layout = Rows(add(columns, found), content)
            case Group():
                row, line = _link(item, links.sums, compiler)
                order = "ORDER BY i, type(r), endNode(r).id"
                found = f"COLLECT {{ {found_links} RETURN {row} {order} }}"
                layout = Rows(add(columns, found), line)
            case _:
                layout = compiler.leaf(item, values, columns)
        entries.append((item.key, layout))
    return as_row(columns), Line(len(columns), Record(tuple(entries)))


def _link(group: Group, sums: str, compiler: Compiler) -> tuple[str, Line]:
    columns: Columns = []
    edge = Owner(sums, "edge")
    entries = tuple(
        (
            item.key,
            compiler.connection(item, edge, columns)
            if isinstance(item, Connection)
            else compiler.leaf(item, read_values.RELATION, columns, n="r", s=sums),
        )
        for item in group.items
    )
    return as_row(columns), Line(len(columns), Record(entries))
