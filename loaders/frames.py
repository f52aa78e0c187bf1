"""Which clauses state which relations: `languages/<code>/frames.yaml`, its checker and matcher."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import EnumType
from functools import cache, cached_property
from importlib.resources import files
from typing import Any

import yaml

from loaders.clauses import Clause, Kind
from loaders.frame_patterns import Pattern, parse_pattern, parse_trigger
from loaders.grammar import Stance
from loaders.grammar_file import load_grammar
from loaders.moods import Mood
from loaders.records import Language
from schema.errors import OntologyError
from schema.ontology import Polarity, Status, load_ontology

_KEYS = {
    "verbs",
    "nouns",
    "roles",
    "patterns",
    "through",
    "types",
    "when",
    "moods",
    "polarity",
    "status",
    "requires",
    "avoids",
    "confidence",
    "total",
    "lasting",
    "undoes",
}
_HALF = "50%+"
_KINDS = {"verbs": Kind.VERB, "nouns": Kind.NOUN, "roles": Kind.NOUN}


@dataclass(frozen=True, slots=True)
class Frame:
    """One pattern of a relation with its conditions.

    Attributes:
        through: side ("subject", "object") -> nouns through which the name may be reached.
        types: side -> entity types, where narrower than the ontology's.
        when: the clause must have this aspect: CEASED, CONTINUED, or ACTUAL for neither.
        moods: what there must be of the act (`Holding.act`), one of these; empty: anything.
        polarity: of the claim when the clause is not negated.
        status: of an affirmed claim, where the mood does not give it.
        requires: one of these words must stand in the clause; empty: nothing.
        avoids: none of these may.
        confidence: of the trigger itself.
        total: a sum beside it is that of a round, of which the subject gave a part.
        lasting: what is taken back was so and has ended; else it was only planned.
        undoes: relation type of an earlier act between the two that it takes back.
    """

    relation: str
    pattern: Pattern
    through: Mapping[str, frozenset[str]]
    types: Mapping[str, frozenset[str]]
    when: Stance | None
    moods: frozenset[Mood]
    polarity: Polarity
    status: Status | None
    requires: frozenset[str]
    avoids: frozenset[str]
    confidence: float
    total: bool
    lasting: bool
    undoes: str | None


@dataclass(frozen=True)
class Frames:
    """The frames of a language, by kind and head word."""

    by_head: Mapping[tuple[Kind, str], tuple[Frame, ...]]

    @cached_property
    def verbs(self) -> frozenset[str]:
        """The lemmas of the verbs that frames look for."""
        return frozenset(head for kind, head in self.by_head if kind is Kind.VERB)

    def of(self, clause: Clause) -> Iterator[Frame]:
        """Yield the frames whose words and conditions the clause meets; arguments aside."""
        words: frozenset[str] | None = None
        for lemma in sorted(clause.node.lemmas):
            for frame in self.by_head.get((clause.kind, lemma), ()):
                if words is None:
                    words = _words_of(clause)
                if _meets(frame, clause, words):
                    yield frame


def _words_of(clause: Clause) -> frozenset[str]:
    """Return forms and lemmas of a clause; `_HALF` stands for a share of half or more."""
    words = {clause_word.token.lemma_.lower() for clause_word in clause.words}
    for word in clause.words:
        words |= {word.lower, *word.lemmas}
    return frozenset(words | ({_HALF} if clause.majority else set()))


def _meets(frame: Frame, clause: Clause, words: frozenset[str]) -> bool:
    if clause.reflexive and "se" not in frame.pattern.words:
        return False
    going_on = clause.holding.negated and clause.holding.aspect is Stance.CEASED
    if going_on and frame.when is not Stance.CEASED:
        return False  # "has no plans to stop using X": only what ending it would be is told
    return (
        frame.pattern.words <= words
        and frame.when in {None, clause.holding.aspect or Stance.ACTUAL}
        and (not frame.moods or clause.holding.act in frame.moods)
        and (not frame.requires or bool(frame.requires & words))
        and not frame.avoids & words
    )


def parse_frames(text: str, markers: frozenset[str], source: str = "frames.yaml") -> Frames:
    """Build frames from YAML; `markers` are the prepositions of the language.

    Raises:
        OntologyError: the text says something that cannot be; names `source`, entry and remedy.
    """
    try:
        data = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise OntologyError(f"{source}: not valid YAML: {error}") from error
    if not isinstance(data, dict) or set(data) != {"noun_head", "lists", "relations"}:
        raise OntologyError(f"{source}: needs the keys noun_head, lists and relations, no other")
    head_last = _choice(source, "noun_head", data["noun_head"], {"first": False, "last": True})
    lists = {
        name: _words(f"{source}: lists: {name}", words)
        for name, words in (data.get("lists") or {}).items()
    }
    by_head: defaultdict[tuple[Kind, str], list[Frame]] = defaultdict(list)
    for relation, entries in (data.get("relations") or {}).items():
        if relation not in load_ontology().relation_types:
            known = ", ".join(load_ontology().relation_types)
            raise OntologyError(f"{source}: {relation} is not in the ontology; known are {known}")
        for number, entry in enumerate(entries or (), 1):
            for frame in _frames(
                f"{source}: {relation} entry {number}", relation, entry, lists, markers, head_last
            ):
                by_head[frame.pattern.kind, frame.pattern.head].append(frame)
    return Frames({head: tuple(frames) for head, frames in by_head.items()})


@cache
def load_frames(language: Language) -> Frames | None:
    """Return the frames of a language, or None where its claims cannot be read yet."""
    file = files("loaders").joinpath("languages", language.value, "frames.yaml")
    grammar = load_grammar(language)
    if grammar is None or not file.is_file():
        return None
    markers = frozenset(grammar.markers.values())
    return parse_frames(file.read_text(encoding="utf-8"), markers, f"{language.value}/frames.yaml")


def _frames(
    where: str,
    relation: str,
    entry: Any,
    lists: Mapping[str, frozenset[str]],
    markers: frozenset[str],
    head_last: bool,
) -> Iterator[Frame]:
    if not isinstance(entry, dict):
        raise OntologyError(f"{where}: must be a mapping with verbs, nouns or roles and patterns")
    if unknown := sorted(map(str, set(entry) - _KEYS)):
        raise OntologyError(
            f"{where}: does not know the key {', '.join(unknown)}; "
            f"known are {', '.join(sorted(_KEYS))}"
        )
    kinds = sorted(set(entry) & set(_KINDS))
    if len(kinds) != 1:
        raise OntologyError(f"{where}: needs exactly one of verbs, nouns and roles")
    lines = entry.get("patterns")
    if not isinstance(lines, list) or not lines:
        raise OntologyError(
            f"{where}: patterns must be a list of lines such as '{{subject}} _ {{object}}'"
        )
    conditions = _conditions(where, relation, entry, lists)
    kind = _KINDS[kinds[0]]
    for word in sorted(_words(f"{where}: {kinds[0]}", entry[kinds[0]])):
        trigger = parse_trigger(word, kind, head_last=head_last)
        for line in lines:
            yield Frame(
                relation, parse_pattern(str(line), trigger, kind, markers, where), **conditions
            )


def _conditions(
    where: str, relation: str, entry: Mapping[str, Any], lists: Mapping[str, frozenset[str]]
) -> dict[str, Any]:
    known = load_ontology().relation_types
    ontology = known[relation]
    types = {
        side: _words(f"{where}: types: {side}", names)
        for side, names in (entry.get("types") or {}).items()
    }
    for side, names in types.items():
        allowed = {"subject": ontology.subject, "object": ontology.object}.get(side)
        if allowed is None or not names <= allowed:
            raise OntologyError(
                f"{where}: types: {side}: the ontology allows {', '.join(sorted(allowed or ()))}"
            )
    return {
        "through": {
            side: _listed(where, "through", names, lists)
            for side, names in (entry.get("through") or {}).items()
        },
        "types": types,
        "when": _choice(where, "when", entry.get("when"), Stance),
        "moods": frozenset(
            _choice(where, "moods", name.upper(), Mood.__members__)
            for name in _words(f"{where}: moods", entry.get("moods") or [])
        ),
        "polarity": _choice(where, "polarity", entry.get("polarity"), Polarity)
        or Polarity.AFFIRMED,
        "status": _choice(where, "status", entry.get("status"), Status),
        "requires": _listed(where, "requires", entry.get("requires") or [], lists),
        "avoids": _listed(where, "avoids", entry.get("avoids") or [], lists),
        "confidence": float(entry.get("confidence", 1)),
        "total": bool(entry.get("total", False)),
        "lasting": bool(entry.get("lasting", False)),
        "undoes": _choice(where, "undoes", entry.get("undoes"), {name: name for name in known}),
    }


def _words(where: str, value: Any) -> frozenset[str]:
    if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
        raise OntologyError(f"{where}: must be a list of words")
    return frozenset(value)


def _listed(
    where: str, key: str, names: Iterable[str], lists: Mapping[str, frozenset[str]]
) -> frozenset[str]:
    """Return the words of these lists; a word that names no list stands for itself."""
    found: set[str] = set()
    for name in _words(f"{where}: {key}", names):
        if name.isupper() and name not in lists:
            raise OntologyError(f"{where}: {key}: there is no list {name}; add it under lists")
        found |= lists.get(name, {name})
    return frozenset(found)


def _choice(where: str, key: str, name: Any, kinds: Any) -> Any:
    if name is None:
        return None
    if isinstance(kinds, EnumType):
        if name in list(kinds):
            return kinds(name)
    elif name in kinds:
        return kinds[name]
    raise OntologyError(f"{where}: {key}: {name!r} is not known; use one of {', '.join(kinds)}")
