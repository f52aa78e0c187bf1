"""Cuts a sentence into phrases, verbs and the small words between them, by word order alone."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from loaders.languages.grammar import Grammar, WordOrder
from loaders.sentences.nodes import Node


class Sort(StrEnum):
    """What a piece of a sentence is."""

    PHRASE = "phrase"
    VERB = "verb"
    COPULA = "copula"
    HELPER = "helper"
    PREPOSITION = "preposition"
    RELATIVE = "relative"
    SUBORDINATOR = "subordinator"
    COORDINATOR = "coordinator"
    COMMA = "comma"
    BREAK = "break"
    QUOTE = "quote"


@dataclass(slots=True, eq=False)
class Piece:
    """A piece of a sentence with its words.

    Attributes:
        head: the word that the others hang on.
        anchor: of a phrase, the name that it describes, else its head.
        made_by: it names whose work, property and the like the phrase before it is.
        time, counted: it tells a time; a sum or number.
        closed: a demonstrative ends it.
    """

    sort: Sort
    head: Node
    nodes: list[Node] = field(default_factory=list)
    made_by: bool = False
    time: bool = False
    counted: bool = False
    closed: bool = False
    anchor: Node | None = None

    @property
    def helps(self) -> bool:
        """It only tells how or when the verb happens."""
        return self.sort is Sort.HELPER

    @property
    def names(self) -> list[Node]:
        """The names in it."""
        return [node for node in self.nodes if node.entity is not None]


_SPEECH_MARKS = {'"', "“", "”", "«", "»", "‘"}
_BREAKS = {";", ":", "–", "—", "?", "!", "."}
_OPENING, _CLOSING = {"(", "["}, {")", "]"}


def _is_dash(node: Node) -> bool:
    """Tell whether a hyphen stands for a dash: "REMBANG - X"."""
    token = node.token
    return (
        token.text == "-"
        and bool(token.whitespace_)
        and token.i > 0
        and bool(token.nbor(-1).whitespace_)
    )


def read_pieces(nodes: Sequence[Node], grammar: Grammar, order: WordOrder) -> list[Piece]:
    """Return the pieces of a sentence, by position."""
    return [*_Reader(nodes, grammar, order).pieces()]


@dataclass(slots=True)
class _Reader:
    nodes: Sequence[Node]
    grammar: Grammar
    order: WordOrder

    def pieces(self) -> Iterator[Piece]:
        phrase: list[Node] = []
        aside = False
        described = set(self._descriptions())
        for at, node in enumerate(self.nodes):
            if (aside or node.lower in _OPENING) and at not in described:
                aside = node.lower not in _CLOSING
                if not phrase or node.entity is not None:
                    continue
                phrase.append(node)
                continue
            sort = self._sort(at, phrase)
            if sort is Sort.PHRASE:
                if phrase and self._parts(phrase, node):
                    yield self._phrase(phrase)
                    phrase = []
                phrase.append(node)
                if node.lower in self.order.demonstratives:
                    yield self._phrase(phrase)
                    phrase = []
                continue
            if phrase and sort is Sort.QUOTE and self._qualifies(at):
                phrase.append(node)
                continue
            if phrase:
                yield self._phrase(phrase)
                phrase = []
            yield Piece(sort, node, [node])
        if phrase:
            yield self._phrase(phrase)

    def _qualifies(self, at: int) -> bool:
        """Tell whether a relative word leads to a mere quality: "pelanggan YANG LAIN"."""
        following = self.nodes[at + 1] if at + 1 < len(self.nodes) else None
        led = self.nodes[at].lower in self.grammar.relatives
        return led and following is not None and following.is_adjective

    def _descriptions(self) -> Iterator[int]:
        """Yield the places of brackets that hold who a name is: "X (anak usaha Y)"."""
        opened: int | None = None
        for at, node in enumerate(self.nodes):
            if node.lower in _OPENING:
                opened = at
            elif node.lower in _CLOSING and opened is not None:
                first, *rest = self.nodes[opened + 1 : at] or [node]
                related = first.lower in self.order.relational | self.order.makers
                if related and any(one.entity is not None for one in rest):
                    yield from (opened, at)
                opened = None

    def _sort(self, at: int, phrase: Sequence[Node]) -> Sort:
        node = self.nodes[at]
        if node.entity is not None:
            return Sort.PHRASE
        return self._sort_of_sign(node) or self._sort_of_word(at, phrase) or self._sort_by_tag(node)

    def _sort_of_sign(self, node: Node) -> Sort | None:
        if node.lower == "," or node.lower in _OPENING | _CLOSING:
            return Sort.COMMA
        if node.lower in _BREAKS | self.order.breaks or _is_dash(node):
            return Sort.BREAK
        return Sort.QUOTE if node.lower in _SPEECH_MARKS or node.token.is_punct else None

    def _includes(self, at: int) -> bool:
        """Tell whether a word is one of "among others", "namely" and the like."""
        words = [node.lower for node in self.nodes[max(0, at - 1) : at + 2]]
        pairs = {" ".join(pair) for pair in pairwise(words)}
        return self.nodes[at].lower in self.order.namely or bool(pairs & self.order.namely)

    def _sort_of_word(self, at: int, phrase: Sequence[Node]) -> Sort | None:
        """Return what a word of a closed class is; None for the others."""
        node, order, grammar = self.nodes[at], self.order, self.grammar
        if self._includes(at):
            return Sort.QUOTE
        if self._is_sure_verb(at, phrase):
            return Sort.VERB
        if node.lower in order.helpers or node.lower in grammar.modals:
            return self._sort_of_helper(at, phrase)
        if node.lower in order.subordinators | grammar.purposes:
            return self._sort_of_conjunction(at)
        if node.lower in grammar.relatives:
            return Sort.RELATIVE if self._verb_ahead(at) else Sort.QUOTE
        return next((sort for words, sort in self._closed() if node.lower in words), None)

    def _is_sure_verb(self, at: int, phrase: Sequence[Node]) -> bool:
        """Tell whether a word is a verb of saying, or of a pair such as "ikut serta"."""
        word, before = self.nodes[at].lower, self.nodes[at - 1] if at else None
        if before is not None and f"{before.lower} {word}" in self.order.bare:
            return True
        first = not phrase or (before is not None and before.token.is_punct)
        return word in self.order.speech and first

    def _sort_of_helper(self, at: int, phrase: Sequence[Node]) -> Sort:
        if self._describes_since(at):
            return Sort.PHRASE
        timed = at + 1 < len(self.nodes) and self._is_time(self.nodes[at + 1])
        if phrase and phrase[-1].is_common_noun and self._ranks(at):
            return Sort.PHRASE
        alone = self.nodes[at].lemmas & self.order.bare and not timed and not self._verb_ahead(at)
        return Sort.VERB if alone else Sort.HELPER

    def _describes_since(self, at: int) -> bool:
        """Tell whether a word says when a name is what follows: "X, DULU insinyur Y, ..."."""
        if not 0 < at < len(self.nodes) - 1 or self.nodes[at].lower in self.grammar.negators:
            return False
        before, following = self.nodes[at - 1], self.nodes[at + 1]
        opened = before.lower == "," and before.entity is None
        return opened and following.entity is None and following.lower in self.order.people

    def _sort_of_conjunction(self, at: int) -> Sort:
        if self._opens_clause(at):
            return Sort.SUBORDINATOR
        word = self.nodes[at].lower
        return Sort.HELPER if word in self.order.contrasts else Sort.PREPOSITION

    def _ranks(self, at: int) -> bool:
        """Tell whether an adjective stands between a noun and a name: "pemegang saham baru X"."""
        following = self.nodes[at + 1] if at + 1 < len(self.nodes) else None
        named = following is not None and following.entity is not None
        return named and self.nodes[at].is_adjective

    def _closed(self) -> Sequence[tuple[Container[str], Sort]]:
        order = self.order
        return (
            (order.copulas, Sort.COPULA),
            (order.complementizers, Sort.SUBORDINATOR),
            (order.coordinators, Sort.COORDINATOR),
        )

    def _sort_by_tag(self, node: Node) -> Sort:
        grammar = self.grammar
        if node.is_verb and not node.is_auxiliary:
            return Sort.PREPOSITION if self._brings(node) else Sort.VERB
        if node.lower in grammar.markers and not self._is_noun(node):
            return Sort.PHRASE if self._is_vague(node) else Sort.PREPOSITION
        helping = node.is_auxiliary or node.is_adverb or node.lower in grammar.negators
        return Sort.HELPER if helping else Sort.PHRASE

    def _brings(self, node: Node) -> bool:
        """Tell whether what may be a verb tells for whom: "mengucurkan Rp8 miliar BUAT X"."""
        at = self.nodes.index(node)
        if node.lower not in self.grammar.markers or not at:
            return False
        before = self.nodes[at - 1]
        if not (before.is_number or before.is_common_noun or before.lower in self.order.money):
            return False
        for one in reversed(self.nodes[:at]):
            if one.entity is None and (one.token.is_punct or one.lower in self.order.closers):
                return False
            if one.is_verb and one.entity is None and one.lower not in self.order.helpers:
                return True
        return False

    def _is_noun(self, node: Node) -> bool:
        """Tell whether a preposition that is also a noun ("origin") stands before no name."""
        at = self.nodes.index(node) + 1
        following = self.nodes[at] if at < len(self.nodes) else None
        named = following is not None and (following.entity is not None or following.is_name_like)
        return node.lower in self.order.origins and not named

    def _is_vague(self, node: Node) -> bool:
        """Tell whether a measure stands before no number: "sejumlah investor" are several."""
        at = self.nodes.index(node) + 1
        following = self.nodes[at] if at < len(self.nodes) else None
        common = following is not None and following.is_common_noun
        return common and node.lower in self.order.measures and not self._is_sum(following)

    def _is_sum(self, node: Node | None) -> bool:
        return node is not None and (node.is_number or node.lower in self.order.money)

    def _opens_clause(self, at: int) -> bool:
        """Tell whether a verb follows in the stretch that a conjunction or preposition opens."""
        grammar = self.grammar
        near = self.nodes[at].lower in grammar.purposes | self.order.linkers
        for node in self.nodes[at + 1 :]:
            if node.entity is None and (node.token.is_punct or node.lower in self.order.closers):
                return False
            if self._is_time(node) and node is self.nodes[at + 1]:
                return self.nodes[at].lower not in grammar.markers and self._verb_ahead(at)
            if node.is_verb and not node.is_auxiliary and node.entity is None:
                return node.lower not in self.order.helpers
            if near and (node.entity is not None or node.is_common_noun):
                return False
        return False

    def _verb_ahead(self, at: int) -> bool:
        """Tell whether a verb follows in the same stretch."""
        for node in self.nodes[at + 1 :]:
            if node.entity is None and (node.token.is_punct or node.lower in self.order.closers):
                return False
            if node.entity is None and node.is_verb and node.lower not in self.order.helpers:
                return True
        return False

    def _is_time(self, node: Node) -> bool:
        return node.is_number or node.lower in self.order.times

    def _is_timed(self, node: Node) -> bool:
        """Tell whether a time or number follows a word ("awal tahun")."""
        at = self.nodes.index(node) + 1
        return at < len(self.nodes) and self._is_time(self.nodes[at])

    def _parts(self, phrase: Sequence[Node], node: Node) -> bool:
        """Tell whether a word opens another phrase after the words of one."""
        last, order = phrase[-1], self.order
        if node.entity is not None:
            bare = phrase[0].entity is not None and phrase[0] is last
            dated = self._is_date(phrase)  # "per 3 April 2017 X"
            return (bare and last.lower not in order.money) or dated
        if node.lower in order.ranks and last.is_common_noun and not self._is_timed(node):
            return False  # "investor awal"
        if node.lower in order.makings or (node.lower in order.times and not last.is_number):
            return True
        named = any(one.entity is not None for one in phrase)
        if last.lower in order.money or node.lower in order.money or node.is_number:
            return False
        if node.is_personal:
            return named or self._tells_time(phrase)
        return named and node.is_common_noun

    def _is_head(self, node: Node) -> bool:
        """Tell whether a word may be what a phrase speaks of."""
        order = self.order
        if order.is_kind(node.lower):
            return True
        return (
            not (node.is_number or node.is_determiner or node.is_adjective or node.token.is_punct)
            and node.lower not in order.measures
        )

    def _is_date(self, nodes: Sequence[Node]) -> bool:
        """Tell whether a phrase has nothing but the words and numbers of a time."""
        words = [node for node in nodes if not node.token.is_punct]
        closed = {*self.order.times, *self.order.demonstratives}
        return self._tells_time(words) and all(
            node.is_number or node.lower in closed for node in words
        )

    def _tells_time(self, nodes: Sequence[Node]) -> bool:
        """Tell whether a phrase is a day, month or year."""
        first = nodes[0].token
        if first.is_digit and len(first) == 4 and len(nodes) == 1:
            return True
        word = next((node for node in nodes if not node.is_number), nodes[0])
        return word.entity is None and word.lower in self.order.times

    def _phrase(self, nodes: Sequence[Node]) -> Piece:
        order = self.order
        nouns = [
            node
            for at, node in enumerate(nodes)
            if node.entity is None
            and self._is_head(node)
            and node.lower not in order.money | order.helpers | self.grammar.former
            and not (at and nodes[at - 1].lower in order.money and node.is_name_like)
        ]
        counted = any(node.is_number or node.lower in order.money for node in nodes)
        names = [
            node
            for before, node in zip((None, *nodes), nodes, strict=False)
            if node.entity is not None and not (before is not None and before.lower in order.money)
        ]
        head = next(iter([*nouns[:1], *names[:1], nodes[0]]))
        if names and nouns and names[0].place < nouns[0].place:
            head = names[0]
        return Piece(
            Sort.PHRASE,
            head,
            list(nodes),
            made_by=nodes[0].lower in order.makings,
            time=self._tells_time(nodes),
            counted=counted and not nouns and not names,
            closed=nodes[-1].lower in order.demonstratives,
        )
