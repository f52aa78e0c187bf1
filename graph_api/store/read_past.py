"""Relations as the articles up to some day told of them: summed up anew, in Cypher.

The same sums as `graph_api.store.derived.edge` makes of all claims when they are written.
"""

# `{r}` is the relation, `{day}` and `{length}` the parameters of a perhaps partial date, `{h}` what
# the result is called. The texts of dates without a year come before "0".
_HELD = (
    "COLLECT {{ UNWIND {r}.claims AS id "
    "MATCH (c:Claim {{id: id}})-[:STATED_IN]->(a:Article) "
    "WHERE left(a.published, {length}) <= {day} "
    "RETURN {{id: c.id, status: c.status, confidence: c.confidence, "
    "date: CASE WHEN c.date >= '0' THEN c.date ELSE '' END}} ORDER BY c.id }}"
)
_LATEST = "reduce(m = '', x IN {h} | CASE WHEN x.date > m{only} THEN x.date ELSE m END)"
_FIRST = (
    "reduce(m = '', x IN {h} | CASE WHEN x.date <> '' AND (m = '' OR x.date < m) "
    "THEN x.date ELSE m END)"
)
_ENDED = _LATEST.format(h="{h}", only=" AND x.status = 'ended'")
_ASSERTED = _LATEST.format(h="{h}", only=" AND x.status = 'asserted'")
_STATUS = (
    "CASE WHEN any(x IN {h} WHERE x.status = 'ended') "
    "AND NOT ({h}_ended <> '' AND {h}_asserted > {h}_ended) THEN 'ended' "
    + " ".join(
        f"WHEN any(x IN {{h}} WHERE x.status = '{status}') THEN '{status}'"
        for status in ("asserted", "alleged", "threatened")
    )
    + " ELSE 'planned' END"
)
_SUMS = (
    "{{claims: [x IN {h} | x.id], status: " + _STATUS + ", "
    "first_date: CASE {h}_first WHEN '' THEN null ELSE {h}_first END, "
    "last_date: CASE {h}_last WHEN '' THEN null ELSE {h}_last END, "
    "confidence: reduce(m = 0.0, x IN {h} | CASE WHEN x.confidence > m "
    "THEN x.confidence ELSE m END)}}"
)


def told_until(relation: str, carried: str, result: str, day: str, length: str) -> str:
    """Return clauses that keep the relations of which something was told up to a day.

    Args:
        relation: its variable.
        carried: the variables that the clauses after these need.
        result: the variable that has the properties of the relation as they were then.
        day: parameter of an ISO date, perhaps partial.
        length: parameter of its length.
    """
    held = _HELD.format(r=relation, day=day, length=length)
    parts = {"first": _FIRST, "last": _LATEST.format(h="{h}", only=""), "ended": _ENDED,
             "asserted": _ASSERTED}  # fmt: skip
    names = ", ".join(f"{text.format(h=result)} AS {result}_{key}" for key, text in parts.items())
    return (
        f" WITH DISTINCT {carried} WITH {carried}, {held} AS {result} WHERE size({result}) > 0"
        f" WITH {carried}, {result}, {names}"
        f" WITH {carried}, {_SUMS.format(h=result)} AS {result}"
    )
