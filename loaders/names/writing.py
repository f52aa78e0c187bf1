"""How names are written: capitals, and whether a word has one for its place alone."""

from spacy.tokens import Doc, Token

from loaders.languages.name_facts import NameFacts
from loaders.words.glue import is_glued
from loaders.words.word_attributes import has_feature

Range = tuple[int, int]
"""Token positions in a doc, end exclusive."""

QUOTES = frozenset("\"'«»“”„‘’‹›`") | {"''", "``"}
FINAL = frozenset(".!?…")
_STARTERS = frozenset(".!?…•·|–—*▪►:>") | {"...", "--"}
_SIGNS = frozenset("$€£¥")
"""At the end of what is money: "the company C$2 million"."""
_SHORT = 3
_FULL_LINE = 60
"""Characters from which on a line may have been broken only for its length."""


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
    if before is not None and f"{before.lower_} {word.rstrip('.')}" in facts.unnamed:
        return token.i + 1 < len(token.doc) and token.nbor().text == "("  # "contre X (ex-Twitter)"
    if word in facts.states and not _is_state(token, facts):
        return False
    if word in facts.stop or word.rstrip("0123456789.,") in facts.stop:
        return (before is not None and _takes(before, token, facts)) or _leads(token, facts)
    if before is None or before.lower_ not in facts.never_after:
        return True
    return before.is_title and before.lower_ not in facts.stop  # "Seri A" is a round


def _is_state(word: Token, facts: NameFacts) -> bool:
    """Tell whether an article leads to the state itself: not "coup d'État", "chef de l'État"."""
    doc, at = word.doc, word.i - 1
    if at < 0:
        return True
    if not has_feature(doc[at], "PronType", "Art"):
        return doc[at].lower_ not in facts.of or (at > 0 and is_capital(doc[at - 1]))
    holder = doc[at - 2].lower_ if at > 1 and doc[at - 1].lower_ in facts.of else ""
    return holder not in facts.roles | facts.titles


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
    return not wrapped or token.doc[token.i - 1].text in FINAL
