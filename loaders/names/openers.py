"""What has its capital only from standing first in a sentence: "Citing Goldman Sachs"."""

import re

from spacy.tokens import Doc, Token

from loaders.languages.name_facts import NameFacts
from loaders.names.joins import is_covered
from loaders.names.words import PERSONS, is_given, is_word
from loaders.names.writing import is_capital, is_initial
from loaders.words.word_attributes import has_feature

_SHORTEST = 2
_COMMON = frozenset({"DET", "PRON", "ADP", "ADV", "VERB", "AUX", "SCONJ", "CCONJ", "INTJ", "NUM"})


def without_openers(doc: Doc, start: int, end: int, facts: NameFacts) -> int:
    """Skip what has its capital only from standing first ("Citing Goldman Sachs")."""
    while start < end and (
        not is_capital(doc[start])
        or (_is_opening(doc[start]) and _is_opener(doc[start], end, facts))
    ):
        start += 1
    return start


def _is_opening(token: Token) -> bool:
    return is_initial(token) or token.nbor(-1).text == "("


def _is_opener(token: Token, end: int, facts: NameFacts) -> bool:
    word = token.lower_
    alone = token.i + 1 == end
    if facts.articles and not alone and not token.whitespace_ and token.nbor().text == "-":
        return False  # "Météo-France"
    part = word in facts.heads or word in facts.legal_forms
    if token.pos_ in _COMMON and not alone:
        covered = token.pos_ == "VERB" and is_covered(token.doc, token.i, end)
        return word in facts.openers or not covered
    if word in facts.openers:
        company = token.nbor(end - token.i - 1).lower_ in facts.legal_forms
        return alone or not (part or (company and is_covered(token.doc, token.i, end)))
    if alone or part:
        return word in facts.speech
    return word in facts.speech or _precedes_name(token, end, facts)


def _precedes_name(token: Token, end: int, facts: NameFacts) -> bool:
    """Tell whether a word that opens a sentence is none of the name after it ("Kubu Regina")."""
    word, rest = token.lower_, token.doc[token.i + 1 : end]
    if word in facts.beginnings and len(rest) == 1:  # "Merpati Indah"
        return False
    if _is_role(word, facts) or (is_derived(word, facts) and token.text not in facts.places):
        return True
    worded = facts.truecased and all(is_word(other) for other in rest)  # "Lautan Data"
    if word in facts.cues:
        given = is_given(token) and token.pos_ == "PROPN"  # "Maya Larasati"
        worded = worded and len(rest) == 1  # unlike "Maskapai Langit Biru"
        bare = facts.articles and _is_bare(token, end, facts)
        return not (worded or given or bare) and token.text not in facts.places
    if facts.truecased and token.pos_ == "NOUN" and not token.ent_type_:
        return not worded
    if token.text in facts.places:
        return False
    full = len(rest) > 1 and token.pos_ in {"ADJ", "VERB"}  # "Furious Ann Roe"
    named = is_given(rest[0]) and (full or not is_word(rest[0])) and word not in facts.titles
    person = len(rest) == 1 and token.pos_ == "PROPN" and is_covered(token.doc, token.i, end)
    return named and is_word(token) and not is_given(token) and not person


def _is_bare(token: Token, end: int, facts: NameFacts) -> bool:
    """Tell whether a noun is part of a name as no article leads to it: "Système Brix"."""
    doc, word = token.doc, token.lower_
    single = has_feature(token, "Number", "Sing") or token.pos_ == "PROPN"
    told = facts.cues[word] in {"Person", "Place"} or word in facts.trades
    goes_on = end < len(doc) and doc[end].text not in {":", "(", "."}
    return single and goes_on and not told and end - token.i == _SHORTEST


def _is_role(word: str, facts: NameFacts) -> bool:
    """What belongs to a name rather than to the words of one ("akuisisi X", "kepala X")."""
    return word in facts.titles | facts.roles | facts.belongings | facts.assets | facts.takers


def is_derived(word: str, facts: NameFacts) -> bool:
    """Tell whether a word has the form of one that is no name."""
    return any(re.fullmatch(form, word) for form in facts.derived)


def is_supported(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """Tagger or model hold the first word for a name's, or it is coordinated with another."""
    token = doc[start]
    common = bool(doc.vocab.vectors.shape[0]) and doc.vocab.has_vector(token.lower_)
    if token.pos_ == "PROPN":
        known_word = common or not doc.vocab.vectors.shape[0]
        if _is_listed(doc, end, facts) or _is_told_of(doc, start, end, facts):
            return True
        person = facts.truecased and token.ent_type_ in PERSONS and is_word(token)
        derived = facts.truecased and is_derived(token.lower_, facts) and is_word(token)
        alone = end - start == 1 and not is_given(token)
        tagged = bool(token.ent_type_) and not (alone and (person or derived))
        return tagged or end - start > 1 or token.is_upper or not known_word
    joined = end + 1 < len(doc) and doc[end].text in facts.coordinators
    if joined and end - start == 1 and token.pos_ == "NOUN" and is_capital(doc[end + 1]):
        return not has_feature(token, "Number", "Plur")  # "Orange et Bouygues Telecom"
    unknown = bool(doc.vocab.vectors.shape[0]) and not common
    return (
        bool(token.ent_type_)
        and token.pos_ in {"NOUN", "X", "ADJ"}
        and (unknown or end - start > 1)
    )


def _is_listed(doc: Doc, end: int, facts: NameFacts) -> bool:
    """Tell whether another name is coordinated: "Philips and [the] Hospital Sant Pau"."""
    if end + 2 >= len(doc) or doc[end].text not in facts.coordinators:
        return False
    led = facts.heads_last and doc[end + 1].pos_ == "DET"
    return is_capital(doc[end + 2 if led else end + 1])


def _is_told_of(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """Tell whether a phrase goes on about one word that opens a sentence: "Tesla, the maker"."""
    if not facts.heads_last or end - start > 1 or end + 1 >= len(doc) or doc[end].text != ",":
        return False
    following = doc[end + 1]
    done = following.pos_ in {"DET", "ADV"} or following.tag_ == "VBN"  # "Tesla, once in talks"
    told = done or following.lower_ in facts.relatives
    return told and doc[start].lower_ not in facts.openers
