"""Lists within an answer: their pages, what an entry of one is, and how many there are in all."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph_api.store import read_values
from graph_api.store.read_columns import Columns, add, as_row
from graph_api.store.read_compiler import Compiler
from graph_api.store.read_layout import (
    Column,
    Ends,
    Fixed,
    IsLonger,
    Layout,
    Line,
    Record,
    Row,
    Rows,
)
from graph_api.store.read_listing import Listing, Owner
from graph_api.store.read_lists import listing
from graph_api.store.read_pages import count_of, cursor, page_of
from schema.paging import Page
from schema.plan import Connection, Constant, Group, Item, Link, Value


@dataclass(frozen=True, slots=True)
class Connections:
    """Writes lists into a statement."""

    compiler: Compiler

    def connection(self, plan: Connection, owner: Owner | None, columns: Columns) -> Record:
        """Return where a list stands: its page, where that ends, and how many there are in all."""
        page: _Page | None = None
        if any(isinstance(item, Group) for item in plan.items):
            page = self._page(plan, owner, columns)
        else:
            for bound in filter(None, (plan.page.after, plan.page.before)):
                # Nothing reads it, but it must be a cursor all the same.
                self.compiler.parameter(bound)
        entries: list[tuple[str, Layout]] = []
        for item in plan.items:
            match item:
                case Group() if page:
                    entries.append((item.key, page.layout(item)))
                case Value():
                    count = self._count(plan, owner)
                    entries.append((item.key, Column(add(columns, count))))
                case Constant():
                    entries.append((item.key, Fixed(item.value)))
        return Record(tuple(entries))

    def _count(self, plan: Connection, owner: Owner | None) -> str:
        found = listing(plan.source, owner, self.compiler.name, self.compiler.parameter)
        return f"COUNT {{ {count_of(found)} }}"

    def _page(self, plan: Connection, owner: Owner | None, columns: Columns) -> "_Page":
        """Add the rows of a page, and one more if it has to be known whether there are more."""
        page, groups = plan.page, [item for item in plan.items if isinstance(item, Group)]
        found = listing(plan.source, owner, self.compiler.name, self.compiler.parameter)
        asked = {item.name for group in groups for item in group.items if isinstance(item, Value)}
        more = "hasPreviousPage" if page.backward else "hasNextPage"
        limit = self.compiler.parameter(page.size + (more in asked))
        row: Columns = []
        if asked & {"cursor", "startCursor", "endCursor"}:
            row.append(cursor(page, found.keys, self.compiler.parameter))
        edges = {
            group.key: self._edge(group, found, row) for group in groups if group.name == "edges"
        }
        rows = page_of(found, page, limit, as_row(row), self.compiler.parameter)
        return _Page(add(columns, f"COLLECT {{ {rows} }}"), page, len(row), edges)

    def _edge(self, group: Group, found: Listing, columns: Columns) -> Record:
        """Return where an entry of a page stands in its row; its cursor is the first column."""
        entries: list[tuple[str, Layout]] = []
        for item in group.items:
            match item:
                case Value(name="cursor"):
                    layout: Layout = Column(0)
                case Link():
                    layout = self._end(found.node, item, columns)
                case Group(name="node"):
                    layout = self._pair(item, found, columns)
                case Group():
                    layout = self._spans(item, found, columns)
                case Connection():
                    owner = Owner(found.sums or found.node, "edge")
                    layout = self.connection(item, owner, columns)
                case _:
                    edge = {"n": found.edge or found.node, "owner": found.owner or ""}
                    edge["s"] = found.sums or ""
                    layout = self.compiler.leaf(item, read_values.RELATION, columns, **edge)
            entries.append((item.key, layout))
        return Record(tuple(entries))

    def _end(self, node: str, link: Link, columns: Columns) -> Layout:
        """Return where the thing of an entry stands: among its columns, if it is of one kind."""
        if len(link.shape) > 1:
            row, content = self.compiler.thing(node, "Entity", link.shape)
            return Row(add(columns, row), content, link.required)
        [variant] = link.shape
        return self.compiler.line(node, variant, columns).record

    def _pair(self, group: Group, found: Listing, columns: Columns) -> Record:
        """Return where an entry stands that is two things and how they are related."""
        ends = {"claim": found.node, "counterclaim": found.other or found.node}
        entries: list[tuple[str, Layout]] = []
        for item in group.items:
            if isinstance(item, Link):
                layout = self._end(ends[item.name], item, columns)
            else:
                layout = self.compiler.leaf(item, read_values.PAIR, columns, n=ends["counterclaim"])
            entries.append((item.key, layout))
        return Record(tuple(entries))

    def _spans(self, group: Group, found: Listing, columns: Columns) -> Rows:
        edge = found.edge or found.node
        span: Columns = []
        record = self.compiler.leaves(
            group.items, read_values.MENTION, span, n=edge, i="i", owner=found.owner or ""
        )
        spans = f"[i IN range(0, size({edge}.starts) - 1) | {as_row(span)}]"
        return Rows(add(columns, spans), Line(len(span), record))


@dataclass(frozen=True, slots=True)
class _Page:
    """The rows of a page and what can be told from them."""

    index: int
    page: Page
    width: int
    edges: Mapping[str, Record]

    def layout(self, group: Group) -> Layout:
        """Return where `edges` or `pageInfo` stand."""
        if group.name == "edges":
            line = Line(self.width, self.edges[group.key])
            return Rows(self.index, line, self.page.size, backward=self.page.backward)
        return Record(tuple((item.key, self._info(item)) for item in group.items))

    def _info(self, item: Item) -> Layout:
        if isinstance(item, Constant):
            return Fixed(item.value)
        if not isinstance(item, Value):
            raise TypeError(f"{item} is not a leaf")
        page = self.page
        more = IsLonger(self.index, page.size)
        ends = [Ends(self.index, 0), Ends(self.index, 0, last=page.size)]
        if page.backward:
            ends.reverse()
        info: dict[str, Layout] = {
            "hasNextPage": Fixed(page.before is not None) if page.backward else more,
            "hasPreviousPage": more if page.backward else Fixed(page.after is not None),
            "startCursor": ends[0],
            "endCursor": ends[1],
        }
        return info[item.name]
