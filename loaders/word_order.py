"""Hangs the words of a sentence by their order alone, for languages in which order tells it all.

Where subject, verb and object always follow each other and voice stands on the verb, this reads
clauses more surely than a parser that has seen little text. `Grammar.order` has what it must know.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.attachment import Attachment
from loaders.grammar import Relation, Stance, WordOrder
from loaders.nodes import Node
from loaders.phrase_words import hang_inside
from loaders.phrases import Piece, Sort, read_pieces

_SAYING = {Stance.REPORTED, Stance.ANNOUNCED, Stance.DENIED, Stance.ALLEGED, Stance.POSSIBLE}


def hang_by_order(sentence: Attachment, order: WordOrder) -> None:
    """Give every word of a sentence its head, relation and marker."""
    for node in sentence.nodes:
        sentence.hang(node, None, Relation.OTHER)
        sentence.markers.pop(node, None)
    _Builder(sentence, order, read_pieces(sentence.nodes, sentence.grammar, order)).build()


@dataclass(slots=True, eq=False)
class _Clause:
    """A clause being read; `host` is what its verb will hang on, where that is known."""

    relation: Relation = Relation.OTHER
    parent: "_Clause | None" = None
    host: Node | None = None
    subject: Piece | None = None
    inner: Piece | None = None
    near: Piece | None = None
    verb: Node | None = None
    object: Piece | None = None
    last: Piece | None = None
    waiting: list[Node] = field(default_factory=list)


@dataclass(slots=True)
class _Builder:
    sentence: Attachment
    order: WordOrder
    pieces: Sequence[Piece]
    clause: _Clause = field(default_factory=_Clause)
    clauses: list[_Clause] = field(default_factory=list)
    at: int = 0

    def build(self) -> None:
        """Read the pieces from left to right, then hang the clauses."""
        self.clauses.append(self.clause)
        for piece in self.pieces:
            if piece.sort is Sort.PHRASE:
                hang_inside(self.sentence, self.order, piece)
        readers = {
            Sort.PHRASE: self._phrase,
            Sort.VERB: self._verb,
            Sort.COPULA: self._copula,
            Sort.HELPER: self._helper,
            Sort.PREPOSITION: self._preposition,
            Sort.RELATIVE: self._relative,
            Sort.SUBORDINATOR: self._subordinator,
            Sort.COORDINATOR: self._coordinator,
            Sort.COMMA: self._comma,
            Sort.BREAK: self._break,
            Sort.QUOTE: self._skip,
        }
        while self.at < len(self.pieces):
            piece = self.pieces[self.at]
            self.at += 1
            readers[piece.sort](piece)
        for clause in self.clauses:
            self._close(clause)

    # -- pieces

    def _skip(self, _piece: Piece) -> None:
        pass

    def _helper(self, piece: Piece) -> None:
        before = self._piece(-2)
        if before is not None and before.sort is Sort.VERB and self.clause.verb is before.head:
            following = self._piece(0)
            if following is None or following.sort is not Sort.VERB:
                self.sentence.hang(piece.head, before.head, Relation.OTHER)
                return
        self.clause.waiting.append(piece.head)

    def _preposition(self, piece: Piece) -> None:
        following, before = self._next(), self._piece(-2)
        if following is not None and following.sort is Sort.VERB:
            self._subordinator(piece)
            return
        if before is not None and before.head.lower in self.sentence.grammar.negators:
            if following is not None and following.sort is Sort.PHRASE:
                self._take(following)  # "but not against X": nothing is said of X
            return
        if following is None or following.sort is not Sort.PHRASE:
            self.clause.waiting.append(piece.head)
            return
        while self.pieces[self.at] is not following:
            self.at += 1
        self.at += 1
        marker = self.sentence.grammar.marker(piece.head.lower)
        self._joined(following, marker)
        self.sentence.hang(piece.head, following.head, Relation.CASE)

    def _joined(self, phrase: Piece, marker: str) -> None:
        """Hang a phrase with its preposition on the verb before it, else on the phrase before."""
        clause, agents = self.clause, self.sentence.grammar.agents
        self.sentence.markers[phrase.head] = marker
        host: Node | None = clause.verb
        before = clause.last
        if marker in agents and not self._is_passive(clause.verb) and before is not None:
            host = before.head
        if host is None and clause.subject is not None:
            host = (clause.last or clause.subject).head
        if host is None:
            clause.waiting.append(phrase.head)
        else:
            self.sentence.hang(phrase.head, host, Relation.OBLIQUE)
        if clause.verb is not None or clause.subject is None:
            clause.last = phrase
        clause.near = phrase

    def _phrase(self, phrase: Piece) -> None:
        clause = self.clause
        before = self._piece(-2)
        if phrase.time and not phrase.names:
            self._loose(phrase)
        elif clause.verb is None:
            self._opening(phrase, before)
        elif phrase.made_by and clause.near is not None:
            self._describe(clause.near, phrase)
        elif before is not None and before.sort in {Sort.VERB, Sort.HELPER, Sort.QUOTE}:
            self._after_verb(phrase)
        elif before is not None and before.sort is Sort.PHRASE:
            self._after_phrase(phrase)
        else:
            self._loose(phrase)
        if not phrase.time:
            self._note(phrase)

    def _note(self, phrase: Piece) -> None:
        if self.clause.verb is not None:
            self.clause.last = phrase
        self.clause.near = phrase

    def _opening(self, phrase: Piece, before: Piece | None) -> None:
        """Take a phrase before the verb of its clause."""
        clause = self.clause
        if clause.subject is None:
            clause.subject = phrase
        elif clause.subject.sort is Sort.RELATIVE and clause.inner is None:
            clause.inner = phrase
        elif phrase.head.lower.endswith(self.order.clitics) and not phrase.names:
            self.sentence.hang(clause.subject.head, phrase.head, Relation.POSSESSOR)
            clause.subject = phrase
        elif phrase.made_by or (before is not None and before.sort is Sort.COMMA):
            self._describe(clause.near or clause.subject, phrase)
        else:
            self.sentence.hang(phrase.head, clause.subject.head, Relation.OTHER)

    def _after_verb(self, phrase: Piece) -> None:
        """Take the phrase right after a verb: who did it, if that is passive, else its object."""
        verb, clause = self.clause.verb, self.clause
        if verb is None:
            return
        if verb.lower in self.order.speech and clause.subject is None:
            clause.subject = phrase
            self.sentence.hang(phrase.head, verb, Relation.SUBJECT)
        elif verb.lemmas & self.sentence.grammar.becoming or phrase.counted:
            self.sentence.hang(phrase.head, verb, Relation.PREDICATE)
        elif not self._is_passive(verb):
            clause.object = phrase
            self.sentence.hang(phrase.head, verb, Relation.OBJECT)
        elif clause.subject is None and clause.relation is Relation.OTHER and not phrase.names:
            clause.subject = phrase
        else:
            self.sentence.hang(phrase.head, verb, Relation.OBLIQUE)
            self.sentence.markers[phrase.head] = min(self.sentence.grammar.agents)

    def _after_phrase(self, phrase: Piece) -> None:
        """Take a second phrase after a verb: its object if a sum came first."""
        clause = self.clause
        before = clause.last
        if clause.verb is None:
            return
        if before is not None and before.counted and clause.object is None and phrase.names:
            clause.object = phrase
            self.sentence.hang(phrase.head, clause.verb, Relation.OBJECT)
        elif before is not None and phrase.names and not before.names and not before.counted:
            self._describe(before, phrase)
        else:
            self._loose(phrase)

    def _loose(self, phrase: Piece) -> None:
        """Leave a phrase to the verb as what it is not asked for: a time, a measure."""
        self.clause.waiting.append(phrase.head)

    def _describe(self, first: Piece, second: Piece) -> None:
        """Hang a phrase in apposition to the one before it."""
        anchor = first.anchor or first.head
        if first.names and second.head.entity is None and not second.made_by:
            anchor = first.names[-1]
        self.sentence.hang(second.head, anchor, Relation.APPOSITION)
        if anchor.entity is not None and second.head.entity is None:
            second.anchor = anchor

    def _verb(self, piece: Piece) -> None:
        verb, before = piece.head, self._before()
        if verb.lower in self.order.speech and self._is_speaking(before):
            self._say(verb)
            return
        clause = self.clause
        if clause.verb is not None:
            clause = self._embedded(verb, before)
        clause.verb = verb
        clause.last = None
        passive = self._is_passive(verb)
        relation = Relation.PASSIVE_SUBJECT if passive else Relation.SUBJECT
        if clause.subject is not None and clause.inner is not None:
            self.sentence.hang(clause.inner.head, verb, relation)
            bare = verb.lower in self.order.bare
            self.sentence.hang(
                clause.subject.head, verb, Relation.OBJECT if bare else Relation.OTHER
            )
        elif clause.subject is not None:
            self.sentence.hang(clause.subject.head, verb, relation)
        self._release(clause)

    def _is_speaking(self, before: Piece | None) -> bool:
        return before is None or before.sort in {Sort.COMMA, Sort.QUOTE, Sort.BREAK}

    def _say(self, verb: Node) -> None:
        """Put a verb of saying, which stands before its subject, over what was said."""
        root = self._root(self.clause)
        said = _Clause(verb=verb)
        if root.verb is not None and root.parent is None:
            root.parent, root.relation = said, Relation.COMPLEMENT
        self._open(said)

    def _embedded(self, verb: Node, before: Piece | None) -> _Clause:
        """Return the clause that a further verb belongs to, or a new one for it."""
        clause = self.clause
        sort = before.sort if before is not None else Sort.BREAK
        open_clause = self._awaiting(clause)
        if sort is Sort.VERB or (sort is Sort.COPULA):
            return self._open(_Clause(Relation.COMPLEMENT, clause, clause.verb))
        if open_clause is not None:
            self.clause = open_clause
            return open_clause
        if sort is Sort.COORDINATOR:
            contrary = before is not None and before.head.lower in self.order.contrasts
            relation = Relation.PARATAXIS if contrary else Relation.CONJUNCT
            return self._open(_Clause(relation, clause, clause.verb))
        told = self._stance(clause.verb) in _SAYING and clause.object is not None
        if clause.last is not None and (sort is Sort.PHRASE or (told and sort is Sort.COMMA)):
            return self._after_noun(verb, clause)
        relation = Relation.CONJUNCT if sort is Sort.COMMA else Relation.ADVERBIAL
        return self._open(_Clause(relation, clause, clause.verb))

    def _after_noun(self, verb: Node, clause: _Clause) -> _Clause:
        """Return the clause of a verb that follows an argument of another."""
        last, above = clause.last, clause.verb
        if last is None or above is None:
            return clause
        if self._stance(last.head) and not last.names:
            return self._open(_Clause(Relation.COMPLEMENT, clause, last.head))
        if self._is_passive(verb) and not self._stance(above) and not self.clause.waiting:
            return self._open(_Clause(Relation.ADNOMINAL, clause, last.anchor))
        if above.lemmas & self.order.controls:
            return self._open(_Clause(Relation.COMPLEMENT, clause, above))
        if self._stance(above) in _SAYING and clause.object is not None:
            inner = self._open(_Clause(Relation.COMPLEMENT, clause, above))
            inner.subject = clause.object
            return inner
        return self._open(_Clause(Relation.ADVERBIAL, clause, above))

    def _copula(self, piece: Piece) -> None:
        following = self._next()
        clause = self.clause
        if following is None or following.sort is not Sort.PHRASE:
            clause.waiting.append(piece.head)
            return
        while self.pieces[self.at] is not following:
            self.at += 1
        self.at += 1
        if clause.verb is not None:
            clause = self._awaiting(clause) or self._open(
                _Clause(Relation.PARATAXIS, clause, clause.verb)
            )
        self.clause = clause
        clause.verb = clause.last = None
        clause.verb = following.head
        if clause.subject is not None:
            self.sentence.hang(clause.subject.head, following.head, Relation.SUBJECT)
        self.sentence.hang(piece.head, following.head, Relation.COPULA)
        clause.last = following
        self._release(clause)

    def _relative(self, piece: Piece) -> None:
        """Open a relative clause on the phrase before it."""
        clause = self.clause
        near = next(
            (
                one
                for one in (self._piece(-2), self._piece(-3))
                if one is not None and one.sort is Sort.PHRASE
            ),
            None,
        )
        host = near or clause.last or clause.subject
        if host is None:
            clause.waiting.append(piece.head)
            return
        inner = self._open(_Clause(Relation.RELATIVE, clause, host.anchor or host.head))
        inner.subject = Piece(Sort.RELATIVE, piece.head, [piece.head])
        inner.subject.anchor = piece.head

    def _subordinator(self, piece: Piece) -> None:
        clause, before, word = self.clause, self._before(), piece.head.lower
        complements = word in self.order.complementizers
        purpose = word in self.sentence.grammar.purposes
        host: Node | None = None
        if before is not None and before.sort is Sort.PHRASE and self._stance(before.head):
            host = before.head
        elif before is not None and before.sort is Sort.VERB:
            host = clause.verb
        if complements or (purpose and host is not None and self._stance(host)):
            inner = _Clause(Relation.COMPLEMENT, clause, host or clause.verb)
        else:
            root = clause if purpose or clause.verb is None else self._root(clause)
            inner = _Clause(Relation.ADVERBIAL, root, clause.verb if purpose else None)
        self._open(inner)
        inner.waiting.append(piece.head)
        self.sentence.relations[piece.head] = Relation.MARK

    def _coordinator(self, piece: Piece) -> None:
        """Join the phrase after "and" to the phrase before, if it opens no clause of its own."""
        following, clause = self._next(), self.clause
        before = self._before()
        if following is None or following.sort is not Sort.PHRASE or before is None:
            if before is not None and before.sort is Sort.COMMA and clause.verb is not None:
                self._pop_appositive()
            return
        own = self._verb_follows(following)
        if own and (clause.verb is not None or piece.head.lower in self.order.contrasts):
            root = self._root(clause)
            self._open(_Clause(Relation.PARATAXIS, root if root.verb is not None else None))
            return
        if piece.head.lower in self.order.contrasts:
            return
        if before.sort is Sort.COMMA:
            before = clause.last or clause.subject
        if before is not None and before.sort is Sort.PHRASE:
            self._take(following)
            named = before.names and following.head.entity is not None
            first = before.names[-1] if named else before.head
            self.sentence.hang(following.head, first, Relation.CONJUNCT)
            clause.near = following
            if clause.verb is not None:
                clause.last = following

    def _comma(self, _piece: Piece) -> None:
        clause, following = self.clause, self._next()
        if following is None:
            return
        if following.sort is Sort.PHRASE:
            self._phrase_after_comma(following)
        elif following.sort in {Sort.VERB, Sort.HELPER, Sort.COPULA}:
            self.clause = self._awaiting(clause) or clause

    def _phrase_after_comma(self, phrase: Piece) -> None:
        """Tell a list, an apposition and a new clause after a comma from each other."""
        clause = self.clause
        if clause.verb is None and clause.subject is not None:
            self._take(phrase)
            self._beside(self._described_by(clause, phrase), phrase)
            clause.near = phrase
        elif clause.verb is not None and not phrase.time:
            self._phrase_after_clause(clause, phrase)

    def _described_by(self, clause: _Clause, phrase: Piece) -> Piece:
        """Return what a phrase tells more of, before the verb: the subject, or what is nearest."""
        subject, near = clause.subject, clause.near
        if near is None or subject is None or near is not self._piece(-3):
            return subject or phrase
        person = phrase.head.lower in self.order.people
        if not near.names:
            return near if phrase.head.entity is not None else subject
        return subject if person or phrase.head.entity is not None else near

    def _phrase_after_clause(self, clause: _Clause, phrase: Piece) -> None:
        """Take a phrase after a comma, where the clause before it has its verb."""
        before, awaiting = self._before(), self._awaiting(clause)
        said = before is not None and before.head is clause.verb
        if said and self._stance(clause.verb) in _SAYING:
            self._open(_Clause(Relation.COMPLEMENT, clause, clause.verb))
        elif awaiting is not None and self._verb_follows(phrase) and clause.last is None:
            self.clause = awaiting
        elif self._verb_follows(phrase) or clause.last is None:
            self._open_main(clause)
        else:
            self._take(phrase)
            self._beside(clause.last, phrase)
            clause.last = clause.near = phrase

    def _open_main(self, clause: _Clause) -> None:
        """Open a clause after the comma; one before it that has no subject belongs to this one."""
        root = self._root(clause)
        if root.verb is None:
            self.clause = root
        elif root.subject is None or clause.relation is Relation.ADVERBIAL:
            main = _Clause()
            root.parent, root.relation = main, Relation.ADVERBIAL
            self._open(main)
        else:
            self._open(_Clause(Relation.PARATAXIS, root, root.verb))

    def _beside(self, first: Piece, second: Piece) -> None:
        if self._listed(first, second):
            self.sentence.hang(second.head, first.anchor or first.head, Relation.CONJUNCT)
        else:
            self._describe(first, second)

    def _listed(self, first: Piece, second: Piece) -> bool:
        """Tell whether two phrases side by side belong to a list."""
        if not (first.names and second.names):
            return False
        return (
            first.head.entity is not None and second.head.entity is not None and self._and_follows()
        )

    def _and_follows(self) -> bool:
        for piece in self.pieces[self.at :]:
            if piece.sort is Sort.COORDINATOR:
                return True
            if piece.sort not in {Sort.PHRASE, Sort.COMMA}:
                return False
        return False

    def _break(self, piece: Piece) -> None:
        clause = self.clause
        if piece.head.lower == ":" and self._stance(clause.verb) in _SAYING:
            self._open(_Clause(Relation.COMPLEMENT, clause, clause.verb))
            return
        following = self._next()
        if following is not None:
            self._open(_Clause(), carry=False)

    # -- helpers

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

    def _open(self, clause: _Clause, *, carry: bool = True) -> _Clause:
        if carry and self.clause.verb is not None:
            clause.waiting.extend(self.clause.waiting)
            self.clause.waiting = []
        self.clauses.append(clause)
        self.clause = clause
        return clause

    def _awaiting(self, clause: _Clause) -> _Clause | None:
        """Return the clause around this one that has a subject and no verb yet."""
        at = clause.parent
        while at is not None:
            if at.verb is None and at.subject is not None:
                return at
            at = at.parent
        return None

    def _root(self, clause: _Clause) -> _Clause:
        while clause.parent is not None:
            clause = clause.parent
        return clause

    def _pop_appositive(self) -> None:
        """Leave a relative clause that a comma has closed."""
        while self.clause.relation in {Relation.RELATIVE, Relation.ADNOMINAL}:
            if self.clause.parent is None or self.clause.parent.verb is None:
                return
            self.clause = self.clause.parent

    def _release(self, clause: _Clause) -> None:
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

    def _close(self, clause: _Clause) -> None:
        """Hang the verb of a clause on what it belongs to."""
        self._release(clause)
        verb = clause.verb
        if verb is None:
            return
        host = clause.host or (clause.parent.verb if clause.parent is not None else None)
        if host is not None and host is not verb and not self.sentence.under(host, verb):
            self.sentence.hang(verb, host, clause.relation)
