"""The nouns beside a name, and what they tell: "the app X", "X, an app", "directeur de X"."""

from spacy.tokens import Doc, Token

from loaders.languages.name_facts import NameFacts
from loaders.names.runs import POSSESSIVES
from loaders.names.writing import QUOTES, is_break, is_initial
from loaders.words.word_attributes import has_feature

_APPOSITION_REACH = 10
_PARENTHESIS_REACH = 30
_DESCRIPTION_REACH = 5
_FORMER = "ex-"
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PART"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def noun_type(doc: Doc, noun: Token | None, facts: NameFacts) -> str | None:
    """Return the type that a noun gives to the name after it, adjectives between aside."""
    while noun is not None and _describes(noun, facts):
        noun = previous(doc, noun.i)
    if noun is None:
        return None
    before = previous(doc, noun.i)
    if before is not None and _links(doc, before, facts) and noun.pos_ == "NOUN":
        # "le service de paiement Zenpay", "l'éditeur de logiciels Softeo": what comes first decides
        head = noun_before(doc, before, facts)
        whole = type_of(doc, head, facts) if head is not None else None
        bare = not before.morph and before.pos_ == "ADP"
        if whole and whole != "Person" and (bare or not type_of(doc, noun, facts)):
            return whole
    return type_of(doc, noun, facts)


def _links(doc: Doc, word: Token, facts: NameFacts) -> bool:
    """Tell whether a word joins a noun to one before: an article does after a preposition alone."""
    if word.pos_ == "DET" and has_feature(word, "Definite", "Def"):
        return word.i > 0 and doc[word.i - 1].lower_ in facts.of
    return word.lower_ in facts.of


def _describes(word: Token, facts: NameFacts) -> bool:
    adjective = word.pos_ == "ADJ" or (word.is_lower and word.lower_ in facts.adjectives)
    return adjective and word.lower_ not in facts.cues


def noun_before(doc: Doc, link: Token | None, facts: NameFacts) -> Token | None:
    """The noun before a link: "directeur" before the last word of "directeur général de"."""
    while link is not None and (link.lower_ in facts.of or _describes(link, facts)):
        link = previous(doc, link.i)
    return link


def type_of(doc: Doc, noun: Token, facts: NameFacts) -> str | None:
    """Return the type of what this noun itself denotes, where it tells."""
    word = _compound(doc, noun.i)
    before = doc[noun.i - 1].lower_ if noun.i else ""
    if told := facts.cues.get(f"{before} {word}"):  # "fund manager"
        return told
    word = word.removeprefix(_FORMER)
    if word in facts.parties:
        return None
    lemma = "" if noun.pos_ == "VERB" else noun.lemma_  # "coached" is no coach
    told = facts.cues.get(word) or facts.cues.get(lemma)
    if told is None and word in facts.roles:
        return "Person"
    return told or ("Company" if word in facts.trades or lemma in facts.trades else None)


def previous(doc: Doc, start: int) -> Token | None:
    """The word before, quotation marks aside, in the same paragraph."""
    at = start
    while at:
        at -= 1
        token = doc[at]
        if not token.is_space and token.text not in QUOTES:
            return token
        if is_break(token):
            return None
    return None


def _compound(doc: Doc, end: int) -> str:
    """The word that ends at this token, hyphens and all ("co-founder", where that is three)."""
    if not end or doc[end - 1].text != "-":
        return doc[end].text.lower()  # nearly always: a span takes longer to make
    start = end
    while start >= 2 and doc[start - 1].text == "-" and not doc[start - 1].whitespace_:
        start -= 2
    return doc[start : end + 1].text.lower()


def apposition(doc: Doc, end: int, facts: NameFacts) -> str | None:
    """Return the type that an apposition gives to what ends at `end`: "Lumen, a chip maker"."""
    if end >= len(doc) or doc[end].text != "," or _is_teller(doc, end + 1, facts):
        return None
    return _headed(doc, end + 1, facts)


def _is_teller(doc: Doc, start: int, facts: NameFacts) -> bool:
    """Tell whether the phrase at `start` is who says it: "..., its lawyer [Ann Roe] said"."""
    at = start
    while at < len(doc) and (doc[at].pos_ in _NOMINAL or doc[at].tag_ == "PRP$"):
        at += 1
    if start < len(doc) and has_feature(doc[start], "Definite", "Ind"):
        return False  # "a maker said to be ailing"
    told = start < at < len(doc) and doc[at].tag_ in _FINITE
    return told and facts.heads_last


def predicated(doc: Doc, end: int, facts: NameFacts) -> str | None:
    """Return the type that a predicate gives to what ends at `end`: "Lumen (born 1951) is a"."""
    if end < len(doc) and doc[end].text == "(":
        marks = doc[end : end + _PARENTHESIS_REACH]
        end = next((mark.i + 1 for mark in marks if mark.text == ")"), end)
    if end + 1 >= len(doc) or doc[end].lower_ not in facts.copulas:
        return None
    determined = facts.juxtaposes or doc[end + 1].pos_ == "DET"
    return _headed(doc, end + 1, facts) if determined else None


def _headed(doc: Doc, start: int, facts: NameFacts) -> str | None:
    """Return the type that the head noun of the phrase gives which starts at `start`."""
    noun: Token | None = None
    for token in doc[start : start + _APPOSITION_REACH]:
        if facts.juxtaposes:  # the noun comes first
            return None if token.lower_ in facts.origins else type_of(doc, token, facts)
        if token.text in POSSESSIVES:
            noun = None  # "the operator's app" is an app
        elif token.pos_ == "NOUN" or (token.pos_ == "PROPN" and type_of(doc, token, facts)):
            if token.is_title:
                return None  # another name
            noun = token
            if not facts.heads_last and type_of(doc, noun, facts):
                break
        elif noun is not None and token.nbor(-1).text == "-":
            noun = token  # "start-up", cut in three
        elif noun is not None and token.text != "-":
            if _is_person_named(doc, _behind(doc, token, facts), noun, facts):
                return None
            break
        elif noun is None and not _leads_to_noun(token, facts):
            return None
    return type_of(doc, noun, facts) if noun is not None else None


def _behind(doc: Doc, at: Token, facts: NameFacts) -> int:
    """Return what follows the comma that ends a phrase: "the founder [of Cellis], ANN Roe"."""
    mark = at.i
    if facts.heads_last and at.lower_ in facts.of:
        mark += 1
        while mark < len(doc) and doc[mark].text[0].isupper():
            mark += 1
    return mark + 1 if mark < len(doc) and doc[mark].text == "," else len(doc)


def _is_person_named(doc: Doc, at: int, noun: Token, facts: NameFacts) -> bool:
    """ "Acme, the firm's lawyer, Ann Roe, said": what stands between tells who comes next."""
    return at < len(doc) and doc[at].text[0].isupper() and type_of(doc, noun, facts) == "Person"


def _leads_to_noun(token: Token, facts: NameFacts) -> bool:
    if token.lower_ in facts.hyphen_tails:  # "a Berlin-based startup"
        return True
    if token.pos_ == "PRON":
        possessive = has_feature(token, "Poss", "Yes")
        return possessive and not has_feature(token, "PronType", "Rel")
    return token.pos_ in {"DET", "ADJ", "PROPN", "PART", "NUM"} or token.text == "-"


def described(doc: Doc, last: Token, facts: NameFacts) -> str | None:
    """Return the type that a description ending here gives to a name after it and a comma."""
    if facts.heads_last:
        return type_of(doc, last, facts) if last.pos_ == "NOUN" else None
    types: list[str] = []
    for token in reversed(doc[max(0, last.i - _DESCRIPTION_REACH + 1) : last.i + 1]):
        if token.is_punct or token.pos_ in {"VERB", "AUX", "DET"}:
            break
        if token.lower_ in facts.origins:
            continue  # "startup asal Bandung, X"
        common = token.is_lower or is_initial(token)
        if common and (type_ := type_of(doc, token, facts)):
            types.append(type_)
    return types[-1] if types else None
