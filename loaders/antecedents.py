"""Chooses whom a pronoun or description refers to; nobody where two are about as likely."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from loaders.anaphors import antecedent_of, relative_antecedent
from loaders.discourse import Discourse, Mentioned, governor, weight_of
from loaders.expressions import Expression
from loaders.grammar import Relation
from loaders.names import fold
from loaders.neighbours import name_beside
from loaders.nodes import Node
from loaders.place_facts import PlaceFacts
from loaders.profiles import Profile
from loaders.records import LocalEntity
from loaders.reference_facts import Kind, ReferenceFacts
from loaders.subjects import subject_of
from loaders.tree import Tree

_SUBJECTS = {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}
_ORGANISED = frozenset({"Company", "Organization", "Agency"})
_OWNERS: Mapping[str | None, frozenset[str]] = {
    "organisation": _ORGANISED | {"Product"},
    "anybody": _ORGANISED | {"Product", "Person"},
    "family": frozenset({"Person"}),
}
_TWINS = frozenset({"Company", "Product"})
_REACH = 3
_FAR = 60

# Weights of what speaks for an antecedent; the roles of `loaders.discourse` go from 0.8 to 3.
_BOUND = 4.0  # the grammar of the sentence binds the pronoun to it
_AWAY = 1.5  # each sentence between a pronoun and it
_OFF = 0.75  # each sentence between a description and it
_MOST_OFF = 4.0
_QUOTED = 0.25  # less for what somebody says in a quotation
_OFTEN = 0.25  # each mention
_MOST_OFTEN = 4
_PARALLEL = 0.5  # both are subjects
_AGREES = 1.0  # gender shown by the words for it
_ACTS = 1.5  # who accuses or says, and has been named, is a person more often than a firm
_UNNAMED = 0.5  # less for what has no name
_CITED = 1.5  # less for a source that is quoted
_DESCRIBED = 4.0  # the text or its name says it is what the noun says
_GENERAL = 1.0  # the noun fits any of its type
_ALIKE = 1.5  # the text has used the same words with its noun
_PLACED = 3.0  # it has its seat where the description says
_OF_TYPE = 0.5  # of the very type
_POINTED = 2.0  # a demonstrative means the last named
_IDLE = 1.75  # less for a firm that does nothing, or a product that does what firms do
_UNTYPED = 1.0  # less for what only may be of the type
_TITLED = 0.5  # the title names it
_PRODUCT_OWNS = 2.0  # less for a product that has a chairman

_LEAST_PERSON = -2.0
_LEAST_PRONOUN = 0.5
_LEAST_DESCRIPTION = 0.0
_PROMINENT = 2.0
_MARGIN = 0.75
_SURE = 2.0


@dataclass(frozen=True, slots=True)
class Antecedent:
    """Whom an expression refers to, and by how many steps that was guessed."""

    entities: tuple[LocalEntity, ...]
    cost: int


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known when an article's references are resolved.

    Attributes:
        agentive: lemmas of verbs for what only people and organisations do.
        titled: local ids of the entities that the title names.
    """

    facts: ReferenceFacts
    places: PlaceFacts
    profiles: Mapping[str, Profile]
    discourse: Discourse
    agentive: frozenset[str]
    titled: frozenset[str]


def find_antecedent(expression: Expression, sentence: int, setting: Setting) -> Antecedent | None:
    """Return whom an expression refers to, or None where that is unsure."""
    if expression.pronoun is not None:
        return _of_pronoun(expression, sentence, setting)
    if expression.count > 1:
        return _of_several(expression, sentence, setting)
    return _of_description(expression, sentence, setting)


# Pronouns


def _of_pronoun(expression: Expression, sentence: int, setting: Setting) -> Antecedent | None:
    pronoun, tree = expression.pronoun, expression.tree
    if pronoun is None:
        return None
    binder = antecedent_of(tree, expression.node, owner=expression.owned is not None)
    bound = _settled(tree, binder)
    if _is_unresolved(expression, bound):
        return None
    if pronoun.plural:
        return _of_plural(expression, bound, sentence, setting)
    scores: dict[str | None, float] = {}
    entities: dict[str, LocalEntity] = {}
    candidates = [*_candidates(expression, bound, sentence, setting)]
    excluded = _excluded(expression, candidates)
    for mentioned in candidates:
        key = mentioned.entity.local_id if mentioned.entity else None
        if key in excluded:
            continue
        score = _pronoun_score(expression, mentioned, bound, sentence, setting)
        if score is not None and score > scores.get(key, float("-inf")):
            scores[key] = score
            if mentioned.entity is not None:
                entities[mentioned.entity.local_id] = mentioned.entity
    least = _LEAST_PERSON if pronoun.types == {"Person"} else _LEAST_PRONOUN
    return _chosen(scores, entities, least)


def _is_unresolved(expression: Expression, bound: Node | None) -> bool:
    """Tell whether a pronoun stands for another of which nobody is known."""
    if bound is None or bound.entity is not None or bound in expression.tree.references:
        return False
    return bound.is_pronoun


def _settled(tree: Tree, node: Node | None) -> Node | None:
    """Return the name that a noun or relative pronoun stands for, or the word itself."""
    if node is None or node.entity is not None or node in tree.references:
        return node
    if node.lower in tree.grammar.relatives:
        return _settled(tree, relative_antecedent(tree, node))
    return name_beside(tree, node) or node


def _candidates(
    expression: Expression, bound: Node | None, sentence: int, setting: Setting
) -> Iterator[Mentioned]:
    if bound is not None and bound.entity is not None:
        weight = weight_of(expression.tree, bound)
        yield Mentioned(bound.entity, expression.tree, bound, sentence, weight)
    yield from setting.discourse.recent(sentence, _REACH)


def _pronoun_score(
    expression: Expression,
    mentioned: Mentioned,
    bound: Node | None,
    sentence: int,
    setting: Setting,
) -> float | None:
    """Return what speaks for an antecedent; None if it cannot be it."""
    pronoun = expression.pronoun
    if pronoun is None or mentioned.plural or not _agrees(expression, mentioned, setting):
        return None
    if mentioned.entity is None and _is_excluded(expression, mentioned):
        return None
    distance = sentence - mentioned.sentence
    score = mentioned.weight - _AWAY * distance
    if bound is not None and mentioned.node is bound:
        score += _BOUND
    if expression.is_subject and mentioned.weight > _PARALLEL * 5:
        score += _PARALLEL
    if mentioned.quoted:
        score -= _QUOTED
    if pronoun.near:
        score += mentioned.node.place / 100 + (_AGREES if mentioned.weight < 3 else -_AGREES)
    if mentioned.gender is not None and mentioned.gender == expression.gender:
        score += _AGREES
    if _is_cited(mentioned):
        score -= _CITED
    entity = mentioned.entity
    if entity is None:
        return score - _UNNAMED if score > _PROMINENT or distance == 0 else None
    if entity.type == "Place":
        return None
    if entity.type == "Person" and _acts(expression, setting):
        score += _ACTS
    if entity.type == "Product" and _owner_types(expression.owned, setting.facts):
        score -= _PRODUCT_OWNS
    return score + _OFTEN * min(setting.discourse.counts[entity.local_id], _MOST_OFTEN)


def _agrees(expression: Expression, mentioned: Mentioned, setting: Setting) -> bool:
    if mentioned.entity is None:
        return _noun_agrees(expression, mentioned, setting)
    return _type_agrees(expression, mentioned.entity, setting) and _gender_agrees(
        expression, mentioned, mentioned.entity, setting
    )


def _noun_agrees(expression: Expression, mentioned: Mentioned, setting: Setting) -> bool:
    """Tell whether a pronoun may stand for a noun that names nobody."""
    pronoun = expression.pronoun
    personal = pronoun is not None and pronoun.types == {"Person"}
    if personal or _acts(expression, setting) or _owner_types(expression.owned, setting.facts):
        kinds = setting.facts.kinds.get(mentioned.noun or "", ())
        return any("Person" in kind.types or not personal for kind in kinds)
    return expression.gender is None or mentioned.gender in {None, expression.gender}


def _type_agrees(expression: Expression, entity: LocalEntity, setting: Setting) -> bool:
    pronoun = expression.pronoun
    if pronoun is not None and pronoun.types and entity.type not in pronoun.types:
        return False
    owners = _owner_types(expression.owned, setting.facts)
    return not owners or entity.type in owners


def _gender_agrees(
    expression: Expression, mentioned: Mentioned, entity: LocalEntity, setting: Setting
) -> bool:
    """Tell whether gender allows it: of the words for it, of a person's first name."""
    if expression.gender is None:
        return True
    if mentioned.gender is not None and entity.type != "Person":
        return mentioned.gender == expression.gender
    genders = setting.profiles[entity.local_id].genders
    return not genders or expression.gender in genders


def _acts(expression: Expression, setting: Setting) -> bool:
    """Tell whether a pronoun is the subject of what only people and organisations do."""
    if not expression.is_subject:
        return False
    verb = expression.tree.head(expression.node)
    return verb is not None and bool(verb.lemmas & setting.agentive)


def _owner_types(owned: Node | None, facts: ReferenceFacts) -> frozenset[str]:
    """Return the types of those who may have what is owned ("its chairman"); empty for any."""
    words = {owned.lower, *owned.lemmas} if owned is not None else set()
    roles = {kind.role for word in words for kind in facts.kinds.get(word, ())}
    return _OWNERS.get(roles.pop(), frozenset()) if len(roles) == 1 else frozenset()


def _excluded(expression: Expression, candidates: Iterable[Mentioned]) -> set[str]:
    """Return the local ids of those that grammar rules out."""
    return {
        mentioned.entity.local_id
        for mentioned in candidates
        if mentioned.entity is not None
        and mentioned.tree is expression.tree
        and _is_excluded(expression, mentioned)
    }


def _is_excluded(expression: Expression, mentioned: Mentioned) -> bool:
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
    if verb is None:
        return False
    if governor(tree, other) is verb:
        return True
    subject = None if tree.relation(node) in _SUBJECTS else subject_of(tree, verb)
    return subject is not None and (
        _settled(tree, subject) is other
        or (tree.relation(other) is Relation.POSSESSOR and tree.head(other) is subject)
    )


def _stands_beside(tree: Tree, name: Node, possessive: Node) -> bool:
    """Tell whether a possessive opens an apposition to a name ("Ann Lee, its chairman")."""
    comma = tree.before(possessive)
    return comma is not None and comma.lower in {",", "("} and tree.before(comma) is name


def _is_cited(mentioned: Mentioned) -> bool:
    """Tell whether somebody is only quoted as the source of what the sentence says."""
    tree, node = mentioned.tree, mentioned.node
    if tree.marker(node) in tree.grammar.sources:
        return True
    verb = governor(tree, node)
    return (
        verb is not None and tree.relation(verb) is Relation.PARATAXIS and node.place > verb.place
    )


def _of_plural(
    expression: Expression, bound: Node | None, sentence: int, setting: Setting
) -> Antecedent | None:
    """Return those coordinated in the nearest sentence that has some, or one that binds it."""
    tree = expression.tree
    if bound is not None and bound.entity is not None:
        joined = tuple(_coordinated(tree, bound))
        if len(joined) > 1 or bound.entity.type in _ORGANISED:
            return Antecedent(joined, 1)
        return None
    for mentioned in setting.discourse.recent(sentence, 1):
        if mentioned.plural:
            return None
        if mentioned.entity is None or mentioned.weight < _PARALLEL * 5:
            continue
        if mentioned.tree is tree and _is_excluded(expression, mentioned):
            continue
        joined = tuple(_coordinated(mentioned.tree, mentioned.node))
        if len(joined) > 1:
            return Antecedent(joined, 2)
    return None


def _coordinated(tree: Tree, name: Node) -> Iterator[LocalEntity]:
    if name.entity is not None:
        yield name.entity
    for other in tree.children(name, Relation.CONJUNCT):
        if not other.is_verb:
            yield from _coordinated(tree, other)


# Descriptions


def _of_description(expression: Expression, sentence: int, setting: Setting) -> Antecedent | None:
    scores: dict[str | None, float] = {}
    entities: dict[str, LocalEntity] = {}
    candidates = [*setting.discourse.recent(sentence, _FAR)]
    excluded = _excluded(expression, candidates)
    related = [one.entity for one in expression.related]
    named = (one.entity for one in candidates if one.entity is not None)
    latest = next((entity for entity in named if entity not in related), None)
    for mentioned in candidates:
        entity = mentioned.entity
        if entity is None or entity.local_id in excluded:
            continue
        score = _description_score(expression, mentioned, entity, sentence, setting)
        if score is None:
            continue
        if expression.pointed:
            if entity is not latest and any(kind.told for kind in expression.kinds):
                continue
            score += _POINTED if expression.near and entity is latest else 0
        if score > scores.get(entity.local_id, float("-inf")):
            scores[entity.local_id] = score
            entities[entity.local_id] = entity
    return _chosen(scores, entities, _LEAST_DESCRIPTION)


def _description_score(
    expression: Expression,
    mentioned: Mentioned,
    entity: LocalEntity,
    sentence: int,
    setting: Setting,
) -> float | None:
    fit = _fit(expression, setting.profiles[entity.local_id])
    if fit is None:
        return None
    distance = sentence - mentioned.sentence
    score = fit + mentioned.weight / 2 - min(_OFF * distance, _MOST_OFF)
    if _is_cited(mentioned):
        score -= _CITED
    if entity.local_id in setting.titled:
        score += _TITLED
    return score + _OFTEN * min(setting.discourse.counts[entity.local_id], _MOST_OFTEN)


def _fit(expression: Expression, profile: Profile) -> float | None:
    """Return how well a description fits what an entity is; None if it does not."""
    if profile.known and expression.wording in map(fold, profile.known.nicknames):
        return _DESCRIBED + _OF_TYPE
    kinds = [kind for kind in expression.kinds if profile.may_be(kind)]
    if not kinds or any(one.entity is profile.entity for one in expression.related):
        return None
    untold = profile.told and all(profile.told.isdisjoint(kind.types) for kind in kinds)
    if untold or expression.origin.parts_from(profile.origin):
        return None
    score = _sense(expression, kinds, profile)
    if score is None:
        return None
    score += _OF_TYPE if _is_exact(kinds, profile) else -_UNTYPED
    made = any("Product" in kind.types for kind in kinds)
    if profile.acts is made:
        score -= _IDLE
    if expression.words & profile.words:
        score += _ALIKE
    if expression.origin.meets(profile.origin):
        score += _PLACED
    return score


def _sense(expression: Expression, kinds: Sequence[Kind], profile: Profile) -> float | None:
    """Return how well the noun of a description fits what an entity is said to be."""
    telling = {kind.family for kind in kinds if not kind.is_general or kind.size}
    if profile.families & telling or expression.noun in profile.nouns:
        return _DESCRIBED
    if any(kind.is_general for kind in kinds):
        met = expression.pointed or not expression.related
        return _GENERAL if met and _sizes(kinds, profile) else None
    if expression.pointed and all(kind.told for kind in kinds):
        return _GENERAL
    if _needs_telling(expression, kinds) or profile.has_trade:
        return None
    for_product = all("Product" in kind.types and "Company" not in kind.types for kind in kinds)
    if for_product:
        return None if profile.acts or profile.entity.type not in _TWINS else _OF_TYPE
    return 0.0 if _is_exact(kinds, profile) else None


def _is_exact(kinds: Iterable[Kind], profile: Profile) -> bool:
    return any(profile.entity.type in kind.types for kind in kinds)


def _needs_telling(expression: Expression, kinds: Iterable[Kind]) -> bool:
    """Tell whether a description fits only those whom the text has described so."""
    return bool(expression.related) or all(kind.role is not None or kind.told for kind in kinds)


def _sizes(kinds: Iterable[Kind], profile: Profile) -> bool:
    """Tell whether the size a noun speaks of may be that of an entity: the known are not small."""
    sizes = {kind.size for kind in kinds}
    return sizes != {"small"} or profile.known is None


def _of_several(expression: Expression, sentence: int, setting: Setting) -> Antecedent | None:
    """Return the entities of "the two companies", if just so many were mentioned of late."""
    found: dict[str, LocalEntity] = {}
    for mentioned in setting.discourse.recent(sentence, 2):
        entity = mentioned.entity
        if entity is not None and any(entity.type in kind.types for kind in expression.kinds):
            found.setdefault(entity.local_id, entity)
    if len(found) != expression.count:
        return None
    return Antecedent(tuple(found.values()), 2)


def _chosen(
    scores: Mapping[str | None, float], entities: Mapping[str, LocalEntity], least: float
) -> Antecedent | None:
    """Return the best, if it is good enough and better than the next by a margin."""
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    if not ranked:
        return None
    (best, score), *others = ranked
    if best is None or score < least:
        return None
    margin = score - others[0][1] if others else _SURE
    if margin < _MARGIN:
        return None
    return Antecedent((entities[best],), 1 if margin >= _SURE else 2)
