"""Mends by word order what parsers often get wrong: one function for each slip."""

from loaders.attachment import Attachment
from loaders.grammar import Relation
from loaders.nodes import Node
from loaders.participles import appoint, describe, part_clauses, part_compound, stack, subordinate

_ARGUMENTS = {
    Relation.SUBJECT,
    Relation.PASSIVE_SUBJECT,
    Relation.OBJECT,
    Relation.OBLIQUE,
    Relation.CONJUNCT,
    Relation.POSSESSOR,
}
_JOINED = {Relation.CONJUNCT, Relation.SUBJECT, Relation.PASSIVE_SUBJECT}


def repair(sentence: Attachment) -> None:
    """Mend how the words of a sentence hang together, slip by slip, each all through it."""
    names = (
        _raise,
        _relativise,
        _coordinate,
        _crown,
        _unseat,
        _lift,
        _place_name,
        _invert,
        _demote,
    )
    for mend in (part_compound, *names, subordinate, appoint, part_clauses, describe, stack):
        for node in sentence.nodes:
            mend(sentence, node)
    for node in sentence.nodes:
        _untangle(sentence, node)


def _untangle(sentence: Attachment, node: Node) -> None:
    """Cut a node loose that mending has hung below itself."""
    head = sentence.heads[node]
    if head is not None and sentence.under(head, node):
        sentence.heads[node] = None


def _raise(sentence: Attachment, verb: Node) -> None:
    """Put a verb that was taken for a noun or adverb over its subject and complement."""
    name = sentence.before(verb)
    if not verb.is_verb or verb.is_tagged_verb or name is None:
        return
    if name.entity is None:
        name = _apposed(sentence, name)
    if name is None:
        return
    below = sentence.heads[verb]
    if below is name:
        below = sentence.heads[name]
    if below is not None and below.place < verb.place and below is not name:
        sentence.hang(name, verb, Relation.SUBJECT)
        return
    top = below if below is not None else name
    if sentence.under(top, verb):
        return
    sentence.hang(verb, sentence.heads[top], sentence.relations[top])
    if below is not None:
        sentence.hang(below, verb, Relation.OBJECT if below.entity else Relation.COMPLEMENT)
    sentence.hang(name, verb, Relation.SUBJECT)
    sentence.markers.pop(name, None)
    for other in sentence.hanging(verb):
        if sentence.relations[other] is Relation.ADNOMINAL:
            sentence.relations[other] = Relation.COMPLEMENT


def _apposed(sentence: Attachment, comma: Node) -> Node | None:
    """Return the name before an apposition that a comma closes ("X, head of Y, threatens")."""
    at = sentence.before(comma)
    while at is not None and at.lower != ",":
        at = sentence.before(at)
    name = sentence.before(at) if at is not None else None
    return name if name is not None and name.entity is not None else None


def _relativise(sentence: Attachment, node: Node) -> None:
    """Hang "X, que Y menace d'attaquer" on X, where the parser saw a conjunction.

    A finite verb joined to an infinitive goes to the verb over it.
    """
    verb = sentence.heads[node]
    if node.is_verb and sentence.relations[node] is Relation.CONJUNCT and verb is not None:
        while _is_infinitive(verb) and not _is_infinitive(node):
            above = sentence.heads[verb]
            if above is None or not above.is_verb:
                break
            verb = sentence.heads[node] = above
        return
    comma = sentence.before(node)
    name = sentence.before(comma) if comma is not None and comma.lower == "," else None
    if node.lower not in sentence.grammar.relatives or name is None or name.entity is None:
        return
    if sentence.relations[node] is not Relation.MARK or verb is None or not verb.is_verb:
        return
    sentence.hang(verb, name, Relation.RELATIVE)
    if sentence.under(name, verb):
        sentence.heads[name] = None
    sentence.relations[node] = Relation.OBJECT
    for other in sentence.hanging(verb):
        if other.is_verb and other.place > verb.place:
            sentence.heads[node] = other


def _coordinate(sentence: Attachment, name: Node) -> None:
    """Join a name to the name before it, where the parser joined it to the verb."""
    head = sentence.heads[name]
    if name.entity is None or head is None or head.entity is not None:
        return
    if head.is_verb and sentence.relations[head] is Relation.AUXILIARY:
        sentence.heads[name] = sentence.heads[head]
    joiner = sentence.before(name)
    if joiner is not None and (joiner.is_preposition or joiner.is_determiner):
        joiner = sentence.before(joiner)
    if joiner is None or sentence.relations[name] not in _JOINED:
        return
    listed = joiner.lower == "," and sentence.relations[name] is Relation.CONJUNCT
    if not listed and not joiner.is_coordinator:
        return
    other = sentence.before(joiner)
    if other is not None and other.lower == ",":
        other = sentence.before(other)
    if other is not None and other.entity is not None and not sentence.under(other, name):
        sentence.hang(name, other, Relation.CONJUNCT)


def _crown(sentence: Attachment, verb: Node) -> None:
    """Put a verb over "X and Y", its subjects, where the parser joined it to X."""
    name = sentence.heads[verb]
    if not verb.is_verb or sentence.relations[verb] is not Relation.CONJUNCT or name is None:
        return
    joined = any(
        sentence.heads[other] is name and sentence.relations[other] is Relation.CONJUNCT
        for other in sentence.between(name, verb)
        if other.entity is not None
    )
    if name.entity is not None and sentence.heads[name] is None and joined:
        sentence.hang(verb, None, Relation.OTHER)
        sentence.hang(name, verb, Relation.SUBJECT)


def _unseat(sentence: Attachment, verb: Node) -> None:
    """Put a verb over its subject where the parser joined both to "neither"."""
    top = sentence.heads[verb]
    if top is None or not verb.is_verb or sentence.relations[verb] is not Relation.CONJUNCT:
        return
    name = sentence.after(top)
    if top.lower not in sentence.grammar.negators or name is None or name.entity is None:
        return
    sentence.hang(verb, sentence.heads[top], sentence.relations[top])
    sentence.hang(top, verb, Relation.OTHER)
    sentence.hang(name, verb, Relation.SUBJECT)


def _lift(sentence: Attachment, verb: Node) -> None:
    """Join a verb to the verb before it, where the parser joined it to a name between them."""
    joined = sentence.heads[verb]
    if not verb.is_verb or sentence.relations[verb] is not Relation.CONJUNCT or joined is None:
        return
    above = joined
    while not above.is_verb:
        if any(sentence.relations[one] is Relation.COPULA for one in sentence.hanging(above)):
            return
        higher = sentence.heads[above]
        if higher is None:
            return
        above = higher
    if joined is not above and above.place < verb.place:
        sentence.heads[verb] = above


def _invert(sentence: Attachment, name: Node) -> None:
    """Make the second object of "que convoite aussi X" its subject."""
    verb = sentence.heads[name]
    if name.entity is None or verb is None or sentence.relations[name] is not Relation.OBJECT:
        return
    hanging = sentence.hanging(verb)
    led = any(
        one.lower in sentence.grammar.relatives and sentence.relations[one] is Relation.OBJECT
        for one in hanging
    )
    own = {sentence.relations[one] for one in hanging}
    if led and name.place > verb.place and not own & {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}:
        sentence.relations[name] = Relation.SUBJECT


def _demote(sentence: Attachment, name: Node) -> None:
    """Make a second subject, after the verb, its object: "Microsoft supprime Twitter"."""
    verb = sentence.heads[name]
    if name.entity is None or verb is None or sentence.relations[name] is not Relation.SUBJECT:
        return
    hanging = [one for one in sentence.hanging(verb) if one is not name]
    own = {sentence.relations[one] for one in hanging}
    first = any(
        sentence.relations[one] is Relation.SUBJECT and one.place < verb.place for one in hanging
    )
    if first and verb.is_verb and verb.place < name.place and Relation.OBJECT not in own:
        sentence.relations[name] = Relation.OBJECT


def _place_name(sentence: Attachment, name: Node) -> None:
    """Give a bare name that hangs on a verb in an odd way its place by word order."""
    if name.entity is None or name in sentence.markers:
        return
    head, before = sentence.heads[name], sentence.before(name)
    if head is None and before is not None and before.is_verb:
        _adopt(sentence, before, name)
        return
    if head is None or not head.is_verb or sentence.relations[name] in _ARGUMENTS:
        return
    taken = {sentence.relations[other]: other for other in sentence.hanging(head)}
    subjects = taken.keys() & {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}
    near = not any(word.parts_verb for word in sentence.between(head, name))
    if name.place > head.place and near:
        other = taken.get(Relation.OBJECT)
        if other is None or other.place > name.place:
            sentence.relations[name] = Relation.OBJECT
        elif other.lower in sentence.grammar.relatives and not subjects:
            sentence.relations[name] = Relation.SUBJECT
    elif name.place < head.place and not subjects:
        sentence.relations[name] = Relation.SUBJECT


def _adopt(sentence: Attachment, verb: Node, name: Node) -> None:
    """Make a name right after a verb that has a subject and no object its object."""
    relations = {sentence.relations[one] for one in sentence.hanging(verb)}
    if Relation.SUBJECT not in relations or Relation.OBJECT in relations:
        return
    for node in sentence.hanging(name):
        if sentence.under(verb, node):
            sentence.heads[node] = None
    sentence.hang(name, verb, Relation.OBJECT)


def _is_infinitive(node: Node) -> bool:
    return node.is_verb and node.has("VerbForm", "Inf")
