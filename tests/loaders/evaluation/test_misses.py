"""Why something was missed: labelled sentences that the extractor cannot get right -> the cause."""

import re
from pathlib import Path
from typing import Any

import pytest

from loaders.evaluation import GoldArticle, evaluate, read_gold
from loaders.evaluation.gold import GoldEntity, GoldRelation
from loaders.evaluation.misses import Kind, Miss, find_misses, miss_lines
from loaders.export import to_json
from loaders.names.known_files import read_known_entities
from loaders.pipeline import Pipeline
from loaders.records import Amount

KNOWN = read_known_entities([Path(__file__).parents[3] / "seeds" / "entities.yaml"])
ACQUIRED = "Microsoft acquired Twitter."


def labelled(text: str, relation: str, object_: str = "Twitter", **fields: Any) -> GoldArticle:
    """A sentence with one relation of Microsoft."""
    names = {"Microsoft": "ORG", object_: "ORG"}
    return GoldArticle(
        set="sentences",
        id="s1",
        language="en",
        text=text,
        title=None,
        published=None,
        publisher=None,
        entities=tuple(GoldEntity(name, type_, (name,)) for name, type_ in names.items()),
        relations=(
            GoldRelation(
                **{
                    "type": relation,
                    "subject": "Microsoft",
                    "object": object_,
                    "negated": False,
                    "status": "asserted",
                    "date": None,
                    "amount": None,
                    "evidence": text,
                    **fields,
                }
            ),
        ),
        phenomena=(),
        references=None,
        source="test",
    )


def misses(article: GoldArticle) -> list[Miss]:
    extractions = list(Pipeline(KNOWN).extract([article.document()]))
    report = evaluate([article], map(to_json, extractions))
    return list(find_misses(report.comparisons, extractions))


@pytest.mark.parametrize(
    ("article", "cause"),
    [
        (labelled("Microsoft acquired the mill.", "ACQUIRES", "mill"), "was not found: mill"),
        (labelled(ACQUIRED, "LEADS"), "a type that the relation does not take: Microsoft Company"),
        (labelled(ACQUIRED, "ACQUIRES", negated=True), "with the other polarity"),
        (
            labelled(ACQUIRED, "ACQUIRES", subject="Twitter", object="Microsoft"),
            "the other way round",
        ),
        (labelled(ACQUIRED, "SUES"), "as another relation"),
        (
            labelled("It was a good year for Microsoft.\n\nTwitter is for sale.", "ACQUIRES"),
            "not in one sentence",
        ),
        (labelled("Microsoft snoozed beside Twitter.", "ACQUIRES"), "no word"),
        (labelled("Will Microsoft acquire Twitter?", "ACQUIRES"), "a question or a condition"),
        (
            labelled("Microsoft sat beside Twitter when a rival acquired a mill.", "ACQUIRES"),
            "it lacks one of the two",
        ),
    ],
)
def test_names_the_stage_that_lost_a_relation(article: GoldArticle, cause: str) -> None:
    (missed,) = [miss for miss in misses(article) if miss.kind is Kind.MISSED]
    assert cause in missed.cause
    assert missed.text == article.text


@pytest.mark.parametrize(
    ("article", "cause"),
    [
        (labelled(ACQUIRED, "ACQUIRES", negated=True), "wrong polarity"),
        (labelled(ACQUIRED, "ACQUIRES", subject="Twitter", object="Microsoft"), "reversed"),
        (labelled(ACQUIRED, "SUES"), "other relation: SUES"),
        (labelled(ACQUIRED, "SUES", "Google"), "that the labels do not have: Twitter"),
    ],
)
def test_says_what_is_wrong_with_a_claim(article: GoldArticle, cause: str) -> None:
    (wrong,) = [miss for miss in misses(article) if miss.kind is Kind.WRONG]
    assert cause in wrong.cause


def test_says_what_differs_in_a_claim_that_is_right() -> None:
    text = "Microsoft acquired Twitter for 3 million dollars in May 2021."
    article = labelled(text, "ACQUIRES", status="planned", amount=Amount(5, "EUR"), date="2020")
    assert {(miss.kind, miss.cause) for miss in misses(article)} == {
        (Kind.STATUS, "should be planned"),
        (Kind.DATE, "should be 2020"),
        (Kind.AMOUNT, "should be 5 EUR"),
    }


def test_a_name_with_other_bounds_is_missed_and_wrong() -> None:
    article = labelled("Microsoft Corporation acquired Twitter.", "ACQUIRES")
    assert [(miss.kind, miss.what, miss.cause) for miss in misses(article)] == [
        (Kind.NAME_MISSED, "Microsoft", "other bounds: Microsoft Corporation"),
        (Kind.NAME_WRONG, "Microsoft Corporation", "other bounds: Microsoft"),
    ]


def test_an_article_without_extraction_was_not_read() -> None:
    report = evaluate([labelled(ACQUIRED, "ACQUIRES")], [])
    (miss, *_) = find_misses(report.comparisons, [])
    assert miss.cause == "the article was not read"


def test_tells_each_fault_with_its_text_and_counts_the_causes() -> None:
    lines = miss_lines(misses(labelled(ACQUIRED, "SUES")))
    assert [re.sub(r" 0\.\d\d ", " .9 ", line) for line in lines] == [
        "missed      s1             SUES(Microsoft -> Twitter) [asserted]  "
        "<read as another relation>",
        f"            | {ACQUIRED}",
        "wrong       s1             ACQUIRES(Microsoft -> Twitter) [asserted] .9  "
        "<other relation: SUES>",
        f"            | {ACQUIRED}",
        "",
        "missed         1  read as another relation",
        "wrong          1  other relation",
    ]


def test_reads_our_own_labels(tmp_path: Path) -> None:
    file = tmp_path / "sentences_en.jsonl"
    file.write_text(
        '{"id": "s", "lang": "en", "text": "Rain.", "entities": [], "relations": [],'
        ' "phenomena": ["no-relation"], "style": "agency"}'
    )
    (article,) = read_gold(file)
    assert article.phenomena == ("no-relation",)
