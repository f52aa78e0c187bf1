"""A small graph of invented articles, with what a perfect reader would take from them."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.folding import fold
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
from schema.ontology import Polarity, Status


@dataclass(frozen=True)
class Named:
    """An entity to look for: every place where one of `forms` stands is a mention."""

    forms: tuple[str, ...]
    type: str
    wikidata: str | None = None

    @property
    def kind(self) -> str:
        return self.type if self.type in {"Person", "Place"} else "thing"

    @property
    def id(self) -> str:
        return entity_id(self.forms[0], self.kind, self.wikidata)


@dataclass(frozen=True)
class Stated:
    """A claim to make: each string is looked for in the sentence, the sentence in the text."""

    subject: str
    predicate: str
    object: str
    trigger: str
    sentence: str
    status: Status = Status.ASSERTED
    polarity: Polarity = Polarity.AFFIRMED
    date: str | None = None
    date_inferred: bool = False
    amount: Amount | None = None
    speaker: str | None = None
    confidence: float = 0.9


MICROSOFT = Named(("Microsoft",), "Company", "Q2283")
TWITTER = Named(("Twitter",), "Company", "Q918")
OPENAI = Named(("OpenAI",), "Company", "Q21708200")
MUSK = Named(("Elon Musk", "Musk"), "Person", "Q317521")
INTERCOM = Named(("Intercom",), "Company")
TRAINS = Named(("Société des trains",), "Agency")
CAFE = Named(("Éclair | 100% Café",), "Company")
REDMOND = Named(("Redmond",), "Place")
BING = Named(("Bing",), "Product")


def _spans(text: str, form: str) -> list[Span]:
    found, start = [], text.find(form)
    while start >= 0:
        found.append(Span(start, start + len(form)))
        start = text.find(form, start + 1)
    return found


def _entity(document: Document, named: Named) -> LocalEntity:
    spans = sorted({span for form in named.forms for span in _spans(document.text, form)})
    outer = [s for s in spans if not any(o != s and o.start <= s.start < o.end for o in spans)]
    return LocalEntity(
        local_id=local_id(document.id, named.forms[0], named.kind),
        id=named.id,
        name=named.forms[0],
        type=named.type,
        aliases=tuple(sorted(named.forms[1:])),
        wikidata=named.wikidata,
        mentions=tuple(Mention(span, MentionKind.NAME) for span in outer),
    )


def _within(text: str, sentence: Span, part: str) -> Span:
    start = text.index(part, sentence.start, sentence.end)
    return Span(start, start + len(part))


def _claim(document: Document, known: dict[str, LocalEntity], stated: Stated) -> Claim:
    start = document.text.index(stated.sentence)
    sentence = Span(start, start + len(stated.sentence))
    locals_ = {form: entity.local_id for form, entity in known.items()}
    return Claim(
        id=claim_id(
            document.id,
            stated.predicate,
            stated.polarity,
            locals_[stated.subject],
            locals_[stated.object],
            stated.sentence,
            0,
        ),
        subject=locals_[stated.subject],
        predicate=stated.predicate,
        object=locals_[stated.object],
        polarity=stated.polarity,
        status=stated.status,
        date=stated.date,
        date_inferred=stated.date_inferred,
        amount=stated.amount,
        speaker=locals_[stated.speaker] if stated.speaker else None,
        confidence=stated.confidence,
        evidence=Evidence(
            sentence,
            _within(document.text, sentence, stated.trigger),
            _within(document.text, sentence, stated.subject),
            _within(document.text, sentence, stated.object),
        ),
    )


def extraction(document: Document, named: Sequence[Named], stated: Sequence[Stated]) -> Extraction:
    """Put an article together with what it names and states."""
    entities = [_entity(document, each) for each in named]
    known = {
        form: entity for each, entity in zip(named, entities, strict=True) for form in each.forms
    }
    claims = tuple(_claim(document, known, each) for each in stated)
    return Extraction(document, tuple(entities), claims)


ADS = extraction(
    Document(
        id="ads",
        source="ads.txt",
        text="Microsoft lâche Twitter 🐦\n\n"
        "🚀 Dès mardi, Microsoft retire Twitter de sa régie. "
        "Elon Musk promet un procès à Microsoft. "
        "Intercom débranche aussi Twitter. "
        "La Société des trains garde Twitter.",
        language=Language.FRENCH,
        title="Microsoft lâche Twitter 🐦",
        published="2023-04-20",
        publisher="Le Fil",
        url="https://example.org/ads",
    ),
    [MICROSOFT, TWITTER, MUSK, INTERCOM, TRAINS],
    [
        Stated(
            "Microsoft",
            "DROPS_INTEGRATION",
            "Twitter",
            "retire",
            "🚀 Dès mardi, Microsoft retire Twitter de sa régie.",
            date="2023-04-25",
            date_inferred=True,
            status=Status.PLANNED,
            confidence=0.95,
        ),
        Stated(
            "Elon Musk",
            "THREATENS_SUIT",
            "Microsoft",
            "procès",
            "Elon Musk promet un procès à Microsoft.",
            status=Status.THREATENED,
            speaker="Elon Musk",
        ),
        Stated(
            "Intercom",
            "DROPS_INTEGRATION",
            "Twitter",
            "débranche",
            "Intercom débranche aussi Twitter.",
            confidence=0.8,
        ),
        Stated(
            "Société des trains",
            "DROPS_INTEGRATION",
            "Twitter",
            "garde",
            "La Société des trains garde Twitter.",
            polarity=Polarity.NEGATED,
        ),
    ],
)
FUNDING = extraction(
    Document(
        id="funding",
        source="funding.txt",
        text="Microsoft put 10 billion dollars into OpenAI in January. "
        "Musk had given OpenAI 50 million dollars. "
        "Éclair | 100% Café says it will invest in OpenAI. "
        "OpenAI and Microsoft are partners. "
        "Microsoft, based in Redmond, launched Bing.",
        language=Language.ENGLISH,
        published="2023-05-02",
        publisher="The Wire",
    ),
    [MICROSOFT, OPENAI, MUSK, CAFE, REDMOND, BING],
    [
        Stated(
            "Microsoft",
            "INVESTS_IN",
            "OpenAI",
            "put",
            "Microsoft put 10 billion dollars into OpenAI in January.",
            amount=Amount(1e10, "USD"),
            date="2023-01",
        ),
        Stated(
            "Musk",
            "INVESTS_IN",
            "OpenAI",
            "given",
            "Musk had given OpenAI 50 million dollars.",
            amount=Amount(5e7, "USD"),
            confidence=0.7,
        ),
        Stated(
            "Éclair | 100% Café",
            "INVESTS_IN",
            "OpenAI",
            "invest",
            "Éclair | 100% Café says it will invest in OpenAI.",
            status=Status.PLANNED,
            speaker="Éclair | 100% Café",
            confidence=0.6,
        ),
        Stated(
            "OpenAI",
            "PARTNERS_WITH",
            "Microsoft",
            "partners",
            "OpenAI and Microsoft are partners.",
        ),
        Stated(
            "Microsoft",
            "CREATES",
            "Bing",
            "launched",
            "Microsoft, based in Redmond, launched Bing.",
        ),
    ],
)
AGAIN = extraction(
    Document(
        id="again",
        source="again.txt",
        text="Microsoft invested 1 billion dollars in OpenAI in 2019.",
        language=Language.ENGLISH,
    ),
    [MICROSOFT, OPENAI],
    [
        Stated(
            "Microsoft",
            "INVESTS_IN",
            "OpenAI",
            "invested",
            "Microsoft invested 1 billion dollars in OpenAI in 2019.",
            amount=Amount(1e9, "USD"),
            date="2019",
            confidence=0.85,
        ),
    ],
)
NEWS = (ADS, FUNDING, AGAIN)


def in_order_of_name(entities: Sequence[Named]) -> list[str]:
    """Return the names as a list of entities has them."""
    return [e.forms[0] for e in sorted(entities, key=lambda e: (fold(e.forms[0]), e.id))]
