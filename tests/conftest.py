"""Fixtures for tests that need a graph: `store` is clean and migrated, on the engine under test."""

from collections.abc import Iterator

import pytest

from graph_api.settings import Settings
from graph_api.store.connection import Store, open_store
from tests.engines import clear, engine_settings


@pytest.fixture(scope="session")
def store_settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings under which the graph of these tests is reached, for whoever opens it anew."""
    return engine_settings(tmp_path_factory.mktemp("graph"))


@pytest.fixture(scope="session")
def engine(store_settings: Settings) -> Iterator[Store]:
    """One open store for the whole run, with whatever the last test left in it."""
    with open_store(store_settings) as opened:
        yield opened


@pytest.fixture
def store(engine: Store) -> Store:
    """An empty, migrated graph."""
    clear(engine)
    return engine
