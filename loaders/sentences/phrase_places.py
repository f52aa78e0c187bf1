"""Gives the phrases of a sentence their places by word order: subject, object, list, apposition."""

from dataclasses import dataclass

from loaders.languages.grammar import Relation
from loaders.sentences.nodes import Node
from loaders.sentences.open_clauses import SAYING, Clause, OpenClauses
from loaders.sentences.phrase_words import disown, personify
from loaders.sentences.phrases import Piece, Sort


@dataclass(slots=True)
class PhrasePlaces(OpenClauses):
    """Places the phrases among the clauses."""

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
        clause, following = self.clause, self._next()
        if clause.subject is None and following is not None and self._resumes(phrase, following):
            self._loose(phrase)
        elif clause.subject is None:
            clause.subject = phrase
        elif clause.subject.sort is Sort.RELATIVE and clause.inner is None:
            clause.inner = phrase
        elif phrase.head.lower.endswith(self.order.clitics) and not phrase.names:
            self.sentence.hang(clause.subject.head, phrase.head, Relation.POSSESSOR)
            clause.subject = phrase
        elif phrase.made_by or self._names(before):
            self._describe(clause.near or clause.subject, phrase)
        else:
            self.sentence.hang(phrase.head, clause.subject.head, Relation.OTHER)

    def _names(self, before: Piece | None) -> bool:
        """Tell whether what stands before a phrase leads to a name: "its backers, namely X"."""
        if before is None or before.sort is Sort.COMMA:
            return before is not None
        lasts = {word.split()[-1] for word in self.order.namely}
        return before.sort is Sort.QUOTE and before.head.lower in lasts

    def _resumes(self, phrase: Piece, following: Piece) -> bool:
        """Tell whether a phrase only goes on from the text before: "Sementara itu, X ..."."""
        pointing = all(node.lower in self.order.demonstratives for node in phrase.nodes)
        return pointing and following.sort is Sort.COMMA

    def _after_verb(self, phrase: Piece) -> None:
        """Take the phrase right after a verb: who did it, if that is passive, else its object."""
        verb, clause = self.clause.verb, self.clause
        if verb is None:
            return
        if verb.lower in self.order.speech and clause.subject is None:
            clause.subject = phrase
            self.sentence.hang(phrase.head, verb, Relation.SUBJECT)
        elif phrase.counted or (
            verb.lemmas & self.sentence.grammar.becoming and phrase.head.entity is None
        ):
            self.sentence.hang(phrase.head, verb, Relation.PREDICATE)
            disown(self.sentence, self.order, phrase)
        elif not self._is_passive(verb):
            clause.object = phrase
            self.sentence.hang(phrase.head, verb, Relation.OBJECT)
        elif (
            clause.subject is None
            and clause.relation is Relation.OTHER
            and not (
                phrase.names or phrase.nodes[0].is_number  # "founded by two friends, X and Y"
            )
        ):
            clause.subject = phrase
        else:
            self.sentence.hang(phrase.head, verb, Relation.OBLIQUE)
            self.sentence.markers[phrase.head] = min(self.sentence.grammar.agents)
            personify(self.sentence, self.order, phrase)

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
        elif before is not None and (host := self._from_there(before, phrase)) is not before:
            self._describe(host, phrase)  # "gelandang asal Brasil X"
        else:
            self._loose(phrase)

    def _loose(self, phrase: Piece) -> None:
        """Leave a phrase to the verb as what it is not asked for: a time, a measure."""
        self.clause.waiting.append(phrase.head)

    def _describe(self, first: Piece, second: Piece) -> None:
        """Hang a phrase in apposition to the one before it."""
        if first.names and second.names and second.head.entity is not None:
            disown(self.sentence, self.order, first)
        elif first.names:
            disown(self.sentence, self.order, second)
        anchor = first.anchor or first.head
        if first.names and second.head.entity is None and not second.made_by:
            anchor = first.names[-1]
        self.sentence.hang(second.head, anchor, Relation.APPOSITION)
        if anchor.entity is not None and second.head.entity is None:
            second.anchor = anchor

    def _coordinator(self, piece: Piece) -> None:
        """Join the phrase after "and" to the phrase before, if it opens no clause of its own."""
        following, clause = self._next(), self.clause
        before = self._before()
        if following is None or following.sort is not Sort.PHRASE or before is None:
            if before is not None and before.sort is Sort.COMMA and clause.verb is not None:
                self._pop_appositive()
            return
        own = self._verb_follows(following) or self._is_described_subject(following)
        own = own and not self._is_controlled(before)
        if own and (clause.verb is not None or piece.head.lower in self.order.contrasts):
            root = self._root(clause)
            self._open(Clause(Relation.PARATAXIS, root if root.verb is not None else None))
            return
        if piece.head.lower in self.order.contrasts:
            if self._leaves_out_verb(following):
                self._open(Clause())
            return
        if before.sort is Sort.COMMA:
            before = clause.last or clause.subject
        if before is not None and before.sort is Sort.PHRASE:
            self._take(following)
            named = before.names and following.head.entity is not None
            first = self._post_before(before, following) or (
                before.names[-1] if named else before.head
            )
            self.sentence.hang(following.head, first, Relation.CONJUNCT)
            clause.near = following
            if clause.verb is not None:
                clause.last = following

    def _leaves_out_verb(self, phrase: Piece) -> bool:
        """Tell whether but small words follow: "X can be linked to Y, while Z can no longer"."""
        rest = self.pieces[self.pieces.index(phrase) + 1 :]
        small = [one for one in rest if one.sort not in {Sort.BREAK, Sort.QUOTE}]
        return bool(small) and all(one.helps for one in small)

    def _is_described_subject(self, phrase: Piece) -> bool:
        """Tell whether a verb follows what tells more of a phrase: "and its editor, X, left"."""
        at = self.pieces.index(phrase) + 1
        sorts = [piece.sort for piece in self.pieces[at : at + 4]]
        aside = [Sort.COMMA, Sort.PHRASE, Sort.COMMA]
        return sorts[:3] == aside and sorts[3:] in ([Sort.VERB], [Sort.HELPER])

    def _post_before(self, before: Piece, following: Piece) -> Node | None:
        """Return the post that another is joined to: "director at X and LECTURER at Y"."""
        head = self.sentence.heads[before.head]
        people = self.order.people | self.order.relational
        if head is None or before.head not in self.sentence.markers:
            return None
        return head if {head.lower, following.head.lower} <= people else None

    def _is_controlled(self, phrase: Piece) -> bool:
        """Tell whether what follows is said of a phrase as object: "accuses X and Y of ..."."""
        verb = self.clause.verb
        return (
            phrase is self.clause.object
            and verb is not None
            and bool(verb.lemmas & self.order.controls)
        )

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
        clause, before = self.clause, self._before()
        named = phrase.head.entity is not None
        if clause.verb is None is clause.subject and named and before is not None:
            if before.head.lower in self.order.people or self._stands_aside(phrase, before):
                self._take(phrase)
                self._describe(before, phrase)
        elif named and before is not None and before.closed and clause.host is not None:
            self._take(phrase)
            self.sentence.hang(phrase.head, clause.host, Relation.APPOSITION)
            self.clause = clause.parent or clause
        elif clause.verb is None and clause.subject is not None:
            self._take(phrase)
            self._beside(self._described_by(clause, phrase), phrase)
            clause.near = phrase
        elif clause.verb is not None and not phrase.time:
            self._phrase_after_clause(clause, phrase)

    def _stands_aside(self, name: Piece, before: Piece) -> bool:
        """Tell whether a name is that of what opens the clause: "through its unit, X, Y built"."""
        at = self.pieces.index(name)
        comma, following = (*self.pieces[at + 1 : at + 3], name, name)[:2]
        return (
            not before.names
            and before.head in self.sentence.markers
            and comma.sort is Sort.COMMA
            and bool(following.names)
            and self._verb_follows(following)
        )

    def _described_by(self, clause: Clause, phrase: Piece) -> Piece:
        """Return what a phrase tells more of, before the verb: the subject, or what is nearest."""
        subject, near = clause.subject, clause.near
        if near is None or subject is None or near is not self._piece(-3):
            return subject or phrase
        person = phrase.head.lower in self.order.people
        if not near.names:
            return near if phrase.head.entity is not None else subject
        if self._lists(near) and self._listed(near, phrase):
            return near
        return subject if person or phrase.head.entity is not None else near

    def _lists(self, name: Piece) -> bool:
        """Tell whether a name is one of several that tell who is meant: "two firms, X, Y and Z"."""
        return self.sentence.relations[name.head] in {Relation.APPOSITION, Relation.CONJUNCT}

    def _phrase_after_clause(self, clause: Clause, phrase: Piece) -> None:
        """Take a phrase after a comma, where the clause before it has its verb."""
        before, awaiting = self._before(), self._awaiting(clause)
        said = before is not None and before.head is clause.verb
        if said and self._stance(clause.verb) in SAYING:
            self._open(Clause(Relation.COMPLEMENT, clause, clause.verb))
        elif awaiting is not None and self._verb_follows(phrase) and clause.last is None:
            self.clause = awaiting
        elif self._verb_follows(phrase) or clause.last is None:
            self._open_main(clause)
        else:
            self._take(phrase)
            self._beside(self._from_there(clause.last, phrase), phrase)
            clause.last = clause.near = phrase

    def _from_there(self, place: Piece, phrase: Piece) -> Piece:
        """Return who is from a place, where a name after it is theirs: "a firm from X, Y"."""
        at = self.pieces.index(place)
        host, link = self.pieces[at - 2 : at] if at > 1 else (place, place)
        from_there = link.head.lower in self.order.origins and host.sort is Sort.PHRASE
        return host if from_there and phrase.head.entity is not None and not host.names else place

    def _open_main(self, clause: Clause) -> None:
        """Open a clause after the comma; one before it that has no subject belongs to this one."""
        root = self._root(clause)
        if root.verb is None:
            self.clause = root
        elif root.subject is None or clause.relation is Relation.ADVERBIAL:
            main = Clause()
            root.parent, root.relation = main, Relation.ADVERBIAL
            self._open(main)
        else:
            self._open(Clause(Relation.PARATAXIS, root, root.verb))

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
            if piece.sort not in {Sort.PHRASE, Sort.COMMA, Sort.QUOTE}:
                return False
        return False
