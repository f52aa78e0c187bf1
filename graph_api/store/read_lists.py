"""What each kind of list is in Cypher: where its things are found, in which order, what they say.

Names in the text come from the ontology and from here; every value is a parameter.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph_api.store.read_conditions import Conditions, Name, Parameter, Place, relation
from graph_api.store.read_listing import Listing, Owner
from graph_api.store.read_pairs import PAIR_KEYS, SAME_TRIPLE
from graph_api.store.read_past import Day, told_until
from graph_api.store.read_values import LINKS
from schema.conditions import Compare, Comparison, Condition, Every, Linked, Quantified
from schema.operands import Operand, derive
from schema.sources import Articles, Claims, Contradictions, Entities, Mentions, Relations, Source

_ENTITY_KEYS = {"name": "{n}.name_folded", "type": "{n}.type", "id": "{n}.id"}
_CLAIM_KEYS = {
    "confidence": "{n}.confidence",
    "date": "coalesce({n}.date, '')",
    "published": "coalesce(head([({n})-[:STATED_IN]->(a) | a.published]), '')",
    "amount": "coalesce({n}.amount, -1.0)",
    "predicate": "{n}.predicate",
    "status": "{n}.status",
    "id": "{n}.id",
}
_ARTICLE_KEYS = {
    "published": "{n}.published_or_empty",
    "loaded_at": "{n}.loaded_at",
    "title": "{n}.search",
    "publisher": "coalesce({n}.publisher_folded, '')",
    "language": "{n}.language",
    "id": "{n}.id",
}
_RELATION_KEYS = {
    "claims": "size({s}.claims)",
    "confidence": "{s}.confidence",
    "first_date": "coalesce({s}.first_date, '')",
    "last_date": "coalesce({s}.last_date, '')",
    "name": "{n}.name_folded",
    "predicate": "type({r})",
    "status": "{s}.status",
    "id": "{n}.id",
    "edge": "startNode({r}).id + type({r})",
}
_MENTION_KEYS = {"start": "{r}.starts[0]", "local": "{r}.local"}


def listing(source: Source, owner: Owner | None, name: Name, parameter: Parameter) -> Listing:
    """Return what `source` is in Cypher.

    Args:
        source: the list.
        owner: whom it belongs to; None at the root.
        name: makes a new variable from a letter.
        parameter: takes a value, see `Parameter`.
    """
    lists = _Lists(Conditions(name, parameter), name, parameter)
    match source:
        case Entities():
            return lists.entities(source)
        case Claims():
            return lists.claims(source, owner)
        case Contradictions():
            return lists.contradictions(source)
        case Articles():
            return lists.articles(source, owner)
        case Mentions():
            return lists.mentions(source, _required(owner))
        case Relations():
            return lists.relations(source, _required(owner))


@dataclass(frozen=True, slots=True)
class _Lists:
    conditions: Conditions
    name: Name
    parameter: Parameter

    def entities(self, source: Entities) -> Listing:
        node = self.name("e")
        ids, where = _ids(source.where)
        match = self._by_id(node, "Entity", ids) if ids else f"MATCH ({node}:Entity)"
        same = type_ = None
        if source.type:
            same, type_ = f"{node}.type", f"{node}.type = {self.parameter(source.type)}"
        where_ = self._where(where, Place("entity", node), type_)
        keys = _formatted(_ENTITY_KEYS, node)
        return Listing(match, where_, node, None, None, keys, same=same)

    def claims(self, source: Claims, owner: Owner | None) -> Listing:
        node = self.name("c")
        ids, where = _ids(source.where)
        linked, where = _linked(where)
        matches = self._of_owner(owner, node)
        if source.of:
            matches.append(self._of_entity(source.of, node))
        if ids and not matches:
            matches.append(self._by_id(node, "Claim", ids))
        elif ids:
            where = Every((Compare("id", Comparison.IN, ids), *_all(where)))
        # One MATCH for each link: within one, Cypher would not use a relationship twice. Matches
        # with ids come first, so that reading begins there and not with all claims.
        links = sorted(linked, key=lambda link: not _ids(link[1])[0])
        texts = []
        for link, condition in links:
            match, text = self._link(link, condition, node, first=not matches)
            matches.append(match)
            texts.append(text)
        match = " ".join(matches or [f"MATCH ({node}:Claim)"])
        where_ = self._where(where, Place("claim", node), *texts)
        twice = source.of is not None or (owner is not None and owner.kind == "entity")
        keys = _formatted(_CLAIM_KEYS, node)
        return Listing(match, where_, node, None, None, keys, repeats=twice)

    def contradictions(self, source: Contradictions) -> Listing:
        node, other = self.name("c"), self.name("x")
        begin = self._of_entity(source.of, other) if source.of else f"MATCH ({other}:Claim)"
        speaks_against = f"{other}.opposes = true"
        if source.predicates is not None:
            predicates = self.parameter(list(source.predicates))
            speaks_against += f" AND {other}.predicate IN {predicates}"
        match = f"{begin} WHERE {speaks_against} {SAME_TRIPLE.format(x=other, c=node)}"
        if source.as_of:
            day = Day.of(source.as_of, self.parameter)
            match += f" AND {day.has_come(f'{node}p')} AND {day.has_come(f'{other}p')}"
        keys = _formatted(PAIR_KEYS, node, other)
        return Listing(match, "", node, None, None, keys, other, repeats=True)

    def articles(self, source: Articles, owner: Owner | None) -> Listing:
        node = self.name("a")
        ids, where = _ids(source.where)
        if owner:
            match = f"MATCH ({owner.name})<-[:MENTIONS]-({node}:Article)"
            where = source.where
        else:
            match = self._by_id(node, "Article", ids) if ids else f"MATCH ({node}:Article)"
        where_ = self._where(where, Place("article", node))
        keys = _formatted(_ARTICLE_KEYS, node)
        return Listing(match, where_, node, None, None, keys, repeats=owner is not None)

    def mentions(self, source: Mentions, owner: Owner) -> Listing:
        edge, node = self.name("m"), self.name("e")
        match = f"MATCH ({owner.name})-[{edge}:MENTIONS]->({node}:Entity)"
        where = self._where(source.where, Place("entity", node))
        return Listing(match, where, node, edge, owner.name, _formatted(_MENTION_KEYS, node, edge))

    def relations(self, source: Relations, owner: Owner) -> Listing:
        edge, node = self.name("r"), self.name("e")
        match = f"MATCH ({owner.name}){relation(source.way, edge)}({node}:Entity)"
        sums = edge
        if source.as_of:
            sums = self.name("h")
            carried = f"{owner.name}, {edge}, {node}"
            match += told_until(edge, carried, sums, Day.of(source.as_of, self.parameter))
        where = self._where(source.where, Place("relation", node, edge, sums))
        keys = _formatted(_RELATION_KEYS, node, edge, sums)
        past = source.as_of is not None
        return Listing(match, where, node, edge, owner.name, keys, repeats=past, sums=sums)

    def _of_entity(self, id_: Operand, node: str) -> str:
        """Return what leads to the claims of which an entity is subject or object."""
        return f"MATCH (:Entity {{id: {self.parameter(id_)}}})<-[:SUBJECT|OBJECT]-({node}:Claim)"

    def _of_owner(self, owner: Owner | None, node: str) -> list[str]:
        """Return what leads from its owner to a claim."""
        match owner:
            case Owner(name, "article"):
                return [f"MATCH ({name})<-[:STATED_IN]-({node}:Claim)"]
            case Owner(name, "entity"):
                return [f"MATCH ({name})<-[:SUBJECT|OBJECT]-({node}:Claim)"]
            case Owner(name, "edge"):
                one = self.name("i")
                return [f"UNWIND {name}.claims AS {one} MATCH ({node}:Claim {{id: {one}}})"]
            case _:
                return []

    def _link(
        self, link: Linked, condition: Condition, node: str, *, first: bool
    ) -> tuple[str, str]:
        """Return what leads to a claim from the thing at the end of a link, and its condition."""
        type_, label = LINKS[link.name]
        end = Place(label.lower(), self.name("n"))
        path = f"<-[:{type_}]-({node}:Claim)"
        ids, where = _ids(condition)
        if ids and first:
            return self._by_id(end.node, label, ids, path), self._text(where, end)
        return f"MATCH ({end.node}:{label}){path}", self._text(condition, end)

    def _by_id(self, node: str, label: str, ids: Operand, path: str = "") -> str:
        one, once = self.name("i"), self.parameter(derive(_once, ids))
        return f"UNWIND {once} AS {one} MATCH ({node}:{label} {{id: {one}}}){path}"

    def _where(self, condition: Condition | None, place: Place, *others: str | None) -> str:
        texts = [text for text in (*others, self._text(condition, place)) if text]
        return " AND ".join(texts)

    def _text(self, condition: Condition | None, place: Place) -> str:
        if condition is None or condition == Every(()):
            return ""
        return self.conditions.text(condition, place)


def _once(ids: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(ids))


def _ids(condition: Condition | None) -> tuple[Operand | None, Condition | None]:
    """Take the ids that a condition asks for from it, where that begins a look-up."""
    for one in _all(condition):
        if isinstance(one, Compare) and (one.property, one.comparison) == ("id", Comparison.IN):
            return one.value, Every(tuple(each for each in _all(condition) if each is not one))
    return None, condition


def _linked(
    condition: Condition | None,
) -> tuple[list[tuple[Linked, Condition]], Condition | None]:
    """Take the conditions on what a claim is linked with from a condition."""
    links: list[tuple[Linked, Condition]] = []
    others: list[Condition] = []
    for one in _all(condition):
        if isinstance(one, Quantified) and isinstance(one.way, Linked):
            links.append((one.way, one.condition))
        else:
            others.append(one)
    return links, Every(tuple(others))


def _all(condition: Condition | None) -> tuple[Condition, ...]:
    """Return the conditions that must all hold."""
    if isinstance(condition, Every):
        return condition.conditions
    return () if condition is None else (condition,)


def _formatted(
    keys: Mapping[str, str], node: str, edge: str = "", sums: str = ""
) -> dict[str, str]:
    return {name: template.format(n=node, r=edge, s=sums) for name, template in keys.items()}


def _required(owner: Owner | None) -> Owner:
    if owner is None:
        raise ValueError("this list belongs to a thing and cannot stand at the root")
    return owner
