"""What one must know of a language to find and type names in it: reads and checks `names.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml

from loaders.folding import fold
from loaders.languages import data_file
from loaders.languages.place_facts import place_facts
from loaders.records import Language
from loaders.yaml_text import read_yaml
from schema.errors import OntologyError
from schema.ontology import load_ontology


@dataclass(frozen=True, slots=True)
class NameFacts:
    """Words that matter around names. Lower case, except where a name must have the case shown.

    Attributes:
        stop: words that are no names though they may be capitals ("Monday", "CEO").
        adjectives: may begin a name and are none alone ("American", "Internet").
        states: words that name a state where an article leads to them alone ("l'État").
        unnamed: what names nobody, with the word before it ("contre X").
        never_after: words after which a capital begins no name ("dolar AS", "seri C").
        openers: words that begin sentences and are never the first of a name ("The", "Dalam").
        derived: forms (regular expressions) of words that are no names, though they may begin a
            sentence before one: "Kekesalan Musk".
        person_forms: forms (regular expressions) that only names of persons have.
        beginnings: common words with which names of firms begin ("Sinar Pratama").
        relatives: words after a name and a comma -> what the name is ("X, who" -> Person).
        conjunctions: words between a verb of saying and what is said ("that").
        selves: pronouns for whoever says something -> what that is ("X said it had" -> Company).
        links: words that may stand inside a name ("of", "de la" is two of them).
        honorifics: what stands before a person's name and is kept with it ("Mr.").
        titles: what stands before a person's name and is not part of it ("President").
        origins: what stands before a place and, as often, before anything else ("from", ",").
        staffed: titles of which an organisation has one a department ("direktur").
        departments: what then tells which ("Direktur KREDIT Bank X" is of Bank X).
        ministers: titles that go with a portfolio ("ministre de la Culture" names no Culture).
        roles: what a person is to an organisation ("directeur", "CEO").
        parties: what a person is to another as often as a firm ("owner", "partner").
        of: words that join a role to its organisation ("of", "de").
        coordinators: those of `links` that join two names as often as they stand in one ("and").
        speech: verbs of which a person is the subject as a rule ("said", "ujar").
        addressing: those of them after which comes who is spoken to ("told").
        belongings: what organisations have: "takeover of X", "X's customers" tell what X is.
        whose: words that say as much of the name before them ("X, whose customers").
        assets: those that only firms and services have: "the X API", "compte X" tell as much.
        accounts: nouns for what a handle is of ("account"): "the account @X" names one.
        handled: what is done to firms and products and neither to persons nor to places ("drop");
            lemmas or forms.
        deeds: what firms and products do and persons do not ("employ"), likewise.
        sports: what an article on a match or transfer speaks of ("striker"): towns may be clubs.
        dealings: what firms and persons do, so that a bare word that does it is a name of one.
        copulas: forms of "be" between a name and a noun for what it is ("X was a painter").
        channels: prepositions before a service ("via", "on").
        locatives: prepositions before a place ("in", "à").
        takers: words after which those lead to somebody ("invest in X", "infliger à X").
        sited: words after which they surely lead to a place ("based in X").
        governs: who or what a place has ("mayor of X").
        tails: words of `stop` that may end a name ("Arvor TV").
        hyphen_tails: what may follow a name and a hyphen without being part of it ("-based").
        legal_forms: what makes a name a company's, at either end ("Inc", "PT").
        articles: true or false: a common noun that begins a sentence has an article before it.
        mononyms: true or false: persons may have one name only.
        heads_last: true or false: the noun of a phrase or name is its last ("payment service").
        juxtaposes: true or false: a name stands right after what belongs to it ("saham Kelvia",
            "CEO Kelvia"), and a noun before the words that describe it.
        truecased: true or false: the tagger, trained on headlines, tells names from other words
            also where all have capitals.
        sentence_cased: true or false: titles of works have no capitals but that of their first
            words ("La Nuit des chats").
        cues: noun beside a name -> entity type ("start-up" -> Company).
        officials: who acts by their office and is seldom named ("préfet du Var").
        councils: nouns for places that act through who governs them ("commune").
        small_heads: words in small letters that are the first of a name ("tribunal de Paris").
        bearers: those of them right after which a name stands ("lycée Fénelon").
        aims: prepositions in names that say what for or against what ("Arbres pour demain").
        pursuits: nouns with the preposition that they take in names ("lutte contre").
        foreign: words of other languages that stand in names only ("Defence and Space").
        streets: nouns before the name of a street, which is that of no entity.
        negations: words between a subject and its verb ("ne"): what is bare before one is a name.
        fresh: adjectives of what somebody has brought out ("Kelvia's NEW Orbit").
        relations: nouns after a last name for several who bear it ("family").
        partners: what follows a name and "and" as a part of it ("Brume & fils").
        kin: nouns for who or what a person has: "l'élève de X" makes a person of X.
        callings: what somebody is by themselves: no organisation's name follows ("penyanyi X").
        trades: cues of firms that say as often what a person is ("le chocolatier X").
        products: last words of names of products ("Suite", "Help Center").
        heads: word within a name -> entity type ("Ministry" -> Agency).
        places: places written without any cue, each as it stands in text.
    """

    stop: frozenset[str]
    adjectives: frozenset[str]
    states: frozenset[str]
    unnamed: frozenset[str]
    never_after: frozenset[str]
    openers: frozenset[str]
    derived: frozenset[str]
    person_forms: frozenset[str]
    beginnings: frozenset[str]
    relatives: Mapping[str, str]
    conjunctions: frozenset[str]
    selves: Mapping[str, str]
    links: frozenset[str]
    honorifics: frozenset[str]
    titles: frozenset[str]
    staffed: frozenset[str]
    departments: frozenset[str]
    ministers: frozenset[str]
    roles: frozenset[str]
    parties: frozenset[str]
    of: frozenset[str]
    coordinators: frozenset[str]
    speech: frozenset[str]
    addressing: frozenset[str]
    belongings: frozenset[str]
    whose: frozenset[str]
    assets: frozenset[str]
    accounts: frozenset[str]
    handled: frozenset[str]
    deeds: frozenset[str]
    sports: frozenset[str]
    dealings: frozenset[str]
    copulas: frozenset[str]
    works: frozenset[str]
    channels: frozenset[str]
    locatives: frozenset[str]
    takers: frozenset[str]
    sited: frozenset[str]
    governs: frozenset[str]
    origins: frozenset[str]
    officials: frozenset[str]
    councils: frozenset[str]
    small_heads: frozenset[str]
    bearers: frozenset[str]
    aims: frozenset[str]
    pursuits: frozenset[str]
    foreign: frozenset[str]
    streets: frozenset[str]
    negations: frozenset[str]
    partners: frozenset[str]
    relations: frozenset[str]
    fresh: frozenset[str]
    kin: frozenset[str]
    callings: frozenset[str]
    trades: frozenset[str]
    tails: frozenset[str]
    hyphen_tails: frozenset[str]
    legal_forms: frozenset[str]
    articles: bool
    mononyms: bool
    heads_last: bool
    juxtaposes: bool
    truecased: bool
    sentence_cased: bool
    cues: Mapping[str, str]
    products: frozenset[str]
    heads: Mapping[str, str]
    places: frozenset[str]


_BY_TYPE = ("cues", "heads", "relatives", "selves")
_YES_OR_NO = ("articles", "mononyms", "heads_last", "juxtaposes", "truecased", "sentence_cased")
_AS_WRITTEN = ("places",)


@cache
def name_facts(language: Language) -> NameFacts:
    """Return the facts that ship with the package, with towns and demonyms of `places.yaml`."""
    facts = read_name_facts(data_file(language, "names.yaml"))
    places = place_facts(language)
    named = facts.places | places.towns | places.countries
    forms = {*places.adjectives, *places.nationalities}
    demonyms = {
        form.lower() for form in forms if form not in named and fold(form) not in places.wide
    }
    return replace(facts, places=named, adjectives=facts.adjectives | demonyms)


def read_name_facts(file: Traversable | Path) -> NameFacts:
    """Read and check a `names.yaml`.

    Raises:
        OntologyError: the file says something that cannot be; names file, key and remedy.
    """
    try:
        data = read_yaml(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise OntologyError(f"{file}: cannot be read as YAML: {error}") from error
    expected = set(NameFacts.__slots__)
    if not isinstance(data, dict) or set(data) != expected:
        found = set(data) if isinstance(data, dict) else set()
        raise OntologyError(
            f"{file}: lacks {sorted(expected - found)}, does not know {sorted(found - expected)}; "
            "an empty list is written []"
        )
    return NameFacts(**{key: _read(f"{file}: {key}", key, data[key]) for key in data})


def _read(where: str, key: str, value: Any) -> Any:
    if key in _BY_TYPE:
        return _typed_words(where, key, value)
    if key not in _YES_OR_NO:
        return frozenset(_words(where, key, value))
    if not isinstance(value, bool):
        raise OntologyError(f"{where}: must be true or false")
    return value


def _words(where: str, key: str, words: Any) -> list[str]:
    if not isinstance(words, list):
        raise OntologyError(f"{where}: must be a list of words")
    for word in words:
        if not isinstance(word, str) or not word.strip():
            raise OntologyError(f"{where}: {word!r} is not a word; write it in quotes")
        if key not in _AS_WRITTEN and word != word.lower():
            raise OntologyError(f"{where}: {word!r} must be in lower case")
    return words


def _typed_words(where: str, key: str, entry: Any) -> dict[str, str]:
    if not isinstance(entry, dict):
        raise OntologyError(f"{where}: must be lists of words by entity type")
    types = load_ontology().entity_types
    typed: dict[str, str] = {}
    for type_, words in entry.items():
        if type_ not in types:
            raise OntologyError(
                f"{where}: {type_!r} is no entity type; use one of {', '.join(types)}"
            )
        for word in _words(f"{where}: {type_}", key, words):
            if word in typed:
                raise OntologyError(
                    f"{where}: {word!r} stands under {typed[word]} and {type_}; keep one"
                )
            typed[word] = type_
    return typed
