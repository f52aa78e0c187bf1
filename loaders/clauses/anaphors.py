"""Whom a pronoun stands for, where its own sentence tells."""

from loaders.clauses.subjects import subject_of
from loaders.languages.grammar import Relation, Stance
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_SUBJECTS = {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}
_CLAUSAL = {
    Relation.COMPLEMENT,
    Relation.ADVERBIAL,
    Relation.CONJUNCT,
    Relation.PARATAXIS,
    Relation.ADNOMINAL,
}
_DEEPEST = 6


def antecedent_of(tree: Tree, pronoun: Node, *, owner: bool) -> Node | None:
    """Return what binds a pronoun in its sentence, if anything does; `owner`: as a possessive."""
    grammar = tree.grammar
    if owner:
        return _owner(tree, pronoun)
    if not pronoun.is_pronoun:
        return None
    if pronoun.lower in grammar.pronouns and tree.relation(pronoun) in _SUBJECTS:
        return _binder(tree, pronoun)
    return _topic(tree, pronoun) if pronoun.lower in grammar.object_pronouns else None


def relative_antecedent(tree: Tree, pronoun: Node) -> Node | None:
    """Return what a relative pronoun stands for; nearness mends a wrong attachment."""
    clause = pronoun
    near = _name_near(tree, pronoun)
    while tree.relation(clause) is not Relation.RELATIVE:
        head = tree.head(clause)
        if _is_joined_participle(tree, clause, pronoun):
            return head  # "a channel founded by X and whose seat is in Y"
        if head is None or (clause.is_verb and tree.relation(clause) not in _CLAUSAL):
            return near
        clause = head
    parsed = tree.head(clause)
    if near is None or parsed is None or near is parsed:
        return parsed
    if parsed.entity is not None or (tree.under(near, parsed) and not parsed.is_verb):
        return parsed
    return near


def _name_near(tree: Tree, pronoun: Node) -> Node | None:
    """Return the name that a pronoun follows, marks and prepositions aside."""
    near = tree.before(pronoun)
    while near is not None and (near.token.is_punct or near.is_preposition):
        near = tree.before(near)
    return near if near is not None and near.entity is not None else None


def _is_joined_participle(tree: Tree, clause: Node, pronoun: Node) -> bool:
    """Tell whether a clause is a participle beside a noun, to which a relative one is joined."""
    before = tree.before(pronoun)
    head = tree.head(clause)
    return (
        tree.relation(clause) is Relation.ADNOMINAL
        and clause.is_verb
        and clause.place < pronoun.place
        and before is not None
        and before.is_coordinator
        and head is not None
        and not head.is_verb
    )


def _binder(tree: Tree, pronoun: Node) -> Node | None:
    """Return the subject of the clause that governs the pronoun's complement clause."""
    verb = tree.head(pronoun)
    for _ in range(_DEEPEST):
        head = tree.head(verb) if verb is not None else None
        if verb is None or head is None:
            return None
        relation = tree.relation(verb)
        if relation is Relation.COMPLEMENT and head.is_verb:
            subject = subject_of(tree, head)
            return _credited(tree, subject) if subject not in {None, pronoun} else None
        if relation is Relation.RELATIVE:
            return _main(tree, head)
        if relation not in {Relation.CONJUNCT, Relation.COMPLEMENT}:
            return None
        verb = head
    return None


def _main(tree: Tree, antecedent: Node) -> Node | None:
    """Return the subject, a name, of the clause in which a relative clause stands."""
    verb: Node | None = antecedent
    while verb is not None and not verb.is_verb:
        verb = tree.head(verb)
    subject = subject_of(tree, verb) if verb is not None else None
    if subject is None or subject.entity is None or tree.under(antecedent, subject):
        return None
    return subject


def _credited(tree: Tree, subject: Node | None) -> Node | None:
    """Return the owner of a document that speaks ("a report by X says that it")."""
    if (
        subject is not None
        and subject.entity is None
        and tree.grammar.stances.get(subject.lemma) is Stance.REPORTED
    ):
        for child in tree.children(subject, Relation.OBLIQUE, Relation.POSSESSOR):
            if child.entity is not None:
                return child
    return subject


def _topic(tree: Tree, pronoun: Node) -> Node | None:
    """Return what the subject acted on before, else the subject of the clause before."""
    clause: Node | None = tree.head(pronoun)
    own = subject_of(tree, clause) if clause is not None else None
    own = None if own is pronoun else own
    if own is not None and (acted_on := _acted_on(tree, own, pronoun)) is not None:
        return acted_on
    while clause is not None:
        head = tree.head(clause)
        if head is None or not head.is_verb:
            return None
        if head.place < clause.place:
            subject = subject_of(tree, head)
            if (
                subject is not None
                and own is not None
                and antecedent_of(tree, own, owner=False) is subject
            ):
                return _told(tree, head)
            if subject is not None and subject is not own and subject.place < pronoun.place:
                return subject
        clause = head
    return None


def _told(tree: Tree, verb: Node) -> Node | None:
    """Return whom a verb of saying speaks to ("warns X that it will see it in court")."""
    objects = tree.children(verb, Relation.OBJECT)
    return objects[0] if objects and objects[0].entity is not None else None


def _acted_on(tree: Tree, subject: Node, pronoun: Node) -> Node | None:
    """Return the name that an earlier verb of this subject has as object ("drops X, then ... it").

    None if there are several.
    """
    found = {
        one.entity.local_id: one
        for verb in tree.nodes
        if verb.is_verb and verb.place < pronoun.place and _does(tree, subject, verb)
        for one in tree.children(verb, Relation.OBJECT)
        if one.entity is not None and one.place < pronoun.place
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _does(tree: Tree, name: Node, verb: Node) -> bool:
    """Tell whether a name is the subject of a verb, itself or by a relative pronoun."""
    subject = subject_of(tree, verb)
    if subject is not None and subject.lower in tree.grammar.relatives:
        subject = relative_antecedent(tree, subject)
    return subject is name


def _owner(tree: Tree, possessive: Node) -> Node | None:
    """Return the subject that binds a possessive: of its own clause, else of one above."""
    noun = tree.head(possessive)
    if noun is not None and tree.relation(noun) is Relation.CONJUNCT:
        joined, before = tree.head(noun), tree.before(possessive)
        if joined is not None and joined.entity is not None and before and before.is_coordinator:
            return joined  # "X and its subsidiary"
    verb = noun
    while verb is not None:
        if verb.is_verb:
            subject = subject_of(tree, verb)
            if (
                subject is not None
                and noun is not None
                and (not tree.under(noun, subject) or tree.under(verb, subject))
            ):
                if subject.entity is not None or subject.lower in tree.grammar.relatives:
                    if not tree.children(verb, Relation.PASSIVE_AUXILIARY):
                        return subject
                elif subject.lower in tree.grammar.pronouns:
                    return subject
        verb = tree.head(verb)
    return None
