"""The corpus of `benchmarks/quality/corpus`: its labels hold together, its parts are apart.

A failure names records, never their text: the unseen part is to stay unseen.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from loaders.folding import fold
from schema.ontology import Polarity, Status, load_ontology

ROOT = Path(__file__).parents[1]
CORPUS = ROOT / "benchmarks" / "quality" / "corpus"
SHARED = ROOT.parent / "shared"

PHENOMENA = set(
    re.findall(
        r"\S+",
        """passive agentless nominalisation light-verb control relative participle apposition
        coordination list-of-amounts headline quotation conditional question comparison quantifier
        ellipsis parenthesis negation denial plan threat allegation ended coreference possessive
        demonym metonymy acronym product-company common-word-name look-alike no-relation date
        amount""",
    )
)
STYLES = {"agency", "tabloid", "business", "blog", "press-release", "headline", "encyclopedia"}
TYPES = {"ORG", "PERSON", "PRODUCT", "PLACE", "OTHER"}
DATE = re.compile(r"(\d{4}|-)(-\d\d){0,2}")
QUOTED = 9
"""So many words in a row that stand elsewhere are a quotation."""

Record = dict[str, Any]


def read(*files: Path) -> Iterator[Record]:
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            yield json.loads(line)


def text_of(record: Record) -> str:
    return "\n\n".join(part for part in (record.get("title"), record["text"]) if part)


def faults(record: Record) -> Iterator[str]:
    """What is wrong with a record, in words that quote nothing of it."""
    text = text_of(record)
    names = [entity.get("name", entity.get("text")) for entity in record["entities"]]
    if len(set(names)) < len(names):
        yield "an entity is listed twice"
    yield from entity_faults(record, text)
    for relation in record["relations"]:
        yield from relation_faults(relation, set(names), text)
    for reference in record.get("references", ()):
        if reference["entity"] not in names or reference["kind"] not in {"nominal", "pronoun"}:
            yield f"a reference {reference['kind']} to {reference['entity']}"
        if not 0 <= reference["start"] < reference["end"] <= len(text):
            yield "a reference outside the text"
    if unknown := set(record["phenomena"]) - PHENOMENA:
        yield f"the phenomena {unknown}"
    if bool(record["relations"]) is ("no-relation" in record["phenomena"]):
        yield "no-relation is said of a text with relations, or not of one without"
    if record["style"] not in STYLES:
        yield f"the style {record['style']}"


def entity_faults(record: Record, text: str) -> Iterator[str]:
    for entity in record["entities"]:
        if not set(entity["type"].split("|")) <= TYPES:
            yield f"the entity type {entity['type']}"
        adjective = entity["type"] == "PLACE" and "demonym" in record["phenomena"]
        for mention in entity.get("mentions") or [entity["text"]]:
            if mention not in text and not adjective:  # "le lyonnais X" names Lyon
                yield "a mention does not stand in the text"


def relation_faults(relation: Record, names: set[str], text: str) -> Iterator[str]:
    if relation["type"] not in load_ontology().relation_types:
        yield f"the relation {relation['type']}"
    if not {relation["subject"], relation["object"]} <= names:
        yield "a relation of an entity that is not listed"
    if relation["subject"] == relation["object"]:
        yield "a relation of an entity with itself"
    if relation["polarity"] not in list(Polarity) or relation["status"] not in list(Status):
        yield f"polarity {relation['polarity']} or status {relation['status']}"
    if relation["status"] == Status.DENIED and relation["polarity"] != Polarity.NEGATED:
        yield "a denied relation that is not negated"
    if relation["date"] is not None and not DATE.fullmatch(relation["date"]):
        yield f"the date {relation['date']}"
    if (amount := relation["amount"]) is not None and not (
        amount["value"] > 0 and re.fullmatch("[A-Z]{3}", amount["currency"])
    ):
        yield f"the amount {amount}"
    if not relation["evidence"] or relation["evidence"] not in text:
        yield "evidence that does not stand in the text"


def sentences(record: Record) -> Iterator[str]:
    """The sentences as they are compared; those of a few words may stand anywhere."""
    for sentence in re.split(r"(?<=[.!?…»”\"])\s+|\n+", text_of(record)):
        if len((folded := fold(sentence)).split()) > 4:
            yield folded


def runs(text: str) -> Iterator[tuple[str, ...]]:
    words = fold(text).split()
    return zip(*(words[at:] for at in range(QUOTED)), strict=False)


RECORDS = [*read(*sorted(CORPUS.glob("*/*.jsonl")))]


def test_there_is_a_corpus_in_three_languages_and_two_parts() -> None:
    parts = {str(path.relative_to(CORPUS)) for path in CORPUS.glob("*/*.jsonl")}
    assert parts == {
        f"{part}/{set_}_{language}.jsonl"
        for part in ("seen", "unseen")
        for set_ in ("articles", "sentences")
        for language in ("fr", "id", "en")
    }


def test_every_label_holds_together() -> None:
    found = {record["id"]: [*faults(record)] for record in RECORDS}
    assert {id_: wrong for id_, wrong in found.items() if wrong} == {}


def test_no_record_stands_twice() -> None:
    ids = Counter(record["id"] for record in RECORDS)
    texts = Counter(fold(text_of(record)) for record in RECORDS)
    assert [id_ for id_, times in ids.items() if times > 1] == []
    assert [r["id"] for r in RECORDS if texts[fold(text_of(r))] > 1] == []


def test_what_is_unseen_has_no_sentence_that_is_seen() -> None:
    seen = {
        sentence for record in read(*CORPUS.glob("seen/*.jsonl")) for sentence in sentences(record)
    }
    shared = [
        record["id"]
        for record in read(*CORPUS.glob("unseen/*.jsonl"))
        if not seen.isdisjoint(sentences(record))
    ]
    assert shared == []


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the labelled sets of others beside the code")
def test_nothing_is_quoted_from_what_others_wrote() -> None:
    theirs = [
        *map(text_of, read(*SHARED.glob("gold/*.jsonl"))),
        *(path.read_text(encoding="utf-8") for path in SHARED.glob("seeds/*.txt")),
        *(path.read_text(encoding="utf-8") for path in ROOT.glob("seeds/**/*.md")),
        *map(text_of, read(*ROOT.glob("seeds/**/*.jsonl"))),
    ]
    known = {run for text in theirs for run in runs(text)}
    assert known
    assert [r["id"] for r in RECORDS if not known.isdisjoint(runs(text_of(r)))] == []
