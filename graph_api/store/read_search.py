"""Full-text search: what hits a statement finds, and which words of them are marked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from graph_api.store.read_columns import Columns, add, as_row
from graph_api.store.read_compiler import Compiler
from graph_api.store.read_layout import Column, Layout, Line, Record, Row, Rows
from graph_api.store.read_past import Day, known_by
from loaders.folding import fold
from schema.operands import Operand, Variables
from schema.plan import Constant, Group, Item, Link, Search, Suggest, Value

_WORD = re.compile(r"\w+")
_MAX_WORDS = 500  # full-text indexes refuse a thousand; folding can make five of one character
INDEXES = {"Entity": "entity_search", "Claim": "claim_search", "Article": "article_search"}
_TEXTS = (
    "CASE label WHEN 'Entity' THEN [hit.name] + hit.aliases WHEN 'Claim' THEN [hit.quote] "
    "ELSE [coalesce(hit.title, '')] END"
)


def search_words(text: str) -> str:
    """Return the words of a text as a full-text index keeps them, free of its operators."""
    return " ".join(_WORD.findall(fold(text))[:_MAX_WORDS])


def prefix_query(text: str) -> str:
    """Return a query for all words of a text, of which the last may have only begun."""
    words = search_words(text).split()
    return " ".join(f"+{word}" for word in words) + "*" if words else ""


def search(plan: Search, words: Operand, compiler: Compiler) -> tuple[str, Rows]:
    """Return the statement for the best hits, as rows in the order of their scores."""
    query, first = compiler.parameter(words), compiler.parameter(plan.first)
    best = f"ORDER BY score DESC, hit.id LIMIT {first}"
    known = dict.fromkeys(plan.labels, "")
    if plan.as_of:
        day = Day.of(plan.as_of, compiler.parameter)
        known = {label: f" WHERE {known_by(label, 'hit', day)}" for label in plan.labels}
    branches = " UNION ALL ".join(
        f"CALL db.index.fulltext.queryNodes('{INDEXES[label]}', {query}) YIELD node, score "
        f"WITH node AS hit, score, '{label}' AS label{where} RETURN hit, score, label {best}"
        for label, where in known.items()
    )
    columns: Columns = []
    entries = tuple((item.key, _hit(item, columns, compiler)) for item in plan.items)
    text = (
        f"CALL () {{ {branches} }} WITH hit, score, label {best} "
        f"RETURN collect({as_row(columns)}) AS answer"
    )
    return text, Rows(0, Line(len(columns), Record(entries)))


def _hit(item: Item, columns: Columns, compiler: Compiler) -> Layout:
    match item:
        case Link():
            things = compiler.things("hit", item.shape)
            cases = " ".join(
                f"WHEN '{label}' THEN {thing}" for label, thing in things.by_label.items()
            )
            column = add(columns, f"CASE label {cases} END")
            return Row(column, things.content, item.required)
        case Value(name="text") | Group(name="highlights"):
            return Column(add(columns, _TEXTS))  # `marking` chooses among them
        case _:
            return compiler.leaf(item, {"score": "score"}, columns)


def suggest(plan: Suggest, query: Operand, compiler: Compiler) -> tuple[str, Rows]:
    """Return the statement for the entities with a name that begins so, best connected first."""
    conditions = []
    if plan.types is not None:
        conditions.append(f"hit.type IN {compiler.parameter(list(plan.types))}")
    if plan.as_of:
        conditions.append(known_by("Entity", "hit", Day.of(plan.as_of, compiler.parameter)))
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    row, content = compiler.thing("hit", "Entity", plan.shape)
    text = (
        f"CALL db.index.fulltext.queryNodes('{INDEXES['Entity']}', {compiler.parameter(query)}) "
        f"YIELD node WITH node AS hit{where} WITH hit "
        f"ORDER BY hit.degree DESC, hit.name_folded, hit.id LIMIT {compiler.parameter(plan.first)} "
        f"RETURN collect({row}) AS answer"
    )
    return text, Rows(0, content)


@dataclass(frozen=True, slots=True)
class Marks:
    """Chooses the text of a hit that fits best, and marks the words in it that were looked for.

    Attributes:
        words: looked for, folded.
        texts: keys of the answer under which stand all texts of a hit, to choose from.
        highlights: the same, for the marked places.
    """

    words: Operand
    texts: tuple[str, ...]
    highlights: tuple[Group, ...]

    @classmethod
    def of(cls, plan: Search, words: Operand) -> "Marks | None":
        """Return what a plan asks to be marked, if anything."""
        texts = tuple(
            item.key for item in plan.items if isinstance(item, Value) and item.name == "text"
        )
        highlights = tuple(item for item in plan.items if isinstance(item, Group))
        return cls(words, texts, highlights) if texts or highlights else None

    def put(self, hits: Sequence[dict[str, Any]], variables: Variables) -> None:
        """Put text and marks in their places."""
        words = set(self.words.bind(variables).split())
        for hit in hits:
            for key in self.texts:
                hit[key], _ = _best(hit[key], words)
            for group in self.highlights:
                text, spans = _best(hit[group.key], words)
                hit[group.key] = [_marked(group, text, *span) for span in spans]


def _best(texts: Sequence[str], words: set[str]) -> tuple[str, list[tuple[int, int]]]:
    """Return the first of the texts that have most of the words, and where they stand."""
    found = [(text, _places(text, words)) for text in texts]
    return max(found, key=lambda each: len({fold(each[0][a:b]) for a, b in each[1]}))


def _places(text: str, words: set[str]) -> list[tuple[int, int]]:
    return [word.span() for word in _WORD.finditer(text) if words & set(fold(word.group()).split())]


def _marked(group: Group, text: str, start: int, end: int) -> dict[str, Any]:
    values = {"start": start, "end": end, "text": text[start:end]}
    return {
        item.key: item.value if isinstance(item, Constant) else values[item.name]
        for item in group.items
        if isinstance(item, Constant | Value)
    }
