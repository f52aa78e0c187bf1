"""Counts: of claims by what tells them apart, and of what there is of an entity."""

from graph_api.store.read_columns import Columns, add, as_row
from graph_api.store.read_compiler import Compiler
from graph_api.store.read_layout import Layout, Line, Record, Row, Rows
from graph_api.store.read_lists import listing
from graph_api.store.read_past import Day, known_by
from schema.ontology import load_ontology
from schema.plan import ClaimCounts, Link, TopEntities
from schema.sources import Claims

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
_OF_ALL_ARTICLES = (
    "MATCH (a:Article) WITH a, COUNT { (a)<-[:STATED_IN]-() } AS stated WHERE stated > 0"
)
_MEASURES = {
    "degree": "e.degree",
    "claims": "COUNT { MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim) RETURN DISTINCT c }",
    "articles": "COUNT { MATCH (e)<-[:MENTIONS]-(a:Article) RETURN DISTINCT a }",
}
_PAST_MEASURES = {
    "degree": f"COUNT {{{{ MATCH (e)-[r:{'|'.join(load_ontology().relation_types)}]-(:Entity) "
    "UNWIND r.claims AS i MATCH (:Claim {{id: i}})-[:STATED_IN]->(a:Article) WHERE {told} "
    "RETURN DISTINCT r }}",
    "claims": "COUNT {{ MATCH (e)<-[:SUBJECT|OBJECT]-(c:Claim) "
    "MATCH (c)-[:STATED_IN]->(a:Article) WHERE {told} RETURN DISTINCT c }}",
    "articles": "COUNT {{ MATCH (e)<-[:MENTIONS]-(a:Article) WHERE {told} RETURN DISTINCT a }}",
}


def claim_counts(plan: ClaimCounts, compiler: Compiler) -> tuple[str, Rows]:
    """Return the statement for the numbers of claims by kind."""
    begin, claim, count = _counted(plan, compiler)
    keys = {key: (_OF_CLAIM | _OF_ARTICLE)[key].format(c=claim) for key in plan.by}
    told_apart = [f"{expression} AS {key}" for key, expression in keys.items()]
    values = {key: key if key in keys else "null" for key in (*_OF_CLAIM, *_OF_ARTICLE)}
    columns: Columns = []
    entries = tuple(
        (item.key, compiler.leaf(item, values | {"count": "count"}, columns)) for item in plan.items
    )
    text = f"{begin} WITH {', '.join((*told_apart, f'{count} AS count'))}"
    if keys:  # else there is one row, and all claims together Neo4j need not count one by one
        order = ", ".join(("count DESC", *(f"coalesce({key}, '')" for key in keys)))
        text += f" ORDER BY {order} LIMIT {compiler.parameter(plan.first)}"
    text += f" RETURN collect({as_row(columns)}) AS answer"
    return text, Rows(0, Line(len(columns), Record(entries)))


def _counted(plan: ClaimCounts, compiler: Compiler) -> tuple[str, str, str]:
    """Return clauses that find the claims, the variable of one, and how many there are."""
    found = listing(Claims(plan.where), None, compiler.name, compiler.parameter)
    whole, of_article = found.is_whole and not found.where, _OF_ARTICLE.keys() & plan.by
    if whole and plan.by and of_article == set(plan.by):
        return _OF_ALL_ARTICLES, "", "sum(stated)"  # far fewer than claims
    where = found.where
    if whole and plan.by == ("predicate",):
        where = f"{found.node}.predicate IS NOT NULL"  # so that Neo4j reads the index alone
    begin = f"{found.match} WHERE {where}" if where else found.match
    if of_article:
        begin += f" MATCH ({found.node})-[:STATED_IN]->(a:Article)"
    return begin, found.node, "count(*)"


def top_entities(plan: TopEntities, compiler: Compiler) -> tuple[str, Rows]:
    """Return the statement for the entities of which there is most."""
    day = Day.of(plan.as_of, compiler.parameter) if plan.as_of else None
    types = None if plan.types is None else compiler.parameter(list(plan.types))
    columns: Columns = []
    entries: list[tuple[str, Layout]] = []
    for item in plan.items:
        if isinstance(item, Link):
            row, content = compiler.thing("e", "Entity", item.shape)
            layout: Layout = Row(add(columns, row), content, item.required)
        else:
            layout = compiler.leaf(item, {"count": "count"}, columns)
        entries.append((item.key, layout))
    ranked = _ranked(plan.by, types, day)
    page = f"LIMIT {compiler.parameter(plan.first)} RETURN collect({as_row(columns)}) AS answer"
    return f"{ranked} {page}", Rows(0, Line(len(columns), Record(tuple(entries))))


def best_connected(day: Day | None) -> str:
    """Return the statement for the `id` of the entity with most relations, as of a day."""
    return f"{_ranked('degree', None, day)} LIMIT 1 RETURN e.id AS id"


def _ranked(by: str, types: str | None, day: Day | None) -> str:
    """Return clauses for entities, the first first; `types` is the parameter for theirs."""
    measure, conditions = _MEASURES[by], []
    if day:
        measure = _PAST_MEASURES[by].format(told=day.reaches("a"))
        conditions.append(known_by("Entity", "e", day))
    elif by == "degree":
        conditions.append("e.degree IS NOT NULL")  # so that Neo4j reads the index in its order
    if types:
        conditions.append(f"e.type IN {types}")
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    return (
        f"MATCH (e:Entity){where} WITH e, {measure} AS count "
        "ORDER BY count DESC, e.name_folded, e.id"
    )
