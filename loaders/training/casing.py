"""Varies the case of what a pipeline is trained on, as news does: headlines, screams, messages."""

import random
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.training import Example
from spacy.util import registry

Way = Callable[[Token], str]
"""How a word is written in another case."""

_NAMES: list[int | str] = ["ENT_IOB", "ENT_TYPE"]
_SYNTAX: list[int | str] = ["POS", "MORPH", "LEMMA", "HEAD", "DEP"]
_SMALL = frozenset({"di", "ke", "dari", "dan", "yang", "untuk", "pada", "oleh", "dengan", "dalam"})
_NOUNS = 0.25


@registry.augmenters("graph_api.casing.v1")  # type: ignore[untyped-decorator]
def casing_augmenter(
    title: float, lower: float, upper: float, nouns: float
) -> Callable[[Language, Example], Iterator[Example]]:
    """Return what gives each example back, or now and then a variant of it in another case.

    Args:
        title: share of examples in the case of headlines.
        lower: share in small letters.
        upper: share in capitals.
        nouns: share in which some of the common nouns get a capital ("kata Direktur itu").
    """
    ways = ((title, _titled), (lower, _lowered), (upper, _uppered), (nouns, _ennobled))
    return partial(_augmented, ways=ways)


def _augmented(
    nlp: Language, example: Example, *, ways: Sequence[tuple[float, Way]]
) -> Iterator[Example]:
    chance = random.random()
    for share, way in ways:
        if chance < share:
            yield _variant(nlp, example.reference, way)
            return
        chance -= share
    yield example


def _variant(nlp: Language, doc: Doc, way: Way) -> Example:
    words, spaces = [way(token) for token in doc], [bool(token.whitespace_) for token in doc]
    attributes = _SYNTAX if doc.has_annotation("DEP") else _NAMES
    labels = doc.to_array(attributes)
    reference = Doc(nlp.vocab, words, spaces).from_array(attributes, labels)  # type: ignore[arg-type]
    return Example(nlp.make_doc(reference.text), reference)


def _titled(token: Token) -> str:
    small = token.lower_ in _SMALL and token.i > 0
    return token.text if small else token.text[0].upper() + token.text[1:]


def _lowered(token: Token) -> str:
    return token.lower_


def _uppered(token: Token) -> str:
    return token.text.upper()


def _ennobled(token: Token) -> str:
    return _titled(token) if token.pos_ == "NOUN" and random.random() < _NOUNS else token.text
