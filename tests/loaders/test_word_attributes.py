"""Words get what spaCy's own components give them, at first sight and when they are met again."""

import pytest
import spacy
from spacy.tokens import Doc

from loaders.records import Language
from loaders.words.parsing import MODELS, pipeline

_TEXTS = {
    Language.FRENCH: [
        "",
        "Kelvia  n'a pas été rachetée par l'éditeur.\n\nElle y pense.",
        "Les filiales, dont deux belges, avaient fermé : rien ne va plus !",
    ],
    Language.ENGLISH: [
        "",
        "Kelvia didn't do what it's told.\n\nThere are those that do; that deal is what it had.",
        "Had they got it, the two of them wouldn't have let us go - whose was it?  Let's see.",
        "The best of all is that each other one gets as much of it as that.",
    ],
}


def _attributes(doc: Doc) -> list[tuple[str, ...]]:
    return [
        (word.text, word.pos_, word.tag_, word.dep_, str(word.morph), word.lemma_) for word in doc
    ]


@pytest.mark.parametrize("language", list(_TEXTS))
@pytest.mark.parametrize("disabled", [[], ["parser"]])
def test_words_get_what_spacy_gives_them(language: Language, disabled: list[str]) -> None:
    texts = _TEXTS[language]
    bare = [_attributes(doc) for doc in spacy.load(MODELS[language]).pipe(texts, disable=disabled)]
    for _ in range(2):
        docs = pipeline(language).pipe(texts, disable=disabled)
        assert [_attributes(doc) for doc in docs] == bare
