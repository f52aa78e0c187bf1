"""Finds the pronouns of a sentence that may refer to what the text has named."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.languages.grammar import Relation
from loaders.languages.reference_facts import Pronoun, ReferenceFacts
from loaders.records import Span
from loaders.references.expressions import Expression
from loaders.references.profiles import noun_of
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_SUBJECTS = {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}
_SHORTEST = 3
_HYPHEN = "-"


def pronoun_at(tree: Tree, node: Node, facts: ReferenceFacts) -> Expression | None:
    """Return the pronoun that a word is, the impersonal "it" left out."""
    readings = facts.pronouns.get(node.lower)
    if readings is None or not (node.is_pronoun or _is_unmistakable(readings)):
        return None
    acted_on = tree.relation(node) is Relation.OBJECT  # "qui LE développe", taken for an article
    owns = tree.relation(node) is Relation.POSSESSOR or (node.is_determiner and not acted_on)
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
            if stem == _HYPHEN:  # "CEO-nya"
                _part_noun(tree, node, ending)
            if stem == node.lower or len(stem) < _SHORTEST:
                continue
            if stem in facts.said:
                tree.part(node, ending, Relation.SUBJECT)
            elif node.is_verb:
                tree.part(node, ending, Relation.OBJECT)
            else:
                tree.part(_bearer(tree, node), ending, Relation.POSSESSOR, node)


def _part_noun(tree: Tree, ending: Node, pronoun: str) -> None:
    """Make a pronoun that a hyphen joins to a noun one that belongs to it."""
    noun = tree.before(ending)
    if noun is not None and noun.entity is None and noun.is_noun:
        tree.part(noun, pronoun, Relation.POSSESSOR, ending)


def _bearer(tree: Tree, word: Node) -> Node:
    """Return the noun whose last word bears its pronoun ("direktur utamanya"), or the word."""
    before, head, order = tree.before(word), tree.head(word), tree.grammar.order
    if word.is_adjective and before is not None and before.is_common_noun:
        return before
    if order is None or head is None or head.entity is not None or head.place > word.place:
        return word
    somebody = head.lower in order.people | order.relational | order.makers
    beside = all(tree.head(one) is head for one in tree.between(head, word))
    loose = tree.relation(word) is Relation.OTHER
    return head if somebody and beside and loose else word


def clitic_at(tree: Tree, host: Node, facts: ReferenceFacts) -> Iterator[Expression]:
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


def latter_at(tree: Tree, node: Node, facts: ReferenceFacts) -> Expression | None:
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
