"""Makes treebanks agree that were labelled by different people: one scheme for all."""

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.training.treebank import Sentence, Word

_FEATURES = re.compile(
    r"(Voice|Polarity|PronType|NumType|Person(\[\w+\])?)=|Number=Plur|Number=Sing\b"
)
_PASSIVE = re.compile(r"di[^\W\d_]{3,}|ter[^\W\d_]{3,}", re.IGNORECASE)
_AGENTLESS = re.compile(r"di[^\W\d_]{3,}", re.IGNORECASE)
_RELATIONS = {
    "compound": "nmod",
    "compound:a": "nmod",
    "nmod:lmod": "nmod",
    "flat:foreign": "flat",
    "cc:preconj": "cc",
    "csubj:pass": "csubj",
    "clf": "nmod",
}


def agreed(sentence: Sentence) -> Sentence:
    """Return the sentence with the labels that all treebanks can have.

    Voice is told by the verb's prefix where it is missing; the subject of a passive verb is
    `nsubj:pass`, and who did it `obl:agent`, with *oleh* or right after the verb.
    """
    voiced = [replace(word, features=_features(word)) for word in sentence.words]
    return replace(
        sentence,
        words=tuple(
            replace(word, relation=_relation(voiced, at), lemma=_lemma(word))
            for at, word in enumerate(voiced)
        ),
    )


def _features(word: Word) -> tuple[str, ...]:
    kept = {feature for feature in word.features if _FEATURES.match(feature)}
    if word.pos == "NOUN":
        kept.discard("Number=Sing")
    if word.pos == "VERB" and not any(feature.startswith("Voice=") for feature in kept):
        kept.add("Voice=Pass" if _PASSIVE.match(word.form) else "Voice=Act")
    return tuple(sorted(kept))


def _lemma(word: Word) -> str:
    return (word.form if word.pos == "PROPN" else word.lemma).lower()


def _relation(words: Sequence[Word], at: int) -> str:
    word = words[at]
    relation = _RELATIONS.get(word.relation, word.relation)
    head = words[word.head]
    if head.pos != "VERB":
        return relation
    passive = "Voice=Pass" in head.features
    if relation in {"nsubj", "nsubj:pass"}:
        return "nsubj:pass" if passive else "nsubj"
    if passive and relation in {"obl", "obj"} and _is_agent(words, at):
        return "obl:agent"
    return relation


def _is_agent(words: Sequence[Word], at: int) -> bool:
    cases = {w.form.lower() for w in words if words[w.head] is words[at] and w.relation == "case"}
    if cases:
        return "oleh" in cases
    head = words[at].head
    follows = at == head + 1 and words[at].pos in {"PROPN", "PRON"}
    return follows and _AGENTLESS.match(words[head].form) is not None
