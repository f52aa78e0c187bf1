"""Finds whom the parts of a clause speak of: names, and words that stand for a name nearby."""

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.grammar import Relation, Stance
from loaders.records import LocalEntity
from loaders.tree import Node, Tree

_SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
_CLAUSAL = {
    Relation.COMPLEMENT,
    Relation.ADVERBIAL,
    Relation.CONJUNCT,
    Relation.PARATAXIS,
    Relation.ADNOMINAL,
}
_DEEPEST = 6
_ENDING = {"PUNCT", "SCONJ", "CCONJ", "PRON", "AUX"}


@dataclass(frozen=True, slots=True)
class Found:
    """A name that an argument speaks of; `cost` counts the steps from the argument to it."""

    node: Node
    entity: LocalEntity
    cost: int


def resolve(
    tree: Tree, node: Node, through: frozenset[str] = frozenset(), *, alone: bool = False
) -> tuple[Found, ...]:
    """Return the names that an argument speaks of; none where that is unsure.

    A name stands for itself and those coordinated with it; a relative pronoun for its antecedent;
    a personal or possessive pronoun for the subject that binds it in the same sentence; a noun of
    description for the name beside it; a noun in `through` for the name that it belongs to.
    With `alone`, names coordinated with it are left out.
    """
    return tuple(_resolve(tree, node, through, 0, coordinated=not alone))


def _resolve(  # noqa: PLR0912 - one branch a kind of word
    tree: Tree, node: Node, through: frozenset[str], depth: int, coordinated: bool = True
) -> Iterator[Found]:
    if depth > _DEEPEST:
        return
    grammar = tree.grammar
    if node.entity is not None:
        yield Found(node, node.entity, 0)
    elif node.lower in grammar.possessives:
        if (owner := _owner(tree, node)) is not None:
            for found in _resolve(tree, owner, through, depth + 1, coordinated=False):
                yield Found(found.node, found.entity, found.cost + 1)
    elif node.token.pos_ in {"PRON", "DET", "SCONJ"}:
        if node.lower in grammar.relatives:
            antecedent = antecedent_of(tree, node)
        elif node.lower in grammar.pronouns and tree.relation(node) in _SUBJECTS:
            antecedent = _binder(tree, node)
        elif node.lower in grammar.object_pronouns:
            antecedent = _topic(tree, node)
        else:
            antecedent = None
        if antecedent is not None:
            kinds = grammar.pronouns.get(node.lower) or grammar.object_pronouns.get(node.lower)
            plural = node.lower in grammar.plurals
            for found in _resolve(tree, antecedent, through, depth + 1, coordinated=plural):
                if not kinds or found.entity.type in kinds:
                    yield Found(found.node, found.entity, found.cost + 1)
    else:
        yield from _nominal(tree, node, through, depth)
    if coordinated:
        for other in tree.children(node, Relation.CONJUNCT):
            if not other.is_verb:
                yield from _resolve(tree, other, through, depth + 1)


def _nominal(tree: Tree, node: Node, through: frozenset[str], depth: int) -> Iterator[Found]:
    if (name := _beside(tree, node)) is not None and name.entity is not None:
        yield Found(name, name.entity, 1)
        if tree.relation(name) is Relation.APPOSITION and tree.head(name) is node:
            yield from _joined_names(tree, name)
        return
    if (name := _included(tree, node)) is not None and name.entity is not None:
        yield Found(name, name.entity, 1)
        return
    if not node.lemmas & through:
        return
    modifiers = tree.children(node, Relation.OBLIQUE, Relation.POSSESSOR, Relation.COMPOUND)
    modifiers += [
        one for one in tree.children(node, Relation.OTHER) if one.lower in tree.grammar.possessives
    ]
    modifiers += [
        one
        for one in following_modifiers(tree, node)
        if tree.marker(one) not in tree.grammar.agents
    ]
    named = [one for one in modifiers if one.lower not in tree.grammar.possessives]
    owners: list[Found] = []
    for group in (named, modifiers):
        owners = owners or [
            found for child in group for found in _inside(tree, child, through, depth)
        ]
    entities = {found.entity.local_id for found in owners}
    if len(entities) == 1 or (owners and all(_joined(tree, owners[0], other) for other in owners)):
        yield from (Found(found.node, found.entity, found.cost + 1) for found in owners)


def _joined(tree: Tree, first: Found, other: Found) -> bool:
    return tree.under(other.node, first.node)


def _joined_names(tree: Tree, name: Node) -> Iterator[Found]:
    """Yield the names coordinated with one in apposition ("two apps, X and Y")."""
    for other in tree.children(name, Relation.CONJUNCT):
        if other.entity is not None:
            yield Found(other, other.entity, 1)
            yield from _joined_names(tree, other)


def _included(tree: Tree, noun: Node) -> Node | None:
    """Return the name of one of those that a plural tells of ("four engineers, including X")."""
    at = tree.after(noun)
    while at is not None and not at.is_verb and at.entity is None and at.lower != ",":
        at = tree.after(at)
    word = tree.after(at) if at is not None and at.lower == "," else None
    if word is None or word.lower not in tree.grammar.including:
        return None
    return _described(tree, word)


def _inside(tree: Tree, node: Node, through: frozenset[str], depth: int) -> Iterator[Found]:
    """Yield the names in a modifier of a transparent noun, however deep."""
    direct = tuple(_resolve(tree, node, through, depth + 1))
    if direct:
        yield from direct
        return
    if depth < _DEEPEST:
        for child in tree.children(node, Relation.OBLIQUE, Relation.POSSESSOR):
            if tree.marker(child) in tree.grammar.genitives or not tree.marker(child):
                yield from _inside(tree, child, through, depth + 1)


def _beside(tree: Tree, noun: Node) -> Node | None:
    """Return the name in apposition to a noun ("the maker Brightmill", "the rival, Zendesk,")."""
    for child in tree.children(noun):
        if child.entity is not None and child.place > noun.place and not tree.marker(child):
            apart = tree.between(noun, child)
            if tree.relation(child) is Relation.APPOSITION and any(
                node.token.is_punct for node in apart
            ):
                return child
            if child is tree.after(noun):
                return child
        named = tree.after(child) if child.lemmas & tree.grammar.naming else None
        if named is not None and named.entity is not None and child.place > noun.place:
            return named
    endings = tree.grammar.describing_endings
    if not noun.lemmas & tree.grammar.descriptors and not noun.token.lemma_.endswith(endings):
        return None
    return _described(tree, noun) or name_before(tree, noun)


def _described(tree: Tree, noun: Node) -> Node | None:
    """Return the name at the end of a description ("the payment service Lydia")."""
    at = tree.after(noun)
    while at is not None and at.entity is None and at.token.pos_ in {"ADJ", "ADP", "DET", "NOUN"}:
        at = tree.after(at)
    return at if at is not None and at.entity is not None and not tree.marker(at) else None


def name_before(tree: Tree, noun: Node) -> Node | None:
    """Return the name that a noun with its comma follows ("X, [one of] the [first] makers")."""
    skipped = {"DET", "ADJ", "ADV", "PRON", "NUM", "ADP"}
    at = tree.before(noun)
    while at is not None and at.entity is None and at.token.pos_ in skipped:
        if at.token.pos_ == "ADP" and tree.grammar.marker(at.lower) not in tree.grammar.genitives:
            return None
        at = tree.before(at)
    if at is not None and at.lower in {"'s", "'"} and (owner := tree.before(at)) is not None:
        at = tree.before(owner) if owner.entity is not None else at
    if at is None or at.lower not in {",", "("}:
        return None
    before = tree.before(at)
    return before if before is not None and before.entity is not None else None


def following_modifiers(tree: Tree, noun: Node) -> list[Node]:
    """Return what prepositions after a noun govern, if the parser hung it elsewhere."""
    found: list[Node] = []
    at, named = tree.after(noun), False
    while at is not None and not at.is_verb and at.token.pos_ not in _ENDING:
        if at.entity is not None:
            belongs = tree.marker(at) in tree.grammar.genitives
            if tree.marker(at) and not (belongs and named) and not tree.under(at, noun):
                found.append(at)
            named = True
        at = tree.after(at)
    return found


def antecedent_of(tree: Tree, pronoun: Node) -> Node | None:
    """Return what a relative pronoun stands for; nearness mends a wrong attachment."""
    clause = pronoun
    while tree.relation(clause) is not Relation.RELATIVE:
        head = tree.head(clause)
        if head is None or (clause.is_verb and tree.relation(clause) not in _CLAUSAL):
            name = tree.before(pronoun)
            return name if name is not None and name.entity is not None else None
        clause = head
    parsed = tree.head(clause)
    near = tree.before(pronoun)
    while near is not None and (near.token.is_punct or near.token.pos_ == "ADP"):
        near = tree.before(near)
    if near is None or parsed is None or near is parsed or near.entity is None:
        return parsed
    if parsed.entity is not None or tree.under(near, parsed):
        return parsed
    return near


def subject_of(  # noqa: PLR0911 - one line a case
    tree: Tree, verb: Node, depth: int = 0
) -> Node | None:
    """Return the subject of a verb, its own or the one it takes from the clause it belongs to."""
    own = tree.children(verb, *_SUBJECTS)
    if own:
        return next((one for one in reversed(own) if one.place < verb.place), own[0])
    if depth > _DEEPEST:
        return None
    head, relation = tree.head(verb), tree.relation(verb)
    if head is None:
        return _main_subject(tree, verb)
    if relation is Relation.RELATIVE and not head.is_verb:
        return head
    if not head.is_verb and not tree.children(head, Relation.COPULA):
        near = head.entity is not None and head.place < verb.place
        if relation is Relation.ADNOMINAL and (near or _is_participle(verb)):
            return head
        return _planner(tree, head, depth)
    if relation in _CLAUSAL | {Relation.OBLIQUE}:
        if relation is Relation.CONJUNCT and _moves(tree, head, verb):
            return None
        if _has_object_control(tree, head, verb):
            return None
        return subject_of(tree, head, depth + 1)
    return None


def _main_subject(tree: Tree, verb: Node) -> Node | None:
    """Return the subject that a participle opening the sentence shares with the main clause."""
    if not _is_participle(verb):
        return None
    for child in tree.children(verb, Relation.ADVERBIAL, Relation.PARATAXIS, Relation.CONJUNCT):
        if child.is_verb and (subjects := tree.children(child, *_SUBJECTS)):
            return subjects[0]
    return None


def _planner(tree: Tree, noun: Node, depth: int) -> Node | None:
    """Return who has the plan, threat or right that a noun or adjective names."""
    if stance_of(tree, noun) is None:
        return None
    for child in tree.children(noun, Relation.POSSESSOR, Relation.OBLIQUE):
        if child.entity is not None and (
            tree.relation(child) is Relation.POSSESSOR
            or tree.marker(child) in tree.grammar.genitives
        ):
            return child
    verb = tree.head(noun)
    return subject_of(tree, verb, depth + 1) if verb is not None and verb.is_verb else None


def stance_of(tree: Tree, node: Node) -> Stance | None:
    """Return what a governing word says of its complement."""
    for lemma in (node.token.lemma_.lower(), *sorted(node.lemmas)):
        if stance := tree.grammar.stances.get(lemma):
            return stance
    return None


def _is_participle(verb: Node) -> bool:
    return verb.has("VerbForm", "Part")


def _moves(tree: Tree, head: Node, verb: Node) -> bool:
    """Tell whether a second verb is passive where the first is active, or the reverse."""
    passive = [bool(tree.children(node, Relation.PASSIVE_AUXILIARY)) for node in (head, verb)]
    return passive[0] != passive[1] and bool(tree.children(verb, Relation.AUXILIARY))


def _has_object_control(tree: Tree, head: Node, verb: Node) -> bool:
    """Tell whether the object of the governing verb does the act ("urges X to sue Y")."""
    if tree.relation(verb) not in {Relation.COMPLEMENT, Relation.OBLIQUE}:
        return False
    stances = {tree.grammar.stances.get(lemma) for lemma in head.lemmas}
    return bool(tree.children(head, Relation.OBJECT)) and not stances - {None} >= {
        Stance.THREATENED
    }


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
        and tree.grammar.stances.get(subject.token.lemma_) is Stance.REPORTED
    ):
        for child in tree.children(subject, Relation.OBLIQUE, Relation.POSSESSOR):
            if child.entity is not None:
                return child
    return subject


def _topic(tree: Tree, pronoun: Node) -> Node | None:
    """Return what the subject acted on before, else the subject of the clause before."""
    clause: Node | None = tree.head(pronoun)
    own = subject_of(tree, clause) if clause is not None else None
    if own is not None and (acted_on := _acted_on(tree, own, pronoun)) is not None:
        return acted_on
    while clause is not None:
        head = tree.head(clause)
        if head is None or not head.is_verb:
            return None
        if head.place < clause.place:
            subject = subject_of(tree, head)
            if subject is not None and subject is not own and subject.place < pronoun.place:
                return subject
        clause = head
    return None


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
        subject = antecedent_of(tree, subject)
    return subject is name


def _owner(tree: Tree, possessive: Node) -> Node | None:
    """Return the subject that binds a possessive: of its own clause, else of one above."""
    noun = tree.head(possessive)
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
