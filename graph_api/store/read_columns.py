"""The columns of a row, as expressions in Cypher, while a statement is written."""

from typing import TypeAlias

Columns: TypeAlias = list[str]


def add(columns: Columns, expression: str) -> int:
    """Add a column and return its index."""
    columns.append(expression)
    return len(columns) - 1


def as_row(columns: Columns) -> str:
    """Return the expression for a row of these columns."""
    return f"[{', '.join(columns)}]"
