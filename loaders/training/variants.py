"""Gives sentences other names, so that names are learned from what stands around them.

A few thousand sentences name few things, and often the same. Each is given once more with its
names replaced: by others of the corpora, or by words that nobody has read before.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from random import Random

from loaders.records import Span
from loaders.training.news_names import NamedSentence
from loaders.training.treebank import Sentence, Word

_ONSETS: tuple[str, ...] = (
    *"bcdfghjklmnprstwyzvx",
    "kr",
    "pr",
    "tr",
    "st",
    "gr",
    "sy",
    "ch",
    "qu",
    "th",
)
_VOWELS: tuple[str, ...] = (*"aeiouai", "ai", "ea", "oo", "ie")
_CODAS: tuple[str, ...] = ("", "", "", "", *"nrstkmlx", "ng", "nd", "rt")
_INVENTED = 0.3
_DATED = ("obl:tmod", "nmod:tmod")


def renamed_trees(sentences: Sequence[Sentence], random: Random) -> Iterator[Sentence]:
    """Yield the sentences that have proper nouns with others in their place, the tree as it was."""
    pool = sorted({word.form for one in sentences for word in one.words if _is_replaced(word)})
    capitals = [form for form in pool if form.isupper() and len(form) > 1]
    titles = [form for form in pool if not form.isupper()]

    def other(word: Word) -> Word:
        if not _is_replaced(word):
            return word
        if random.random() < _INVENTED:
            form = _invented(random)
        else:
            form = random.choice(capitals if word.form.isupper() else titles)
        return replace(word, form=form, lemma=form)

    for sentence in sentences:
        if any(_is_replaced(word) for word in sentence.words):
            yield replace(sentence, words=tuple(other(word) for word in sentence.words))


def renamed_news(sentences: Sequence[NamedSentence], random: Random) -> Iterator[NamedSentence]:
    """Yield the sentences that have names with others of the same label in their place."""
    pool: dict[str, list[str]] = {}
    for sentence in sentences:
        for span, label in sentence.names:
            pool.setdefault(label, []).append(span.of(sentence.text))
    for sentence in sentences:
        if sentence.names:
            yield _renamed(sentence, [_name(label, pool, random) for _, label in sentence.names])


def _is_replaced(word: Word) -> bool:
    return word.pos == "PROPN" and word.form[0].isupper() and word.relation not in _DATED


def _renamed(sentence: NamedSentence, names: Iterable[str]) -> NamedSentence:
    text, at = "", 0
    spans: list[tuple[Span, str]] = []
    for (span, label), name in zip(sentence.names, names, strict=True):
        text += sentence.text[at : span.start]
        spans.append((Span(len(text), len(text) + len(name)), label))
        text += name
        at = span.end
    return replace(sentence, text=text + sentence.text[at:], names=tuple(spans))


def _name(label: str, pool: dict[str, list[str]], random: Random) -> str:
    if random.random() >= _INVENTED:
        return random.choice(pool[label])
    words = [_invented(random) for _ in range(random.choice((1, 1, 2)))]
    known = random.choice(pool[label]).split()
    if label == "ORG" and len(known) > 1:
        words = [known[0], *words]  # "Bank", "PT", "Universitas"
    elif label == "PER" and len(words) == 1 and len(known) > 1:
        words = [known[0], *words]
    return " ".join(words)


def _invented(random: Random) -> str:
    syllables = random.choice((2, 2, 2, 3))
    parts = [random.choice(_ONSETS) + random.choice(_VOWELS) for _ in range(syllables)]
    return ("".join(parts) + random.choice(_CODAS)).capitalize()
