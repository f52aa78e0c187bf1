"""Chooses whom a pronoun or description refers to; nobody where that is unsure."""

from collections.abc import Iterable, Iterator

from loaders.clauses.anaphors import antecedent_of
from loaders.languages.grammar import Relation
from loaders.records import LocalEntity, MentionKind
from loaders.references.binding import is_excluded, settled
from loaders.references.description_candidates import description_candidates
from loaders.references.discourse import Mentioned
from loaders.references.expressions import Expression
from loaders.references.linking import Candidate, load_linkers
from loaders.references.pronoun_candidates import pronoun_candidates
from loaders.references.setting import Antecedent, Setting
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_ORGANISED = frozenset({"Company", "Organization", "Agency"})
_SUBJECT = 2.5
_SURE = 0.85
_REACH = 2


def find_antecedent(expression: Expression, sentence: int, setting: Setting) -> Antecedent | None:
    """Return whom an expression refers to, or None where that is unsure."""
    if expression.count > 1:
        if expression.pronoun is None:
            return _of_several(expression, sentence, setting)
        return _of_plural(expression, sentence, setting)
    chosen = load_linkers()[expression.kind].choose(candidates(expression, sentence, setting))
    if chosen is None:
        return None
    entity, chance = chosen
    return Antecedent((entity,), 1 if chance >= _SURE else 2)


def candidates(expression: Expression, sentence: int, setting: Setting) -> list[Candidate]:
    """Return whom an expression that means one may refer to, with what speaks for each."""
    if expression.kind is MentionKind.NOMINAL:
        return [*description_candidates(expression, sentence, setting)]
    bound = _binder(expression)
    if _is_unresolved(expression.tree, bound):
        return []
    return [*pronoun_candidates(expression, bound, sentence, setting)]


def _binder(expression: Expression) -> Node | None:
    """Return what the grammar of its sentence makes a pronoun stand for."""
    tree = expression.tree
    return settled(tree, antecedent_of(tree, expression.node, owner=expression.owned is not None))


def _is_unresolved(tree: Tree, bound: Node | None) -> bool:
    """Tell whether a pronoun stands for another of which nobody is known."""
    if bound is None or bound.entity is not None or bound in tree.references:
        return False
    return bound.is_pronoun


def _of_plural(expression: Expression, sentence: int, setting: Setting) -> Antecedent | None:
    """Return those coordinated in the nearest sentence that has some, or one that binds it."""
    tree, bound = expression.tree, _binder(expression)
    if _is_unresolved(tree, bound):
        return None
    if bound is not None and bound.entity is not None:
        joined = tuple(_coordinated(tree, bound))
        if len(joined) > 1 or bound.entity.type in _ORGANISED:
            return Antecedent(joined, 1)
        return None
    for mentioned in setting.discourse.recent(sentence, 1):
        if mentioned.plural:
            return None
        if mentioned.entity is None or mentioned.weight < _SUBJECT:
            continue
        if mentioned.tree is tree and is_excluded(expression, mentioned):
            continue
        joined = tuple(_coordinated(mentioned.tree, mentioned.node))
        if len(joined) > 1:
            return Antecedent(joined, 2)
    return _of_body(expression, bound, sentence, setting)


def _of_body(
    expression: Expression, bound: Node | None, sentence: int, setting: Setting
) -> Antecedent | None:
    """Return the organisation for whose people a plural pronoun stands ("the bank ... they")."""
    bodies = [
        one
        for one in pronoun_candidates(expression, bound, sentence, setting)
        if one.entity is None or one.entity.type in _ORGANISED
    ]
    chosen = load_linkers()[MentionKind.PRONOUN].choose(bodies)
    return Antecedent((chosen[0],), 2) if chosen is not None else None


def _coordinated(tree: Tree, name: Node) -> Iterator[LocalEntity]:
    if name.entity is not None:
        yield name.entity
    for other in tree.children(name, Relation.CONJUNCT):
        if not other.is_verb:
            yield from _coordinated(tree, other)


def _of_several(expression: Expression, sentence: int, setting: Setting) -> Antecedent | None:
    """Return the entities of "the two companies", if just so many were mentioned of late.

    The nearest sentences that mention enough of them tell; of more, those that are coordinated.
    """
    for reach in range(_REACH + 1):
        found: dict[str, LocalEntity] = {}
        for mentioned in setting.discourse.recent(sentence, reach):
            if mentioned.entity is not None and _is_such(expression, mentioned.entity):
                found.setdefault(mentioned.entity.local_id, mentioned.entity)
        if len(found) == expression.count:
            return Antecedent(tuple(found.values()), 2)
        if len(found) > expression.count:
            return _of_joined(expression, setting.discourse.recent(sentence, reach))
    return None


def _of_joined(expression: Expression, mentions: Iterable[Mentioned]) -> Antecedent | None:
    """Return the coordinated entities, just as many as a description means."""
    for mentioned in mentions:
        if mentioned.tree.relation(mentioned.node) is Relation.CONJUNCT:
            continue  # the first of them tells of all
        joined = tuple(_coordinated(mentioned.tree, mentioned.node))
        if len(joined) == expression.count and all(_is_such(expression, one) for one in joined):
            return Antecedent(joined, 2)
    return None


def _is_such(expression: Expression, entity: LocalEntity) -> bool:
    return any(entity.type in kind.types for kind in expression.kinds)
