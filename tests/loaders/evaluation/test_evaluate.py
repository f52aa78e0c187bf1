"""The scoring rule on a small labelled folder of our own, counted by hand."""

import json
from pathlib import Path
from typing import Any

import pytest

from loaders.evaluation import EvaluationError, Section, evaluate, read_gold
from loaders.evaluation.breakdown import Aspect, breakdown
from loaders.evaluation.counts import Bin, Matches, Ratio
from loaders.evaluation.figures import show

TEXT = (
    "Kettle SA a racheté Brimo en mai 2021 pour 3 millions d'euros. "
    "Brimo dément vouloir lâcher Zup."
)
ARTICLES = [
    {
        "id": "a1",
        "lang": "fr",
        "title": "Rachat",
        "published": "2021-06-01",
        "text": TEXT,
        "entities": [
            {"name": "Kettle", "type": "ORG", "mentions": ["Kettle SA"]},
            {"name": "Brimo", "type": "ORG", "mentions": ["Brimo"]},
            {"name": "Zup", "type": "PRODUCT", "mentions": ["Zup"]},
        ],
        "relations": [
            {
                "type": "ACQUIRES",
                "subject": "Kettle",
                "object": "Brimo",
                "polarity": "affirmed",
                "status": "asserted",
                "date": "2021-05",
                "amount": {"value": 3000000, "currency": "EUR"},
                "evidence": "Kettle SA a racheté Brimo",
            },
            {
                "type": "DROPS_INTEGRATION",
                "subject": "Brimo",
                "object": "Zup",
                "polarity": "negated",
                "status": "denied",
                "date": None,
                "amount": None,
                "evidence": "Brimo dément",
            },
        ],
    },
    {
        "id": "a2",
        "lang": "en",
        "text": "Rain fell on Quimper.",
        "entities": [{"name": "Quimper", "type": "PLACE", "mentions": ["Quimper"]}],
        "relations": [],
    },
]


def extraction() -> dict[str, Any]:
    """What a good extractor finds in the first article, but one date that is too vague."""
    text = f"Rachat\n\n{TEXT}"

    def span(string: str) -> dict[str, Any]:
        start = text.index(string)
        return {"start": start, "end": start + len(string), "text": string}

    def claim(
        subject: str, predicate: str, object_: str, sentence: str, **fields: Any
    ) -> dict[str, Any]:
        return {
            "subject": subject,
            "predicate": predicate,
            "object": object_,
            "polarity": "affirmed",
            "status": "asserted",
            "date": None,
            "amount": None,
            "confidence": 0.9,
            "evidence": {
                **span(sentence),
                "trigger": span(sentence),
                "subject": span(sentence),
                "object": span(sentence),
            },
            **fields,
        }

    entities = [("k", "Kettle SA", "Company"), ("b", "Brimo", "Company"), ("z", "Zup", "Product")]
    acquisition, denial = TEXT.split(". ")
    return {
        "article": {"id": "a1", "source": "-", "language": "fr"},
        "text": text,
        "entities": [
            {"id": id_, "name": name, "type": type_, "mentions": [{**span(name), "kind": "name"}]}
            for id_, name, type_ in entities
        ],
        "claims": [
            claim(
                "k",
                "ACQUIRES",
                "b",
                acquisition,
                date="2021",
                amount={"value": 3000000, "currency": "EUR"},
            ),
            claim("b", "DROPS_INTEGRATION", "z", denial, polarity="negated"),
        ],
    }


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    (tmp_path / "articles_xx.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ARTICLES))
    return tmp_path


def section(gold: Path, line: dict[str, Any] | None) -> Section:
    """The section over both languages."""
    return evaluate(read_gold(gold), [line] if line else []).sections[-1]


def test_counts_what_was_found(gold: Path) -> None:
    score = section(gold, extraction()).score
    assert score.relations == {
        "ACQUIRES": Matches(tp=1),
        "DROPS_INTEGRATION": Matches(tp=1),
    }
    assert (score.articles, score.absent, score.language) == (2, 1, Ratio(1, 1))
    assert score.status == Ratio(1, 1), "the status of what is negated is not judged"
    assert (score.date, score.date_exact) == (Ratio(1, 1), Ratio(0, 1))
    assert score.amount == Ratio(1, 1)
    assert (score.evidence, score.evidence_spans) == (Ratio(2, 2), Ratio(2, 2))
    assert score.names == Matches(tp=3, fn=2), "Brimo's second mention, and Quimper"
    assert score.empty == 1


def test_a_reversed_claim_is_wrong_and_known_as_reversed(gold: Path) -> None:
    line = extraction()
    line["claims"][0].update(subject="b", object="k")
    score = section(gold, line).score
    assert score.relations["ACQUIRES"] == Matches(fp=1, fn=1)
    assert score.direction == Ratio(1, 2)


def test_a_claim_of_the_other_polarity_is_wrong_and_known_as_such(gold: Path) -> None:
    line = extraction()
    line["claims"][1]["polarity"] = "affirmed"
    score = section(gold, line).score
    assert score.relations["DROPS_INTEGRATION"] == Matches(fp=1, fn=1)
    assert score.polarity_flips == 1
    assert score.polarity == Ratio(1, 2)


def test_equal_claims_count_once_and_the_most_confident_speaks(gold: Path) -> None:
    line = extraction()
    line["claims"].append({**line["claims"][0], "status": "planned", "confidence": 0.95})
    score = section(gold, line).score
    assert score.claims == 2
    assert score.status == Ratio(0, 1)


def test_a_claim_where_there_is_none_is_a_false_positive(gold: Path) -> None:
    line = extraction()
    line["article"]["id"] = "a2"
    score = section(gold, line).score
    assert (score.empty_hit, score.empty_claims) == (1, 2)


def test_an_extraction_under_another_name_is_found_by_its_text(gold: Path) -> None:
    line = extraction()
    line["article"]["id"] = "renamed"
    assert section(gold, line).score.absent == 1


def test_reports_each_language_then_all_and_ends_with_the_summaries(gold: Path) -> None:
    report = evaluate(read_gold(gold), [extraction()])
    assert [(each.set, each.language) for each in report.sections] == [
        ("articles", "fr"),
        ("articles", "en"),
        ("articles", None),
    ]
    assert report.lines()[-3:] == [each.summary for each in report.sections]
    assert report.lines()[-1] == (
        "articles all: core F1 1.00 all F1 1.00 P 1.00 R 1.00 dir 1.00 status 1.00 date 1.00 "
        "amt 1.00 evid 1.00 spans 1.00 ner .75 emptyFP 0 claims 2"
    )
    assert "ACQUIRES            1.00  1.00  1.00    1    0    0" in report.lines()


def test_intervals_hold_the_figure_and_do_not_change(gold: Path) -> None:
    line = extraction()
    del line["claims"][1]
    one, other = section(gold, line), section(gold, line)
    assert one == other
    assert one.all_interval.low <= one.score.over().f1 <= one.all_interval.high
    assert one.all_interval.low < one.all_interval.high


def test_confidence_is_laid_beside_what_is_right(gold: Path) -> None:
    line = extraction()
    line["claims"][0]["confidence"] = 0.96
    line["claims"][1].update(confidence=0.9, polarity="affirmed")
    line["claims"].append({**line["claims"][0], "object": "z", "confidence": 0.35})
    score = section(gold, line).score
    assert score.reliability == {9: Bin(2, 1, 0.96 + 0.9), 0: Bin(1, 0, 0.35)}
    assert score.calibration_error == pytest.approx((0.86 + 0.35) / 3)
    assert "0.9 to 1.0       2   .50   .93" in evaluate(read_gold(gold), [line]).lines()


@pytest.mark.parametrize(
    ("confidence", "edge"), [(0.0, 0), (0.499, 0), (0.5, 5), (0.7, 7), (0.899, 8), (1.0, 9)]
)
def test_confidence_is_counted_in_tenths(confidence: float, edge: int) -> None:
    assert Bin.of(confidence) == edge


@pytest.mark.parametrize(
    ("aspect", "rows"),
    [
        ("language", {"fr": Matches(2, 0, 0), "en": Matches(0, 1, 0)}),
        (
            "relation",
            {"ACQUIRES": Matches(1, 0, 0), "DROPS_INTEGRATION": Matches(1, 1, 0)},
        ),
        (
            "phenomenon",
            {"denial": Matches(2, 0, 0), "negation": Matches(2, 1, 0), "none named": Matches()},
        ),
    ],
)
def test_tells_claims_apart(
    gold: Path, aspect: Aspect, rows: dict[str, Matches], tmp_path: Path
) -> None:
    tags = {"a1": ["denial", "negation"], "a3": ["negation"]}
    third = {**ARTICLES[1], "id": "a3"}
    labelled = [*ARTICLES, third][: 3 if aspect == "phenomenon" else 2]
    (tmp_path / "articles_xx.jsonl").write_text(
        "".join(
            json.dumps({**row, "phenomena": tags.get(row["id"], [])}) + "\n" for row in labelled
        )
    )
    stray = extraction()
    stray["article"]["id"] = labelled[-1]["id"]
    del stray["claims"][0]
    report = evaluate(read_gold(gold), [extraction(), stray])
    scores = breakdown(report.comparisons, aspect)
    assert {name: score.over() for name, score in scores.items()} == rows
    told = [*report.by(aspect)]
    assert told[0] == f"articles by {aspect}"
    assert {line[:18].strip() for line in told[2:-1]} == set(rows)


def test_an_article_becomes_the_document_that_reading_it_gives(gold: Path) -> None:
    document = read_gold(gold)[0].document()
    assert document.text == f"Rachat\n\n{TEXT}"
    assert (document.id, document.language, document.published) == ("a1", "fr", "2021-06-01")


@pytest.mark.parametrize(
    ("share", "shown"),
    [(None, "-"), (1.0, "1.00"), (0.999, ".99"), (0.5, ".50"), (0.0, ".00"), (0.125, ".12")],
)
def test_only_what_is_exactly_one_is_shown_as_one(share: float | None, shown: str) -> None:
    assert show(share) == shown


def test_an_empty_folder_says_what_belongs_there(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"no articles_\*\.jsonl .* name the folder"):
        read_gold(tmp_path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(EvaluationError, match=r"nothing\.jsonl: cannot be read"):
        read_gold(tmp_path / "nothing.jsonl")


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "a"}'])
def test_a_broken_line_is_named(tmp_path: Path, line: str) -> None:
    file = tmp_path / "articles_fr.jsonl"
    file.write_text(f"{json.dumps(ARTICLES[0])}\n{line}\n")
    with pytest.raises(EvaluationError, match=r"articles_fr\.jsonl: line 2: not a labelled"):
        read_gold(file)


def test_a_broken_extraction_is_named(gold: Path) -> None:
    line = extraction()
    del line["claims"][0]["predicate"]
    with pytest.raises(EvaluationError, match=r"extraction 1: .*'predicate'.*graph-api extract"):
        evaluate(read_gold(gold), [line])


def test_a_language_that_is_not_read_is_named(tmp_path: Path) -> None:
    file = tmp_path / "articles_xx.jsonl"
    file.write_text(json.dumps({**ARTICLES[1], "lang": "xx"}))
    with pytest.raises(EvaluationError, match=r"articles_xx\.jsonl: a2: "):
        read_gold(file)[0].document()
