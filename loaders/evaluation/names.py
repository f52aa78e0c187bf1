"""When two names are one for the purpose of scoring, and what counts as a proper name."""

import re

from loaders.folding import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# These lists are part of the scoring rule: to change one is to change every figure.
_LEGAL_FORMS = _words(
    """inc incorporated corp corporation ltd limited llc llp plc sa sas sasu sarl se ag gmbh nv bv
    spa srl oy ab asa tbk pt cv persero bhd sdn berhad co pte kk"""
)
_LEADING_LEGAL_FORMS = frozenset({"pt", "cv", "sa", "sarl"})
_ARTICLES = frozenset({"le", "la", "les", "l", "the", "un", "une", "des", "du", "d"})
_TITLES = frozenset(
    {"m", "mm", "mme", "mlle", "mr", "mrs", "ms", "dr", "prof", "bapak", "ibu", "pak", "bu", "sir"}
)
_LINKS = _words(
    """de du des d la le les l of the van von der den bin binti et and dan y e & für di da del à a
    au aux en sur for in on"""
)
# Words that begin with a capital only because a sentence begins with them.
_COMMON = _words(
    """he she it they we you i who this that these nous vous je on ce cette ces celui celle qui kami
    kita saya anda la le les l the son sa ses il elle ils elles dia ia mereka its his her their
    perusahaan bank pemerintah operator organisasi lembaga aplikasi pengembang relawan bupati
    asisten chatbot adiknya regulator smelter ong milik"""
)
_SPACE_OR_APOSTROPHE = re.compile(r"[\s’'ʼ]+")
_UNCLASSED = frozenset({"", "OTHER", "MISC", "ACCOUNT", "EVENT", "WORK"})
_COARSE = {
    **dict.fromkeys(("PERSON", "PER"), "PERSON"),
    **dict.fromkeys(("PLACE", "LOC", "LOCATION", "GPE", "CITY", "COUNTRY"), "PLACE"),
}
_ORGANISATIONS = frozenset({"COMPANY", "ORGANIZATION", "AGENCY", "ORGANISATION"})


def normalise(name: str) -> str:
    """Return a name without case, accents, punctuation, leading articles, titles, legal forms."""
    words = fold(name.replace("&", " and ")).split()
    while len(words) > 1 and (words[0] in _ARTICLES or words[0] in _TITLES):
        del words[0]
    while len(words) > 1 and words[-1] in _LEGAL_FORMS:
        del words[-1]
    while len(words) > 1 and words[0] in _LEADING_LEGAL_FORMS:
        del words[0]
    return " ".join(words)


def is_proper(mention: str, name: str | None = None) -> bool:
    """Tell whether a mention is a proper name: all words but linking ones have a capital or digit.

    Args:
        mention: as it stands in the text.
        name: the name of the entity it mentions, if known; equal names are proper.
    """
    if name is not None and normalise(mention) == normalise(name):
        return True
    words = [word for word in _SPACE_OR_APOSTROPHE.split(mention.strip()) if word]
    if len(words) > 1 and words[0].casefold().strip(".") in _ARTICLES | _TITLES:
        del words[0]
    words = [word for word in words if word.casefold() not in _LINKS]
    if not words or not all(map(_capitalised, words)):
        return False
    head = words[0].casefold()
    if head not in _COMMON:
        return True
    return len(words) > 1 if name is None else head in normalise(name).split()


def coarse_type(type_: str) -> str | None:
    """Return PERSON, PLACE or ORG (products too), or None for a type that clashes with none.

    Types joined by "|" are coarse only if all of them are the same.
    """
    classes = {_coarse(part) for part in type_.upper().split("|")}
    return classes.pop() if len(classes) == 1 else None


def fine_types(type_: str) -> frozenset[str]:
    """Return the types joined by "|", with companies, agencies and organisations all as ORG."""
    return frozenset("ORG" if part in _ORGANISATIONS else part for part in type_.upper().split("|"))


def _coarse(type_: str) -> str | None:
    return None if type_ in _UNCLASSED else _COARSE.get(type_, "ORG")


def _capitalised(word: str) -> bool:
    return not word[0].isalpha() or any(char.isupper() for char in word)
