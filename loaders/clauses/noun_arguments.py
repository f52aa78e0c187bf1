"""Who takes part in the event that a noun names."""

from collections.abc import Iterator

from loaders.clauses.anaphors import relative_antecedent
from loaders.clauses.roles import Argument, Role
from loaders.clauses.subjects import stance_of, subject_of
from loaders.languages.grammar import Relation, Stance
from loaders.sentences.neighbours import carried_modifiers, following_modifiers
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree


def noun_arguments(tree: Tree, noun: Node) -> Iterator[Argument]:
    """Yield what hangs on a noun, stands right by it or is lent to it by its verb."""
    for child in tree.children(noun):
        yield from _modifier(tree, noun, child)
        yield from _modifiers_of(tree, child)
    yield from _shared(tree, noun)
    for child in carried_modifiers(tree, noun):
        yield Argument(Role.OBLIQUE, child, tree.marker(child), 1)
    for child in following_modifiers(tree, noun):
        yield Argument(Role.OBLIQUE, child, tree.marker(child), cost=1)
    name = tree.head(noun)
    if name is not None and name.entity is not None and tree.relation(noun) is Relation.COMPOUND:
        for child in tree.children(name, Relation.POSSESSOR):
            yield Argument(Role.POSSESSOR, child, cost=1)  # "its arch-rival X"
    if (owner := _relative_owner(tree, noun)) is not None:
        yield Argument(Role.POSSESSOR, owner)
    if (near := tree.before(noun)) is not None and near.entity is not None:
        yield Argument(Role.COMPOUND, near, cost=1, alone=True)
    if (lender := _controller(tree, noun)) is not None:
        yield Argument(Role.CONTROLLER, lender, cost=1)
    if (firm := _spoken_of(tree, noun)) is not None:
        yield Argument(Role.TOPIC, firm, cost=1, alone=True)


def _shared(tree: Tree, noun: Node) -> Iterator[Argument]:
    """Yield what two nouns share: "founder and head of Y", "Y's founder and head"."""
    owned = any(_is_owner(tree, child) for child in tree.children(noun))
    first = tree.head(noun)
    if not owned and first is not None and tree.relation(noun) is Relation.CONJUNCT:
        for child in tree.children(first) if first.entity is None and not first.is_verb else ():
            if _is_owner(tree, child) and child.place < first.place:
                yield Argument(Role.POSSESSOR, child, cost=1)
    for other in tree.children(noun, Relation.CONJUNCT):
        if other.entity is not None:
            continue
        if not (other.is_common_noun or _is_derived(tree, other)):
            continue
        for child in tree.children(other, Relation.OBLIQUE, Relation.POSSESSOR):
            if tree.relation(child) is Relation.OBLIQUE:
                yield Argument(Role.OBLIQUE, child, tree.marker(child), cost=1)
            elif not owned:
                yield Argument(Role.POSSESSOR, child, cost=1)


def _is_derived(tree: Tree, word: Node) -> bool:
    """Tell whether a word is a noun by its ending, or in a language read by word order."""
    derived = word.lower.endswith(tree.grammar.noun_endings)
    return word.is_noun and (derived or tree.grammar.order is not None)


def _modifier(tree: Tree, noun: Node, child: Node) -> Iterator[Argument]:
    """Yield what hangs right on a noun by its role."""
    relation, marker = tree.relation(child), tree.marker(child)
    if _is_owner(tree, child):
        yield Argument(Role.POSSESSOR, child)
    elif marker and not _belongs_to_name(tree, child):
        yield Argument(Role.OBLIQUE, child, marker)
    elif not marker and relation is Relation.COMPOUND and child.place < noun.place:
        if child.entity is None and child not in tree.references:
            return  # "chief" in "its chief rival" stands for nobody
        yield Argument(Role.COMPOUND, child, alone=True)


def _modifiers_of(tree: Tree, child: Node) -> Iterator[Argument]:
    """Yield what hangs on what hangs on a noun, and may belong to the noun itself."""
    bare = child.entity is None and not tree.marker(child)
    if child.entity is None and (_is_owner(tree, child) or (bare and not child.is_common_noun)):
        return
    for inner in tree.children(child, Relation.OBLIQUE):
        marker = tree.marker(inner)
        if bare and marker not in tree.grammar.agents:
            continue  # "the purchase of X, the shop, by Y"
        if marker and not (child.entity and marker in tree.grammar.genitives):
            yield Argument(Role.OBLIQUE, inner, marker, 1)


def _is_owner(tree: Tree, child: Node) -> bool:
    return tree.relation(child) is Relation.POSSESSOR or child.lower in tree.grammar.possessives


def _controller(tree: Tree, noun: Node) -> Node | None:
    """Return the subject of the verb that lends it to an event ("X plans the sale of Y")."""
    head, relation, marker = tree.head(noun), tree.relation(noun), tree.marker(noun)
    if head is not None and head.is_adverb:
        head = tree.head(head)  # "walked away from the deal"
    if head is None:
        return None
    if not head.is_verb:
        return _denier(tree, noun, head) or _agent(tree, head, marker)
    if relation is Relation.OBLIQUE and marker in tree.grammar.manners:
        return subject_of(tree, head)
    if stance_of(tree, head) is None and not _lends(tree, head):
        return None
    if relation is Relation.PASSIVE_SUBJECT:
        agents = tree.children(head, Relation.OBLIQUE)
        return next((one for one in agents if tree.marker(one) in tree.grammar.agents), None)
    return subject_of(tree, head) if relation in {Relation.OBJECT, Relation.OBLIQUE} else None


def _agent(tree: Tree, head: Node, marker: str) -> Node | None:
    """Return the name beside what a noun of manner says how it acts ("in partnership with")."""
    acting = head.entity is not None or tree.marker(head) in tree.grammar.agents
    return head if acting and marker in tree.grammar.manners else None


def _denier(tree: Tree, noun: Node, rumour: Node) -> Node | None:
    """Return who denies that it does what a noun names ("denies RUMOURS of a purchase of Y")."""
    verb = tree.head(rumour)
    if verb is None or not verb.is_verb or tree.relation(noun) is not Relation.POSSESSOR:
        return None
    rumoured = stance_of(tree, rumour) is Stance.ALLEGED
    denied = rumoured and stance_of(tree, verb) is Stance.DENIED
    return subject_of(tree, verb) if denied else None


def _spoken_of(tree: Tree, noun: Node) -> Node | None:
    """Return the subject of what the holder of a post says ("Acme will grow, CEO X said")."""
    name = tree.after(noun)
    said = tree.head(name) if name is not None and name.entity is not None else None
    if name is None or said is None or tree.relation(name) is not Relation.SUBJECT:
        return None
    bare = not tree.children(noun, Relation.OBLIQUE, Relation.POSSESSOR)
    if not bare or stance_of(tree, said) is not Stance.REPORTED:
        return None
    for told in tree.children(said, Relation.COMPLEMENT, Relation.PARATAXIS):
        subject = subject_of(tree, told)
        if subject is not None and subject.entity is not None:
            return subject
    return None


def _lends(tree: Tree, verb: Node) -> bool:
    grammar = tree.grammar
    lending = grammar.carriers | grammar.withdrawing | grammar.retreating
    return tree.is_one_of(verb, lending)


def _belongs_to_name(tree: Tree, node: Node) -> bool:
    """Tell whether "of X" stands right after a name that "with" or "in" joins: "with Ann of X"."""
    if tree.marker(node) not in tree.grammar.genitives:
        return False
    at = tree.before(node)
    while at is not None and at.entity is None and (at.is_preposition or at.is_determiner):
        at = tree.before(at)
    return (
        at is not None
        and at.entity is not None
        and at.entity.type == "Person"
        and tree.marker(at) not in {"", *tree.grammar.genitives}
    )


def _relative_owner(tree: Tree, noun: Node) -> Node | None:
    """Return the antecedent of "whose" or "dont" where the noun is what it owns."""
    for pronoun in tree.nodes:
        if pronoun.lower not in tree.grammar.owning_relatives or pronoun.place > noun.place:
            continue
        apart = tree.between(pronoun, noun)
        owned = tree.head(pronoun) is noun  # "dont X est la filiale"
        if owned or all(node.is_determiner or node.is_adjective for node in apart):
            near = tree.before(pronoun)
            while near is not None and near.token.is_punct:
                near = tree.before(near)
            if near is not None and near.entity is not None:
                return near
            return relative_antecedent(tree, pronoun)
    return None
