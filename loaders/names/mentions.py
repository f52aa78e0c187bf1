"""Finds the proper names in a parsed article, each with what speaks for its being what."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Token

from loaders.folding import fold
from loaders.languages.gazetteer import firms
from loaders.languages.name_facts import NameFacts, name_facts
from loaders.languages.place_facts import place_facts
from loaders.names.acronyms import phrase_acronyms
from loaders.names.demonyms import demonyms
from loaders.names.ends import with_nation
from loaders.names.handles import addresses, by_address
from loaders.names.headlines import acts, tagged_names, unknown_names
from loaders.names.known import KnownEntities
from loaders.names.nouns import apposition
from loaders.names.openers import is_derived
from loaders.names.parts import parts
from loaders.names.runs import Run, runs
from loaders.names.titles import quoted_titles, work_titles
from loaders.names.types import is_coined, is_dateline, votes
from loaders.names.votes import EXPLICIT, Vote
from loaders.names.words import is_word
from loaders.names.writing import Range, is_capital
from loaders.records import Document, Language, MentionKind, Span
from loaders.words.glue import is_glued
from loaders.words.parsing import pipeline
from loaders.words.word_attributes import has_feature

_OPEN = frozenset({"NOUN", "ADJ", "VERB", "X", "INTJ"})
_SHORT = 2
_HELPERS = 4
_MOST_WORDS = 15
_MOST_CHARACTERS = 200
_ACCOUNT = Vote("Product", 1.0)


@dataclass(frozen=True, slots=True)
class Name:
    """One place where the text uses a proper name, or an adjective of one ("lillois").

    Attributes:
        span: with an honorific, if there is one ("Mr. Musk").
        text: the name without it ("Musk"); that of the town, where the text has its adjective.
        votes: what speaks for its being what, by entity type.
    """

    span: Span
    text: str
    votes: tuple[Vote, ...]
    kind: MentionKind = MentionKind.NAME


def find_mentions(doc: Doc, document: Document, known: KnownEntities) -> tuple[Name, ...]:
    """Return the proper names of an article by position, and adjectives of towns of firms.

    None overlaps another.

    A name is a run of words in capitals, trimmed, split or completed by what the model found and
    by the known entities. Where all words have capitals (the first of a sentence, headlines) it
    takes a second sign: the tagger's, the model's, or the same name elsewhere in the article.
    """
    facts = name_facts(document.language)
    known_ranges = _known_ranges(doc, document.language, known)
    found = list(runs(doc, facts))
    common = {token.text for token in doc if token.is_lower}
    phrases = phrase_acronyms(doc, facts)

    def names_in(some: Iterable[Run]) -> list[Range]:
        ranges = (range_ for run in some for range_ in parts(doc, run, known_ranges, facts))
        return [range_ for range_ in ranges if doc[range_[0]].text not in phrases]

    sure = names_in(run for run in found if _is_sure(doc, run, common, facts))
    sure += _trusted(doc, known_ranges, found, sure, common, facts)
    sure += _echoes(doc, found, sure, facts)
    sure += quoted_titles(doc, facts)
    sure += work_titles(doc, facts)
    if facts.truecased:
        sure += names_in(
            name for run in found if run.headline for name in tagged_names(doc, run, common)
        )
    sure += [name for run in found if run.headline for name in unknown_names(doc, run, facts)]
    sized = [(start, end) for start, end in sure if _is_sized(doc, start, end)]
    ranges = _without_overlaps(sized)
    ends = [0, *(end for _, end in ranges)]
    names = [
        _name(doc, before, start, end, facts)
        for before, (start, end) in zip(ends, ranges, strict=False)
    ]
    names += _towns(doc, ranges, document.language)
    names += _addressed(doc, names, known, facts)
    return tuple(sorted(names, key=lambda name: name.span))


def _addressed(
    doc: Doc, names: Sequence[Name], known: KnownEntities, facts: NameFacts
) -> list[Name]:
    """Handles and domains of who is known or named in words, and accounts called so."""
    written = list(addresses(doc.text))
    if not written:
        return []
    called = by_address(name for entry in known.entries for name in entry.names)
    called |= by_address(name.text for name in names if name.kind is MentionKind.NAME)
    found: list[Name] = []
    for address in written:
        if any(name.span.overlaps(address.span) for name in (*names, *found)):
            continue
        name = next((called[key] for key in address.keys if key in called), None)
        if name is not None:
            found.append(Name(address.span, name, ()))
        elif address.is_handle and _is_account(doc, address.span.start, facts):
            found.append(Name(address.span, address.span.of(doc.text), (_ACCOUNT,)))
    return found


def _is_account(doc: Doc, start: int, facts: NameFacts) -> bool:
    before = doc.char_span(0, start, alignment_mode="contract")
    return before is not None and before[-1].lower_ in facts.accounts


def _towns(doc: Doc, names: Sequence[Range], language: Language) -> Iterator[Name]:
    for (start, end), town in demonyms(doc, names, place_facts(language)):
        span = Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
        yield Name(span, town, (Vote("Place", EXPLICIT),), MentionKind.NOMINAL)


def _is_sure(doc: Doc, run: Run, common: set[str], facts: NameFacts) -> bool:
    if run.headline or is_glued(doc[run.start]):
        return False
    named = run.end - 1 < len(doc) - 1 and apposition(doc, run.end, facts)
    if not run.initial or named or is_dateline(doc, run.end):
        return True
    if _is_name_at_once(doc, run, facts):
        return True
    first = doc[run.start]
    if first.lower_ in common or _is_plain(doc, run, facts):
        return False
    acting = _is_actor(doc, run, facts) or _deals(doc, run, facts)
    return run.supported or acting or _is_no_word(first, facts)


def _is_plain(doc: Doc, run: Run, facts: NameFacts) -> bool:
    """Tell whether one common word opens a sentence of which it is no subject: "Joint par"."""
    if not facts.articles or run.end - run.start > 1 or run.end >= len(doc):
        return False
    first, following = doc[run.start], doc[run.end]
    if following.pos_ == "ADJ" and following.is_lower and run.end + 1 < len(doc):
        following = doc[run.end + 1]
    ended = following.pos_ == "ADP" or following.text in {":", "."}
    return is_derived(first.lower_, facts) or (ended and is_word(first))


def _is_actor(doc: Doc, run: Run, facts: NameFacts) -> bool:
    """Tell whether words that open a sentence have a verb as no common noun has there."""
    first = doc[run.start]
    if facts.articles:  # "Papillote a levé", where "La papillote a cuit" has an article
        bare = first.is_title and doc[run.end - 1] == first
        if bare and run.end < len(doc) and doc[run.end].lower_ in facts.negations:
            return True  # "Bayer ne rachètera"
        bare = bare and first.pos_ in {"NOUN", "PROPN"}
        return bare and not has_feature(first, "Number", "Plur") and _helps(doc, run.end)
    if not (facts.truecased and acts(doc, run.end)):
        return False
    return first.pos_ == "PROPN" or (first.pos_ == "NOUN" and _is_written_so(first, facts))


def _deals(doc: Doc, run: Run, facts: NameFacts) -> bool:
    """Tell whether one word that opens a sentence does what only firms and persons do.

    "Stripe has bought", where "The stripe has faded" has an article.
    """
    first = doc[run.start]
    named = first.pos_ == "PROPN" or (first.pos_ == "NOUN" and fold(first.text) in firms())
    part = first.lower_ in facts.heads or first.lower_ in facts.titles | facts.roles | facts.openers
    if run.end - run.start > 1 or not named or part:
        return False
    at = run.end
    while at < len(doc) and at - run.end < _HELPERS and doc[at].pos_ in {"AUX", "ADV", "PART"}:
        at += 1
    return at < len(doc) and doc[at].pos_ == "VERB" and doc[at].lemma_ in facts.dealings


def _helps(doc: Doc, at: int) -> bool:
    """Tell whether a verb form that has a subject follows, or what stands before one."""
    if at + 1 >= len(doc) or not doc[at].is_lower:
        return False
    finite = doc[at].pos_ == "VERB" and has_feature(doc[at], "VerbForm", "Fin")
    return doc[at].pos_ == "AUX" or finite


def _is_name_at_once(doc: Doc, run: Run, facts: NameFacts) -> bool:
    """Tell whether words that open a sentence are a name by what they are."""
    first = doc[run.start]
    if first.text in facts.places and (first.pos_ == "PROPN" or first.ent_type_):
        return True
    if run.end - run.start > 1 and (_is_institution(doc, run, facts) or _goes_on(doc, run)):
        return True
    return is_coined(first.text) and not first.is_upper


def _goes_on(doc: Doc, run: Run) -> bool:
    """Tell whether the second word of a run has a capital of its own, as in a name it has."""
    return all(is_capital(doc[at]) and not doc[at].is_upper for at in (run.start, run.start + 1))


def _is_no_word(first: Token, facts: NameFacts) -> bool:
    """Tell whether a word that opens a sentence is in no dictionary: it is a name, then."""
    tagged = first.pos_ == "PROPN" or (first.pos_ in _OPEN and not facts.truecased)
    return tagged and _is_written_so(first, facts)


def _is_written_so(first: Token, facts: NameFacts) -> bool:
    written = first.is_alpha and len(first) > _SHORT and not is_derived(first.lower_, facts)
    return written and not is_word(first)


def _is_institution(doc: Doc, run: Run, facts: NameFacts) -> bool:
    words = [word.lower_ for word in doc[run.start : run.end]]
    return words[0] in facts.heads or not facts.legal_forms.isdisjoint(words)


def _trusted(
    doc: Doc,
    known_ranges: Iterable[Range],
    found: Iterable[Run],
    sure: Iterable[Range],
    common: set[str],
    facts: NameFacts,
) -> Iterator[Range]:
    """Known names, save where one that may be a common word ("Orange") need not be a name."""
    certain = {doc[start:end].text for start, end in sure}
    doubtful = {
        at for run in found if not _is_sure(doc, run, common, facts) for at in _tokens(doc, run)
    }
    for start, end in known_ranges:
        first = doc[start]
        if (
            end - start > 1
            or start not in doubtful
            or is_coined(first.text)
            or first.text in certain
            or (first.ent_type_ and first.lower_ not in common)
        ):
            yield start, with_nation(doc, start, end, facts)


def _tokens(doc: Doc, run: Run) -> Iterable[int]:
    return range(run.start, run.end if run.headline else run.start + 1)


def _echoes(
    doc: Doc, found: Iterable[Run], sure: Iterable[Range], facts: NameFacts
) -> Iterator[Range]:
    """Names in doubtful places which are sure names elsewhere in the article."""
    names: dict[tuple[str, ...], int] = {}
    ends: set[str] = set()
    for start, end in sure:
        if not _is_sized(doc, start, end):
            continue
        words = tuple(token.text for token in doc[start:end])
        names[words] = names[tuple(word.upper() for word in words)] = len(words)
        ends.update((words[0], words[-1]))
    longest = max(names.values(), default=0)
    for run in found:
        for start in range(run.start, run.end):
            for end in range(min(run.end, start + longest), start, -1):
                if tuple(token.text for token in doc[start:end]) in names:
                    yield start, end
                    break
        last = run.end - run.start == 1 and doc[run.start].text in ends
        if last and not (run.headline or (run.initial and _is_plain(doc, run, facts))):
            yield run.start, run.end


def _is_sized(doc: Doc, start: int, end: int) -> bool:
    """Tell names from screams and from what is no text; a store indexes no endless names."""
    return end - start <= _MOST_WORDS and len(doc[start:end].text) <= _MOST_CHARACTERS


def _without_overlaps(ranges: Iterable[Range]) -> list[Range]:
    """Keep the longest of those that overlap, by position."""
    kept: list[Range] = []
    taken: set[int] = set()
    for start, end in sorted(set(ranges), key=lambda range_: (range_[0] - range_[1], range_[0])):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            kept.append((start, end))
    return sorted(kept)


def _name(doc: Doc, before: int, start: int, end: int, facts: NameFacts) -> Name:
    """Return the name at these tokens, with an honorific that is none of the name `before`."""
    honoured = start > before and doc[start - 1].lower_ in facts.honorifics
    first = start - 1 if honoured else start
    return Name(
        Span(doc[first].idx, doc[end - 1].idx + len(doc[end - 1])),
        doc[start:end].text,
        tuple(votes(doc, start, end, facts)),
    )


@lru_cache(maxsize=8)
def known_matcher(language: Language, known: KnownEntities) -> PhraseMatcher:
    """Return what finds the known names of a text; built once, before any batch is read."""
    nlp = pipeline(language)
    matcher = PhraseMatcher(nlp.vocab)
    for entry in known.entries:
        spellings = {name.replace("'", mark) for name in entry.names for mark in "'’"}
        matcher.add(entry.type, [nlp.make_doc(spelling) for spelling in sorted(spellings)])
    return matcher


def _known_ranges(doc: Doc, language: Language, known: KnownEntities) -> dict[Range, str]:
    """Where known names stand, and the type of each."""
    matches = known_matcher(language, known)(doc) if known.entries else ()
    return {(start, end): doc.vocab.strings[key] for key, start, end in matches}
