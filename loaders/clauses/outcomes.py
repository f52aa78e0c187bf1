"""What other words make of a plan or report: it is given up, untrue, or what else will befall."""

from loaders.clauses.hedges import own_holding
from loaders.clauses.subjects import stance_of
from loaders.clauses.tenses import is_infinitive, is_past
from loaders.languages.grammar import Relation, Stance
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree


def is_forgone(tree: Tree, node: Node, head: Node) -> bool:
    """Tell whether a past plan came to nothing: "was to invest but opted for a loan instead"."""
    grammar, above = tree.grammar, tree.head(head)
    if _is_perfect(tree, node):
        return False
    if is_infinitive(tree, node) and above is not None and above.lemmas & grammar.being:
        return is_forgone(tree, node, above)  # "was DUE to invest"
    later = [one for verb in (head, node) for one in tree.children(verb, Relation.CONJUNCT)]
    told = tree.relation(head) in {Relation.RELATIVE, Relation.ADNOMINAL} and above is not None
    if told and above is not None and tree.relation(above) is Relation.SUBJECT:
        later += [one for one in [tree.head(above)] if one is not None]  # "once due to, X withdrew"
    past = is_past(tree, head) or (told and head.has("VerbForm", "Part"))
    return past and any(
        _gives_up(tree, one)
        or (one.lemmas & grammar.preferring and not _is_lent(tree, one))
        or _decides_against(tree, one)
        for one in later
        if one.is_verb and one.place > node.place and not own_holding(tree, one).negated
    )


def _decides_against(tree: Tree, verb: Node) -> bool:
    contrary = any(tree.marker(one) in tree.grammar.contrary for one in tree.children(verb))
    return contrary and stance_of(tree, verb) is Stance.PLANNED


def _gives_up(tree: Tree, verb: Node) -> bool:
    """Tell whether a verb says that its subject thinks better of a plan: "pulled out"."""
    objects = tree.children(verb, Relation.OBJECT)
    if not objects:
        return tree.is_one_of(verb, tree.grammar.retreating)
    plans = all(stance_of(tree, one) is not None for one in objects)  # "withdrew the offer"
    fixed = {f"{lemma} {one.lower}" for lemma in verb.lemmas for one in objects}
    return (plans and tree.is_one_of(verb, tree.grammar.withdrawing)) or bool(
        fixed & tree.grammar.retreating
    )


def _is_lent(tree: Tree, verb: Node) -> bool:
    """Tell whether a verb of choosing only says that somebody does what follows."""
    return any(is_infinitive(tree, one) for one in tree.children(verb, Relation.COMPLEMENT))


def _is_perfect(tree: Tree, verb: Node) -> bool:
    """Tell whether a verb governed is of something done: "is said to HAVE PAID"."""
    helpers = tree.children(verb, Relation.AUXILIARY)
    return verb.has("VerbForm", "Part") and not all(one.is_particle for one in helpers)


def is_untrue(tree: Tree, noun: Node, be: Node) -> bool:
    """Tell whether a predicate says of what is told that it is not so: "the report is nonsense"."""
    if tree.relation(noun) is not Relation.SUBJECT or not be.lemmas & tree.grammar.being:
        return False
    said = tree.children(be, Relation.PREDICATE, Relation.COMPLEMENT)
    untrue = any(stance_of(tree, one) is Stance.DENIED for one in said)
    return untrue and stance_of(tree, noun) is not None


def is_alternative(tree: Tree, node: Node) -> bool:
    """Tell whether a verb says what befalls whoever does not do as told: "pay or be sued"."""
    helpers = tree.children(node, Relation.PASSIVE_AUXILIARY)
    before = tree.before(helpers[0]) if helpers and is_infinitive(tree, node) else None
    return before is not None and before.lower in tree.grammar.alternatives


def infinitive_before(tree: Tree, node: Node, head: Node) -> Node | None:
    """Return the infinitive that another goes on with: "was told to pay or be taken to court"."""
    if is_infinitive(tree, head):
        return None
    before = [
        one
        for one in tree.children(head, Relation.COMPLEMENT, Relation.ADVERBIAL)
        if head.place < one.place < node.place and is_infinitive(tree, one)
    ]
    return before[-1] if before else None
