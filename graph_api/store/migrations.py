"""Constraints, indexes and the schema version of the graph: idempotent, and run on every start."""

import neo4j

from graph_api.store import cypher, labels
from graph_api.store.engine import Engine
from graph_api.store.faults import explained
from graph_api.store.transactions import Transactions
from schema.errors import StoreError

SCHEMA_VERSION = 1

LABELS = ("Meta", "Entity", "Article", "Claim", "Judgement", "Review", "Job", "ApiKey")
_INDEXES = {
    "entity_name_folded": ("Entity", "name_folded"),
    "entity_type": ("Entity", "type"),
    "claim_predicate": ("Claim", "predicate"),
    "article_published": ("Article", "published"),
}
# Each of these labels has a string property `search`: folded names, title, quote.
FULLTEXT_INDEXES = {
    "entity_search": "Entity",
    "article_search": "Article",
    "claim_search": "Claim",
}


def migrate(engine: Engine, driver: neo4j.Driver) -> int:
    """Bring the database up to `SCHEMA_VERSION` and return that; many may do so at once.

    Raises:
        StoreError: the database has a newer version, or refuses.
    """
    with explained(engine.access.where), engine.exclusively():
        version = schema_version(engine, driver)
        if version > SCHEMA_VERSION:
            raise StoreError(
                f"{engine.access.where}: the graph has schema version {version}, and this "
                f"graph-api knows {SCHEMA_VERSION}; use the graph-api that made it, or a newer one"
            )
        if version < SCHEMA_VERSION:
            _create_schema(engine, driver)
    labels.sync_all(Transactions(engine, driver))
    return SCHEMA_VERSION


def schema_version(engine: Engine, driver: neo4j.Driver) -> int:
    """Return the schema version of the database; 0 for an empty one."""
    records = driver.execute_query(
        cypher.READ_SCHEMA_VERSION, database_=engine.access.database
    ).records
    return int(records[0].value()) if records else 0


def _create_schema(engine: Engine, driver: neo4j.Driver) -> None:
    for label in LABELS:
        key = f"{label.lower()}_id"
        _create(engine, driver, f"CONSTRAINT {key}", f"FOR (n:{label}) REQUIRE n.id IS UNIQUE")
    for name, (label, key) in _INDEXES.items():
        _create(engine, driver, f"INDEX {name}", f"FOR (n:{label}) ON (n.{key})")
    for name, label in FULLTEXT_INDEXES.items():
        engine.create_fulltext_index(driver, name, label, "search")
    driver.execute_query(
        cypher.SET_SCHEMA_VERSION, version=SCHEMA_VERSION, database_=engine.access.database
    )


def _create(engine: Engine, driver: neo4j.Driver, what: str, on: str) -> None:
    driver.execute_query(f"CREATE {what} IF NOT EXISTS {on}", database_=engine.access.database)
