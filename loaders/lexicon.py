"""Tells words of a language from words that no dictionary has, by its lemmatiser's tables."""

from functools import cache

from spacy.lookups import Lookups
from spacy.pipeline import Lemmatizer

from loaders.parsing import pipeline
from loaders.records import Language

_PARTS = ("noun", "verb", "adj", "adv", "pron", "det", "aux", "adp", "sconj", "cconj", "num")


@cache
def is_common(language: Language, word: str) -> bool:
    """Tell whether a word, in small letters, is one of the language in any of its forms.

    True of every word where the language's pipeline has no tables to ask.
    """
    pipe = _lemmatizer(language)
    if pipe is None:
        return True
    if word in pipe.lookups.get_table("lemma_lookup", {}):
        return True
    return any(_is_form(pipe.lookups, part, word) for part in _PARTS)


def _is_form(tables: Lookups, part: str, word: str) -> bool:
    if word in tables.get_table("lemma_exc").get(part, ()):
        return True
    rules = tables.get_table("lemma_rules").get(part, ())
    stems = (word.removesuffix(old) + new for old, new in rules if word.endswith(old))
    lemmas = tables.get_table("lemma_index").get(part, ())
    return word in lemmas or any(stem in lemmas for stem in stems)


def _lemmatizer(language: Language) -> Lemmatizer | None:
    nlp = pipeline(language)
    pipe = nlp.get_pipe("lemmatizer") if nlp.has_pipe("lemmatizer") else None
    return pipe if isinstance(pipe, Lemmatizer) and pipe.mode == "rule" else None
