"""Fills the slots of a frame with the names that a clause speaks of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from loaders.clauses.arguments import Found, resolve
from loaders.clauses.clauses import Clause
from loaders.clauses.gaps import gapped_names, next_in_list, shared_name, sum_givers
from loaders.clauses.roles import LEFT_OUT, Argument, Role
from loaders.frames.frame_patterns import Slot
from loaders.frames.frames import Frame
from loaders.languages.grammar import Relation
from loaders.sentences.neighbours import carried_modifiers, following_modifiers
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree
from schema.ontology import load_ontology

_PARTIES = 4
"""How many at most are taken to do each with each what several do together."""
_JOINED = {"THREATENS_SUIT"}
"""Of what one who is at odds with nobody yet may join others."""


def pairs(tree: Tree, clause: Clause, frame: Frame) -> Iterator[tuple[Found, Found]]:
    """Return who stands to whom, of types that the relation takes, as far as types are sure."""
    if not LEFT_OUT.isdisjoint({frame.pattern.subject.role, frame.pattern.object.role}):
        return _fitting(tree, clause, frame)  # whom it leaves out becomes known later
    if frame not in clause.pairs:
        clause.pairs[frame] = tuple(_fitting(tree, clause, frame))
    return iter(clause.pairs[frame])


def _fitting(tree: Tree, clause: Clause, frame: Frame) -> Iterator[tuple[Found, Found]]:
    relation = load_ontology().relation_types[frame.relation]
    for subject, object_ in _pairs(tree, clause, frame):
        share = clause.shares.get(subject.node)
        if share is not None and not frame.admits(share):
            continue
        same = subject.entity.local_id == object_.entity.local_id
        fits = _admits(relation.subject, subject) and _admits(relation.object, object_)
        if fits and not same:
            yield subject, object_


def _admits(types: frozenset[str], found: Found) -> bool:
    return found.entity.type in types or not types.isdisjoint(found.entity.open_to)


def _pairs(tree: Tree, clause: Clause, frame: Frame) -> Iterator[tuple[Found, Found]]:
    """Yield who stands to whom, unless that is unsure: "X and Y ... Z and W"."""
    if frame.agentless and any(argument.role is Role.SUBJECT for argument in clause.arguments):
        return
    opposed = frame.pattern.object.role is Role.OPPONENT  # which asks for more: `_names_other`
    if not opposed and any(_is_barred(frame, argument) for argument in clause.arguments):
        return
    subjects = _Filling(tree, clause, frame, "subject").found()
    if frame.pattern.object.role is Role.FELLOW:
        if 2 <= len(subjects) <= _PARTIES:
            yield from combinations(subjects, 2)
        return
    if opposed:
        if len(subjects) == 1 and not _names_other(tree, clause, frame):
            yield from (
                (one, other) for one in subjects for other in _opponents(tree, clause, frame, one)
            )
        return
    if frame.agentless and not _controllers(tree, clause) <= _ids(subjects):
        return  # "X ends the integration of Y into Z": Z does nothing
    if frame.pattern.subject == frame.pattern.object:
        subjects, objects = _twins(tree, clause, frame)
    else:
        objects = _Filling(tree, clause, frame, "object").found() if subjects else ()
    told = _ids(subjects)
    objects = tuple(one for one in objects if one.entity.local_id not in told)
    lent = frame.pattern.subject.role is Role.CONTROLLER
    if lent and not _owners(tree, clause) <= told | _ids(objects):
        return  # "with the stake of Y in Z, X gains": X has taken none
    if len(subjects) == 1 or len(objects) == 1:
        yield from ((subject, object_) for subject in subjects for object_ in objects)


def _twins(tree: Tree, clause: Clause, frame: Frame) -> tuple[tuple[Found, ...], tuple[Found, ...]]:
    """Return who fills two slots of a kind, by their order: "the entry of X into the capital of Y".

    But "the removal of Y from the menu of X", where both are joined by the same preposition.
    """
    first, second = frame.pattern.sides
    found = {first: _Filling(tree, clause, frame, first).found()}
    taken = _ids(found[first])
    found[second] = _Filling(tree, clause, frame, second, taken=taken).found() if taken else ()
    return found["subject"], found["object"]


def _ids(found: Sequence[Found]) -> frozenset[str]:
    return frozenset(one.entity.local_id for one in found)


def _owners(tree: Tree, clause: Clause) -> frozenset[str]:
    """Return the local ids of those by whose name a noun says whose event it is."""
    return frozenset(
        one.node.entity.local_id
        for one in clause.arguments
        if one.role is Role.POSSESSOR or one.marker in tree.grammar.genitives
        if one.node.entity is not None
    )


def _controllers(tree: Tree, clause: Clause) -> set[str]:
    """Return the local ids of who does what a noun names, by the verb that lends it to them."""
    lending = [one.node for one in clause.arguments if one.role is Role.CONTROLLER]
    return {found.entity.local_id for node in lending for found in resolve(tree, node)}


def _is_barred(frame: Frame, argument: Argument) -> bool:
    """Tell whether an argument says what is not to stand beside the trigger."""
    node = argument.node
    timed = node.is_number or (node.is_name_like and node.entity is None)
    return (
        argument.role is Role.OBLIQUE
        and argument.marker in frame.unless
        and not timed
        and not node.lemmas & frame.requires
    )


def _names_other(tree: Tree, clause: Clause, frame: Frame) -> bool:
    """Tell whether a clause says whom it is against: by an object or one of these prepositions."""
    fixed = frame.pattern.words
    return any(
        (one.role is Role.OBJECT and not one.node.is_pronoun and not one.node.lemmas & fixed)
        or (one.role is Role.OBLIQUE and one.marker in frame.unless)
        or (one.role is Role.ADDRESSEE and _speaks_of(tree, one.node))
        for one in clause.arguments
    )


def _speaks_of(tree: Tree, node: Node) -> bool:
    """Tell whether a word names somebody or refers to one: "if the bid succeeds" does not."""
    return node.entity is not None or node in tree.references


def _opponents(tree: Tree, clause: Clause, frame: Frame, subject: Found) -> Iterator[Found]:
    """Yield with whom the article says the subject to be at odds; else whom others act against."""
    opponent = tree.opponents.get(subject.entity.local_id)
    if opponent is not None:
        yield Found(clause.node, opponent, 1)
    elif frame.relation in _JOINED and not _has_pronoun(clause):
        accused = tree.accused
        if accused is not None and accused.local_id != subject.entity.local_id:
            yield Found(clause.node, accused, 2)


def _has_pronoun(clause: Clause) -> bool:
    """Tell whether a clause says by a pronoun whom it is against ("has threatened to sue both")."""
    return any(one.role is Role.OBJECT and one.node.is_pronoun for one in clause.arguments)


def opened(tree: Tree, clause: Clause, frame: Frame) -> tuple[Found, ...]:
    """Return of whom an opener tells, whom later sentences may leave out."""
    relation = load_ontology().relation_types[frame.relation]
    found = _Filling(tree, clause, frame, "object").found()
    return tuple(one for one in found if _admits(relation.object, one))


@dataclass(frozen=True, slots=True)
class _Filling:
    """A slot of a frame to be filled from a clause; `side` is "subject" or "object".

    `taken` has the local ids of who fills the other slot, where both are alike.
    """

    tree: Tree
    clause: Clause
    frame: Frame
    side: str
    taken: frozenset[str] = frozenset()

    def found(self) -> tuple[Found, ...]:
        """Return whom the slot holds: the first argument of its role that speaks of anybody."""
        if self.slot.role is Role.CARRIED:
            return self._left_out()
        if self.slot.role is Role.HOUSE:
            return self._house()
        if self.slot.role is Role.ECHOED:
            entity = self.tree.echoed.get(self.frame.relation)
            return (Found(self.clause.node, entity, 1),) if entity is not None else ()
        for argument in sorted(self.clause.arguments, key=lambda argument: argument.cost):
            if argument.role is self.slot.role and self._is_joined(argument.marker):
                found = self._named(argument.node, argument.cost, alone=argument.alone)
                if found and not all(one.entity.local_id in self.taken for one in found):
                    return (*found, *self._listed(found))
        return self._beside_fixed_words() or self._after_list()

    def _left_out(self) -> tuple[Found, ...]:
        """Return whom earlier sentences speak of, or whoever tells of it: "..., X said"."""
        entity = self.tree.carried.get(self.frame.relation)
        if entity is None and self.side == "subject":
            entity = self.tree.author
        speaker = self.clause.holding.speaker
        carried = () if entity is None else (Found(self.clause.node, entity, 1),)
        named = () if speaker is None else self._named(speaker, 1, alone=True)
        telling = tuple(one for one in named if one.entity.type != "Person")
        if self.side == "subject":  # who tells of an act does it: "Support for X stays, Y said"
            return telling or carried
        return carried or telling

    def _house(self) -> tuple[Found, ...]:
        """Return the organisation that the text speaks of, unless words tell whose post it is."""
        for one in self.clause.arguments:
            named = one.role is Role.COMPOUND and one.node.entity is not None
            if named or one.role is Role.POSSESSOR:
                return ()
        posted = any(
            one.role is Role.HOLDER
            and one.node.entity is not None
            and one.node.entity.local_id in self.tree.posted
            for one in self.clause.arguments
        )
        house = self.tree.house
        return (Found(self.clause.node, house, 1),) if house is not None and not posted else ()

    def _listed(self, found: tuple[Found, ...]) -> Iterator[Found]:
        """Yield the names after these that have a sum of their own ("..., $5 million in Y")."""
        taken = {one.node for one in found}
        if self.side == "subject" and taken & self.clause.shares.keys():
            for holder in self.clause.shares:
                if holder not in taken:
                    yield from self._named(holder, 1, alone=True)
            return
        if self.slot.role is Role.SUBJECT and not self.clause.passive:
            for name in gapped_names(self.tree, self.clause.node):
                if name not in {*taken, *self.clause.shares}:
                    yield from self._named(name, 1, alone=True)
        if self.slot.role is not Role.OBLIQUE:
            return
        givers = self._givers()
        if not taken.isdisjoint(givers):
            for name in givers:
                if name not in taken:
                    yield from self._named(name, 1, alone=True)
            return
        last: Node | None = max(taken, key=lambda node: node.place)
        while last is not None:
            last = next_in_list(self.tree, last, self.slot.marker)
            if last is not None and last not in taken:
                yield from self._named(last, 1, alone=True)

    @property
    def slot(self) -> Slot:
        pattern = self.frame.pattern
        return pattern.subject if self.side == "subject" else pattern.object

    @property
    def _admitted(self) -> frozenset[str] | None:
        """The types that the relation takes of who holds a post; None for other roles."""
        if self.slot.role is not Role.HOLDER:
            return None
        relation = load_ontology().relation_types[self.frame.relation]
        return relation.subject if self.side == "subject" else relation.object

    def _is_joined(self, marker: str) -> bool:
        """Tell whether a preposition is that of the slot; the agent's is known by its role."""
        return self.slot.role is Role.SUBJECT or marker == self.slot.marker

    def _named(self, node: Node, cost: int = 0, *, alone: bool = False) -> tuple[Found, ...]:
        """Return the names that a word speaks of, if they are of a type that the slot takes."""
        through = self.frame.through.get(self.side, frozenset())
        types = self.frame.types.get(self.side) or self._admitted
        return tuple(
            Found(one.node, one.entity, one.cost + cost)
            for one in resolve(self.tree, node, through, alone=alone)
            if types is None or _admits(types, one)
        )

    def _beside_fixed_words(self) -> tuple[Found, ...]:
        """Return what hangs by the slot's preposition on a fixed word ("put an END TO X")."""
        if self.slot.role not in {Role.OBLIQUE, Role.POSSESSOR}:
            return ()
        fixed = self.frame.pattern.words | self.frame.requires
        for word in self.clause.words:
            if not {word.lower, *word.lemmas} & fixed:
                continue
            carried = carried_modifiers(self.tree, word)
            near = (*self.tree.children(word), *carried, *following_modifiers(self.tree, word))
            for child in near:
                if self._fits(child, word) and (found := self._named(child)):
                    return (*found, *self._joined(word), *self._listed(found))
        return ()

    def _after_list(self) -> tuple[Found, ...]:
        """Return what the slot's preposition joins to the end of a list of sums."""
        if self.slot.role is not Role.OBLIQUE or not self.clause.node.is_verb:
            return ()
        name = shared_name(self.tree, self.clause.node, self.slot.marker)
        names = [name] if name is not None else self._givers()
        return tuple(one for each in names for one in self._named(each, 1, alone=True))

    def _givers(self) -> list[Node]:
        """Return the names after the verb that have a sum before them ("$5 million from X")."""
        paid = load_ontology().relation_types[self.frame.relation].paid
        if not paid or not self.clause.node.is_verb or self.side != "subject":
            return []
        return sum_givers(self.tree, self.clause.node, self.slot.marker)

    def _joined(self, participle: Node) -> Iterator[Found]:
        """Yield what hangs on a participle joined to a fixed one ("led by X and JOINED BY Y")."""
        for other in self.tree.children(participle, Relation.CONJUNCT):
            if participle.is_verb and other.is_verb:
                for child in self.tree.children(other, Relation.OBLIQUE):
                    if self._fits(child, other):
                        yield from self._named(child)

    def _fits(self, child: Node, word: Node) -> bool:
        if self.slot.marker and self.tree.marker(child) == self.slot.marker:
            return True
        relation = self.tree.relation(child)
        sure = bool({word.lower, *word.lemmas} & self.frame.pattern.words)
        named = sure and relation is Relation.COMPOUND and child.entity is not None
        owns = named or relation is Relation.POSSESSOR
        return owns and self.slot.role is Role.POSSESSOR
