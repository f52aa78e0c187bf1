"""Measures extractions against labelled articles and sentences."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from loaders.evaluation.errors import EvaluationError
from loaders.evaluation.gold import GoldArticle, read_gold
from loaders.evaluation.predictions import Prediction, read_predictions
from loaders.evaluation.report import Report, Section, section
from loaders.evaluation.scoring import score_article

__all__ = ["EvaluationError", "GoldArticle", "Report", "Section", "evaluate", "read_gold"]

_HEAD = 80
_BEGINNING = 1000


def evaluate(gold: Path, extractions: Iterable[Mapping[str, Any]]) -> Report:
    """Score extractions against labels.

    Args:
        gold: a file of labelled articles or sentences, or a folder with `articles_*.jsonl` and
            `sentences_*.jsonl`. `read_gold` gives the articles to extract from.
        extractions: lines as `graph-api extract` writes them, in any order. One belongs to the
            article whose id it has, as its own or its file's name, else to the one whose text it
            begins with.

    Raises:
        EvaluationError: a labelled file or an extraction cannot be used.
    """
    articles = read_gold(gold)
    predictions = read_predictions(extractions)
    by_key = {key: each for each in reversed(predictions) for key in reversed(each.keys)}
    scored = [
        (
            article,
            score_article(article, by_key.get(article.id) or _by_text(predictions, article.text)),
        )
        for article in articles
    ]
    sections: list[Section] = []
    for set_ in dict.fromkeys(article.set for article in articles):
        languages = dict.fromkeys(article.language for article in articles if article.set == set_)
        for language in (*languages, None) if len(languages) > 1 else languages:
            scores = [
                score
                for article, score in scored
                if article.set == set_ and language in {None, article.language}
            ]
            sections.append(section(set_, language, scores))
    return Report(tuple(sections))


def _by_text(predictions: Iterable[Prediction], text: str) -> Prediction | None:
    """The one extraction whose text begins as this one does: for extractors that rename."""
    head = _squeeze(text)[:_HEAD]
    found = [each for each in predictions if head in _squeeze(each.text)[:_BEGINNING]]
    return found[0] if len(found) == 1 else None


def _squeeze(text: str) -> str:
    return re.sub(r"\W+", "", text)
