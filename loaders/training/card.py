"""Measures a trained pipeline on what was held back, and writes its card."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template

from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

_TEMPLATE = Path(__file__).with_name("card.md")
_FIGURES = {
    "words": "token_acc",
    "part of speech": "pos_acc",
    "features": "morph_acc",
    "lemma": "lemma_acc",
    "heads": "dep_uas",
    "heads with relations": "dep_las",
    "sentences": "sents_f",
    "names": "ents_f",
}


@dataclass(frozen=True, slots=True)
class Scores:
    """What a pipeline reads right of one corpus, as shares from 0 to 1 by what is read."""

    corpus: str
    words: int
    shares: Mapping[str, float]


def measure(nlp: Language, corpus: str, docs: Sequence[Doc]) -> Scores:
    """Return how well the pipeline reads the texts of `docs`, which are labelled."""
    found = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in docs])
    labelled = {figure: found.get(key) for figure, key in _FIGURES.items()}
    if not docs[0].has_annotation("DEP"):
        labelled = {figure: labelled[figure] for figure in ("words", "names")}
    else:
        del labelled["names"]
    shares = {figure: share for figure, share in labelled.items() if share is not None}
    return Scores(corpus, sum(map(len, docs)), shares)


def card(scores: Sequence[Scores]) -> str:
    """Return the card of a pipeline, in Markdown."""
    rows = [f"| corpus | tokens | {' | '.join(_FIGURES)} |", "| --- " * (len(_FIGURES) + 2) + "|"]
    for score in scores:
        shares = (score.shares.get(figure) for figure in _FIGURES)
        cells = ("-" if share is None else f"{share:.3f}".lstrip("0") for share in shares)
        rows.append(f"| {score.corpus} | {score.words:,} | {' | '.join(cells)} |")
    return Template(_TEMPLATE.read_text(encoding="utf-8")).substitute(scores="\n".join(rows))
