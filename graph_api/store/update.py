"""One transaction that writes or deletes articles, and works out anew what that touches."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any

import neo4j

from graph_api.store import cypher
from graph_api.store.derived import EntityFacts, Support, Vote, edge, entity_facts
from graph_api.store.rows import Row, Rows, Triple

_CHUNK_ROWS = 2_000
_CHUNK_CHARACTERS = 4_000_000
_FACTS = [field.name for field in fields(EntityFacts)]


@dataclass(frozen=True, slots=True)
class Done:
    """What a transaction did: articles it touched, entities it created or gave another type."""

    articles: int
    created: int
    retyped: list[str]


@dataclass(frozen=True, slots=True)
class _Before:
    """What articles said before: entities mentioned, and claims by id."""

    articles: set[str]
    mentioned: set[str]
    claims: dict[str, Triple]


def stored_articles(
    tx: neo4j.ManagedTransaction, ids: Sequence[str]
) -> dict[str, tuple[str, str, bool]]:
    """Of these articles, by id: content hash, extractor, and whether the text is kept."""
    return {
        record["id"]: (record["sha256"], record["extractor"], record["has_text"])
        for record in tx.run(cypher.READ_ARTICLES, ids=list(ids))
    }


class Update:
    """The steps of one transaction, in the order in which `write` and `delete` tell them."""

    def __init__(self, tx: neo4j.ManagedTransaction) -> None:
        self._tx = tx

    def write(self, rows: Rows) -> Done:
        """Put articles in the place of what they said before, if they were there."""
        before = self._before([row["id"] for row in rows.articles])
        kept = before.claims.keys() & {row["claim"]["id"] for row in rows.claims}
        self._forget(before, kept)
        self._write_articles(rows, before)
        created = self._create_entities(rows)
        self._run(cypher.CREATE_MENTIONS, rows.mentions)
        self._write_claims(rows, kept)
        retyped = self._settle_entities((before.mentioned | rows.votes.keys()) - created)
        self._settle_edges(rows.triples | set(before.claims.values()))
        return Done(len(rows.articles), len(created), retyped)

    def delete(self, ids: Sequence[str]) -> Done:
        """Take articles away, with all that only they said."""
        before = self._before(ids)
        self._forget(before, kept=set())
        self._run_ids(cypher.DELETE_ARTICLES, before.articles)
        retyped = self._settle_entities(before.mentioned)
        self._settle_edges(set(before.claims.values()))
        return Done(len(before.articles), 0, retyped)

    def _before(self, ids: Sequence[str]) -> _Before:
        known = set(stored_articles(self._tx, ids))
        claims = {
            record["id"]: Triple(record["subject"], record["predicate"], record["object"])
            for record in self._ask(cypher.READ_STATED, ids=sorted(known))
        }
        mentioned = {record["id"] for record in self._ask(cypher.READ_MENTIONED, ids=sorted(known))}
        return _Before(known, mentioned, claims)

    def _forget(self, before: _Before, kept: set[str]) -> None:
        self._run_ids(cypher.DELETE_MENTIONS, before.articles)
        self._run_ids(cypher.DELETE_CLAIMS, before.claims.keys() - kept)
        self._run_ids(cypher.UNLINK_CLAIMS, kept)

    def _write_articles(self, rows: Rows, before: _Before) -> None:
        new, old = _split(rows.articles, lambda row: row["id"] not in before.articles)
        self._run(cypher.CREATE_ARTICLES, new)
        self._run(cypher.REPLACE_ARTICLES, old)

    def _write_claims(self, rows: Rows, kept: set[str]) -> None:
        new, old = _split(rows.claims, lambda row: row["claim"]["id"] not in kept)
        self._run(cypher.CREATE_CLAIMS, new)
        self._run(cypher.REPLACE_CLAIMS, old)
        for role, links in rows.links.items():
            self._run(cypher.link_claims(role), links)

    def _create_entities(self, rows: Rows) -> set[str]:
        """Create the entities that are new to the graph; all their mentions are in this batch."""
        created = rows.votes.keys() - self._entities(rows.votes).keys()
        by_type = defaultdict(list)
        for id_ in sorted(created):
            facts = entity_facts(id_, rows.votes[id_])
            by_type[facts.type].append(asdict(facts) | {"degree": 0})
        for type_, entities in by_type.items():
            self._run(cypher.create_entities(type_), entities)
        return created

    def _settle_entities(self, touched: Iterable[str]) -> list[str]:
        """Decide names and types again from all mentions; return the ids of those retyped."""
        have = self._entities(touched)
        votes: dict[str, list[Vote]] = defaultdict(list)
        for record in self._ask(cypher.READ_VOTES, ids=sorted(have)):
            id_, name, type_, wikidata, aliases, count = record.values()
            votes[id_].append(Vote(name, type_, wikidata, tuple(aliases), count))
        facts = {id_: entity_facts(id_, votes[id_]) for id_ in sorted(votes)}
        self._run(
            cypher.UPDATE_ENTITIES,
            [asdict(fact) for id_, fact in facts.items() if have[id_] != fact],
        )
        self._run_ids(cypher.DELETE_ENTITIES, have.keys() - votes.keys())
        return [id_ for id_, fact in facts.items() if have[id_].type != fact.type]

    def _entities(self, ids: Iterable[str]) -> dict[str, EntityFacts]:
        found = self._ask(cypher.READ_ENTITIES, ids=sorted(ids))
        return {
            record["entity"]["id"]: EntityFacts(*map(record["entity"].get, _FACTS))
            for record in found
        }

    def _settle_edges(self, triples: set[Triple]) -> None:
        """Derive the edges between these pairs again from all claims; none to the entity itself."""
        support: dict[Triple, list[Support]] = {
            triple: [] for triple in sorted(triples) if triple.subject != triple.object
        }
        for record in self._ask(cypher.READ_SUPPORT, groups=_groups(support)):
            subject, predicate, object_, *claim = record.values()
            support[Triple(subject, predicate, object_)].append(Support(*claim))
        found, lost = defaultdict(list), defaultdict(list)
        for triple, claims in support.items():
            pair: Row = {"subject": triple.subject, "object": triple.object}
            if summary := edge(claims):
                found[triple.predicate].append(pair | {"edge": asdict(summary)})
            else:
                lost[triple.predicate].append(pair)
        for predicate, edges in found.items():
            self._run(cypher.merge_edges(predicate), edges)
        for predicate, pairs in lost.items():
            self._run(cypher.delete_edges(predicate), pairs)
        ends = {end for triple in support for end in (triple.subject, triple.object)}
        self._run_ids(cypher.SET_DEGREES, ends)

    def _ask(self, statement: str, **parameters: Any) -> list[neo4j.Record]:
        return list(self._tx.run(statement, parameters))

    def _run(self, statement: str, rows: Sequence[Row]) -> None:
        for chunk in _chunks(rows):
            self._tx.run(statement, rows=chunk).consume()

    def _run_ids(self, statement: str, ids: Iterable[str]) -> None:
        if ordered := sorted(ids):
            self._tx.run(statement, ids=ordered).consume()


def _split(rows: Iterable[Row], wanted: Callable[[Row], bool]) -> tuple[list[Row], list[Row]]:
    """Part rows into those wanted and the others."""
    parts: tuple[list[Row], list[Row]] = ([], [])
    for row in rows:
        parts[not wanted(row)].append(row)
    return parts


def _groups(triples: Iterable[Triple]) -> list[Row]:
    """One group for each subject and predicate, so that each subject's claims are read once."""
    groups: dict[tuple[str, str], list[str]] = defaultdict(list)
    for triple in triples:
        groups[triple.subject, triple.predicate].append(triple.object)
    return [
        {"subject": subject, "predicate": predicate, "objects": objects}
        for (subject, predicate), objects in groups.items()
    ]


def _chunks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Cut rows into messages of bounded length; a long article goes alone."""
    chunk: list[Row] = []
    size = 0
    for row in rows:
        length = len(row.get("text") or "")
        if chunk and (len(chunk) == _CHUNK_ROWS or size + length > _CHUNK_CHARACTERS):
            yield chunk
            chunk, size = [], 0
        chunk.append(row)
        size += length
    if chunk:
        yield chunk
