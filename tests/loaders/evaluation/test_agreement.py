"""`evaluate` gives the figures of the scorer that the labelled files come with, to the digit."""

import json
import random
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from loaders.evaluation import GoldArticle, Section, evaluate, read_gold
from loaders.evaluation.spans import locate

GOLD = Path(__file__).parents[4] / "shared" / "gold"
SCORER = GOLD / "score.py"

pytestmark = pytest.mark.skipif(not SCORER.exists(), reason=f"needs {SCORER.name} beside the gold")

Line = dict[str, Any]


def noisy(article: GoldArticle, draw: random.Random) -> Line | None:
    """The labels as an extraction with every kind of fault, drawn at random."""
    if draw.random() < 0.1:
        return None
    text = article.document().text
    entities = [_entity(number, each, text, draw) for number, each in enumerate(article.entities)]
    ids = {gold.name: row["id"] for gold, row in zip(article.entities, entities, strict=True)}
    claims = [
        _claim(relation, ids, text, draw)
        for relation in article.relations
        for _ in range(draw.choice([0, 1, 1, 1, 2]))
    ]
    if len(ids) > 1 and draw.random() < 0.5:
        subject, object_ = draw.sample(sorted(ids.values()), 2)
        spurious = _claim(article.relations[0], ids, text, draw) if article.relations else None
        if spurious:
            claims.append({**spurious, "subject": subject, "object": object_})
    identity = draw.choice([article.id, article.id, f"renamed-{article.id}"])
    return {
        "article": {
            "id": identity,
            "source": draw.choice(["-", f"folder/{article.id}.txt"]),
            "language": draw.choice([article.language, article.language, "en"]),
        },
        "text": text,
        "entities": entities[draw.choice([0, 0, 0, 1]) :],
        "claims": claims,
    }


def _entity(number: int, entity: Any, text: str, draw: random.Random) -> Line:
    kinds = {"ORG": "Company", "PERSON": "Person", "PRODUCT": "Product", "PLACE": "Place"}
    mentions = [
        {
            "start": span.start,
            "end": span.end + draw.choice([0, 0, 0, 1]),
            "text": span.of(text),
            "kind": draw.choice(["name", "name", "nominal"]),
        }
        for span in sorted(locate(entity.mentions, text))
    ]
    return {
        "id": f"e-{number}",
        "name": draw.choice([entity.name, entity.name, *entity.mentions, "Nobody"]),
        "type": draw.choice([kinds.get(entity.type, "Company")] * 4 + ["Person", "Agency"]),
        "mentions": mentions,
    }


def _claim(relation: Any, ids: Mapping[str, str], text: str, draw: random.Random) -> Line:
    ends = [ids[relation.subject], ids[relation.object]]
    if draw.random() < 0.15:
        ends.reverse()
    span = next(iter(locate([relation.evidence or ""], text)), None)
    start, end = (span.start, span.end) if span else (0, len(text))
    amount = relation.amount and {
        "value": relation.amount.value * draw.choice([1, 1, 1.004, 1.1]),
        "currency": draw.choice([relation.amount.currency, "XXX"]),
    }
    return {
        "subject": ends[0],
        "predicate": draw.choice([relation.type] * 5 + ["CREATES"]),
        "object": ends[1],
        "polarity": draw.choice([*["negated" if relation.negated else "affirmed"] * 5, "negated"]),
        "status": draw.choice([relation.status] * 3 + ["planned", "denied", "ended"]),
        "date": draw.choice([relation.date, relation.date, None, "2023", "--04-25"]),
        "amount": draw.choice([amount, amount, None, {"value": 5, "currency": "EUR"}]),
        "confidence": draw.choice([0.5, 0.7, 0.9]),
        "evidence": {
            "start": start,
            "end": end,
            "text": text[start:end] + draw.choice(["", "", "", "!"]),
            "trigger": {"start": start, "end": start + 1},
            "subject": {"start": start, "end": draw.choice([end, end, end + 1])},
            "object": {"start": start, "end": end},
        },
    }


def _scored(set_: str, language: str | None, predictions: Path) -> Line:
    command = [sys.executable, str(SCORER), set_, "--pred", str(predictions), "--json"]
    done = subprocess.run(
        [*command, "--lang", language] if language else command,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return json.loads(done.stdout)


def _figures(section: Section) -> Iterator[tuple[str, object]]:
    """The figures of a section by their names in the scorer."""
    score = section.score
    yield "summary", section.summary
    yield "articles", score.articles
    yield "absent", score.absent
    yield "claims_predicted", score.claims
    yield "direction", score.direction.share
    yield "direction_n", score.direction.of
    yield "status", score.status.share
    yield "status_n", score.status.of
    yield "date", score.date.share
    yield "date_exact", score.date_exact.share
    yield "date_n", score.date.of
    yield "date_gold", score.date_gold.share
    yield "date_gold_n", score.date_gold.of
    yield "date_spurious", score.date_spurious
    yield "amount", score.amount.share
    yield "amount_n", score.amount.of
    yield "amount_gold", score.amount_gold.share
    yield "amount_gold_n", score.amount_gold.of
    yield "amount_spurious", score.amount_spurious
    yield "polarity_flips", score.polarity_flips
    yield "empty_articles", score.empty
    yield "empty_fp", score.empty_claims
    yield "empty_articles_hit", score.empty_hit
    yield "evidence_exact", score.evidence.share
    yield "evidence_spans", score.evidence_spans.share
    yield "evidence_on_gold", score.evidence_on_gold.share
    yield "dangling", score.dangling
    yield "mentions_exact", score.mentions.share
    yield "language_right", score.language.share


@pytest.mark.parametrize("seed", range(3))
def test_agrees_with_the_scorer_on_extractions_with_every_fault(seed: int, tmp_path: Path) -> None:
    draw = random.Random(seed)
    lines = [line for article in read_gold(GOLD) if (line := noisy(article, draw))]
    predictions = tmp_path / "predictions.jsonl"
    predictions.write_text("".join(json.dumps(line) + "\n" for line in lines))
    sections = evaluate(read_gold(GOLD), lines).sections
    assert len(sections) == 8
    for section in sections:
        scored = _scored(section.set, section.language, predictions)
        for name, figure in _figures(section):
            assert figure == scored[name], (section.set, section.language, name)
        by_type = section.score.relations
        assert {
            name: [matches.tp, matches.fp, matches.fn, matches.precision, matches.recall]
            for name, matches in by_type.items()
        } == {
            name: [*(counts.get(key, 0) for key in ("tp", "fp", "fn")), counts["p"], counts["r"]]
            for name, counts in scored["per_predicate"].items()
        }
        entities = scored["entities"]
        assert section.score.entities_found.share == entities["p"]
        assert section.score.entities_wanted.share == entities["r"]
        assert section.score.entities_split == entities["split"]
        assert section.score.types.share == entities["type_accuracy"]
        names = scored["ner"]["all"]
        assert section.score.names.f1 == names["f"]
        assert section.score.names_found.share == names["overlap_p"]
        assert section.score.names_wanted.share == names["overlap_r"]


def test_agrees_with_the_scorer_when_nothing_was_extracted(tmp_path: Path) -> None:
    predictions = tmp_path / "predictions.jsonl"
    predictions.write_text("")
    for section in evaluate(read_gold(GOLD), []).sections:
        assert section.summary == _scored(section.set, section.language, predictions)["summary"]
