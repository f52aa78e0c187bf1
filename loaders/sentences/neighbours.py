"""Names that belong to a noun by where they stand, however the parser hung them."""

from loaders.languages.grammar import Relation
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_QUOTES = {'"', "»", "”", "’", "''"}
_LOOSE = {Relation.OBLIQUE, Relation.COMPOUND, Relation.OTHER, Relation.APPOSITION}


def name_beside(tree: Tree, noun: Node) -> Node | None:
    """Return the name in apposition to a noun ("the maker Brightmill", "the rival, Zendesk,")."""
    for child in tree.children(noun):
        if child.entity is not None and child.place > noun.place and not tree.marker(child):
            apart = tree.between(noun, child)
            if tree.relation(child) is Relation.APPOSITION and any(
                node.token.is_punct or tree.grammar.order for node in apart
            ):
                return child
            if child is tree.after(noun) and tree.relation(child) is not Relation.POSSESSOR:
                return child
        named = tree.after(child) if child.lemmas & tree.grammar.naming else None
        if named is not None and named.entity is not None and child.place > noun.place:
            return named
    nearest = tree.after(noun)
    if noun.is_common_noun and nearest is not None and _is_loose(tree, nearest):
        return nearest
    endings = tree.grammar.describing_endings
    if not noun.lemmas & tree.grammar.descriptors and not noun.lemma.endswith(endings):
        return None
    return name_described(tree, noun) or name_before(tree, noun)


def _is_loose(tree: Tree, node: Node) -> bool:
    """Tell whether a bare name has no place of its own in the sentence."""
    loose = not tree.marker(node) and tree.relation(node) in _LOOSE
    return node.entity is not None and loose


def name_described(tree: Tree, noun: Node) -> Node | None:
    """Return the name at the end of a description ("the payment service Lydia")."""
    at = tree.after(noun)
    while at is not None and at.entity is None and at.describes:
        at = tree.after(at)
    if at is None or at.entity is None or tree.marker(at):
        return None
    verb = tree.head(at)
    acting = verb is not None and verb.place > at.place and tree.head(verb) is noun
    if acting and tree.relation(at) is Relation.SUBJECT:
        return None  # "the label X founded"
    return None if tree.relation(at) is Relation.POSSESSOR else at


def name_included(tree: Tree, noun: Node) -> Node | None:
    """Return the name of one of those that a plural tells of ("four engineers, including X")."""
    at = tree.after(noun)
    included = tree.grammar.including
    while at is not None and not at.is_verb and at.entity is None and at.lower != ",":
        if at.lower in included:
            break
        at = tree.after(at)
    word = tree.after(at) if at is not None and at.lower == "," else at
    if word is None or word.lower not in included:
        return None
    at = tree.after(word)
    while at is not None and at.entity is None and (at.describes or at.lower in included):
        at = tree.after(at)
    return at if at is not None and at.entity is not None else None


def name_before(tree: Tree, noun: Node) -> Node | None:
    """Return the name that a noun with its comma follows ("X, [one of] the [first] makers")."""
    at = tree.before(noun)
    post = bool(noun.lemmas & tree.grammar.posts)
    while at is not None and (_is_compound(tree, at, noun) or (at.entity is None and at.leads_in)):
        joined = at.is_preposition and tree.grammar.marker(at.lower) not in tree.grammar.genitives
        if joined and not post:
            return None
        at = tree.before(at)
    if at is not None and at.lower in {"'s", "'"} and (owner := tree.before(at)) is not None:
        at = tree.before(owner) if owner.entity is not None else at
    if at is None or at.lower not in {",", "("}:
        return None
    before = _without_marks(tree, tree.before(at))
    return before if before is not None and before.entity is not None else None


def _is_compound(tree: Tree, word: Node, noun: Node) -> bool:
    """Tell whether a word is part of one after it: "a London parent company"."""
    if word.entity is not None and word.entity.type != "Place":
        return False
    compound = tree.head(word) is noun and tree.relation(word) is Relation.COMPOUND
    return compound and any(one.is_determiner for one in tree.children(noun))


def _without_marks(tree: Tree, node: Node | None) -> Node | None:
    """Return the node before closing quotes and what stands in brackets ("X (1920-1998), ...")."""
    while node is not None and node.lower in _QUOTES | {")"}:
        if node.lower == ")":
            while node is not None and node.lower != "(":
                node = tree.before(node)
        node = tree.before(node) if node is not None else None
    return node


def name_after(tree: Tree, noun: Node) -> Node | None:
    """Return the name that stands after a noun and its complements ("the head of Y, X")."""
    at = tree.after(noun)
    while (
        at is not None
        and at.entity is None
        and (at.describes and (not at.is_common_noun or tree.under(at, noun)))
    ):
        at = tree.after(at)
    if at is None:
        return None
    if at.entity is None:
        return _described_after(tree, at) if at.lower == "," else None
    right_after = tree.before(at) is noun
    if right_after and not tree.marker(at):
        return at
    return _second(tree, at) or (at if right_after else None)


def _described_after(tree: Tree, comma: Node) -> Node | None:
    """Return the name after a comma, or after what else is said of it ("its unit, the shop X")."""
    at = tree.after(comma)
    first = at
    while at is not None and at.entity is None and (at.is_determiner or at.is_adjective):
        at = tree.after(at)
    if at is not None and at is not first and at.is_common_noun:
        at = tree.after(at)
    while at is not None and at.entity is None and at is not first and at.is_adjective:
        at = tree.after(at)
    return at if at is not None and at.entity is not None and not tree.marker(at) else None


def _second(tree: Tree, name: Node) -> Node | None:
    """Return the name that follows a name, with or without a comma."""
    at = tree.after(name)
    if at is not None and at.lower == ",":
        at = tree.after(at)
    return at if at is not None and at.entity is not None else None


def name_opened(tree: Tree, noun: Node) -> Node | None:
    """Return the name after a description that opens the sentence ("Once head of X, Y ...")."""
    led_in = tree.nodes[: noun.place - tree.nodes[0].place]
    if not all(
        one.leads_in or one.entity is not None or one.is_coordinator or one.is_noun
        for one in led_in
    ):
        return None
    bare = not noun.lemmas & tree.grammar.posts
    if any(one.is_determiner for one in tree.children(noun)) or (bare and tree.marker(noun)):
        return None
    at = tree.after(noun)
    while at is not None and not (at.is_verb and at.has("VerbForm", "Fin")):
        if at.lower == "," and (name := _opening_clause(tree, at)) is not None:
            return name
        at = tree.after(at)
    return None


def _opening_clause(tree: Tree, comma: Node) -> Node | None:
    """Return the name that a comma leads to, with what describes it, but with no preposition."""
    at = tree.after(comma)
    while at is not None and at.entity is None and at.describes:
        at = tree.after(at)
    return at if at is not None and at.entity is not None and not tree.marker(at) else None


def is_street(tree: Tree, node: Node) -> bool:
    """Tell whether a name is that of a street or building: "Jalan Sudirman, Jakarta"."""
    order, entity = tree.grammar.order, node.entity
    if order is None or entity is None or entity.type != "Place":
        return False
    return entity.name.lower().split()[0] in order.streets


def town_of(tree: Tree, street: Node) -> Node | None:
    """Return the town that an address ends with."""
    beside = tree.children(street, Relation.APPOSITION, Relation.CONJUNCT)
    towns = (one for one in beside if one.entity is not None and one.entity.type == "Place")
    return next(towns, None)


def carried_modifiers(tree: Tree, noun: Node) -> list[Node]:
    """Return what a participle joins to the event it carries ("a deal SIGNED with X")."""
    return [
        one
        for participle in tree.children(noun, Relation.ADNOMINAL)
        if participle.lemmas & tree.grammar.carriers
        for one in tree.children(participle, Relation.OBLIQUE)
    ]


def following_modifiers(tree: Tree, noun: Node) -> list[Node]:
    """Return what prepositions after a noun govern, if the parser hung it elsewhere."""
    found: list[Node] = []
    at, named = tree.after(noun), False
    while at is not None and not at.is_verb and not at.ends_phrase:
        if at.entity is not None:
            belongs = tree.marker(at) in tree.grammar.genitives
            owned = tree.relation(at) is Relation.POSSESSOR and at.entity.type == "Place"
            apart = owned or (belongs and named) or tree.under(at, noun)
            if tree.marker(at) and not apart:
                found.append(at)
            named = True
        at = tree.after(at)
    return found
