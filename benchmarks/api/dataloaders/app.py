"""Contender B: Strawberry as it is ordinarily written: resolvers, and a DataLoader per relation.

Environment: NEO4J_URI, NEO4J_PASSWORD.
"""

import os
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import neo4j
import strawberry
from starlette.applications import Starlette
from starlette.routing import Route
from strawberry.asgi import GraphQL
from strawberry.dataloader import DataLoader

password = os.environ.get("NEO4J_PASSWORD")
driver = neo4j.AsyncGraphDatabase.driver(
    os.environ["NEO4J_URI"], auth=("neo4j", password) if password else None
)


async def read(statement: str, **parameters: Any) -> list[neo4j.Record]:
    found = await driver.execute_query(statement, parameters, database_="neo4j", routing_="r")
    return found.records


@strawberry.type
class Article:
    id: strawberry.ID
    title: str | None
    published: str | None


@strawberry.type
class Claim:
    id: strawberry.ID
    predicate: str
    polarity: str
    status: str
    date: str | None
    date_inferred: bool
    confidence: float
    quote: str
    evidence_start: int
    evidence_end: int

    @strawberry.field
    async def article(self, info: strawberry.Info) -> Article:
        return await info.context["loaders"].articles.load(self.id)


@strawberry.type
class Entity:
    id: strawberry.ID
    name: str
    type: str
    wikidata: str | None
    aliases: list[str]

    @strawberry.field
    async def invests_in(self, info: strawberry.Info, first: int) -> list["Relation"]:
        return await info.context["loaders"].investments(first).load(self.id)

    @strawberry.field
    async def claims(self, info: strawberry.Info, first: int) -> list[Claim]:
        return await info.context["loaders"].claims(first).load(self.id)


@strawberry.type
class Relation:
    node: Entity
    status: str
    first_date: str | None
    last_date: str | None
    confidence: float


def of(cls: type, properties: Mapping[str, Any]) -> Any:
    names = [field.python_name for field in cls.__strawberry_definition__.fields]
    plain = [name for name in names if name not in {"invests_in", "claims", "article", "node"}]
    return {name: properties.get(name) for name in plain}


class Loaders:
    def __init__(self) -> None:
        self.articles = DataLoader(self._articles)
        self._investments: dict[int, DataLoader] = {}
        self._claims: dict[int, DataLoader] = {}

    def investments(self, first: int) -> DataLoader:
        if first not in self._investments:

            async def load(ids: list[str]) -> list[list[Relation]]:
                found = defaultdict(list)
                for key, edge, node in await read(
                    "MATCH (s:Entity) WHERE s.id IN $ids CALL (s) { MATCH (s)-[r:INVESTS_IN]->"
                    "(t:Entity) RETURN r, t ORDER BY t.name_folded, t.id LIMIT $first } "
                    "RETURN s.id, r, t",
                    ids=ids,
                    first=first,
                ):
                    other = Entity(**of(Entity, node))
                    found[key].append(Relation(node=other, **of(Relation, edge)))
                return [found[id_] for id_ in ids]

            self._investments[first] = DataLoader(load)
        return self._investments[first]

    def claims(self, first: int) -> DataLoader:
        if first not in self._claims:

            async def load(ids: list[str]) -> list[list[Claim]]:
                found = defaultdict(list)
                for key, node in await read(
                    "MATCH (s:Entity) WHERE s.id IN $ids CALL (s) { MATCH (s)<-[:SUBJECT]-"
                    "(c:Claim) RETURN c ORDER BY c.confidence DESC, c.id LIMIT $first } "
                    "RETURN s.id, c",
                    ids=ids,
                    first=first,
                ):
                    found[key].append(Claim(**of(Claim, node)))
                return [found[id_] for id_ in ids]

            self._claims[first] = DataLoader(load)
        return self._claims[first]

    async def _articles(self, ids: list[str]) -> list[Article]:
        found = await read(
            "MATCH (c:Claim)-[:STATED_IN]->(a:Article) WHERE c.id IN $ids RETURN c.id, a", ids=ids
        )
        by_claim = {key: Article(**of(Article, node)) for key, node in found}
        return [by_claim[id_] for id_ in ids]


@strawberry.type
class Query:
    @strawberry.field
    async def entity(self, id: strawberry.ID) -> Entity | None:
        rows = await read("MATCH (e:Entity {id: $id}) RETURN e", id=id)
        return Entity(**of(Entity, rows[0][0])) if rows else None

    @strawberry.field
    async def companies(self, after: str, first: int) -> list[Entity]:
        rows = await read(
            "MATCH (e:Entity) WHERE e.type = 'Company' AND e.name_folded > $after "
            "RETURN e ORDER BY e.name_folded, e.id LIMIT $first",
            after=after,
            first=first,
        )
        return [Entity(**of(Entity, row[0])) for row in rows]

    @strawberry.field
    async def claims(self, below: float, first: int) -> list[Claim]:
        rows = await read(
            "MATCH (c:Claim) WHERE c.confidence < $below "
            "RETURN c ORDER BY c.confidence DESC, c.id LIMIT $first",
            below=below,
            first=first,
        )
        return [Claim(**of(Claim, row[0])) for row in rows]


class App(GraphQL):
    async def get_context(self, request: Any, response: Any) -> Any:
        return {"request": request, "response": response, "loaders": Loaders()}


app = Starlette(routes=[Route("/graphql", App(strawberry.Schema(Query), graphql_ide=None))])
