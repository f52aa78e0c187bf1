"""What the graph says of an entity or a pair of them, as a pure function of all articles.

Nothing here depends on the order in which articles were loaded: votes and claims come in as sets.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from loaders.folding import fold
from schema.ontology import Status, load_ontology


@dataclass(frozen=True, slots=True)
class Vote:
    """What articles call an entity, and how many mentions stand behind that."""

    name: str
    type: str
    wikidata: str | None
    aliases: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class EntityFacts:
    """An entity as all articles together have it; `search` holds its folded names in one string."""

    id: str
    name: str
    name_folded: str
    type: str
    aliases: list[str]
    wikidata: str | None
    names_folded: list[str]
    search: str


@dataclass(frozen=True, slots=True)
class Support:
    """A claim that speaks for an edge."""

    id: str
    status: str
    date: str | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Edge:
    """A derived relation between two entities; `claims` are the ids of what it rests on."""

    claims: list[str]
    first_date: str | None
    last_date: str | None
    status: str
    confidence: float


_STRONGEST_FIRST = (Status.ASSERTED, Status.ALLEGED, Status.THREATENED, Status.PLANNED)


def entity_facts(entity_id: str, votes: Sequence[Vote]) -> EntityFacts:
    """Decide what an entity is called and what it is.

    The name and the type with most mentions win. Of equally frequent names the longest wins, then
    the first by code points; of equally frequent types the first in the ontology.
    """
    types = list(load_ontology().entity_types)
    name = min(
        _tally((v.name, v.count) for v in votes), key=lambda it: (-it[1], -len(it[0]), it[0])
    )[0]
    kind = min(
        _tally((v.type, v.count) for v in votes), key=lambda it: (-it[1], types.index(it[0]))
    )[0]
    wikidata = min((v.wikidata for v in votes if v.wikidata), default=None)
    names = {v.name for v in votes} | {alias for v in votes for alias in v.aliases}
    aliases = sorted(names - {name})
    folded = list(dict.fromkeys(fold(each) for each in (name, *aliases)))
    return EntityFacts(
        id=entity_id,
        name=name,
        name_folded=fold(name),
        type=kind,
        aliases=aliases,
        wikidata=wikidata,
        names_folded=folded,
        search=" ".join(folded),
    )


def edge(claims: Iterable[Support]) -> Edge | None:
    """Sum up the affirmed, not denied claims of one relation between two entities.

    None without claims. The edge has ended if a claim says so and no asserted claim is dated
    later; else it has the strongest status: asserted, alleged, threatened, planned. The confidence
    is that of the surest claim. Dates without a year count for nothing here.
    """
    support = sorted(claims, key=lambda claim: claim.id)
    if not support:
        return None
    dates = sorted(filter(None, map(_dated, support)))
    return Edge(
        claims=[claim.id for claim in support],
        first_date=dates[0] if dates else None,
        last_date=dates[-1] if dates else None,
        status=_status(support),
        confidence=max(claim.confidence for claim in support),
    )


def _status(support: Sequence[Support]) -> str:
    ended = [_dated(claim) or "" for claim in support if claim.status == Status.ENDED]
    asserted = [_dated(claim) or "" for claim in support if claim.status == Status.ASSERTED]
    if ended and not (asserted and max(asserted) > max(ended) != ""):
        return Status.ENDED.value
    found = {claim.status for claim in support}
    return next(status.value for status in _STRONGEST_FIRST if status in found)


def _dated(claim: Support) -> str | None:
    return None if claim.date is None or claim.date.startswith("-") else claim.date


def _tally(counts: Iterable[tuple[str, int]]) -> list[tuple[str, int]]:
    tally: Counter[str] = Counter()
    for key, count in counts:
        tally[key] += count
    return list(tally.items())
