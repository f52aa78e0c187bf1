"""The typed records that pass from stage to stage, from a source to what is written to the graph.

All offsets count Unicode code points of `Document.text`, end exclusive.
"""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from loaders.folding import fold
from schema.ontology import Polarity, Status

_DIGITS = 20


def _digest(*parts: str) -> str:
    """20 hexadecimal digits of the SHA-256 of the parts; no part can run into the next."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:_DIGITS]


class Language(StrEnum):
    """The languages that can be read, by ISO 639-1 code."""

    FRENCH = "fr"
    INDONESIAN = "id"
    ENGLISH = "en"


class MentionKind(StrEnum):
    """How a text names an entity: "Microsoft", "the firm", "it"."""

    NAME = "name"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Document.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the characters of `text` in this span."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two have a character in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Document:
    """An article as it is stored and as offsets count it (NFC, line ends as "\\n", title first).

    Attributes:
        id: the given id, else the canonical URL, else file name and hash of the text.
        source: path, or "-" for standard input.
        published: ISO date, or None.
        sha256: hex digest of everything that reading the article again would give.
    """

    id: str
    source: str
    text: str
    language: Language
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None

    @property
    def sha256(self) -> str:
        """The content hash: two documents of one id with equal hashes are the same article."""
        parts = (self.text, self.language, self.title, self.published, self.publisher, self.url)
        return hashlib.sha256("\x1f".join(part or "" for part in parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in the text that names an entity."""

    span: Span
    kind: MentionKind


@dataclass(frozen=True, slots=True)
class LocalEntity:
    """An entity as one article knows it, all its mentions together.

    Attributes:
        local_id: id within this article, stable under a better extractor (see `local_id`).
        id: id in the graph (see `entity_id`); equal for one entity met in many articles.
        name: the fullest proper name the article (or the known entities) gives it.
        type: a name of `Ontology.entity_types`.
        aliases: other proper names by which it goes, sorted.
        wikidata: Wikidata id where known, as in "Q2283".
        mentions: by position.
        open_to: types that it may have in place of its own, as long as only guesses tell.
    """

    local_id: str
    id: str
    name: str
    type: str
    aliases: tuple[str, ...]
    wikidata: str | None
    mentions: tuple[Mention, ...]
    open_to: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum of money; `currency` is an ISO 4217 code."""

    value: float
    currency: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a text states a claim: the sentence, and in it trigger, subject and object."""

    sentence: Span
    trigger: Span
    subject: Span
    object: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """What an article says to hold between two entities.

    Attributes:
        id: see `claim_id`.
        subject, object, speaker: `local_id`s of entities of the same article.
        predicate: a name of `Ontology.relation_types`.
        date: ISO date, perhaps partial ("2023-04", "--04-25"), or None.
        date_inferred: the year was not in the text.
        confidence: from 0 to 1.
    """

    id: str
    subject: str
    predicate: str
    object: str
    polarity: Polarity
    status: Status
    date: str | None
    date_inferred: bool
    amount: Amount | None
    speaker: str | None
    confidence: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one article, ready to be written or printed."""

    document: Document
    entities: tuple[LocalEntity, ...]
    claims: tuple[Claim, ...]


def local_id(article_id: str, name: str, kind: str) -> str:
    """Id of an entity within an article: a function of article, folded name and coarse kind."""
    return f"l-{_digest(article_id, fold(name), kind)}"


def entity_id(name: str, kind: str, wikidata: str | None = None) -> str:
    """Id of an entity in the graph: the Wikidata id, else made of folded name and coarse kind.

    `kind` keeps apart a person, a place and a made or organised thing of one name; company and
    product are one kind, since news text uses the one name for both.
    """
    return wikidata or f"e-{_digest(fold(name), kind)}"


def claim_id(
    article_id: str,
    predicate: str,
    polarity: Polarity,
    subject: str,
    object_: str,
    sentence: str,
    ordinal: int,
) -> str:
    """Id of a claim: made of what it says and where, so that it outlives a better extractor.

    Args:
        article_id: id of the article that states it.
        predicate: relation type.
        polarity: affirmed or negated.
        subject: local id of the subject.
        object_: local id of the object.
        sentence: the text of the evidence; runs of white space count as one space.
        ordinal: 0 for the first claim of the article that agrees in all the rest, then 1, ...
    """
    folded = " ".join(sentence.split())
    return f"c-{_digest(article_id, predicate, polarity, subject, object_, folded, str(ordinal))}"
