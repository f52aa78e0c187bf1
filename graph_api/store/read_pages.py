"""Orders, pages and cursors in Cypher."""

from collections.abc import Mapping
from operator import itemgetter

from graph_api.store.read_conditions import Parameter
from schema.operands import Operand, derive
from schema.plan import Page, SortKey


def order_by(page: Page, keys: Mapping[str, str]) -> str:
    """Return what stands after ORDER BY; `keys` are expressions by name of sort key.

    A backward page is read from its end; the rows are turned round when all are there.
    """
    return ", ".join(
        f"{keys[key.name]}{' DESC' if key.descending != page.backward else ''}"
        for key in page.order
    )


def between(page: Page, keys: Mapping[str, str], parameter: Parameter) -> list[str]:
    """Return the conditions that a thing stands between the cursors of a page."""
    bounds = ((page.after, False), (page.before, True))
    return [
        f"({_beyond(page, keys, parameter, cursor, back=back)})"
        for cursor, back in bounds
        if cursor is not None
    ]


def _beyond(
    page: Page, keys: Mapping[str, str], parameter: Parameter, cursor: Operand, *, back: bool
) -> str:
    parts: list[str] = []
    equal: list[str] = []
    for index, key in enumerate(page.order):
        expression, given = keys[key.name], parameter(derive(itemgetter(index), cursor))
        sign = "<" if key.descending != back else ">"
        parts.append(" AND ".join((*equal, f"{expression} {sign} {given}")))
        equal.append(f"{expression} = {given}")
    return " OR ".join(f"({part})" for part in parts)


def cursor(page: Page, keys: Mapping[str, str], parameter: Parameter) -> str:
    """Return the cursor of an entry, in the form that `schema.plan.decode_cursor` reads."""
    *others, last = page.order
    prefix = parameter(derive("{}.".format, page.fingerprint))
    parts = [f"{_text(key, keys[key.name])} + '|'" for key in others]
    return " + ".join((prefix, *parts, keys[last.name]))


def _text(key: SortKey, expression: str) -> str:
    if key.kind is str:
        return f"replace(replace({expression}, '%', '%25'), '|', '%7C')"
    return f"toString({expression})"
