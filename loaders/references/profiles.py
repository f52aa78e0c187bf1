"""What an article, and what is known, says each of its entities is: the words that describe it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from loaders.clauses.anaphors import relative_antecedent
from loaders.folding import fold
from loaders.languages.grammar import Relation
from loaders.languages.place_facts import PlaceFacts
from loaders.languages.reference_facts import Kind, ReferenceFacts
from loaders.names.known import KnownEntities, KnownEntity
from loaders.records import LocalEntity
from loaders.references.provenance import NOWHERE, Provenance, known_provenance, provenance
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Tree

_TWINS = frozenset({"Company", "Product"})
_THINGS = frozenset({"Company", "Product", "Organization", "Agency"})
_CLOSING = {",", ".", ")", ";", "—", "–", "»", "”", '"', ":", "!", "?"}
_OPENING = {",", "(", "—", "–"}
_ACTING = {Relation.SUBJECT, Relation.PASSIVE_SUBJECT}
_BELONGING = {Relation.POSSESSOR, Relation.COMPOUND}


@dataclass(slots=True)
class Profile:
    """What an entity is said to be.

    Attributes:
        nouns: nouns that describe it in the text.
        families: of these nouns, and of the words of its name.
        trades: those of the families that tell of a trade.
        told: entity types of what these nouns may describe.
        parts: relation and side of which these nouns tell ("chairman": who leads).
        words: adjectives and the like that stand beside these nouns.
        acts: it is said to do what only people and organisations do.
        origin: where it is said or known to be from.
        genders: of its name, where its article or first name tells.
        known: what is known of it without the article.
    """

    entity: LocalEntity
    nouns: set[str] = field(default_factory=set)
    families: set[int] = field(default_factory=set)
    trades: set[int] = field(default_factory=set)
    told: frozenset[str] = frozenset()
    parts: set[tuple[str, str]] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    acts: bool = False
    origin: Provenance = NOWHERE
    genders: set[str] = field(default_factory=set)
    known: KnownEntity | None = None

    @property
    def has_trade(self) -> bool:
        """The text or its name says what its trade is."""
        return bool(self.trades)

    def may_be(self, kind: Kind) -> bool:
        """Tell whether its type lets a noun of this kind describe it.

        Company and product are one, but not a known product and a company; of what is known only
        from the article, so is every thing.
        """
        type_ = self.entity.type
        if type_ in kind.types or (type_ == "Company" and "Product" in kind.types):
            return True
        return self.known is None and type_ in _THINGS and not _THINGS.isdisjoint(kind.types)


def read_profiles(
    trees: Iterable[Tree],
    entities: Iterable[LocalEntity],
    known: KnownEntities,
    facts: ReferenceFacts,
    places: PlaceFacts,
    agentive: frozenset[str],
) -> Mapping[str, Profile]:
    """Return what the article says of its entities, by local id.

    `agentive` are the lemmas of verbs for what only people and organisations do.
    """
    profiles = {entity.local_id: Profile(entity) for entity in entities}
    for profile in profiles.values():
        _read_name(profile, facts)
        _read_known(profile, known, facts)
    for tree in trees:
        for node in tree.nodes:
            if node.is_verb and node.lemmas & agentive:
                _read_actor(tree, node, profiles)
            elif node.entity is not None:
                _read_article(tree, node, profiles[node.entity.local_id], facts, places)
            elif noun := noun_of(node, facts):
                for name in described(tree, node):
                    if name.entity is not None:
                        tell(profiles[name.entity.local_id], tree, node, noun, facts, places)
    return profiles


def noun_of(node: Node, facts: ReferenceFacts) -> str | None:
    """Return a noun of description in the form in which the facts have it."""
    if node.entity is not None or (node.pos and not node.is_noun):
        return None
    if (pair := _pair_of(node, facts)) is not None:
        return pair
    if node.lower in facts.kinds:
        return node.lower
    if named := [lemma for lemma in node.lemmas if lemma in facts.kinds]:
        return min(named)
    if not node.lower.endswith(tuple(facts.suffixes)):
        return None
    bare = (node.lower.removesuffix(ending) for ending in facts.suffixes)
    return next((word for word in bare if word in facts.kinds), None)


def _pair_of(node: Node, facts: ReferenceFacts) -> str | None:
    """Return a noun with the one that it makes one noun with: "anak usaha", which is no child."""
    if node.lower not in facts.paired or node.token.i + 1 == len(node.token.doc):
        return None
    following = node.token.nbor(1).lower_
    forms = [following, *(following.removesuffix(ending) for ending in facts.suffixes)]
    return next((pair for form in forms if (pair := f"{node.lower} {form}") in facts.kinds), None)


def described(tree: Tree, noun: Node) -> Iterator[Node]:
    """Yield the names that a noun describes: beside them, or said of them ("X is a bank")."""
    if tree.relation(noun) is Relation.POSSESSOR:
        return
    head, relation = tree.head(noun), tree.relation(noun)
    beside = named_by(tree, noun)
    if beside is not None:
        yield beside
    elif head is not None and head.entity is not None and relation is Relation.APPOSITION:
        yield head
    elif (name := _closed_apposition(tree, noun)) is not None:
        yield name
    elif tree.children(noun, Relation.COPULA):
        yield from _subjects(tree, noun)
    elif relation is Relation.PREDICATE and head is not None:
        yield from _subjects(tree, head)


def _subjects(tree: Tree, predicate: Node) -> Iterator[Node]:
    """Yield the names of which a predicate is said, also by a relative pronoun."""
    for subject in tree.children(predicate, Relation.SUBJECT):
        relative = subject.lower in tree.grammar.relatives
        name = relative_antecedent(tree, subject) if relative else subject
        if name is not None and name.entity is not None:
            yield name


def named_by(tree: Tree, noun: Node) -> Node | None:
    """Return the name that follows a noun and says which it is ("the [French] bank [,] X")."""
    at, direct = tree.after(noun), True
    while at is not None and at.entity is None and (at.is_adjective or _qualifies(tree, at, noun)):
        direct = direct and at.is_adjective
        at = tree.after(at)
    if at is not None and at.lower == ",":
        return _named_after_comma(tree, noun, at)
    if at is not None and {at.lower, *at.lemmas} & tree.grammar.genitives:
        return _named_after_matter(tree, noun, at)
    if at is None or at.entity is None or tree.marker(at):
        return None
    if tree.grammar.order is not None and tree.relation(at) is Relation.POSSESSOR:
        return None  # "anak usaha X" is not X
    if direct or tree.head(at) is noun or tree.head(noun) is at:
        return at
    return None


def _qualifies(tree: Tree, word: Node, noun: Node) -> bool:
    """Tell whether a noun only says of what kind the one before it is ("emiten RITEL X")."""
    other = word.is_verb or word.is_determiner or word.token.is_punct
    return tree.grammar.order is not None and not other and tree.head(word) is noun


def _named_after_matter(tree: Tree, noun: Node, preposition: Node) -> Node | None:
    """Return the name in "le fabricant de panneaux X": what stands between tells of a matter.

    Bare nouns do; an article or a name would be of somebody else.
    """
    matter = tree.after(preposition)
    if matter is None or not matter.is_common_noun:
        return None
    at: Node | None = matter
    while at is not None and at.entity is None and (at.is_common_noun or at.is_adjective):
        at = tree.after(at)
    acts = at is not None and tree.relation(at) in _ACTING
    return None if at is None or at.entity is None or acts else at


def may_name(name: Node, kinds: Iterable[Kind]) -> bool:
    """Tell whether a name may be that of what a noun says: "the firm, Ann Lee," is two."""
    person = name.entity is not None and name.entity.type == "Person"
    return not person or any("Person" in kind.types for kind in kinds)


def _named_after_comma(tree: Tree, noun: Node, comma: Node) -> Node | None:
    """Return the name in "its chairman, [Mr] X,"."""
    name = tree.after(comma)
    if name is not None and name.entity is None and tree.relation(name) is Relation.APPOSITION:
        name = tree.after(name)
    if name is None or name.entity is None or tree.marker(name):
        return None
    following = tree.after(name)
    apart = tree.relation(name) is Relation.APPOSITION and tree.head(name) is noun
    closed = following is None or following.lower in _CLOSING
    return name if apart or (closed and is_owned(tree, noun)) else None


def is_owned(tree: Tree, noun: Node) -> bool:
    """Tell whether a possessive belongs to a noun ("its chairman", "ketuanya")."""
    return noun in tree.clitics or any(
        child.place < noun.place and child.lower in tree.grammar.possessives
        for child in tree.children(noun)
    )


def _closed_apposition(tree: Tree, noun: Node) -> Node | None:
    """Return the name before "X, [the] ... noun ...," where the parser hung the noun elsewhere."""
    at = tree.before(noun)
    while at is not None and at.entity is None and (at.is_determiner or at.is_adjective):
        at = tree.before(at)
    if at is None or at.lower not in _OPENING:
        return None
    name = tree.before(at)
    if name is None or name.entity is None or not _is_closed(tree, noun):
        return None
    acts = tree.relation(noun) in _ACTING
    taken = tree.marker(name) or tree.relation(name) is Relation.OBJECT
    return None if acts and taken else name


def _is_closed(tree: Tree, noun: Node) -> bool:
    """Tell whether a mark ends the phrase of a noun, or a clause that says more of it."""
    at = tree.after(noun)
    while at is not None and at.lower not in _CLOSING:
        if at.lower in tree.grammar.relatives:
            return True
        if at.is_verb:
            return tree.relation(at) is Relation.ADNOMINAL and tree.under(at, noun)
        at = tree.after(at)
    return at is not None or not tree.sentence.is_title


def modifiers(tree: Tree, noun: Node) -> list[Node]:
    """Return the adjectives, and names used as such, that stand right beside a noun.

    Where order tells all, they follow it: what stands before is what the noun modifies.
    """
    found = []
    for step in (tree.before, tree.after) if tree.grammar.order is None else (tree.after,):
        at = step(noun)
        while at is not None and (
            at.pos in {"ADJ", "NOUN"}
            or (at.entity is not None and step == tree.before)
            or tree.relation(at) is Relation.COMPOUND
        ):
            found.append(at)
            at = step(at)
    return found


def tell(
    profile: Profile,
    tree: Tree,
    node: Node,
    noun: str,
    facts: ReferenceFacts,
    places: PlaceFacts,
) -> None:
    """Add to a profile that a noun describes the entity."""
    kinds = facts.kinds[noun]
    if not any(map(profile.may_be, kinds)):
        return
    profile.nouns.add(noun)
    profile.told |= frozenset().union(*(kind.types for kind in kinds))
    profile.families |= {kind.family for kind in kinds if profile.may_be(kind)}
    profile.trades |= {
        kind.family for kind in kinds if kind.trade and not kind.told and profile.may_be(kind)
    }
    for kind in kinds:
        profile.parts |= kind.parts if profile.may_be(kind) else frozenset()
    beside = modifiers(tree, node)
    profile.origin |= provenance(tree, node, beside, places)
    for modifier in beside:
        profile.words.update((modifier.lower, *modifier.lemmas))
        if modifier.entity is None and (family := facts.families(modifier.lower)):
            profile.families |= family
    if profile.entity.type == "Person" and noun in facts.feminine:
        profile.genders.add("feminine")


def _read_name(profile: Profile, facts: ReferenceFacts) -> None:
    for name in (profile.entity.name, *profile.entity.aliases):
        words = name.lower().split()
        if profile.entity.type == "Person":
            _read_first_name(profile, words, facts)
        else:
            for word in {*words, *fold(name).split()}:
                kinds = [
                    kind
                    for kind in facts.names.get(word, ())
                    if not kind.is_general and profile.may_be(kind)
                ]
                profile.families |= {kind.family for kind in kinds}
                profile.trades |= {kind.family for kind in kinds if kind.trade and not kind.told}
                profile.nouns |= {word} if kinds else set()
            if words and words[0] in facts.kinds and facts.feminine:
                gender = "feminine" if words[0] in facts.feminine else "masculine"
                profile.genders.add(gender)


def _read_known(profile: Profile, known: KnownEntities, facts: ReferenceFacts) -> None:
    entity = profile.entity
    entries = [entry for entry in known.named(entity.name) if entry.type == entity.type]
    if len(entries) != 1:
        return
    (profile.known,) = entries
    for nickname in profile.known.nicknames:
        words = nickname.lower().split()
        profile.words.update(words)
        profile.families |= facts.families(*words)
    profile.origin |= known_provenance(profile.known)


def _read_first_name(profile: Profile, words: list[str], facts: ReferenceFacts) -> None:
    if len(words) < 2:
        return
    first = words[0] if words[0] in facts.women | facts.men else words[0].partition("-")[0]
    if first in facts.women:
        profile.genders.add("feminine")
    if first in facts.men:
        profile.genders.add("masculine")


def _read_article(
    tree: Tree, name: Node, profile: Profile, facts: ReferenceFacts, places: PlaceFacts
) -> None:
    if profile.entity.type in {"Person", "Place"}:
        return
    owned = tree.head(name)
    if owned is not None and owned.is_common_noun and tree.relation(name) in _BELONGING:
        profile.words |= owned.lemmas  # "X's crackers": "the cracker maker"
    before = tree.before(name)
    if before is not None and before.lower in facts.genders:
        profile.genders.add(facts.genders[before.lower])
    if before is not None:  # "le portugais Ribacarga"
        profile.origin |= provenance(tree, name, [before], places)


def _read_actor(tree: Tree, verb: Node, profiles: Mapping[str, Profile]) -> None:
    passive = tree.children(verb, Relation.PASSIVE_AUXILIARY, Relation.PASSIVE_SUBJECT)
    for subject in tree.children(verb, Relation.SUBJECT) if not passive else ():
        names = [subject] if subject.entity is not None else described(tree, subject)
        for name in names:
            if name.entity is not None:
                profiles[name.entity.local_id].acts = True
