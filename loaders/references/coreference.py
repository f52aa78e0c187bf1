"""Tells whom the pronouns and descriptions of an article refer to."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from loaders.frames.frame_file import load_frames
from loaders.languages.grammar import Relation
from loaders.languages.place_facts import place_facts
from loaders.languages.reference_facts import ReferenceFacts
from loaders.languages.reference_file import reference_facts
from loaders.names.known import KnownEntities
from loaders.records import Document, LocalEntity, Mention, MentionKind, Span
from loaders.references.antecedents import find_antecedent
from loaders.references.authors import resolve_author
from loaders.references.descriptions import phrase, referring_determiner
from loaders.references.discourse import Discourse, Mentioned, is_in_dateline, weight_of
from loaders.references.expressions import Expression
from loaders.references.profiles import described, is_owned, may_name, noun_of, read_profiles, tell
from loaders.references.pronouns import part_clitics
from loaders.references.quotations import quoted_spans, resolve_first_persons
from loaders.references.referring import find_expressions
from loaders.references.setting import Antecedent, Setting
from loaders.references.sides import resolve_sides
from loaders.references.ties import Ties
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Reference, Tree

_OPENING = 2
Find = Callable[[Expression, int, Setting], Antecedent | None]
"""Returns whom an expression of the sentence of this number refers to."""


def resolve_references(
    document: Document,
    entities: Sequence[LocalEntity],
    trees: Sequence[Tree],
    known: KnownEntities,
    find: Find = find_antecedent,
) -> tuple[LocalEntity, ...]:
    """Return the entities with the pronouns and descriptions that refer to them as mentions.

    The references are noted in the trees too, for claims to be read of them. What may refer to
    two with about equal right refers to nobody. What a sentence says is noted before the next
    is read, for "the buyer" to be known after a purchase.
    """
    if not trees:
        return tuple(entities)
    facts, places = reference_facts(document.language), place_facts(document.language)
    for tree in trees:
        part_clitics(tree, facts)
    body = [tree for tree in trees if not tree.sentence.is_title]
    titles = [tree for tree in trees if tree.sentence.is_title]
    titled = frozenset().union(*(tree.entities for tree in titles))
    frames = load_frames(document.language)
    grammar = trees[0].grammar
    agentive = frozenset(grammar.stances) | grammar.factive | (frames.verbs if frames else set())
    profiles = read_profiles(trees, entities, known, facts, places, agentive)
    discourse = Discourse(quoted_spans(document))
    setting = Setting(facts, places, profiles, discourse, agentive, titled, Ties())
    for tree in titles:
        for node in tree.nodes:
            if node.entity is not None:
                setting.discourse.add(_named(tree, node, 0))
        setting.ties.read(tree, frames)
    for number, tree in _numbered(body, setting.discourse.quotes):
        _read(tree, number, setting, find)
        setting.ties.read(tree, frames)
    for tree in titles:
        _read_title(tree, setting, find)
    resolve_first_persons(document, trees, facts, setting.ties)
    resolve_author(document, entities, trees, facts)
    resolve_sides(trees, facts, setting.ties)
    apposed = [mention for tree in trees for mention in _apposed(tree, facts)]
    return tuple(_with_mentions(entity, trees, apposed) for entity in entities)


def _numbered(trees: Iterable[Tree], quotes: Sequence[Span]) -> Iterator[tuple[int, Tree]]:
    """Yield sentences with their numbers; those of one quotation, and who says it, have the same.

    What came before "Y. Z," said its chairman is just as near as if it were one sentence.
    """
    number = 0
    for tree in trees:
        first = next((node.span for node in tree.nodes if not node.token.is_punct), None)
        if number == 0 or not any(
            quote.start < tree.sentence.span.start and quote.overlaps(first)
            for quote in quotes
            if first is not None
        ):
            number += 1
        yield number, tree


def _read(tree: Tree, number: int, setting: Setting, find: Find) -> None:
    """Resolve the expressions of a sentence by position, taking note of what it mentions."""
    expressions = {
        each.node: each for each in find_expressions(tree, setting.facts, setting.places)
    }
    names = {noun: name for noun in tree.nodes for name in _described(tree, noun)}
    words = [one for node in tree.nodes for one in (node, tree.clitics.get(node)) if one]
    for node in _owners_first(words, expressions):
        expression = expressions.get(node)
        if node.entity is not None and not is_in_dateline(tree, node):
            nouns = [noun for noun, name in names.items() if name is node]
            setting.discourse.add(_named(tree, node, number, nouns))
        elif expression is not None:
            antecedent = find(expression, number, setting)
            if antecedent is not None:
                tree.refer(
                    node,
                    Reference(
                        expression.span, expression.kind, antecedent.entities, antecedent.cost
                    ),
                )
            _note(expression, number, setting)
        elif node.is_common_noun and node not in names:
            setting.discourse.add(_unnamed(tree, node, number, setting.facts))


def _read_title(tree: Tree, setting: Setting, find: Find) -> None:
    """Resolve the descriptions of a title, to whom the opening names and the title does not.

    Only those that are sure: a title says in few words what the opening says in full.
    """
    named = {node.entity.local_id for node in tree.nodes if node.entity is not None}
    opening = Discourse()
    for one in setting.discourse.mentions:
        if 0 < one.sentence <= _OPENING and one.entity and one.entity.local_id not in named:
            opening.add(one)
    after = replace(setting, discourse=opening)
    for expression in find_expressions(tree, setting.facts, setting.places):
        if expression.kind is MentionKind.NOMINAL:
            antecedent = find(expression, _OPENING, after)
            if antecedent is not None and antecedent.is_sure:
                tree.refer(
                    expression.node,
                    Reference(
                        expression.span, expression.kind, antecedent.entities, antecedent.cost
                    ),
                )


def _owners_first(words: Sequence[Node], expressions: Mapping[Node, Expression]) -> Iterable[Node]:
    """Return words by position, but what a noun of relation belongs to before it."""
    ordered: dict[Node, None] = {}
    for node in words:
        expression = expressions.get(node)
        for owner in expression.owners if expression else ():
            ordered.setdefault(owner)
        ordered.setdefault(node)
    return ordered


def _described(tree: Tree, node: Node) -> Iterator[Node]:
    """Yield the names that a common noun describes."""
    if node.entity is None and node.is_common_noun:
        yield from described(tree, node)


def _note(expression: Expression, number: int, setting: Setting) -> None:
    """Take note of an expression as a mention: of whom it refers to, or of a noun unresolved.

    What a description has said of an entity holds from here on.
    """
    tree, node = expression.tree, expression.node
    reference = tree.references.get(node)
    if reference is None:
        if expression.noun is not None:
            setting.discourse.add(_unnamed(tree, node, number, setting.facts))
        return
    if len(reference.entities) != 1:
        return
    (entity,) = reference.entities
    setting.discourse.add(
        Mentioned(
            entity,
            tree,
            node,
            number,
            weight_of(tree, node),
            expression.gender,
            expression.noun,
        )
    )
    if expression.noun is not None:
        profile = setting.profiles[entity.local_id]
        tell(profile, tree, node, expression.noun, setting.facts, setting.places)


def _named(tree: Tree, node: Node, number: int, nouns: Sequence[Node] = ()) -> Mentioned:
    """Return the mention by a name, as prominent as the most prominent noun that describes it."""
    weight = max(weight_of(tree, one) for one in (node, *nouns))
    return Mentioned(node.entity, tree, node, number, weight)


def _unnamed(tree: Tree, node: Node, number: int, facts: ReferenceFacts) -> Mentioned:
    gender = None
    if facts.genders:
        gender = "feminine" if node.has("Gender", "Fem") else "masculine"
    return Mentioned(
        None,
        tree,
        node,
        number,
        weight_of(tree, node),
        gender,
        noun_of(node, facts),
        plural=node.has("Number", "Plur"),
    )


def _apposed(tree: Tree, facts: ReferenceFacts) -> Iterator[tuple[str, Mention]]:
    """Yield the descriptions beside a name, with whom they mention.

    After it ("X, its owner", "X, chairman of Y") or right before it ("the bank X").
    """
    for node in tree.nodes:
        noun = noun_of(node, facts)
        if noun is None:
            continue
        determiner = referring_determiner(tree, node, facts)
        for name in described(tree, node):
            if name.entity is None or not may_name(name, facts.kinds[noun]):
                continue
            span = phrase(tree, node, determiner)
            follows = name.place < node.place and tree.relation(node) is Relation.APPOSITION
            before = name.place > node.place and determiner is not None
            apart = tree.between(*sorted((node, name), key=lambda one: one.place))
            closed = any(one.token.is_punct for one in apart) or is_owned(tree, node)
            if before and not closed:
                span = Span(span.start, (apart[-1] if apart else node).span.end)
            if follows and not determiner and apart:  # with what stands before its noun
                opening = next((one for one in apart if not one.token.is_punct), node)
                span = Span(opening.span.start, span.end)
            if follows or before or (closed and determiner is not None):
                yield name.entity.local_id, Mention(span, MentionKind.NOMINAL)


def _with_mentions(
    entity: LocalEntity, trees: Sequence[Tree], apposed: Sequence[tuple[str, Mention]]
) -> LocalEntity:
    found = {
        Mention(reference.span, reference.kind)
        for tree in trees
        for reference in tree.references.values()
        if [each.local_id for each in reference.entities] == [entity.local_id]
    }
    found.update(mention for local_id, mention in apposed if local_id == entity.local_id)
    if not found:
        return entity
    mentions = sorted((*entity.mentions, *found), key=lambda mention: mention.span)
    return replace(entity, mentions=tuple(mentions))
