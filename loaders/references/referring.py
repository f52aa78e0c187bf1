"""Finds what in a sentence may refer to what the text has named."""

from collections.abc import Iterator

from loaders.languages.place_facts import PlaceFacts
from loaders.languages.reference_facts import ReferenceFacts
from loaders.references.descriptions import description_at
from loaders.references.expressions import Expression
from loaders.references.origins import origin_at
from loaders.references.pronouns import clitic_at, latter_at, pronoun_at
from loaders.sentences.tree import Tree


def find_expressions(tree: Tree, facts: ReferenceFacts, places: PlaceFacts) -> Iterator[Expression]:
    """Yield the expressions of a sentence by position, the impersonal "it" left out."""
    for node in tree.nodes:
        if node.entity is not None:
            continue
        found = pronoun_at(tree, node, facts) or latter_at(tree, node, facts)
        found = found or description_at(tree, node, facts, places)
        found = found or origin_at(tree, node, facts, places)
        if found is not None:
            yield found
        yield from clitic_at(tree, node, facts)
