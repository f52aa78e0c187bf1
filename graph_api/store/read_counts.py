"""Counts: of claims by what tells them apart, and of what there is of an entity."""

from graph_api.store.read_columns import Columns, add, as_row
from graph_api.store.read_compiler import Compiler
from graph_api.store.read_layout import Layout, Line, Record, Row, Rows
from graph_api.store.read_lists import listing
from graph_api.store.read_values import DEGREE
from schema.plan import ClaimCounts, Claims, Link, TopEntities

_OF_CLAIM = {
    "predicate": "{c}.predicate",
    "status": "toUpper({c}.status)",
    "polarity": "toUpper({c}.polarity)",
}
_OF_ARTICLE = {
    "year": "left(a.published, 4)",
    "month": "left(a.published, 7)",
    "publisher": "a.publisher",
    "language": "a.language",
}
_MEASURES = {
    "degree": DEGREE.format(n="e"),
    "claims": "COUNT { MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim) RETURN DISTINCT c }",
    "articles": "COUNT { MATCH (e)<-[:MENTIONS]-(a:Article) RETURN DISTINCT a }",
}


def claim_counts(plan: ClaimCounts, compiler: Compiler) -> tuple[str, Rows]:
    """Return the statement for the numbers of claims by kind."""
    found = listing(Claims(plan.where), None, compiler.name, compiler.parameter)
    where = f" WHERE {found.where}" if found.where else ""
    match = f"{found.match}{where} WITH DISTINCT {found.node}"
    if _OF_ARTICLE.keys() & plan.by:
        match += f" MATCH ({found.node})-[:STATED_IN]->(a:Article)"
    keys = {key: (_OF_CLAIM | _OF_ARTICLE)[key].format(c=found.node) for key in plan.by}
    told_apart = [f"{expression} AS {key}" for key, expression in keys.items()]
    counted = ", ".join((*told_apart, "count(*) AS count"))
    values = {key: key if key in keys else "null" for key in (*_OF_CLAIM, *_OF_ARTICLE)}
    columns: Columns = []
    entries = tuple(
        (item.key, compiler.leaf(item, values | {"count": "count"}, columns)) for item in plan.items
    )
    order = ", ".join(("count DESC", *(f"coalesce({key}, '')" for key in keys)))
    text = (
        f"{match} WITH {counted} ORDER BY {order} "
        f"LIMIT {compiler.parameter(plan.first)} RETURN collect({as_row(columns)}) AS answer"
    )
    return text, Rows(0, Line(len(columns), Record(entries)))


def top_entities(plan: TopEntities, compiler: Compiler) -> tuple[str, Rows]:
    """Return the statement for the entities of which there is most."""
    types = ""
    if plan.types is not None:
        types = f" WHERE e.type IN {compiler.parameter(list(plan.types))}"
    columns: Columns = []
    entries: list[tuple[str, Layout]] = []
    for item in plan.items:
        if isinstance(item, Link):
            row, content = compiler.thing("e", "Entity", item.shape)
            layout: Layout = Row(add(columns, row), content, item.required)
        else:
            layout = compiler.leaf(item, {"count": "count"}, columns)
        entries.append((item.key, layout))
    text = (
        f"MATCH (e:Entity){types} WITH e, {_MEASURES[plan.by]} AS count "
        f"ORDER BY count DESC, e.name_folded, e.id LIMIT {compiler.parameter(plan.first)} "
        f"RETURN collect({as_row(columns)}) AS answer"
    )
    return text, Rows(0, Line(len(columns), Record(tuple(entries))))
