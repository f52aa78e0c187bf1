"""Measures extractions against labelled articles and sentences."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from loaders.evaluation.comparison import Comparison, compare
from loaders.evaluation.errors import EvaluationError
from loaders.evaluation.gold import GoldArticle, read_gold
from loaders.evaluation.predictions import Prediction, read_predictions
from loaders.evaluation.report import Report, Section, section

__all__ = [
    "EvaluationError",
    "GoldArticle",
    "Report",
    "Section",
    "evaluate",
    "read_gold",
]

_HEAD = 80
_BEGINNING = 1000


def evaluate(articles: Sequence[GoldArticle], extractions: Iterable[Mapping[str, Any]]) -> Report:
    """Score extractions against labels.

    Args:
        articles: labelled articles and sentences, as `read_gold` gives them.
        extractions: lines as `graph-api extract` writes them, in any order. One belongs to the
            article whose id it has, as its own or its file's name, else to the one whose text it
            begins with.

    Raises:
        EvaluationError: an extraction cannot be used.
    """
    predictions = read_predictions(extractions)
    by_key = {key: each for each in reversed(predictions) for key in reversed(each.keys)}
    comparisons = tuple(
        compare(article, by_key.get(article.id) or _by_text(predictions, article.text))
        for article in articles
    )
    return Report(comparisons, tuple(_sections(comparisons)))


def _sections(comparisons: Sequence[Comparison]) -> Iterable[Section]:
    for set_ in dict.fromkeys(each.gold.set for each in comparisons):
        members = [each for each in comparisons if each.gold.set == set_]
        languages = dict.fromkeys(each.gold.language for each in members)
        for language in languages:
            yield section(set_, language, [m for m in members if m.gold.language == language])
        if len(languages) > 1:
            yield section(set_, None, members)


def _by_text(predictions: Iterable[Prediction], text: str) -> Prediction | None:
    """The one extraction whose text begins as this one does: for extractors that rename."""
    head = _squeeze(text)[:_HEAD]
    found = [each for each in predictions if head in _squeeze(each.text)[:_BEGINNING]]
    return found[0] if len(found) == 1 else None


def _squeeze(text: str) -> str:
    return re.sub(r"\W+", "", text)
