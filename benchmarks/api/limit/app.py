"""Contender C, the limit: no GraphQL, one hand-written statement for each query, and orjson.

The body is that of GraphQL with the name of a query in place of its text. Environment: NEO4J_URI,
NEO4J_PASSWORD.
"""

import json
import os
from pathlib import Path

import neo4j
import orjson
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

password = os.environ.get("NEO4J_PASSWORD")
driver = neo4j.AsyncGraphDatabase.driver(
    os.environ["NEO4J_URI"], auth=("neo4j", password) if password else None
)
statements = json.loads((Path(__file__).parent / "cypher.json").read_text())


async def answer(request: Request) -> Response:
    body = orjson.loads(await request.body())
    async with driver.session(database="neo4j", default_access_mode="READ") as session:
        result = await session.run(statements[body["query"]], body["variables"])
        record = await result.single()
    return Response(orjson.dumps({"data": record[0]}), media_type="application/json")


app = Starlette(routes=[Route("/graphql", answer, methods=["POST"])])
