"""What is known of an article while its references are resolved."""

from collections.abc import Mapping
from dataclasses import dataclass

from loaders.languages.place_facts import PlaceFacts
from loaders.languages.reference_facts import ReferenceFacts
from loaders.records import LocalEntity
from loaders.references.discourse import Discourse
from loaders.references.profiles import Profile
from loaders.references.ties import Ties


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Whom an expression refers to, and by how many steps that was guessed."""

    entities: tuple[LocalEntity, ...]
    cost: int

    @property
    def is_sure(self) -> bool:
        """Hardly anybody else may be meant."""
        return self.cost == 1


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known when an article's references are resolved.

    Attributes:
        agentive: lemmas of verbs for what only people and organisations do.
        titled: local ids of the entities that the title names.
        ties: what the text has said to hold between its entities.
    """

    facts: ReferenceFacts
    places: PlaceFacts
    profiles: Mapping[str, Profile]
    discourse: Discourse
    agentive: frozenset[str]
    titled: frozenset[str]
    ties: Ties
