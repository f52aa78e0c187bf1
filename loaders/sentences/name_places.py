"""Mends by word order where names hang that the parser put in odd places."""

from loaders.languages.grammar import Relation
from loaders.sentences.attachment import Attachment
from loaders.sentences.nodes import Node

_ARGUMENTS = {
    Relation.SUBJECT,
    Relation.PASSIVE_SUBJECT,
    Relation.OBJECT,
    Relation.OBLIQUE,
    Relation.CONJUNCT,
    Relation.POSSESSOR,
}
_HELPING = {Relation.AUXILIARY, Relation.PASSIVE_AUXILIARY, Relation.COPULA}
_LOOSE = {Relation.OBLIQUE, Relation.COMPOUND, Relation.OTHER, Relation.APPOSITION}
_APPOSED = 8
_JOINED = {Relation.CONJUNCT, Relation.SUBJECT, Relation.PASSIVE_SUBJECT}


def join_name(sentence: Attachment, name: Node) -> None:
    """Join a name to the name before it, where the parser joined it to the verb."""
    head = sentence.heads[name]
    if name.entity is None or head is None or head.entity is not None:
        return
    if head.is_verb and sentence.relations[head] is Relation.AUXILIARY:
        sentence.heads[name] = sentence.heads[head]
    joiner = sentence.before(name)
    while joiner is not None and joiner.entity is None and joiner.describes:
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


def situate_name(sentence: Attachment, name: Node) -> None:
    """Make "Ohio" in "Dayton, Ohio" say where Dayton is, where the parser joined the two."""
    town, comma = sentence.heads[name], sentence.before(name)
    if not _is_place(name) or town is None or sentence.relations[name] is not Relation.CONJUNCT:
        return
    right_after = comma is not None and comma.lower == "," and sentence.before(comma) is town
    below = [one for one in (*sentence.hanging(town), *sentence.hanging(name)) if one is not name]
    joined = [one for one in below if sentence.relations[one] is Relation.CONJUNCT]
    if right_after and _is_place(town) and not any(one.entity for one in joined):
        sentence.relations[name] = Relation.APPOSITION
        for other in joined:  # "a firm based in Dayton, Ohio, and a unit of X"
            sentence.hang(other, _noun_above(sentence, town), Relation.CONJUNCT)


def _noun_above(sentence: Attachment, node: Node) -> Node | None:
    """Return the noun that a phrase describes which a node is part of."""
    above = sentence.heads[node]
    while above is not None and not above.is_common_noun:
        above = sentence.heads[above]
    return above


def _is_place(node: Node) -> bool:
    return node.entity is not None and node.entity.type == "Place"


def entitle_name(sentence: Attachment, name: Node) -> None:
    """Hang the name in "its director since 2014, X," on the noun, not on the year."""
    year = sentence.heads[name]
    if name.entity is None or year is None or not year.is_number:
        return
    noun = sentence.heads[year]
    joined = sentence.relations[name] is Relation.APPOSITION and year in sentence.markers
    if joined and noun is not None and noun.is_common_noun:
        sentence.heads[name] = noun


def pay_name(sentence: Attachment, name: Node) -> None:
    """Part name and sum in "fined X RM50,000", which the parser took for one thing."""
    sum_, verb = sentence.heads[name], sentence.before(name)
    if name.entity is None or sum_ is None or verb is None or not verb.is_verb:
        return
    if sentence.relations[name] is not Relation.COMPOUND or sentence.heads[sum_] is not verb:
        return
    words = [*sentence.between(name, sum_), sum_]
    if all(one.is_number or one.is_symbol or one.lower[-1].isdigit() for one in words):
        sentence.hang(name, verb, Relation.OBJECT)
        sentence.relations[sum_] = Relation.OTHER


def place_name(sentence: Attachment, name: Node) -> None:
    """Give a bare name that hangs on a verb in an odd way its place by word order."""
    if name.entity is None or name in sentence.markers:
        return
    head, before = sentence.heads[name], sentence.before(name)
    if before is not None and before.is_verb and (head is None or _strays(sentence, before, name)):
        _adopt(sentence, before, name)
        return
    if head is None or not head.is_verb or not _is_odd(sentence, head, name):
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


def _strays(sentence: Attachment, verb: Node, name: Node) -> bool:
    """Tell whether a name right after a verb hangs in an odd way on a verb before that one."""
    head = sentence.heads[name]
    if head is None or not head.is_verb or head.place >= verb.place:
        return False
    return sentence.relations[verb] not in _HELPING and _is_odd(sentence, head, name)


def _is_odd(sentence: Attachment, verb: Node, name: Node) -> bool:
    """Tell whether a bare name is no argument of its verb, or one that cannot stand there."""
    relation = sentence.relations[name]
    if relation is Relation.OBLIQUE and name.place < verb.place:
        return True
    return relation not in _ARGUMENTS


def _adopt(sentence: Attachment, verb: Node, name: Node) -> None:
    """Make a name right after a verb that has a subject and no object its object."""
    relations = {sentence.relations[one] for one in sentence.hanging(verb)}
    if Relation.SUBJECT not in relations or Relation.OBJECT in relations:
        return
    for node in sentence.hanging(name):
        if sentence.under(verb, node):
            sentence.heads[node] = None
    sentence.hang(name, verb, Relation.OBJECT)


def invert_name(sentence: Attachment, name: Node) -> None:
    """Make the object of "que convoite aussi X" and "auquel succède X" its subject."""
    verb = sentence.heads[name]
    if name.entity is None or verb is None or sentence.relations[name] is not Relation.OBJECT:
        return
    hanging = sentence.hanging(verb)
    grammar = sentence.grammar
    joined = [one for one in hanging if one.lower in grammar.relatives & grammar.clitics.keys()]
    led = bool(joined) or any(
        one.lower in grammar.relatives and sentence.relations[one] is Relation.OBJECT
        for one in hanging
    )
    own = {sentence.relations[one] for one in hanging if one not in joined}
    if led and name.place > verb.place and not own & {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}:
        sentence.relations[name] = Relation.SUBJECT
        for one in joined:
            sentence.relations[one] = Relation.OTHER


def climb_name(sentence: Attachment, name: Node) -> None:
    """Hang a name with its preposition on what has a measure, not on the measure ("10 % of")."""
    measures = sentence.grammar.measures
    at = sentence.heads[name]
    if name.entity is None or at is None or not at.lemmas & measures:
        return
    while at.lemmas & measures and at.is_noun:
        above = sentence.heads[at]
        if sentence.relations[at] is not Relation.OBLIQUE or above is None or above.is_verb:
            return
        at = above
    if not sentence.under(at, name):
        sentence.heads[name] = at


def demote_name(sentence: Attachment, name: Node) -> None:
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


def seat_subject(sentence: Attachment, verb: Node) -> None:
    """Give a finite verb without a subject the name before it that has no place of its own.

    As in "Lent by X, Ann Roe joins Y", "the striker Ann Roe, 22, joins Y".
    """
    if not (verb.is_tagged_verb and verb.has("VerbForm", "Fin")) or _has_subject(sentence, verb):
        return
    if sentence.relations[verb] in {Relation.RELATIVE, *_HELPING}:
        return
    name = _name_led(sentence, verb)
    if name is None or name in sentence.markers or sentence.under(verb, name):
        return
    above = sentence.heads[name]
    if sentence.relations[name] in _LOOSE and above is not None:
        sentence.hang(name, verb, Relation.SUBJECT)


def _name_led(sentence: Attachment, verb: Node) -> Node | None:
    """Return the name before a verb, with no more between than helpers or an apposition."""
    at = sentence.before(verb)
    while at is not None and sentence.heads[at] is verb and (at.is_personal or at.is_adverb):
        at = sentence.before(at)
    if at is None or at.entity is not None:
        return at
    if at.lower != ",":
        return None
    for _ in range(_APPOSED):
        at = sentence.before(at)
        if at is None or at.is_verb or at.entity is not None:
            return None
        if at.lower == ",":
            name = sentence.before(at)
            return name if name is not None and name.entity is not None else None
    return None


def _has_subject(sentence: Attachment, verb: Node) -> bool:
    own = {sentence.relations[one] for one in sentence.hanging(verb)}
    return not own.isdisjoint({Relation.SUBJECT, Relation.PASSIVE_SUBJECT, Relation.COPULA})


def enlist(sentence: Attachment, name: Node) -> None:
    """Join a name to the one before it over the time that parts them: "X and, since 2008, Y"."""
    if name.entity is None or sentence.relations[name] in _JOINED:
        return
    at = sentence.before(name)
    while at is not None and at.entity is None and (at.is_determiner or at.is_common_noun):
        at = sentence.before(at)
    link = at if at is not None and at.is_preposition else None
    if link is not None:
        at = sentence.before(link)
    if at is not None and at.lower == ",":
        at = sentence.before(at)
    timed = False
    while at is not None and at.lower != "," and not at.is_coordinator:
        if at.entity is not None or at.is_verb or at.is_common_noun:
            return
        timed = timed or at.is_number
        at = sentence.before(at)
    if at is not None and at.lower == ",":
        at = sentence.before(at)
    if at is None or not at.is_coordinator or not timed:
        return
    first = sentence.before(at)
    if first is not None and first.lower == ",":
        first = sentence.before(first)
    if first is None or first.entity is None or not _is_alike(first, name):
        return
    marker = sentence.grammar.marker(link.lower) if link is not None else None
    if marker is not None and marker != sentence.markers.get(first):
        return
    sentence.hang(name, first, Relation.CONJUNCT)
    sentence.markers.pop(name, None)


def _is_alike(one: Node, other: Node) -> bool:
    """Tell whether two names are both of persons, of places, or of neither."""
    kinds = [
        node.entity.type if node.entity.type in {"Person", "Place"} else ""
        for node in (one, other)
        if node.entity is not None
    ]
    return len({*kinds}) == 1
