"""Who speaks in a quotation, and for whom: whom "I" and "we" refer to."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loaders.clauses.holders import find_holders
from loaders.clauses.noun_arguments import noun_arguments
from loaders.clauses.roles import Role
from loaders.languages.grammar import Relation
from loaders.languages.reference_facts import ReferenceFacts
from loaders.records import Document, LocalEntity, MentionKind, Span
from loaders.references.profiles import noun_of
from loaders.references.ties import Ties
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Reference, Tree

_QUOTE = re.compile(r"«[^»]+»|“[^”]+”|\"[^\"\n]+\"")
_ORGANISED = frozenset({"Company", "Organization", "Agency", "Product"})
_OWNERS = {Role.POSSESSOR, Role.OBLIQUE, Role.COMPOUND}
_MEMBERSHIPS = ({"LEADS", "EMPLOYS"}, {"FOUNDS"}, {"CREATES"})
_NEAR = 4
_FAR = 12


@dataclass(frozen=True, slots=True)
class _Quote:
    """A quotation, with the sentences that reach into or follow it, and who says it."""

    span: Span
    speaker: LocalEntity | None


def resolve_first_persons(
    document: Document, trees: Sequence[Tree], facts: ReferenceFacts, ties: Ties
) -> None:
    """Note in the trees whom "I" and "we" refer to in quotations.

    "I" is the speaker; "we" the organisation that speaks, or in which the speaker has a part.
    """
    spans = quoted_spans(document)
    if not spans:
        return
    parts = _parts(trees, facts)
    before: _Quote | None = None
    for span in spans:
        speaker = _speaker(trees, span, facts)
        if speaker is None and before is not None and _is_near(document, before.span, span):
            speaker = before.speaker
        before = _Quote(span, speaker)
        if speaker is not None:
            group = _group(speaker, parts, ties)
            _note(trees, span, speaker, group, facts)


def quoted_spans(document: Document) -> list[Span]:
    """Return where the quotations of an article stand, marks included."""
    return [Span(*match.span()) for match in _QUOTE.finditer(document.text)]


def _group(
    speaker: LocalEntity, parts: Mapping[str, LocalEntity], ties: Ties
) -> LocalEntity | None:
    """Return for whom somebody speaks: their organisation, as role or deeds tell."""
    if speaker.type != "Person":
        return speaker
    if speaker.local_id in parts:
        return parts[speaker.local_id]
    for relations in _MEMBERSHIPS:
        groups = [one for one in ties.partners(speaker, relations) if one.type in _ORGANISED]
        if groups:
            return groups[0] if len(groups) == 1 else None
    return None


def _is_near(document: Document, one: Span, other: Span) -> bool:
    """Tell whether two quotations stand in one paragraph."""
    return "\n" not in document.text[one.end : other.start]


def _note(
    trees: Sequence[Tree],
    span: Span,
    speaker: LocalEntity,
    group: LocalEntity | None,
    facts: ReferenceFacts,
) -> None:
    person = speaker.type == "Person"
    for tree in trees:
        for node in tree.nodes:
            if not node.span.overlaps(span) or node.entity is not None:
                continue
            entity = group if node.lower in facts.we else None
            if person and node.lower in facts.i:
                entity = speaker
            if entity is not None:
                tree.refer(node, Reference(node.span, MentionKind.PRONOUN, (entity,), 1))


def _speaker(trees: Sequence[Tree], quote: Span, facts: ReferenceFacts) -> LocalEntity | None:
    """Return who is named as the speaker right after a quotation, or else before it."""
    for tree in trees:
        sentence = tree.sentence.span
        if sentence.end < quote.start:
            continue
        if sentence.start > quote.end + _NEAR:
            break
        after = [node for node in tree.nodes if node.span.start >= quote.end]
        if sentence.end > quote.end and (found := _named_after(tree, after, facts)):
            return found
        if sentence.start < quote.start and (found := _said_before(tree, quote, facts)):
            return found
    return None


def _named_after(tree: Tree, nodes: Sequence[Node], facts: ReferenceFacts) -> LocalEntity | None:
    """Return the subject of the verb right after a quotation, by where it stands."""
    verb = next((node for node in nodes[:_NEAR] if _says(node, facts)), None)
    if verb is not None and _is_plain(tree, nodes, verb):
        clitic = tree.clitics.get(verb)
        told = tree.references.get(clitic) if clitic is not None else None
        if told is not None and len(told.entities) == 1:  # "ucapnya"
            return told.entities[0]
        following = [node for node in nodes if node.place > verb.place][:_FAR]
        found = _first(tree, following, facts)
        if found is not None:
            return found
    verb = next((node for node in nodes[:_FAR] if _says(node, facts)), None)
    if verb is None or any(node.lower in {".", ";"} for node in nodes if node.place < verb.place):
        return None
    return _first(tree, [node for node in nodes if node.place < verb.place], facts)


def _says(node: Node, facts: ReferenceFacts) -> bool:
    return node.is_verb or node.lower in facts.said


def _is_plain(tree: Tree, nodes: Sequence[Node], verb: Node) -> bool:
    """Tell whether nothing but marks stands between a quotation and its verb."""
    return all(node.token.is_punct for node in nodes if node.place < verb.place)


def _first(tree: Tree, nodes: Sequence[Node], facts: ReferenceFacts) -> LocalEntity | None:
    """Return the first who is named or referred to, or for whom somebody unnamed speaks."""
    for node in nodes:
        if node.token.is_sent_start or node.lower in {".", ";", ":"}:
            return None
        if node.entity is not None and node.entity.type != "Place":
            return node.entity
        clitic = tree.clitics.get(node)
        told = tree.references.get(clitic) if clitic and node.lower in facts.said else None
        if (reference := told or tree.references.get(node)) is not None:
            if node.lower in tree.grammar.possessives:
                continue
            return reference.entities[0] if len(reference.entities) == 1 else None
        if _is_voice(node, facts) and (found := _owner(tree, node)) is not None:
            named = _first_name(tree, node)
            return named or found
    return None


def _first_name(tree: Tree, noun: Node) -> LocalEntity | None:
    """Return the person whom a role noun describes."""
    for holder in find_holders(tree, noun):
        if holder.node.entity is not None and holder.node.entity.type == "Person":
            return holder.node.entity
    return None


def _said_before(tree: Tree, quote: Span, facts: ReferenceFacts) -> LocalEntity | None:
    """Return the subject of the last verb before a quotation that says."""
    for node in reversed(tree.nodes):
        if node.span.start >= quote.start or not node.is_verb:
            continue
        if not any(lemma in tree.grammar.stances for lemma in node.lemmas):
            continue
        for subject in tree.children(node, Relation.SUBJECT):
            found = _first(tree, [subject], facts)
            if found is not None:
                return found
    return None


def _is_voice(node: Node, facts: ReferenceFacts) -> bool:
    noun = noun_of(node, facts)
    return noun is not None and any(kind.role for kind in facts.kinds[noun])


def _parts(trees: Sequence[Tree], facts: ReferenceFacts) -> Mapping[str, LocalEntity]:
    """Return the organisation in which each person has a part, where there is but one."""
    found: defaultdict[str, dict[str, LocalEntity]] = defaultdict(dict)
    for tree in trees:
        for node in tree.nodes:
            if node.entity is None and _is_voice(node, facts):
                owner = _owner(tree, node)
                holder = _first_name(tree, node) if owner is not None else None
                if owner is not None and holder is not None:
                    found[holder.local_id].setdefault(owner.local_id, owner)
    return {
        person: next(iter(owners.values())) for person, owners in found.items() if len(owners) == 1
    }


def _owner(tree: Tree, noun: Node) -> LocalEntity | None:
    """Return the organisation that a role noun belongs to."""
    for entity in _owners(tree, noun):
        if entity.type in _ORGANISED:
            return entity
    return None


def _owners(tree: Tree, noun: Node) -> Iterator[LocalEntity]:
    for argument in noun_arguments(tree, noun):
        if argument.role not in _OWNERS:
            continue
        if argument.node.entity is not None:
            yield argument.node.entity
        elif (reference := tree.references.get(argument.node)) is not None:
            yield from reference.entities
