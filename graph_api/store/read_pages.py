"""Orders, pages and cursors in Cypher."""

import re
from collections.abc import Iterable, Mapping
from operator import itemgetter

from graph_api.store.read_conditions import Parameter
from graph_api.store.read_listing import Listing
from schema.operands import Operand, derive
from schema.paging import Page, SortKey

_PROPERTY = re.compile(r"\w+\.\w+")


def page_of(found: Listing, page: Page, limit: str, row: str, parameter: Parameter) -> str:
    """Return a query for the rows of a page.

    Args:
        found: the list.
        page: which part of it.
        limit: how many, as an expression.
        row: what to return of each.
        parameter: takes a value, see `Parameter`.
    """
    bounds = _between(page, found.keys, parameter)
    if found.repeats:
        conditions, after = [found.where], bounds
    else:
        conditions, after = [found.where, *bounds, _present(found, page)], []
    clauses = [found.match, _where(conditions)]
    if found.repeats:
        clauses += [f" WITH DISTINCT {found.carried}", _where(after)]
    order = _order_by(page, found)
    clauses.append(f" WITH {found.carried} ORDER BY {order} LIMIT {limit} RETURN {row}")
    return "".join(clauses)


def count_of(found: Listing) -> str:
    """Return a query whose rows are as many as the list has entries."""
    every = f" RETURN DISTINCT {found.counted}" if found.repeats else ""
    return f"{found.match}{_where([found.where])}{every}"


def _where(conditions: Iterable[str]) -> str:
    text = " AND ".join(filter(None, conditions))
    return f" WHERE {text}" if text else ""


def _present(found: Listing, page: Page) -> str:
    """Return what lets Neo4j read a list in the order of an index, which lacks what is null."""
    first = found.keys[page.order[0].name]
    bounded = page.after is not None or page.before is not None
    if bounded or not found.is_whole or not _PROPERTY.fullmatch(first):
        return ""
    return f"{first} IS NOT NULL"


def _order_by(page: Page, found: Listing) -> str:
    """Return what stands after ORDER BY.

    A backward page is read from its end; the rows are turned round when all are there.
    """
    keys = [(found.keys[key.name], key.descending != page.backward) for key in page.order]
    if found.same:
        keys.insert(0, (found.same, keys[0][1]))
    return ", ".join(f"{key}{' DESC' if descending else ''}" for key, descending in keys)


def _between(page: Page, keys: Mapping[str, str], parameter: Parameter) -> list[str]:
    """Return the conditions that a thing stands between the cursors of a page."""
    bounds = ((page.after, False), (page.before, True))
    return [
        _beyond(page, keys, parameter, cursor, back=back)
        for cursor, back in bounds
        if cursor is not None
    ]


def _beyond(
    page: Page, keys: Mapping[str, str], parameter: Parameter, cursor: Operand, *, back: bool
) -> str:
    """Return the condition that a thing stands beyond a cursor.

    The first key is compared by itself and the others in a CASE, not in an OR: for that Neo4j
    would read two ranges of the index, put them together, and sort.
    """
    bounds = [
        (keys[key.name], "<" if key.descending != back else ">", derive(itemgetter(index), cursor))
        for index, key in enumerate(page.order)
    ]
    expression, sign, value = bounds[-1]
    text = f"{expression} {sign} {parameter(value)}"
    for index, (expression, sign, value) in reversed(list(enumerate(bounds[:-1]))):
        given = parameter(value)
        other = f"{expression} {sign} {given}" if index else "true"
        text = f"CASE WHEN {expression} = {given} THEN {text} ELSE {other} END"
        if not index:
            text = f"{expression} {sign}= {given} AND {text}"
    return text


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
