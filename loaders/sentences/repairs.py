"""Mends by word order what parsers often get wrong: one function for each slip."""

from loaders.languages.grammar import Relation
from loaders.sentences.attachment import Attachment
from loaders.sentences.beside_names import (
    adjoin,
    appose,
    date_verb,
    enthrone,
    join_article,
    lead,
    lift_over_date,
    range_name,
    rejoin_complement,
    rejoin_list,
    relate,
    settle_name,
)
from loaders.sentences.name_places import (
    climb_name,
    demote_name,
    enlist,
    entitle_name,
    invert_name,
    join_name,
    pay_name,
    place_name,
    seat_subject,
    situate_name,
)
from loaders.sentences.nodes import Node
from loaders.sentences.participles import (
    appoint,
    describe,
    interrupt,
    part_clauses,
    part_compound,
    resume,
    seat,
    stack,
    subordinate,
    voice,
)
from loaders.sentences.strays import rejoin, unbracket, unplait

_NOMINAL = {Relation.OBLIQUE, Relation.APPOSITION, Relation.COMPOUND}


def repair(sentence: Attachment) -> None:
    """Mend how the words of a sentence hang together, slip by slip, each all through it."""
    names = (
        _raise,
        enthrone,
        _relativise,
        _aim,
        _part,
        join_name,
        _crown,
        _unseat,
        _lift,
        place_name,
        invert_name,
        demote_name,
        enlist,
        range_name,
        rejoin_list,
        date_verb,
        join_article,
        adjoin,
        settle_name,
        lift_over_date,
        rejoin_complement,
    )
    later = (
        subordinate,
        interrupt,
        resume,
        appoint,
        part_clauses,
        describe,
        stack,
        climb_name,
        seat,
        situate_name,
        entitle_name,
        pay_name,
        seat_subject,
        voice,
        relate,
        appose,
    )
    for mend in (part_compound, rejoin, unbracket, *names, unplait, *later):
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
    if not verb.is_verb or verb.is_tagged_verb or name is None or name.is_coordinator:
        return
    if lead(sentence, verb, name):
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
        if sentence.relations[verb] in _NOMINAL or sentence.heads[verb] is name:
            sentence.hang(verb, None, Relation.OTHER)
        _pass_on(sentence, name, verb)
        following = sentence.after(verb)
        if following is not None and following.entity is not None:
            sentence.hang(following, verb, Relation.OBJECT)
        return
    top = below if below is not None else name
    if sentence.under(top, verb):
        return
    over = name if sentence.heads[top] is name else top
    sentence.hang(verb, sentence.heads[over], sentence.relations[over])
    if below is not None:
        sentence.hang(below, verb, Relation.OBJECT if below.entity else Relation.COMPLEMENT)
        _remark(sentence, below, verb)
    sentence.hang(name, verb, Relation.SUBJECT)
    sentence.markers.pop(name, None)
    for other in (*sentence.hanging(verb), *_told_after(sentence, name, verb)):
        if sentence.relations[other] is Relation.ADNOMINAL:
            sentence.hang(other, verb, Relation.COMPLEMENT)


def _pass_on(sentence: Attachment, name: Node, verb: Node) -> None:
    """Hang on a verb what prepositions join to its subject after it."""
    for other in sentence.hanging(name):
        if other.place > verb.place and other in sentence.markers:
            sentence.heads[other] = verb


def _told_after(sentence: Attachment, name: Node, verb: Node) -> list[Node]:
    """Return the verbs after one that hang on its subject: "X dément avoir investi"."""
    below = sentence.hanging(name)
    return [one for one in below if one.is_verb and one.place > verb.place]


def _remark(sentence: Attachment, node: Node, verb: Node) -> None:
    """Join a word by the preposition after a verb that was taken for one ("X entre au ...")."""
    if sentence.markers.get(node) != sentence.grammar.marker(verb.lower):
        return
    del sentence.markers[node]
    for other in sentence.hanging(node):
        if sentence.relations[other] is Relation.CASE and other is not verb:
            sentence.markers[node] = sentence.grammar.marker(other.lower)
            sentence.relations[node] = Relation.OBLIQUE
            return
    sentence.relations[node] = Relation.OBJECT


def _apposed(sentence: Attachment, comma: Node) -> Node | None:
    """Return the name before an apposition that a comma closes ("X, head of Y, threatens")."""
    at = sentence.before(comma) if comma.lower == "," else None
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
        own = {sentence.relations[one] for one in sentence.hanging(other)}
        if other.is_verb and other.place > verb.place and Relation.OBJECT not in own:
            sentence.heads[node] = other


def _aim(sentence: Attachment, verb: Node) -> None:
    """Make "to invest" in "talks to invest" the aim of the talks, not a relative clause."""
    if sentence.relations[verb] is Relation.RELATIVE and _is_infinitive(verb):
        below = sentence.hanging(verb)
        if not any(one.lower in sentence.grammar.relatives for one in below):
            sentence.relations[verb] = Relation.ADNOMINAL


def _part(sentence: Attachment, verb: Node) -> None:
    """Make "to found" in "left X to found Y" what somebody left for, not what X is to do."""
    left = sentence.heads[verb]
    if left is None or not left.lemmas & sentence.grammar.parting:
        return
    if sentence.relations[verb] is not Relation.COMPLEMENT or not verb.is_verb:
        return
    if any(one.lower in sentence.grammar.aims for one in sentence.hanging(verb)):
        sentence.relations[verb] = Relation.ADVERBIAL


def _crown(sentence: Attachment, verb: Node) -> None:
    """Put a verb over "X and Y", its subjects, where the parser joined it to X."""
    name = sentence.heads[verb]
    if not verb.is_verb or sentence.relations[verb] is not Relation.CONJUNCT or name is None:
        return
    joined = [
        other
        for other in sentence.between(name, verb)
        if other.entity is not None
        and (sentence.heads[other], sentence.relations[other])
        in {(name, Relation.CONJUNCT), (verb, Relation.SUBJECT)}
    ]
    if name.entity is not None and sentence.heads[name] is None and joined:
        sentence.hang(verb, None, Relation.OTHER)
        sentence.hang(name, verb, Relation.SUBJECT)
        for other in joined:
            sentence.hang(other, name, Relation.CONJUNCT)


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


def _is_infinitive(node: Node) -> bool:
    return node.is_verb and node.has("VerbForm", "Inf")
