"""Finds the descriptions of a sentence that may refer to what the text has named."""

from collections.abc import Sequence

from loaders.folding import fold
from loaders.languages.grammar import Relation
from loaders.languages.place_facts import PlaceFacts
from loaders.languages.reference_facts import Kind, ReferenceFacts
from loaders.records import Span
from loaders.references.expressions import Expression
from loaders.references.profiles import may_name, modifiers, named_by, noun_of
from loaders.references.provenance import provenance
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_SUBJECTS = {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}
_WIDEST = 6
_LONGEST = 12


def description_at(
    tree: Tree, node: Node, facts: ReferenceFacts, places: PlaceFacts
) -> Expression | None:
    """Return the description of which a word is the noun, if it may refer to one or some named."""
    noun = noun_of(node, facts)
    if noun is None or not _may_refer(tree, node, facts.kinds[noun]):
        return None
    determiner, trailing = _determiner(tree, node, facts), _trailing(tree, node, facts)
    tied = any(kind.ties for kind in facts.kinds[noun])
    owners = _owners(tree, node, facts) if tied else ()
    beside = modifiers(tree, node)
    words = frozenset(word for one in beside for word in (one.lower, *one.lemmas))
    pointed_at = determiner or trailing or _is_owned(tree, node, owners, facts)
    bare = not words and _refers_bare(tree, node, noun, facts)
    refers = pointed_at or bare or _is_headed(tree, node, noun, facts)
    inner = not refers and _may_open_name(tree, node, noun, facts)
    if not (refers or inner):
        return None
    person = all("Person" in kind.types for kind in facts.kinds[noun])
    barred = facts.barred - facts.former if tied or person else facts.barred
    if words & barred or _is_restricted(tree, node, trailing):
        return None
    count = _count(tree, node, determiner, facts)
    if count == 0:
        return None
    complements = _complements(tree, node)
    if trailing is not None:
        complements = [one for one in tree.between(node, trailing) if one not in beside]
    near = determiner is not None and determiner.lower in facts.demonstrative
    span = phrase(tree, node, determiner, trailing)
    if _is_abbreviated(tree, span):
        return None
    return Expression(
        tree,
        node,
        span,
        _gender(noun, facts),
        noun=noun,
        kinds=facts.kinds[noun],
        wording=_wording(tree, span, determiner),
        words=words.union(one.lower for one in complements if one.entity is None),
        origin=provenance(tree, node, (*beside, *complements), places),
        related=tuple(one for one in complements if one.entity and one.entity.type != "Place"),
        owners=owners,
        determiner=determiner or trailing,
        bare=inner,
        pointed=trailing is not None or near,
        near=near,
        former=person and bool(words & facts.former),
        count=count,
    )


def _is_abbreviated(tree: Tree, span: Span) -> bool:
    """Tell whether a short name follows in brackets: "the marketing centre (DMC)" is new."""
    following = [node for node in tree.nodes if node.span.start >= span.end][:2]
    if len(following) < 2 or following[0].lower != "(":
        return False
    return following[1].entity is not None and following[1].entity.name.isupper()


def _count(tree: Tree, noun: Node, determiner: Node | None, facts: ReferenceFacts) -> int:
    """Return how many a description means; 0 if it is several and does not say."""
    counting = [*tree.children(noun), *([determiner] if determiner else ())]
    count = max((facts.numbers.get(one.lower, 1) for one in counting), default=1)
    several = determiner is not None and determiner.lower in facts.plural_determiners
    return 0 if (several or noun.has("Number", "Plur")) and count == 1 else count


def _is_owned(tree: Tree, noun: Node, owners: Sequence[Node], facts: ReferenceFacts) -> bool:
    """Tell whether a noun of relation refers by what it belongs to: "its rival", "X's rival".

    What follows the noun makes it definite only in a language without articles.
    """
    if owners and facts.trailing:
        return True
    clitic = tree.clitics.get(noun)
    return any(owner is clitic or owner.place < noun.place for owner in owners)


def _refers_bare(tree: Tree, node: Node, noun: str, facts: ReferenceFacts) -> bool:
    """Tell whether a noun refers with nothing beside it, as subject or to say whose a role is."""
    head = tree.head(node)
    if noun not in facts.bare or head is None or tree.children(node, Relation.RELATIVE):
        return False
    if tree.relation(node) in _SUBJECTS:
        return True
    order = tree.grammar.order
    if order is not None and head.lower in order.makings:  # "aplikasi buatan PERSEROAN"
        return True
    role = noun_of(head, facts)
    return role is not None and any(kind.role for kind in facts.kinds[role])


def _may_open_name(tree: Tree, node: Node, noun: str, facts: ReferenceFacts) -> bool:
    """Tell whether a noun that refers bare stands for a name that it opens: "leaves MUSEUM"."""
    bound = tree.children(node, Relation.RELATIVE, Relation.OBLIQUE, Relation.POSSESSOR)
    return noun in facts.bare and tree.head(node) is not None and not bound


def _is_headed(tree: Tree, node: Node, noun: str, facts: ReferenceFacts) -> bool:
    """Tell whether a noun tells of somebody in a headline, where articles are left out."""
    acts = tree.relation(node) in {*_SUBJECTS, Relation.OBJECT}
    telling = any(kind.trade or kind.types == {"Agency"} for kind in facts.kinds[noun])
    return tree.sentence.is_title and acts and telling and not node.has("Number", "Plur")


def _owners(tree: Tree, noun: Node, facts: ReferenceFacts) -> tuple[Node, ...]:
    """Return what a noun of relation belongs to: a possessive, a genitive, a complement."""
    clitic = tree.clitics.get(noun)
    possessives = [
        child
        for child in tree.children(noun)
        if child.lower in tree.grammar.possessives and child.place < noun.place
    ]
    joined = tree.children(noun, Relation.POSSESSOR, Relation.OBLIQUE, Relation.COMPOUND)
    owning = [
        child
        for child in joined
        if not tree.marker(child) or tree.marker(child) in tree.grammar.genitives
        if child.entity is not None or child.is_pronoun or noun_of(child, facts) is not None
    ]
    found = [*([clitic] if clitic else []), *possessives, *owning]
    return tuple(dict.fromkeys(found))


def _wording(tree: Tree, span: Span, determiner: Node | None) -> str:
    within = [node for node in tree.nodes if node.span.overlaps(span) and node is not determiner]
    return fold(" ".join(node.entity.name if node.entity else node.lower for node in within))


def _may_refer(tree: Tree, noun: Node, kinds: Sequence[Kind]) -> bool:
    """Tell whether a noun is no part of a name and said of nobody, by a name or in a predicate."""
    capital = noun.token.is_title and not noun.token.is_sent_start
    name = named_by(tree, noun)
    described = (name is not None and may_name(name, kinds)) or _is_predicate(tree, noun)
    within = tree.relation(noun) is Relation.COMPOUND
    return not (noun.is_verb or capital or described or within)


def phrase(tree: Tree, noun: Node, determiner: Node | None, trailing: Node | None = None) -> Span:
    """Return where a noun stands with its determiner, adjectives and what a preposition joins."""
    last = trailing or max((noun, *modifiers(tree, noun)), key=lambda one: one.place)
    following = tree.after(last)
    while trailing is None and following is not None and _belongs(tree, following, noun):
        last, following = following, tree.after(following)
    return Span((determiner or noun).span.start, last.span.end)


def _belongs(tree: Tree, node: Node, noun: Node) -> bool:
    return (
        not node.is_verb
        and not node.token.is_punct
        and not node.is_coordinator
        and node.lower not in tree.grammar.relatives
        and tree.relation(node) not in _SUBJECTS
        and tree.under(node, noun)
    )


def referring_determiner(tree: Tree, noun: Node, facts: ReferenceFacts) -> Node | None:
    """Return the definite, demonstrative or possessive determiner of a noun."""
    owning = [
        child
        for child in tree.children(noun)
        if child.lower in tree.grammar.possessives and child.place < noun.place
    ]
    return owning[0] if owning else _determiner(tree, noun, facts)


def _gender(noun: str, facts: ReferenceFacts) -> str | None:
    if not facts.genders:
        return None
    return "feminine" if noun in facts.feminine else "masculine"


def _is_predicate(tree: Tree, noun: Node) -> bool:
    """Tell whether a noun is said of somebody rather than refers ("X is the bank")."""
    return (
        bool(tree.children(noun, Relation.COPULA))
        or tree.relation(noun) is Relation.PREDICATE
        or tree.relation(noun) is Relation.APPOSITION
    )


def _determiner(tree: Tree, noun: Node, facts: ReferenceFacts) -> Node | None:
    """Return the determiner by which a noun refers."""
    at = tree.before(noun)
    for _ in range(_WIDEST):
        if at is None or at.is_verb or (at.is_preposition and at.lower not in facts.definite):
            return None
        if at.lower in facts.definite | facts.demonstrative | facts.plural_determiners:
            return at
        if at.is_pronoun or at.token.is_punct or at.lower in {"'s", "'"}:
            return None
        at = tree.before(at)
    return None


def _trailing(tree: Tree, noun: Node, facts: ReferenceFacts) -> Node | None:
    """Return the determiner that ends the phrase of a noun ("perusahaan yang bermarkas di X itu").

    No other noun of description, and no verb but in a relative clause, may stand between.
    """
    at, relative = tree.after(noun), False
    for _ in range(_LONGEST if facts.trailing else 0):
        if at is None or at.token.is_punct or at.is_coordinator:
            return None
        if at.lower in facts.trailing:
            return at
        relative = relative or at.lower in tree.grammar.relatives
        if not relative and (at.is_verb or noun_of(at, facts) is not None):
            return None
        at = tree.after(at)
    return None


def _is_restricted(tree: Tree, noun: Node, trailing: Node | None) -> bool:
    """Tell whether a clause says which is meant, so that it may be new ("the firm that ...")."""
    if trailing is not None or tree.head(noun) is None:  # a root is said to do what follows
        return False
    return any(
        child.place > noun.place
        and not any(one.token.is_punct for one in tree.between(noun, child))
        for child in tree.children(noun, Relation.RELATIVE, Relation.ADNOMINAL)
    )


def _complements(tree: Tree, noun: Node) -> list[Node]:
    """Return what prepositions join to a noun."""
    found = []
    for child in tree.children(noun, Relation.OBLIQUE, Relation.POSSESSOR):
        if child.place > noun.place and tree.marker(child):
            found.append(child)
    return found
