"""What a text does with a name that is done with firms and services, and not with persons."""

from spacy.tokens import Doc, Token

from loaders.name_facts import NameFacts
from loaders.name_nouns import previous
from loaders.name_runs import QUOTES

_OBJECTS = frozenset({"obj", "dobj", "nsubj:pass", "nsubjpass"})
_LEAD = 7
_SUBJECTS = frozenset({"nsubj"})


def is_handled(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """Tell whether it is dropped, bought, installed ..., or employs, hosts, ships ..."""
    root = doc[start:end].root
    while root.dep_ in {"conj", "appos"} and root.head is not root:
        root = root.head
    verb = {root.head.lemma_, root.head.lower_}
    if root.dep_ in _SUBJECTS:
        return end - start == 1 and not verb.isdisjoint(facts.deeds)
    return root.dep_ in _OBJECTS and not verb.isdisjoint(facts.handled)


def is_owner(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """Tell whether it names what only firms and services have: "compte X", "the X app"."""
    before = previous(doc, start)
    if before is not None and before.i == start - 1 and _is_asset(before, facts):
        return True
    root = doc[start:end].root
    return root.dep_ == "compound" and root.head.i >= end and _is_asset(root.head, facts)


def is_channel(doc: Doc, start: int, facts: NameFacts) -> bool:
    """Tell whether something is told or done through it: "via X", "posts on X"."""
    before = previous(doc, start)
    return before is not None and before.lower_ in facts.channels


def is_located(doc: Doc, start: int, end: int, facts: NameFacts) -> bool:
    """Tell whether it follows a preposition of place that leads to no person or firm."""
    if not start or doc[start - 1].lower_ not in facts.locatives:
        return False
    return doc[start:end].root.dep_ != "obl:arg" and not leads(doc, start, facts.takers)


def leads(doc: Doc, start: int, words: frozenset[str]) -> bool:
    """Tell whether one of these words leads to the name: "has INVESTED 5 million in X"."""
    for word in reversed(doc[max(0, start - _LEAD) : start - 1]):
        if word.is_punct and word.text not in QUOTES:
            return False
        if word.lower_ in words or word.lemma_ in words:
            return True
    return False


def _is_asset(noun: Token, facts: NameFacts) -> bool:
    return noun.lower_ in facts.assets and not noun.is_title
