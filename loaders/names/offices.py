"""An office, its organisation and its holder in one run of capitals: "Dirut Bank Lestari Ani Yudi".

So languages write them whose names stand right after what belongs to them (`juxtaposes`).
"""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from loaders.languages.name_facts import NameFacts
from loaders.names.runs import Run
from loaders.names.words import PERSONS, is_given, is_word
from loaders.names.writing import is_capital

_ACRONYM = 3
_LONG = 4


class Office(NamedTuple):
    """Where what follows the words of an office begins, and where its holder does, if named."""

    end: int
    holder: int | None


def office_end(doc: Doc, start: int, end: int, facts: NameFacts) -> int:
    """Return where the words of an office end that begins here: "Direktur Operasi" KAI."""
    at = start
    while at < end and doc[at].lower_ in facts.titles:
        at += 1
        if at + 1 < end and _is_rank(doc, at, facts):
            at += 1  # "Chief Technology Officer X"
    if _has_departments(doc, at, facts):
        while at < end and doc[at].lower_ in facts.departments:
            at += 1
            joins = at + 1 < end and doc[at].lower_ in facts.coordinators
            at += joins and doc[at + 1].lower_ in facts.departments
    return at


def office_before(doc: Doc, run: Run, facts: NameFacts) -> Office | None:
    """Return the office with which a run begins or that stands right before it, if any."""
    end = office_end(doc, run.start, run.end, facts)
    if end == run.start and not (run.start and _is_office(doc[run.start - 1], facts)):
        return None
    return Office(end, _holder(doc, run, end, facts) if run.end - end > 1 else None)


def _is_office(word: Token, facts: NameFacts) -> bool:
    return word.lower_ in facts.titles or (word.is_title and word.lower_ in facts.departments)


def _is_rank(doc: Doc, at: int, facts: NameFacts) -> bool:
    """Tell whether a word between two of a title is part of it."""
    known = doc[at].lower_ in facts.titles | facts.legal_forms or doc[at].lower_ in facts.heads
    return not known and doc[at + 1].lower_ in facts.titles


def _has_departments(doc: Doc, at: int, facts: NameFacts) -> bool:
    """Tell whether the title before is one of many: "Direktur Kredit", "Head of Legal"."""
    if not at:
        return False
    before = doc[at - 1]
    if at > 1 and before.lower_ in facts.links:
        before = doc[at - 2]
    return before.lower_ in facts.staffed or (
        before.is_title and before.lower_ in facts.departments and before.i < at - 1
    )


def _holder(doc: Doc, run: Run, start: int, facts: NameFacts) -> int | None:
    """Return where who holds the office begins after its organisation; None if one is not named."""
    end = run.end
    if _is_sure_given(doc[start]) or _is_told_later(doc, end, facts):
        return None
    forms = [at for at in range(start + 1, end) if doc[at].lower_ in facts.legal_forms]
    if forms:
        return forms[-1] + 1 if forms[-1] + 1 < end else None
    readings = (_end_of_known, _end_of_place, _first_given, _tagged, _end_of_acronym, _last_words)
    found = (reading(doc, start, end, facts) for reading in readings)
    return next((at for at in found if at is not None), None)


def _is_told_later(doc: Doc, end: int, facts: NameFacts) -> bool:
    """Tell whether only an organisation stands here: "(IRENA)" or ", Ani Yudi" follows."""
    if end + 1 >= len(doc):
        return False
    mark, following = doc[end], doc[end + 1]
    named = following.text[0].isupper() and following.lower_ not in facts.stop
    return named and mark.text in {"(", ","}


def _end_of_known(doc: Doc, start: int, end: int, facts: NameFacts) -> int | None:
    """Where a name ends that the article has before: "CEO Lajuin Sari Dewi" after "Lajuin".

    Who comes after it is a person, whose first name alone comes only later.
    """
    for at in range(end - 1, start, -1):
        if is_capital(doc[at]) and _stands_alone(doc, start, at, facts):
            return at
    return None


def _stands_alone(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """Tell whether words stand before these with no capital beside them, legal forms aside."""
    words = [token.text for token in doc[start:end]]
    for at in range(start - len(words)):
        if doc[at].text == words[0] and [t.text for t in doc[at : at + len(words)]] == words:
            beside = [doc[at + len(words)], *([doc[at - 1]] if at else [])]
            if not any(is_capital(one) and one.lower_ not in facts.legal_forms for one in beside):
                return True
    return False


def _first_given(doc: Doc, start: int, end: int, facts: NameFacts) -> int | None:
    """ "Pelatih Persipura Budi Santoso"; a name before the last that no list has goes with it."""
    first = start + 1 + is_common_head(doc[start], facts)  # "Universitas Mulawarman Ani Yudi"
    at = next((at for at in range(first, end) if _is_sure_given(doc[at])), None)
    if at is None or at < end - 1:
        return at
    before, named = doc[at - 1], 2 if doc[start].lower_ in facts.heads else 1
    common = is_word(before) and not is_given(before)
    known = before.lower_ in facts.heads or before.text in facts.places or before.is_upper
    return at - 1 if at - 1 - start >= named and not (common or known) else at


def is_common_head(word: Token, facts: NameFacts) -> bool:
    """Tell whether a word is a common noun with which names of institutions begin: "Bank"."""
    return word.lower_ in facts.heads and is_word(word)


def _is_sure_given(word: Token) -> bool:
    return is_given(word) and not is_word(word) and not word.is_upper


def _end_of_place(doc: Doc, start: int, end: int, facts: NameFacts) -> int | None:
    """ "Gubernur Jawa Barat Ahmad Heryawan" names an office and a person."""
    for at in range(end - 1, start, -1):
        place = any(doc[first:at].text in facts.places for first in range(start, at))
        if place and doc[at].lower_ not in facts.heads:  # "Kalimantan Tengah", "Nusantara Farma"
            return at
    return None


def _tagged(doc: Doc, start: int, end: int, facts: NameFacts) -> int | None:
    """Where the model sees a person begin who ends the run, and no institution."""
    for ent in doc[start:end].ents:
        named = ent.label_ in PERSONS and ent.end == end and ent.start > start
        if named and not any(word.lower_ in facts.heads for word in ent):
            return int(ent.start)
    return None


def _end_of_acronym(doc: Doc, start: int, end: int, facts: NameFacts) -> int | None:
    """ "Ketua KPK Rudi Santoso"; a club is "PSM Makassar"."""
    first = doc[start]
    firm = facts.heads.get(first.lower_) == "Company"
    if not first.is_upper or len(first) < _ACRONYM or firm:
        return None
    return start + 1 if end - start > 2 or doc[start + 1].ent_type_ in PERSONS else None


def _last_words(doc: Doc, start: int, end: int, facts: NameFacts) -> int | None:
    """Where nothing tells but that somebody speaks: "Dirut Wahana Ventura Intan Mahes mengatakan".

    "Direktur Bahtera Niaga Hartono membantah": who has an office there speaks, by one name.
    """
    if doc[start].lower_ in facts.legal_forms:
        return None
    length, headed = end - start, doc[start].lower_ in facts.heads
    speaks = end < len(doc) and (doc[end].lower_ in facts.speech or doc[end].pos_ == "VERB")
    worded = is_word(doc[end - 1]) and is_word(doc[end - 2])  # "Lembaga Penjamin Simpanan"
    if length >= _LONG and not worded and (headed or speaks):
        return end - 2
    return None
