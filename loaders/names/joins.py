"""Which runs of name words are one name over the small words between: "Bank of America"."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from loaders.folding import fold
from loaders.languages.gazetteer import towns
from loaders.languages.name_facts import NameFacts
from loaders.languages.place_facts import place_facts
from loaders.names.words import is_given, is_word
from loaders.names.writing import Range, is_initial
from loaders.records import Language
from loaders.words.word_attributes import has_feature

_MAX_LINKS = 3
_SEVERAL = 2


def joined(doc: Doc, words: list[Range], facts: NameFacts) -> Iterator[Range]:
    """Join runs over link words ("Bank" "of" "America") where the whole is one name."""
    if not words:
        return
    start, end = words[0]
    for next_start, next_end in words[1:]:
        sides = (start, end), (next_start, next_end)
        if _says_what_for(doc, *sides, facts) or _is_one_name(doc, *sides, facts):
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
    apart = head is None and _leads_away(doc, left, right, facts)
    if (
        is_covered(doc, left[0], right[1])
        and not apart
        and not _leads_to_person(doc, right, links, facts)
    ):
        return head is not None or not coordinates or _is_authority(doc, left, right, facts)
    if coordinates and facts.heads_last:
        return _is_authority(doc, left, right, facts)
    if coordinates:
        return first == "Agency" and facts.juxtaposes and _is_field(doc, left, right, facts)
    return head is not None and doc[left[1]].lower_ in facts.of


def _leads_away(doc: Doc, left: Range, right: Range, facts: NameFacts) -> bool:
    """Tell whether one unknown word is led to another: "relier Bryton à Strada"."""
    lone = left[1] - left[0] == 1 == right[1] - right[0]
    words = is_word(doc[left[0]]) or is_word(doc[right[0]])
    towns_of = Language(doc.lang_)
    town = fold(doc[slice(left[0], right[1])].text) in towns(towns_of)
    return lone and not (words or town) and doc[left[1]].lower_ in facts.locatives


def _is_field(doc: Doc, left: Range, right: Range, facts: NameFacts) -> bool:
    """Tell whether words say what else an agency is for: "Kementerian Koperasi dan UKM"."""
    words = all(is_word(word) or word.lower_ in facts.stop for word in doc[slice(*right)])
    lone = left[1] - left[0] > 1 == right[1] - right[0]  # "Direktorat Jenderal Bea dan Cukai"
    lone = lone and doc[right[0]].text not in facts.places
    return words and (lone or doc[right[0]].ent_iob_ != "B")


def _says_what_for(doc: Doc, left: Range, right: Range, facts: NameFacts) -> bool:
    """ "Koalisi Air untuk Rakyat": common words tell what a body is there for."""
    links, aim = doc[left[1] : right[0]], doc[slice(*right)]
    if not facts.juxtaposes or len(links) != 1 or links[0].lower_ not in facts.aims:
        return False
    body = facts.heads.get(doc[left[0]].lower_) == "Organization"
    return body and all(is_word(word) and word.text not in facts.places for word in aim)


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


def is_covered(doc: Doc, start: int, end: int) -> bool:
    """One entity of the model reaches over all these words."""
    return bool(doc[start].ent_type_) and all(
        doc[at].ent_iob_ == "I" for at in range(start + 1, end)
    )
