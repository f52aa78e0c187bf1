"""Weighs those whom an expression may refer to; nobody is one of them.

`linking.yaml` has the weights of a conditional logistic regression (McFadden, 1974) over features
of expression and candidate; `make calibrate` fits them anew to labelled news.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from loaders.records import LocalEntity, MentionKind
from loaders.yaml_text import read_yaml
from schema.errors import OntologyError

FEATURES: Mapping[MentionKind, tuple[str, ...]] = {
    MentionKind.PRONOUN: (
        *("nobody", "nobody_owns", "nobody_subject", "nobody_personal", "nobody_suffix"),
        *("unnamed", "alone", "quoted", "cited"),
        *("weight", "distance", "near", "near_late", "topic", "titled", "often"),
        *("bound", "parallel", "continued", "gender", "person", "acts", "product_owns"),
    ),
    MentionKind.NOMINAL: (
        *("nobody", "nobody_pointed", "nobody_longer", "nobody_general", "alone"),
        *("weight", "distance", "pointed_distance", "latest", "pointed_latest"),
        *("opened", "opened_distance"),
        *("introduced", "paragraph", "news_distance"),
        *("titled", "often", "cited", "gender_clash", "continued"),
        *("tied", "described", "general", "made", "guessed", "exact", "idle", "alike", "placed"),
    ),
}
"""What is looked at: see `pronoun_candidates` and `description_candidates`."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One whom an expression may refer to; `entity` is None for what names nobody known.

    Features that are left out are zero.
    """

    entity: LocalEntity | None
    features: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Linker:
    """Weights of the features, in log odds, and the least chance that a choice must have."""

    weights: Mapping[str, float]
    least: float

    def choose(self, candidates: Iterable[Candidate]) -> tuple[LocalEntity, float] | None:
        """Return the likeliest with its chance, or None where that is nobody or too unlikely."""
        odds = [(math.exp(self._score(one)), one.entity) for one in candidates]
        best, entity = max(odds, key=lambda each: each[0], default=(0.0, None))
        if entity is None:
            return None
        chance = best / sum(each for each, _ in odds)
        return (entity, chance) if chance >= self.least else None

    def _score(self, candidate: Candidate) -> float:
        return sum(self.weights[name] * value for name, value in candidate.features.items())


@cache
def load_linkers() -> Mapping[MentionKind, Linker]:
    """Return the linkers that ship with the package, for pronouns and for descriptions."""
    file = files("loaders.references").joinpath("linking.yaml")
    return parse_linkers(file.read_text(encoding="utf-8"))


def parse_linkers(text: str, source: str = "linking.yaml") -> Mapping[MentionKind, Linker]:
    """Build the linkers from YAML.

    Raises:
        OntologyError: the text does not have a weight for each feature; names `source`.
    """
    data = read_yaml(text)
    found: dict[MentionKind, Linker] = {}
    for kind, names in FEATURES.items():
        entry = data.get(kind.value) if isinstance(data, dict) else None
        weights = entry.get("weights") if isinstance(entry, dict) else None
        if not isinstance(weights, dict) or set(weights) != set(names):
            raise OntologyError(
                f"{source}: {kind.value}: needs weights for {', '.join(names)}, no other; "
                "run: make calibrate"
            )
        least = entry.get("least") if isinstance(entry, dict) else None
        if not isinstance(least, float):
            raise OntologyError(f"{source}: {kind.value}: least: needs a chance, as in 0.5")
        found[kind] = Linker({name: float(weight) for name, weight in weights.items()}, least)
    return found
