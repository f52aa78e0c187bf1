"""Who does what a verb says: its own subject, or the one it takes from the clauses around it."""

from loaders.languages.grammar import Relation, Stance
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_SUBJECTS = (Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
_CLAUSAL = {
    Relation.COMPLEMENT,
    Relation.ADVERBIAL,
    Relation.CONJUNCT,
    Relation.PARATAXIS,
    Relation.ADNOMINAL,
    Relation.OBLIQUE,
}
_MAIN = (Relation.ADVERBIAL, Relation.PARATAXIS, Relation.CONJUNCT, Relation.OBLIQUE)
"""How a main clause may hang on a participle that opens it."""
_DEEPEST = 6


def subject_of(tree: Tree, verb: Node, depth: int = 0) -> Node | None:
    """Return the subject of a verb, its own or the one it takes from the clause it belongs to."""
    own = [one for one in tree.children(verb, *_SUBJECTS) if not _is_joined(tree, one)]
    if own:
        before = [one for one in reversed(own) if one.place < verb.place]
        named = [one for one in before if one.entity is not None]
        return (*named, *before, own[0])[0]
    head = tree.head(verb)
    if depth > _DEEPEST:
        return None
    if head is None:
        return _main_subject(tree, verb)
    if head.is_verb or tree.children(head, Relation.COPULA):
        return _shared(tree, head, verb, depth)
    return _modified(tree, head, verb, depth)


def _is_joined(tree: Tree, node: Node) -> bool:
    """Tell whether a relative pronoun holds its preposition within it, so is no subject."""
    return node.lower in tree.grammar.relatives and node.lower in tree.grammar.clitics


def _shared(tree: Tree, head: Node, verb: Node, depth: int) -> Node | None:
    """Return the subject that a verb shares with the clause it hangs on."""
    relation = tree.relation(verb)
    if relation is Relation.RELATIVE and not head.is_verb:
        return head
    if relation not in _CLAUSAL or _has_object_control(tree, head, verb):
        return None
    if relation is Relation.CONJUNCT and _moves(tree, head, verb):
        return None
    return subject_of(tree, head, depth + 1)


def _modified(tree: Tree, noun: Node, verb: Node, depth: int) -> Node | None:
    """Return the noun that a verb modifies, or who has the plan that the noun names."""
    relation = tree.relation(verb)
    if relation is Relation.RELATIVE:
        return noun
    near = noun.entity is not None and noun.place < verb.place
    if relation is Relation.ADNOMINAL and (near or _is_participle(verb)):
        return noun
    return _planner(tree, noun, depth)


def _main_subject(tree: Tree, verb: Node) -> Node | None:
    """Return the subject that a participle opening the sentence shares with the main clause."""
    if not _is_participle(verb):
        return None
    for child in tree.children(verb, *_MAIN):
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
            or tree.marker(child) in tree.grammar.genitives | tree.grammar.agents
        ):
            return child
    verb = tree.head(noun)
    return subject_of(tree, verb, depth + 1) if verb is not None and verb.is_verb else None


def stance_of(tree: Tree, node: Node) -> Stance | None:
    """Return what a governing word says of its complement."""
    for lemma in (node.lower, node.lemma.lower(), *sorted(node.lemmas)):
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
    """Tell whether the object of the governing verb does the act ("urges X to sue Y").

    Those who act for somebody do not count ("has instructed its LAWYERS to sue").
    """
    if tree.relation(verb) not in {Relation.COMPLEMENT, Relation.OBLIQUE}:
        return False
    if tree.marker(verb) in tree.grammar.preceding:
        return False
    stances = {tree.grammar.stances.get(lemma) for lemma in head.lemmas}
    doers = [one for one in tree.children(head, Relation.OBJECT) if stance_of(tree, one) is None]
    return bool(doers) and not stances - {None} >= {Stance.THREATENED}
