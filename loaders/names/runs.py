"""Where a text writes names: runs of words in capitals, with the words that may stand between."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from loaders.folding import fold
from loaders.languages.gazetteer import towns
from loaders.languages.name_facts import NameFacts
from loaders.languages.place_facts import place_facts
from loaders.names.words import PERSONS, is_given, is_word
from loaders.records import Language
from loaders.words.glue import is_glued
from loaders.words.word_attributes import has_feature

Range = tuple[int, int]
"""Token positions in a doc, end exclusive."""

POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
SAINTS = frozenset({"st", "st.", "saint"})
QUOTES = frozenset("\"'«»“”„‘’‹›`") | {"''", "``"}
_STARTERS = frozenset(".!?…•·|–—*▪►:>") | {"...", "--"}
_FINAL = frozenset(".!?…")
_NUMBER = re.compile(r"\d{1,3}(\.\d+)*")
_HEADLINE_WORDS = 4
_HEADLINE_SHARE = 0.8
_HEADLINE_REACH = 40
_COMMON = frozenset({"DET", "PRON", "ADP", "ADV", "VERB", "AUX", "SCONJ", "CCONJ", "INTJ", "NUM"})
_SIGNS = frozenset("$€£¥")
"""At the end of what is money: "the company C$2 million"."""
_CLOSED = frozenset({"ADP", "AUX", "VERB", "CCONJ", "PUNCT", "PART", "SCONJ"})
_MAX_LINKS = 3
_SHORT = 3
_SEVERAL = 2
_FULL_LINE = 60
"""Characters from which on a line may have been broken only for its length."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of name words.

    `initial`: its first word would have a capital anyway. `supported`: the model or the tagger
    holds its first word for a name all the same. `headline`: all words there have capitals.
    """

    start: int
    end: int
    initial: bool
    supported: bool
    headline: bool


def is_capital(token: Token) -> bool:
    """Tell whether a word is written as names are: "Musk", "SFR", "iPhone"."""
    text = token.text
    if text[0].isupper():
        return not token.like_email
    capital = text[0].isalnum() and any(char.isupper() for char in text.partition("-")[0])
    return capital and not (token.like_email or token.like_url)


def is_name_word(token: Token, facts: NameFacts) -> bool:
    """Tell whether a word may be part of a name by itself; "RM21.9" and "CEO" may not."""
    if not is_capital(token) or token.text[-1] in _SIGNS:
        return False
    word = token.lower_
    before = token.nbor(-1) if token.i else None
    if word in facts.stop or word.rstrip("0123456789.,") in facts.stop:
        return (before is not None and _takes(before, token, facts)) or _leads(token, facts)
    if before is None or before.lower_ not in facts.never_after:
        return True
    return before.is_title and before.lower_ not in facts.stop  # "Seri A" is a round


def _takes(before: Token, word: Token, facts: NameFacts) -> bool:
    """Tell whether what else is no name is part of one: "PT Sumber Air", "Kilat S1"."""
    legal = before.lower_ in facts.legal_forms and word.is_title
    numbered = before.is_title and word.text[-1].isdigit() and before.lower_ not in facts.stop
    numbered = numbered and len(word) <= _SHORT  # "RM50,000" is a sum
    short = len(word) == _SHORT and word.is_title and before.is_title  # "Kapal Api", no "API"
    return legal or (before.is_alpha and (numbered or (short and before.lower_ not in facts.stop)))


def _leads(word: Token, facts: NameFacts) -> bool:
    """Tell whether what is no name begins one here: "TV Cahaya", "PR Partners"."""
    end = word.i + 1 == len(word.doc)
    if not end and word.is_upper and word.is_alpha and facts.heads_last:
        following = word.nbor()
        if following.is_title and following.lower_ in facts.legal_forms:
            return True
    return word.lower_ in facts.tails and word.is_upper and not end and word.nbor().is_title


def is_initial(token: Token) -> bool:
    """Tell whether a word begins a sentence, a quotation or an item, where all have capitals."""
    if is_glued(token):
        return True
    doc, at, starters = token.doc, token.i, _STARTERS
    while at:
        before = doc[at - 1]
        if before.text in QUOTES:
            starters = _STARTERS | {","}
        elif not before.is_space or "\n" in before.text:
            return before.text in starters or before.is_space or _is_dash(doc, at - 1)
        at -= 1
    return True


def _is_dash(doc: Doc, at: int) -> bool:
    """Tell whether a hyphen with space around it stands for a dash: "JAKARTA - Bank X"."""
    return doc[at].text == "-" and bool(doc[at].whitespace_ and at and doc[at - 1].whitespace_)


def is_break(token: Token) -> bool:
    """Tell whether white space ends a paragraph or item, and not just a line of wrapped text."""
    if not token.is_space or "\n" not in token.text:
        return False
    at = token.i
    while at and "\n" not in token.doc[at - 1].text:
        at -= 1
    wrapped = token.text.count("\n") == 1 and token.idx - token.doc[at].idx >= _FULL_LINE
    return not wrapped or token.doc[token.i - 1].text in _FINAL


def runs(doc: Doc, facts: NameFacts) -> Iterator[Run]:
    """Yield the runs of name words in a doc, by position; none overlaps another."""
    for start, end in _blocks(doc):
        headline = _is_headline(doc, start, end)
        words = list(_word_runs(doc, start, end, facts))
        for first, last in _joined(doc, words, facts):
            opened = _without_openers(doc, first, last, facts)
            if opened < last:
                initial = is_initial(doc[opened])
                yield Run(opened, last, initial, _is_supported(doc, opened, last, facts), headline)


def _blocks(doc: Doc) -> Iterator[Range]:
    """Paragraphs. Not sentences: parsers end them in the middle of unknown names."""
    start = 0
    for token in doc:
        if is_break(token):
            yield start, token.i
            start = token.i + 1
    yield start, len(doc)


def _word_runs(doc: Doc, at: int, stop: int, facts: NameFacts) -> Iterator[Range]:
    while at < stop:
        if not is_name_word(doc[at], facts):
            at += 1
            continue
        end = at + 1
        while end < stop and (
            after := _continues(doc, end, stop, facts) or _owned(doc, at, end, stop, facts)
        ):
            end = after
        yield at, end
        at = end


def _continues(doc: Doc, at: int, stop: int, facts: NameFacts) -> int | None:
    """If the run that ends before `at` goes on there, where it then ends."""
    token = doc[at]
    if is_glued(token):
        return None
    if is_name_word(token, facts) or (token.lower_ in facts.tails and is_capital(token)):
        return at + 1
    following = doc[at + 1] if at + 1 < stop else None
    if _NUMBER.fullmatch(token.text) and (_ends_phrase(following) or _is_dated(following, stop)):
        return at + 1
    if following is not None and _binds(token, following, facts):
        return at + 2
    return None


def _is_dated(following: Token | None, stop: int) -> bool:
    """Tell whether after a number comes when, and not what: "the Orbit 5 next spring"."""
    if following is None or following.pos_ != "ADJ" or following.i + 1 >= stop:
        return False
    return following.nbor().ent_type_ in {"DATE", "TIME"} and following.ent_iob_ == "B"


def _owned(doc: Doc, start: int, at: int, stop: int, facts: NameFacts) -> int | None:
    """The end of an institution that is named as somebody's: "Harbour Residents' League".

    But "Britain's Parliament" are two. "St Luke's" may be all that it is called.
    """
    if at + 1 >= stop or doc[at].text not in POSSESSIVES:
        return None
    saint = at - start > 1 and doc[start].lower_ in SAINTS
    if saint and doc[at + 1].pos_ in _CLOSED and not is_capital(doc[at + 1]):
        return at + 1
    type_ = facts.heads.get(doc[at + 1].lower_)
    if type_ in {None, "Place", "Person"} or not doc[at + 1].is_title:
        return None
    owner = doc[at - 1]
    plural = doc[at].text in {"'", "’"} or has_feature(owner, "Number", "Plur")
    office = owner.lower_ in facts.titles | facts.roles
    return at + 2 if plural or saint or office else None


def _binds(token: Token, following: Token, facts: NameFacts) -> bool:
    """A mark that does not end a name: "Moo-Less", "Won & Partners", the end of a line."""
    if token.text in {"-", "‑", "–"}:
        spaced = token.nbor(-1).whitespace_ or token.whitespace_
        part = is_capital(following) or following.is_digit or not is_word(following)
        return part and not spaced and following.lower_ not in facts.hyphen_tails
    binds = token.text in {"&", "+"} or token.is_space or token.text in facts.foreign
    return binds and is_name_word(following, facts)


def _ends_phrase(following: Token | None) -> bool:
    """A number before this is the last part of a name ("Highway 98."), not a count of things."""
    return following is None or (
        following.pos_ not in {"NOUN", "ADJ", "NUM", "SYM", "PROPN", "X"}
        and following.text not in {"%", "/", ":", "-", "–"}
    )


def _joined(doc: Doc, words: list[Range], facts: NameFacts) -> Iterator[Range]:
    """Join runs over link words ("Bank" "of" "America") where the whole is one name."""
    if not words:
        return
    start, end = words[0]
    for next_start, next_end in words[1:]:
        if _is_one_name(doc, (start, end), (next_start, next_end), facts):
            end = next_end
        else:
            yield start, end
            start, end = next_start, next_end
    yield start, end


def _is_one_name(doc: Doc, left: Range, right: Range, facts: NameFacts) -> bool:
    between = doc[left[1] : right[0]]
    links = [token for token in between if token.text != "-"]
    if not 0 < len(links) <= _MAX_LINKS or any(t.lower_ not in facts.links for t in links):
        return False
    led_on = _is_led_on(doc, left, links, facts)
    apart = _is_from_town(doc, left, right, facts) or _is_whole(doc, left, facts)
    if led_on or apart:
        return led_on
    first = facts.heads.get(doc[left[0]].lower_)
    head = first or facts.heads.get(doc[left[1] - 1].lower_) or _told(doc, left, facts)
    head = head or _led(doc, left, facts) or _begun(doc, left, facts)
    coordinates = doc[left[1]].lower_ in facts.coordinators
    if _covered(doc, left[0], right[1]) and not _leads_to_person(doc, right, links, facts):
        return head is not None or not coordinates or _is_authority(doc, left, right, facts)
    if coordinates and facts.heads_last:
        return _is_authority(doc, left, right, facts)
    if coordinates:  # "Kementerian Koperasi dan UKM"
        new = doc[right[0]].ent_iob_ == "B"
        words = all(is_word(word) or word.lower_ in facts.stop for word in doc[slice(*right)])
        return first == "Agency" and facts.juxtaposes and words and not new
    return head is not None and doc[left[1]].lower_ in facts.of


def _is_from_town(doc: Doc, left: Range, right: Range, facts: NameFacts) -> bool:
    """ "Ludo Studio of Brisbane" has its seat there, unlike "Bank of England"."""
    links, place = doc[left[1] : right[0]], doc[slice(*right)].text
    language = Language(doc.lang_)
    if len(links) != 1 or links[0].lower_ not in place_facts(language).named:
        return False
    if place not in facts.places and fold(place) not in towns(language):
        return False
    words = [word for word in doc[slice(*left)] if word.pos_ != "DET"]
    if len(words) < _SEVERAL:
        word = doc[left[1] - 1]
        office = word.lower_ in facts.titles | facts.roles | facts.heads.keys()
        return not (office or is_word(word) or is_given(word))  # "Bishop of Ely", "Anne of Kiev"
    if fold(place) in place_facts(language).wide:
        return False  # "the Payments Corporation of India"
    last, before = words[-1], words[-2]
    head = facts.heads.get(last.lower_)
    if head == "Company" or last.lower_ in facts.legal_forms:
        return True
    return (head or "Organization") == "Organization" and not is_word(before)


def _leads_to_person(doc: Doc, right: Range, links: Sequence[Token], facts: NameFacts) -> bool:
    """Tell whether a person comes after a link: "a loan agreed with Brest for Enzo Faivre"."""
    linking = facts.of - place_facts(Language(doc.lang_)).named
    linked = all(link.lower_ in linking for link in links)
    named = is_given(doc[right[0]]) and not is_word(doc[right[1] - 1])
    return facts.heads_last and linked and right[1] - right[0] > 1 and named


def _is_whole(doc: Doc, name: Range, facts: NameFacts) -> bool:
    """Tell whether a name ends in the noun for what it is: "Halden Ventures and Tessera"."""
    words = [word.lower_ for word in doc[slice(*name)] if word.pos_ != "DET"]
    listed = facts.heads_last and doc[name[1]].lower_ in facts.coordinators
    ended = len(words) > 1 and (words[-1] in facts.heads or words[-1] in facts.legal_forms)
    return listed and ended and facts.of.isdisjoint(words)


def _is_led_on(doc: Doc, left: Range, links: Sequence[Token], facts: NameFacts) -> bool:
    """Tell whether particles lead on to a last name: "Joris van den Heuvel"."""
    particles = facts.links - facts.of - facts.coordinators - facts.openers
    named = left[1] - left[0] == 1 and is_given(doc[left[0]])
    return facts.heads_last and named and all(link.text in particles for link in links)


def _is_authority(doc: Doc, left: Range, right: Range, facts: NameFacts) -> bool:
    """ "the Competition and Markets Authority": common words for what an agency sees to."""
    head = facts.heads.get(doc[right[1] - 1].lower_)
    led = doc[max(0, left[0] - 1)].pos_ == "DET" or doc[left[0]].pos_ == "DET"
    words = [word for at in (left, right) for word in doc[slice(*at)] if word.pos_ != "DET"]
    common = all(is_word(word) or word.lower_ in facts.adjectives for word in words)
    alone = right[0] - left[1] == 1 and right[1] - right[0] > 1
    institution = facts.heads.get(doc[left[1] - 1].lower_)
    return head == "Agency" and led and alone and common and institution is None


def _told(doc: Doc, name: Range, facts: NameFacts) -> str | None:
    """The type that a noun right before a name made of one word gives: "la société Vents"."""
    if not name[0] or name[1] - name[0] > 1 or not facts.sentence_cased:
        return None
    type_ = facts.cues.get(doc[name[0] - 1].lower_)
    return type_ if type_ != "Person" and is_word(doc[name[0]]) else None


def _led(doc: Doc, name: Range, facts: NameFacts) -> str | None:
    """The type of a common noun in the plural that is a name: "les Amis de Paul Roux"."""
    first = doc[name[0]]
    if not facts.sentence_cased or not name[0] or name[1] - name[0] > 1 or is_initial(first):
        return None
    led = has_feature(doc[name[0] - 1], "PronType", "Art") and first.is_title
    told = first.lower_ in facts.titles | facts.roles | facts.adjectives | facts.cues.keys()
    plural = has_feature(first, "Number", "Plur")
    return "Organization" if led and plural and is_word(first) and not told else None


def _begun(doc: Doc, name: Range, facts: NameFacts) -> str | None:
    """The type of a name that begins as those of firms do: "Moulins de Gascogne"."""
    first = doc[name[0]]
    if not facts.sentence_cased or name[1] - name[0] > 1 or is_initial(first):
        return None
    return "Company" if first.is_title and first.lower_ in facts.beginnings else None


def _covered(doc: Doc, start: int, end: int) -> bool:
    """One entity of the model reaches over all these words."""
    return bool(doc[start].ent_type_) and all(
        doc[at].ent_iob_ == "I" for at in range(start + 1, end)
    )


def _without_openers(doc: Doc, start: int, end: int, facts: NameFacts) -> int:
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
    part = word in facts.heads or word in facts.legal_forms
    if token.pos_ in _COMMON and not alone:
        covered = token.pos_ == "VERB" and _covered(token.doc, token.i, end)
        return word in facts.openers or not covered
    if word in facts.openers:
        company = token.nbor(end - token.i - 1).lower_ in facts.legal_forms
        return alone or not (part or (company and _covered(token.doc, token.i, end)))
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
        return not (worded or given) and token.text not in facts.places
    if facts.truecased and token.pos_ == "NOUN" and not token.ent_type_:
        return not worded
    if token.text in facts.places:
        return False
    full = len(rest) > 1 and token.pos_ in {"ADJ", "VERB"}  # "Furious Ann Roe"
    named = is_given(rest[0]) and (full or not is_word(rest[0])) and word not in facts.titles
    person = len(rest) == 1 and token.pos_ == "PROPN" and _covered(token.doc, token.i, end)
    return named and is_word(token) and not is_given(token) and not person


def _is_role(word: str, facts: NameFacts) -> bool:
    """What belongs to a name rather than to the words of one ("akuisisi X", "kepala X")."""
    return word in facts.titles | facts.roles | facts.belongings | facts.assets | facts.takers


def is_derived(word: str, facts: NameFacts) -> bool:
    """Tell whether a word has the form of one that is no name."""
    return any(re.fullmatch(form, word) for form in facts.derived)


def _is_supported(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
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


def _is_headline(doc: Doc, start: int, end: int) -> bool:
    if end - start > _HEADLINE_REACH:
        return False
    words = [token for token in doc[start:end] if token.is_alpha and len(token) > 3]
    if len(words) < _HEADLINE_WORDS or any(token.text in _FINAL for token in doc[start:end]):
        return False
    return sum(token.text[0].isupper() for token in words) >= _HEADLINE_SHARE * len(words)
