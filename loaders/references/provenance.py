"""Where a text says that somebody is from: "the Dutch chipmaker", "la firme de Redmond"."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loaders.folding import fold
from loaders.languages.grammar import Relation
from loaders.languages.place_facts import PlaceFacts
from loaders.names.known import KnownEntity
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree


@dataclass(frozen=True, slots=True)
class Provenance:
    """Towns and the like by folded name, and countries by ISO 3166-1 code."""

    towns: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()

    def __or__(self, other: "Provenance") -> "Provenance":
        return Provenance(self.towns | other.towns, self.countries | other.countries)

    def __bool__(self) -> bool:
        return bool(self.towns or self.countries)

    def meets(self, other: "Provenance") -> bool:
        """Tell whether both name one town or country."""
        return bool(self.towns & other.towns or self.countries & other.countries)

    def parts_from(self, other: "Provenance") -> bool:
        """Tell whether they name different towns, or different countries, and none in common."""
        apart = (self.towns and other.towns) or (self.countries and other.countries)
        return bool(apart) and not self.meets(other)


NOWHERE = Provenance()


def provenance(tree: Tree, noun: Node, beside: Iterable[Node], places: PlaceFacts) -> Provenance:
    """Return where the words beside a noun, and places joined to it, say somebody is from."""
    towns: set[str] = set()
    countries: set[str] = set()
    for node in (*beside, *_joined(tree, noun)):
        if node.town is not None:
            towns.add(fold(node.town.name))
        elif node.entity is not None and node.entity.type == "Place":
            towns.add(fold(node.entity.name))
        elif code := places.nationalities.get(node.lower):
            countries.add(code)
    return Provenance(frozenset(towns), frozenset(countries))


def known_provenance(known: KnownEntity) -> Provenance:
    """Return where a known entity is from."""
    return Provenance(
        frozenset({fold(known.seat)} if known.seat else ()),
        frozenset({known.country} if known.country else ()),
    )


def _joined(tree: Tree, noun: Node) -> Iterator[Node]:
    """Yield the places that a preposition, or nothing, joins to a noun."""
    for child in tree.children(noun, Relation.OBLIQUE, Relation.POSSESSOR, Relation.COMPOUND):
        if child.entity is not None and child.entity.type == "Place":
            yield child
