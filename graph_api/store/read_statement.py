"""Compiles a plan to one Cypher statement that returns the answer in the shape it is sent in.

Every part of a plan becomes one expression; a list within a thing is a COLLECT subquery, which
sorts and cuts before anything below it is fetched.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph_api.store import read_values
from graph_api.store.read_lists import Listing, Owner, listing
from graph_api.store.read_pages import after, cursor, order_by
from loaders.names import fold
from schema.operands import Operand, Variables, derive, operand
from schema.plan import (
    ById,
    Connection,
    Constant,
    Group,
    Item,
    Link,
    Page,
    Plan,
    Search,
    Shape,
    Value,
    Variant,
)

_NAME = re.compile(r"[_A-Za-z][_A-Za-z0-9]*")
_WORD = re.compile(r"\w+")
_MAX_WORDS = 500  # full-text indexes refuse a thousand; folding can make five of one character
SEARCH_INDEXES = {"Entity": "entity_search", "Claim": "claim_search", "Article": "article_search"}


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement whose one column, `answer`, has one row at most."""

    text: str
    parameters: Mapping[str, Operand]

    def bind(self, variables: Variables) -> dict[str, object]:
        """Return the parameters of a request with these variables.

        Raises:
            PlanError: a variable has a value that cannot be, such as a cursor of another list.
        """
        return {name: operand.bind(variables) for name, operand in self.parameters.items()}


def compile_plan(plan: Plan) -> Statement:
    """Return the statement that answers a plan."""
    compiler = _Compiler()
    match plan:
        case ById():
            text = compiler.by_id(plan)
        case Connection():
            text = f"RETURN {compiler.connection(plan, None)} AS answer"
        case Search():
            text = compiler.search(plan)
    return Statement(text, compiler.parameters)


@dataclass(slots=True)
class _Compiler:
    parameters: dict[str, Operand] = field(default_factory=dict)
    _names: int = 0

    def parameter(self, value: object) -> str:
        name = f"p{len(self.parameters)}"
        self.parameters[name] = operand(value)
        return f"${name}"

    def name(self, letter: str) -> str:
        self._names += 1
        return f"{letter}{self._names}"

    def by_id(self, plan: ById) -> str:
        id_ = self.parameter(plan.id)
        return " UNION ALL ".join(
            f"MATCH (n:{label} {{id: {id_}}}) RETURN {self.thing('n', shape)} AS answer"
            for label, shape in _by_label(plan.shape).items()
        )

    def search(self, plan: Search) -> str:
        query, first = self.parameter(derive(search_words, plan.text)), self.parameter(plan.first)
        best = f"ORDER BY score DESC, hit.id LIMIT {first}"
        branches = " UNION ALL ".join(
            f"CALL db.index.fulltext.queryNodes({self.parameter(index)}, {query}) "
            "YIELD node, score "
            f"WITH node AS hit, score, {self.parameter(label)} AS label "
            f"RETURN hit, score, label {best}"
            for label, index in SEARCH_INDEXES.items()
        )
        entries = [f"{_key(item.key)}: {self._hit(item)}" for item in plan.items]
        return (
            f"CALL () {{ {branches} }} WITH hit, score, label {best} "
            f"RETURN collect({{{', '.join(entries)}}}) AS answer"
        )

    def _hit(self, item: Item) -> str:
        match item:
            case Constant():
                return self.parameter(item.value)
            case Link():
                cases = " ".join(
                    f"WHEN {self.parameter(label)} THEN {self.thing('hit', shape)}"
                    for label, shape in _by_label(item.shape).items()
                )
                return f"CASE label {cases} END"
            case _:
                return "score"

    def thing(self, node: str, shape: Shape) -> str:
        """Return the map of a thing, by its type where the selection depends on that."""
        if len(shape) == 1:
            return self._map(node, shape[0])
        cases = " ".join(
            f"WHEN {node}.type IN {self.parameter(sorted(variant.types))} "
            f"THEN {self._map(node, variant)}"
            for variant in shape
        )
        return f"CASE {cases} END"

    def _map(self, node: str, variant: Variant) -> str:
        only = next(iter(variant.types))
        label = _label(only)
        values = {
            "Entity": read_values.ENTITY,
            "Claim": read_values.CLAIM,
            "Article": read_values.ARTICLE,
        }[label]
        owner = Owner(node, label.lower())
        entries = []
        for item in variant.items:
            match item:
                case Value(name="__typename") if label != "Entity":
                    expression = self.parameter(only)
                case Group():
                    expression = self._group(node, item)
                case Link():
                    type_, end = read_values.LINKS[item.name]
                    expression = self._link(f"({node})-[:{type_}]->", end, item.shape)
                case Connection():
                    expression = self.connection(item, owner)
                case _:
                    expression = self._leaf(item, values, n=node)
            entries.append(f"{_key(item.key)}: {expression}")
        return f"{{{', '.join(entries)}}}"

    def _leaf(self, item: Item, values: Mapping[str, str], **names: str) -> str:
        if isinstance(item, Constant):
            return self.parameter(item.value)
        if not isinstance(item, Value):
            raise TypeError(f"{item} is not a leaf")
        return values[item.name].format(**names)

    def _leaves(self, items: Sequence[Item], values: Mapping[str, str], **names: str) -> str:
        entries = [f"{_key(item.key)}: {self._leaf(item, values, **names)}" for item in items]
        return f"{{{', '.join(entries)}}}"

    def _group(self, node: str, group: Group) -> str:
        """Return the map of an amount, or of evidence with its parts."""
        if group.name == "amount":
            amount = self._leaves(group.items, read_values.AMOUNT, n=node)
            return f"CASE WHEN {node}.amount IS NULL THEN null ELSE {amount} END"
        entries = []
        for item in group.items:
            if isinstance(item, Group):
                parts = read_values.PARTS_OF_EVIDENCE[item.name]
                expression = self._leaves(item.items, parts, n=node)
            else:
                expression = self._leaf(item, read_values.EVIDENCE, n=node)
            entries.append(f"{_key(item.key)}: {expression}")
        return f"{{{', '.join(entries)}}}"

    def _link(self, path: str, label: str, shape: Shape) -> str:
        node = self.name("n")
        return f"head(COLLECT {{ MATCH {path}({node}:{label}) RETURN {self.thing(node, shape)} }})"

    def connection(self, plan: Connection, owner: Owner | None) -> str:
        """Return the map of a list: its page, where that ends, and how many there are in all."""
        groups = [item for item in plan.items if isinstance(item, Group)]
        found = listing(plan.source, owner, self.name, self.parameter)
        entries = [
            f"{_key(item.key)}: {self._page_item(item, plan)}"
            for item in plan.items
            if isinstance(item, Group | Constant)
        ]
        for item in plan.items:
            if isinstance(item, Value):
                counted = listing(plan.source, owner, self.name, self.parameter)
                count = f"{counted.match} RETURN DISTINCT {counted.edge or counted.node}"
                entries.append(f"{_key(item.key)}: COUNT {{ {count} }}")
        answer = f"{{{', '.join(entries)}}}"
        if not groups:
            self.parameter(
                plan.page.after
            )  # nothing reads it, but it must be a cursor all the same
            return answer
        # The map stands outside of the subquery: within, the embedded engine loses sight of the
        # owner after WITH, and a count would count everybody's.
        return f"head([rows IN [COLLECT {{ {self._rows(plan, groups, found)} }}] | {answer}])"

    def _rows(self, plan: Connection, groups: Sequence[Group], found: Listing) -> str:
        """Return a query for the entries of the page, and one more if that has to be known."""
        page, keys = plan.page, found.keys
        more = any(group.name == "pageInfo" for group in groups)
        limit = self.parameter(page.first + more)
        beyond = f" WHERE {after(page, keys, self.parameter)}" if page.after else ""
        row = [f"cursor: {cursor(page, keys, self.parameter)}"]
        for group in groups:
            if group.name == "edges":
                row.append(f"{_key(group.key)}: {self._edge(group, found, page)}")
        return (
            f"{found.match} WITH DISTINCT {found.carried}{beyond} "
            f"WITH {found.carried} ORDER BY {order_by(page, keys)} LIMIT {limit} "
            f"RETURN {{{', '.join(row)}}}"
        )

    def _page_item(self, item: Group | Constant, plan: Connection) -> str:
        if isinstance(item, Constant):
            return self.parameter(item.value)
        page = f"rows[0..{self.parameter(plan.page.first)}]"
        if item.name == "edges":
            return f"[row IN {page} | row.{_key(item.key)}]"
        before = self.parameter(plan.page.after is not None)
        values = {
            "hasNextPage": f"size(rows) > {self.parameter(plan.page.first)}",
            "hasPreviousPage": before,
            "startCursor": "head(rows).cursor",
            "endCursor": f"last({page}).cursor",
        }
        return self._leaves(item.items, values)

    def _edge(self, group: Group, found: Listing, page: Page) -> str:
        """Return the map of an entry of a page."""
        values = {"cursor": cursor(page, found.keys, self.parameter)}
        values |= read_values.RELATION
        entries = []
        for item in group.items:
            match item:
                case Link():
                    expression = self.thing(found.node, item.shape)
                case Group():
                    expression = self._spans(item, found)
                case Connection():
                    edge = Owner(found.edge or found.node, "edge")
                    expression = self.connection(item, edge)
                case _:
                    expression = self._leaf(item, values, n=found.edge or found.node)
            entries.append(f"{_key(item.key)}: {expression}")
        return f"{{{', '.join(entries)}}}"

    def _spans(self, group: Group, found: Listing) -> str:
        edge = found.edge or found.node
        owner = found.owner or ""
        span = self._leaves(group.items, read_values.MENTION, n=edge, i="i", owner=owner)
        return f"[i IN range(0, size({edge}.starts) - 1) | {span}]"


def search_words(text: str) -> str:
    """Return the words of a text as a full-text index keeps them, free of its operators."""
    return " ".join(_WORD.findall(fold(text))[:_MAX_WORDS])


def _by_label(shape: Shape) -> dict[str, Shape]:
    """Sort what is asked of things of several kinds by the label of the kind."""
    found: dict[str, Shape] = {}
    for variant in shape:
        for label in sorted({_label(type_) for type_ in variant.types}):
            types = frozenset(type_ for type_ in variant.types if _label(type_) == label)
            found[label] = (*found.get(label, ()), Variant(types, variant.items))
    return found


def _label(type_: str) -> str:
    """Return the label that all things of a GraphQL type have."""
    return type_ if type_ in {"Claim", "Article"} else "Entity"


def _key(name: str) -> str:
    """Quote a name from the query; GraphQL's own grammar has let only such names through."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is not a name in GraphQL")
    return f"`{name}`"
