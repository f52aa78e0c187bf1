"""Tells what unsure entities are by what is said of them: who is invested in is no person.

Selectional preference (Resnik, 1996, Cognition 61): a predicate takes arguments of certain kinds.
A guess at the type of an unknown name gives way to the relations that it would stand in.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from loaders.folding import fold
from loaders.frames.frame_file import load_frames
from loaders.frames.frames import Frame, Frames
from loaders.frames.slots import pairs
from loaders.names.known import coarse_kind
from loaders.records import Document, LocalEntity, entity_id, local_id
from loaders.sentences.tree import Tree
from schema.ontology import load_ontology


def settle_types(
    document: Document, entities: Sequence[LocalEntity], trees: Sequence[Tree]
) -> tuple[tuple[LocalEntity, ...], tuple[Tree, ...]]:
    """Return entities and sentences with each type settled, none open to another.

    An unsure entity changes its kind where more relations in which it would stand exclude the kind
    that was guessed than admit it.
    """
    frames = load_frames(document.language)
    unsure = {entity.local_id for entity in entities if entity.open_to}
    if frames is None or not unsure:
        return tuple(entities), tuple(trees)
    admitted = _admitted(trees, frames, unsure)
    taken = {(fold(entity.name), coarse_kind(entity.type)) for entity in entities}
    settled: dict[str, LocalEntity] = {}
    for entity in entities:
        if entity.open_to:
            type_ = _settled(entity, admitted.get(entity.local_id, ()))
            if (fold(entity.name), coarse_kind(type_)) in taken:
                type_ = entity.type
            settled[entity.local_id] = _of_type(document, entity, type_)
    return (
        tuple(settled.get(entity.local_id, entity) for entity in entities),
        tuple(_renamed(tree, settled) for tree in trees),
    )


def _admitted(
    trees: Sequence[Tree], frames: Frames, unsure: set[str]
) -> Mapping[str, Sequence[frozenset[str]]]:
    """Return the types that each relation admits in which an unsure entity would stand."""
    admitted: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
    for tree in trees:
        if len(tree.entities) < 2 or not tree.entities & unsure:
            continue
        for clause in frames.clauses(tree):
            if clause.holding.void:
                continue
            for frame in frames.of(clause):
                for subject, object_ in pairs(tree, clause, frame):
                    for side, found in (("subject", subject), ("object", object_)):
                        admitted[found.entity.local_id].append(_types(frame, side))
    return admitted


def _types(frame: Frame, side: str) -> frozenset[str]:
    """Return what a relation takes an argument for: who buys is a firm, unless surely not."""
    relation = load_ontology().relation_types[frame.relation]
    ontology = relation.subject if side == "subject" else relation.object
    if preferred := frame.prefers.get(side):
        return preferred
    types = frame.types.get(side) or ontology
    usual = relation.usual_subject if side == "subject" else None
    return frozenset({usual}) if usual in types else types


def _settled(entity: LocalEntity, admitted: Sequence[frozenset[str]]) -> str:
    """Return the type that was guessed, or that to which it is open which more relations admit."""
    votes = Counter[str]()
    for types in admitted:
        votes.update(dict.fromkeys(_kinds(types), 1))
    kind = coarse_kind(entity.type)
    best = max(sorted(entity.open_to), key=lambda type_: votes[coarse_kind(type_)])
    excluding = len(admitted) - votes[kind]
    return best if excluding > votes[kind] else entity.type


def _kinds(types: frozenset[str]) -> Iterator[str]:
    yield from {coarse_kind(type_) for type_ in types}


def _of_type(document: Document, entity: LocalEntity, type_: str) -> LocalEntity:
    if coarse_kind(type_) == coarse_kind(entity.type):
        return replace(entity, open_to=frozenset())
    kind = coarse_kind(type_)
    return replace(
        entity,
        local_id=local_id(document.id, entity.name, kind),
        id=entity_id(entity.name, kind, entity.wikidata),
        type=type_,
        open_to=frozenset(),
    )


def _renamed(tree: Tree, settled: Mapping[str, LocalEntity]) -> Tree:
    """Return a sentence with the settled entities in place of the unsure ones.

    It is read anew only where one of them is of another kind now: that tells what hangs on what.
    """
    moved = {before for before, entity in settled.items() if entity.local_id != before}
    if tree.entities.isdisjoint(moved):
        tree.rename(settled)
        return tree
    words = tuple(
        replace(word, entity=_new(word.entity, settled), town=_new(word.town, settled))
        for word in tree.sentence.words
    )
    return Tree(replace(tree.sentence, words=words), tree.grammar)


def _new(entity: LocalEntity | None, settled: Mapping[str, LocalEntity]) -> LocalEntity | None:
    return settled.get(entity.local_id, entity) if entity else None
