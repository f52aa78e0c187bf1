"""Who writes a text that says "we" of itself: release notes, notices to customers, blog posts."""

from collections import Counter
from collections.abc import Iterator, Sequence

from loaders.folding import fold
from loaders.languages.reference_facts import ReferenceFacts
from loaders.records import Document, LocalEntity, MentionKind
from loaders.references.discourse import weight_of
from loaders.references.quotations import quoted_spans
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Reference, Tree

_AUTHORS = frozenset({"Company", "Organization", "Agency", "Product"})
_SUBJECT = 3.0
_OFTEN = 2


def resolve_author(
    document: Document,
    entities: Sequence[LocalEntity],
    trees: Sequence[Tree],
    facts: ReferenceFacts,
) -> None:
    """Note in the trees whom "we" refers to outside quotations: the organisation that writes.

    It is the one that publishes the text; where nobody is said to, the one whose doings its title
    tells. Texts that say "we" but once may mean everybody.
    """
    told = [(tree, node) for tree in trees for node in _first_persons(document, tree, facts)]
    if len(told) < _OFTEN:
        return
    author = _publisher(document, entities) if document.publisher else _titled(trees)
    if author is None:
        return
    for tree in trees:
        tree.author = author
    for tree, node in told:
        tree.refer(node, Reference(node.span, MentionKind.PRONOUN, (author,), 1))


def _first_persons(document: Document, tree: Tree, facts: ReferenceFacts) -> Iterator[Node]:
    """Yield the words for the first person plural of a sentence that stand in no quotation."""
    spans, words = quoted_spans(document), facts.we - facts.everybody
    for node in tree.nodes:
        if node.lower in words and not any(node.span.overlaps(span) for span in spans):
            yield node


def _publisher(document: Document, entities: Sequence[LocalEntity]) -> LocalEntity | None:
    """Return the entity whose name that of the publisher is, or opens with ("Acme Blog")."""
    publisher = fold(document.publisher or "").split()
    for entity in entities:
        for name in (entity.name, *entity.aliases):
            words = fold(name).split()
            if entity.type in _AUTHORS and words and _meet(words, publisher):
                return entity
    return None


def _meet(name: Sequence[str], publisher: Sequence[str]) -> bool:
    """Tell whether one of two names opens with the other ("Acme" publishes "Acme Ltd")."""
    least = min(len(name), len(publisher))
    return least > 0 and name[:least] == publisher[:least]


def _titled(trees: Sequence[Tree]) -> LocalEntity | None:
    """Return who is the subject of the title, if it is one and the text names it most."""
    named = Counter(
        node.entity.local_id for tree in trees for node in tree.nodes if node.entity is not None
    )
    acting = {
        node.entity.local_id: node.entity
        for tree in trees
        if tree.sentence.is_title
        for node in tree.nodes
        if node.entity is not None and weight_of(tree, node) >= _SUBJECT
    }
    if len(acting) != 1:
        return None
    (author,) = acting.values()
    most = named[author.local_id] == max(named.values())
    return author if author.type in _AUTHORS and most else None
