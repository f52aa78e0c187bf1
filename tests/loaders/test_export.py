"""The JSON that `extract` prints, against its schema."""

import json
from importlib.resources import files
from typing import Any

import orjson
import pytest
from jsonschema import Draft202012Validator, ValidationError

from loaders.export import to_json, to_line
from loaders.records import (
    Amount,
    Claim,
    Document,
    Evidence,
    Extraction,
    Language,
    LocalEntity,
    Mention,
    MentionKind,
    Span,
    claim_id,
    entity_id,
    local_id,
)
from schema.ontology import Polarity, Status, load_ontology

SCHEMA = json.loads(files("loaders").joinpath("extract.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)

TEXT = (
    "Nolux mise 2 M€ sur Varelle\n\n"
    "Nolux a promis 2 M€ à Varelle le 3 mai. 😀 « Oui », dit Ada Roc."
)
PROMISE = Span(TEXT.index("Nolux a promis"), TEXT.index(" 😀"))


def _at(words: str, start: int = 0) -> Span:
    first = TEXT.index(words, start)
    return Span(first, first + len(words))


def _entity(name: str, type_: str, kind: str, *spans: Span) -> LocalEntity:
    mentions = tuple(Mention(span, MentionKind.NAME) for span in spans)
    wikidata = "Q42" if name == "Ada Roc" else None
    return LocalEntity(
        local_id("a", name, kind),
        entity_id(name, kind, wikidata),
        name,
        type_,
        (),
        wikidata,
        mentions,
    )


NOLUX = _entity("Nolux", "Company", "thing", _at("Nolux"), _at("Nolux", 5))
VARELLE = _entity("Varelle", "Company", "thing", _at("Varelle"))
ADA = _entity("Ada Roc", "Person", "person", _at("Ada Roc"))


def _extraction(**changes: Any) -> Extraction:
    document = Document("a", "a.txt", TEXT, Language.FRENCH, "Nolux mise 2 M€ sur Varelle")
    fields: dict[str, Any] = {
        "id": claim_id(
            "a",
            "INVESTS_IN",
            Polarity.AFFIRMED,
            NOLUX.local_id,
            VARELLE.local_id,
            PROMISE.of(TEXT),
            0,
        ),
        "subject": NOLUX.local_id,
        "predicate": "INVESTS_IN",
        "object": VARELLE.local_id,
        "polarity": Polarity.AFFIRMED,
        "status": Status.PLANNED,
        "date": "2023-05-03",
        "date_inferred": True,
        "amount": Amount(2e6, "EUR"),
        "speaker": ADA.local_id,
        "confidence": 0.75,
        "evidence": Evidence(
            PROMISE, _at("promis"), _at("Nolux", PROMISE.start), _at("Varelle", PROMISE.start)
        ),
    }
    return Extraction(document, (NOLUX, VARELLE, ADA), (Claim(**{**fields, **changes}),))


def test_everything_is_there_and_valid() -> None:
    line = to_json(_extraction())
    VALIDATOR.validate(line)
    (claim,) = line["claims"]
    assert line["article"] == {
        "id": "a",
        "source": "a.txt",
        "language": "fr",
        "title": "Nolux mise 2 M€ sur Varelle",
        "published": None,
        "publisher": None,
        "url": None,
    }
    assert line["entities"][0]["mentions"][1] == {
        "start": PROMISE.start,
        "end": PROMISE.start + 5,
        "text": "Nolux",
        "kind": "name",
    }
    assert (claim["subject"], claim["object"], claim["speaker"]) == (NOLUX.id, VARELLE.id, "Q42")
    assert claim["amount"] == {"value": 2e6, "currency": "EUR"}
    assert claim["evidence"]["trigger"]["text"] == "promis"


def test_every_span_is_what_the_text_says_there() -> None:
    def spans(value: Any) -> list[dict[str, Any]]:
        if isinstance(value, list):
            return [span for item in value for span in spans(item)]
        if not isinstance(value, dict):
            return []
        own = [value] if "start" in value else []
        return own + [span for item in value.values() for span in spans(item)]

    line = to_json(_extraction())
    found = spans(line)
    assert len(found) == 8
    for span in found:
        assert line["text"][span["start"] : span["end"]] == span["text"]


ABSENT = [
    {"date": None},
    {"amount": None},
    {"speaker": None},
    {"date": "--05-03"},
    {"date": "2023"},
]


@pytest.mark.parametrize("changes", ABSENT)
def test_absent_values_are_null(changes: dict[str, Any]) -> None:
    line = to_json(_extraction(**changes))
    VALIDATOR.validate(line)
    ((key, value),) = changes.items()
    assert line["claims"][0][key] == value


WRONG = [
    {"date": "mai 2023"},
    {"amount": Amount(1.0, "euros")},
    {"confidence": 1.5},
    {"predicate": "invests in"},
]


@pytest.mark.parametrize("changes", WRONG)
def test_the_schema_is_a_real_check(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        VALIDATOR.validate(to_json(_extraction(**changes)))


def test_a_line_is_one_line_of_utf8() -> None:
    line = to_line(_extraction())
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert "😀".encode() in line
    assert orjson.loads(line) == to_json(_extraction())


def test_the_schema_knows_the_types_of_the_ontology() -> None:
    types = SCHEMA["properties"]["entities"]["items"]["properties"]["type"]["enum"]
    assert types == list(load_ontology().entity_types)
    claims = SCHEMA["properties"]["claims"]["items"]["properties"]
    assert claims["status"]["enum"] == list(Status)
    assert claims["polarity"]["enum"] == list(Polarity)
