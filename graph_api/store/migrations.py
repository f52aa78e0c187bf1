"""Constraints, indexes and the schema version of the graph: idempotent, and run on every start."""

import neo4j

from graph_api.store import cypher, labels
from graph_api.store.engine import Engine
from graph_api.store.faults import explained
from graph_api.store.transactions import Transactions
from loaders.folding import fold
from schema.errors import StoreError

SCHEMA_VERSION = 4

_BATCH = 1_000
LABELS = ("Meta", "Entity", "Article", "Claim", "Judgement", "Review", "Job", "ApiKey")
_INDEXES = {
    "entity_name_folded": ("Entity", "name_folded"),
    "entity_type": ("Entity", "type"),
    "entity_type_name_folded": ("Entity", "type", "name_folded"),
    "entity_degree": ("Entity", "degree"),
    "claim_predicate": ("Claim", "predicate"),
    "claim_confidence": ("Claim", "confidence"),
    "claim_opposes": ("Claim", "opposes"),
    "article_published": ("Article", "published"),
    "article_published_or_empty": ("Article", "published_or_empty"),
}
# Each of these labels has a string property `search`: folded names, title, quote.
FULLTEXT_INDEXES = {
    "entity_search": "Entity",
    "article_search": "Article",
    "claim_search": "Claim",
}

# What later versions sort and find by, added in parts; each tells how many it has changed.
_ADDED = (cypher.SET_PUBLISHED_OR_EMPTY, cypher.SET_MISSING_DEGREES, cypher.SET_MISSING_OPPOSES)


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
    for name, (label, *keys) in _INDEXES.items():
        on = ", ".join(f"n.{key}" for key in keys)
        _create(engine, driver, f"INDEX {name}", f"FOR (n:{label}) ON ({on})")
    for name, label in FULLTEXT_INDEXES.items():
        engine.create_fulltext_index(driver, name, label, "search")
    _fold_names(engine, driver)
    for added in _ADDED:
        while driver.execute_query(added, database_=engine.access.database).records[0][0]:
            pass
    driver.execute_query(
        cypher.SET_SCHEMA_VERSION, version=SCHEMA_VERSION, database_=engine.access.database
    )


def _fold_names(engine: Engine, driver: neo4j.Driver) -> None:
    """Add what version 2 filters by: all names of an entity, and publishers, folded."""
    database = engine.access.database
    for read, key, write in (
        (cypher.READ_NAMES, "names_folded", cypher.SET_NAMES_FOLDED),
        (cypher.READ_PUBLISHERS, "publisher_folded", cypher.SET_PUBLISHER_FOLDED),
    ):
        records = driver.execute_query(read, database_=database).records
        rows = [{"id": record["id"], key: _folded(record["names"])} for record in records]
        for start in range(0, len(rows), _BATCH):
            driver.execute_query(write, rows=rows[start : start + _BATCH], database_=database)


def _folded(names: str | list[str]) -> str | list[str]:
    return fold(names) if isinstance(names, str) else list(dict.fromkeys(map(fold, names)))


def _create(engine: Engine, driver: neo4j.Driver, what: str, on: str) -> None:
    driver.execute_query(f"CREATE {what} IF NOT EXISTS {on}", database_=engine.access.database)
