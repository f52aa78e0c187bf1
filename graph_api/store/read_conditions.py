"""Conditions in Cypher: what stands after WHERE."""

from collections.abc import Callable
from dataclasses import dataclass

from loaders.folding import fold
from schema.conditions import (
    Compare,
    Comparison,
    Condition,
    Either,
    Every,
    Linked,
    Not,
    Quantified,
    Quantifier,
    Related,
)
from schema.ontology import load_ontology
from schema.operands import Operand, derive

Parameter = Callable[[object], str]
"""Takes a value or an operand and returns the name, with its "$", for use in the statement."""
Name = Callable[[str], str]
"""Makes a new variable from a letter."""

_CONNECTED = Quantified(Quantifier.SOME, Related(None, None), Every(()))

# Property in the GraphQL schema -> what it is in the database; `{n}` is the thing, `{r}` the
# relation that leads to it, `{s}` what its claims sum up to.
_FOLDED = {
    ("entity", "name"): "{n}.name_folded",
    ("claim", "quote"): "{n}.search",
    ("article", "title"): "{n}.search",
    ("article", "publisher"): "{n}.publisher_folded",
}
_PLAIN = {
    ("entity", "id"): "{n}.id",
    ("entity", "type"): "{n}.type",
    ("entity", "wikidata"): "{n}.wikidata",
    ("relation", "predicate"): "type({r})",
    ("relation", "status"): "{s}.status",
    ("relation", "firstDate"): "{s}.first_date",
    ("relation", "lastDate"): "{s}.last_date",
    ("relation", "confidence"): "{s}.confidence",
    ("relation", "claimCount"): "size({s}.claims)",
    ("claim", "id"): "{n}.id",
    ("claim", "predicate"): "{n}.predicate",
    ("claim", "status"): "{n}.status",
    ("claim", "polarity"): "{n}.polarity",
    ("claim", "date"): "{n}.date",
    ("claim", "confidence"): "{n}.confidence",
    ("claim", "amount"): "{n}.amount",
    ("claim", "currency"): "{n}.currency",
    ("article", "id"): "{n}.id",
    ("article", "language"): "{n}.language",
    ("article", "published"): "{n}.published",
}
_WAYS = {
    ("entity", "claims"): ("({n})<-[:SUBJECT|OBJECT]-({m}:Claim)", "claim"),
    ("entity", "articles"): ("({n})<-[:MENTIONS]-({m}:Article)", "article"),
    ("claim", "subject"): ("({n})-[:SUBJECT]->({m}:Entity)", "entity"),
    ("claim", "object"): ("({n})-[:OBJECT]->({m}:Entity)", "entity"),
    ("claim", "speaker"): ("({n})-[:SPEAKER]->({m}:Entity)", "entity"),
    ("claim", "article"): ("({n})-[:STATED_IN]->({m}:Article)", "article"),
    ("article", "claims"): ("({n})<-[:STATED_IN]-({m}:Claim)", "claim"),
    ("article", "mentions"): ("({n})-[:MENTIONS]->({m}:Entity)", "entity"),
}
_OPERATORS = {
    Comparison.EQUALS: "=",
    Comparison.IN: "IN",
    Comparison.CONTAINS: "CONTAINS",
    Comparison.STARTS_WITH: "STARTS WITH",
    Comparison.ENDS_WITH: "ENDS WITH",
    Comparison.MORE: ">",
    Comparison.AT_LEAST: ">=",
    Comparison.LESS: "<",
    Comparison.AT_MOST: "<=",
}


@dataclass(frozen=True, slots=True)
class Place:
    """What a condition is about.

    Attributes:
        kind: "entity", "relation", "claim" or "article".
        node: its variable; of a relation, that of the entity at the other end.
        edge: of a relation, its variable.
        sums: of a relation, the variable of what its claims sum up to, if not the relation itself.
    """

    kind: str
    node: str
    edge: str = ""
    sums: str = ""


@dataclass(frozen=True, slots=True)
class Conditions:
    """Writes conditions, with the variables and parameters of one statement."""

    name: Name
    parameter: Parameter

    def text(self, condition: Condition, place: Place) -> str:
        """Return an expression that is true of the things that meet a condition."""
        return self._text(condition, place, sure=False)

    def _text(self, condition: Condition, place: Place, *, sure: bool) -> str:
        """`sure` asks for true or false, never null, as is needed below NOT."""
        match condition:
            case Every():
                return self._joined(" AND ", "true", condition.conditions, place, sure=sure)
            case Either():
                return self._joined(" OR ", "false", condition.conditions, place, sure=sure)
            case Not():
                return f"NOT {self._text(condition.condition, place, sure=True)}"
            case Compare():
                text = self._compare(condition, place)
                return f"coalesce({text}, false)" if sure else text
            case Quantified():
                return self._quantified(condition, place, sure=sure)

    def _joined(
        self,
        word: str,
        nothing: str,
        conditions: tuple[Condition, ...],
        place: Place,
        *,
        sure: bool,
    ) -> str:
        texts = [self._text(each, place, sure=sure) for each in conditions]
        if len(texts) > 1:
            return f"({word.join(texts)})"
        return texts[0] if texts else nothing

    def _compare(self, condition: Compare, place: Place) -> str:
        if (place.kind, condition.property) == ("entity", "anyName"):
            one = self.name("x")
            found = self._operation(one, condition.comparison, _folded(condition.value))
            return f"any({one} IN {place.node}.names_folded WHERE {found})"
        template = _FOLDED.get((place.kind, condition.property))
        value = _folded(condition.value) if template else condition.value
        template = template or _PLAIN[place.kind, condition.property]
        expression = template.format(n=place.node, r=place.edge, s=place.sums or place.edge)
        return self._operation(expression, condition.comparison, value)

    def _operation(self, expression: str, comparison: Comparison, value: Operand) -> str:
        match comparison:
            case Comparison.KNOWN:
                return f"{expression} IS NOT NULL"
            case Comparison.FROM:
                given = self.parameter(value)
                within = f"{expression} >= {given} OR {given} STARTS WITH {expression}"
                return f"(NOT {expression} STARTS WITH '-' AND ({within}))"
            case Comparison.TO:
                # Cut to the length of the bound, so that it takes in all of its days and times.
                cut = f"left({expression}, {self.parameter(derive(len, value))})"
                return f"(NOT {expression} STARTS WITH '-' AND {cut} <= {self.parameter(value)})"
            case _:
                return f"{expression} {_OPERATORS[comparison]} {self.parameter(value)}"

    def _quantified(self, condition: Quantified, place: Place, *, sure: bool) -> str:
        if condition.way == Linked("node"):
            return self._text(condition.condition, Place("entity", place.node), sure=sure)
        if condition == _CONNECTED:
            return f"{place.node}.degree > 0"  # which has an index
        path, end = self.way(condition.way, place)
        if condition.quantifier is Quantifier.ALL:
            failing = self._text(condition.condition, end, sure=True)
            return f"NOT EXISTS {{ MATCH {path} WHERE NOT {failing} }}"
        found = f"MATCH {path} WHERE {self.text(condition.condition, end)}"
        match condition.quantifier:
            case Quantifier.SINGLE:
                return f"COUNT {{ {found} RETURN DISTINCT {end.edge or end.node} }} = 1"
            case Quantifier.NONE:
                return f"NOT EXISTS {{ {found} }}"
            case _:
                return f"EXISTS {{ {found} }}"

    def way(self, way: Related | Linked, place: Place) -> tuple[str, Place]:
        """Return the pattern of a way from `place`, and what stands at its end."""
        if isinstance(way, Related):
            end = Place("relation", self.name("n"), self.name("r"))
            return f"({place.node}){relation(way, end.edge)}({end.node}:Entity)", end
        template, kind = _WAYS[place.kind, way.name]
        end = Place(kind, self.name("n"))
        return template.format(n=place.node, m=end.node), end


def relation(way: Related, edge: str) -> str:
    """Return the pattern of a relation, as it stands between two nodes."""
    left, right = {True: ("-", "->"), False: ("<-", "-"), None: ("-", "-")}[way.forward]
    types = way.relations if way.relations is not None else tuple(load_ontology().relation_types)
    return f"{left}[{edge}:{'|'.join(types)}]{right}"


def _folded(value: Operand) -> Operand:
    return derive(_fold, value)


def _fold(value: str | list[str]) -> str | list[str]:
    return fold(value) if isinstance(value, str) else [fold(each) for each in value]
