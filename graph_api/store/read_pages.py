"""Orders, pages and cursors in Cypher."""

from collections.abc import Mapping
from operator import itemgetter

from graph_api.store.read_lists import Parameter
from schema.operands import derive
from schema.plan import Page, SortKey


def order_by(page: Page, keys: Mapping[str, str]) -> str:
    """Return what stands after ORDER BY; `keys` are expressions by name of sort key."""
    return ", ".join(f"{keys[key.name]}{' DESC' if key.descending else ''}" for key in page.order)


def after(page: Page, keys: Mapping[str, str], parameter: Parameter) -> str:
    """Return the condition that a thing comes after the last one of the page before."""
    parts: list[str] = []
    equal: list[str] = []
    if page.after is None:
        raise ValueError("this page begins with the list")
    for index, key in enumerate(page.order):
        expression, given = keys[key.name], parameter(derive(itemgetter(index), page.after))
        beyond = f"{expression} {'<' if key.descending else '>'} {given}"
        parts.append(" AND ".join((*equal, beyond)))
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
