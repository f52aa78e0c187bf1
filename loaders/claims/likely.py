"""What a sentence likely states where no frame reaches both names.

Parsers err, and no list of frames is whole. A logistic regression over features of a pairing, which
`make calibrate` fits to labelled news, tells how likely it is that its trigger relates the two.
What frames read stands; of the rest the likeliest is taken, one pair for each trigger and relation
and those coordinated with it.
"""

import json
import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from loaders.claims.pairing_features import PairingFeatures
from loaders.claims.pairings import Pairing, Party, find_pairings
from loaders.claims.statements import Statement, state
from loaders.clauses.arguments import Found
from loaders.clauses.clauses import Kind
from loaders.frames.frames import Frame, Frames
from loaders.languages.grammar import Relation
from loaders.records import Document
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree
from schema.errors import OntologyError
from schema.ontology import load_ontology

_FILE = "pairing_weights.json"
_WORTH = 0.75
"""So much of what it expects holds on texts left out: of many, the likeliest was taken."""

Guess = Callable[
    [Tree, Document, Frames, Sequence[Statement], Collection[frozenset[str]]], list[Statement]
]
"""Tells what a sentence states beside what frames read in it; see `find_likely`."""


@dataclass(frozen=True, slots=True)
class Likelihood:
    """Weights of features, in log odds, and the least chance of what is taken for stated."""

    constant: float
    weights: Mapping[str, float]
    least: float

    def worth(self, features: Iterable[str]) -> float:
        """Return what features say for a pairing, in log odds."""
        weights = self.weights
        return sum(weights[each] for each in features if each in weights)

    def chance(self, worth: float) -> float:
        """Return how likely it is that a pairing is stated whose features are worth this."""
        return 1 / (1 + math.exp(-self.constant - worth))


def find_likely(
    tree: Tree,
    document: Document,
    frames: Frames,
    stated: Sequence[Statement],
    related: Collection[frozenset[str]],
    *,
    likelihood: Likelihood | None = None,
) -> list[Statement]:
    """Return what a sentence likely states beside what frames read in it.

    Args:
        stated: what frames read in the sentence.
        related: pairs of local ids of whom the article states anything; they are left alone.
        likelihood: weights other than those that ship.
    """
    likelihood, features = likelihood or load_likelihood(), PairingFeatures(tree, stated)
    worth = cache(likelihood.worth)
    weighed = [
        (likelihood.chance(sum(map(worth, features.of(one)))), one)
        for one in open_pairings(tree, frames, stated)
        if one.ids not in related
    ]
    likely = [(chance, one) for chance, one in weighed if chance >= likelihood.least]
    return [
        _statement(tree, document, one, chance)
        for chance, one in _chosen(tree, sorted(likely, key=lambda each: -each[0]))
    ]


def open_pairings(tree: Tree, frames: Frames, stated: Sequence[Statement]) -> Iterator[Pairing]:
    """Yield the pairings of whose relation frames read nothing off the trigger.

    If frames have told who did it to somebody, only a verb can tell that others did too.
    """
    triggers = {(one.relation, one.trigger) for one in stated}
    types = load_ontology().relation_types
    done = {
        (one.relation, one.object.entity.local_id)
        for one in stated
        if not types[one.relation].symmetric
    }
    for one in find_pairings(tree, frames):
        told = (one.relation, one.object.entity.local_id) in done
        again = told and one.clause.kind is Kind.NOUN
        if (one.relation, one.clause.node) not in triggers and not again:
            yield one


def _chosen(tree: Tree, likely: Sequence[tuple[float, Pairing]]) -> Iterator[tuple[float, Pairing]]:
    """Yield the likeliest, each pair once, each trigger of a relation once but for lists."""
    taken: dict[tuple[Node, str], list[Pairing]] = {}
    pairs: set[frozenset[str]] = set()
    for chance, pairing in likely:
        before = taken.setdefault((pairing.clause.node, pairing.relation), [])
        listed = all(_is_listed(tree, pairing, one) for one in before)
        if pairing.ids not in pairs and listed:
            before.append(pairing)
            pairs.add(pairing.ids)
            yield chance, pairing


def _is_listed(tree: Tree, one: Pairing, other: Pairing) -> bool:
    """Tell whether two pairings share one side and have the other coordinated."""
    if one.subject.node is other.subject.node:
        return _coordinated(tree, one.object.node, other.object.node)
    if one.object.node is other.object.node:
        return _coordinated(tree, one.subject.node, other.subject.node)
    return False


def _coordinated(tree: Tree, one: Node, other: Node) -> bool:
    return _first_of(tree, one) is _first_of(tree, other)


def _first_of(tree: Tree, node: Node) -> Node:
    """Return the first of the list that a name stands in."""
    seen = {node}
    head = tree.head(node)
    while tree.relation(node) is Relation.CONJUNCT and head is not None and head not in seen:
        node = head
        seen.add(node)
        head = tree.head(node)
    return node


def _statement(tree: Tree, document: Document, pairing: Pairing, chance: float) -> Statement:
    sides = (_found(pairing.subject), _found(pairing.object))
    frame = max(pairing.frames, key=lambda each: (_reached(each, pairing), each.confidence))
    told = state(tree, document, pairing.clause, frame, sides)
    return replace(told, confidence=round(_WORTH * chance, 3))


def _found(party: Party) -> Found:
    return Found(party.node, party.entity, party.reference.cost if party.reference else 0)


def _reached(frame: Frame, pairing: Pairing) -> int:
    """Return how many of the two stand in the slots of a frame."""
    slots = ((frame.pattern.subject, pairing.subject), (frame.pattern.object, pairing.object))
    return sum(
        any(one.role is slot.role and one.node is party.node for one in pairing.clause.arguments)
        for slot, party in slots
    )


@cache
def load_likelihood() -> Likelihood:
    """Return the weights that ship with the package."""
    return parse_likelihood(files("loaders.claims").joinpath(_FILE).read_text(encoding="utf-8"))


def parse_likelihood(text: str, source: str = _FILE) -> Likelihood:
    """Build the weights from JSON: `constant`, `least`, and `weights` by feature.

    Raises:
        OntologyError: one of them is missing or no number; names `source`.
    """
    try:
        data = json.loads(text)
        weights = {str(name): float(weight) for name, weight in data["weights"].items()}
        return Likelihood(float(data["constant"]), weights, float(data["least"]))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise OntologyError(
            f"{source}: needs constant, least and weights ({error}); run: make calibrate"
        ) from error
