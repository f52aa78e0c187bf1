"""Gives words the attributes and lemmas that spaCy's own components give them, in less time.

Those try each attribute rule on each word and search lists of lemmas from their beginning. Nearly
all rules look at one word alone, and at few attributes of it: words alike in these get the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from spacy.language import Language as SpacyPipeline
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler, Lemmatizer
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

_NAME = "attribute_ruler"
_LEMMAS = "lemma_index"
_FACTORY = "remembering_attribute_ruler"

Match = tuple[int, int, int, int]
"""A rule by number and by name, and the words to which it applies."""


class RememberingRuler(AttributeRuler):
    """An attribute ruler that remembers which of the rules for one word apply to words alike."""

    def __init__(self, vocab: Vocab, name: str, rules: Sequence[dict[str, Any]]) -> None:
        super().__init__(vocab, name)
        self.add_patterns(rules)
        self._lone = [all(len(words) == 1 for words in rule["patterns"]) for rule in rules]
        seen = [*_seen(rule for rule, lone in zip(rules, self._lone, strict=True) if lone)]
        others = {"TAG", *(name for name, _ in seen)} - {"LOWER"}
        self._attributes: list[int | str] = ["LOWER", *sorted(others)]
        self._forms = {vocab.strings.add(form) for name, form in seen if name == "LOWER"}
        self._known: dict[tuple[int, ...], tuple[int, ...]] = {}
        self._spanning = Matcher(vocab)
        for number, (rule, lone) in enumerate(zip(rules, self._lone, strict=True)):
            if not lone:
                self._spanning.add(str(number), rule["patterns"])

    def match(self, doc: Doc) -> list[Match]:
        """Return the rules that apply, in their order, with where they do."""
        keys = [*self._keys(doc)]
        if not self._known.keys() >= set(keys):
            return self._remembered(keys, super().match(doc))
        spanning = self._spanning(doc, allow_missing=True) if len(self._spanning) else ()
        matches = [(int(self.vocab.strings[rule]), rule, at, end) for rule, at, end in spanning]
        for at, key in enumerate(keys):
            matches += [(rule, 0, at, at + 1) for rule in self._known[key]]
        return sorted(matches)

    def _keys(self, doc: Doc) -> Iterator[tuple[int, ...]]:
        """Yield what the rules see of each word; a form that none of them names is like another."""
        for form, *others in doc.to_array(self._attributes).tolist():
            yield (form if form in self._forms else 0, *others)

    def _remembered(self, keys: Sequence[tuple[int, ...]], matches: list[Match]) -> list[Match]:
        rules: list[list[int]] = [[] for _ in keys]
        for rule, _, start, _ in matches:
            if self._lone[rule]:
                rules[start].append(rule)
        self._known |= {key: tuple(each) for key, each in zip(keys, rules, strict=True)}
        return matches


def _seen(rules: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str]]:
    """Yield the attributes at which rules look, each with a value that they compare it with."""
    for rule in rules:
        for (word,) in rule["patterns"]:
            for name, wanted in word.items():
                for value in _values(wanted):
                    yield name.upper(), str(value)


def _values(wanted: Any) -> Iterable[Any]:
    """Return the values in a condition: one, or those of {"IN": [...]} and the like."""
    if not isinstance(wanted, Mapping):
        return (wanted,)
    return [value for listed in wanted.values() for value in listed]


@SpacyPipeline.factory(_FACTORY, default_config={"rules": []})
def _make(nlp: SpacyPipeline, name: str, rules: list[dict[str, Any]]) -> RememberingRuler:
    return RememberingRuler(nlp.vocab, name, rules)


def has_feature(word: Token, name: str, value: str) -> bool:
    """Tell whether a word has a feature such as VerbForm=Inf; to ask its `morph` takes longer."""
    return (name, value) in _features(str(word.morph))


@cache
def _features(morph: str) -> frozenset[tuple[str, str]]:
    """Return the features in a notation such as "Number=Sing|Person=1,3"."""
    listed = (feature.partition("=") for feature in morph.split("|"))
    return frozenset((name, value) for name, _, values in listed for value in values.split(","))


def quicken(nlp: SpacyPipeline) -> None:
    """Have a pipeline give words the same attributes and lemmas in less time."""
    if nlp.has_pipe(_NAME):
        ruler = nlp.get_pipe(_NAME)
        assert isinstance(ruler, AttributeRuler)
        nlp.replace_pipe(_NAME, _FACTORY, config={"rules": ruler.patterns})
    if nlp.has_pipe("lemmatizer"):
        lemmatizer = nlp.get_pipe("lemmatizer")
        assert isinstance(lemmatizer, Lemmatizer)
        if lemmatizer.lookups.has_table(_LEMMAS):  # lists, each searched from its beginning
            table = lemmatizer.lookups.get_table(_LEMMAS)
            for part, lemmas in [*table.items()]:
                table[part] = frozenset(lemmas)
