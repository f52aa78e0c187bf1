"""What tells whether two names are those that a clause relates: features of a pairing, as words.

Each is there or not. Most are of one side alone: how the name hangs on the trigger, which part of
the clause it stands in, what stands between, which words stand around it, whether another name
stands nearer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from loaders.claims.pairings import Pairing, Party, find_parties
from loaders.claims.statements import Statement
from loaders.claims.surroundings import standing, words_around
from loaders.clauses.clauses import Clause
from loaders.clauses.roles import Role
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree
from loaders.sentences.tree_ways import path_between, steps_between, way_up
from schema.ontology import load_ontology

_MANY = 3
_FAR = 99
_STEPS = (1, 2, 3, 4, 6, 10)
_COMMAS = {",", ";", ":", "(", ")", "–", "-"}


@dataclass
class PairingFeatures:
    """The features of the pairings of one sentence, given what frames read in it."""

    tree: Tree
    stated: Sequence[Statement]
    _parties: Sequence[Party] = field(init=False)
    _sides: dict[tuple[object, ...], tuple[str, ...]] = field(default_factory=dict)
    _standings: dict[tuple[object, ...], tuple[str, ...]] = field(default_factory=dict)
    _ways: dict[tuple[Node, Node], int] = field(default_factory=dict)
    _words: dict[Node, Sequence[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._parties = find_parties(self.tree)

    def of(self, pairing: Pairing) -> Iterator[tuple[str, ...]]:
        """Yield the features of a pairing; what frames say of the same two is not looked at.

        They come in groups, of which those of one side are the same object for many pairings.
        """
        sides = (("subject", pairing.subject), ("object", pairing.object))
        for side, party in sides:
            yield self._standing(side, party, pairing.clause)
            yield self._filling(side, party, pairing)
        yield (*self._both(pairing), *self._beside(pairing))

    def beside(self, pairing: Pairing) -> Sequence[Statement]:
        """Return what frames read in the sentence, that of the same two aside."""
        return [
            one
            for one in self.stated
            if one.relation != pairing.relation or one.pair != pairing.ids
        ]

    def _standing(self, side: str, party: Party, clause: Clause) -> tuple[str, ...]:
        """Return how a name stands to the trigger of a clause, whatever relation it may state."""
        stood = (party.node, party.entity.local_id, clause.node)
        if stood not in self._standings:
            self._standings[stood] = tuple(self._stands(party, clause))
        key = (side, *stood)
        if key not in self._sides:
            self._sides[key] = tuple(f"{side} {each}" for each in self._standings[stood])
        return self._sides[key]

    def _filling(self, side: str, party: Party, pairing: Pairing) -> tuple[str, ...]:
        """Return whether a name stands where frames of the relation look for it."""
        key = (side, party.node, party.entity.local_id, pairing.clause.node, pairing.relation)
        if key not in self._sides:
            self._sides[key] = tuple(f"{side} {each}" for each in self._fills(side, party, pairing))
        return self._sides[key]

    def _stands(self, party: Party, clause: Clause) -> Iterator[str]:
        tree, node, trigger = self.tree, party.node, clause.node
        first, last = sorted((node, trigger), key=lambda one: one.place)
        between = tree.between(first, last)
        way = "before" if node.place < trigger.place else "after"
        yield f"{way} {_carrier(clause)}"
        yield f"path {path_between(tree, node, trigger)}"
        yield f"hangs {tree.relation(node)}"
        yield f"by {tree.marker(node)}"
        yield f"roles {_roles(clause, node)}"
        yield from self._inside(node, clause)
        yield f"{way} by {_step(len(between))}"
        others = {one.entity.local_id for one in between if one.entity is not None}
        yield f"{way} names {min(_MANY, len(others - {party.entity.local_id}))}"
        yield f"verbs {min(_MANY, sum(one.is_verb for one in between))}"
        yield f"commas {min(_MANY, sum(one.lower in _COMMAS for one in between))}"
        if any(one.is_coordinator for one in between):
            yield "coordinator"
        if any(one.lower in tree.grammar.relatives for one in between):
            yield "relative"
        yield f"type {party.entity.type}"
        yield from self._around(node)
        yield from standing(tree, party)
        if party.reference is not None:
            yield f"{party.reference.kind} {party.reference.cost}"
        speaker = clause.holding.speaker
        if speaker is not None:
            yield f"speaks {speaker is node or tree.under(node, speaker)}"
        if any(
            one.entity.local_id == party.entity.local_id and one.node is not node
            for one in self._parties
        ):
            yield "again"

    def _around(self, node: Node) -> Sequence[str]:
        if node not in self._words:
            self._words[node] = tuple(words_around(self.tree, node))
        return self._words[node]

    def _inside(self, node: Node, clause: Clause) -> Iterator[str]:
        """Yield in which arguments of the clause a name stands, and how deep."""
        tree = self.tree
        outside = not any(one.node is node for one in clause.arguments)
        for one in clause.arguments:
            holds = one.node is not node and tree.under(node, one.node)
            if holds and not tree.under(clause.node, one.node):
                outside = False
                steps = min(_MANY, len(way_up(tree, node, one.node)))
                yield f"in {one.role}:{one.marker}"
                yield f"in {one.role}/{steps}/{tree.relation(node)}:{tree.marker(node)}"
        if outside:
            yield "outside"

    def _fills(self, side: str, party: Party, pairing: Pairing) -> Iterator[str]:
        clause = pairing.clause
        held = sorted(set(self._held(side, party.node, pairing)))
        yield from (f"slot {each}" for each in held)
        way = "before" if party.node.place < clause.node.place else "after"
        yield f"slots {'+'.join(held)}"
        yield f"slots {'+'.join(held)} {way} {clause.kind}"
        type_ = load_ontology().relation_types[pairing.relation]
        types = type_.subject if side == "subject" else type_.object
        yield from (f"{each} {pairing.relation}" for each in self._around(party.node))
        yield from self._rank(party, clause, types)

    def _held(self, side: str, node: Node, pairing: Pairing) -> Iterator[str]:
        """Yield what stands in the slots where frames look for this side."""
        tree = self.tree
        for frame in pairing.frames:
            slot = frame.pattern.subject if side == "subject" else frame.pattern.object
            empty = True
            for one in pairing.clause.arguments:
                joined = slot.role is Role.SUBJECT or one.marker == slot.marker
                if one.role is not slot.role or not joined:
                    continue
                empty = False
                if one.node is node:
                    yield "it"
                elif tree.under(node, one.node) and not tree.under(pairing.clause.node, one.node):
                    yield "around"
                elif one.node.entity is not None:
                    yield "name"
                elif one.node in tree.references:
                    yield "reference"
                else:
                    yield "pronoun" if one.node.is_pronoun else "noun"
            if empty:
                yield "empty"

    def _rank(self, party: Party, clause: Clause, types: frozenset[str]) -> Iterator[str]:
        """Yield how many others of these types stand nearer: on this side, at all, in the tree."""
        node, trigger = party.node, clause.node
        others = [
            one
            for one in self._parties
            if one.entity.type in types and one.entity.local_id != party.entity.local_id
        ]
        far, hung = abs(node.place - trigger.place), self._apart(node, trigger)
        nearer = [one for one in others if abs(one.node.place - trigger.place) < far]
        here = [
            one
            for one in nearer
            if (one.node.place < trigger.place) == (node.place < trigger.place)
        ]
        closer = [one for one in others if self._apart(one.node, trigger) < hung]
        ranks = [
            min(_MANY, len({o.entity.local_id for o in some})) for some in (here, nearer, closer)
        ]
        yield f"nearer here {ranks[0]}"
        yield f"nearer {ranks[1]}"
        yield f"closer {ranks[2]}"
        yield f"nearer {' '.join(map(str, ranks))}"

    def _apart(self, one: Node, other: Node) -> int:
        """Return how many steps lead from one to the other in the tree."""
        if (one, other) not in self._ways:
            steps = steps_between(self.tree, one, other)
            self._ways[one, other] = _FAR if steps is None else steps
        return self._ways[one, other]

    def _both(self, pairing: Pairing) -> Iterator[str]:
        tree, clause, relation = self.tree, pairing.clause, pairing.relation
        one, other = pairing.subject.node, pairing.object.node
        order = _order(one, other, clause.node)
        yield f"order {order} {_carrier(clause)}"
        yield f"order {order} {_carrier(clause)} {relation}"
        yield f"relation {relation}"
        yield f"carrier {_carrier(clause)}"
        yield f"types {relation} {pairing.subject.entity.type} {pairing.object.entity.type}"
        for lemma in clause.node.lemmas:
            yield f"lemma {lemma}"
            yield f"lemma {lemma} {relation}"
        roles = f"{_roles(clause, one)} & {_roles(clause, other)}"
        yield f"roles {roles}"
        yield f"roles {roles} {relation}"
        first, last = sorted((one, other), key=lambda node: node.place)
        between = tree.between(first, last)
        names = {node.entity.local_id for node in between if node.entity is not None}
        yield f"apart {_step(len(between))}"
        yield f"apart names {min(_MANY, len(names))}"
        yield f"title {tree.sentence.is_title}"
        yield f"negated {clause.holding.negated}"
        yield f"mood {clause.holding.mood}"

    def _beside(self, pairing: Pairing) -> Iterator[str]:
        """Yield what else frames read off the same trigger, and of the same names."""
        beside = self.beside(pairing)
        subject, object_ = pairing.subject.entity.local_id, pairing.object.entity.local_id
        same = sorted(
            {
                ("this" if one.relation == pairing.relation else "other")
                + (" subject" if one.subject.entity.local_id == subject else "")
                + (" object" if one.object.entity.local_id == object_ else "")
                for one in beside
                if one.trigger is pairing.clause.node
            }
        )
        yield f"trigger of {'+'.join(same) or 'nothing'}"
        yield f"stated {any(one.relation == pairing.relation for one in beside)}"
        elsewhere = [one for one in beside if one.trigger is not pairing.clause.node]
        for side, id_ in (("subject", subject), ("object", object_)):
            parts = sorted(
                {
                    f"{'this' if one.relation == pairing.relation else 'other'} {part}"
                    for one in elsewhere
                    for part, found in (("subject", one.subject), ("object", one.object))
                    if found.entity.local_id == id_
                }
            )
            yield f"{side} elsewhere {'+'.join(parts) or 'nothing'}"


def _carrier(clause: Clause) -> str:
    return "passive" if clause.passive else str(clause.kind)


def _roles(clause: Clause, node: Node) -> str:
    return "+".join(sorted({f"{a.role}:{a.marker}" for a in clause.arguments if a.node is node}))


def _order(subject: Node, object_: Node, trigger: Node) -> str:
    places = ((subject.place, "s"), (object_.place, "o"), (trigger.place, "t"))
    return "".join(name for _, name in sorted(places))


def _step(count: int) -> int:
    """Return a count as the step of a short ladder below it."""
    return max((step for step in _STEPS if step <= count), default=0)
