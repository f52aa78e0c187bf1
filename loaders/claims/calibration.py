"""Confidence that means what it says: among claims of .9, nine in ten are right.

A reading comes with the worth of its trigger and the steps that were guessed. How often such
readings are right was counted on labelled news: `calibration.yaml` has the weights of a logistic
regression over a few features of a claim, and `make calibrate` fits them anew.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from loaders.records import Claim, Document, Extraction, LocalEntity, MentionKind, Span
from loaders.yaml_text import read_yaml
from schema.errors import OntologyError
from schema.ontology import Polarity

FEATURES = ("constant", "reading", "referred", "known", "negated", "apart")
"""What is looked at; see `features`."""

_BELOW = 0.01


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights of the features, in log odds."""

    weights: Mapping[str, float]

    def apply(self, extraction: Extraction) -> Extraction:
        """Return an extraction whose claims have the chance of being right as confidence.

        What the body of an article says again is surer than its title, which is short and gives
        no dates: a claim of the title stays just below the best of the body that says the same.
        """
        sure = [
            replace(claim, confidence=self.confidence(features(claim, extraction)))
            for claim in extraction.claims
        ]
        best: dict[tuple[str, str, str, Polarity], float] = {}
        for claim in sure:
            if not _is_title(claim, extraction.document):
                best[_key(claim)] = max(claim.confidence, best.get(_key(claim), 0))
        return replace(
            extraction,
            claims=tuple(
                replace(claim, confidence=min(claim.confidence, best[_key(claim)] - _BELOW))
                if _is_title(claim, extraction.document) and _key(claim) in best
                else claim
                for claim in sure
            ),
        )

    def confidence(self, found: Mapping[str, float]) -> float:
        """Return the chance that a claim with these features is right, in hundredths."""
        odds = sum(self.weights[name] * found[name] for name in FEATURES)
        return round(1 / (1 + math.exp(-odds)), 2)


def parse_calibration(text: str, source: str = "calibration.yaml") -> Calibration:
    """Build a calibration from YAML.

    Raises:
        OntologyError: the text does not have a weight for each feature; names `source`.
    """
    data = read_yaml(text)
    weights = data.get("weights") if isinstance(data, dict) else None
    if not isinstance(weights, dict) or set(weights) != set(FEATURES):
        raise OntologyError(
            f"{source}: needs weights for {', '.join(FEATURES)}, no other; run: make calibrate"
        )
    return Calibration({name: float(weight) for name, weight in weights.items()})


@cache
def load_calibration() -> Calibration:
    """Return the calibration that ships with the package."""
    file = files("loaders.claims").joinpath("calibration.yaml")
    return parse_calibration(file.read_text(encoding="utf-8"))


def features(claim: Claim, extraction: Extraction) -> dict[str, float]:
    """Return what tells how sure a claim is.

    `reading`: the log of what its reading is worth, before calibration. `referred`, `known`: how
    many of subject and object stand there as a pronoun or description, are known from elsewhere.
    `negated`. `apart`: words between subject and object, in tens.
    """
    by_id = {entity.local_id: entity for entity in extraction.entities}
    evidence = claim.evidence
    ends = ((by_id[claim.subject], evidence.subject), (by_id[claim.object], evidence.object))
    first, last = sorted((evidence.subject, evidence.object))
    between = extraction.document.text[first.end : last.start].split()
    return {
        "constant": 1.0,
        "reading": math.log(claim.confidence),
        "referred": float(sum(_is_referred(entity, span) for entity, span in ends)),
        "known": float(sum(entity.wikidata is not None for entity, _ in ends)),
        "negated": float(claim.polarity is Polarity.NEGATED),
        "apart": len(between) / 10,
    }


def _key(claim: Claim) -> tuple[str, str, str, Polarity]:
    return claim.predicate, claim.subject, claim.object, claim.polarity


def _is_title(claim: Claim, document: Document) -> bool:
    title = document.title
    titled = title is not None and document.text.startswith(title)
    return titled and claim.evidence.sentence.start < len(title or "")


def _is_referred(entity: LocalEntity, span: Span) -> bool:
    return any(
        mention.kind is not MentionKind.NAME and mention.span.overlaps(span)
        for mention in entity.mentions
    )
