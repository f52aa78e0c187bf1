"""Labelled articles and sentences, read from JSONL.

A line has `id`, `lang`, `text`, perhaps `title` and `published`, and
`entities`: of an article `{name, type, mentions}`, of a sentence `{text, type}`;
`relations`: `{type, subject, object, polarity, status, date, amount, evidence}`, where subject and
object are names of entities.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from loaders.errors import SourceError
from loaders.evaluation.errors import EvaluationError
from loaders.evaluation.names import coarse_type, fine_types, is_proper, normalise
from loaders.records import Amount, Document, MentionKind, Span
from loaders.sources.articles import Article, to_document
from schema.ontology import Polarity, Status

_SETS = ("articles", "sentences")


@dataclass(frozen=True)
class GoldEntity:
    """An entity of the labels, by all the strings that mention it."""

    name: str
    type: str
    mentions: tuple[str, ...]

    @cached_property
    def proper_names(self) -> tuple[str, ...]:
        """Its name, then its other proper-name mentions ("Boise, Idaho" beside "Boise" aside)."""
        return tuple(dict.fromkeys((self.name, *self._proper)))

    @cached_property
    def key(self) -> str:
        """Its name as names are compared."""
        return normalise(self.name)

    @cached_property
    def mention_keys(self) -> frozenset[str]:
        """Its proper-name mentions as names are compared; all mentions if none is proper."""
        return frozenset(map(normalise, self._proper or self.mentions))

    def allows(self, type_: str) -> bool:
        """Tell whether an entity of this type can be it: the coarse types do not clash."""
        ours, theirs = coarse_type(self.type), coarse_type(type_)
        return ours is None or theirs is None or ours == theirs

    def is_of(self, type_: str) -> bool:
        """Tell whether the labels give it this very type."""
        return bool(fine_types(type_) & fine_types(self.type))

    @cached_property
    def _proper(self) -> tuple[str, ...]:
        proper = [mention for mention in self.mentions if is_proper(mention, self.name)]
        return tuple(
            mention
            for mention in proper
            if not ("," in mention and mention.split(",")[0] in proper)
        )


@dataclass(frozen=True, slots=True)
class GoldRelation:
    """A relation of the labels; subject and object are names of entities."""

    type: str
    subject: str
    object: str
    negated: bool
    status: str
    date: str | None
    amount: Amount | None
    evidence: str | None


@dataclass(frozen=True, slots=True)
class GoldReference:
    """A pronoun or description of the labels, and the name of the entity to which it refers."""

    span: Span
    kind: str
    entity: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """A labelled article or sentence; `set` is "articles" or "sentences", see `read_gold`.

    `references` are all its references, None where they are not labelled.
    """

    set: str
    id: str
    language: str
    text: str
    title: str | None
    published: str | None
    publisher: str | None
    entities: tuple[GoldEntity, ...]
    relations: tuple[GoldRelation, ...]
    references: tuple[GoldReference, ...] | None
    phenomena: tuple[str, ...]
    source: str = field(compare=False)

    @property
    def reference_kinds(self) -> tuple[MentionKind, ...]:
        """The kinds of references that are labelled; of single sentences none is."""
        if self.references is not None:
            return MentionKind.NOMINAL, MentionKind.PRONOUN
        return () if self.set.endswith("sentences") else (MentionKind.NOMINAL,)

    @property
    def proper_names(self) -> list[str]:
        """The proper names of all its entities."""
        return [name for entity in self.entities for name in entity.proper_names]

    def document(self) -> Document:
        """Return the article as it would be read from a file of articles.

        Raises:
            EvaluationError: it has no text, or its language is not read.
        """
        article = Article(
            text=self.text,
            id=self.id,
            title=self.title,
            published=self.published,
            publisher=self.publisher,
            language=self.language,
        )
        try:
            return to_document(article, self.source, self.id)
        except SourceError as error:
            raise EvaluationError(f"{self.source}: {self.id}: {error}") from error


def read_gold(*paths: Path) -> list[GoldArticle]:
    """Return the labelled articles of files, or of `articles_*.jsonl` and `sentences_*.jsonl`.

    Of several paths the sets bear the names: "seen articles", "unseen articles".

    Raises:
        EvaluationError: there is no such file, or a line is not as it should be.
    """
    if len(paths) == 1:
        return [article for file in _files(paths[0]) for article in _read(file)]
    return [
        replace(article, set=f"{path.stem} {article.set}")
        for path in paths
        for file in _files(path)
        for article in _read(file)
    ]


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    if files := [file for name in _SETS for file in sorted(path.glob(f"{name}_*.jsonl"))]:
        return files
    raise EvaluationError(
        f"{path}: no articles_*.jsonl or sentences_*.jsonl here; "
        "name the folder of the labelled files, or one of them"
    )


def _read(file: Path) -> Iterator[GoldArticle]:
    prefix = file.stem.split("_")[0]
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{file}: cannot be read: {error}") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield _article(prefix if prefix in _SETS else "articles", str(file), line)
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise EvaluationError(
                    f"{file}: line {number}: not a labelled article "
                    f"({type(error).__name__}: {error}); mend or remove the line"
                ) from error


def _article(set_: str, source: str, line: str) -> GoldArticle:
    row = json.loads(line)
    return GoldArticle(
        set=set_,
        id=row["id"],
        language=row["lang"],
        text=row["text"],
        title=row.get("title"),
        published=row.get("published"),
        publisher=row.get("publisher"),
        entities=tuple(map(_entity, row["entities"])),
        relations=tuple(map(_relation, row["relations"])),
        references=tuple(map(_reference, row["references"])) if "references" in row else None,
        phenomena=tuple(row.get("phenomena", ())),
        source=source,
    )


def _reference(row: Mapping[str, Any]) -> GoldReference:
    return GoldReference(Span(row["start"], row["end"]), row["kind"], row["entity"])


def _entity(row: Mapping[str, Any]) -> GoldEntity:
    if "name" in row:
        return GoldEntity(row["name"], row["type"], tuple(row["mentions"]))
    return GoldEntity(row["text"], row["type"], (row["text"],))


def _relation(row: Mapping[str, Any]) -> GoldRelation:
    amount = row.get("amount")
    return GoldRelation(
        type=row["type"],
        subject=row["subject"],
        object=row["object"],
        negated=row["polarity"] == Polarity.NEGATED or row["status"] == Status.DENIED,
        status=row["status"],
        date=row.get("date"),
        amount=Amount(float(amount["value"]), amount["currency"]) if amount else None,
        evidence=row.get("evidence"),
    )
