"""How the types are declared: plain fields, lists with their arguments, and fields of relations.

No field has a resolver of its own. The root fields read the whole answer at once and every other
field picks its part of it (see `schema.graphql.build`).
"""

from collections.abc import Callable
from typing import Any, TypeVar

import strawberry
from strawberry import UNSET
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.arguments import StrawberryArgument

from schema.ontology import RelationType, load_ontology

DEFAULT_PAGE = 20
MAX_PAGE = 1_000
MAX_CONTEXT = 2_000

T = TypeVar("T", bound=type)


def described(description: str, name: str | None = None) -> Any:
    """Declare a field without arguments."""
    return strawberry.field(description=description, name=name)


def argument(name: str, type_: object, description: str, default: object = UNSET) -> Any:
    """Declare an argument; with neither a default nor a nullable type it must be given."""
    return StrawberryArgument(
        python_name=name,
        graphql_name=None,
        type_annotation=StrawberryAnnotation(type_),
        description=description,
        default=default,
    )


def with_arguments(description: str, *arguments: StrawberryArgument) -> Any:
    """Declare a field with arguments."""
    field = strawberry.field(description=description)
    field.arguments = list(arguments)
    return field


def listing(description: str, *arguments: StrawberryArgument) -> Any:
    """Declare a Relay connection: its own arguments, then those of paging."""
    return with_arguments(
        description,
        *arguments,
        argument("first", int | None, f"How many, up to {MAX_PAGE}; {DEFAULT_PAGE} if not said."),
        argument("after", str | None, "Those after this cursor: endCursor of the page before."),
        argument("last", int | None, f"How many from the end, up to {MAX_PAGE}; without first."),
        argument("before", str | None, "Those before this cursor: startCursor of the page after."),
    )


def relation_fields(field: Callable[[str], Any], annotation: str) -> Callable[[T], T]:
    """Decorate a class: add both fields of every relation of the ontology.

    Args:
        field: makes the field, given its description.
        annotation: name of the GraphQL type of these fields.
    """

    def decorate(cls: T) -> T:
        for name, description in _relation_names():
            cls.__annotations__[name] = annotation
            setattr(cls, name, field(description))
        return cls

    return decorate


def root_fields(field: Callable[[str], Any], annotation: str) -> Callable[[T], T]:
    """Decorate a class: add the field that lists the entities of each type of the ontology."""

    def decorate(cls: T) -> T:
        for entity_type in load_ontology().entity_types.values():
            cls.__annotations__[entity_type.root] = annotation
            setattr(
                cls,
                entity_type.root,
                field(f"Entities of type {entity_type.name}. {entity_type.description}"),
            )
        return cls

    return decorate


def _relation_names() -> list[tuple[str, str]]:
    names = {}
    for relation in load_ontology().relation_types.values():
        names[relation.forward] = _description(relation, "subject")
        names.setdefault(relation.backward, _description(relation, "object"))
    return list(names.items())


def _description(relation: RelationType, side: str) -> str:
    if relation.symmetric:
        return f"{relation.name}, either way round. {relation.description}"
    return f"{relation.name}, with this entity as {side}. {relation.description}"
