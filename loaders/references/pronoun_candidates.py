"""Whom a pronoun may refer to, and what speaks for each."""

from collections.abc import Collection, Iterator, Mapping

from loaders.languages.reference_facts import ReferenceFacts
from loaders.records import LocalEntity
from loaders.references.binding import excluded, is_excluded, is_parted
from loaders.references.discourse import Mentioned, is_cited, weight_of
from loaders.references.expressions import Expression
from loaders.references.linking import Candidate
from loaders.references.profiles import noun_of
from loaders.references.setting import Setting
from loaders.sentences.nodes import Node

_ORGANISED = frozenset({"Company", "Organization", "Agency"})
_OWNERS: Mapping[str | None, frozenset[str]] = {
    "organisation": _ORGANISED | {"Product"},
    "anybody": _ORGANISED | {"Product", "Person"},
    "family": frozenset({"Person"}),
}
_REACH = 3
_FAR = 12
_AWAY = 1.5
_BOUND = 10.0
_SAID = 10.0
_MOST_OFF = 4
_FIRST = 3.0
_PROMINENT = 2.0
_SUBJECT = 2.5
_MOST_OFTEN = 6


def pronoun_candidates(
    expression: Expression, bound: Node | None, sentence: int, setting: Setting
) -> Iterator[Candidate]:
    """Yield whom a pronoun may refer to with what speaks for each; nobody is one of them.

    `bound` is what the grammar of its sentence makes it stand for. Each is judged by the most
    prominent of its mentions nearby, what others say of it aside; all nouns that name nobody are
    one candidate.
    """
    if bound is not None and is_parted(expression.tree, expression.node, bound):
        bound = None
    best: dict[str | None, tuple[float, Mentioned]] = {}
    mentions = [*_mentions(expression, bound, sentence, setting)]
    barred = excluded(expression, mentions)
    told = not setting.discourse.is_quoted(expression.node)
    for mentioned in mentions:
        key = mentioned.entity.local_id if mentioned.entity else None
        if key in barred or not _may_be(expression, mentioned, sentence, setting):
            continue
        prominence = _prominence(mentioned, sentence) + _BOUND * (mentioned.node is bound)
        prominence -= _SAID * (told and setting.discourse.is_quoted(mentioned.node))
        if key not in best or prominence > best[key][0]:
            best[key] = prominence, mentioned
    latest = next((key for key in best if key is not None), None)
    alone = sum(key is not None for key in best) == 1
    for key, (_, mentioned) in best.items():
        found = _features(expression, mentioned, sentence, setting)
        found["bound"] = float(mentioned.node is bound)
        found["alone"] = float(alone and key is not None)
        if expression.pronoun is not None and expression.pronoun.near:
            found["near_late"] = float(key == latest)
        yield Candidate(mentioned.entity, found)
    yield Candidate(None, _nobody(expression, setting.facts))


def _nobody(expression: Expression, facts: ReferenceFacts) -> dict[str, float]:
    """Return what speaks for nobody; "its price" may be the price of what nobody named."""
    suffixed = expression.node in expression.tree.clitics.values()
    return {
        "nobody": 1.0,
        "nobody_owns": float(expression.owned is not None),
        "nobody_subject": float(expression.is_subject),
        "nobody_personal": float(_is_personal(expression)),
        "nobody_suffix": float(suffixed and not _is_tied(expression.owned, facts)),
    }


def _mentions(
    expression: Expression, bound: Node | None, sentence: int, setting: Setting
) -> Iterator[Mentioned]:
    if bound is not None and bound.entity is not None:
        weight = weight_of(expression.tree, bound)
        yield Mentioned(bound.entity, expression.tree, bound, sentence, weight)
    reach = _FAR if _is_personal(expression) else _REACH
    yield from setting.discourse.recent(sentence, reach)


def _is_personal(expression: Expression) -> bool:
    return expression.pronoun is not None and expression.pronoun.types == {"Person"}


def _may_be(expression: Expression, mentioned: Mentioned, sentence: int, setting: Setting) -> bool:
    if mentioned.plural or not _agrees(expression, mentioned, setting):
        return False
    if mentioned.entity is not None:
        return mentioned.entity.type != "Place"
    near = mentioned.sentence == sentence
    prominent = _prominence(mentioned, sentence) > _PROMINENT
    return (near or prominent) and not is_excluded(expression, mentioned)


def _prominence(mentioned: Mentioned, sentence: int) -> float:
    return mentioned.weight - _AWAY * (sentence - mentioned.sentence)


def _features(
    expression: Expression, mentioned: Mentioned, sentence: int, setting: Setting
) -> dict[str, float]:
    """Return what speaks for a mention; the weights of `linking.yaml` say how much, and against.

    Its role and distance; gender shown by the words for it; whether both are subjects; whether
    somebody only says it in a quotation, or is cited. Of an entity also how often it was named,
    whether it is in the title or the last subject, whether the text goes on about it, and whether
    it may do or own what is said.
    """
    found = {
        "weight": mentioned.weight,
        "distance": float(min(sentence - mentioned.sentence, _MOST_OFF)),
        "parallel": float(expression.is_subject and mentioned.weight >= _SUBJECT),
        "quoted": float(setting.discourse.is_quoted(mentioned.node)),
        "gender": float(mentioned.gender is not None and mentioned.gender == expression.gender),
        "cited": float(is_cited(mentioned)),
        "unnamed": float(mentioned.entity is None),
    }
    if expression.pronoun is not None and expression.pronoun.near:
        found["near"] = 1.0 if mentioned.weight < _FIRST else -1.0
    entity = mentioned.entity
    if entity is not None:
        owners = _owner_types(expression.owned, setting.facts)
        found["often"] = float(min(setting.discourse.counts[entity.local_id], _MOST_OFTEN))
        person = entity.type == "Person" and "near" not in found  # "the latter" may be anybody
        found["person"] = float(person)
        found["acts"] = float(person and _acts(expression, setting))
        found["product_owns"] = float(entity.type == "Product" and bool(owners))
        found["titled"] = float(entity.local_id in setting.titled)
        found["topic"] = float(entity is setting.discourse.topic)
        found["continued"] = float(_goes_on(expression, mentioned, sentence, setting))
    return found


def _goes_on(expression: Expression, mentioned: Mentioned, sentence: int, setting: Setting) -> bool:
    """Tell whether "Its chairman", at the start of a sentence, takes up whom the last was about."""
    just = sentence - mentioned.sentence == 1 and mentioned.weight >= _SUBJECT
    if not just or expression.node.place > expression.tree.nodes[0].place:
        return False
    return bool(_owner_types(expression.owned, setting.facts))


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
    if personal or _acts(expression, setting) or _is_tied(expression.owned, setting.facts):
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


def _is_tied(owned: Node | None, facts: ReferenceFacts) -> bool:
    """Tell whether only somebody can have what is owned: "its chairman", "its owner"."""
    words = _words_of(owned, facts)
    return any(kind.role or kind.ties for word in words for kind in facts.kinds.get(word, ()))


def _words_of(owned: Node | None, facts: ReferenceFacts) -> Collection[str]:
    """Return the forms of what is owned; the two words of a noun are one ("anak usaha")."""
    if owned is None:
        return ()
    noun = noun_of(owned, facts)
    return (noun,) if noun is not None and " " in noun else {owned.lower, *owned.lemmas}


def _owner_types(owned: Node | None, facts: ReferenceFacts) -> frozenset[str]:
    """Return the types of those who may have what is owned ("its chairman"); empty for any."""
    words = _words_of(owned, facts)
    roles = {kind.role for word in words for kind in facts.kinds.get(word, ())}
    return _OWNERS.get(roles.pop(), frozenset()) if len(roles) == 1 else frozenset()
