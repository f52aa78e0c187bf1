"""Adjectives that name the town of a firm: "la PME grenobloise", "le nantais Hydréa"."""

from collections.abc import Collection, Iterator, Sequence

from spacy.tokens import Doc, Span, Token

from loaders.languages.place_facts import PlaceFacts
from loaders.names.writing import Range, is_break
from loaders.words.word_attributes import has_feature

_REACH = 5


def demonyms(doc: Doc, names: Collection[Range], facts: PlaceFacts) -> Iterator[tuple[Range, str]]:
    """Yield where an adjective beside a noun for a firm, or right before a name, names a town.

    `names` are the places of the proper names; with each adjective comes the name of its town.
    """
    taken = {at for start, end in names for at in range(start, end)}
    starts = {start for start, _ in names}
    words = list(_words(doc))
    for number, (start, end) in enumerate(words):
        form = (doc[start] if end == start + 1 else doc[start:end]).text
        town = facts.adjectives.get(form) or facts.adjectives.get(form.lower())
        if town is None or not taken.isdisjoint(range(start, end)):
            continue
        before_name = end in starts and start > 0 and is_led(doc[start])
        if before_name or any(_is_seated(word, facts) for word in _around(doc, words, number)):
            yield (start, end), town


def is_led(word: Token) -> bool:
    """Tell whether an article stands right before, be it one with a preposition: "du lyonnais"."""
    before = word.nbor(-1)
    return before.pos_ == "DET" or has_feature(before, "PronType", "Art")


def _words(doc: Doc) -> Iterator[Range]:
    """Words as they are written: "new-yorkais" is one, though it may be three tokens."""
    at = 0
    while at < len(doc):
        end = at + 1
        while (
            end + 1 < len(doc)
            and doc[end].text == "-"
            and not doc[end - 1].whitespace_
            and not doc[end].whitespace_
        ):
            end += 2
        yield at, end
        at = end


def _around(doc: Doc, words: Sequence[Range], number: int) -> Iterator[Span]:
    """The words of the same phrase, as far as no mark parts them."""
    before, after = words[max(0, number - _REACH) : number], words[number + 1 :][:_REACH]
    for side in (reversed(before), after):
        for start, end in side:
            if is_break(doc[start]) or doc[start].is_punct:
                break
            yield doc[start:end]


def _is_seated(word: Span, facts: PlaceFacts) -> bool:
    return word.text.lower() in facts.seated or word.lemma_.lower() in facts.seated
