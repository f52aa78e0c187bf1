"""Hangs the words inside a phrase: names on the noun that they belong to or that names them."""

import re
from itertools import pairwise

from loaders.languages.grammar import Relation, WordOrder
from loaders.sentences.attachment import Attachment
from loaders.sentences.nodes import Node
from loaders.sentences.phrases import Piece

_EVENT = re.compile(r"pe(n|m|ng|ny|r)?\w{4,}an")


def hang_inside(sentence: Attachment, order: WordOrder, piece: Piece) -> None:
    """Hang the words of a phrase on each other, and note whom it describes.

    The first name is what the nearest noun for a relation has, or what the first noun describes; a
    second one is who the first noun speaks of ("the head [of] Y X").
    """
    nouns = [piece.head] if piece.head.entity is None else []
    owned = False
    for before, node in pairwise((None, *piece.nodes)):
        if node is None or node is piece.head:
            continue
        if node.entity is None:
            _hang_word(sentence, order, piece, node, nouns)
        elif (before is not None and before.lower in order.money) or not nouns:
            sentence.hang(node, before or piece.head, Relation.OTHER)
        else:
            naming = before is not None and before.lower in sentence.grammar.naming
            first = not owned and not naming
            described = not first or _describes(sentence, order, piece, nouns[-1], node)
            owned = owned or first
            relation = Relation.APPOSITION if described else Relation.POSSESSOR
            sentence.hang(node, nouns[-1], relation)
            if described and nouns[-1] is piece.head:
                piece.anchor = node
    if piece.anchor is None:
        piece.anchor = piece.head


def disown(sentence: Attachment, order: WordOrder, piece: Piece) -> None:
    """Take the name after a noun for whom one is that to: "becomes an investor [of] X"."""
    if piece.head.lower not in order.relational:
        return
    for node in piece.names:
        hung = sentence.relations[node] is Relation.APPOSITION
        if hung and sentence.heads[node] is piece.head:
            sentence.hang(node, piece.head, Relation.POSSESSOR)
            piece.anchor = piece.head
            return


def personify(sentence: Attachment, order: WordOrder, piece: Piece) -> None:
    """Take the person after a noun for whom it describes, where somebody acts ("by farmer X")."""
    noun, names = piece.head, piece.names
    if noun.entity is not None or noun.lower in order.relational | order.people or not names:
        return
    person = names[0].entity is not None and names[0].entity.type == "Person"
    if person and len(names) == 1 and sentence.heads[names[0]] is noun:
        sentence.hang(names[0], noun, Relation.APPOSITION)
        piece.anchor = names[0]


def event_of(piece: Piece | None) -> Node | None:
    """Return the noun in a phrase that names what somebody does ("news of the PURCHASE of X")."""
    if piece is None or piece.head.entity is not None:
        return None
    return next((one for one in reversed(piece.nodes) if _EVENT.fullmatch(one.lower)), None)


def _hang_word(
    sentence: Attachment, order: WordOrder, piece: Piece, word: Node, nouns: list[Node]
) -> None:
    """Hang a word that names nothing; a noun for a relation is what the noun before it has."""
    before = piece.nodes[piece.nodes.index(word) - 1]
    if before is piece.head and before.lower in order.deputies and word.lower in order.people:
        sentence.hang(word, piece.head, Relation.OTHER)
    elif word.is_personal and nouns:
        sentence.hang(word, nouns[0], Relation.POSSESSOR)
    elif nouns and (
        word.lower in order.relational
        or (
            word.lower in order.people
            and not piece.made_by
            and not order.is_kind(nouns[0].lower)
            and not _tells_members(sentence, order, piece, word)
        )
        or _is_event(sentence, nouns[-1], word)
        or _is_body(sentence, order, piece, word)
    ):
        sentence.hang(word, nouns[-1], Relation.POSSESSOR)
        nouns.append(word)
    else:
        sentence.hang(word, piece.head, Relation.OTHER)


def _is_event(sentence: Attachment, noun: Node, word: Node) -> bool:
    """Tell whether a noun after another names an event, which the names after it belong to.

    After one that describes, as in "mining company X", it tells the trade.
    """
    if noun.lemmas & sentence.grammar.descriptors:
        return False
    return word.lower in sentence.grammar.homographs or bool(_EVENT.fullmatch(word.lower))


def _tells_members(sentence: Attachment, order: WordOrder, piece: Piece, word: Node) -> bool:
    """Tell whether a noun for people says whose a body is, which is named next: "bank petani X"."""
    name = next((one for one in piece.nodes if one.entity and one.place > word.place), None)
    body = piece.head.lower not in order.people
    named = name is not None and name.entity is not None and name.entity.type != "Person"
    return named and body and bool(piece.head.lemmas & sentence.grammar.descriptors)


def _is_body(sentence: Attachment, order: WordOrder, piece: Piece, word: Node) -> bool:
    """Tell whether a noun at the end names the body in which somebody is what comes before."""
    rest = piece.nodes[piece.nodes.index(word) + 1 :]
    last = all(node.lower in order.demonstratives for node in rest)
    held = piece.head.lower in order.people and word.lower not in order.people
    return last and held and word.lower in sentence.grammar.descriptors


def _describes(
    sentence: Attachment, order: WordOrder, piece: Piece, noun: Node, name: Node
) -> bool:
    """Tell whether a noun says what the name after it is, rather than what it has."""
    if name.entity is None or piece.made_by:
        return False
    if noun.lower in order.people:
        return name.entity.type == "Person"
    if name.entity.type == "Place" and noun.lower not in order.settlements:
        return False
    if noun.lower in order.makers:
        return name.entity.type != "Product"
    return bool(noun.lemmas & sentence.grammar.descriptors)
