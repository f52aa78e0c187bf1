"""Tells which names of an article are one entity."""

from collections import defaultdict
from collections.abc import Sequence

from spacy.tokens import Doc

from loaders.known import KnownEntities
from loaders.mentions import Name
from loaders.names import fold
from loaders.records import (
    Document,
    LocalEntity,
    Mention,
    MentionKind,
    entity_id,
    local_id,
)

_KINDS = {"Person": "person", "Place": "place"}


def resolve_entities(
    doc: Doc, document: Document, names: Sequence[Name], known: KnownEntities
) -> tuple[LocalEntity, ...]:
    """Return the entities of an article by first mention, each with all its mentions."""
    groups: defaultdict[tuple[str, str], list[Name]] = defaultdict(list)
    for name in names:
        groups[fold(name.text), _KINDS.get(name.type or "", "thing")].append(name)
    return tuple(
        LocalEntity(
            local_id=local_id(document.id, group[0].text, kind),
            id=entity_id(group[0].text, kind),
            name=group[0].text,
            type=group[0].type or "Company",
            aliases=(),
            wikidata=None,
            mentions=tuple(Mention(name.span, MentionKind.NAME) for name in group),
        )
        for (_, kind), group in groups.items()
    )
