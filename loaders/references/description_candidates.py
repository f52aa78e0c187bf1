"""Whom a description may refer to, and what speaks for each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from loaders.folding import fold
from loaders.languages.reference_facts import Kind
from loaders.records import LocalEntity
from loaders.references.binding import excluded
from loaders.references.discourse import Mentioned, is_cited
from loaders.references.expressions import Expression
from loaders.references.linking import Candidate
from loaders.references.profiles import Profile
from loaders.references.setting import Setting
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_TWINS = frozenset({"Company", "Product"})
_FAR = 60
_MOST_OFTEN = 6
_MOST_OFF = 6
_SUBJECT = 2.5
_OPEN = frozenset({"general", "guessed"})
"""Fits of which the text has said nothing yet."""


def description_candidates(
    expression: Expression, sentence: int, setting: Setting
) -> Iterator[Candidate]:
    """Yield whom a description may refer to with what speaks for each; nobody is one of them.

    Each is judged by the most prominent of its mentions nearby.
    """
    mentions = [*setting.discourse.recent(sentence, _FAR)]
    barred = excluded(expression, mentions)
    related = [one.entity for one in expression.related]
    fits: dict[str, Mapping[str, float] | None] = {}
    best: dict[str, tuple[float, Mentioned]] = {}
    named = [(one.entity, one) for one in mentions if one.entity is not None]
    latest = next((entity for entity, _ in named if entity not in related), None)
    for entity, mentioned in named:
        key = entity.local_id
        if key not in fits:
            fits[key] = None if key in barred else _fit(expression, entity, latest, setting)
        prominence = mentioned.weight / 2 - (sentence - mentioned.sentence)
        if fits[key] is not None and (key not in best or prominence > best[key][0]):
            best[key] = prominence, mentioned
    newest = next(iter(best), None)
    opened = _opened(expression, [mentioned for key, (_, mentioned) in best.items()], setting)
    for key, (_, mentioned) in best.items():
        distance = float(min(sentence - mentioned.sentence, _MOST_OFF))
        fit = fits[key] or {}
        about = float(mentioned.entity is opened and not _OPEN.isdisjoint(fit))
        told = expression.pointed or not expression.words
        news = "guessed" in fit or ("general" in fit and not told)
        found = {
            **fit,
            "opened": about,
            "opened_distance": about * distance,
            "weight": mentioned.weight,
            "distance": distance,
            "pointed_distance": distance * expression.pointed,
            "latest": float(mentioned.entity is latest),
            "pointed_latest": float(key == newest and expression.pointed),
            "titled": float(key in setting.titled),
            "often": float(min(setting.discourse.counts[key], _MOST_OFTEN)),
            "cited": float(is_cited(mentioned)),
            "alone": float(len(best) == 1),
            "introduced": float(news and _is_introduced(mentioned, sentence, setting)),
            "paragraph": float(news and _shares_paragraph(expression, mentioned)),
            "news_distance": news * distance,
            "continued": float(_goes_on(expression, mentioned, sentence)),
        }
        yield Candidate(mentioned.entity, found)
    yield Candidate(None, _nobody(expression))


def _is_introduced(mentioned: Mentioned, sentence: int, setting: Setting) -> bool:
    """Tell whether the sentence before was the first to mention somebody: more is said of them."""
    first = setting.discourse.first(mentioned.entity)
    return first is not None and sentence - first.sentence == 1


def _shares_paragraph(expression: Expression, mentioned: Mentioned) -> bool:
    return mentioned.tree.sentence.paragraph == expression.tree.sentence.paragraph


def _goes_on(expression: Expression, mentioned: Mentioned, sentence: int) -> bool:
    """Tell whether a description that opens its clause takes up who opened the last sentence."""
    just = sentence - mentioned.sentence == 1 and mentioned.weight >= _SUBJECT
    return just and expression.is_subject and expression.pointed


def _opened(
    expression: Expression, candidates: Sequence[Mentioned], setting: Setting
) -> LocalEntity | None:
    """Return the firm that the text opens with, unless the paragraph speaks of another yet.

    Who is only named in the same sentence is not yet spoken of; who is described there is.

    A company of which nothing is said ("the firm") is that one where a paragraph opens anew.
    """
    opener = _opener(setting)
    paragraph = expression.tree.sentence.paragraph
    others = [
        one
        for one in candidates
        if one.entity is not opener
        and one.tree.sentence.paragraph == paragraph
        and (one.tree is not expression.tree or one.noun is not None)
    ]
    firm = all("Company" in kind.types and len(kind.types) == 1 for kind in expression.kinds)
    return opener if firm and not others else None


def _opener(setting: Setting) -> LocalEntity | None:
    """Return the one that the first sentence describes, or else its first subject."""
    first = [one for one in setting.discourse.mentions if one.sentence == 1 and one.entity]
    firms = [one for one in first if one.entity and one.entity.type in _TWINS]
    told = {
        one.entity.local_id: one.entity
        for one in firms
        if one.entity and setting.profiles[one.entity.local_id].nouns
    }
    if len(told) == 1:
        return next(iter(told.values()))
    return next((one.entity for one in firms if one.weight >= _SUBJECT), None)


def _nobody(expression: Expression) -> dict[str, float]:
    return {
        "nobody": 1.0,
        "nobody_pointed": float(expression.pointed),
        "nobody_longer": float(bool(expression.words)),
        "nobody_general": float(any(kind.is_general for kind in expression.kinds)),
    }


def _fit(
    expression: Expression, entity: LocalEntity, latest: LocalEntity | None, setting: Setting
) -> Mapping[str, float] | None:
    """Return how a description fits what an entity is, in the text so far; None if it does not.

    What tells of a part that one plays ("this rival") means the last named, or whom the text has
    said to play it.
    """
    if expression.bare and not _opens_name(expression, entity, setting):
        return None
    if any(kind.ties for kind in expression.kinds) and _is_tied(expression, entity, setting):
        return {"tied": 1.0}
    if expression.owners and expression.determiner is None:
        return None
    parts = all(kind.told for kind in expression.kinds)
    if expression.pointed and parts and entity is not latest:
        return None
    return _likeness(expression, setting.profiles[entity.local_id])


def _opens_name(expression: Expression, entity: LocalEntity, setting: Setting) -> bool:
    """Tell whether a description opens the name of an entity, and of no other in the article."""
    opening = f"{expression.wording} "
    named = [
        profile.entity.local_id
        for profile in setting.profiles.values()
        if fold(profile.entity.name).startswith(opening)
    ]
    return named == [entity.local_id]


def _is_tied(expression: Expression, entity: LocalEntity, setting: Setting) -> bool:
    """Tell whether the text has said that an entity stands so to whom the noun belongs."""
    owners = {
        one.local_id for owner in expression.owners for one in _known_of(expression.tree, owner)
    }
    if expression.owners and not owners:
        return False
    profile = setting.profiles[entity.local_id]
    return any(
        one.local_id == entity.local_id
        and kind.ties.get(tie.relation) in {side, "either"}
        and (not owners or other.local_id in owners)
        and profile.may_be(kind)
        for kind in expression.kinds
        if owners or kind.told or kind.role  # "his company", but not just "the company"
        for tie in setting.ties.told
        for side, one, other in tie.sides()
    )


def _known_of(tree: Tree, node: Node) -> Sequence[LocalEntity]:
    if node.entity is not None:
        return (node.entity,)
    reference = tree.references.get(node)
    return reference.entities if reference is not None else ()


def _likeness(expression: Expression, profile: Profile) -> Mapping[str, float] | None:
    """Return how well a description fits what an entity is; None if it does not."""
    if expression.noun is None:
        fits = any(map(profile.may_be, expression.kinds))
        return {"placed": 1.0} if fits and expression.origin.meets(profile.origin) else None
    if profile.known and expression.wording in map(fold, profile.known.nicknames):
        return {"described": 1.0, "exact": 1.0}
    kinds = [kind for kind in expression.kinds if profile.may_be(kind)]
    if not kinds or any(one.entity is profile.entity for one in expression.related):
        return None
    untold = profile.told and all(profile.told.isdisjoint(kind.types) for kind in kinds)
    if untold or expression.origin.parts_from(profile.origin):
        return None
    sense = _sense(expression, kinds, profile)
    if sense is None:
        return None
    made = any("Product" in kind.types for kind in kinds)
    return {
        sense: 1.0,
        "exact": float(_is_exact(kinds, profile)),
        "idle": float(profile.acts is made and not (profile.known and sense == "general")),
        "alike": float(bool(expression.words & profile.words)),
        "placed": float(expression.origin.meets(profile.origin)),
        "gender_clash": float(_clashes(expression, profile)),
    }


def _sense(expression: Expression, kinds: Sequence[Kind], profile: Profile) -> str | None:
    """Return how well the noun of a description fits what an entity is said to be."""
    if _is_described(expression, kinds, profile):
        return "described"
    if any(kind.is_general for kind in kinds):
        met = expression.pointed or not expression.related
        return "general" if met and _sizes(kinds, profile) else None
    if expression.pointed and all(kind.told for kind in kinds):
        return "general"
    if not _may_be_news(expression, profile) and (
        _needs_telling(expression, kinds) or profile.has_trade
    ):
        return None
    for_product = all("Product" in kind.types and "Company" not in kind.types for kind in kinds)
    if for_product:
        return None if profile.acts or profile.entity.type not in _TWINS else "made"
    return "guessed" if _is_exact(kinds, profile) else None


def _may_be_news(expression: Expression, profile: Profile) -> bool:
    """Tell whether a description may say what nobody has told of a person yet.

    "The former minister"; "the boss of Acme", of whom only the name was given.
    """
    if profile.entity.type != "Person":
        return False
    posted = bool(expression.related) and expression.determiner is not None
    return expression.former or (posted and not profile.nouns and not profile.has_trade)


def _is_described(expression: Expression, kinds: Sequence[Kind], profile: Profile) -> bool:
    """Tell whether the text has said so by a noun of the same family, or of the same part."""
    telling = {kind.family for kind in kinds if not kind.is_general or kind.size}
    if profile.families & telling or expression.noun in profile.nouns:
        return True
    return not expression.related and any(kind.parts & profile.parts for kind in kinds)


def _clashes(expression: Expression, profile: Profile) -> bool:
    """Tell whether the noun is of another gender than the first name of a person."""
    person = profile.entity.type == "Person" and expression.gender is not None
    return person and bool(profile.genders) and expression.gender not in profile.genders


def _is_exact(kinds: Iterable[Kind], profile: Profile) -> bool:
    return any(profile.entity.type in kind.types for kind in kinds)


def _needs_telling(expression: Expression, kinds: Iterable[Kind]) -> bool:
    """Tell whether a description fits only those whom the text has described so."""
    return bool(expression.related) or all(
        kind.role not in {None, "anybody"} or kind.told for kind in kinds
    )


def _sizes(kinds: Iterable[Kind], profile: Profile) -> bool:
    """Tell whether the size a noun speaks of may be that of an entity: the known are not small."""
    sizes = {kind.size for kind in kinds}
    return sizes != {"small"} or profile.known is None
