"""Compiles a plan to one Cypher statement that returns all of the answer in one row of columns.

A list within a thing is a column that holds rows: a COLLECT subquery, which sorts and cuts before
anything below it is fetched. What stands in which column is told by the layout.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph_api.store import read_counts, read_drawings, read_search, read_values
from graph_api.store.read_columns import Columns, add, as_row
from graph_api.store.read_compiler import Things
from graph_api.store.read_connections import Connections
from graph_api.store.read_layout import (
    Choice,
    Column,
    Content,
    Fixed,
    Layout,
    Line,
    Record,
    Row,
    Rows,
    Shaper,
    shaper,
)
from graph_api.store.read_listing import Owner
from graph_api.store.read_search import Marks, prefix_query, search_words
from graph_api.store.read_walks import NeighbourSearch, PathSearch, Walk
from schema.operands import Literal, Operand, Variables, derive, operand
from schema.plan import (
    ById,
    ClaimCounts,
    Connection,
    Constant,
    Group,
    Item,
    Link,
    Neighbourhood,
    Paths,
    Plan,
    Search,
    Shape,
    Suggest,
    TopEntities,
    Value,
    Variant,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement whose one column, `answer`, has one row at most.

    Attributes:
        text: the statement.
        parameters: what it takes, by name.
        shape: makes the answer of what stands in the column.
        needs: where this is empty so is the answer, and the database need not be asked.
        walk: finds the parameters that are known only when one has looked at the graph.
        marks: what is left to do with the answer to a search.
    """

    text: str
    parameters: Mapping[str, Operand]
    shape: Shaper
    needs: Operand | None = None
    walk: Walk | None = None
    marks: Marks | None = None

    def bind(self, variables: Variables) -> dict[str, object]:
        """Return the parameters of a request with these variables.

        Raises:
            PlanError: a variable has a value that cannot be, such as a cursor of another list.
        """
        return {name: operand.bind(variables) for name, operand in self.parameters.items()}


def compile_plan(plan: Plan) -> Statement:
    """Return the statement that answers a plan."""
    compiler = _Compiler()
    layout: Row | Rows
    needs: Operand | None = None
    walk: Walk | None = None
    marks: Marks | None = None
    match plan:
        case ById():
            text, layout = compiler.by_id(plan)
        case Connection():
            text, layout = compiler.list(plan)
        case Search():
            words = derive(search_words, plan.text)
            text, layout = read_search.search(plan, words, compiler)
            needs = words if plan.labels else Literal("")
            marks = Marks.of(plan, words)
        case Suggest():
            needs = derive(prefix_query, plan.prefix)
            text, layout = read_search.suggest(plan, needs, compiler)
        case ClaimCounts():
            text, layout = read_counts.claim_counts(plan, compiler)
        case TopEntities():
            text, layout = read_counts.top_entities(plan, compiler)
        case Paths():
            text, layout = read_drawings.paths(plan, compiler)
            walk = PathSearch.of(plan)
        case Neighbourhood():
            text, layout = read_drawings.neighbourhood(plan, compiler)
            walk = NeighbourSearch.of(plan)
    return Statement(text, compiler.parameters, shaper(layout), needs, walk, marks)


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

    def by_id(self, plan: ById) -> tuple[str, Row]:
        id_ = self.parameter(plan.id)
        things = self.things("n", plan.shape)
        text = " UNION ALL ".join(
            f"MATCH (n:{label} {{id: {id_}}}) RETURN {thing} AS answer"
            for label, thing in things.by_label.items()
        )
        return text, Row(0, things.content)

    def list(self, plan: Connection) -> tuple[str, Row]:
        columns: Columns = []
        record = self.connection(plan, None, columns)
        return f"RETURN {as_row(columns)} AS answer", Row(0, Line(len(columns), record))

    def things(self, node: str, shape: Shape) -> Things:
        """Return the row of a thing: which it is comes first, where it may be of several kinds."""
        kinds = _by_label(shape)
        several = sum(map(len, kinds.values())) > 1
        options: list[Line] = []
        by_label = {}
        for label, variants in kinds.items():
            cases = []
            for variant in variants:
                columns = [str(len(options))] if several else []
                options.append(self.line(node, variant, columns))
                cases.append((variant, as_row(columns)))
            by_label[label] = self._cases(node, cases)
        return Things(by_label, Choice(tuple(options)) if several else options[0])

    def thing(self, node: str, label: str, shape: Shape) -> tuple[str, Content]:
        """Return the row of a thing that has this label."""
        things = self.things(node, shape)
        return things.by_label[label], things.content

    def _cases(self, node: str, cases: Sequence[tuple[Variant, str]]) -> str:
        if len(cases) == 1:
            return cases[0][1]
        whens = " ".join(
            f"WHEN {node}.type IN {self.parameter(sorted(variant.types))} THEN {row}"
            for variant, row in cases
        )
        return f"CASE {whens} END"

    def line(self, node: str, variant: Variant, columns: Columns) -> Line:
        label = _label(next(iter(variant.types)))
        values = {
            "Entity": read_values.ENTITY,
            "Claim": read_values.CLAIM,
            "Article": read_values.ARTICLE,
        }[label]
        owner = Owner(node, label.lower())
        entries: list[tuple[str, Layout]] = []
        for item in variant.items:
            match item:
                case Value(name="__typename") if len(variant.types) == 1:
                    layout: Layout = Fixed(next(iter(variant.types)))
                case Group():
                    layout = self._group(node, item, columns)
                case Link():
                    layout = self._link(node, item, columns)
                case Connection():
                    layout = self.connection(item, owner, columns)
                case _:
                    layout = self.leaf(item, values, columns, n=node)
            entries.append((item.key, layout))
        return Line(len(columns), Record(tuple(entries)))

    def leaf(self, item: Item, values: Mapping[str, str], columns: Columns, **names: str) -> Layout:
        if isinstance(item, Constant):
            return Fixed(item.value)
        if not isinstance(item, Value):
            raise TypeError(f"{item} is not a leaf")
        if item.size is not None:
            names["size"] = self.parameter(item.size)
        return Column(add(columns, values[item.name].format(**names)), item.required)

    def leaves(
        self, items: Sequence[Item], values: Mapping[str, str], columns: Columns, **names: str
    ) -> Record:
        return Record(
            tuple((item.key, self.leaf(item, values, columns, **names)) for item in items)
        )

    def _group(self, node: str, group: Group, columns: Columns) -> Layout:
        """Return where an amount stands, or evidence with its parts."""
        if group.name == "amount":
            parts: Columns = []
            record = self.leaves(group.items, read_values.AMOUNT, parts, n=node)
            amount = f"CASE WHEN {node}.amount IS NULL THEN null ELSE {as_row(parts)} END"
            return Row(add(columns, amount), Line(len(parts), record))
        entries: list[tuple[str, Layout]] = []
        for item in group.items:
            if isinstance(item, Group):
                values = read_values.PARTS_OF_EVIDENCE[item.name]
                layout: Layout = self.leaves(item.items, values, columns, n=node)
            else:
                layout = self.leaf(item, read_values.EVIDENCE, columns, n=node)
            entries.append((item.key, layout))
        return Record(tuple(entries))

    def _link(self, node: str, link: Link, columns: Columns) -> Row:
        type_, label = read_values.LINKS[link.name]
        end = self.name("n")
        row, content = self.thing(end, label, link.shape)
        found = f"COLLECT {{ MATCH ({node})-[:{type_}]->({end}:{label}) RETURN {row} }}"
        return Row(add(columns, found), content, link.required, listed=True)

    def connection(self, plan: Connection, owner: Owner | None, columns: Columns) -> Record:
        return Connections(self).connection(plan, owner, columns)


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
