"""Ends statements that nobody waits for any more.

Neo4j ends a statement when its connection closes. The embedded engine goes on with it to the end;
but it tells from which port each came, and the system tells which ports still have a connection.
"""

import asyncio
from contextlib import suppress
from pathlib import Path

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

_SETTLE_SECONDS = 0.1  # the driver closes a connection a moment after it has been cancelled
_CONNECTIONS = Path("/proc/net/tcp")
_ESTABLISHED = "01"
_TOLD = _CONNECTIONS.exists()

_RUNNING = "SHOW TRANSACTIONS YIELD transactionId, clientAddress"
_TERMINATE = "TERMINATE TRANSACTIONS $ids"


async def end_abandoned(driver: neo4j.AsyncDriver, database: str | None, bolt_port: int) -> None:
    """End the statements of the engine that listens on `bolt_port` whose clients have gone.

    Only Linux tells of its connections; elsewhere such a statement runs to its end.
    """
    if not _TOLD:
        return
    await asyncio.sleep(_SETTLE_SECONDS)
    with suppress(DriverError, Neo4jError):  # it ends by the engine's own limit, if later
        async with driver.session(database=database) as session:
            await _end(session, bolt_port)


async def _end(session: neo4j.AsyncSession, bolt_port: int) -> None:
    running = [record async for record in await session.run(_RUNNING)]
    connected = _client_ports(bolt_port)
    gone = [
        record["transactionId"]
        for record in running
        if int(record["clientAddress"].rpartition(":")[2]) not in connected
    ]
    if gone:
        await (await session.run(_TERMINATE, ids=gone)).consume()


def _client_ports(server_port: int) -> set[int]:
    """Return the local ports from which this machine is connected to a port of its own."""
    rows = [line.split() for line in _CONNECTIONS.read_text(encoding="ascii").splitlines()[1:]]
    return {
        _port(local)
        for _, local, remote, state, *_ in rows
        if state == _ESTABLISHED and _port(remote) == server_port
    }


def _port(address: str) -> int:
    return int(address.rpartition(":")[2], 16)
