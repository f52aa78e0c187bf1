"""From treebanks and labelled names to what is trained on, what stops training, and what judges."""

import hashlib
import logging
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from pathlib import Path
from random import Random
from typing import TypeVar

from spacy.language import Language
from spacy.tokens import Doc

from loaders.errors import TrainingError
from loaders.training.headlines import headlines
from loaders.training.labelled import Labelled, normal
from loaders.training.news_names import NamedSentence, read_names
from loaders.training.scheme import agreed
from loaders.training.treebank import Sentence, parted, read_treebank
from loaders.training.variants import renamed_news, renamed_trees

_LOG = logging.getLogger(__name__)
_SEED = 7
_SENTENCES = 3
"""Sentences of a doc: enough for the parser to learn where they end."""

_Sentence = TypeVar("_Sentence", Sentence, NamedSentence)


class Part(StrEnum):
    """What a sentence is for."""

    TRAIN = "train"
    DEV = "dev"
    TEST = "test"


def read_corpora(
    folder: Path, labelled: Labelled, nlp: Language
) -> Iterator[tuple[str, Part, list[Doc]]]:
    """Yield for each corpus of a folder its name and the docs of each part.

    Treebanks are `*.conllu` files, labelled names `*.txt` files. Sentences of the labelled sets
    are left out, each with a message. Of the others one in twenty, told by its letters, stops
    training, and two judge the outcome.

    Raises:
        TrainingError: the folder holds no treebank or no labelled names, or one cannot be read.
    """
    random = Random(_SEED)
    treebanks, names = sorted(folder.glob("*.conllu")), sorted(folder.glob("*.txt"))
    if not treebanks or not names:
        raise TrainingError(f"{folder}: there must be treebanks (*.conllu) and names (*.txt)")
    for path in treebanks:
        trees = (tree for whole in read_treebank(path) for tree in parted(whole))
        for part, sentences in _parts(map(agreed, trees), labelled).items():
            if part is Part.TRAIN:
                short = list(headlines(sentences, random))
                sentences += [*renamed_trees(sentences, random), *renamed_trees(short, random)]
            yield path.stem, part, [_parsed(nlp, some) for some in _grouped(sentences)]
    for path in names:
        for part, named in _parts(read_names(path), labelled).items():
            if part is Part.TRAIN:
                named += list(renamed_news(named, random))
            yield path.stem, part, [_named(nlp, some) for some in _grouped(named)]


def _parts(sentences: Iterable[_Sentence], labelled: Labelled) -> dict[Part, list[_Sentence]]:
    parts: dict[Part, list[_Sentence]] = {part: [] for part in Part}
    for sentence in sentences:
        if labelled.has(sentence.text):
            _LOG.warning("%s: left out, a labelled set has this sentence", sentence.place)
        else:
            parts[_part(sentence.text)].append(sentence)
    return parts


def _grouped(sentences: Sequence[_Sentence]) -> Iterator[Sequence[_Sentence]]:
    for at in range(0, len(sentences), _SENTENCES):
        yield sentences[at : at + _SENTENCES]


def _part(text: str) -> Part:
    place = hashlib.sha256(normal(text).encode()).digest()[0] % 20
    return Part.DEV if place == 0 else Part.TEST if place in {1, 2} else Part.TRAIN


def _parsed(nlp: Language, sentences: Sequence[Sentence]) -> Doc:
    docs = [
        Doc(
            nlp.vocab,
            words=[word.form for word in sentence.words],
            spaces=[word.spaced for word in sentence.words[:-1]] + [True],
            pos=[word.pos for word in sentence.words],
            morphs=["|".join(word.features) for word in sentence.words],
            lemmas=[word.lemma for word in sentence.words],
            heads=[word.head for word in sentence.words],
            deps=[word.relation for word in sentence.words],
        )
        for sentence in sentences
    ]
    return _joined(docs)


def _named(nlp: Language, sentences: Sequence[NamedSentence]) -> Doc:
    docs = []
    for sentence in sentences:
        doc = nlp.make_doc(sentence.text)
        spans = (
            doc.char_span(span.start, span.end, label, alignment_mode="expand")
            for span, label in sentence.names
        )
        doc.set_ents([span for span in spans if span is not None])
        docs.append(doc)
    return _joined(docs)


def _joined(docs: Sequence[Doc]) -> Doc:
    joined = Doc.from_docs(list(docs), ensure_whitespace=True)
    if joined is None:
        raise TrainingError("a group of sentences is empty")
    return joined
