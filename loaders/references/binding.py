"""Whom the grammar of its sentence rules out for a pronoun or description."""

from collections.abc import Iterable, Iterator

from loaders.clauses.anaphors import relative_antecedent
from loaders.clauses.subjects import subject_of
from loaders.languages.grammar import Relation
from loaders.records import LocalEntity
from loaders.references.discourse import Mentioned, governor
from loaders.references.expressions import Expression
from loaders.sentences.neighbours import name_beside
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_SUBJECTS = {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}
_PARTING = {":", ";", "–", "—"}


def excluded(expression: Expression, candidates: Iterable[Mentioned]) -> set[str]:
    """Return the local ids of those that grammar rules out: also who is named after the word."""
    named = {
        mentioned.entity.local_id
        for mentioned in candidates
        if mentioned.entity is not None
        and mentioned.tree is expression.tree
        and is_excluded(expression, mentioned)
    }
    return named | {other.local_id for other in _fellow_arguments(expression)}


def _fellow_arguments(expression: Expression) -> Iterator[LocalEntity]:
    """Yield whom a word is said to act on ("the giant will buy X"), or who acts on it."""
    tree, node = expression.tree, expression.node
    verb = governor(tree, node)
    if verb is None or expression.owned is not None:
        return
    for other in tree.nodes[node.place + 1 :]:
        apart = is_parted(tree, node, other) or tree.under(other, node)
        if other.entity is not None and governor(tree, other) is verb and not apart:
            yield other.entity


def is_excluded(expression: Expression, mentioned: Mentioned) -> bool:
    """Tell whether grammar rules an antecedent out: its co-argument, or what it describes."""
    tree, node = expression.tree, expression.node
    if mentioned.tree is not tree:
        return False
    other, owned = mentioned.node, expression.owned
    if owned is None:
        within = tree.under(other, node)
        if expression.noun is not None:
            within = within or (other.entity is not None and _is_inside(tree, node, other))
        return within or _is_co_argument(tree, node, other)
    return (
        tree.under(other, owned)
        or (tree.relation(owned) is Relation.APPOSITION and tree.head(owned) is other)
        or _stands_beside(tree, other, node)
    )


def _is_inside(tree: Tree, node: Node, name: Node) -> bool:
    """Tell whether a word stands in what is said beside a name, with no verb between."""
    at: Node | None = node
    while at is not None and not at.is_verb:
        if at is name:
            return True
        at = tree.head(at)
    return False


def _is_co_argument(tree: Tree, node: Node, other: Node) -> bool:
    """Tell whether two are arguments of one verb, one of them perhaps the subject it takes over."""
    verb = governor(tree, node)
    if is_parted(tree, node, other):
        return False
    if verb is None:
        return node.is_pronoun and _is_above(tree, node, other)
    if governor(tree, other) is verb:
        return True
    if tree.relation(node) in _SUBJECTS:
        return _opens_with(tree, node, verb, other)
    subject = subject_of(tree, verb)
    if subject is None:
        adnominal = tree.relation(verb) is Relation.ADNOMINAL
        return adnominal and _is_above(tree, verb, other)
    return settled(tree, subject) is other or (
        tree.relation(other) is Relation.POSSESSOR and tree.head(other) is subject
    )


def _opens_with(tree: Tree, subject: Node, verb: Node, other: Node) -> bool:
    """Tell whether another stands in a participial phrase of a subject ("Owned by X, the firm")."""
    phrase = tree.head(other)
    while phrase is not None and not phrase.is_verb:
        phrase = tree.head(phrase)
    return (
        phrase is not None
        and phrase is not verb
        and other.place < subject.place
        and tree.head(phrase) in {subject, verb}
        and tree.relation(phrase) in {Relation.ADNOMINAL, Relation.ADVERBIAL}
        and subject_of(tree, phrase) in {None, subject}
    )


def is_parted(tree: Tree, one: Node, other: Node) -> bool:
    """Tell whether a colon or the like stands between two words, whatever the parser joined."""
    first, last = sorted((one, other), key=lambda node: node.place)
    return any(node.lower in _PARTING for node in tree.between(first, last))


def _is_above(tree: Tree, node: Node, other: Node) -> bool:
    """Tell whether a name is the subject of a word's clause ("X has stakes in IT")."""
    at = tree.head(node)
    while at is not None:
        if at.is_verb and tree.relation(at) is not Relation.ADNOMINAL:
            subject = subject_of(tree, at)
            return subject is not None and settled(tree, subject) is other
        at = tree.head(at)
    return False


def _stands_beside(tree: Tree, name: Node, possessive: Node) -> bool:
    """Tell whether a possessive opens an apposition to names ("Ann Lee, its chairman")."""
    comma = tree.before(possessive)
    if comma is None or comma.lower not in {",", "("}:
        return False
    at = tree.before(comma)
    while at is not None and at is not name and tree.relation(at) is Relation.CONJUNCT:
        at = tree.head(at)  # "X and Y, its rivals"
    return at is name


def settled(tree: Tree, node: Node | None) -> Node | None:
    """Return the name that a noun or relative pronoun stands for, or the word itself."""
    if node is None or node.entity is not None or node in tree.references:
        return node
    if node.lower in tree.grammar.relatives:
        return settled(tree, relative_antecedent(tree, node))
    return name_beside(tree, node) or node
