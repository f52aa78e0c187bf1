"""Head offices told by the way: "la PME grenobloise", "Lille-based X", "startup asal Bandung".

No clause states them; a noun for a firm, or its name, stands beside the name of a town.
"""

from collections.abc import Iterator

from loaders.claims.statements import Statement, told_beside
from loaders.clauses.arguments import Found, resolve
from loaders.folding import fold
from loaders.languages.place_facts import PlaceFacts
from loaders.sentences.neighbours import is_street, name_beside
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_RELATION = "HEADQUARTERED_IN"
_REACH = 6
_HYPHENS = {"-", "‑", "–"}
_CLOSING = {",", ".", ";", ")"}
_POSSESSIVES = {"'s", "'"}
_SEATED = {"Company", "Organization", "Product"}
"""Types of what is told by the way to have a seat: "the London court" tells of another thing."""

_CONFIDENCE = 0.9
_STEP = 0.9


def find_seats(tree: Tree, facts: PlaceFacts) -> Iterator[Statement]:
    """Yield the head offices that a sentence tells by the way, each once, by position."""
    told: set[frozenset[str]] = set()
    for node in tree.nodes:
        town = node.town or node.entity
        if town is None or town.type != "Place" or is_street(tree, node):
            continue
        seated = _seated(tree, node, facts)
        if seated is None or (holder := _holder(tree, seated[0], facts)) is None:
            continue
        confidence = round(_CONFIDENCE * _STEP**holder.cost, 3)
        sides = (holder, Found(node, town, 0))
        seat = told_beside(tree, _RELATION, sides, seated[1], confidence)
        if seat.pair not in told:
            told.add(seat.pair)
            yield seat


def _holder(tree: Tree, noun: Node, facts: PlaceFacts) -> Found | None:
    """Whom a noun for a firm is, or refers to: "la PME" in "Nuagine, la PME grenobloise"."""
    if noun.entity is not None:
        found = [Found(noun, noun.entity, 0)]
    elif noun not in tree.references and (name := _named(tree, noun, facts)):
        found = [Found(name, name.entity, 0)] if name.entity is not None else []
    else:
        found = list(resolve(tree, noun, alone=True))
    return found[0] if len(found) == 1 and found[0].entity.type in _SEATED else None


def _seated(tree: Tree, place: Node, facts: PlaceFacts) -> tuple[Node, Node] | None:
    """The name or noun for a firm whose seat a place is, and the word that tells so."""
    before, after = tree.before(place), tree.after(place)
    if place.entity is None:
        seated, trigger = _of_adjective(tree, place, facts), place
    elif based := _based(tree, after, facts):  # "Lille-based Kelvia"
        seated, trigger = _at_end(tree, based, facts), based
    elif after is not None and after.lower in _POSSESSIVES:
        seated, trigger = _of_owner(tree, after, facts), place
        if fold(place.entity.name) in facts.wide and seated is not None and seated.entity is None:
            return None  # "Finland's Iceye", but "it is Finland's oldest bank"
    elif before is not None and before.lower in facts.named and _follows_name(tree, before):
        seated, trigger = _of_origin(tree, before, facts), before
    elif fold(place.entity.name) in facts.wide:
        return None
    elif (
        before is not None
        and before.lower in facts.beside
        and (aside := _of_aside(tree, place, before, facts))
    ):
        seated, trigger = aside, before
    elif before is not None and before.lower in facts.sites:
        seated, trigger = _of_site(tree, before, facts), before
    elif before is not None and before.lower == "(":
        seated, trigger = _in_brackets(tree, place, before), place
    elif before is not None and (placed := _placed(tree, before, facts)):
        seated, trigger = _before_phrase(tree, placed, facts), placed
    elif before is not None and before.lower in facts.origins | facts.named:
        seated, trigger = _of_origin(tree, before, facts), before
    else:
        seated, trigger = _of_modifier(tree, place, facts), place
    return (seated, trigger) if seated is not None else None


def _of_adjective(tree: Tree, place: Node, facts: PlaceFacts) -> Node | None:
    """ "la PME grenobloise"; "a Parisian start-up", "le nantais Hydréa"."""
    return _noun_before(tree, place, facts) or _at_end(tree, place, facts)


def _of_origin(tree: Tree, link: Node, facts: PlaceFacts) -> Node | None:
    """ "une jeune pousse de Lyon", "Norrkap of Stockholm", "Norrkap, of Stockholm,"."""
    name = tree.before(link)
    if name is not None and name.lower == ",":
        name = tree.before(name)
    if link.lower in facts.named and name is not None and name.entity is not None:
        return name
    return _noun_before(tree, link, facts) if link.lower in facts.origins else None


def _follows_name(tree: Tree, link: Node) -> bool:
    """Tell whether a name stands right before: "Damen of the Netherlands", "Galan of Chile"."""
    name = tree.before(link)
    return name is not None and name.entity is not None


def _of_site(tree: Tree, link: Node, facts: PlaceFacts) -> Node | None:
    """ "the Opera House in Riga", "Kelvia, a brewery in Riga", "a rival in Riga, Kelvia"."""
    name = tree.before(link)
    if name is None or name.entity is None:
        noun = _noun_before(tree, link, facts)
        return noun if noun is not None and _is_told_of_name(tree, noun, facts) else None
    body = name.entity.type == "Organization" and not _leads_off(tree, name, link)
    return name if body else None


def _of_aside(tree: Tree, place: Node, link: Node, facts: PlaceFacts) -> Node | None:
    """ "la laiterie Kelvia, à Lyon, embauche", but not "l'usine de Kelvia, à Lyon, embauche"."""
    comma, closing = tree.before(link), tree.after(place)
    name = tree.before(comma) if comma is not None and comma.lower == "," else None
    if name is None or name.entity is None or closing is None or closing.lower not in _CLOSING:
        return None
    led = tree.before(name)
    while led is not None and (_describes(led) or led.is_determiner):
        led = tree.before(led)
    whose = led is not None and led.is_preposition
    return None if whose or name.entity.type not in {"Company", "Organization"} else name


def _is_told_of_name(tree: Tree, noun: Node, facts: PlaceFacts) -> bool:
    """Tell whether a noun says what a name is, but not that it is "the largest there"."""
    compared = any(one.has("Degree", "Sup") for one in tree.children(noun))
    return not compared and _name_before(tree, noun, facts) is not None


def _leads_off(tree: Tree, name: Node, link: Node) -> bool:
    """Tell whether a name is acted on, so that the place may be where: "sued X in Riga"."""
    head = tree.head(name)
    return head is not None and head.is_verb and name.place > head.place and not _led(tree, name)


def _led(tree: Tree, name: Node) -> bool:
    before = tree.before(name)
    return before is not None and before.is_determiner


def _in_brackets(tree: Tree, place: Node, opening: Node) -> Node | None:
    """ "Kelvia (Riga)"."""
    name, closing = tree.before(opening), tree.after(place)
    closed = closing is not None and closing.lower == ")"
    return name if closed and name is not None and name.entity is not None else None


def _placed(tree: Tree, link: Node, facts: PlaceFacts) -> Node | None:
    """The word before a preposition that says that a head office is there: "bermarkas di"."""
    at, found = tree.before(link), None
    while at is not None and at.lower in facts.placed:
        at, found = tree.before(at), at
    return found


def _before_phrase(tree: Tree, placed: Node, facts: PlaceFacts) -> Node | None:
    """ "X, startup yang bermarkas di", "X yang berbasis di"."""
    at = tree.before(placed)
    while at is not None and at.entity is None and at.lower in facts.bridges:
        at = tree.before(at)
    if at is None or at.entity is not None:
        return at
    return _noun_before(tree, at, facts) if not {at.lower, *at.lemmas} & facts.seated else at


def _of_modifier(tree: Tree, place: Node, facts: PlaceFacts) -> Node | None:
    """ "the Austin chip company"."""
    before = tree.before(place)
    if tree.grammar.order is not None:
        return _noun_before(tree, place, facts)  # "klub Bandung"
    end = _at_end(tree, place, facts)
    if before is None or before.token.is_punct:  # "London insurance start-up Brightmill has"
        told = tree.before(end) if end is not None and end.entity is not None else None
        kind = told is not None and told is not place and {told.lower, *told.lemmas} & facts.seated
        return end if kind else None
    return end if before.is_determiner and before.lower not in facts.owned else None


def _of_owner(tree: Tree, mark: Node, facts: PlaceFacts) -> Node | None:
    """ "Seattle's Amazon", "Kitwe's water company, Nkana Water"."""
    end = _at_end(tree, mark, facts)
    if end is None:
        return None
    if end.entity is None:
        return end if {end.lower, *end.lemmas} & facts.seated else None
    return end if end.entity.type in {"Company", "Organization"} else None


def _based(tree: Tree, hyphen: Node | None, facts: PlaceFacts) -> Node | None:
    """The word after a town and a hyphen that says that something has its seat there."""
    if hyphen is None:
        return None
    word = tree.after(hyphen) if hyphen.lower in _HYPHENS else hyphen
    return word if word is not None and word.lower.lstrip("-") in facts.based else None


def _noun_before(tree: Tree, node: Node, facts: PlaceFacts) -> Node | None:
    """The noun for a firm that a word at the end of its phrase describes."""
    at = tree.before(node)
    for _ in range(_REACH):
        if at is None or at.entity is not None or at.token.is_punct or at.is_determiner:
            return None
        if {at.lower, *at.lemmas} & facts.seated:
            return None if _is_owned(tree, at, facts) else at
        if at.is_verb or at.is_coordinator:
            return None
        at = tree.before(at)
    return None


def _is_owned(tree: Tree, noun: Node, facts: PlaceFacts) -> bool:
    at = tree.before(noun)
    while at is not None and (at.is_adjective or at.is_common_noun):
        at = tree.before(at)
    return at is not None and at.lower in facts.owned


def _at_end(tree: Tree, node: Node, facts: PlaceFacts) -> Node | None:
    """The name or noun that ends the phrase: "Lille-based Kelvia", "the London chip maker"."""
    at, noun = tree.after(node), None
    for _ in range(_REACH):
        if at is None or {at.lower, *at.lemmas} & facts.parts:
            return None
        if at.entity is not None:
            return at
        if not (at.is_common_noun or at.is_adjective or at.lower in _HYPHENS | facts.seated):
            break
        noun = at
        at = tree.after(at)
    return noun


def _named(tree: Tree, noun: Node, facts: PlaceFacts) -> Node | None:
    """The name that a noun describes: right after its phrase, beside it, or before it."""
    name = _name_after(tree, noun) or _name_before(tree, noun, facts)
    beside = None if name is not None else name_beside(tree, noun)
    if beside is None or beside.town is not None or _is_person(beside):
        return name
    return beside


def _is_person(name: Node) -> bool:
    return name.entity is not None and name.entity.type == "Person"


def _name_after(tree: Tree, noun: Node) -> Node | None:
    """ "la start-up lyonnaise Kelvia": only adjectives and places stand between."""
    at = tree.after(noun)
    while at is not None and (
        at.is_adjective or at.town or (at.entity is not None and at.entity.type == "Place")
    ):
        at = tree.after(at)
    return at if at is not None and at.entity is not None else None


def _name_before(tree: Tree, noun: Node, facts: PlaceFacts) -> Node | None:
    """ "Kelvia, une start-up de Lyon", "Kelvia adalah startup asal Bandung"."""
    at, parted = tree.before(noun), False
    while at is not None and (at.entity is None or at.entity.type == "Place"):
        if at.lower in facts.bridges:
            parted = True
        elif not (at.entity or _describes(at) or at.lower in _HYPHENS | facts.based):
            return None
        at = tree.before(at)
    return at if parted else None


def _describes(node: Node) -> bool:
    return node.is_adjective or node.is_common_noun or node.token.like_num
