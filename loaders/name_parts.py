"""From a run of capitals to the names in it: cut, trimmed and completed."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from loaders.name_facts import NameFacts
from loaders.name_nouns import type_of
from loaders.name_runs import Range, Run, is_capital, is_initial
from loaders.name_words import is_given, is_word
from loaders.names import fold
from loaders.place_facts import place_facts
from loaders.records import Language

PERSONS = frozenset({"PER", "PERSON"})
"""Labels that the models give to persons."""

_NOT_NAMES = frozenset({"EVENT", "LAW", "NORP", "LANGUAGE", "DATE", "TIME", "MONEY", "PERCENT"})
_MEASURES = frozenset({"DATE", "TIME", "MONEY", "PERCENT"})
_ACRONYM = 3
_LONG = 4
_MAX_COMPLEMENTS = 2
_AFTER_OWNERS = frozenset({",", ".", ";", ":", ")", "?", "!"})


def parts(doc: Doc, run: Run, known: Mapping[Range, str], facts: NameFacts) -> Iterator[Range]:
    """Yield the names in a run: "Microsoft President Brad Smith" holds two.

    Titles and whatever is only a nationality are left out; "Autorité" is completed to
    "Autorité de la concurrence".
    """
    cuts = {run.start, run.end, *_cuts(doc, run, known, facts)}
    for start, end in pairwise(sorted(cuts)):
        start, end = _trimmed(doc, start, end, facts)  # noqa: PLW2901
        if start < end and not (
            _is_first_word(doc, start, end, run)
            or _is_compound(doc, start, end, facts)
            or _is_no_name(doc, start, end, known, facts)
            or _is_portfolio(doc, start, facts)
        ):
            yield _completed(doc, start, end, facts)


def _cuts(doc: Doc, run: Run, known: Mapping[Range, str], facts: NameFacts) -> Iterator[int]:
    inside = range(run.start + 1, run.end)
    persons = [(start, end) for start, end in known if known[start, end] == "Person"]
    persons += [
        (ent.start, ent.end) for ent in doc[run.start : run.end].ents if _is_person(ent, facts)
    ]
    for start, end in persons:
        if end - start > 1 and _may_follow_name(doc, start, run, facts):
            yield from (
                at for at in (start, end) if at in inside and not _amid_person(doc, at, run)
            )
    yield from _between_known(doc, run, known)
    for at in inside:
        if doc[at].lower_ in facts.titles and _is_title(doc, at, run.end, facts):
            yield at
    yield from _after_title(doc, run, facts)
    yield from _before_person(doc, run, known, facts)
    yield from _at_legal_forms(doc, run, facts)
    yield from _after_origin(doc, run, facts)


def _after_origin(doc: Doc, run: Run, facts: NameFacts) -> Iterator[int]:
    """ "perusahaan Korea Daehwa": after a noun comes where the firm is from, and then the firm."""
    if not facts.juxtaposes or not run.start or doc[run.start - 1].lower_ not in facts.cues:
        return
    countries = place_facts(Language(doc.lang_)).wide
    for at in range(run.end - 1, run.start, -1):
        country = fold(doc[run.start : at].text) in countries
        if country and not is_word(doc[at]) and doc[at].text not in facts.places:
            yield at
            return


def _amid_person(doc: Doc, at: int, run: Run) -> bool:
    """The model has cut one long name of a person in two, or left out a given name."""
    if doc[at - 1].ent_type_ in PERSONS and doc[at].ent_type_ in PERSONS:
        return True
    return at - 1 > run.start and is_given(doc[at - 1]) and not is_word(doc[at - 1])


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
    if facts.juxtaposes:
        for at in range(run.start + 1, run.end - 1):
            if doc[at].lower_ in facts.legal_forms and doc[at + 1].lower_ not in facts.legal_forms:
                yield at


def _after_title(doc: Doc, run: Run, facts: NameFacts) -> Iterator[int]:
    """ "Gubernur Jawa Barat Ahmad Heryawan" names an office and a person."""
    if not facts.juxtaposes:
        return
    start = run.start
    while start < run.end and doc[start].lower_ in facts.titles:
        start += 1
    if start == run.start and (not start or doc[start - 1].lower_ not in facts.titles):
        return
    for at in range(run.end - 1, start, -1):
        place = any(doc[first:at].text in facts.places for first in range(start, at))
        if place and facts.heads.get(doc[at].lower_) != "Place":  # "Kalimantan Tengah" is one
            yield at
            return
    if not is_given(doc[start]):
        for at in range(start + 1, run.end - 1):
            if is_given(doc[at]) and not is_word(doc[at]):  # "Pelatih Persipura Budi Santoso"
                yield at
                return
    if (holder := _holder(doc, start, run.end, facts)) is not None:
        yield holder
        return
    firm = facts.heads.get(doc[start].lower_) == "Company"
    if run.end - start > 1 and doc[start].is_upper and len(doc[start]) >= _ACRONYM and not firm:
        if run.end - start > 2 or doc[start + 1].ent_type_ in PERSONS:
            yield start + 1  # "Ketua KPK Rudi Santoso"; a club is "PSM Makassar"
    elif run.end - start >= _LONG and doc[start].lower_ in facts.heads:
        yield run.end - 2


def _holder(doc: Doc, start: int, end: int, facts: NameFacts) -> int | None:
    """Where the person begins who has an office at what is named before."""
    known = _end_of_known(doc, start, end, facts)
    if known is None and _ends_in_speaker(doc, start, end, facts):
        return end - 1
    return known


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


def _ends_in_speaker(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """ "Direktur Bahtera Niaga Hartono membantah": who has an office there speaks."""
    speaks = end < len(doc) and (doc[end].lower_ in facts.speech or doc[end].pos_ == "VERB")
    last = doc[end - 1]
    named = facts.mononyms and is_given(last) and not is_word(last)
    return speaks and named and end - start > 2 and doc[start].lower_ not in facts.heads


def _before_person(
    doc: Doc, run: Run, known: Mapping[Range, str], facts: NameFacts
) -> Iterator[int]:
    """ "mantan teknisi Telkom Budi Karyono": after what somebody is comes of whom, and then who."""
    if not facts.juxtaposes or not run.start or is_given(doc[run.start]):
        return
    before = doc[run.start - 1]
    if not before.is_lower or type_of(doc, before, facts) != "Person":
        return
    for at in range(run.start + 1, run.end - 1):
        named = is_given(doc[at]) and not is_word(doc[at])
        if named or any((run.start, at) == range_ for range_ in known):
            yield at
            return


def _trimmed(doc: Doc, start: int, end: int, facts: NameFacts) -> Range:
    while start < end and doc[start].lower_ in facts.honorifics:
        start += 1
    while start < end and doc[start].lower_ in facts.titles and _is_trimmed(doc, start, end, facts):
        start += 1
        if start + 1 < end and facts.juxtaposes and _is_rank(doc, start, facts):
            start += 1  # "Chief Technology Officer X"
    while end > start and not any(char.isalnum() for char in doc[end - 1].text):
        end -= 1
    words = [word.lower_ for word in doc[start:end]]
    if len(words) > 1 and words[0] in facts.adjectives and doc[start + 1].ent_iob_ == "B":
        start += 1
    elif all(word in facts.adjectives or word in facts.legal_forms for word in words):
        end = start
    return start, end


def _is_rank(doc: Doc, at: int, facts: NameFacts) -> bool:
    """Tell whether a word between two of a title is part of it."""
    known = doc[at].lower_ in facts.titles | facts.legal_forms or doc[at].lower_ in facts.heads
    return not known and doc[at + 1].lower_ in facts.titles


def _is_trimmed(doc: Doc, at: int, end: int, facts: NameFacts) -> bool:
    """A title before a person, before nothing, or before what no model holds for other.

    Where names are juxtaposed it may be a title in the organisation: "Ketua Umum Partai X".
    """
    if facts.juxtaposes:
        return True
    while at < end and doc[at].lower_ in facts.titles:
        at += 1
    if at == end or is_given(doc[at]):
        return True
    return not doc[at].ent_type_ or doc[at].ent_type_ in PERSONS


def _is_no_name(
    doc: Doc, start: int, end: int, known: Mapping[Range, str], facts: NameFacts
) -> bool:
    """The model holds exactly this for something that is named and no entity."""
    return (
        (start, end) not in known
        and doc[start].ent_type_ in _NOT_NAMES
        and not _is_no_time(doc[start:end])
        and (doc[start].ent_type_ != "NORP" or _is_people(doc[end - 1]))
        and doc[start].ent_iob_ == "B"
        and all(doc[at].ent_iob_ == "I" for at in range(start + 1, end))
        and (end == len(doc) or doc[end].ent_iob_ != "I")
        and not any(
            w.lower_ in facts.heads or w.lower_ in facts.legal_forms for w in doc[start:end]
        )
    )


def _is_no_time(name: Span) -> bool:
    """Tell whether what a model holds for a date or sum is a word that is in no dictionary."""
    (first, *rest) = name
    return first.ent_type_ in _MEASURES and not rest and first.is_alpha and not is_word(first)


def _is_first_word(doc: Doc, start: int, end: int, run: Run) -> bool:
    """What was cut off is only the first word of a sentence: "Kekesalan" before "Musk"."""
    return (
        run.initial
        and not run.supported
        and start == run.start
        and end - start == 1 < run.end - start
    )


def _is_compound(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """ "Multi" in "Multi-platform" is no name; "Miami" in "Miami-based" is one."""
    return (
        end - start == 1
        and end + 1 < len(doc)
        and doc[end].text == "-"
        and not doc[end - 1].whitespace_
        and not doc[end].whitespace_
        and doc[end + 1].is_lower
        and doc[end + 1].lower_ not in facts.hyphen_tails
        and not doc[start].ent_type_
    )


def _is_people(token: Token) -> bool:
    return token.pos_ == "ADJ" or "Plur" in token.morph.get("Number", [])


def _is_portfolio(doc: Doc, start: int, facts: NameFacts) -> bool:
    """ "Culture" in "ministre de la Culture", "BUMN" in "Menteri BUMN"."""
    at = start - 1
    while at > 0 and doc[at].lower_ in facts.of:
        at -= 1
    if at < 0 or doc[at].lower_ not in facts.ministers:
        return False
    return at < start - 1 or (doc[start].is_upper and facts.juxtaposes)


def _completed(doc: Doc, start: int, end: int, facts: NameFacts) -> Range:
    """Add what belongs to a name in small letters, where the name is that of an institution."""
    first = _with_small_head(doc, start, facts)
    if _is_written_as_owner(doc, start, end, facts):
        return first, end + 1
    if doc[start].lower_ in facts.heads and doc[end - 1].ent_type_ not in PERSONS:
        end = _with_complements(doc, start, end, facts)
    elif _is_article(doc[start], facts) and end - start > 1 and is_word(doc[end - 1]):
        end = _with_linked(doc, end, facts)
    return first, _with_full_stop(doc, end, facts)


def _is_written_as_owner(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """ "its competitor Gail's, ..." names a shop; "a friend of Ann's" names a person."""
    if end + 1 >= len(doc) or doc[end].text not in {"'s", "’s"}:
        return False
    led = start > 0 and doc[start - 1].pos_ in {"ADP", "SCONJ", "CCONJ"}
    placed = doc[start:end].text in facts.places
    return doc[end + 1].text in _AFTER_OWNERS and not (led or placed)


def _with_small_head(doc: Doc, start: int, facts: NameFacts) -> int:
    """ "université d'Oxford", "tribunal de commerce de Paris"."""
    at = start
    for _ in range(_MAX_COMPLEMENTS):
        linked = at
        while linked and doc[linked - 1].lower_ in facts.of:
            linked -= 1
        if linked == at or not linked:
            break
        at = linked - 1
        while at and doc[at].pos_ == "ADJ":
            at -= 1
        if doc[at].lower_ in facts.small_heads:
            return at
    return start


def _is_article(token: Token, facts: NameFacts) -> bool:
    """Tell whether an article has the capital of a title: "il publie La Nuit des chats"."""
    return facts.sentence_cased and token.pos_ == "DET" and not is_initial(token)


def _with_linked(doc: Doc, end: int, facts: NameFacts) -> int:
    """Return the end of a title with what a link joins to it in small letters: "des chats"."""
    at = end
    while at < len(doc) and doc[at].lower_ in facts.of:
        at += 1
    if at == end and _is_closing_adjective(doc, at, facts):
        return end + 1
    if at in {end, len(doc)} or doc[at].pos_ != "NOUN" or not doc[at].is_lower:
        return end
    return at + 1 if doc[at].lower_ not in facts.stop and doc[at].is_alpha else end


def _is_closing_adjective(doc: Doc, at: int, facts: NameFacts) -> bool:
    """Tell whether an adjective, none of a nation or town, ends a title: "Les Heures bleues,"."""
    if at + 1 >= len(doc) or not doc[at].is_lower or doc[at].lower_ in facts.adjectives:
        return False
    return doc[at].pos_ == "ADJ" and doc[at + 1].is_punct


def _with_complements(doc: Doc, start: int, end: int, facts: NameFacts) -> int:
    """ "Agence" "spatiale européenne", "Autorité" "de la concurrence"."""
    complements = 0
    while end < len(doc) and not facts.juxtaposes:
        at = end
        while at < len(doc) and doc[at].lower_ in facts.of:
            at += 1
        if at == len(doc):
            break
        linked = at > end
        word = doc[at].text[0].isalpha()
        if not linked and doc[at].is_lower and facts.heads.get(doc[at].lower_) and end == start + 1:
            end += 1  # "Sporting club de Bastia"
            continue
        if (
            word
            and linked
            and doc[at].pos_ in {"NOUN", "PROPN", "ADJ"}
            and complements < _MAX_COMPLEMENTS
        ):
            complements += 1
        elif linked or not _agrees(doc, at, start):
            break
        end = at + 1
    return end


def _with_full_stop(doc: Doc, end: int, facts: NameFacts) -> int:
    """ "Warner Bros." in the middle of a sentence."""
    if end + 1 < len(doc) and doc[end].text == "." and _goes_on(doc[end + 1]):
        return end + 1 if f"{doc[end - 1].lower_}." in facts.legal_forms else end
    return end


def _goes_on(token: Token) -> bool:
    return token.is_lower or token.text in {"(", ","}


def _agrees(doc: Doc, at: int, start: int) -> bool:
    """An adjective of the institution or of its complement, not of a name within it."""
    after_name = at - 1 > start and doc[at - 1].pos_ == "PROPN"
    return doc[at].pos_ == "ADJ" and doc[at].is_lower and not after_name
