"""Labelled sentences: what each says, and which claims an extractor missed or got wrong in it.

A row of `cases/<language>/<relation>.yaml` has the text, the entities in it with their types, the
claims that it makes and the phenomena that make it worth having. A claim reads

    subject RELATION object STATUS [date] [amount CURRENCY | no amount]

where STATUS is a status, or `negated` for a claim that the text negates or has somebody deny.
Date and amount are judged only where they are given. The rows are labelled for all relations of the
ontology; those of `look_alikes.yaml` hold none of them.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml

from loaders.claims.claims import find_claims
from loaders.claims.likely import Guess
from loaders.claims.statements import Statement
from loaders.names.known import KnownEntities
from loaders.records import (
    Amount,
    Claim,
    Document,
    Language,
    LocalEntity,
    Mention,
    MentionKind,
    Span,
    entity_id,
    local_id,
)
from loaders.references.coreference import resolve_references
from loaders.sentences.pieces import Article
from loaders.sentences.tree import read_trees
from loaders.words.parsing import parse
from schema.ontology import Polarity, Status, load_ontology

PUBLISHED = "2023-05-15"
"""Day on which every row is taken to have been published, for dates that leave out the year."""

_FOLDER = Path(__file__).parent / "cases"
_CLAIM = re.compile(
    rf"(?P<subject>.+?) (?P<predicate>{'|'.join(load_ontology().relation_types)}) (?P<object>.+?)"
    rf" (?P<status>negated|{'|'.join(Status)})"
    r"(?: (?P<date>\d{4}(?:-\d\d){0,2}))?"
    r"(?: (?P<value>[\d.]+(?:e\d+)?) (?P<currency>[A-Z]{3})|(?P<no_amount>,? no amount))?"
)


@dataclass(frozen=True, slots=True)
class Expected:
    """A claim as a row gives it; `status` is None where it is negated."""

    text: str
    subject: str
    predicate: str
    object: str
    status: str | None
    date: str | None
    amount: Amount | None
    no_amount: bool

    def allows(self, claim: Claim, names: Mapping[str, str]) -> bool:
        """Tell whether an extracted claim says this, or less; `names` are those of local ids."""
        negated = claim.polarity is Polarity.NEGATED or claim.status is Status.DENIED
        pair, labelled = (names[claim.subject], names[claim.object]), (self.subject, self.object)
        symmetric = load_ontology().relation_types[self.predicate].symmetric
        return (
            claim.predicate == self.predicate
            and (pair == labelled or (symmetric and pair[::-1] == labelled))
            and self.status == (None if negated else claim.status)
            and (self.date is None or claim.date in {None, self.date})
            and (self.amount is None or claim.amount in {None, self.amount})
            and not (self.no_amount and claim.amount)
        )

    def is_made_by(self, claim: Claim, names: Mapping[str, str]) -> bool:
        """Tell whether an extracted claim says all of this."""
        return (
            self.allows(claim, names)
            and bool(claim.date or not self.date)
            and bool(claim.amount or not self.amount)
        )


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled sentence."""

    id: str
    language: Language
    text: str
    entities: Mapping[str, str]
    claims: tuple[Expected, ...]
    phenomena: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a case says and was not found, and found claims that say what it does not.

    A claim that only lacks its date or amount is missing, not wrong.
    """

    missing: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def fault(self) -> str | None:
        """What to write into `known_misses.txt`: "wrong", "missing", or None if all is right."""
        return "wrong" if self.wrong else "missing" if self.missing else None


def guess_nothing(*_: object) -> list[Statement]:
    """Leave a sentence at what frames read in it: the table is about them."""
    return []


def read_cases() -> list[Case]:
    """Return every row of every file; a malformed row is a ValueError that names it."""
    cases = [case for path in sorted(_FOLDER.glob("*/*.yaml")) for case in _read(path)]
    ids = [case.id for case in cases]
    if twins := sorted({each for each in ids if ids.count(each) > 1}):
        raise ValueError(f"two rows begin alike; change one of each: {twins}")
    return cases


def judge(case: Case, guess: Guess = guess_nothing) -> Outcome:
    """Extract the claims of a case, its entities given, and compare them with its labels."""
    document = Document(
        id=case.id, source=case.id, text=case.text, language=case.language, published=PUBLISHED
    )
    entities = tuple(entity_of(document, name, case.entities) for name in case.entities)
    names = {entity.local_id: entity.name for entity in entities}
    (doc,) = parse(case.language, [document])
    (trees,) = read_trees(case.language, [Article(document, doc, entities)])
    resolve_references(document, entities, trees, KnownEntities())
    found = find_claims(document, trees, guess)
    return Outcome(
        missing=tuple(
            expected.text
            for expected in case.claims
            if not any(expected.is_made_by(claim, names) for claim in found)
        ),
        wrong=tuple(
            _show(claim, names)
            for claim in found
            if not any(expected.allows(claim, names) for expected in case.claims)
        ),
    )


def claims_of(document: Document, entities: Mapping[str, str]) -> list[str]:
    """Return the claims of an article whose entities are given with their types, as text."""
    known = tuple(entity_of(document, name, entities) for name in entities)
    names = {entity.local_id: entity.name for entity in known}
    (doc,) = parse(document.language, [document])
    (trees,) = read_trees(document.language, [Article(document, doc, known)])
    found = find_claims(document, trees, guess_nothing)
    surest = sorted(found, key=lambda claim: -claim.confidence)
    return [_show(claim, names) for claim in surest]


def _read(path: Path) -> Iterator[Case]:
    language = Language(path.parent.name)
    for row in yaml.safe_load(path.read_text(encoding="utf-8")):
        where = f"{path.parent.name}/{path.name}: {row['text']}"
        if set(row) != {"text", "entities", "claims", "phenomena"} or not row["phenomena"]:
            raise ValueError(f"{where}: needs text, entities, claims and phenomena")
        if absent := [name for name in row["entities"] if not _spans(name, row["text"])]:
            raise ValueError(f"{where}: {absent} do not stand in the text")
        yield Case(
            id=f"{language}/{path.stem}/{_slug(row['text'])}",
            language=language,
            text=row["text"],
            entities=row["entities"],
            claims=tuple(_expected(where, claim, row["entities"]) for claim in row["claims"]),
            phenomena=tuple(row["phenomena"]),
        )


def _expected(where: str, text: str, entities: Mapping[str, str]) -> Expected:
    match = _CLAIM.fullmatch(text)
    if not match or not {match["subject"], match["object"]} <= set(entities):
        raise ValueError(f"{where}: cannot read the claim {text!r}")
    return Expected(
        text=text,
        subject=match["subject"],
        predicate=match["predicate"],
        object=match["object"],
        status=None if match["status"] == "negated" else match["status"],
        date=match["date"],
        amount=Amount(float(match["value"]), match["currency"]) if match["value"] else None,
        no_amount=bool(match["no_amount"]),
    )


def entity_of(document: Document, name: str, entities: Mapping[str, str]) -> LocalEntity:
    longer = [
        span
        for other in entities
        if len(other) > len(name)
        for span in _spans(other, document.text)
    ]
    kind = {"Person": "person", "Place": "place"}.get(entities[name], "thing")
    return LocalEntity(
        local_id=local_id(document.id, name, kind),
        id=entity_id(name, kind),
        name=name,
        type=entities[name],
        aliases=(),
        wikidata=None,
        mentions=tuple(
            Mention(span, MentionKind.NAME)
            for span in _spans(name, document.text)
            if not any(other.start <= span.start and span.end <= other.end for other in longer)
        ),
    )


def _spans(name: str, text: str) -> list[Span]:
    return [Span(*match.span()) for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]


def _show(claim: Claim, names: Mapping[str, str]) -> str:
    status = "negated" if claim.polarity is Polarity.NEGATED else claim.status
    amount = f"{claim.amount.value:.0f} {claim.amount.currency}" if claim.amount else ""
    parts = (names[claim.subject], claim.predicate, names[claim.object], status, claim.date, amount)
    return " ".join(part for part in parts if part)


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:9])
