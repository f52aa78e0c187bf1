"""How sure claims are: what is looked at, what the weights make of it, and the title's rank."""

from dataclasses import replace

import pytest

from loaders.claims.calibration import (
    FEATURES,
    Calibration,
    features,
    load_calibration,
    parse_calibration,
)
from loaders.records import (
    Claim,
    Document,
    Evidence,
    Extraction,
    Language,
    LocalEntity,
    Mention,
    MentionKind,
    Span,
)
from schema.errors import OntologyError
from schema.ontology import Polarity, Status

TITLE = "Kettle buys Brimo"
BODY = "Kettle bought Brimo on Monday. In the end it also bought Zup."
DOCUMENT = Document("a", "a", f"{TITLE}\n\n{BODY}", Language.ENGLISH, TITLE)
PLAIN = Calibration({**dict.fromkeys(FEATURES, 0.0), "reading": 1.0})


def span(text: str, after: str = "") -> Span:
    start = DOCUMENT.text.index(text, DOCUMENT.text.index(after))
    return Span(start, start + len(text))


def entity(name: str, wikidata: str | None, *mentions: Mention) -> LocalEntity:
    return LocalEntity(name, name, name, "Company", (), wikidata, mentions)


IT = span("it", "In the end")
ENTITIES = (
    entity(
        "Kettle", "Q1", Mention(span("Kettle"), MentionKind.NAME), Mention(IT, MentionKind.PRONOUN)
    ),
    entity("Brimo", None, Mention(span("Brimo"), MentionKind.NAME)),
    entity("Zup", None, Mention(span("Zup"), MentionKind.NAME)),
)


def claim(sentence: str, subject: Span, object_: str, after: str, confidence: float) -> Claim:
    return Claim(
        id="c",
        subject="Kettle",
        predicate="ACQUIRES",
        object=object_,
        polarity=Polarity.AFFIRMED,
        status=Status.ASSERTED,
        date=None,
        date_inferred=False,
        amount=None,
        speaker=None,
        confidence=confidence,
        evidence=Evidence(span(sentence), span(object_, after), subject, span(object_, after)),
    )


IN_TITLE = claim(TITLE, span("Kettle"), "Brimo", "Kettle", 0.9)
IN_BODY = claim(BODY[:30], span("Kettle", BODY), "Brimo", BODY, 0.8)
OF_ZUP = claim(BODY[31:], IT, "Zup", "In the end", 0.5)


def extraction(*claims: Claim) -> Extraction:
    return Extraction(DOCUMENT, ENTITIES, claims)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (IN_BODY, {"reading": -0.223, "known": 1, "apart": 0.1}),
        (OF_ZUP, {"reading": -0.693, "referred": 1, "known": 1, "apart": 0.2}),
        (
            replace(IN_BODY, polarity=Polarity.NEGATED, confidence=1.0),
            {"known": 1, "negated": 1, "apart": 0.1},
        ),
    ],
)
def test_looks_at_what_tells_how_sure_a_claim_is(claim: Claim, expected: dict[str, float]) -> None:
    found = features(claim, extraction(claim))
    wanted = {**dict.fromkeys(FEATURES, 0.0), "constant": 1.0, **expected}
    assert found == pytest.approx(wanted, abs=0.001)


def test_the_weights_shipped_trust_names_more_than_references_and_guesses() -> None:
    shipped = load_calibration()
    base = dict.fromkeys(FEATURES, 0.0) | {"constant": 1.0}
    plain = shipped.confidence(base)
    assert 0.7 < plain < 1
    for doubt in ({"referred": 1.0}, {"reading": -0.5}):
        assert shipped.confidence(base | doubt) < plain


def test_a_claim_of_the_title_stays_below_the_best_of_the_body_that_says_the_same() -> None:
    found = PLAIN.apply(extraction(IN_TITLE, IN_BODY, OF_ZUP)).claims
    body = found[1].confidence
    assert found[0].confidence == pytest.approx(body - 0.01)
    alone = PLAIN.apply(extraction(IN_TITLE, OF_ZUP)).claims
    assert alone[0].confidence > body


@pytest.mark.parametrize("text", ["", "weights: {}", "weights: {constant: 1}", "[]"])
def test_refuses_a_file_without_a_weight_for_each_feature(text: str) -> None:
    with pytest.raises(OntologyError, match=r"mine\.yaml: needs weights for constant"):
        parse_calibration(text, "mine.yaml")
