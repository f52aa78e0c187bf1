"""What each kind of list is in Cypher: where its things are found, in which order, what they say.

Names in the text come from the ontology and from here; every value is a parameter.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from loaders.names import fold
from schema.ontology import load_ontology
from schema.operands import derive
from schema.plan import Articles, Claims, Entities, Mentions, Related, Source

Parameter = Callable[[object], str]
"""Takes a value or an operand and returns the name, with its "$", for use in the statement."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list in Cypher.

    Attributes:
        match: clauses that find the things.
        node: variable of a thing.
        edge: variable of the relationship that leads to it, where an edge tells of it.
        owner: variable of the thing that the list belongs to, if any.
        keys: expressions by name of sort key.
    """

    match: str
    node: str
    edge: str | None
    owner: str | None
    keys: dict[str, str]

    @property
    def carried(self) -> str:
        """The variables that what is selected below needs, for a WITH."""
        return ", ".join(name for name in (self.owner, self.edge, self.node) if name)


@dataclass(frozen=True, slots=True)
class Owner:
    """What a list belongs to: a thing, or the edge between two.

    Attributes:
        name: its variable.
        kind: "entity", "claim", "article" or "edge".
    """

    name: str
    kind: str


def listing(
    source: Source, owner: Owner | None, name: Callable[[str], str], parameter: Parameter
) -> Listing:
    """Return what `source` is in Cypher.

    Args:
        source: the list.
        owner: whom it belongs to; None at the root.
        name: makes a new variable from a letter.
        parameter: takes a value, see `Parameter`.
    """
    match source:
        case Entities():
            return _entities(source, name("e"), parameter)
        case Claims():
            return _claims(source, owner, name("c"), parameter)
        case Articles():
            return _articles(source, owner, name("a"), parameter)
        case Mentions():
            return _mentions(owner, name("m"), name("e"))
        case Related():
            return _related(source, owner, name("r"), name("e"), parameter)


def _entities(source: Entities, node: str, parameter: Parameter) -> Listing:
    conditions = []
    if source.ids is not None:
        conditions.append(f"{node}.id IN {parameter(source.ids)}")
    if source.types is not None:
        conditions.append(f"{node}.type IN {parameter(list(source.types))}")
    if source.name is not None:
        conditions.append(f"{node}.name_folded = {parameter(derive(fold, source.name))}")
    if source.name_contains is not None:
        part = parameter(derive(fold, source.name_contains))
        conditions.append(f"{node}.name_folded CONTAINS {part}")
    return Listing(
        match=f"MATCH ({node}:Entity){_where(conditions)}",
        node=node,
        edge=None,
        owner=None,
        keys={"name": f"{node}.name_folded", "id": f"{node}.id"},
    )


def _related(
    source: Related, owner: Owner | None, edge: str, node: str, parameter: Parameter
) -> Listing:
    relation = load_ontology().relation_types[source.relation]
    left, right = ("-", "->") if source.forward else ("<-", "-")
    if relation.symmetric:
        left = right = "-"
    start = _required(owner)
    conditions = []
    if source.statuses is not None:
        conditions.append(f"{edge}.status IN {parameter([str(one) for one in source.statuses])}")
    return Listing(
        match=f"MATCH ({start.name}){left}[{edge}:{relation.name}]{right}({node}:Entity)"
        f"{_where(conditions)}",
        node=node,
        edge=edge,
        owner=start.name,
        keys={"claims": f"size({edge}.claims)", "id": f"{node}.id"},
    )


def _claims(source: Claims, owner: Owner | None, node: str, parameter: Parameter) -> Listing:
    paths = []
    if owner and owner.kind == "article":
        paths.append(f"({owner.name})<-[:STATED_IN]-({node}:Claim)")
    if owner and owner.kind == "entity":
        paths.append(f"({owner.name})<-[:SUBJECT|OBJECT]-({node}:Claim)")
    for type_, label, id_ in (
        ("SUBJECT", "Entity", source.subject),
        ("OBJECT", "Entity", source.object),
        ("SPEAKER", "Entity", source.speaker),
        ("STATED_IN", "Article", source.article),
    ):
        if id_ is not None:
            paths.append(f"(:{label} {{id: {parameter(id_)}}})<-[:{type_}]-({node}:Claim)")
    conditions = []
    if source.predicates is not None:
        conditions.append(f"{node}.predicate IN {parameter(list(source.predicates))}")
    if source.statuses is not None:
        conditions.append(f"{node}.status IN {parameter([str(one) for one in source.statuses])}")
    if source.polarity is not None:
        conditions.append(f"{node}.polarity = {parameter(str(source.polarity))}")
    # One MATCH for each path: within one, Cypher would not use a relationship twice.
    match = " ".join(f"MATCH {path}" for path in paths or [f"({node}:Claim)"])
    if owner and owner.kind == "edge":
        one = f"{node}id"
        match = f"UNWIND {owner.name}.claims AS {one} MATCH ({node}:Claim {{id: {one}}})"
    return Listing(
        match=match + _where(conditions),
        node=node,
        edge=None,
        owner=None,
        keys={"confidence": f"{node}.confidence", "id": f"{node}.id"},
    )


def _articles(source: Articles, owner: Owner | None, node: str, parameter: Parameter) -> Listing:
    conditions = []
    if source.languages is not None:
        conditions.append(f"{node}.language IN {parameter(source.languages)}")
    if source.publishers is not None:
        conditions.append(f"{node}.publisher IN {parameter(source.publishers)}")
    if source.published_from is not None:
        conditions.append(f"{node}.published >= {parameter(source.published_from)}")
    if source.published_to is not None:
        last = parameter(source.published_to)
        length = parameter(derive(len, source.published_to))  # a date takes in all times of its day
        conditions.append(f"left({node}.published, {length}) <= {last}")
    path = f"({node}:Article)"
    if owner:
        path = f"({owner.name})<-[:MENTIONS]-{path}"
    return Listing(
        match=f"MATCH {path}{_where(conditions)}",
        node=node,
        edge=None,
        owner=None,
        keys={"published": f"coalesce({node}.published, '')", "id": f"{node}.id"},
    )


def _mentions(owner: Owner | None, edge: str, node: str) -> Listing:
    start = _required(owner)
    return Listing(
        match=f"MATCH ({start.name})-[{edge}:MENTIONS]->({node}:Entity)",
        node=node,
        edge=edge,
        owner=start.name,
        keys={"start": f"{edge}.starts[0]", "local": f"{edge}.local"},
    )


def _required(owner: Owner | None) -> Owner:
    if owner is None:
        raise ValueError("this list belongs to a thing and cannot stand at the root")
    return owner


def _where(conditions: Sequence[str]) -> str:
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""
