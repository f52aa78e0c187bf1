"""How references are scored: what is labelled, what was resolved -> right, wrong, missed."""

import json
from pathlib import Path

import pytest

from loaders.evaluation.gold import read_gold
from loaders.evaluation.predictions import (
    PredictedEntity,
    PredictedMention,
    Prediction,
    Quote,
)
from loaders.evaluation.references import References, score_references
from loaders.records import Span

TEXT = "Orlane sued Voltis. The bank won; it left, and the firm paid."


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _prediction(*mentions: tuple[str, str, str]) -> Prediction:
    entities = []
    for name in ("Orlane", "Voltis"):
        found = [("name", name), *((kind, words) for of, kind, words in mentions if of == name)]
        quotes = tuple(PredictedMention(Quote(_span(words), words), kind) for kind, words in found)
        entities.append(PredictedEntity(name, name, "Company", quotes))
    return Prediction("a", "a", "en", TEXT, tuple(entities), ())


@pytest.mark.parametrize(
    ("mentions", "nominal", "pronoun"),
    [
        ([], References(missed=2), References(missed=1)),
        (
            [("Orlane", "nominal", "The bank"), ("Orlane", "pronoun", "it")],
            References(right=1, missed=1),
            References(right=1),
        ),
        ([("Voltis", "nominal", "bank")], References(wrong=1, missed=1), References(missed=1)),
        ([("Voltis", "nominal", "paid")], References(wrong=1, missed=2), References(missed=1)),
        ([("Orlane", "nominal", "sued")], References(missed=2), References(missed=1)),
        ([("Voltis", "pronoun", "the firm")], References(missed=2), References(wrong=1, missed=1)),
    ],
    ids=["none", "right", "wrong, in part", "none labelled", "beside its name", "other kind"],
)
def test_counts(
    tmp_path: Path,
    mentions: list[tuple[str, str, str]],
    nominal: References,
    pronoun: References,
) -> None:
    labels = [("The bank", "Orlane", "nominal"), ("it", "Orlane", "pronoun")]
    labels.append(("the firm", "Voltis", "nominal"))
    references = [
        {"start": _span(words).start, "end": _span(words).end, "entity": entity, "kind": kind}
        for words, entity, kind in labels
    ]
    entities = [{"name": name, "type": "ORG", "mentions": [name]} for name in ("Orlane", "Voltis")]
    row = {"id": "a", "lang": "en", "text": TEXT, "entities": entities, "relations": []}
    file = tmp_path / "articles_en.jsonl"
    file.write_text(json.dumps({**row, "references": references}))
    (article,) = read_gold(file)
    scores = score_references([(article, _prediction(*mentions))])
    assert scores["nominal"] == nominal
    assert scores["pronoun"] == pronoun


def test_shares() -> None:
    counts = References(right=3, wrong=1, missed=2)
    assert counts.precision == pytest.approx(3 / 4)
    assert counts.recall == pytest.approx(3 / 6)
    assert References().precision is None
    assert References().recall is None
