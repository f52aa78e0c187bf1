"""Makes headlines of sentences: they are terser than running text, and no treebank has them.

"Microsoft menghapus Twitter dari layanannya." becomes "Microsoft Hapus Twitter dari Layanannya":
verbs lose *me-*, agents *oleh*, the end its full stop, and most words get a capital.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from random import Random

from loaders.training.treebank import Sentence, Word

_SMALL = frozenset({"di", "ke", "dari", "dan", "yang", "untuk", "pada", "oleh", "dengan", "dalam"})
_LONGEST = 22
_TITLED = 0.6


def headlines(sentences: Iterable[Sentence], random: Random) -> Iterator[Sentence]:
    """Yield a headline for each sentence that has a verb or an agent to shorten.

    Of a long sentence only the agents are shortened: it makes no headline.
    """
    for sentence in sentences:
        words = _without_oleh(sentence.words)
        if len(words) <= _LONGEST:
            words = _without_stop([_bare(word) for word in words])
            if random.random() < _TITLED:
                words = [_titled(word, at) for at, word in enumerate(words)]
        if [word.form.lower() for word in words] != [w.form.lower() for w in sentence.words]:
            yield replace(sentence, words=tuple(words))


def bare_verb(form: str, root: str) -> str | None:
    """Return an active verb without its prefix ("luncurkan"), None if it is not one of *me-*."""
    for suffix in ("kan", "i", ""):
        stem = form.lower().removesuffix(suffix)
        prefix = re.match(r"me(ny|nge|ng|m|n)?", stem)
        if not prefix or (suffix and not form.lower().endswith(suffix)):
            continue
        for lost in (0, 1):  # *tulis* loses its first letter in "menulis", *beli* none in "membeli"
            if any(stem == prefix.group()[:end] + root[lost:] for end in range(2, 6)):
                return root + suffix
    return None


def _bare(word: Word) -> Word:
    clitic = any("[" in feature for feature in word.features)
    if word.pos != "VERB" or clitic or "Voice=Act" not in word.features:
        return word
    form = bare_verb(word.form, word.lemma)
    if form is None:
        return word
    return replace(word, form=form.capitalize() if word.form[0].isupper() else form)


def _without_oleh(words: Sequence[Word]) -> Sequence[Word]:
    """Leave out *oleh* right after the verb: "dibeli oleh Kelvia" is "dibeli Kelvia"."""
    for at in range(len(words) - 1, 0, -1):
        word, agent = words[at], words[words[at].head]
        case = word.form.lower() == "oleh" and word.relation == "case"
        if case and agent.relation == "obl:agent" and agent.head == at - 1:
            words = _without(words, at)
    return words


def _without_stop(words: Sequence[Word]) -> Sequence[Word]:
    last = len(words) - 1
    if words[last].form == "." and all(word.head != last for word in words[:last]):
        return words[:last]
    return words


def _without(words: Sequence[Word], at: int) -> Sequence[Word]:
    kept = [*words[:at], *words[at + 1 :]]
    return [replace(word, head=word.head - (word.head > at)) for word in kept]


def _titled(word: Word, at: int) -> Word:
    if at and word.form.lower() in _SMALL:
        return word
    return replace(word, form=word.form[0].upper() + word.form[1:])
