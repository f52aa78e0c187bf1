"""Mends of words that the parser hung on the wrong side of their verb."""

from loaders.languages.grammar import Relation
from loaders.sentences.attachment import Attachment
from loaders.sentences.nodes import Node

_CROSSING = {Relation.COMPOUND, Relation.APPOSITION, Relation.OBLIQUE, Relation.OBJECT}


def unplait(sentence: Attachment, node: Node) -> None:
    """Hang on a verb what follows it but hangs on its subject ("Acme has sued Bolt in Paris").

    A name right after the verb is its object, what a preposition joins goes with it.
    """
    over = sentence.heads[node]
    if over is None or over.place > node.place or sentence.relations[node] not in _CROSSING:
        return
    verb = sentence.heads[over]
    if verb is None or not verb.is_tagged_verb or not over.place < verb.place < node.place:
        return
    if sentence.relations[over] is not Relation.SUBJECT:
        return
    if node in sentence.markers or _is_led_in(sentence, node):
        sentence.hang(node, verb, Relation.OBLIQUE)
    elif (
        node.entity is not None and sentence.after(verb) is node and not _has_object(sentence, verb)
    ):
        sentence.hang(node, verb, Relation.OBJECT)


def rejoin(sentence: Attachment, verb: Node) -> None:
    """Join "and threatens to sue" to the verb before it, where "threatens" was taken for a noun."""
    joiner = sentence.before(verb)
    if not verb.is_verb or verb.is_tagged_verb or joiner is None or not joiner.is_coordinator:
        return
    first = next(
        (
            node
            for node in reversed(sentence.nodes)
            if node.place < joiner.place and node.is_tagged_verb and _has_subject(sentence, node)
        ),
        None,
    )
    if first is None:
        return
    sentence.hang(verb, first, Relation.CONJUNCT)
    for node in sentence.nodes[verb.place - sentence.nodes[0].place + 1 :]:
        if node.is_verb and node.has("VerbForm", "Inf"):
            sentence.hang(node, verb, Relation.COMPLEMENT)
            return


def unbracket(sentence: Attachment, verb: Node) -> None:
    """Put a verb over the names before it whose brackets the parser took for the sentence's end.

    As in "X ($6 million) and Y ($3 million) have invested in Z", where it hung "invested" on Y.
    """
    name = sentence.heads[verb]
    if not verb.is_tagged_verb or name is None or name.entity is None or name.place > verb.place:
        return
    if sentence.relations[verb] is not Relation.PARATAXIS or _has_subject(sentence, verb):
        return
    at = sentence.before(verb)
    while at is not None and at.is_verb:
        at = sentence.before(at)
    if at is None or at.lower != ")":
        return
    while sentence.relations[name] is Relation.CONJUNCT:
        first = sentence.heads[name]
        if first is None or first.entity is None:
            break
        name = first
    sentence.hang(verb, sentence.heads[name], sentence.relations[name])
    sentence.hang(name, verb, Relation.SUBJECT)


def _is_led_in(sentence: Attachment, node: Node) -> bool:
    return any(sentence.relations[one] is Relation.CASE for one in sentence.hanging(node))


def _has_object(sentence: Attachment, verb: Node) -> bool:
    return any(sentence.relations[one] is Relation.OBJECT for one in sentence.hanging(verb))


def _has_subject(sentence: Attachment, verb: Node) -> bool:
    return any(sentence.relations[one] is Relation.SUBJECT for one in sentence.hanging(verb))
