"""Reads clauses off a sentence: what is said to happen, who takes part, and how it is held."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from loaders.arguments import (
    antecedent_of,
    following_modifiers,
    name_before,
    stance_of,
    subject_of,
)
from loaders.grammar import Relation
from loaders.moods import Holding, holding
from loaders.tree import Node, Tree

_PARTICIPIAL = {Relation.ADNOMINAL, Relation.ADVERBIAL, Relation.PARATAXIS}


class Kind(StrEnum):
    """What carries a clause: a verb, a noun for an event, or a noun for a part that one plays."""

    VERB = "verb"
    NOUN = "noun"


class Role(StrEnum):
    """The part that an argument has in its clause, passive or not."""

    SUBJECT = "subject"
    OBJECT = "object"
    OBLIQUE = "oblique"
    POSSESSOR = "possessor"
    COMPOUND = "compound"
    HOLDER = "holder"
    CONTROLLER = "controller"
    FELLOW = "fellow"
    ADDRESSEE = "addressee"


@dataclass(frozen=True, slots=True)
class Argument:
    """One who takes part.

    Attributes:
        marker: the preposition that joins it.
        cost: by how far the place of the word was guessed.
        alone: names coordinated with it do not take part.
    """

    role: Role
    node: Node
    marker: str = ""
    cost: int = 0
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Clause:
    """What one predicate says.

    Attributes:
        node: the predicate, whose lemmas frames look for.
        words: all else that belongs to it, where frames look for fixed words.
        holding: how the text holds it.
        arguments: who takes part, in deep roles: the agent of a passive is its SUBJECT.
        reflexive: the verb has a reflexive pronoun.
    """

    kind: Kind
    node: Node
    words: tuple[Node, ...]
    holding: Holding
    arguments: tuple[Argument, ...]
    passive: bool = False
    reflexive: bool = False


def find_clauses(tree: Tree) -> Iterator[Clause]:
    """Yield the clauses of a sentence by position of their predicate."""
    for node in tree.nodes:
        if node.entity is not None:
            continue
        if node.is_verb and tree.relation(node) not in {
            Relation.AUXILIARY,
            Relation.PASSIVE_AUXILIARY,
            Relation.COPULA,
        }:
            yield _verbal(tree, node)
        elif node.token.pos_ in {"NOUN", "PROPN", "ADJ", "X"}:
            yield _nominal(tree, node)


def _verbal(tree: Tree, verb: Node) -> Clause:
    passive = is_passive(tree, verb)
    words = tuple(tree.local(verb))
    return Clause(
        kind=Kind.VERB,
        node=verb,
        words=words,
        holding=holding(tree, verb),
        arguments=tuple(_verb_arguments(tree, verb, passive)),
        passive=passive,
        reflexive=any(child.lower in tree.grammar.reflexives for child in tree.children(verb)),
    )


def is_passive(tree: Tree, verb: Node) -> bool:
    """Tell whether a verb is passive: by its auxiliary, or as a past participle on a noun."""
    if tree.children(verb, Relation.PASSIVE_AUXILIARY, Relation.PASSIVE_SUBJECT):
        return True
    head = tree.head(verb)
    if head is not None and head.is_verb and tree.relation(verb) is Relation.CONJUNCT:
        return (
            is_passive(tree, head)
            and not tree.children(verb, Relation.SUBJECT, Relation.AUXILIARY, Relation.OBJECT)
            and _is_past_participle(verb)
        )
    return (
        (head is None or tree.relation(verb) in _PARTICIPIAL)
        and _is_past_participle(verb)
        and not tree.children(verb, Relation.AUXILIARY, Relation.SUBJECT, Relation.OBJECT)
    )


def _is_past_participle(verb: Node) -> bool:
    return (
        verb.has("VerbForm", "Part")
        and not verb.has("Tense", "Pres")
        and not verb.has("Aspect", "Prog")
    )


def _verb_arguments(  # noqa: PLR0912 - one branch a place
    tree: Tree, verb: Node, passive: bool
) -> Iterator[Argument]:
    grammar = tree.grammar
    subject = subject_of(tree, verb)
    objects = tree.children(verb, Relation.OBJECT)
    alone = tree.relation(verb) in {Relation.RELATIVE, Relation.ADNOMINAL}
    alone = alone and subject is tree.head(verb)
    if passive:
        if subject is not None:
            yield Argument(Role.OBJECT, subject, alone=alone)
    else:
        if subject is not None:
            own = tree.head(subject) is verb
            yield Argument(Role.SUBJECT, subject, cost=0 if own else 1, alone=alone)
        for node in (*_bare_receivers(tree, verb), *objects):
            yield Argument(Role.OBJECT, node)
        if not objects and (gap := _gap(tree, verb)) is not None:
            yield Argument(Role.OBJECT, gap, cost=1)
        if not objects and (shared := _shared_object(tree, verb)) is not None:
            yield Argument(Role.OBJECT, shared, cost=1)
    for child in tree.children(verb, Relation.OBLIQUE):
        marker = tree.marker(child)
        if marker in grammar.agents and passive:
            yield Argument(Role.SUBJECT, child, marker)
        yield Argument(Role.OBLIQUE, child, marker)
    for inner in (*objects, *tree.children(verb, Relation.PREDICATE)):
        for child in tree.children(inner, Relation.OBLIQUE):
            if marker := tree.marker(child):
                yield Argument(Role.OBLIQUE, child, marker, cost=1)
    if (told := _addressee(tree, verb)) is not None:
        yield Argument(Role.ADDRESSEE, told, alone=True)
    if passive:
        for word in tree.local(verb):
            if tree.marker(word) in grammar.agents and tree.head(word) is not verb:
                yield Argument(Role.SUBJECT, word, tree.marker(word), cost=1)


def _addressee(tree: Tree, verb: Node) -> Node | None:
    """Return whom the act is announced to ("warned X that it would ...")."""
    at = verb
    while tree.relation(at) in {Relation.COMPLEMENT, Relation.CONJUNCT}:
        head = tree.head(at)
        if head is None:
            return None
        if tree.relation(at) is Relation.COMPLEMENT and head.is_verb:
            told = tree.children(head, Relation.OBJECT)
            told += [
                one
                for one in tree.children(head, Relation.OBLIQUE)
                if tree.marker(one) in tree.grammar.datives
            ]
            if told and stance_of(tree, head) is not None:
                return told[0]
        at = head
    return None


def _bare_receivers(tree: Tree, verb: Node) -> list[Node]:
    """Return the names that receive without a preposition ("fined X $1 million")."""
    return [
        child
        for child in tree.children(verb, Relation.OBLIQUE)
        if child.entity is not None and not tree.marker(child) and child.place > verb.place
    ]


def _gap(tree: Tree, verb: Node) -> Node | None:
    """Return what a relative clause without a pronoun leaves out ("the company X acquired")."""
    head = tree.head(verb)
    if tree.relation(verb) is not Relation.RELATIVE or head is None or head.is_verb:
        return None
    subjects = tree.children(verb, Relation.SUBJECT)
    inside = tree.between(head, verb)
    if not subjects or any(node.lower in tree.grammar.relatives for node in inside):
        return None
    return head


def _shared_object(tree: Tree, verb: Node) -> Node | None:
    """Return the object that a verb shares with the one coordinated right after it."""
    for other in tree.children(verb, Relation.CONJUNCT):
        apart = tree.between(verb, other)
        if other.is_verb and len(apart) <= 2 and not tree.children(other, Relation.SUBJECT):
            objects = tree.children(other, Relation.OBJECT)
            return objects[0] if objects else None
    return None


def _nominal(tree: Tree, noun: Node) -> Clause:
    words = tuple(tree.local(noun))
    return Clause(
        kind=Kind.NOUN,
        node=noun,
        words=words,
        holding=holding(tree, noun),
        arguments=(*_noun_arguments(tree, noun), *_holders(tree, noun)),
    )


def _noun_arguments(tree: Tree, noun: Node) -> Iterator[Argument]:
    for child in tree.children(noun):
        yield from _modifier(tree, noun, child)
        yield from _modifiers_of(tree, child)
    for participle in tree.children(noun, Relation.ADNOMINAL):
        if participle.lemmas & tree.grammar.carriers:
            yield from (
                Argument(Role.OBLIQUE, one, tree.marker(one), 1)
                for one in tree.children(participle, Relation.OBLIQUE)
            )
    for child in following_modifiers(tree, noun):
        yield Argument(Role.OBLIQUE, child, tree.marker(child), cost=1)
    if (owner := _relative_owner(tree, noun)) is not None:
        yield Argument(Role.POSSESSOR, owner)
    if (near := tree.before(noun)) is not None and near.entity is not None:
        yield Argument(Role.COMPOUND, near, cost=1, alone=True)
    if (lender := _controller(tree, noun)) is not None:
        yield Argument(Role.CONTROLLER, lender, cost=1)


def _modifier(tree: Tree, noun: Node, child: Node) -> Iterator[Argument]:
    """Yield what hangs right on a noun by its role."""
    relation, marker = tree.relation(child), tree.marker(child)
    if _is_owner(tree, child):
        yield Argument(Role.POSSESSOR, child)
    elif marker and not _belongs_to_name(tree, child):
        yield Argument(Role.OBLIQUE, child, marker)
    elif not marker and relation is Relation.COMPOUND and child.place < noun.place:
        yield Argument(Role.COMPOUND, child, alone=True)


def _modifiers_of(tree: Tree, child: Node) -> Iterator[Argument]:
    """Yield what hangs on what hangs on a noun, and may belong to the noun itself."""
    if child.entity is None and (not tree.marker(child) or _is_owner(tree, child)):
        return
    for inner in tree.children(child, Relation.OBLIQUE):
        marker = tree.marker(inner)
        if marker and not (child.entity and marker in tree.grammar.genitives):
            yield Argument(Role.OBLIQUE, inner, marker, 1)


def _is_owner(tree: Tree, child: Node) -> bool:
    return tree.relation(child) is Relation.POSSESSOR or child.lower in tree.grammar.possessives


def _controller(tree: Tree, noun: Node) -> Node | None:
    """Return the subject of the verb that lends it to an event ("X plans the sale of Y")."""
    head = tree.head(noun)
    if head is None or not head.is_verb:
        return None
    if tree.relation(noun) not in {Relation.OBJECT, Relation.OBLIQUE}:
        return None
    lending = tree.grammar.carriers | tree.grammar.withdrawing
    if not head.lemmas & lending and stance_of(tree, head) is None:
        return None
    return subject_of(tree, head)


def _belongs_to_name(tree: Tree, node: Node) -> bool:
    """Tell whether "of X" stands right after a name that "with" or "in" joins: "with Ann of X"."""
    if tree.marker(node) not in tree.grammar.genitives:
        return False
    at = tree.before(node)
    while at is not None and at.entity is None and at.token.pos_ in {"ADP", "DET"}:
        at = tree.before(at)
    return (
        at is not None
        and at.entity is not None
        and at.entity.type == "Person"
        and tree.marker(at) not in {"", *tree.grammar.genitives}
    )


def _relative_owner(tree: Tree, noun: Node) -> Node | None:
    """Return the antecedent of "whose" or "dont" where the noun is what it owns."""
    for pronoun in tree.nodes:
        if pronoun.lower not in tree.grammar.owning_relatives or pronoun.place > noun.place:
            continue
        apart = tree.between(pronoun, noun)
        if all(node.token.pos_ in {"DET", "ADJ"} for node in apart):
            near = tree.before(pronoun)
            while near is not None and near.token.is_punct:
                near = tree.before(near)
            if near is not None and near.entity is not None:
                return near
            return antecedent_of(tree, pronoun)
    return None


def _holders(tree: Tree, noun: Node) -> Iterator[Argument]:
    """Yield who is said to be what the noun says, by syntax or by standing right beside it."""
    head, relation = tree.head(noun), tree.relation(noun)
    if head is not None and relation is Relation.APPOSITION:
        yield Argument(Role.HOLDER, head, alone=True)
    joined = head is not None and relation is Relation.CONJUNCT and not head.is_verb
    if joined and head is not None and head.entity is None:
        yield from _holders(tree, head)
    for child in tree.children(noun, Relation.APPOSITION):
        yield Argument(Role.HOLDER, child, alone=True)
    yield from _predicated(tree, noun)
    for place, node in enumerate(_neighbours(tree, noun)):
        if node is not None:
            yield Argument(Role.HOLDER, node, cost=place, alone=True)


def _predicated(tree: Tree, noun: Node) -> Iterator[Argument]:
    """Yield the subject of "is", "becomes", and what is "appointed" or works "as" the noun."""
    chain, at = [noun], tree.head(noun)
    if at is not None and at.lemmas & tree.grammar.partitives and tree.marker(noun):
        chain.append(at)
    for node in chain:
        head = tree.head(node)
        if tree.children(node, Relation.COPULA):
            if (subject := subject_of(tree, node)) is not None:
                yield Argument(Role.HOLDER, subject)
        elif head is not None and head.is_verb and head.lemmas & tree.grammar.becoming:
            yield from _becoming(tree, node, head)
        elif head is not None and head.is_verb and tree.marker(node) in tree.grammar.among:
            listed = tree.children(head, Relation.SUBJECT, Relation.OBJECT, Relation.PREDICATE)
            yield from (Argument(Role.HOLDER, one) for one in listed if _is_named(tree, one))
        elif node is not noun and head is not None and tree.relation(node) is Relation.APPOSITION:
            yield Argument(Role.HOLDER, head)


def _is_named(tree: Tree, node: Node) -> bool:
    """Tell whether a word is a name or has one in apposition."""
    return any(one.entity for one in (node, *tree.children(node, Relation.APPOSITION)))


def _becoming(tree: Tree, noun: Node, verb: Node) -> Iterator[Argument]:
    """Yield who becomes or is made what the noun says."""
    if tree.relation(noun) not in {
        Relation.PREDICATE,
        Relation.COMPLEMENT,
        Relation.OBJECT,
        Relation.OBLIQUE,
        Relation.OTHER,
    }:
        return
    made = [one for one in tree.children(verb, Relation.OBJECT) if one is not noun]
    holder = made[0] if made else subject_of(tree, verb)
    if holder is not None:
        yield Argument(Role.HOLDER, holder)


def _neighbours(tree: Tree, noun: Node) -> tuple[Node | None, Node | None]:
    """Return the names before ("X, [the] head of Y") and after ("the head of Y, X") a role noun."""
    return name_before(tree, noun), _name_after(tree, noun)


def _name_after(tree: Tree, noun: Node) -> Node | None:
    at = tree.after(noun)
    while (
        at is not None
        and at.entity is None
        and (
            at.token.pos_ in {"ADJ", "ADP", "DET"}
            or (at.token.pos_ == "NOUN" and tree.under(at, noun))
        )
    ):
        at = tree.after(at)
    if at is None:
        return None
    following = tree.after(at)
    if at.entity is not None and following is not None:
        if following.entity is not None:
            return following
        nearest = tree.after(following)
        if following.lower == "," and nearest is not None and nearest.entity is not None:
            return nearest
        return at if tree.before(at) is noun else None
    if at.lower == "," and following is not None:
        return following if following.entity is not None else None
    return at if at.entity is not None else None
