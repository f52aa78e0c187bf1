"""What a person reads when the database cannot be used."""

import socket
from collections.abc import Iterator

import pytest
from pydantic import SecretStr

from graph_api.settings import Settings
from graph_api.store.connection import Store, open_store
from schema.errors import StoreError
from tests.store.samples import Said, entity, extraction

pytestmark = pytest.mark.store


@pytest.fixture
def server(engine: Store) -> Settings:
    """Settings that name the server under test by its address, embedded or not."""
    access = engine.engine.access
    assert access.auth
    user, password = access.auth
    return Settings(
        neo4j_uri=access.uri,
        neo4j_user=user,
        neo4j_password=SecretStr(password),
        neo4j_database=access.database,
    )


@pytest.fixture
def nobody_listens() -> Iterator[str]:
    """The address of a port that is taken and never answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"bolt://127.0.0.1:{taken.getsockname()[1]}"


# settings that differ from good ones -> the message
REFUSED = [
    (
        {"neo4j_password": SecretStr("wrong")},
        "{uri}: wrong user or password; set GRAPH_API_NEO4J_USER",
    ),
    ({"neo4j_password": None}, "{uri}: wrong user or password; set GRAPH_API_NEO4J_USER"),
    ({"neo4j_database": "nowhere"}, "{uri}: .*nowhere.*GRAPH_API_NEO4J_DATABASE"),
    ({"neo4j_uri": "bolt://no.such.host.invalid"}, "no.such.host.invalid: .*is it running"),
    (
        {"neo4j_uri": "bolt://localhost:1/?x=1"},
        "localhost:1.*: .*not supported.*check GRAPH_API_NEO4J_URI",
    ),
    ({"neo4j_uri": "bolt://localhost:port"}, "localhost:port: .*check GRAPH_API_NEO4J_URI"),
]


@pytest.mark.parametrize(("change", "message"), REFUSED)
def test_refusal_names_the_address_and_the_remedy(
    server: Settings, change: dict[str, object], message: str
) -> None:
    settings = server.model_copy(update=change)
    with (
        pytest.raises(StoreError, match=message.format(uri=server.neo4j_uri)),
        open_store(settings),
    ):
        pass


def test_database_that_is_down_is_named(nobody_listens: str) -> None:
    settings = Settings(neo4j_uri=nobody_listens)
    message = f"{nobody_listens}: the database does not answer; is it running"
    with pytest.raises(StoreError, match=message), open_store(settings):
        pass


def test_server_by_its_address_is_the_same_graph(store: Store, server: Settings) -> None:
    entities = [entity("a1", "Acme"), entity("a1", "Bolt")]
    store.writer("x").write([extraction("a1", entities, [Said("Acme", "FINES", "Bolt")])])
    with open_store(server) as other:
        status = other.status()
    assert (status.counts.articles, status.counts.entities, status.counts.claims) == (1, 2, 1)
    assert status.where == server.neo4j_uri
    assert status.engine == "neo4j"


async def _answer(store: Store) -> int:
    async with store.async_driver() as driver:
        records = (await driver.execute_query("RETURN 1", database_=store.database)).records
    return int(records[0].value())


def test_async_driver_reaches_the_same_graph(store: Store) -> None:
    import asyncio

    assert asyncio.run(_answer(store)) == 1
