"""Tells words of a language from words that no dictionary has.

The dictionary is `languages/<code>/words.txt` where there is one, else the lemmatiser's tables,
which may list persons in small letters ("paul"): those that are no words besides stand in
`languages/<code>/only_names.txt`.
"""

from functools import cache, lru_cache

from spacy.lookups import Lookups
from spacy.pipeline import Lemmatizer

from loaders.languages import data_file
from loaders.languages.grammar_file import load_grammar
from loaders.records import Language
from loaders.words.parsing import pipeline

_WORDS_KEPT = 50_000
_PARTS = ("noun", "verb", "adj", "adv", "pron", "det", "aux", "adp", "sconj", "cconj", "num")


@lru_cache(_WORDS_KEPT)
def is_common(language: Language, word: str) -> bool:
    """Tell whether a word, in small letters, is one of the language in any of its forms.

    True of every word where there is no dictionary to ask.
    """
    if word in _lines(language, "only_names.txt"):
        return False
    if words := _lines(language, "words.txt"):
        return word in words or not words.isdisjoint(_stems(language, word))
    pipe = _lemmatizer(language)
    if pipe is None:
        return True
    if word in pipe.lookups.get_table("lemma_lookup", {}) or word in _irregular(language):
        return True
    return any(_is_form(pipe.lookups, part, word) for part in _PARTS)


@lru_cache(_WORDS_KEPT)
def is_adjective(language: Language, word: str) -> bool:
    """Tell whether a word, in small letters, is a form of an adjective and of no verb."""
    pipe = _lemmatizer(language)
    if pipe is None or _is_form(pipe.lookups, "verb", word):
        return False
    return _is_form(pipe.lookups, "adj", word)


@lru_cache(_WORDS_KEPT)
def is_verb(language: Language, word: str) -> bool:
    """Tell whether a word, in small letters, may be a form of a verb."""
    pipe = _lemmatizer(language)
    return pipe is not None and _is_form(pipe.lookups, "verb", word)


@lru_cache(_WORDS_KEPT)
def is_only_verb(language: Language, word: str) -> bool:
    """Tell whether a word, in small letters, is a form of a verb and of no noun or adjective."""
    pipe = _lemmatizer(language)
    if pipe is None or not is_verb(language, word):
        return False
    return not any(_is_form(pipe.lookups, part, word) for part in ("noun", "adj"))


@cache
def _irregular(language: Language) -> frozenset[str]:
    """Return the words of which the tables list the forms: "vendre" stands nowhere by itself."""
    pipe = _lemmatizer(language)
    listed = pipe.lookups.get_table("lemma_exc") if pipe else {}
    return frozenset(
        lemma for part in _PARTS for lemmas in listed.get(part, {}).values() for lemma in lemmas
    )


@cache
def _lines(language: Language, name: str) -> frozenset[str]:
    file = data_file(language, name)
    return frozenset(file.read_text(encoding="utf-8").split()) if file.is_file() else frozenset()


def _stems(language: Language, word: str) -> frozenset[str]:
    """Return what a word may be made of; a bare ending makes none: names end in "-i" and "-in"."""
    grammar = load_grammar(language)
    order = grammar.order if grammar else None
    if order is None or not (word.startswith(tuple(order.prefixes)) or order.plain(word) != word):
        return frozenset()
    return order.stems(word)


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
