"""What the phrases and small words about a place in a sentence show of what is being said there."""

from dataclasses import dataclass

from loaders.languages.grammar import Stance
from loaders.sentences.nodes import Node
from loaders.sentences.phrase_places import PhrasePlaces
from loaders.sentences.phrases import Piece, Sort

_ENDS = {Sort.COMMA, Sort.BREAK, Sort.COORDINATOR, Sort.SUBORDINATOR, Sort.RELATIVE}


@dataclass(slots=True)
class PhraseCues(PhrasePlaces):
    """Judges phrases by those beside them; hangs nothing."""

    def _placed(self, phrase: Piece) -> Node | None:
        """Return what a place is told of, which a relative clause tells more of than of the place.

        As in "a firm from Semarang that was founded by X".
        """
        if any(name.entity is None or name.entity.type != "Place" for name in phrase.nodes):
            return None
        host, made = self.sentence.heads[phrase.head], self.clause.object
        if phrase.head not in self.sentence.markers or host is None:
            return None
        if host is self.clause.verb and host.is_verb:
            return (made.anchor or made.head) if made is not None else None
        return host

    def _planner(self, phrase: Piece) -> Piece | None:
        """Return who is to do what a plan is for: "no plan of X to buy Y"."""
        name = phrase.nodes[-1]
        alone = len(phrase.names) == 1 and phrase.head.entity is None and name.entity is not None
        planning = self._stance(phrase.head) not in {None, Stance.REPORTED, Stance.ACTUAL}
        return Piece(Sort.PHRASE, name, [name], anchor=name) if alone and planning else None

    def _exemplifies(self, phrase: Piece) -> bool:
        """Tell whether a name is one of what the object before it is ("owns firms such as X")."""
        object_ = self.clause.object
        return (
            phrase.head.entity is not None
            and object_ is not None
            and self.clause.last is object_
            and not object_.names
        )

    def _only_negates(self, negator: Piece, following: Piece) -> bool:
        """Tell whether a negator speaks of a quality: "accuses X of being NOT open and sues"."""
        return (
            negator.head.lower in self.sentence.grammar.negators
            and self.clause.verb is not None
            and following.head.is_adjective
            and following.sort is Sort.PHRASE
            and not self._verb_follows(following)
        )

    def _denies_being(self, piece: Piece) -> bool:
        """Tell whether a negator stands for "is not": "X bukan pemilik Y"."""
        clause, following = self.clause, self._described()
        if piece.head.lower not in self.order.noncopulas or clause.verb is not None:
            return False
        subject = clause.subject is not None and clause.subject is self._before()
        return (
            subject
            and following is not None
            and following.sort is Sort.PHRASE
            and not self._verb_follows(following)
        )

    def _described(self) -> Piece | None:
        """Return what somebody is said to be, or to be no longer."""
        ceasers = self.sentence.grammar.ceasers
        for piece in self.pieces[self.at :]:
            if piece.sort is not Sort.QUOTE and not (piece.helps and piece.head.lower in ceasers):
                return piece
        return None

    def _fellow(self) -> Node | None:
        """Return whom somebody named after "together with" does it with: agent or subject."""
        clause = self.clause
        agent = clause.last if self._is_passive(clause.verb) else None
        first = agent if agent is not None and agent.names else clause.subject
        if first is None or first.sort is not Sort.PHRASE or not first.names:
            return None
        return first.names[-1] if first.head.entity is not None else first.head

    def _plans(self, subject: Piece) -> bool:
        """Tell whether a verb only says what plan its subject is, which another verb follows."""
        if subject is not self._before() or subject.made_by or self._stance(subject.head) is None:
            return False
        rest = self.pieces[self.at :]
        until = next((at for at, one in enumerate(rest) if one.sort in _ENDS), len(rest))
        return bool(subject.names) and any(one.sort is Sort.VERB for one in rest[:until])

    def _is_speaking(self, before: Piece | None) -> bool:
        return before is None or before.sort in {Sort.COMMA, Sort.QUOTE, Sort.BREAK}
