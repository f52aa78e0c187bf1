"""How a text holds what a clause says: fact, plan, threat, rumour or denial; on whose word."""

from dataclasses import replace

from loaders.clauses.hedges import own_holding
from loaders.clauses.moods import ACTS, MOODS, OPEN, VOID, Holding, Mood
from loaders.clauses.outcomes import infinitive_before, is_alternative, is_forgone, is_untrue
from loaders.clauses.subjects import stance_of, subject_of
from loaders.clauses.tenses import is_content, is_finite, is_infinitive, is_past
from loaders.languages.grammar import Relation, Stance
from loaders.sentences.neighbours import name_after, name_beside
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_SAYING = {Stance.REPORTED, Stance.ANNOUNCED, Stance.DENIED, Stance.ALLEGED}
_OF_INFINITIVES = {Stance.SCHEDULED, Stance.BYGONE}
_GOVERNED = {Relation.OBJECT, Relation.OBLIQUE, Relation.PASSIVE_SUBJECT, Relation.COMPLEMENT}
_DEEPEST = 8


def holding(tree: Tree, node: Node, depth: int = 0) -> Holding:
    """Return how the clause of a verb, or of a noun for an event, stands in its sentence."""
    if depth > _DEEPEST or tree.is_question:
        return VOID
    own = own_holding(tree, node)
    head = tree.head(node)
    if head is not None and head.is_adverb and not node.is_verb:
        head = tree.head(head)  # "walked away from the deal"
    if own.void or head is None:
        return own
    if node.is_verb or tree.children(node, Relation.COPULA):
        return own.under(_above_verb(tree, node, head, depth))
    return own.under(_above_noun(tree, node, head, depth))


def is_saying(stance: Stance) -> bool:
    """Tell whether a word credits its complement to its subject, rather than planning it."""
    return stance in _SAYING


def _above_verb(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    relation = tree.relation(node)
    if relation is Relation.CONJUNCT:
        return _coordinate(tree, node, head, depth)
    if relation is Relation.COMPLEMENT or relation is Relation.OBLIQUE:
        return _completing(tree, node, head, depth)
    if relation is Relation.ADVERBIAL:
        return _adverbial(tree, node, head, depth)
    aimed = relation is Relation.ADNOMINAL and is_infinitive(tree, node)
    if aimed or (is_content(tree, node) and not head.is_verb):
        return _governed(tree, node, head, depth)
    said_first = relation is Relation.PARATAXIS and node.place < head.place
    if said_first and stance_of(tree, head) in _SAYING:
        return _governed(tree, node, head, depth)
    return Holding(negated=_is_denied_cleft(tree, node, head) or _is_of_none(tree, node, head))


def _completing(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    """Return how a verb stands that another governs, or goes along with ("with X leading")."""
    if tree.relation(node) is Relation.OBLIQUE and tree.children(node, Relation.SUBJECT):
        return replace(holding(tree, head, depth + 1), aspect=None)
    if tree.marker(node) in tree.grammar.timed and is_past(tree, head):
        return OPEN  # "worked at X before joining Y"
    if tree.marker(node) in tree.grammar.preceding:
        return OPEN  # "after buying X, Y has"
    return _governed(tree, node, head, depth)


def _is_denied_cleft(tree: Tree, node: Node, name: Node) -> bool:
    """Tell whether a clause is told of what something is not ("it is not X who founded Y")."""
    if not any(child.lower in tree.grammar.relatives for child in tree.children(node)):
        return False
    above = tree.head(name)
    named = above is not None and above.is_verb and above.lemmas & tree.grammar.becoming
    be = above if named else name
    if be is None or not (named or tree.children(name, Relation.COPULA)):
        return False
    return any(child.lower in tree.grammar.negators for child in tree.children(be))


def _is_of_none(tree: Tree, node: Node, noun: Node) -> bool:
    """Tell whether a relative clause tells of what there is none of ("no suit that X filed")."""
    order, above = tree.grammar.order, tree.head(noun)
    if order is None or tree.relation(node) is not Relation.RELATIVE:
        return False
    while above is not None and not above.is_verb:
        above = tree.head(above)
    return (
        above is not None and bool(above.lemmas & order.existing) and _is_lacking(tree, above, noun)
    )


def _is_lacking(tree: Tree, verb: Node, noun: Node) -> bool:
    return verb.place < noun.place and own_holding(tree, verb).negated


def _coordinate(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    """Return what a coordinated verb shares: all with a first verb whose tense it leaves out."""
    if not head.is_verb and not tree.children(head, Relation.COPULA):
        return OPEN
    if is_alternative(tree, node):
        return Holding(mood=Mood.THREATENED, act=Mood.THREATENED)
    if not is_finite(tree, node):
        other = infinitive_before(tree, node, head) if is_infinitive(tree, node) else None
        return holding(tree, other or head, depth + 1)
    above = tree.head(head)
    if above is None or tree.relation(head) in {Relation.RELATIVE, Relation.ADNOMINAL}:
        return replace(OPEN, void=own_holding(tree, head).void)
    return _above_verb(tree, head, above, depth + 1)


def _adverbial(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    marks = {child.lower for child in tree.children(node, Relation.MARK)}
    timed = marks & tree.grammar.timed and is_past(tree, head)
    if timed or marks & tree.grammar.preceding:
        return OPEN  # "après avoir racheté X, Y a", "a travaillé chez X avant de rejoindre Y"
    if is_infinitive(tree, node):
        if stance_of(tree, head) and not marks & tree.grammar.purposes:
            return _governed(tree, node, head, depth)
        led = {child.lower for child in tree.children(node, Relation.AUXILIARY)}
        return _aimed(tree, head, depth) if (marks | led) & tree.grammar.aims else VOID
    if stance_of(tree, head) in _SAYING and node.place < head.place and not marks:
        return _governed(tree, node, head, depth)
    return OPEN


def _aimed(tree: Tree, head: Node, depth: int) -> Holding:
    """Return how stands what somebody does something for ("leaves to found X")."""
    outer = holding(tree, head, depth + 1)
    if outer.negated:
        return VOID
    done = head.lemmas & tree.grammar.parting and is_past(tree, head)
    return outer if done else replace(outer, mood=max(outer.mood, Mood.PLANNED))


def _governed(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    """Return how a complement stands by the word that governs it."""
    stance = stance_of(tree, head)
    outer = holding(tree, head, depth + 1) if stance is not None else VOID
    due = stance not in _OF_INFINITIVES or is_infinitive(tree, node)
    if stance is None or outer.void or not due:
        return VOID
    opaque = stance in {*_SAYING, Stance.CONTINUED}
    if outer.negated and opaque and outer.mood is not Mood.DENIED:
        return VOID
    mood = MOODS.get(stance, Mood.ASSERTED)
    if stance is Stance.ANNOUNCED and is_finite(tree, node):
        mood = Mood.ASSERTED
    negated = outer.negated != (stance in {Stance.DENIED, Stance.FAILED})
    if stance is Stance.EXCLUDED:
        mood, negated = (Mood.POSSIBLE, False) if outer.negated else (Mood.PLANNED, True)
    if stance is Stance.REPORTED and is_infinitive(tree, node) and _is_hearsay(tree, head):
        mood = Mood.ALLEGED
    if tree.marker(node) in tree.grammar.contrary:
        negated = not negated
    forgone = (mood in ACTS or mood is Mood.ALLEGED) and is_forgone(tree, node, head)
    aspect = stance if stance in {Stance.CEASED, Stance.CONTINUED} else outer.aspect
    if stance is Stance.BYGONE or _is_limited(tree, node, head):
        aspect = Stance.CEASED
    speaker = subject_of(tree, head) if stance in _SAYING and head.is_verb else None
    return Holding(
        mood=max(mood, outer.mood),
        negated=negated,
        aspect=aspect,
        speaker=speaker or outer.speaker,
        act=max(_act(stance, mood), outer.act),
        withdrawn=outer.withdrawn or forgone,
        hearsay=outer.hearsay,
    )


def _is_limited(tree: Tree, node: Node, head: Node) -> bool:
    """Tell whether what went on is said to have done so up to a time: "kept using X until 2001"."""
    if stance_of(tree, head) is not Stance.CONTINUED or not is_past(tree, head):
        return False
    beside = (*tree.children(node), *tree.children(head))
    return any(tree.marker(one) in tree.grammar.limits for one in beside)


def _act(stance: Stance | None, mood: Mood) -> Mood:
    """Return what there is of an act: what is refused or called off was no more than a plan."""
    if stance is Stance.FAILED:
        return Mood.PLANNED
    return mood if mood in ACTS else Mood.ASSERTED


def _is_hearsay(tree: Tree, verb: Node) -> bool:
    """Tell whether it is said of somebody, by nobody ("is said to be building")."""
    return bool(tree.children(verb, Relation.PASSIVE_AUXILIARY))


def _above_noun(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    """Return how an event named by a noun stands: by the verb or the plan that it belongs to."""
    relation = tree.relation(node)
    told = relation is Relation.PREDICATE or relation is Relation.COMPLEMENT
    if told and head.lemmas & tree.grammar.becoming:
        return _held_on(tree, head, depth)
    joined = _by_preposition(tree, node, head, depth)
    if joined is not None:
        return joined
    if _is_taken_back(tree, node, head):
        return _withdrawn(tree, node, head, depth)
    if is_untrue(tree, node, head):
        outer = holding(tree, head, depth + 1)
        return replace(outer, mood=Mood.DENIED, negated=True, void=outer.negated)
    return _of_event(tree, node, head, depth)


def _of_event(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    """Return how an event stands by the stance of the word above it."""
    relation, stance = tree.relation(node), stance_of(tree, head)
    rejected = stance is Stance.FAILED and bool(node.lemmas & tree.grammar.lodged)
    doubted = stance in {Stance.DENIED, Stance.ALLEGED}
    dismissed = doubted and _is_somebody(tree, node)  # "its director, X"
    presupposed = rejected or dismissed or bool(head.lemmas & tree.grammar.factive)
    if presupposed or stance in {None, *_OF_INFINITIVES}:
        return _by_verb(tree, node, head, depth) if head.is_verb else OPEN
    rumoured = relation is Relation.POSSESSOR and stance in {Stance.ALLEGED, Stance.DENIED}
    if relation in _GOVERNED or (rumoured and not head.is_verb):
        return _governed(tree, node, head, depth)
    return _by_verb(tree, node, head, depth) if head.is_verb else OPEN


def _held_on(tree: Tree, verb: Node, depth: int) -> Holding:
    """Return how a post stands by its verb: who "will not stay on as chair" holds it so far."""
    outer = holding(tree, verb, depth + 1)
    if not (outer.negated and verb.lemmas & tree.grammar.staying):
        return outer
    ahead = outer.mood in ACTS
    return replace(
        outer,
        negated=False,
        mood=Mood.ASSERTED,
        act=Mood.ASSERTED,
        aspect=None if ahead else Stance.CEASED,
    )


def _is_somebody(tree: Tree, noun: Node) -> bool:
    """Tell whether a noun says who a person is that stands beside it."""
    name = name_beside(tree, noun) or name_after(tree, noun)
    return name is not None and name.entity is not None and name.entity.type == "Person"


def _by_preposition(tree: Tree, node: Node, head: Node, depth: int) -> Holding | None:
    """Return how an event stands by the preposition that joins it; None if that does not tell."""
    grammar, marker = tree.grammar, tree.marker(node)
    if marker in grammar.irrealis - grammar.purposes:
        been = marker in grammar.timed and head.is_verb and is_past(tree, head)
        return OPEN if been else VOID  # "ran it until its sale to Y"
    if marker in grammar.capacities and head.is_verb:
        outer = _held_on(tree, head, depth)
        ceased = Stance.CEASED in {stance_of(tree, head), outer.aspect}
        return replace(outer, aspect=Stance.CEASED if ceased else None)
    if tree.relation(node) is not Relation.OBLIQUE or _is_taken_back(tree, node, head):
        return None
    brushed = stance_of(tree, head) is Stance.DENIED and stance_of(tree, node) is not None
    if marker not in grammar.genitives | grammar.topics and not brushed:  # "laughed off a report"
        return OPEN
    if _is_approved(tree, head):
        return replace(holding(tree, head, depth + 1), mood=Mood.PLANNED)
    return None


def _is_approved(tree: Tree, verb: Node) -> bool:
    """Tell whether a verb with its object clears the way ("gives the green light to the sale")."""
    return any(child.lemmas & tree.grammar.approvals for child in tree.children(verb))


def _is_taken_back(tree: Tree, node: Node, head: Node) -> bool:
    """Tell whether the verb calls off what the noun names: "drops its bid", "backs out of"."""
    grammar, relation = tree.grammar, tree.relation(node)
    if relation is Relation.OBLIQUE:
        return tree.is_one_of(head, grammar.retreating)
    if relation is Relation.SUBJECT:
        return tree.is_one_of(head, grammar.collapsing)
    called_off = relation is Relation.OBJECT or relation is Relation.PASSIVE_SUBJECT
    return called_off and tree.is_one_of(head, grammar.withdrawing)


def _withdrawn(tree: Tree, node: Node, head: Node, depth: int) -> Holding:
    """Return how a plan or threat stands that somebody takes back."""
    outer = holding(tree, head, depth + 1)
    if stance_of(tree, node) is None:
        return VOID if outer.negated else replace(outer, withdrawn=True)
    if stance_of(tree, node) is Stance.THREATENED and not outer.negated:
        return replace(outer, aspect=Stance.CEASED)
    return replace(outer, negated=not outer.negated)


def _ends(tree: Tree, verb: Node, relation: Relation) -> bool:
    """Tell whether a verb says that what its subject names comes to an end."""
    if relation is Relation.SUBJECT and stance_of(tree, verb) is Stance.CEASED:
        return True
    fixed = {one for entry in tree.grammar.ending for one in entry.split()[1:]}
    objects = tree.children(verb, Relation.OBJECT)
    return tree.is_one_of(verb, tree.grammar.ending) and all(one.lower in fixed for one in objects)


def _by_verb(tree: Tree, node: Node, verb: Node, depth: int) -> Holding:
    """Return how an event stands by a verb that says nothing of its coming true."""
    grammar, relation = tree.grammar, tree.relation(node)
    outer = holding(tree, verb, depth + 1)
    if grammar.order is not None and verb.lemmas & grammar.order.existing and outer.negated:
        return outer  # "there is no deal between X and Y"
    happening = {lemma for word in tree.local(verb, 1) for lemma in word.lemmas} | verb.lemmas
    if relation in {Relation.SUBJECT, Relation.PASSIVE_SUBJECT} and happening & grammar.occurring:
        return replace(outer, aspect=None)
    if relation in {Relation.SUBJECT, Relation.PASSIVE_SUBJECT} and _ends(tree, verb, relation):
        return replace(outer, aspect=Stance.CEASED)
    unsure = relation in {Relation.OBJECT, Relation.PASSIVE_SUBJECT}
    unsure = unsure and not verb.lemmas & grammar.factive
    if unsure and outer.negated and stance_of(tree, node) is Stance.PLANNED:
        return Holding(negated=True, speaker=outer.speaker)
    return Holding(void=unsure and outer.negated, speaker=outer.speaker)
