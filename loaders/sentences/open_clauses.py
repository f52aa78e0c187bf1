"""The clauses of a sentence that is read from left to right, and where in it one is."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.languages.grammar import Relation, Stance, WordOrder
from loaders.sentences.attachment import Attachment
from loaders.sentences.nodes import Node
from loaders.sentences.phrases import Piece, Sort

SAYING = {Stance.REPORTED, Stance.ANNOUNCED, Stance.DENIED, Stance.ALLEGED, Stance.POSSIBLE}


@dataclass(slots=True, eq=False)
class Clause:
    """A clause being read; `host` is what its verb will hang on, where that is known."""

    relation: Relation = Relation.OTHER
    parent: "Clause | None" = None
    host: Node | None = None
    subject: Piece | None = None
    inner: Piece | None = None
    near: Piece | None = None
    verb: Node | None = None
    object: Piece | None = None
    last: Piece | None = None
    waiting: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class OpenClauses:
    """The clauses read so far, the one being read and the place in the sentence."""

    sentence: Attachment
    order: WordOrder
    pieces: Sequence[Piece]
    clause: Clause = field(default_factory=Clause)
    clauses: list[Clause] = field(default_factory=list)
    at: int = 0

    def _piece(self, offset: int) -> Piece | None:
        at = self.at + offset
        return self.pieces[at] if 0 <= at < len(self.pieces) else None

    def _before(self) -> Piece | None:
        """Return the piece before the one being read, helpers and quotes aside."""
        for piece in reversed(self.pieces[: self.at - 1]):
            if piece.sort not in {Sort.HELPER, Sort.QUOTE} and not piece.time:
                return piece
        return None

    def _next(self) -> Piece | None:
        """Return the piece after the one being read, quotes aside."""
        for piece in self.pieces[self.at :]:
            if piece.sort is not Sort.QUOTE:
                return piece
        return None

    def _take(self, phrase: Piece) -> None:
        while self.pieces[self.at] is not phrase:
            self.at += 1
        self.at += 1

    def _verb_follows(self, phrase: Piece) -> bool:
        """Tell whether a phrase is followed by a verb, with nothing but its modifiers between."""
        at = self.pieces.index(phrase) + 1
        for before, piece in zip(self.pieces[at - 1 :], self.pieces[at:], strict=False):
            if piece.sort in {Sort.VERB, Sort.COPULA}:
                return piece.head.lower not in self.order.speech
            if piece.sort is Sort.PHRASE and (before.sort is Sort.PREPOSITION or piece.time):
                continue
            if piece.sort not in {Sort.HELPER, Sort.PREPOSITION}:
                return False
        return False

    def _stance(self, node: Node | None) -> Stance | None:
        if node is None:
            return None
        stances = self.sentence.grammar.stances
        return next(
            (stances[word] for word in (node.lower, *sorted(node.lemmas)) if word in stances), None
        )

    def _is_passive(self, verb: Node | None) -> bool:
        return verb is not None and self.order.is_passive(verb.lower)

    def _open(self, clause: Clause, *, carry: bool = True) -> Clause:
        if carry and self.clause.verb is not None:
            clause.waiting.extend(self.clause.waiting)
            self.clause.waiting = []
        self.clauses.append(clause)
        self.clause = clause
        return clause

    def _awaiting(self, clause: Clause) -> Clause | None:
        """Return the clause around this one that has a subject and no verb yet."""
        at = clause.parent
        while at is not None:
            if at.verb is None and at.subject is not None:
                return at
            at = at.parent
        return None

    def _root(self, clause: Clause) -> Clause:
        while clause.parent is not None:
            clause = clause.parent
        return clause

    def _pop_appositive(self) -> None:
        """Leave a relative clause that a comma has closed."""
        while self.clause.relation in {Relation.RELATIVE, Relation.ADNOMINAL}:
            if self.clause.parent is None or self.clause.parent.verb is None:
                return
            self.clause = self.clause.parent

    def _release(self, clause: Clause) -> None:
        """Hang on the verb what stood before it without being its subject."""
        if clause.verb is None:
            return
        grammar = self.sentence.grammar
        for node in clause.waiting:
            if node is clause.verb:
                continue
            if self.sentence.relations[node] is Relation.MARK:
                self.sentence.hang(node, clause.verb, Relation.MARK)
            elif node in self.sentence.markers or node.entity is not None or node.is_common_noun:
                self.sentence.hang(node, clause.verb, Relation.OBLIQUE)
            elif node.lower in grammar.modals:
                self.sentence.hang(node, clause.verb, Relation.AUXILIARY)
            else:
                self.sentence.hang(node, clause.verb, Relation.OTHER)
        clause.waiting = []

    def _close(self, clause: Clause) -> None:
        """Hang the verb of a clause on what it belongs to."""
        self._release(clause)
        verb = clause.verb
        if verb is None:
            return
        host = clause.host or (clause.parent.verb if clause.parent is not None else None)
        if host is not None and host is not verb and not self.sentence.under(host, verb):
            self.sentence.hang(verb, host, clause.relation)
