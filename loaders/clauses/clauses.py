"""Reads clauses off a sentence: what is said to happen, who takes part, and how it is held."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from enum import StrEnum

from loaders.clauses.arguments import Found
from loaders.clauses.holders import find_holders
from loaders.clauses.holdings import holding
from loaders.clauses.moods import Holding
from loaders.clauses.noun_arguments import noun_arguments
from loaders.clauses.roles import Argument
from loaders.clauses.shares import is_half, percent, share_lists
from loaders.clauses.subjects import stance_of
from loaders.clauses.verb_arguments import is_passive, verb_arguments
from loaders.languages.grammar import Relation, Stance
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_CLAIMING = {Stance.REPORTED, Stance.ALLEGED}
_HELPING = {Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA}


class Kind(StrEnum):
    """What carries a clause: a verb, a noun for an event, or a noun for a part that one plays."""

    VERB = "verb"
    NOUN = "noun"


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Clause:
    """What one predicate says.

    Attributes:
        node: the predicate, whose lemmas frames look for.
        words: all else that belongs to it, where frames look for fixed words.
        holding: how the text holds it.
        arguments: who takes part, in deep roles: the agent of a passive is its SUBJECT.
        reflexive: the verb has a reflexive pronoun.
        majority: a share of half or more stands in it, in figures.
        shares: where it has a list of holders, who holds what.
        sentence: all words of the sentence that it stands in.
        pairs: who stands to whom by each frame that was tried on it: `loaders.frames.slots` fills
            it. Half a dozen readings of an article ask for them.
    """

    kind: Kind
    node: Node
    words: tuple[Node, ...]
    holding: Holding
    arguments: tuple[Argument, ...]
    passive: bool = False
    reflexive: bool = False
    majority: bool = False
    shares: Mapping[Node, int] = field(default_factory=dict)
    sentence: Sequence[Node] = ()
    pairs: dict[object, tuple[tuple[Found, Found], ...]] = field(default_factory=dict)


def find_clauses(tree: Tree, predicates: Set[tuple[Kind, str]] | None = None) -> Iterator[Clause]:
    """Yield the clauses of a sentence by position of their predicate.

    Where `predicates` is given, only those are read whose kind and a lemma are among them: most
    words of a text are none that matter, and to read a clause takes time.
    """
    if tree.predicates is None:
        tree.predicates = [*_predicates(tree)]
    for node, kind, heads in tree.predicates:
        if predicates is not None and predicates.isdisjoint(heads):
            continue
        if node not in tree.clauses:
            read = _verbal if kind is Kind.VERB else _nominal
            tree.clauses[node] = read(tree, node)
        yield tree.clauses[node]


def _predicates(tree: Tree) -> Iterator[tuple[Node, Kind, Set[tuple[Kind, str]]]]:
    """Yield the words that may carry a clause, with their kind and it beside each lemma."""
    for node in tree.nodes:
        kind = _kind(tree, node) if node.entity is None else None
        if kind is not None:
            yield node, kind, frozenset((kind, lemma) for lemma in node.lemmas)


def _kind(tree: Tree, node: Node) -> Kind | None:
    if node.is_verb and tree.relation(node) not in _HELPING:
        return Kind.VERB
    if not node.is_noun or node.is_verb or _only_qualifies(tree, node):
        return None
    return Kind.NOUN


def _only_qualifies(tree: Tree, node: Node) -> bool:
    """Tell whether a word that may be a noun is an adjective here: « ancien président »."""
    after = tree.after(node)
    return (
        node.is_adjective
        and after is not None
        and after.is_common_noun
        and tree.head(node) is after
    )


def _verbal(tree: Tree, verb: Node) -> Clause:
    words = (*tree.local(verb), *_demanded(tree, verb), *_told_more(tree, verb))
    passive = is_passive(tree, verb)
    return Clause(
        kind=Kind.VERB,
        node=verb,
        words=words,
        holding=holding(tree, verb),
        arguments=tuple(verb_arguments(tree, verb, passive=passive)),
        passive=passive,
        reflexive=any(child.lower in tree.grammar.reflexives for child in tree.children(verb)),
        majority=any(_is_half(tree, word) for word in words),
        shares=_shares(tree, verb),
        sentence=tree.nodes,
    )


def _nominal(tree: Tree, noun: Node) -> Clause:
    words = (*tree.local(noun), *_rank(tree, noun))
    return Clause(
        kind=Kind.NOUN,
        node=noun,
        words=words,
        holding=holding(tree, noun),
        arguments=(*noun_arguments(tree, noun), *find_holders(tree, noun)),
        majority=any(_is_half(tree, word) for word in words),
        shares=_shares(tree, noun),
        sentence=tree.nodes,
    )


def _demanded(tree: Tree, verb: Node) -> Iterator[Node]:
    """Yield the words of what somebody is told or said to do ("menuntut X membayar ganti rugi")."""
    order = tree.grammar.order
    if order is None:
        return
    for told in tree.children(verb, Relation.COMPLEMENT):
        if verb.lemmas & order.controls:
            yield from tree.local(told)
        if not holding(tree, told).negated and stance_of(tree, verb) in _CLAIMING:
            yield told


def _told_more(tree: Tree, verb: Node) -> Iterator[Node]:
    """Yield the noun that a relative clause tells more of ("gugatan yang dilayangkan X").

    Where the parser tells more, it is only a sum ("the 3 million that X put into Y").
    """
    noun = tree.head(verb)
    told = tree.relation(verb) in {Relation.RELATIVE, Relation.ADNOMINAL}
    if not told or noun is None or noun.entity is not None:
        return
    if tree.grammar.order is not None or noun.lemmas & tree.grammar.measures:
        yield noun
    elif tree.relation(noun) is Relation.PREDICATE and _is_percent(tree, noun):
        yield from (noun, *tree.children(noun))


def _is_percent(tree: Tree, noun: Node) -> bool:
    """Tell whether a predicate is a share that the parser put before a participle: "40% owned"."""
    return any(percent(tree, child) is not None for child in tree.children(noun))


def _rank(tree: Tree, noun: Node) -> Iterator[Node]:
    """Yield the noun that says what part of an office somebody has ("wakil pimpinan")."""
    before = tree.before(noun)
    if tree.grammar.order is None or before is None or tree.head(noun) is not before:
        return
    if before.entity is None and before.is_noun:
        yield before


def _is_half(tree: Tree, number: Node) -> bool:
    """Tell whether a word is a number of percent that makes half or more."""
    share = percent(tree, number)
    return share is not None and is_half(share)


def _shares(tree: Tree, predicate: Node) -> Mapping[Node, int]:
    """Return the list of holders that follows a predicate, if there is one."""
    after = (one for one in share_lists(tree) if predicate.place < min(n.place for n in one))
    return next(after, {})
