"""Cuts an article into words and whole names, and those where no sentence can go on."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from loaders.languages.grammar import Grammar
from loaders.records import Document, LocalEntity, MentionKind, Span
from loaders.words.glue import is_glued

_BREAK = re.compile(r"\n(?=\s*\n|[^\S\n]*[^a-zà-ÿ0-9\s])")


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or a name with the entity it names; `determined` if an article stands before it.

    `opens`: the first parse, which does not know the names, has a sentence begin here.
    """

    span: Span
    text: str
    spaced: bool
    opens: bool
    entity: LocalEntity | None
    town: LocalEntity | None
    determined: bool


@dataclass(frozen=True, slots=True, eq=False)
class Article:
    """An article whose names are told: `doc` has its words, `entities` whom they name."""

    document: Document
    doc: Doc
    entities: tuple[LocalEntity, ...]


def stretches(article: Article, grammar: Grammar) -> Iterator[list[Piece]]:
    """Yield the pieces of an article between paragraphs, headings and the end of the title.

    And where scraping has run two of those together: what follows is another element of the page.
    """
    document, words = article.document, [*article.doc]
    breaks = {match.start() for match in _BREAK.finditer(document.text)}
    breaks.update(word.idx for word in words if is_glued(word))
    if document.title and document.text.startswith(document.title):
        breaks.add(len(document.title))
    ends = iter([*sorted(breaks), len(document.text)])
    end = next(ends)
    stretch: list[Piece] = []
    for piece in _pieces(article, words, grammar):
        while piece.span.start >= end:
            if stretch:
                yield stretch
                stretch = []
            end = next(ends)
        stretch.append(piece)
    if stretch:
        yield stretch


def _pieces(article: Article, words: Sequence[Token], grammar: Grammar) -> Iterator[Piece]:
    """Yield the words of an article with each name in one piece, white space left out."""
    names, towns = _names(article), _towns(article.entities)
    text = article.document.text
    at = 0
    while at < len(words):
        first = words[at]
        if at in names:
            end, entity = names[at]
        else:
            end, entity = _joined(words, at, names, grammar), None
        if not first.is_space:
            last = words[end - 1]
            span = Span(first.idx, last.idx + len(last))
            yield Piece(
                span,
                span.of(text).replace("’", "'"),
                spaced=bool(last.whitespace_) or (end < len(words) and words[end].is_space),
                opens=any(word.is_sent_start for word in words[at:end]),
                entity=entity,
                town=towns.get(span.start),
                determined=entity is not None
                and at > 0
                and words[at - 1].lower_ in grammar.articles,
            )
        at = end


def _names(article: Article) -> Mapping[int, tuple[int, LocalEntity]]:
    """Return where the longest name ends that begins with a word, and whose it is."""
    found: dict[int, tuple[int, LocalEntity]] = {}
    for entity in article.entities:
        for mention in entity.mentions:
            if mention.kind is not MentionKind.NAME:
                continue
            start, end = mention.span.start, mention.span.end
            span = article.doc.char_span(start, end, alignment_mode="expand")
            if span is not None and span.end > found.get(span.start, (span.start, entity))[0]:
                found[span.start] = (span.end, entity)
    return found


def _towns(entities: Sequence[LocalEntity]) -> Mapping[int, LocalEntity]:
    return {
        mention.span.start: entity
        for entity in entities
        for mention in entity.mentions
        if mention.kind is MentionKind.NOMINAL
    }


def _joined(
    words: Sequence[Token], at: int, names: Mapping[int, tuple[int, LocalEntity]], grammar: Grammar
) -> int:
    """Return the end of the word at a place: the tokeniser parts what hyphens join."""
    end = at + 1
    while (
        end + 1 < len(words)
        and words[end].text in grammar.joiners
        and not words[end - 1].whitespace_
        and not words[end].whitespace_
        and words[end + 1].is_alpha
        and end + 1 not in names
    ):
        end += 2
    return end
