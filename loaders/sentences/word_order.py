"""Hangs the words of a sentence by their order alone, for languages in which order tells it all.

Where subject, verb and object always follow each other and voice stands on the verb, this reads
clauses more surely than a parser that has seen little text. `Grammar.order` has what it must know.
"""

from dataclasses import dataclass

from loaders.languages.grammar import Relation, Stance, WordOrder
from loaders.sentences.attachment import Attachment
from loaders.sentences.nodes import Node
from loaders.sentences.open_clauses import SAYING, Clause
from loaders.sentences.phrase_cues import PhraseCues
from loaders.sentences.phrase_words import disown, event_of, hang_inside, personify
from loaders.sentences.phrases import Piece, Sort, read_pieces


def hang_by_order(sentence: Attachment, order: WordOrder) -> None:
    """Give every word of a sentence its head, relation and marker."""
    for node in sentence.nodes:
        sentence.hang(node, None, Relation.OTHER)
        sentence.markers.pop(node, None)
    _Builder(sentence, order, read_pieces(sentence.nodes, sentence.grammar, order)).build()


@dataclass(slots=True)
class _Builder(PhraseCues):
    """Reads the pieces that open clauses: verbs, conjunctions, prepositions and the like."""

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

    def _skip(self, _piece: Piece) -> None:
        pass

    def _helper(self, piece: Piece) -> None:
        if self._denies_being(piece):
            self._copula(piece)
            return
        before = self._piece(-2)
        if before is not None and before.sort is Sort.VERB and self.clause.verb is before.head:
            following = next((one for one in self.pieces[self.at :] if not one.helps), None)
            if following is None or following.sort is not Sort.VERB:
                self.sentence.hang(piece.head, before.head, Relation.OTHER)
                return
        described = self._next()
        if described is not None and self._only_negates(piece, described):
            self._take(described)
            self.sentence.hang(piece.head, described.head, Relation.OTHER)
            self.sentence.hang(described.head, self.clause.verb, Relation.OTHER)
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
        self.sentence.hang(piece.head, following.head, Relation.CASE)
        clause = self.clause
        if piece.head.lower in self.order.measures and clause.subject is None is clause.verb:
            clause.subject = clause.near = following  # "as much as 5 percent of X is held by Y"
        elif piece.head.lower in self.sentence.grammar.including and self._exemplifies(following):
            self._describe(clause.object or following, following)
            clause.last = clause.near = following
        elif piece.head.lower in self.order.together and (fellow := self._fellow()) is not None:
            self.sentence.hang(following.head, fellow, Relation.CONJUNCT)
            clause.near = following
        else:
            self._joined(following, self.sentence.grammar.marker(piece.head.lower))

    def _joined(self, phrase: Piece, marker: str) -> None:
        """Hang a phrase with its preposition on the verb before it, else on the phrase before."""
        clause, agents = self.clause, self.sentence.grammar.agents
        self.sentence.markers[phrase.head] = marker
        host: Node | None = clause.verb
        before = clause.last
        if marker in self.sentence.grammar.capacities:
            disown(self.sentence, self.order, phrase)
            made = host is not None and host.lemmas & self.sentence.grammar.becoming
            beside = self._piece(-3)
            if beside is not None and beside is clause.near and beside.names and not made:
                host = beside.names[-1]
        if marker in agents:
            personify(self.sentence, self.order, phrase)
        if marker in agents and not self._is_passive(clause.verb):
            parent = clause.parent.verb if clause.parent is not None else None
            done = event_of(clause.near) or (before.head if before else host)
            host = parent if self._is_passive(parent) else done
        if host is None and clause.subject is not None:
            host = (clause.last or clause.subject).head
        if host is None:
            clause.waiting.append(phrase.head)
        else:
            self.sentence.hang(phrase.head, host, Relation.OBLIQUE)
        if clause.verb is not None or clause.subject is None:
            clause.last = phrase
        clause.near = phrase

    def _verb(self, piece: Piece) -> None:
        verb, before = piece.head, self._before()
        if verb.lower in self.order.speech and self._is_speaking(before):
            self._say(verb)
            return
        clause, following = self.clause, self._next()
        if clause.verb is not None:
            made = clause.verb.lemmas & self.sentence.grammar.becoming
            if made and verb.lower in self.order.turning and following is not None:
                if following.sort is Sort.PHRASE:
                    self._take(following)
                    self._joined(following, min(self.sentence.grammar.capacities))
                return
            clause = self._embedded(verb, before)
        elif clause.subject is not None and self._plans(clause.subject):
            clause = self._open(Clause(Relation.COMPLEMENT, clause, clause.subject.head))
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

    def _say(self, verb: Node) -> None:
        """Put a verb of saying, which stands before its subject, over what was said."""
        root = self._root(self.clause)
        said = Clause(verb=verb)
        if root.verb is not None and root.parent is None:
            root.parent, root.relation = said, Relation.COMPLEMENT
        self._open(said)

    def _embedded(self, verb: Node, before: Piece | None) -> Clause:
        """Return the clause that a further verb belongs to, or a new one for it."""
        clause = self.clause
        sort = before.sort if before is not None else Sort.BREAK
        open_clause = self._awaiting(clause)
        if sort is Sort.VERB or (sort is Sort.COPULA):
            return self._open(Clause(Relation.COMPLEMENT, clause, clause.verb))
        if open_clause is not None:
            self.clause = open_clause
            return open_clause
        if sort is Sort.COORDINATOR:
            contrary = before is not None and before.head.lower in self.order.contrasts
            relation = Relation.PARATAXIS if contrary else Relation.CONJUNCT
            return self._open(Clause(relation, clause, clause.verb))
        told = self._stance(clause.verb) in SAYING and clause.object is not None
        if clause.last is not None and (sort is Sort.PHRASE or (told and sort is Sort.COMMA)):
            return self._after_noun(verb, clause)
        relation = Relation.CONJUNCT if sort is Sort.COMMA else Relation.ADVERBIAL
        return self._open(Clause(relation, clause, clause.verb))

    def _after_noun(self, verb: Node, clause: Clause) -> Clause:
        """Return the clause of a verb that follows an argument of another."""
        last, above = clause.last, clause.verb
        if last is None or above is None:
            return clause
        planner = self._planner(last)
        if planner or (self._stance(last.head) and not last.names):
            return self._open(Clause(Relation.COMPLEMENT, clause, last.head, planner))
        if self._is_passive(verb) and not self._stance(above) and not self.clause.waiting:
            return self._open(Clause(Relation.ADNOMINAL, clause, last.anchor))
        if above.lemmas & self.order.controls:
            inner = self._open(Clause(Relation.COMPLEMENT, clause, above))
            if self._stance(above) is Stance.ACTUAL:  # "mendorong X menjual Y": X does so
                inner.subject = clause.object
            return inner
        if self._stance(above) in SAYING and clause.object is not None:
            inner = self._open(Clause(Relation.COMPLEMENT, clause, above))
            inner.subject = clause.object
            return inner
        return self._open(Clause(Relation.ADVERBIAL, clause, above))

    def _copula(self, piece: Piece) -> None:
        following = self._described()
        clause = self.clause
        if following is None or following.sort is not Sort.PHRASE:
            clause.waiting.append(piece.head)
            return
        while self.pieces[self.at] is not following:
            if self.pieces[self.at].helps:  # "is NO LONGER director of X"
                clause.waiting.append(self.pieces[self.at].head)
            self.at += 1
        self.at += 1
        if clause.verb is not None:
            clause = self._awaiting(clause) or self._open(
                Clause(Relation.PARATAXIS, clause, clause.verb)
            )
        self.clause = clause
        clause.verb = clause.last = None
        clause.verb = following.head
        if clause.subject is not None:
            self.sentence.hang(clause.subject.head, following.head, Relation.SUBJECT)
        disown(self.sentence, self.order, following)
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
        described = self._placed(host) if host is near else None
        inner = self._open(Clause(Relation.RELATIVE, clause, described or host.anchor or host.head))
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
        brought = clause.object is not None and before is clause.object
        if complements or (purpose and host is not None and self._stance(host)):
            inner = Clause(Relation.COMPLEMENT, clause, host or clause.verb)
        elif purpose and brought and self._stance(clause.verb) is Stance.ACTUAL:
            inner = Clause(Relation.COMPLEMENT, clause, clause.verb, clause.object)
        else:
            root = clause if purpose or clause.verb is None else self._root(clause)
            inner = Clause(Relation.ADVERBIAL, root, clause.verb if purpose else None)
        self._open(inner)
        inner.waiting.append(piece.head)
        self.sentence.relations[piece.head] = Relation.MARK

    def _break(self, piece: Piece) -> None:
        clause = self.clause
        if piece.head.lower == ":" and self._stance(clause.verb) in SAYING:
            self._open(Clause(Relation.COMPLEMENT, clause, clause.verb))
            return
        following = self._next()
        if following is not None:
            self._open(Clause(), carry=False)
