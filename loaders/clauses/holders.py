"""Who is said to be what a noun says: "X, head of Y", "X becomes head of Y"."""

from collections.abc import Iterator

from loaders.clauses.roles import Argument, Role
from loaders.clauses.subjects import subject_of
from loaders.languages.grammar import Relation
from loaders.sentences.neighbours import name_after, name_before, name_opened
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_TOLD = {
    Relation.PREDICATE,
    Relation.COMPLEMENT,
    Relation.OBJECT,
    Relation.OBLIQUE,
    Relation.OTHER,
}


def find_holders(tree: Tree, noun: Node) -> Iterator[Argument]:
    """Yield who is said to be what the noun says, by syntax or by standing right beside it."""
    head, relation = tree.head(noun), tree.relation(noun)
    if head is not None and relation is Relation.COMPOUND and head.is_common_noun:
        return  # "executive" in "the executive chairman"
    several = noun.has("Number", "Plur")  # "its founders, X and Y"
    if head is not None and relation is Relation.APPOSITION:
        first = _first_joined(tree, head) if several else head
        others = tree.children(first, Relation.CONJUNCT)
        alone = not (several and any(one.place < noun.place for one in others))
        yield Argument(Role.HOLDER, first, alone=alone)
    joined = head is not None and relation is Relation.CONJUNCT and not head.is_verb
    if joined and head is not None and head.entity is None:
        yield from find_holders(tree, head)
    for child in tree.children(noun, Relation.APPOSITION):
        yield Argument(Role.HOLDER, child, alone=not several)
    if tree.grammar.order is not None:  # "founder and head [of] Y, X"
        for other in tree.children(noun, Relation.CONJUNCT):
            named = tree.children(other, Relation.APPOSITION) if other.entity is None else []
            yield from (Argument(Role.HOLDER, child, cost=1, alone=True) for child in named)
    yield from _predicated(tree, noun)
    before = None if _acts(tree, noun) or _names_its(tree, noun) else name_before(tree, noun)
    for place, node in enumerate((before, name_after(tree, noun))):
        if node is not None:
            listed = several and place == 0 and not _is_led(tree, node, noun)
            first = _first_joined(tree, node) if listed else node
            yield Argument(Role.HOLDER, first, cost=place, alone=not several)
    if (opened := name_opened(tree, noun)) is not None:
        yield Argument(Role.HOLDER, opened, cost=1, alone=True)


def _is_led(tree: Tree, name: Node, noun: Node) -> bool:
    """Tell whether a relative word opens the clause of a noun: "X and Y, whose programmes"."""
    leading = tree.grammar.relatives | tree.grammar.owning_relatives
    return any(one.lower in leading for one in tree.between(name, noun))


def _first_joined(tree: Tree, name: Node) -> Node:
    """Return the first of the names that "and" joins to this one: "X and Y, its two rivals"."""
    head = tree.head(name)
    while head is not None and head.entity is not None:
        if tree.relation(name) is not Relation.CONJUNCT or head.place > name.place:
            break
        name, head = head, tree.head(head)
    return name


def _names_its(tree: Tree, noun: Node) -> bool:
    """Tell whether the noun says of a person after it what that is to others: "its head X"."""
    name = tree.after(noun)
    person = name is not None and name.entity is not None and name.entity.type == "Person"
    owners = tree.grammar.possessives
    return person and any(child.lower in owners for child in tree.children(noun))


def _acts(tree: Tree, noun: Node) -> bool:
    """Tell whether a noun is itself the subject of what follows: "of X, its founder insists"."""
    verb = tree.head(noun)
    if verb is None or tree.relation(noun) is not Relation.SUBJECT or verb.place < noun.place:
        return False
    return not any(node.token.is_punct for node in tree.between(noun, verb))


def _predicated(tree: Tree, noun: Node) -> Iterator[Argument]:
    """Yield the subject of "is", "becomes", and what is "appointed" or works "as" the noun."""
    chain, at = [noun], tree.head(noun)
    if at is not None and at.lemmas & tree.grammar.partitives and tree.marker(noun):
        chain.append(at)
    for node in chain:
        head = tree.head(node)
        if tree.children(node, Relation.COPULA):
            if (subject := subject_of(tree, node)) is not None:
                yield Argument(Role.HOLDER, subject)
        elif head is None:
            continue
        elif tree.relation(node) is Relation.SUBJECT and not tree.marker(node):
            yield from _inverted(tree, head)
        elif tree.relation(node) is Relation.PASSIVE_SUBJECT:
            yield from _held_by(tree, head)
        elif head.is_verb:
            yield from _by_verb(tree, node, head)
        elif head.lemmas & tree.grammar.becoming:
            yield from _made(tree, node, head)
        elif _is_beside(tree, node, head) or (
            node is not noun and tree.relation(node) is Relation.APPOSITION
        ):
            yield Argument(Role.HOLDER, head)


def _is_beside(tree: Tree, node: Node, head: Node) -> bool:
    """Tell whether it says in which capacity somebody is named ("X as head of Y said")."""
    return head.entity is not None and tree.marker(node) in tree.grammar.capacities


def _by_verb(tree: Tree, noun: Node, verb: Node) -> Iterator[Argument]:
    """Yield who is counted among what the noun says, or becomes it."""
    if tree.marker(noun) in tree.grammar.among:
        listed = tree.children(verb, Relation.SUBJECT, Relation.OBJECT, Relation.PREDICATE)
        yield from (Argument(Role.HOLDER, one) for one in listed if _is_named(tree, one))
    elif verb.lemmas & (tree.grammar.becoming | tree.grammar.succeeding):
        yield from _becoming(tree, noun, verb)


def _made(tree: Tree, noun: Node, event: Node) -> Iterator[Argument]:
    """Yield whom a noun of becoming is about ("X's appointment as head", "the hiring of X as")."""
    if tree.marker(noun) not in tree.grammar.capacities:
        return
    for child in tree.children(event, Relation.POSSESSOR, Relation.OBLIQUE):
        owner = tree.relation(child) is Relation.POSSESSOR
        if owner or (child is not noun and tree.marker(child) in tree.grammar.genitives):
            yield Argument(Role.HOLDER, child)


def _inverted(tree: Tree, head: Node) -> Iterator[Argument]:
    """Yield who is named after "is" ("its rivals are X and Y")."""
    if head.entity is not None and tree.children(head, Relation.COPULA):
        yield Argument(Role.HOLDER, head)
    elif head.lemmas & tree.grammar.being:
        named = tree.children(head, Relation.PREDICATE, Relation.OBJECT)
        yield from (Argument(Role.HOLDER, one) for one in named if one.entity is not None)


def _held_by(tree: Tree, verb: Node) -> Iterator[Argument]:
    """Yield by whom a post is held ("the post of director is held by X")."""
    if verb.lemmas & tree.grammar.becoming:
        agents = tree.grammar.agents
        held = [one for one in tree.children(verb, Relation.OBLIQUE) if tree.marker(one) in agents]
        yield from (Argument(Role.HOLDER, one) for one in held)


def _is_named(tree: Tree, node: Node) -> bool:
    """Tell whether a word is a name or has one in apposition."""
    near = (node, tree.after(node), *tree.children(node, Relation.APPOSITION))
    return any(one is not None and one.entity is not None for one in near)


def _becoming(tree: Tree, noun: Node, verb: Node) -> Iterator[Argument]:
    """Yield who becomes or is made what the noun says."""
    relation, marker = tree.relation(noun), tree.marker(noun)
    apposed = relation is Relation.OTHER and name_before(tree, noun) is not None
    if relation not in _TOLD or apposed:
        return
    in_capacity = marker in tree.grammar.capacities or noun.lemmas & tree.grammar.posts
    if relation is Relation.OBLIQUE and marker and not in_capacity:
        return
    made = [one for one in tree.children(verb, Relation.OBJECT) if one is not noun]
    if verb.lemmas & tree.grammar.succeeding:
        made = []
    holder = made[0] if made else subject_of(tree, verb)
    if holder is not None:
        yield Argument(Role.HOLDER, holder)
