"""Whose post it is that a sentence names alone: "Chief Executive Ann Lee said the plan stood"."""

from collections.abc import Iterator, Sequence
from itertools import chain

from loaders.claims.opponents import quarrels
from loaders.clauses.roles import Role
from loaders.frames.frames import Frames
from loaders.frames.slots import pairs
from loaders.records import LocalEntity
from loaders.references.discourse import weight_of
from loaders.sentences.tree import Tree

_POSTS = {"LEADS", "EMPLOYS"}
_HOUSES = {"Company", "Organization", "Agency"}
_SUBJECT = 3.0
_REACH = 3


def house(trees: Sequence[Tree], frames: Frames) -> None:
    """Note in the sentences of an article which organisation each speaks of.

    It is the one that acts in the sentence or acted last in its paragraph; else the one with which
    the article opens, if it was just mentioned, or the last that acted. Whoever acts against
    others does not speak of its own people; who is said to have a post elsewhere is left out.
    """
    posted = frozenset(_posted(trees, frames))
    body = [tree for tree in trees if not tree.sentence.is_title]
    opener: LocalEntity | None = None
    mentioned, acted, paragraph = 0, opener, None
    for at, tree in enumerate(body):
        acting = list({one.local_id: one for one in _acting(tree)}.values())
        adverse = {one.local_id for one, _ in quarrels(tree, frames)}
        told = [one for one in acting if one.local_id not in adverse]
        if opener is None and told:
            opener = told[0]
        if opener is not None and opener.local_id in tree.entities:
            mentioned = at
        if len(told) == 1:
            tree.house = told[0]
        elif tree.sentence.paragraph == paragraph:
            tree.house = acted
        else:
            tree.house = opener if at - mentioned <= _REACH else acted
        acted, paragraph = tree.house, tree.sentence.paragraph
        tree.posted = posted


def _acting(tree: Tree) -> Iterator[LocalEntity]:
    """Yield the organisations that are main subjects of a sentence, by name or reference."""
    for node in tree.nodes:
        reference = tree.references.get(node)
        found = [node.entity] if node.entity else reference.entities if reference else ()
        if len(found) == 1 and found[0].type in _HOUSES and weight_of(tree, node) >= _SUBJECT:
            yield found[0]


def _posted(trees: Sequence[Tree], frames: Frames) -> Iterator[str]:
    """Yield the local ids of those whose organisation a sentence names."""
    for tree in trees:
        if len(tree.entities) < 2:
            continue
        for clause in frames.clauses(tree):
            for frame in frames.of(clause):
                sides = {frame.pattern.subject.role, frame.pattern.object.role}
                if frame.relation in _POSTS and Role.HOUSE not in sides:
                    for found in chain.from_iterable(pairs(tree, clause, frame)):
                        if found.entity.type == "Person":
                            yield found.entity.local_id
