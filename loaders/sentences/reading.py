"""Parses an article a second time with every name as one well-known word, for clauses.

Parsers stumble over names they have never met: they take them for verbs, cut them in two and end
sentences after them. Once the names are known, each is replaced by a stand-in of its kind that
the parser knows well; everything else keeps its place.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from spacy.tokens import Doc, Token
from spacy.tokens import Span as SpacySpan
from spacy.vocab import Vocab

from loaders.languages.grammar import Grammar
from loaders.records import Document, Language, LocalEntity, Span
from loaders.sentences.pieces import Article, Piece, stretches
from loaders.words.parsing import pipeline

_DETERMINED = {"Company", "Organization", "Agency"}
_TITLED = 0.7
_BATCH = 64
"""So many stretches are parsed at once: the matrices of more leave the processor's cache."""
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


def read_sentences(
    language: Language, articles: Iterable[Article], grammar: Grammar
) -> Iterator[tuple[Sentence, ...]]:
    """Yield the sentences of each article, by position; all articles are of one language."""
    nlp = pipeline(language)
    cut = [(each.document, [*stretches(each, grammar)]) for each in articles]
    docs = (_unparsed(nlp.vocab, stretch, grammar) for _, parts in cut for stretch in parts)
    parsed = nlp.pipe(docs, batch_size=_BATCH, disable=["ner"])
    sentences = _in_one_tree if grammar.order is None else _ended
    for document, parts in cut:
        yield tuple(_sentences(document, parts, islice(parsed, len(parts)), sentences))


def _in_one_tree(doc: Doc) -> Iterator[SpacySpan]:
    return doc.sents


def _ended(doc: Doc) -> Iterator[SpacySpan]:
    """Yield the sentences as punctuation ends them; a parse may have several trees in one."""
    starts = [each.start for each in doc.sents]
    starts = [at for at in starts if at == 0 or _ENDS.search(doc[at - 1].text)]
    for start, end in pairwise([*starts, len(doc)]):
        yield doc[start:end]


def _sentences(
    document: Document,
    parts: Sequence[Sequence[Piece]],
    parsed: Iterable[Doc],
    sentences: Callable[[Doc], Iterator[SpacySpan]],
) -> Iterator[Sentence]:
    body = len(document.title or "") if document.text.startswith(document.title or "") else 0
    for paragraph, (stretch, read) in enumerate(zip(parts, parsed, strict=True)):
        for sentence in sentences(read):
            yield Sentence(_words(sentence, stretch), paragraph, stretch[0].span.start < body)


def _unparsed(vocab: Vocab, stretch: Sequence[Piece], grammar: Grammar) -> Doc:
    """Return the words as a doc in which a sentence ends only where punctuation lets it."""
    words = [*_stood_in(stretch, grammar)]
    may_end = [True, *(bool(_ENDS.search(word)) for word in words[:-1])]
    starts: list[bool | int | None] = [None if may else False for may in may_end]
    return Doc(vocab, words, [piece.spaced for piece in stretch], sent_starts=starts)


def _stood_in(stretch: Sequence[Piece], grammar: Grammar) -> Iterator[str]:
    """Yield the words with a stand-in for each name: the next of its kind in the sentence."""
    taken: dict[str, str] = {}
    titled = _is_title_cased(stretch)
    for before, piece in zip((None, *stretch), stretch, strict=False):
        if piece.opens and before is not None and _ENDS.search(before.text):
            taken = {}
        if piece.entity is None and piece.town is not None and grammar.towns:
            yield _of_town(piece.text, grammar)
        elif piece.text in grammar.units and before is not None and before.text[-1:].isdigit():
            yield grammar.units[piece.text]
        elif (
            piece.entity is None
            and before is not None
            and _pair(before, piece) in grammar.respelled
        ):
            yield grammar.respelled[_pair(before, piece)]
        elif piece.entity is None:
            opens = piece.opens or before is None
            lowered = titled or (opens and piece.text.endswith(grammar.opening_endings))
            yield piece.text.lower() if lowered and piece.text.istitle() else piece.text
        elif piece.determined and piece.entity.type in _DETERMINED:
            yield grammar.determined
        else:
            yield _stand_in(piece.entity, taken, grammar)


def _pair(before: Piece, piece: Piece) -> str:
    return f"{before.text} {piece.text}".lower()


def _is_title_cased(stretch: Sequence[Piece]) -> bool:
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


def _of_town(adjective: str, grammar: Grammar) -> str:
    """Return a well-known adjective of a town that has the ending of this one."""
    endings = (one for one in grammar.towns if adjective.lower().endswith(one))
    return grammar.towns[max(endings, key=len)][0]


def _words(sentence: SpacySpan, stretch: Sequence[Piece]) -> tuple[Word, ...]:
    return tuple(
        Word(token, piece.span, piece.entity, piece.town)
        for token, piece in zip(sentence, stretch[sentence.start : sentence.end], strict=True)
    )
