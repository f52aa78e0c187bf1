"""Why a relation of the labels was not read: which stage of reading its text lost it."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import cached_property

from loaders.clauses.clauses import Clause, find_clauses
from loaders.evaluation.comparison import Comparison, Key
from loaders.evaluation.matching import EntityMatch
from loaders.evaluation.spans import locate
from loaders.frames.frame_file import load_frames
from loaders.frames.frames import Frames
from loaders.records import Document, Extraction, LocalEntity, Span
from loaders.sentences.pieces import Article
from loaders.sentences.tree import Tree, read_trees
from loaders.words.parsing import parse
from schema.ontology import load_ontology


class Cause(StrEnum):
    """Causes in the order in which reading goes."""

    UNREAD = "the article was not read"
    NO_ENTITY = "an entity was not found"
    TYPE = "an entity has a type that the relation does not take"
    POLARITY = "read with the other polarity"
    REVERSED = "read the other way round"
    OTHER_RELATION = "read as another relation"
    NO_RULES = "claims are not read in this language"
    APART = "the two are not in one sentence (a reference was not resolved)"
    NO_TRIGGER = "no word of the sentence is known to state it"
    VOID = "the clause is set aside as a question or a condition"
    NO_ARGUMENT = "a clause may state it, but it lacks one of the two"


class Reading:
    """An article as the extractor read it, looked at again to tell where it lost what."""

    def __init__(self, extraction: Extraction) -> None:
        self._extraction = extraction

    def cause_of(self, compared: Comparison, key: Key) -> str:
        """Return why a relation of the labels is not among the claims: a `Cause`, with details."""
        cause = _seen_from_outside(compared, key) or self._within(compared, key)
        detail = ""
        if cause is Cause.NO_ENTITY:
            detail = ", ".join(
                name for name in (key.subject, key.object) if not _types(compared, name)
            )
        elif cause is Cause.TYPE:
            detail = ", ".join(
                f"{name} {' or '.join(sorted(_types(compared, name)))}"
                for name in (key.subject, key.object)
            )
        return f"{cause}: {detail}" if detail else cause

    def _within(self, compared: Comparison, key: Key) -> Cause:
        if self._frames is None:
            return Cause.NO_RULES
        passages = _passages(compared, key)
        trees = [
            tree
            for tree in self._trees
            if any(tree.sentence.span.overlaps(passage) for passage in passages)
        ]
        subjects, objects = (_ids(compared, name) for name in (key.subject, key.object))
        if not any(self._names(tree, subjects) and self._names(tree, objects) for tree in trees):
            return Cause.APART
        held = [
            clause.holding.void
            for tree in trees
            for clause in find_clauses(tree)
            if self._states(clause, key.type)
        ]
        if not held:
            return Cause.NO_TRIGGER
        return Cause.VOID if all(held) else Cause.NO_ARGUMENT

    @cached_property
    def _trees(self) -> Sequence[Tree]:
        document = self._document
        (doc,) = parse(document.language, [document])
        article = Article(document, doc, self._extraction.entities)
        (trees,) = read_trees(document.language, [article])
        return trees

    @cached_property
    def _frames(self) -> Frames | None:
        return load_frames(self._document.language)

    @property
    def _document(self) -> Document:
        return self._extraction.document

    def _states(self, clause: Clause, relation: str) -> bool:
        frames = self._frames.of(clause) if self._frames else ()
        return any(frame.relation == relation for frame in frames)

    def _names(self, tree: Tree, ids: set[str]) -> bool:
        """Tell whether a sentence names or refers to one of these entities."""
        return any(
            mention.span.overlaps(tree.sentence.span)
            for entity in self._entities(ids)
            for mention in entity.mentions
        )

    def _entities(self, ids: set[str]) -> Iterator[LocalEntity]:
        return (entity for entity in self._extraction.entities if entity.id in ids)


def _seen_from_outside(compared: Comparison, key: Key) -> Cause | None:
    """Return the cause where what was found tells it."""
    if not _ids(compared, key.subject) or not _ids(compared, key.object):
        return Cause.NO_ENTITY
    if not _takes(compared, key):
        return Cause.TYPE
    if key.opposite in compared.made:
        return Cause.POLARITY
    pairs = {made.pair for made in compared.made}
    if key.pair in pairs:
        return Cause.REVERSED
    if any(pair == key.pair[1] for _, pair in pairs):
        return Cause.OTHER_RELATION
    return None


def _takes(compared: Comparison, key: Key) -> bool:
    """Tell whether the two were found as something that the labels and the relation allow."""
    relation = load_ontology().relation_types[key.type]
    subjects, objects = (
        {match.entity.type for match in _matches(compared, name) if match.gold}
        for name in (key.subject, key.object)
    )
    return any(relation.allows(one, other) for one in subjects for other in objects)


def _ids(compared: Comparison, name: str) -> set[str]:
    return {match.entity.id for match in _matches(compared, name)}


def _types(compared: Comparison, name: str) -> set[str]:
    return {match.entity.type for match in _matches(compared, name)}


def _matches(compared: Comparison, name: str) -> Iterator[EntityMatch]:
    """Yield the entities that bear a name of the labels, of whatever type."""
    return (each for each in compared.matches if each.namesake and each.namesake.name == name)


def _passages(compared: Comparison, key: Key) -> Sequence[Span]:
    """Return where the labels' evidence stands; the whole text if it cannot be found."""
    text = compared.found.text
    return [*locate([compared.wanted[key].evidence or ""], text)] or [Span(0, len(text))]
