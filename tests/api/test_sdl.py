"""The schema that clients are generated from, held as a golden.

To accept a change: `UPDATE_GOLDEN=1 .venv/bin/pytest tests/api/test_sdl.py`. What the last release
served is in `released.graphql`: a client made for it must find all that it knew.
"""

import os
from pathlib import Path

import pytest
from graphql import (
    build_client_schema,
    build_schema,
    find_breaking_changes,
    get_introspection_query,
    lexicographic_sort_schema,
    print_schema,
    validate_schema,
)
from graphql.type import GraphQLNamedType, is_introspection_type, is_specified_scalar_type

from schema.graphql import print_sdl
from schema.ontology import load_ontology
from tests.api.conftest import Ask

GOLDEN = Path(__file__).with_name("schema.graphql")
RELEASED = Path(__file__).with_name("released.graphql")


def test_the_schema_is_the_golden() -> None:
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(print_sdl() + "\n", encoding="utf-8")
    assert print_sdl() + "\n" == GOLDEN.read_text(encoding="utf-8")


def broken(before: str, after: str) -> list[str]:
    changes = find_breaking_changes(build_schema(before), build_schema(after))
    return [change.description for change in changes]


def test_nothing_that_was_released_is_broken() -> None:
    assert broken(RELEASED.read_text(encoding="utf-8"), print_sdl()) == []


@pytest.mark.parametrize(
    ("before", "after", "breaks"),
    [
        ("a: Int", "a: Int b: Int", False),
        ("a: Int", "a: Int!", False),
        ("a: Int", "a(x: Int): Int", False),
        ("a: Int", "b: Int", True),
        ("a: Int!", "a: Int", True),
        ("a: Int", "a(x: Int!): Int", True),
        ("a(x: Int): Int", "a: Int", True),
    ],
)
def test_what_breaks_clients(before: str, after: str, breaks: bool) -> None:
    assert bool(broken(f"type Query {{ {before} }}", f"type Query {{ {after} }}")) is breaks


def test_the_schema_is_valid_and_described_throughout() -> None:
    schema = build_schema(print_sdl())
    assert validate_schema(schema) == []
    bare = [
        path
        for type_ in schema.type_map.values()
        if not is_introspection_type(type_) and not is_specified_scalar_type(type_)
        for path, description in _descriptions(type_)
        if not description
    ]
    assert bare == []


def _descriptions(type_: GraphQLNamedType) -> list[tuple[str, str | None]]:
    found = [(type_.name, type_.description)]
    for name, value in getattr(type_, "values", {}).items():
        found.append((f"{type_.name}.{name}", value.description))
    for name, field in getattr(type_, "fields", {}).items():
        found.append((f"{type_.name}.{name}", field.description))
        for argument, definition in getattr(field, "args", {}).items():
            found.append((f"{type_.name}.{name}({argument})", definition.description))
    return found


def test_every_type_of_entity_has_every_relation() -> None:
    schema = build_schema(print_sdl())
    ontology = load_ontology()
    names = {n for each in ontology.relation_types.values() for n in (each.forward, each.backward)}
    for type_ in (*ontology.entity_types, "Entity"):
        fields = schema.type_map[type_].fields  # type: ignore[attr-defined]
        assert names <= fields.keys()
        assert {str(fields[name].type) for name in names} == {"RelationConnection!"}


@pytest.mark.api
def test_tools_may_read_the_whole_schema(ask: Ask) -> None:
    found = ask(get_introspection_query(specified_by_url=True, input_value_deprecation=True))
    seen, meant = build_client_schema(found), build_schema(print_sdl())
    assert print_schema(lexicographic_sort_schema(seen)) == print_schema(
        lexicographic_sort_schema(meant)
    )
