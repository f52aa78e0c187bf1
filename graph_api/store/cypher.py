"""The statements that write and count, by name, in the Cypher that both engines accept.

Labels and relationship types cannot be parameters: the functions here take names of the ontology,
never anything that a user wrote. All else goes in as `$rows` or `$ids`.
"""

from schema.ontology import load_ontology

_DEGREE = f"COUNT {{ (e)-[:{'|'.join(load_ontology().relation_types)}]-() }}"

READ_SCHEMA_VERSION = "MATCH (m:Meta {id: 'graph'}) RETURN m.schema_version"
SET_SCHEMA_VERSION = """
MERGE (m:Meta {id: 'graph'}) ON CREATE SET m.writes = 0 SET m.schema_version = $version
"""
READ_NAMES = """
MATCH (e:Entity) WHERE e.names_folded IS NULL
RETURN e.id AS id, [e.name] + coalesce(e.aliases, []) AS names
"""
SET_NAMES_FOLDED = """
UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e.names_folded = row.names_folded
"""
READ_PUBLISHERS = """
MATCH (a:Article) WHERE a.publisher IS NOT NULL AND a.publisher_folded IS NULL
RETURN a.id AS id, a.publisher AS names
"""
SET_PUBLISHER_FOLDED = """
UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a.publisher_folded = row.publisher_folded
"""
SET_PUBLISHED_OR_EMPTY = """
MATCH (a:Article) WHERE a.published_or_empty IS NULL WITH a LIMIT 5000
SET a.published_or_empty = coalesce(a.published, '') RETURN count(a)
"""
SET_MISSING_DEGREES = f"""
MATCH (e:Entity) WHERE e.degree IS NULL WITH e LIMIT 5000 SET e.degree = {_DEGREE} RETURN count(e)
"""
SET_MISSING_OPPOSES = """
MATCH (c:Claim) WHERE c.opposes IS NULL
AND (c.polarity = 'negated') <> (c.status IN ['denied', 'ended'])
WITH c LIMIT 5000 SET c.opposes = true RETURN count(c)
"""
COUNT_ARTICLES = "MATCH (a:Article) RETURN count(a)"
COUNT_ENTITIES = "MATCH (e:Entity) RETURN count(e)"
COUNT_CLAIMS = "MATCH (c:Claim) RETURN count(c)"

# Every write begins with this: writers of one graph wait for each other here (or conflict and
# try again), so that each sees all that the one before it wrote.
BEGIN_WRITE = "MATCH (m:Meta {id: 'graph'}) SET m.writes = m.writes + 1 RETURN m.writes"

READ_ARTICLES = """
UNWIND $ids AS id MATCH (a:Article {id: id})
RETURN a.id AS id, a.sha256 AS sha256, a.extractor AS extractor, a.text IS NOT NULL AS has_text
"""
CREATE_ARTICLES = "UNWIND $rows AS row CREATE (a:Article {id: row.id}) SET a += row"
REPLACE_ARTICLES = "UNWIND $rows AS row MATCH (a:Article {id: row.id}) SET a = row"
DELETE_ARTICLES = "UNWIND $ids AS id MATCH (a:Article {id: id}) DETACH DELETE a"

READ_MENTIONED = """
UNWIND $ids AS id MATCH (:Article {id: id})-[:MENTIONS]->(e:Entity) RETURN DISTINCT e.id AS id
"""
DELETE_MENTIONS = "UNWIND $ids AS id MATCH (:Article {id: id})-[m:MENTIONS]->(:Entity) DELETE m"
CREATE_MENTIONS = """
UNWIND $rows AS row
MATCH (a:Article {id: row.article}) MATCH (e:Entity {id: row.entity})
CREATE (a)-[m:MENTIONS]->(e) SET m = row.mention
"""

READ_STATED = """
UNWIND $ids AS id
MATCH (:Article {id: id})<-[:STATED_IN]-(c:Claim)
MATCH (c)-[:SUBJECT]->(s:Entity) MATCH (c)-[:OBJECT]->(o:Entity)
RETURN c.id AS id, s.id AS subject, c.predicate AS predicate, o.id AS object
"""
DELETE_CLAIMS = "UNWIND $ids AS id MATCH (c:Claim {id: id}) DETACH DELETE c"
UNLINK_CLAIMS = """
UNWIND $ids AS id MATCH (:Claim {id: id})-[r:SUBJECT|OBJECT|SPEAKER]->(:Entity) DELETE r
"""
CREATE_CLAIMS = """
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (c:Claim {id: row.claim.id}) SET c += row.claim
CREATE (c)-[:STATED_IN]->(a)
"""
REPLACE_CLAIMS = "UNWIND $rows AS row MATCH (c:Claim {id: row.claim.id}) SET c = row.claim"

READ_ENTITIES = "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN properties(e) AS entity"
READ_VOTES = """
UNWIND $ids AS id
MATCH (e:Entity {id: id})<-[m:MENTIONS]-(:Article)
RETURN e.id AS id, m.name AS name, m.type AS type, m.wikidata AS wikidata, m.aliases AS aliases,
       sum(m.count) AS count
"""
UPDATE_ENTITIES = "UNWIND $rows AS row MATCH (e:Entity {id: row.id}) SET e += row"
DELETE_ENTITIES = "UNWIND $ids AS id MATCH (e:Entity {id: id}) DETACH DELETE e"
SET_DEGREES = f"UNWIND $ids AS id MATCH (e:Entity {{id: id}}) SET e.degree = {_DEGREE}"
READ_MISLABELLED = """
MATCH (e:Entity) WHERE NOT e.type IN labels(e) OR size(labels(e)) > 2
RETURN e.id AS id
"""
READ_LABELS = "UNWIND $ids AS id MATCH (e:Entity {id: id}) RETURN e.id, e.type, labels(e)"

READ_SUPPORT = """
UNWIND $groups AS g
MATCH (:Entity {id: g.subject})<-[:SUBJECT]-(c:Claim)
WHERE c.predicate = g.predicate AND c.polarity = 'affirmed' AND c.status <> 'denied'
MATCH (c)-[:OBJECT]->(o:Entity) WHERE o.id IN g.objects
RETURN g.subject AS subject, g.predicate AS predicate, o.id AS object,
       c.id AS id, c.status AS status, c.date AS date, c.confidence AS confidence
"""


def create_entities(label: str) -> str:
    """Create entities of one type; their ids must be new."""
    return f"UNWIND $rows AS row CREATE (e:Entity:{label} {{id: row.id}}) SET e += row"


def link_claims(role: str) -> str:
    """Tie claims to entities as SUBJECT, OBJECT or SPEAKER."""
    return f"""
    UNWIND $rows AS row
    MATCH (c:Claim {{id: row.claim}}) MATCH (e:Entity {{id: row.entity}})
    CREATE (c)-[:{role} {{local: row.local}}]->(e)
    """


def merge_edges(relation: str) -> str:
    """Set the derived edges of one relation type."""
    return f"""
    UNWIND $rows AS row
    MATCH (s:Entity {{id: row.subject}}) MATCH (o:Entity {{id: row.object}})
    MERGE (s)-[r:{relation}]->(o) SET r = row.edge
    """


def delete_edges(relation: str) -> str:
    """Delete the derived edges of one relation type."""
    return f"""
    UNWIND $rows AS row
    MATCH (:Entity {{id: row.subject}})-[r:{relation}]->(:Entity {{id: row.object}}) DELETE r
    """


def add_label(label: str) -> str:
    """Give entities a label; in a transaction of its own, for the embedded engine's sake."""
    return f"UNWIND $ids AS id MATCH (e:Entity {{id: id}}) SET e:{label}"


def remove_label(label: str) -> str:
    """Take a label from entities; in a transaction of its own, for the embedded engine's sake."""
    return f"UNWIND $ids AS id MATCH (e:Entity {{id: id}}) REMOVE e:{label}"
