"""Who takes part in what a verb says, in deep roles: the agent of a passive is its subject."""

from collections.abc import Iterator

from loaders.clauses.addressees import find_addressees
from loaders.clauses.gaps import gapped_names
from loaders.clauses.roles import Argument, Role
from loaders.clauses.subjects import subject_of
from loaders.clauses.tenses import is_infinitive
from loaders.languages.grammar import Relation
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_PARTICIPIAL = {Relation.ADNOMINAL, Relation.ADVERBIAL, Relation.PARATAXIS}


def verb_arguments(tree: Tree, verb: Node, *, passive: bool) -> Iterator[Argument]:
    """Yield the arguments of a verb, the surest of each role first."""
    yield from _passive_core(tree, verb) if passive else _active_core(tree, verb)
    yield from _joined(tree, verb, passive=passive)
    yield from find_addressees(tree, verb)
    for told in tree.children(verb, Relation.COMPLEMENT):
        if (topic := subject_of(tree, told)) is not None and told.is_verb:
            yield Argument(Role.TOPIC, topic, alone=True)
    if passive:
        for other in tree.children(verb, Relation.CONJUNCT):
            if tree.grammar.order is not None and any(
                _stands(tree, one) for one in tree.between(verb, other)
            ):
                continue  # "removed from X and replaced by Y": Y did not remove it
            for child in tree.children(other, Relation.OBLIQUE):
                if tree.marker(child) in tree.grammar.agents and is_passive(tree, other):
                    yield Argument(Role.SUBJECT, child, tree.marker(child), cost=1)
        for word in tree.local(verb):
            if tree.marker(word) in tree.grammar.agents and tree.head(word) is not verb:
                yield Argument(Role.SUBJECT, word, tree.marker(word), cost=1)


def _stands(tree: Tree, word: Node) -> bool:
    """Tell whether a word is more than "and" or a helper of a verb."""
    return word.entity is not None or word.is_noun or bool(tree.marker(word))


def _passive_core(tree: Tree, verb: Node) -> Iterator[Argument]:
    """Yield what is acted on: the grammatical subject."""
    subject = subject_of(tree, verb)
    if subject is not None:
        yield Argument(Role.OBJECT, subject, alone=_is_modified(tree, verb, subject))


def _active_core(tree: Tree, verb: Node) -> Iterator[Argument]:
    """Yield who acts, and what is acted on."""
    subject = subject_of(tree, verb)
    if subject is not None:
        cost = 0 if tree.head(subject) is verb else 1
        alone = _is_modified(tree, verb, subject)
        yield Argument(Role.SUBJECT, subject, cost=cost, alone=alone)
    objects = tree.children(verb, Relation.OBJECT)
    for node in (*_bare_receivers(tree, verb), *objects):
        yield Argument(Role.OBJECT, node)
    if not objects:
        for left_out in (_gap(tree, verb), _shared_object(tree, verb), _strayed(tree, verb)):
            if left_out is not None:
                yield Argument(Role.OBJECT, left_out, cost=1)


def _is_modified(tree: Tree, verb: Node, subject: Node) -> bool:
    """Tell whether the verb only tells more of its subject, not of names joined to that."""
    telling = tree.relation(verb) in {Relation.RELATIVE, Relation.ADNOMINAL}
    joined = tree.children(subject, Relation.CONJUNCT)
    if joined and verb.has("VerbForm", "Part") and verb.has("Number", "Plur"):
        return telling and subject is tree.head(verb) and joined[-1].place > verb.place
    return telling and subject is tree.head(verb)


def _joined(tree: Tree, verb: Node, *, passive: bool) -> Iterator[Argument]:
    """Yield what prepositions join to the verb, or to its object or predicate."""
    for child in tree.children(verb, Relation.OBLIQUE):
        marker = tree.marker(child)
        if marker in tree.grammar.agents and passive:
            yield Argument(Role.SUBJECT, child, marker)
        yield Argument(Role.OBLIQUE, child, marker)
    yield from _aimed_at(tree, verb)
    for child in (
        *tree.children(verb),
        *(one for obj in tree.children(verb, Relation.OBJECT) for one in tree.children(obj)),
    ):
        if child.is_pronoun and child.lower in tree.grammar.clitics:
            yield Argument(Role.OBLIQUE, child, tree.grammar.clitics[child.lower])
    for inner in (
        *tree.children(verb, Relation.OBJECT, Relation.PREDICATE),
        *(one for one in tree.children(verb) if one.is_adverb),
        *(one for one in tree.children(verb, Relation.COMPLEMENT) if one.is_common_noun),
    ):
        for child in tree.children(inner, Relation.OBLIQUE):
            if marker := tree.marker(child):
                yield Argument(Role.OBLIQUE, child, marker, cost=1)


def _aimed_at(tree: Tree, verb: Node) -> Iterator[Argument]:
    """Yield what is joined to those of other sums, and to what the verb is done for."""
    for name in gapped_names(tree, verb):
        for below in (name, *tree.children(name)):
            for child in tree.children(below, Relation.OBLIQUE):
                if marker := tree.marker(child):
                    yield Argument(Role.OBLIQUE, child, marker, cost=1)
    for aim in tree.children(verb, Relation.ADVERBIAL, Relation.COMPLEMENT):
        if is_infinitive(tree, aim):
            for node in (aim, *tree.children(aim, Relation.OBJECT)):
                for child in tree.children(node, Relation.OBLIQUE):
                    yield Argument(Role.PURPOSE, child, tree.marker(child), cost=1)


def is_passive(tree: Tree, verb: Node) -> bool:
    """Tell whether a verb is passive: by its prefix, its auxiliary, or as a past participle."""
    if tree.grammar.order is not None:
        return tree.grammar.order.is_passive(verb.lower)
    if _never_passive(tree, verb) or tree.children(verb, Relation.PASSIVE_AUXILIARY):
        return not _never_passive(tree, verb)
    if tree.children(verb, Relation.PASSIVE_SUBJECT):
        return not tree.children(verb, Relation.AUXILIARY, Relation.OBJECT)
    head = tree.head(verb)
    if tree.relation(verb) is Relation.ADNOMINAL and not verb.has("VerbForm", "Inf"):
        return not (_is_present(verb) or _is_finite(tree, verb)) and not tree.children(
            verb, Relation.AUXILIARY, Relation.SUBJECT
        )
    if head is not None and head.is_verb and tree.relation(verb) is Relation.CONJUNCT:
        return (
            is_passive(tree, head)
            and not tree.children(verb, Relation.SUBJECT, Relation.AUXILIARY, Relation.OBJECT)
            and _is_past_participle(tree, verb)
        )
    return (
        (head is None or tree.relation(verb) in _PARTICIPIAL)
        and _is_past_participle(tree, verb)
        and not tree.children(verb, Relation.AUXILIARY, Relation.SUBJECT, Relation.OBJECT)
    )


def _never_passive(tree: Tree, verb: Node) -> bool:
    """Tell whether what looks like a passive is the past of such a verb ("est sorti", "s'est")."""
    reflexive = any(child.lower in tree.grammar.reflexives for child in tree.children(verb))
    return reflexive or bool(verb.lemmas & tree.grammar.unaccusatives)


def _is_past_participle(tree: Tree, verb: Node) -> bool:
    participle = verb.has("VerbForm", "Part") and not _is_present(verb)
    return participle and not _is_finite(tree, verb)


def _is_finite(tree: Tree, verb: Node) -> bool:
    """Tell whether a verb is finite by mood or ending, whatever it was taken for ("enseigna")."""
    return verb.has("Mood", "Ind") or verb.lower.endswith(tree.grammar.finite_endings)


def _is_present(verb: Node) -> bool:
    return verb.has("Tense", "Pres") or verb.has("Aspect", "Prog")


def _bare_receivers(tree: Tree, verb: Node) -> list[Node]:
    """Return the names that receive without a preposition ("fined X $1 million")."""
    receivers = [
        child
        for child in tree.children(verb, Relation.OBLIQUE)
        if child.entity is not None and not tree.marker(child) and child.place > verb.place
    ]
    gapped = gapped_names(tree, verb) if receivers else []
    return [one for one in receivers if one not in gapped]


def _gap(tree: Tree, verb: Node) -> Node | None:
    """Return what a relative clause without a pronoun leaves out ("the company X acquired")."""
    head = tree.head(verb)
    if tree.relation(verb) is not Relation.RELATIVE or head is None or head.is_verb:
        return None
    subjects = tree.children(verb, Relation.SUBJECT)
    inside = tree.between(head, verb)
    if not subjects or any(node.lower in tree.grammar.relatives for node in inside):
        return None
    return head


def _strayed(tree: Tree, verb: Node) -> Node | None:
    """Return the object hung on a noun of an idiom before it ("a mis en demeure X").

    Such a noun is bare, which tells nothing in a language that is read by word order.
    """
    if tree.grammar.order is not None:
        return None
    for child in tree.children(verb, Relation.OBLIQUE):
        node = tree.after(child)
        if node is None or node.entity is None or node not in tree.children(child):
            continue
        if child.entity is None and not any(one.is_determiner for one in tree.children(child)):
            return None if tree.marker(node) else node
    return None


def _shared_object(tree: Tree, verb: Node) -> Node | None:
    """Return the object that a verb shares with the one coordinated right after it."""
    for other in tree.children(verb, Relation.CONJUNCT):
        apart = tree.between(verb, other)
        if other.is_verb and len(apart) <= 2 and not tree.children(other, Relation.SUBJECT):
            objects = tree.children(other, Relation.OBJECT)
            return objects[0] if objects else None
    return None
