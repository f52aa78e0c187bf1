"""Parses an article a second time with every name as one well-known word, for clauses.

Parsers stumble over names they have never met: they take them for verbs, cut them in two and end
sentences after them. Once the names are known, each is replaced by a stand-in of its kind that
the parser knows well; everything else keeps its place.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan
from spacy.vocab import Vocab

from loaders.glue import is_glued
from loaders.grammar import Grammar
from loaders.parsing import pipeline
from loaders.records import Document, LocalEntity, MentionKind, Span

_BREAK = re.compile(r"\n(?=\s*\n|[^\S\n]*[^a-zà-ÿ0-9\s])")
_DETERMINED = {"Company", "Organization", "Agency"}
_TITLED = 0.7
_ENDS = re.compile(r'[.!?…:;»”")—–|]$')


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word of a sentence, or a name: `span` is where it stands in the text of the article.

    `town` is that of which the word is an adjective ("lillois").
    """

    token: Token
    span: Span
    entity: LocalEntity | None
    town: LocalEntity | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its words by position; `span` covers them all.

    `paragraph` counts the stretches of text between which there is a break, from 0; the title is
    one of them.
    """

    words: tuple[Word, ...]
    paragraph: int
    is_title: bool

    @property
    def span(self) -> Span:
        """Where the sentence stands in the text of the article."""
        return Span(self.words[0].span.start, self.words[-1].span.end)


@dataclass(frozen=True, slots=True)
class _Piece:
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


def read_sentences(
    doc: Doc, document: Document, entities: Sequence[LocalEntity], grammar: Grammar
) -> Iterator[Sentence]:
    """Yield the sentences of an article by position."""
    pieces = _pieces(doc, entities, grammar)
    stretches = [*_stretches(doc, document, pieces)]
    nlp = pipeline(document.language)
    docs = (_unparsed(nlp.vocab, stretch, grammar) for stretch in stretches)
    body = len(document.title or "") if document.text.startswith(document.title or "") else 0
    parsed = nlp.pipe(docs, disable=["ner"])
    for paragraph, (stretch, read) in enumerate(zip(stretches, parsed, strict=True)):
        for sentence in read.sents:
            yield Sentence(_words(sentence, stretch), paragraph, stretch[0].span.start < body)


def _unparsed(vocab: Vocab, stretch: Sequence[_Piece], grammar: Grammar) -> Doc:
    """Return the words as a doc in which a sentence ends only where punctuation lets it."""
    words = [*_stood_in(stretch, grammar)]
    doc = Doc(vocab, words, [piece.spaced for piece in stretch])
    for before, token in pairwise(doc):
        if not _ENDS.search(before.text):
            token.is_sent_start = False
    return doc


def _stood_in(stretch: Sequence[_Piece], grammar: Grammar) -> Iterator[str]:
    """Yield the words with a stand-in for each name: the next of its kind in the sentence."""
    taken: dict[str, str] = {}
    titled = _is_title_cased(stretch)
    for before, piece in zip((None, *stretch), stretch, strict=False):
        if piece.opens and before is not None and _ENDS.search(before.text):
            taken = {}
        if piece.entity is None:
            yield piece.text.lower() if titled and piece.text.istitle() else piece.text
        elif piece.determined and piece.entity.type in _DETERMINED:
            yield grammar.determined
        else:
            yield _stand_in(piece.entity, taken, grammar)


def _is_title_cased(stretch: Sequence[_Piece]) -> bool:
    """Tell whether words that are no names are capitalised too, as in headlines."""
    words = [piece.text for piece in stretch[1:] if piece.entity is None and len(piece.text) > 3]
    capitalised = sum(word.istitle() for word in words)
    return capitalised > 0 and capitalised >= _TITLED * len([w for w in words if w.isalpha()])


def _stand_in(entity: LocalEntity, taken: dict[str, str], grammar: Grammar) -> str:
    if entity.local_id not in taken:
        pool = grammar.stand_ins.get(entity.type) or grammar.stand_ins["Company"]
        used = sum(word in pool for word in taken.values())
        taken[entity.local_id] = pool[used % len(pool)]
    return taken[entity.local_id]


def _words(sentence: SpacySpan, stretch: Sequence[_Piece]) -> tuple[Word, ...]:
    pieces = (stretch[token.i] for token in sentence)
    return tuple(
        Word(token, piece.span, piece.entity, piece.town)
        for token, piece in zip(sentence, pieces, strict=True)
    )


def _pieces(doc: Doc, entities: Sequence[LocalEntity], grammar: Grammar) -> list[_Piece]:
    """Return the words of an article with each name in one piece, white space left out."""
    names, towns = _names(doc, entities), _towns(entities)
    pieces: list[_Piece] = []
    at = 0
    while at < len(doc):
        if at in names:
            span, entity = names[at]
            end = span.end
        else:
            end, entity = _joined(doc, at, names, grammar), None
        if not doc[at].is_space:
            spaced = bool(doc[end - 1].whitespace_) or (end < len(doc) and doc[end].is_space)
            where = Span(doc[at].idx, doc[end - 1].idx + len(doc[end - 1]))
            determined = at > 0 and doc[at - 1].lower_ in grammar.articles
            opens = any(token.is_sent_start for token in doc[at:end])
            text, town = doc[at:end].text.replace("’", "'"), towns.get(where.start)
            pieces.append(_Piece(where, text, spaced, opens, entity, town, determined))
        at = end
    return pieces


def _names(
    doc: Doc, entities: Sequence[LocalEntity]
) -> Mapping[int, tuple[SpacySpan, LocalEntity]]:
    found: dict[int, tuple[SpacySpan, LocalEntity]] = {}
    for entity in entities:
        for mention in entity.mentions:
            if mention.kind is MentionKind.NAME:
                span = doc.char_span(mention.span.start, mention.span.end, alignment_mode="expand")
                if span is not None and len(span) > len(found.get(span.start, [[]])[0]):
                    found[span.start] = (span, entity)
    return found


def _towns(entities: Sequence[LocalEntity]) -> Mapping[int, LocalEntity]:
    return {
        mention.span.start: entity
        for entity in entities
        for mention in entity.mentions
        if mention.kind is MentionKind.NOMINAL
    }


def _joined(
    doc: Doc, at: int, names: Mapping[int, tuple[SpacySpan, LocalEntity]], grammar: Grammar
) -> int:
    """Return the end of the word at a place: the tokeniser parts what hyphens join."""
    end = at + 1
    while (
        end + 1 < len(doc)
        and doc[end].text in grammar.joiners
        and not doc[end - 1].whitespace_
        and not doc[end].whitespace_
        and doc[end + 1].is_alpha
        and end + 1 not in names
    ):
        end += 2
    return end


def _stretches(doc: Doc, document: Document, pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Cut pieces where no sentence can go on: at paragraphs, headings and the end of the title.

    And where scraping has run two of those together: what follows is another element of the page.
    """
    breaks = {match.start() for match in _BREAK.finditer(document.text)}
    breaks.update(token.idx for token in doc if is_glued(token))
    if document.title and document.text.startswith(document.title):
        breaks.add(len(document.title))
    ends = iter([*sorted(breaks), len(document.text)])
    end = next(ends)
    stretch: list[_Piece] = []
    for piece in pieces:
        while piece.span.start >= end:
            if stretch:
                yield stretch
                stretch = []
            end = next(ends)
        stretch.append(piece)
    if stretch:
        yield stretch
