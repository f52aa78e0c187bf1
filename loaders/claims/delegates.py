"""For whom somebody acts: an organisation threatens to sue, even where its lawyer says so."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from loaders.claims.agreement import Told
from loaders.claims.statements import Statement
from loaders.records import LocalEntity
from schema.ontology import Polarity, Status

_IN_NAME = {"THREATENS_SUIT"}
_LIVE = {Status.ASSERTED, Status.PLANNED}


def represent(told: Sequence[Told]) -> list[Told]:
    """Return the sentences with threats ascribed to the organisations of those who speak them.

    A person stays who threatens where the article has them work for several organisations, or for
    the one that is threatened. Who leads one may threaten for themselves.
    """
    bodies = _bodies([one for each in told for one in each.statements])
    return [
        replace(each, statements=tuple(_in_name(one, bodies) for one in each.statements))
        for each in told
    ]


def _bodies(statements: Sequence[Statement]) -> Mapping[str, LocalEntity]:
    """Return of each person the only organisation that employs them."""
    found: defaultdict[str, dict[str, LocalEntity]] = defaultdict(dict)
    for one in statements:
        live = one.polarity is Polarity.AFFIRMED and one.status in _LIVE
        if live and one.relation == "EMPLOYS":
            found[one.object.entity.local_id][one.subject.entity.local_id] = one.subject.entity
    return {
        person: next(iter(bodies.values())) for person, bodies in found.items() if len(bodies) == 1
    }


def _in_name(statement: Statement, bodies: Mapping[str, LocalEntity]) -> Statement:
    person = statement.subject.entity
    body = bodies.get(person.local_id)
    if body is None or statement.relation not in _IN_NAME or body.local_id in statement.pair:
        return statement
    subject = replace(statement.subject, entity=body)
    return replace(statement, subject=subject, speaker=statement.speaker or person.local_id)
