"""What each leaf of the GraphQL schema is in Cypher, by the thing that has it.

`{n}` stands for the variable of the thing, `{s}` for that of what the claims of a relation sum up
to. Both engines count code points in `substring`, as offsets do.
"""

from schema.ontology import load_ontology

ENTITY = {
    "__typename": "{n}.type",
    "id": "{n}.id",
    "name": "{n}.name",
    "type": "toUpper({n}.type)",
    "aliases": "{n}.aliases",
    "wikidata": "{n}.wikidata",
    "degree": "{n}.degree",
}
CLAIM = {
    "id": "{n}.id",
    "predicate": "{n}.predicate",
    "polarity": "toUpper({n}.polarity)",
    "status": "toUpper({n}.status)",
    "date": "{n}.date",
    "dateInferred": "{n}.date_inferred",
    "confidence": "{n}.confidence",
}
ARTICLE = {
    "id": "{n}.id",
    "url": "{n}.url",
    "title": "{n}.title",
    "publisher": "{n}.publisher",
    "published": "{n}.published",
    "language": "{n}.language",
    "text": "{n}.text",
    "loadedAt": "{n}.loaded_at",
}
AMOUNT = {"value": "{n}.amount", "currency": "{n}.currency"}
_ROOM = "CASE WHEN {n}.evidence_start < {size} THEN {n}.evidence_start ELSE {size} END"
_CUT = "head([({{n}})-[:STATED_IN]->(a:Article) | substring(a.text, {start}, {length})])"
EVIDENCE = {
    "text": "{n}.quote",
    "start": "{n}.evidence_start",
    "end": "{n}.evidence_end",
    "before": _CUT.format(start=f"{{n}}.evidence_start - {_ROOM}", length=_ROOM),
    "after": _CUT.format(start="{n}.evidence_end", length="{size}"),
}
PARTS_OF_EVIDENCE = {
    part: {
        "text": f"substring({{n}}.quote, {{n}}.{part}_start - {{n}}.evidence_start, "
        f"{{n}}.{part}_end - {{n}}.{part}_start)",
        "start": f"{{n}}.{part}_start",
        "end": f"{{n}}.{part}_end",
    }
    for part in ("trigger", "subject", "object")
}
# Names of the ontology, as a list in Cypher.
_SYMMETRIC = [name for name, one in load_ontology().relation_types.items() if one.symmetric]
RELATION = {
    "id": "startNode({n}).id + ':' + type({n}) + ':' + endNode({n}).id",
    "source": "startNode({n}).id",
    "target": "endNode({n}).id",
    "predicate": "type({n})",
    "claimCount": "size({s}.claims)",
    "direction": f"CASE WHEN type({{n}}) IN {_SYMMETRIC} THEN 'EITHER' "
    "WHEN startNode({n}).id = {owner}.id THEN 'FORWARD' ELSE 'BACKWARD' END",
    "status": "toUpper({s}.status)",
    "firstDate": "{s}.first_date",
    "lastDate": "{s}.last_date",
    "confidence": "{s}.confidence",
}
PAIR = {
    "kind": "CASE WHEN {n}.polarity = 'negated' THEN 'NEGATED' ELSE toUpper({n}.status) END",
}
MENTION = {
    "text": "substring({owner}.text, {n}.starts[{i}], {n}.ends[{i}] - {n}.starts[{i}])",
    "start": "{n}.starts[{i}]",
    "end": "{n}.ends[{i}]",
    "kind": "toUpper({n}.kinds[{i}])",
}

# Link -> type of the relationship, label of the thing at its end.
LINKS = {
    "subject": ("SUBJECT", "Entity"),
    "object": ("OBJECT", "Entity"),
    "speaker": ("SPEAKER", "Entity"),
    "article": ("STATED_IN", "Article"),
}
