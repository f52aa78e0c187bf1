"""Hangs the words inside a phrase: names on the noun that they belong to or that names them."""

from itertools import pairwise

from loaders.attachment import Attachment
from loaders.grammar import Relation, WordOrder
from loaders.nodes import Node
from loaders.phrases import Piece


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


def _hang_word(
    sentence: Attachment, order: WordOrder, piece: Piece, word: Node, nouns: list[Node]
) -> None:
    """Hang a word that names nothing; a noun for a relation is what the noun before it has."""
    if word.is_personal and nouns:
        sentence.hang(word, nouns[0], Relation.POSSESSOR)
    elif nouns and word.lower in order.relational:
        sentence.hang(word, nouns[-1], Relation.POSSESSOR)
        nouns.append(word)
    else:
        sentence.hang(word, piece.head, Relation.OTHER)


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
