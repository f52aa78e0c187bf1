"""Known entities: names that are recognised and typed whatever the article says around them."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from loaders.folding import fold

_KINDS = {"Person": "person", "Place": "place"}


def coarse_kind(type_: str) -> str:
    """Return "person", "place" or "thing": what tells apart entities of one name.

    Companies, bodies and products are one kind, since news uses one name for both.
    """
    return _KINDS.get(type_, "thing")


@dataclass(frozen=True, slots=True)
class KnownEntity:
    """One entity by its usual name, with what is generally known of it.

    Attributes:
        aliases: the other names that news gives it.
        wikidata: Wikidata id, as in "Q2283".
        nicknames: set phrases that mean it and are no names, without their article
            ("firme à la pomme", "world's largest retailer").
        seat: town of its head office, by its English name ("the Redmond company").
        country: ISO 3166-1 code of the country it is from, as in "US" ("le géant américain").
    """

    name: str
    type: str
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    nicknames: tuple[str, ...] = ()
    seat: str | None = None
    country: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Name and aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, eq=False)
class KnownEntities:
    """A set of known entities, found by any of their names (case and accents aside).

    One is equal to itself alone: to compare thousands of entries takes time.
    """

    entries: tuple[KnownEntity, ...] = ()
    _by_name: Mapping[str, tuple[KnownEntity, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        by_name: defaultdict[str, list[KnownEntity]] = defaultdict(list)
        for entry in self.entries:
            for name in dict.fromkeys(fold(name) for name in entry.names):
                by_name[name].append(entry)
        object.__setattr__(
            self, "_by_name", {name: tuple(entries) for name, entries in by_name.items()}
        )

    def named(self, name: str) -> tuple[KnownEntity, ...]:
        """Return the entities that go by this name; several where a name is shared."""
        return self._by_name.get(fold(name), ())

    def replaced_by(self, other: "KnownEntities") -> "KnownEntities":
        """Return both sets as one, in which the entries of `other` win.

        An entry gives way to one of its kind that goes by its name, or has its Wikidata id.
        """
        ids = {entry.wikidata for entry in other.entries if entry.wikidata}
        kept = tuple(
            entry
            for entry in self.entries
            if entry.wikidata not in ids
            and all(
                coarse_kind(entry.type) != coarse_kind(winner.type)
                for winner in other.named(entry.name)
            )
        )
        return KnownEntities(kept + other.entries)

    @cached_property
    def digest(self) -> str:
        """A hash that changes when any entry does, whatever their order."""
        return hashlib.sha256("\n".join(sorted(map(repr, self.entries))).encode()).hexdigest()
