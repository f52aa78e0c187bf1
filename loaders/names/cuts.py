"""Where several names stand in one run of capitals: "Chief Executive Ann Lee", "PT Sinar Laut"."""

from collections.abc import Iterator, Mapping

from spacy.tokens import Doc, Span

from loaders.folding import fold
from loaders.languages.name_facts import NameFacts
from loaders.languages.place_facts import place_facts
from loaders.names.nouns import type_of
from loaders.names.offices import is_common_head, office_before
from loaders.names.runs import Run
from loaders.names.words import PERSONS, is_given, is_word
from loaders.names.writing import Range, is_initial
from loaders.records import Language

_REACH = 3


def cuts(doc: Doc, run: Run, known: Mapping[Range, str], facts: NameFacts) -> Iterator[int]:
    """Yield the places inside a run of capitals where one name ends and another may begin.

    Args:
        doc: the article, tagged.
        run: the run of capitals.
        known: types of the names in it that are known beforehand, by where they are.
        facts: what the language's names are like.
    """
    inside = range(run.start + 1, run.end)
    if facts.juxtaposes and (office := office_before(doc, run, facts)) is not None:
        yield from (at for at in office if at is not None and at in inside)
        if office.holder is not None:
            yield from _at_legal_forms(doc, run, facts)
            return
        yield from _after_known(doc, run, office.end, known, facts)
    persons = [(start, end) for start, end in known if known[start, end] == "Person"]
    words = doc[run.start : run.end]
    if any(word.ent_type_ in PERSONS for word in words):  # spaCy goes through all names of a doc
        persons += [(ent.start, ent.end) for ent in words.ents if _is_person(ent, facts)]
    for start, end in persons:
        if end - start > 1 and _may_follow_name(doc, start, run, facts):
            yield from (
                at
                for at in (start, end)
                if at in inside
                and not (_amid_person(doc, at, run) or _ends_firm(doc, at, run, facts))
                and not (doc[at].is_lower and facts.heads_last)
            )
    yield from _between_known(doc, run, known)
    for at in inside:
        head = facts.heads.get(doc[at - 1].lower_)  # "Universitas Jenderal X"
        named = facts.juxtaposes and (head == "Agency" or is_common_head(doc[at - 1], facts))
        if doc[at].lower_ in facts.titles and not named and _is_title(doc, at, run.end, facts):
            yield at
    yield from _before_person(doc, run, known, facts)
    yield from _at_legal_forms(doc, run, facts)
    yield from _after_origin(doc, run, facts)


def _after_known(
    doc: Doc, run: Run, start: int, known: Mapping[Range, str], facts: NameFacts
) -> Iterator[int]:
    """ "Dirut Garuda Emir Wibawa": after an office and a known organisation comes a person."""
    for first, end in known:
        organisation = first == start and known[first, end] not in {"Person", "Place"}
        rest = doc[end : run.end]
        if organisation and len(rest) > 1 and not any(is_common_head(one, facts) for one in rest):
            yield end


def _after_origin(doc: Doc, run: Run, facts: NameFacts) -> Iterator[int]:
    """ "perusahaan Korea Daehwa": after a noun comes where the firm is from, and then the firm."""
    if not facts.juxtaposes or not run.start:
        return
    cued = _follows_noun(doc, run.start, facts)
    before = doc[run.start - 1]
    told = before.is_lower and (before.pos_ in {"NOUN", "ADJ"} or before.lower_ in facts.locatives)
    countries = place_facts(Language(doc.lang_)).wide
    for at in range(run.end - 1, run.start, -1):
        origin = doc[run.start : at].text
        town = cued and run.end - at > 1 and origin in facts.places and before.lower_ in facts.cues
        country = (cued or told) and fold(origin) in countries and not is_word(doc[at])
        if (town or country) and doc[at].text not in facts.places:
            yield at
            return


def _follows_noun(doc: Doc, start: int, facts: NameFacts) -> bool:
    """Tell whether a noun that says what is named stands before, in one phrase with the name."""
    for at in range(start - 1, max(-1, start - 1 - _REACH), -1):
        word = doc[at]
        if word.lower_ in facts.cues:
            return True
        if not word.is_lower or word.pos_ not in {"NOUN", "ADJ"}:
            return False
    return False


def _amid_person(doc: Doc, at: int, run: Run) -> bool:
    """The model has cut one long name of a person in two, or left out a given name."""
    if doc[at - 1].ent_type_ in PERSONS and doc[at].ent_type_ in PERSONS:
        return True
    return at - 1 > run.start and is_given(doc[at - 1]) and not is_word(doc[at - 1])


def _ends_firm(doc: Doc, at: int, run: Run, facts: NameFacts) -> bool:
    """The model holds the first words of a firm for a person: "Alba Ventures"."""
    return facts.juxtaposes and at == run.end - 1 and doc[at].lower_ in facts.heads


def _between_known(doc: Doc, run: Run, known: Mapping[Range, str]) -> Iterator[int]:
    """Where two known names meet, and where a sentence begins with a word before a known name.

    A place after a name is part of it: "Greenpeace Indonesia".
    """
    if (run.start, run.end) in known:
        return
    starts = {start for start, end in known if end <= run.end and known[start, end] != "Place"}
    ends = {end for start, end in known if start >= run.start}
    yield from (at for at in range(run.start + 1, run.end) if at in starts and at in ends)
    if run.initial and not run.supported and (run.start + 1, run.end) in known:
        yield run.start + 1


def _is_person(ent: Span, facts: NameFacts) -> bool:
    return (
        ent.label_ in PERSONS
        and ent[-1].is_alpha
        and not any(word.lower_ in facts.legal_forms or word.lower_ in facts.heads for word in ent)
    )


def _may_follow_name(doc: Doc, at: int, run: Run, facts: NameFacts) -> bool:
    """What stands before a person in a run is a title or another's name, or nothing."""
    return at == run.start or bool(doc[at - 1].ent_type_) or doc[at - 1].lower_ in facts.titles


def _is_title(doc: Doc, at: int, end: int, facts: NameFacts) -> bool:
    """Titles precede persons: "Prime" is one in "Prime Minister Modi", not in "Prime Video"."""
    while at < end and doc[at].lower_ in facts.titles:
        at += 1
    if at == end:
        return False
    return doc[at].ent_type_ in PERSONS


def _at_legal_forms(doc: Doc, run: Run, facts: NameFacts) -> Iterator[int]:
    """Where a name begins with its legal form: "Saham PT Sinar Laut"."""
    if not facts.juxtaposes:
        return
    opened: str | None = None
    for at in range(run.start, run.end - 1):
        form = doc[at].lower_
        if form not in facts.legal_forms or doc[at + 1].lower_ in facts.legal_forms:
            continue
        if at > run.start and opened in {None, form}:  # "PT Sinar Laut Tbk" ends with another
            yield at
        opened = form


def _before_person(
    doc: Doc, run: Run, known: Mapping[Range, str], facts: NameFacts
) -> Iterator[int]:
    """ "mantan teknisi Telkom Budi Karyono": after what somebody is comes of whom, and then who."""
    if not facts.juxtaposes or not run.start or is_given(doc[run.start]):
        return
    headed = is_common_head(doc[run.start], facts)
    if not _follows_person_noun(doc, run.start, facts, far=headed):
        return
    for at in range(run.start + 1 + headed, run.end - 1):
        named = is_given(doc[at]) and not is_word(doc[at])
        if named or any((run.start, at) == range_ for range_ in known):
            yield at
            return


def _follows_person_noun(doc: Doc, start: int, facts: NameFacts, *, far: bool) -> bool:
    """Tell whether what somebody is stands before: "teknisi Telkom", far: "pengamat ritel UI"."""
    for at in range(start - 1, max(-1, start - 2 - far), -1):
        if not doc[at].is_alpha or not (doc[at].is_lower or is_initial(doc[at])):
            return False
        if type_of(doc, doc[at], facts) == "Person":
            return True
    return False
