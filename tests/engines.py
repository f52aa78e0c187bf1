"""The database that store and API tests run on: embedded, or the Neo4j the environment names."""

import os
from pathlib import Path

from pydantic import SecretStr

from graph_api.settings import Settings
from graph_api.store.connection import Store


def engine_settings(data_dir: Path) -> Settings:
    """Settings of the embedded engine in `data_dir`, or of GRAPH_API_TEST_NEO4J_URI if set."""
    uri = os.environ.get("GRAPH_API_TEST_NEO4J_URI")
    if uri is None:
        return Settings(data_dir=data_dir)
    return Settings(
        data_dir=data_dir,
        neo4j_uri=uri,
        neo4j_password=SecretStr(os.environ["GRAPH_API_TEST_NEO4J_PASSWORD"]),
    )


def clear(store: Store) -> None:
    """Delete all nodes but the schema version."""
    store.driver().execute_query(
        "MATCH (n) WHERE NOT n:Meta DETACH DELETE n", database_=store.database
    )
