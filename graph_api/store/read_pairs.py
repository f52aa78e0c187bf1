"""Claims that contradict each other, in Cypher.

`{x}` is the counterclaim, `{c}` the claim; variables that go with one begin with its name.
"""

from schema.ontology import load_ontology

PAIR_KEYS = {
    "weaker": "CASE WHEN {n}.confidence < {r}.confidence THEN {n}.confidence "
    "ELSE {r}.confidence END",
    "id": "{n}.id",
    "counterclaim": "{r}.id",
}
# What has ended may have held before: that contradicts only what is told of a later time. Claims
# without a date are told of the day of their article.
_TIME = "CASE WHEN {c}.date >= '0' THEN {c}.date ELSE left({c}a.published, 10) END"
# Every affirmed claim is in the relation that it makes, and few are in each.
SAME_TRIPLE = (
    "MATCH ({x})-[:SUBJECT]->({x}s:Entity) MATCH ({x})-[:OBJECT]->({x}o:Entity) "
    f"MATCH ({{x}}s)-[{{x}}r:{'|'.join(load_ontology().relation_types)}]->({{x}}o) "
    "WHERE type({x}r) = {x}.predicate UNWIND {x}r.claims AS {x}i "
    "MATCH ({c}:Claim {{id: {x}i}}) WHERE {c}.status = 'asserted' "
    "MATCH ({x})-[:STATED_IN]->({x}a:Article) MATCH ({c})-[:STATED_IN]->({c}a:Article) "
    f"WITH {{x}}, {{c}}, {_TIME.format(c='{x}')} AS {{x}}t, {_TIME} AS {{c}}t, "
    "{x}a.published AS {x}p, {c}a.published AS {c}p "
    "WHERE ({x}.status <> 'ended' OR {c}t > {x}t AND NOT {c}t STARTS WITH {x}t)"
)
