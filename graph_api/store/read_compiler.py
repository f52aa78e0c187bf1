"""What writes the parts that any statement has, as those see it who write the rest of one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from graph_api.store.read_columns import Columns
from graph_api.store.read_layout import Content, Layout, Line, Record
from graph_api.store.read_listing import Owner
from schema.plan import Connection, Item, Shape, Variant


@dataclass(frozen=True, slots=True)
class Things:
    """The row of a thing, by the label that it may have."""

    by_label: Mapping[str, str]
    content: Content


class Compiler(Protocol):
    """Writes one statement. What takes columns adds to those of a row."""

    def parameter(self, value: object) -> str:
        """Take a value or an operand; return its name in the statement, with the "$"."""

    def name(self, letter: str) -> str:
        """Return a new variable."""

    def leaf(self, item: Item, values: Mapping[str, str], columns: Columns, **names: str) -> Layout:
        """Write a leaf; `values` are expressions by name, with places for `names`."""

    def leaves(
        self, items: Sequence[Item], values: Mapping[str, str], columns: Columns, **names: str
    ) -> Record:
        """Write leaves that make up a record."""

    def things(self, node: str, shape: Shape) -> Things:
        """Return the row of a thing: which it is comes first, where it may be of several kinds."""

    def thing(self, node: str, label: str, shape: Shape) -> tuple[str, Content]:
        """Return the row of a thing that has this label, and what it holds."""

    def line(self, node: str, variant: Variant, columns: Columns) -> Line:
        """Write what is asked of a thing that is of one of these types, which share a label."""

    def connection(self, plan: Connection, owner: Owner | None, columns: Columns) -> Record:
        """Write a list."""
