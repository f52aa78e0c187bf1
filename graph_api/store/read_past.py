"""Relations as the articles up to some day told of them: summed up anew, in Cypher.

The same sums as `graph_api.store.derived.edge` makes of all claims when they are written.
"""

from dataclasses import dataclass

from graph_api.store.read_conditions import Parameter
from schema.operands import Operand, derive

# `{r}` is the relation, `{told}` the condition that the article is of that time, `{h}` what the
# result is called. The texts of dates without a year come before "0".
_HELD = (
    "COLLECT {{ UNWIND {r}.claims AS ci "
    "MATCH (c:Claim {{id: ci}})-[:STATED_IN]->(a:Article) "
    "WHERE {told} "
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


@dataclass(frozen=True, slots=True)
class Day:
    """The day of an earlier graph, by the parameters for an ISO date, perhaps partial."""

    date: str
    length: str

    @classmethod
    def of(cls, date: Operand, parameter: Parameter) -> "Day":
        """Take the date as a parameter."""
        return cls(parameter(date), parameter(derive(len, date)))

    def reaches(self, article: str) -> str:
        """Return the condition that an article was published by then."""
        return self.has_come(f"{article}.published")

    def has_come(self, published: str) -> str:
        """Return the condition that a date of publication lies within it or before."""
        return f"left({published}, {self.length}) <= {self.date}"


def known_by(label: str, node: str, day: Day) -> str:
    """Return the condition that an article up to a day is, states or mentions a thing."""
    told = day.reaches("a")
    match label:
        case "Article":
            return day.reaches(node)
        case "Claim":
            return f"EXISTS {{ MATCH ({node})-[:STATED_IN]->(a:Article) WHERE {told} }}"
        case _:
            return f"EXISTS {{ MATCH ({node})<-[:MENTIONS]-(a:Article) WHERE {told} }}"


def told_until(relation: str, carried: str, result: str, day: Day) -> str:
    """Return clauses that keep the relations of which something was told up to a day.

    Args:
        relation: its variable.
        carried: the variables that the clauses after these need.
        result: the variable that has the properties of the relation as they were then.
        day: up to which.
    """
    held = _HELD.format(r=relation, told=day.reaches("a"))
    parts = {"first": _FIRST, "last": _LATEST.format(h="{h}", only=""), "ended": _ENDED,
             "asserted": _ASSERTED}  # fmt: skip
    names = ", ".join(f"{text.format(h=result)} AS {result}_{key}" for key, text in parts.items())
    return (
        f" WITH DISTINCT {carried} WITH {carried}, {held} AS {result} WHERE size({result}) > 0"
        f" WITH {carried}, {result}, {names}"
        f" WITH {carried}, {_SUMS.format(h=result)} AS {result}"
    )
