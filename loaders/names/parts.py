"""From a run of capitals to the names in it: cut, trimmed and completed."""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from spacy.tokens import Doc, Span, Token

from loaders.languages.name_facts import NameFacts
from loaders.names.cuts import cuts
from loaders.names.ends import completed
from loaders.names.guesses import is_town
from loaders.names.offices import office_end
from loaders.names.runs import Run
from loaders.names.words import PERSONS, is_given, is_word
from loaders.names.writing import Range
from loaders.words.word_attributes import has_feature

_NOT_NAMES = frozenset({"EVENT", "LAW", "NORP", "LANGUAGE", "DATE", "TIME", "MONEY", "PERCENT"})
_ELISIONS = frozenset("'’")
_MEASURES = frozenset({"DATE", "TIME", "MONEY", "PERCENT"})


def parts(doc: Doc, run: Run, known: Mapping[Range, str], facts: NameFacts) -> Iterator[Range]:
    """Yield the names in a run: "Microsoft President Brad Smith" holds two.

    Titles and whatever is only a nationality are left out; "Autorité" is completed to
    "Autorité de la concurrence".
    """
    ends = {run.start, run.end, *cuts(doc, run, known, facts)}
    for start, end in pairwise(sorted(ends)):
        start, end = _trimmed(doc, start, end, facts)  # noqa: PLW2901
        if start < end and not (
            _is_first_word(doc, start, end, run)
            or _is_compound(doc, start, end, facts)
            or _is_no_name(doc, start, end, known, facts)
            or _is_portfolio(doc, start, facts)
            or doc[end - 1].text[-1] in _ELISIONS
            or _is_street(doc, start, facts)
        ):
            yield completed(doc, start, end, facts)


def _trimmed(doc: Doc, start: int, end: int, facts: NameFacts) -> Range:
    while start < end and (doc[start].is_space or doc[start].lower_ in facts.honorifics):
        start += 1
    if facts.juxtaposes:  # it may be an office in the organisation: "Ketua Umum Partai X"
        start = office_end(doc, start, end, facts)
    while start < end and doc[start].lower_ in facts.titles and _is_trimmed(doc, start, end, facts):
        if end - start > 1 and (is_town(doc[start:end]) or _is_named_after(doc, start, facts)):
            break  # "Sri Lanka"
        start += 1
    if start and doc[start - 1].lower_ in facts.officials:
        while start < end and doc[start].lower_ in facts.of:
            start += 1  # "Préfet du Var depuis 2020, Paul Roux"
    while end > start and not any(char.isalnum() for char in doc[end - 1].text):
        end -= 1
    words = [word.lower_ for word in doc[start:end]]
    if len(words) > 1 and words[0] in facts.adjectives and _is_apart(doc, start, facts):
        start += 1
    elif all(word in facts.adjectives or word in facts.legal_forms for word in words):
        national = start > 0 and doc[start - 1].is_lower and _is_national(doc, start - 1, facts)
        end = end if national or _is_headless(doc, start, end, facts) else start
    return start, end


def _is_named_after(doc: Doc, start: int, facts: NameFacts) -> bool:
    """ "le paquebot Amiral Brix", "le lycée Général Leclerc" are no persons."""
    if not facts.sentence_cased or not start:
        return False
    noun = doc[start - 1]
    return noun.is_lower and facts.cues.get(noun.lower_, "Person") not in {"Person", "Place"}


def _is_national(doc: Doc, at: int, facts: NameFacts) -> bool:
    """Tell whether an adjective of a nation stands for a firm: "le suisse Bâloise"."""
    led = at > 0 and doc[at - 1].pos_ == "DET"
    return led and facts.articles and doc[at].lower_ in facts.adjectives


def _is_headless(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """ "la Lyonnaise des eaux": firms leave out what they are, and not what they do."""
    if not start or end - start > 1 or end + 1 >= len(doc) or not facts.sentence_cased:
        return False
    led = doc[start - 1].pos_ == "DET" and has_feature(doc[start - 1], "Gender", "Fem")
    trade = doc[end + 1]
    named = trade.pos_ == "NOUN" and trade.is_lower and has_feature(trade, "Number", "Plur")
    return led and doc[start].is_title and doc[end].lower_ in facts.of and named


def _is_apart(doc: Doc, start: int, facts: NameFacts) -> bool:
    """Tell whether who is from somewhere is named after that: "le Lyonnais Paul Roux"."""
    if doc[start + 1].ent_iob_ == "B":
        return True
    led = start > 0 and doc[start - 1].pos_ == "DET" and doc[start].is_title and facts.articles
    male = not has_feature(doc[start], "Gender", "Fem") and not doc[start].lower_.endswith("e")
    male = male or (start > 0 and has_feature(doc[start - 1], "Gender", "Masc"))
    return led and (male or is_given(doc[start + 1]))


def _is_trimmed(doc: Doc, at: int, end: int, facts: NameFacts) -> bool:
    """A title before a person, before nothing, or before what no model holds for other."""
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
    """Tell whether what a model holds for a date, sum or event is a word in no dictionary."""
    (first, *rest) = name
    return (
        first.ent_type_ in {*_MEASURES, "EVENT"}
        and not rest
        and first.is_alpha
        and not is_word(first)
    )


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
    return token.pos_ == "ADJ" or has_feature(token, "Number", "Plur")


def _is_street(doc: Doc, start: int, facts: NameFacts) -> bool:
    """ "12, avenue Montaigne", "rue de Sèvres": an address is nobody."""
    at = start - 1
    while at > 0 and doc[at].lower_ in facts.of:
        at -= 1
    return at >= 0 and doc[at].lower_ in facts.streets


def _is_portfolio(doc: Doc, start: int, facts: NameFacts) -> bool:
    """ "Culture" in "ministre de la Culture", "BUMN" in "Menteri BUMN"."""
    at = start - 1
    while at > 0 and doc[at].lower_ in facts.of:
        at -= 1
    if at < 0 or doc[at].lower_ not in facts.ministers:
        return False
    return at < start - 1 or (doc[start].is_upper and facts.juxtaposes)
