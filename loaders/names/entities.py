"""Tells which names of an article are one entity, what it is called and what it is."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, pairwise

from loaders.folding import fold
from loaders.languages.name_facts import NameFacts, name_facts
from loaders.names.acronyms import acronym_pairs
from loaders.names.known import KnownEntities, KnownEntity, coarse_kind
from loaders.names.mentions import Name
from loaders.names.votes import EXPLICIT, Vote
from loaders.records import (
    Document,
    LocalEntity,
    Mention,
    Span,
    entity_id,
    local_id,
)

_THING = "thing"
_OF_KIND = {"person": "Person", "place": "Place", _THING: "Company"}
_DEFAULT_TYPE = "Company"
_CALLED = 3.9
_CALLED_WHO = 6.0
_WHO = 3.5
_LISTED = 2.0
_BEGUN = 3.0
_SURE = 2.0
_LIST = 3
_FORMED = 6.0
_CLEAR = {"person": 3.5, "place": 2.5, _THING: 2.5}
"""By how much what speaks for a kind must outdo the rest for it to be beyond doubt."""


@dataclass(eq=False)
class _Group:
    """Names held to be of one entity; `words` is the fullest, folded, without legal forms."""

    words: tuple[str, ...]
    names: list[Name] = field(default_factory=list)
    signs: list[Vote] = field(default_factory=list)
    known: KnownEntity | None = None
    ambiguous: bool = False

    def add(self, type_: str, weight: float) -> None:
        """Add a sign that comes of the article as a whole, not of one mention."""
        self.signs.append(Vote(type_, weight))

    def tally(
        self, least: float = 0, *, prior: bool = True, guesses: bool = True
    ) -> Mapping[str, float]:
        """What speaks for each type, counting votes of at least this weight."""
        tally: defaultdict[str, float] = defaultdict(float)
        once: defaultdict[tuple[str, bool], float] = defaultdict(float)
        for vote in chain(self.signs, *(name.votes for name in self.names)):
            if (vote.prior and not prior) or (vote.once and not guesses):
                continue
            if vote.once:
                key = vote.type, vote.prior
                once[key] = max(once[key], vote.weight)
            elif vote.weight >= least:
                tally[vote.type] += vote.weight
        for (type_, _), weight in once.items():
            if weight >= least:
                tally[type_] += weight
        return tally

    @property
    def type(self) -> str:
        if self.known:
            return self.known.type
        kind = self.kind
        for tally in (self.tally(EXPLICIT), self.tally()):
            if of_kind := [type_ for type_ in tally if coarse_kind(type_) == kind]:
                return max(of_kind, key=lambda type_: tally[type_])
        return _DEFAULT_TYPE

    @property
    def kind(self) -> str:
        if self.known:
            return coarse_kind(self.known.type)
        return _strongest_kind(self.tally(EXPLICIT)) or _strongest_kind(self.tally()) or _THING

    @property
    def is_sure(self) -> bool:
        """More than a lone word's guess tells what it is."""
        return self.known is not None or any(
            vote.weight >= _SURE and not vote.once for name in self.names for vote in name.votes
        )

    @property
    def open_to(self) -> frozenset[str]:
        """Types of the other kinds that it may be; a place only where something speaks for it."""
        if self._is_told:
            opened = (vote.type for name in self.names for vote in name.votes if vote.opens)
            return frozenset(opened) if self.kind == "place" else frozenset()
        kinds = {"person", _THING, *map(coarse_kind, self.tally(prior=False))} - {self.kind}
        return frozenset(_OF_KIND[kind] for kind in kinds)

    @property
    def _is_told(self) -> bool:
        """Words of the text, a list of names or several guesses tell what it is."""
        if self.known or self.tally(EXPLICIT, guesses=False):
            return True
        told = _by_kind(self.tally(prior=False)).get(self.kind, 0)
        others = (weight for kind, weight in _by_kind(self.tally()).items() if kind != self.kind)
        return told - max(others, default=0) >= _CLEAR[self.kind]

    def may_be(self, kind: str) -> bool:
        """No explicit sign tells that it is of another kind."""
        return _strongest_kind(self.tally(EXPLICIT)) in {None, kind}


def resolve_entities(
    document: Document, names: Sequence[Name], known: KnownEntities
) -> tuple[LocalEntity, ...]:
    """Return the entities of an article by first mention, each with all its mentions.

    One entity are: names equal but for case, accents and legal form; an acronym and what it stands
    for; names of one known entity; and a part of a name ("Musk", "Halden") and the only fuller
    name it can stand for. Where it could stand for two it stays by itself.
    """
    facts = name_facts(document.language)
    groups = _same_names(names, facts)
    groups = _joined_acronyms(document.text, groups)
    body = len(document.title or "")
    _told_by_last_names(groups, known, body)
    _told_by_first_names(groups)
    groups = _joined_parts(groups, known, body, facts)
    groups = _joined_known(groups, known)
    _told_by_lists(document.text, groups, facts)
    entities = [_entity(document, group) for group in groups]
    return tuple(sorted(entities, key=lambda entity: entity.mentions[0].span))


def _strongest_kind(tally: Mapping[str, float]) -> str | None:
    kinds = _by_kind(tally)
    return max(kinds, key=lambda kind: kinds[kind], default=None)


def _by_kind(tally: Mapping[str, float]) -> Mapping[str, float]:
    kinds: defaultdict[str, float] = defaultdict(float)
    for type_, weight in tally.items():
        kinds[coarse_kind(type_)] += weight
    return kinds


def _same_names(names: Iterable[Name], facts: NameFacts) -> list[_Group]:
    groups: dict[tuple[str, ...], _Group] = {}
    for name in names:
        words = _bare_words(name.text, facts)
        groups.setdefault(words, _Group(words)).names.append(name)
    return list(groups.values())


def _bare_words(text: str, facts: NameFacts) -> tuple[str, ...]:
    words = fold(text).split()
    while len(words) > 1 and words[-1] in facts.legal_forms:
        words.pop()
    while len(words) > 1 and words[0] in facts.legal_forms:
        words.pop(0)
    return tuple(words)


def _joined_acronyms(text: str, groups: list[_Group]) -> list[_Group]:
    at = {name.span: group for group in groups for name in group.names}
    roots: dict[_Group, _Group] = {}
    for full, short in acronym_pairs(text, sorted(at)):
        if at[full].kind == _THING and at[full] is not at[short] and at[full] not in roots:
            roots[at[short]] = at[full]
    return _merged(groups, roots)


def _told_by_last_names(groups: Sequence[_Group], known: KnownEntities, body: int) -> None:
    """Persons are called by their last names; firms ("Halden Foods") and products are not."""
    by_words = {group.words: group for group in groups}
    for full in groups:
        first, last = by_words.get(full.words[:1]), by_words.get(full.words[-1:])
        if (
            len(full.words) > 1
            and first is None
            and last is not None
            and last.may_be("person")
            and full.may_be("person")
            and _first_in_body(full, body) < _first_in_body(last, body)
            and not _entries(full, known)
            and not _entries(last, known)
        ):
            full.add("Person", _CALLED_WHO if _is_told_person(last) else _CALLED)


def _is_told_person(group: _Group) -> bool:
    """Tell whether words of the text make a person of a name: "Tranter, who"."""
    told = _by_kind(group.tally(_WHO, guesses=False))
    return "person" in told and max(told, key=lambda kind: told[kind]) == "person"


def _told_by_first_names(groups: Sequence[_Group]) -> None:
    """What begins with the name of a firm that the text names too is a part or product of it."""
    by_words = {group.words: group for group in groups}
    for full in groups:
        first = by_words.get(full.words[:1])
        if first is None or first is full or len(first.names) == 1:
            continue
        if first.kind == _THING and first.is_sure and full.may_be(_THING):
            full.add("Company", _BEGUN)


def _told_by_lists(text: str, groups: Sequence[_Group], facts: NameFacts) -> None:
    """What stands in a list with things of one kind is of that kind: "A, B and C"."""
    ands = "|".join(map(re.escape, facts.coordinators))
    between = re.compile(rf"\s*(?:,\s*(?:(?:{ands})\s+)?|\s(?:{ands})\s+)")
    owner = {name.span: group for group in groups for name in group.names}
    lists: list[list[_Group]] = [[]]
    for before, span in pairwise([Span(0, 0), *sorted(owner)]):
        if not between.fullmatch(text, before.end, span.start):
            lists.append([])
        lists[-1].append(owner[span])
    for members in lists:
        kinds = {group.kind for group in members if group.is_sure}
        if len(members) < _LIST or len(kinds) != 1:
            continue
        (kind,) = kinds
        for group in members:
            if not group.is_sure:
                group.add(_OF_KIND[kind], _LISTED)


def _without_guesses(name: Name) -> Name:
    """A part of a name is what the whole is, unless words of the text say otherwise."""
    return replace(name, votes=tuple(vote for vote in name.votes if vote.weight >= EXPLICIT))


def _without_votes(name: Name) -> Name:
    return replace(name, votes=())


def _joined_parts(
    groups: list[_Group], known: KnownEntities, body: int, facts: NameFacts
) -> list[_Group]:
    roots: dict[_Group, _Group] = {}
    for short in sorted(groups, key=lambda group: -len(group.words)):
        fuller = {
            roots.get(full, full)
            for full in groups
            if len(full.words) > len(short.words) and _is_part(short, full, known, body, facts)
        }
        fuller = _bearer(short, fuller, body) or fuller
        if len(fuller) == 1:
            full = roots[short] = fuller.pop()
            kept = _without_guesses if short.may_be(full.kind) else _without_votes
            short.names = [kept(name) for name in short.names]
        elif fuller:
            short.ambiguous = True
    return _merged(groups, roots)


def _bearer(short: _Group, fuller: set[_Group], body: int) -> set[_Group]:
    """Return the one person who bears a last name, if what begins with it is only named later."""
    first, *others = sorted(fuller, key=lambda full: _first_in_body(full, body)) or [short]
    sole = first.kind == "person" and all(other.kind != "person" for other in others)
    return {first} if sole and others else set()


def _is_part(
    short: _Group, full: _Group, known: KnownEntities, body: int, facts: NameFacts
) -> bool:
    size = len(short.words)
    begins, ends = full.words[:size] == short.words, full.words[-size:] == short.words
    kind = full.kind if begins or ends else None  # which takes time to tell
    called = begins and kind == _THING and _is_firm_in_short(short, full)
    if kind is None or not (short.may_be(kind) or called):
        return False
    if kind == "person":
        other = any(coarse_kind(entry.type) != kind for entry in _entries(short, known))
        return not other and not _is_namesake(short, full, body)
    if kind != _THING:
        return False
    if ends:  # "Microsoft Digital Marketing Center", where Microsoft is known
        return bool(known.named(" ".join(full.words[:-size]))) or (
            _is_head(short, facts) and _first_in_body(full, body) < _first_in_body(short, body)
        )
    if _entries(short, known):
        return False
    return _first_in_body(full, body) < _first_in_body(short, body)


def _is_firm_in_short(short: _Group, full: _Group) -> bool:
    """Only its own noun makes a place of the short name of a firm: "PT Bukit Asam Logistik"."""
    formed = full.tally(_FORMED)
    return (
        len(short.words) > 1
        and bool(formed)
        and _strongest_kind(formed) == _THING
        and all(
            sum(vote.weight for vote in name.votes if vote.weight >= EXPLICIT) <= EXPLICIT
            for name in short.names
        )
    )


def _is_head(short: _Group, facts: NameFacts) -> bool:
    """Tell whether a name is but the noun of another: "the Trust", "United"."""
    return len(short.words) == 1 and facts.heads.get(short.words[0]) == "Organization"


def _is_namesake(short: _Group, full: _Group, body: int) -> bool:
    """Tell whether something has a person's last name: "Lund was founded by Ann Lund"."""
    guesses = _by_kind(short.tally(prior=False))
    thing = guesses.get(_THING, 0) - guesses.get("person", 0)
    return thing > 0 and _first_in_body(short, body) < _first_in_body(full, body)


def _first_in_body(group: _Group, body: int) -> float:
    """Where the article itself, its title aside, first uses a name of the group."""
    starts = (name.span.start for name in group.names)
    return min((start for start in starts if start >= body), default=float("inf"))


def _entries(group: _Group, known: KnownEntities) -> tuple[KnownEntity, ...]:
    entries = dict.fromkeys(entry for name in group.names for entry in known.named(name.text))
    return tuple(entry for entry in entries if group.may_be(coarse_kind(entry.type)))


def _joined_known(groups: list[_Group], known: KnownEntities) -> list[_Group]:
    roots: dict[_Group, _Group] = {}
    of_entity: dict[KnownEntity, _Group] = {}
    for group in groups:
        entries = _entries(group, known)
        if len(entries) == 1 and not group.ambiguous:
            group.known = entries[0]
            if (first := of_entity.setdefault(entries[0], group)) is not group:
                roots[group] = first
    return _merged(groups, roots)


def _merged(groups: Iterable[_Group], roots: dict[_Group, _Group]) -> list[_Group]:
    kept: list[_Group] = []
    for group in groups:
        if root := roots.get(group):
            root.names.extend(group.names)
        else:
            kept.append(group)
    return kept


def _entity(document: Document, group: _Group) -> LocalEntity:
    names = sorted(group.names, key=lambda name: name.span)
    texts = dict.fromkeys(" ".join(name.text.split()) for name in names)
    name = group.known.name if group.known else max(texts, key=_fullness)
    aliases = {*texts, *(group.known.aliases if group.known else ())} - {name}
    wikidata = group.known.wikidata if group.known else None
    kind = group.kind
    return LocalEntity(
        local_id=local_id(document.id, name, kind),
        id=entity_id(name, kind, wikidata),
        name=name,
        type=group.type,
        aliases=tuple(sorted(aliases)),
        wikidata=wikidata,
        mentions=tuple(Mention(name.span, name.kind) for name in names),
        open_to=group.open_to,
    )


def _fullness(text: str) -> tuple[int, bool, int]:
    """More words are fuller; of as many, "Austin" is better than "AUSTIN"."""
    return len(text.split()), not text.isupper(), len(text)
