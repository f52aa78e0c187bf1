"""Finds the pronouns and descriptions of a sentence that may refer to what the text has named."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.grammar import Relation
from loaders.names import fold
from loaders.nodes import Node
from loaders.place_facts import PlaceFacts
from loaders.profiles import modifiers, named_by, noun_of
from loaders.provenance import NOWHERE, Provenance, provenance
from loaders.records import MentionKind, Span
from loaders.reference_facts import Kind, Pronoun, ReferenceFacts
from loaders.tree import Tree

_SUBJECTS = {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}
_WIDEST = 6
_SHORTEST = 3
_LONGEST = 12


@dataclass(frozen=True, slots=True, eq=False)
class Expression:
    """A pronoun or description.

    Attributes:
        pronoun: what the pronoun may stand for; None of descriptions.
        noun, kinds: the noun of a description and what it may say.
        wording: the description without its determiner, folded.
        words: the words beside the noun that tell more of what it describes.
        origin: where it says that somebody is from.
        related: names inside a description ("the patron of X"), which it is not.
        pointed: a demonstrative says that it refers ("this rival", "bank itu").
        near: one that means the last named ("this rival").
        count: how many it refers to.
        owned: what a possessive pronoun owns.
    """

    tree: Tree
    node: Node
    span: Span
    gender: str | None
    pronoun: Pronoun | None = None
    noun: str | None = None
    kinds: tuple[Kind, ...] = ()
    wording: str = ""
    words: frozenset[str] = frozenset()
    origin: Provenance = NOWHERE
    related: tuple[Node, ...] = ()
    pointed: bool = False
    near: bool = False
    count: int = 1
    owned: Node | None = None

    @property
    def kind(self) -> MentionKind:
        """How it mentions."""
        return MentionKind.PRONOUN if self.pronoun else MentionKind.NOMINAL

    @property
    def is_subject(self) -> bool:
        """It is the subject of its clause."""
        return self.tree.relation(self.node) in _SUBJECTS


def find_expressions(tree: Tree, facts: ReferenceFacts, places: PlaceFacts) -> Iterator[Expression]:
    """Yield the expressions of a sentence by position, the impersonal "it" left out."""
    for node in tree.nodes:
        if node.entity is not None:
            continue
        found = _pronoun(tree, node, facts) or _latter(tree, node, facts)
        found = found or _description(tree, node, facts, places)
        if found is not None:
            yield found
        yield from _clitic(tree, node, facts)


def _pronoun(tree: Tree, node: Node, facts: ReferenceFacts) -> Expression | None:
    readings = facts.pronouns.get(node.lower)
    if readings is None or not (node.is_pronoun or _is_unmistakable(readings)):
        return None
    owns = tree.relation(node) is Relation.POSSESSOR or node.is_determiner
    fitting = [reading for reading in readings if reading.owner is owns]
    if not fitting or (owns and fitting[0].clitic):
        return None
    if not owns and (_is_impersonal(tree, node, facts) or _is_emphatic(tree, node, facts)):
        return None
    pronoun = fitting[0]
    owned = tree.head(node) if owns else None
    return Expression(
        tree,
        node,
        node.span,
        pronoun.gender,
        pronoun=pronoun,
        count=2 if pronoun.plural else 1,
        owned=owned,
    )


def _is_unmistakable(readings: Sequence[Pronoun]) -> bool:
    """Tell whether a form is nothing but a pronoun, whatever a tagger takes it for."""
    return not any(reading.clitic or reading.owner for reading in readings)


def _is_impersonal(tree: Tree, node: Node, facts: ReferenceFacts) -> bool:
    """Tell whether a pronoun stands for nothing, or for what the sentence goes on to say."""
    verb, following = tree.head(node), tree.after(node)
    expletive = node.token.dep_.startswith("expl")
    if verb is None or not (expletive or tree.relation(node) in _SUBJECTS):
        return False
    reflexive = any(one.lower in tree.grammar.reflexives for one in tree.children(verb))
    if expletive and not reflexive:
        return True
    if verb.lemmas & facts.impersonal or (following is not None and following.lower == "y"):
        return True
    said = [verb, *tree.children(verb, Relation.PREDICATE, Relation.COMPLEMENT)]
    if any({one.lower, *one.lemmas} & facts.impersonal_adjectives for one in said):
        return True
    called = tree.children(verb, Relation.PREDICATE)
    return node.lower in facts.neuter and any(
        one.is_common_noun and noun_of(one, facts) is None for one in called
    )


def _is_emphatic(tree: Tree, node: Node, facts: ReferenceFacts) -> bool:
    """Tell whether a pronoun only stresses a name or the subject ("X, lui, ...")."""
    before, following = tree.before(node), tree.after(node)
    if following is not None and following.lower in facts.emphatic:
        return True
    marks = [one is not None and one.lower == "," for one in (before, following)]
    return bool(facts.emphatic) and all(marks)


def part_clitics(tree: Tree, facts: ReferenceFacts) -> None:
    """Make the pronouns in which words of a sentence end nodes of their own."""
    for node in tree.nodes if facts.suffixes else ():
        if node.entity or node.lower in facts.fixed or node.lower in facts.pronouns:
            continue
        for ending in facts.suffixes:
            stem = node.lower.removesuffix(ending)
            if stem == node.lower or len(stem) < _SHORTEST:
                continue
            if stem in facts.said:
                tree.part(node, ending, Relation.SUBJECT)
            elif node.is_verb:
                tree.part(node, ending, Relation.OBJECT)
            else:
                tree.part(_noun_before(tree, node), ending, Relation.POSSESSOR)


def _noun_before(tree: Tree, word: Node) -> Node:
    """Return the noun whose adjective bears its pronoun ("direktur utamanya"), or the word."""
    before = tree.before(word)
    adjective = word.is_adjective and before is not None and before.is_common_noun
    return before if adjective and before is not None else word


def _clitic(tree: Tree, host: Node, facts: ReferenceFacts) -> Iterator[Expression]:
    """Yield the pronoun in which a word ends."""
    node = tree.clitics.get(host)
    if node is None:
        return
    (pronoun,) = (facts.suffixes[ending] for ending in node.lemmas)
    relation = tree.relation(node)
    if relation is Relation.SUBJECT:
        pronoun = replace(pronoun, owner=False, types=frozenset({"Person"}))
    owned = host if relation is Relation.POSSESSOR else None
    yield Expression(tree, node, node.span, pronoun.gender, pronoun=pronoun, owned=owned)


def _latter(tree: Tree, node: Node, facts: ReferenceFacts) -> Expression | None:
    """Return "the latter": an adjective with a determiner and no noun."""
    if node.lower not in facts.latter:
        return None
    before, following = tree.before(node), tree.after(node)
    if before is None or before.lower not in facts.definite | facts.demonstrative:
        return None
    if following is not None and (following.is_common_noun or following.entity is not None):
        return None
    span = Span(before.span.start, node.span.end)
    gender = facts.genders.get(before.lower)
    return Expression(tree, node, span, gender, pronoun=Pronoun(gender, near=True), pointed=True)


def _description(
    tree: Tree, node: Node, facts: ReferenceFacts, places: PlaceFacts
) -> Expression | None:
    noun = noun_of(node, facts)
    if noun is None or not _may_refer(tree, node):
        return None
    determiner, trailing = _determiner(tree, node, facts), _trailing(tree, node, facts)
    if determiner is None and trailing is None and noun not in facts.bare:
        return None
    beside = modifiers(tree, node)
    words = frozenset(word for one in beside for word in (one.lower, *one.lemmas))
    if words & facts.barred or _is_restricted(tree, node, trailing):
        return None
    counting = [*tree.children(node), *([determiner] if determiner else ())]
    count = max((facts.numbers.get(one.lower, 1) for one in counting), default=1)
    several = determiner is not None and determiner.lower in facts.plural_determiners
    if (several or node.has("Number", "Plur")) and count == 1:
        return None
    complements = _complements(tree, node)
    if trailing is not None:
        complements = [one for one in tree.between(node, trailing) if one not in beside]
    related = [one for one in complements if one.entity and one.entity.type != "Place"]
    words |= {one.lower for one in complements if one.entity is None}
    near = determiner is not None and determiner.lower in facts.demonstrative
    span = phrase(tree, node, determiner, trailing)
    return Expression(
        tree,
        node,
        span,
        _gender(noun, facts),
        noun=noun,
        kinds=facts.kinds[noun],
        wording=_wording(tree, span, determiner),
        words=words,
        origin=provenance(tree, node, (*beside, *complements), places),
        related=tuple(related),
        pointed=trailing is not None or near,
        near=near,
        count=count,
    )


def _wording(tree: Tree, span: Span, determiner: Node | None) -> str:
    within = [node for node in tree.nodes if node.span.overlaps(span) and node is not determiner]
    return fold(" ".join(node.entity.name if node.entity else node.lower for node in within))


def _may_refer(tree: Tree, noun: Node) -> bool:
    """Tell whether a noun is no part of a name and said of nobody, by a name or in a predicate."""
    capital = noun.token.is_title and not noun.token.is_sent_start
    described = named_by(tree, noun) is not None or _is_predicate(tree, noun)
    within = tree.relation(noun) is Relation.COMPOUND
    return not (noun.is_verb or capital or described or within)


def phrase(tree: Tree, noun: Node, determiner: Node | None, trailing: Node | None = None) -> Span:
    """Return where a noun stands with its determiner, adjectives and what a preposition joins."""
    last = trailing or max((noun, *modifiers(tree, noun)), key=lambda one: one.place)
    following = tree.after(last)
    while trailing is None and following is not None and _belongs(tree, following, noun):
        last, following = following, tree.after(following)
    return Span((determiner or noun).span.start, last.span.end)


def _belongs(tree: Tree, node: Node, noun: Node) -> bool:
    return (
        not node.is_verb
        and not node.token.is_punct
        and not node.is_coordinator
        and node.lower not in tree.grammar.relatives
        and tree.relation(node) not in _SUBJECTS
        and tree.under(node, noun)
    )


def referring_determiner(tree: Tree, noun: Node, facts: ReferenceFacts) -> Node | None:
    """Return the definite, demonstrative or possessive determiner of a noun."""
    owning = [
        child
        for child in tree.children(noun)
        if child.lower in tree.grammar.possessives and child.place < noun.place
    ]
    return owning[0] if owning else _determiner(tree, noun, facts)


def _gender(noun: str, facts: ReferenceFacts) -> str | None:
    if not facts.genders:
        return None
    return "feminine" if noun in facts.feminine else "masculine"


def _is_predicate(tree: Tree, noun: Node) -> bool:
    """Tell whether a noun is said of somebody rather than refers ("X is the bank")."""
    return (
        bool(tree.children(noun, Relation.COPULA))
        or tree.relation(noun) is Relation.PREDICATE
        or tree.relation(noun) is Relation.APPOSITION
    )


def _determiner(tree: Tree, noun: Node, facts: ReferenceFacts) -> Node | None:
    """Return the determiner by which a noun refers."""
    at = tree.before(noun)
    for _ in range(_WIDEST):
        if at is None or at.is_verb or (at.is_preposition and at.lower not in facts.definite):
            return None
        if at.lower in facts.definite | facts.demonstrative | facts.plural_determiners:
            return at
        if at.is_pronoun or at.token.is_punct or at.lower in {"'s", "'"}:
            return None
        at = tree.before(at)
    return None


def _trailing(tree: Tree, noun: Node, facts: ReferenceFacts) -> Node | None:
    """Return the determiner that ends the phrase of a noun ("perusahaan yang bermarkas di X itu").

    No other noun of description, and no verb but in a relative clause, may stand between.
    """
    at, relative = tree.after(noun), False
    for _ in range(_LONGEST if facts.trailing else 0):
        if at is None or at.token.is_punct or at.is_coordinator:
            return None
        if at.lower in facts.trailing:
            return at
        relative = relative or at.lower in tree.grammar.relatives
        if not relative and (at.is_verb or noun_of(at, facts) is not None):
            return None
        at = tree.after(at)
    return None


def _is_restricted(tree: Tree, noun: Node, trailing: Node | None) -> bool:
    """Tell whether a clause says which is meant, so that it may be new ("the firm that ...")."""
    if trailing is not None:
        return False
    return any(
        child.place > noun.place
        and not any(one.token.is_punct for one in tree.between(noun, child))
        for child in tree.children(noun, Relation.RELATIVE, Relation.ADNOMINAL)
    )


def _complements(tree: Tree, noun: Node) -> list[Node]:
    """Return what prepositions join to a noun."""
    found = []
    for child in tree.children(noun, Relation.OBLIQUE, Relation.POSSESSOR):
        if child.place > noun.place and tree.marker(child):
            found.append(child)
    return found
