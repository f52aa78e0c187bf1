"""What belongs to a name in small letters: "ministère de la Culture", "Wendel Inc."."""

from spacy.tokens import Doc, Token

from loaders.languages.name_facts import NameFacts
from loaders.names.nouns import noun_type, previous
from loaders.names.words import PERSONS, is_adjective, is_given, is_word
from loaders.names.writing import Range, is_capital, is_initial
from loaders.words.word_attributes import has_feature

_MAX_COMPLEMENTS = 2
_SHORT = 2
_AFTER_OWNERS = frozenset({",", ".", ";", ":", ")", "?", "!"})


def completed(doc: Doc, start: int, end: int, facts: NameFacts) -> Range:
    """Return where a name stands with all that belongs to it, for which capitals do not tell."""
    """Add what belongs to a name in small letters, where the name is that of an institution."""
    first = _with_small_head(doc, start, end, facts)
    if _is_written_as_owner(doc, start, end, facts):
        return first, end + 1
    if (aimed := _with_aim(doc, start, end, facts)) is not None:
        end = aimed
    elif doc[start].lower_ in facts.heads and doc[end - 1].ent_type_ not in PERSONS:
        end = _with_complements(doc, start, end, facts)
    elif is_word(doc[end - 1]) and (
        (_is_article(doc[start], facts) and end - start > 1) or _is_told(doc, start, end, facts)
    ):
        end = _with_linked(doc, start, end, facts)
    elif end - start == 1 and _is_common_name(doc, start, facts):
        end = _with_linked(doc, start - 1, end, facts)
    end = _with_partners(doc, _as_tagged(doc, start, end, facts), facts)
    if _is_of_relatives(doc, start, end, facts):
        end += 1
    return first, _with_full_stop(doc, end, facts)


def _is_common_name(doc: Doc, at: int, facts: NameFacts) -> bool:
    """Tell whether a common noun has a capital after an article: "le Printemps des poètes"."""
    if not facts.sentence_cased or not at or doc[at].is_upper or is_given(doc[at]):
        return False
    led = has_feature(doc[at - 1], "PronType", "Art") and not is_initial(doc[at])
    told = doc[at].lower_ in facts.titles | facts.roles | facts.stop
    return led and not told and is_word(doc[at])


def _as_tagged(doc: Doc, start: int, end: int, facts: NameFacts) -> int:
    """Return where the model's entity ends, if only what may belong to a name goes on with it."""
    at = end
    while facts.sentence_cased and at < len(doc) and doc[at].ent_iob_ == "I":
        linked = doc[at].lower_ in facts.of and doc[at].pos_ != "DET"
        other = doc[at].lower_ in facts.stop or not doc[at].is_lower
        if other or not (linked or doc[at].pos_ in {"NOUN", "ADJ"}):
            break
        if _is_whose(doc, start, at, facts):
            break
        at += 1
        if not linked and (at == len(doc) or doc[at].ent_iob_ != "I"):
            return at if doc[start].ent_iob_ == "B" else end
    return end


def _with_partners(doc: Doc, end: int, facts: NameFacts) -> int:
    """ "Brume & fils", "Brume et Cie"."""
    if end + 1 < len(doc) and doc[end].lower_ in facts.coordinators:
        return end + 2 if doc[end + 1].lower_ in facts.partners else end
    return end


def _is_of_relatives(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """ "the Wallenberg family", "the Krause brothers"."""
    if not facts.heads_last or not start or end >= len(doc) or end - start > 1:
        return False
    led = doc[start - 1].pos_ == "DET"
    return led and doc[end].is_lower and doc[end].lower_ in facts.relations


def _is_written_as_owner(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """ "its competitor Gail's, ..." names a shop; "a friend of Ann's" names a person."""
    if end + 1 >= len(doc) or doc[end].text not in {"'s", "’s"}:
        return False
    led = start > 0 and doc[start - 1].pos_ in {"ADP", "SCONJ", "CCONJ"}
    placed = doc[start:end].text in facts.places
    return doc[end + 1].text in _AFTER_OWNERS and not (led or placed)


def _with_small_head(doc: Doc, start: int, end: int, facts: NameFacts) -> int:
    """ "université d'Oxford", "tribunal de commerce de Paris"."""
    at = start
    for _ in range(_MAX_COMPLEMENTS):
        linked = at
        while linked and doc[linked - 1].lower_ in facts.of:
            linked -= 1
        if linked == at:
            return at - 1 if at and _bears(doc, at, facts) else start
        if not linked:
            break
        at = linked - 1
        while at and doc[at].pos_ == "ADJ":
            at -= 1
        if doc[at].lower_ in facts.officials:
            return start if _is_held(doc, end) or _is_person(doc, start) else at
        if doc[at].lower_ in facts.small_heads:
            return start if _is_where(doc, at, facts) or _is_person(doc, start) else at
    return start


def _is_held(doc: Doc, end: int) -> bool:
    """Tell whether the holder of an office is named after it: "le préfet du Var, Paul Roux"."""
    at = end + 1 if end < len(doc) and doc[end].text == "," else end
    return at < len(doc) and is_capital(doc[at]) and doc[at].is_title


def _bears(doc: Doc, start: int, facts: NameFacts) -> bool:
    """ "lycée Fénelon", unlike "la région Bretagne" where something is in it."""
    if doc[start - 1].lower_ not in facts.bearers or not doc[start - 1].whitespace_:
        return False
    return not _is_where(doc, start - 1, facts)


def _is_person(doc: Doc, start: int) -> bool:
    """ "l'école de Paul Roux" is no name."""
    return is_given(doc[start]) and doc[start].ent_type_ in PERSONS


def _is_where(doc: Doc, noun: int, facts: NameFacts) -> bool:
    """Tell whether a town or region is where something is: "né dans la ville de Nice"."""
    if facts.cues.get(doc[noun].lower_) != "Place":
        return False
    at = noun - 1
    while at > 0 and doc[at].pos_ in {"DET", "ADJ"}:
        at -= 1
    leads = facts.locatives | facts.origins | facts.of
    return at >= 0 and doc[at].pos_ == "ADP" and doc[at].lower_ in leads


def _is_article(token: Token, facts: NameFacts) -> bool:
    """Tell whether an article has the capital of a title: "il publie La Nuit des chats"."""
    return facts.sentence_cased and token.pos_ == "DET"


def _is_told(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """Tell whether a noun gives common words for a name: "le parti Terre libre"."""
    if not facts.sentence_cased or not all(map(is_word, doc[start:end])):
        return False
    noun = previous(doc, start)
    return noun is not None and noun_type(doc, noun, facts) not in {None, "Person", "Place"}


def _with_linked(doc: Doc, start: int, end: int, facts: NameFacts) -> int:
    """Return the end of a title with what a link joins to it in small letters: "des chats"."""
    at = end
    while at < len(doc) and doc[at].lower_ in facts.of:
        at += 1
    if at == end and _is_closing_adjective(doc, start, at, facts):
        return end + 1
    if at in {end, len(doc)} or doc[end].pos_ == "DET":  # "chez Coutume l'an passé"
        return end
    if doc[at].pos_ != "NOUN" or not doc[at].is_lower:
        return end
    return at + 1 if doc[at].lower_ not in facts.stop and doc[at].is_alpha else end


def _with_aim(doc: Doc, start: int, at: int, facts: NameFacts) -> int | None:
    """The end of a name that says what for: "le collectif Riverains contre le bruit"."""
    if (
        not (is_word(doc[start]) and doc[start].is_title and len(doc[start]) > _SHORT)
        or at - start > 1
        or at + 1 >= len(doc)
        or doc[at].lower_ not in facts.aims
    ):
        return None
    noun = previous(doc, start)
    if noun is None or noun_type(doc, noun, facts) != "Organization":
        return None
    aim = at + 1
    while aim + 1 < len(doc) and doc[aim].pos_ == "DET" and doc[aim].is_lower:
        aim += 1
    common = doc[aim].pos_ in {"NOUN", "ADV"} and doc[aim].is_lower and doc[aim].is_alpha
    return aim + 1 if common and doc[aim].lower_ not in facts.stop else None


def _is_closing_adjective(doc: Doc, start: int, at: int, facts: NameFacts) -> bool:
    """Tell whether an adjective ends a title or name: "Les Heures bleues", "La Poste suisse".

    One of a nation or town does so after an article and one more word only.
    """
    if at + 1 >= len(doc) or not doc[at].is_lower or not _may_qualify(doc[at], facts):
        return False
    if doc[at].lower_ in facts.adjectives and not (at - start == 2 and doc[start].pos_ == "DET"):
        return False
    return doc[at + 1].is_punct or doc[at + 1].pos_ in {"AUX", "VERB", "PRON", "ADP", "ADV"}


def with_nation(doc: Doc, start: int, end: int, facts: NameFacts) -> int:
    """Return the end of a name with the adjective of its nation: "La Poste suisse"."""
    if not facts.sentence_cased or not _is_article(doc[start], facts) or end == len(doc):
        return end
    return end + (doc[end].lower_ in facts.adjectives and doc[end].is_lower)


def _with_complements(doc: Doc, start: int, end: int, facts: NameFacts) -> int:
    """ "Agence" "spatiale européenne", "Autorité" "de la concurrence"."""
    complements = 0
    while end < len(doc) and not facts.juxtaposes:
        at = end
        if end - 1 > start and f"{doc[end - 1].lower_} {doc[at].lower_}" in facts.pursuits:
            at += 1
        while at < len(doc) and doc[at].lower_ in facts.of:
            at += 1
        if at == len(doc):
            break
        linked = at > end
        if linked and doc[end].pos_ == "DET" and has_feature(doc[end], "Definite", "Def"):
            break  # "les Presses de la Cité l'autre moitié"
        word = doc[at].text[0].isalpha()
        if not linked and doc[at].is_lower and facts.heads.get(doc[at].lower_) and end == start + 1:
            end += 1  # "Sporting club de Bastia"
            continue
        if (
            word
            and linked
            and doc[at].pos_ in {"NOUN", "PROPN", "ADJ"}
            and (complements < _MAX_COMPLEMENTS or is_capital(doc[at]))
        ):
            complements += not is_capital(doc[at])
        elif linked or not _agrees(doc, at, start, facts) or _is_whose(doc, start, at, facts):
            break
        end = _with_hyphens(doc, at + 1)
        if not linked and (named := _with_capitals(doc, end, facts)) > end:
            return named
    return end


def _with_hyphens(doc: Doc, end: int) -> int:
    """The end of a word in capitals with what a hyphen joins to it: "Oyonnax-Charix"."""
    while end + 1 < len(doc) and doc[end].text == "-" and is_capital(doc[end + 1]):
        spaced = doc[end - 1].whitespace_ or doc[end].whitespace_
        if spaced or not is_capital(doc[end - 1]):
            break
        end += 2
    return end


def _with_capitals(doc: Doc, end: int, facts: NameFacts) -> int:
    """What an institution is called after an adjective: "Banque populaire Méditerranée"."""
    at = end
    while at < len(doc) and is_capital(doc[at]) and doc[at].is_alpha:
        at = _with_hyphens(doc, at + 1)
    told = at > end and (is_given(doc[end]) or doc[end].lower_ in facts.honorifics | facts.titles)
    return end if told or at - end > _MAX_COMPLEMENTS else at


def _is_whose(doc: Doc, start: int, at: int, facts: NameFacts) -> bool:
    """Tell whether an adjective says of which country an agency is, at the end of its full name.

    "la Commission de la concurrence suisse", unlike "l'Autorité belge de la concurrence".
    """
    agency = facts.heads.get(doc[start].lower_) == "Agency"
    qualified = at - start > 1 and has_feature(doc[at - 1], "Number", "Sing")
    return (
        agency and qualified and doc[at].lower_ in facts.adjectives and doc[at - 1].pos_ == "NOUN"
    )


def _with_full_stop(doc: Doc, end: int, facts: NameFacts) -> int:
    """ "Warner Bros." in the middle of a sentence."""
    if end + 1 < len(doc) and doc[end].text == "." and _goes_on(doc[end + 1]):
        return end + 1 if f"{doc[end - 1].lower_}." in facts.legal_forms else end
    return end


def _goes_on(token: Token) -> bool:
    return token.is_lower or token.text in {"(", ","}


def _agrees(doc: Doc, at: int, start: int, facts: NameFacts) -> bool:
    """An adjective of the institution or of its complement, not of a name within it."""
    after_name = at - 1 > start and doc[at - 1].pos_ == "PROPN"
    return doc[at].is_lower and not after_name and _may_qualify(doc[at], facts)


def _may_qualify(word: Token, facts: NameFacts) -> bool:
    """Tell whether a word is an adjective, also one that taggers take for another noun."""
    if word.pos_ in {"NOUN", "PROPN", "VERB", "X"}:
        return is_adjective(word)
    return word.pos_ == "ADJ" and word.lower_ not in facts.openers
