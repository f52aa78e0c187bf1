"""What a list is in Cypher, as those see it who cut pages from it or count it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_WHOLE = re.compile(r"MATCH \(\w+:\w+\)")


@dataclass(frozen=True, slots=True)
class Listing:
    """A list in Cypher.

    Attributes:
        match: clauses that find the things.
        where: conditions on them; empty if there is none.
        node: variable of a thing.
        edge: variable of the relationship that leads to it, where an edge tells of it.
        owner: variable of the thing that the list belongs to, if any.
        keys: expressions by name of sort key.
        other: variable of the second thing, where the list is one of pairs.
        same: expression that has one value for all of the list; an index may begin with it.
        repeats: whether the clauses may find a thing more than once.
        sums: variable of what the claims of a relation sum up to: the edge, if they all count.
    """

    match: str
    where: str
    node: str
    edge: str | None
    owner: str | None
    keys: Mapping[str, str]
    other: str | None = None
    same: str | None = None
    repeats: bool = False
    sums: str | None = None

    @property
    def is_whole(self) -> bool:
        """Whether it is cut from all things of a label, so that an index may sort it."""
        return bool(_WHOLE.fullmatch(self.match))

    @property
    def carried(self) -> str:
        """The variables that what is selected below needs, for a WITH."""
        names = (self.owner, self.edge, self.node, self.other, self.sums)
        return ", ".join(dict.fromkeys(name for name in names if name))

    @property
    def counted(self) -> str:
        """The variables that tell one entry of the list from another, for a RETURN."""
        return f"{self.node}, {self.other}" if self.other else self.edge or self.node


@dataclass(frozen=True, slots=True)
class Owner:
    """What a list belongs to: a thing, or the edge between two.

    Attributes:
        name: its variable.
        kind: "entity", "claim", "article" or "edge".
    """

    name: str
    kind: str
