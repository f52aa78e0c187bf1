"""For whom somebody speaks in their own words: "X, lawyer of Y, said HIS CLIENT would sue"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from loaders.clauses.arguments import resolve
from loaders.clauses.holders import find_holders
from loaders.clauses.holdings import holding
from loaders.clauses.noun_arguments import noun_arguments
from loaders.clauses.roles import Role
from loaders.languages.reference_facts import ReferenceFacts
from loaders.records import LocalEntity, MentionKind
from loaders.references.profiles import noun_of
from loaders.references.ties import Ties
from loaders.sentences.nodes import Node
from loaders.sentences.tree import Reference, Tree

_ORGANISED = frozenset({"Company", "Organization", "Agency"})
_OWNERS = {Role.POSSESSOR, Role.OBLIQUE}
_MEMBERSHIPS = ({"LEADS", "EMPLOYS"}, {"FOUNDS"})


def resolve_sides(trees: Sequence[Tree], facts: ReferenceFacts, ties: Ties) -> None:
    """Note in the trees for whom somebody speaks, where a noun with a pronoun says so.

    "His side" is the organisation in which a person has a part, "his client" whom a lawyer is
    said to serve; nobody where the article tells of several.
    """
    words = facts.sides | facts.clients
    if not words:
        return
    served = {kind: _served(trees, facts, kind) for kind in ("sides", "clients")}
    for tree in trees:
        for host, clitic in tree.clitics.items():
            noun = host.lower.removesuffix(min(clitic.lemmas))
            if noun not in words or host in tree.references or host.entity is not None:
                continue
            person = _speaker(tree, host, clitic)
            if person is None or person.type != "Person":
                continue
            kind = "clients" if noun in facts.clients else "sides"
            group = served[kind].get(person.local_id) or _group(person, ties)
            if group is not None:
                tree.refer(host, Reference(host.span, MentionKind.NOMINAL, (group,), 1))


def _speaker(tree: Tree, host: Node, clitic: Node) -> LocalEntity | None:
    """Return whom the pronoun refers to, else who says it."""
    reference = tree.references.get(clitic)
    if reference is not None:
        return reference.entities[0] if len(reference.entities) == 1 else None
    verb = tree.head(host)
    speaker = holding(tree, verb).speaker if verb is not None and verb.is_verb else None
    found = resolve(tree, speaker, alone=True) if speaker is not None else ()
    return found[0].entity if len(found) == 1 else None


def _group(person: LocalEntity, ties: Ties) -> LocalEntity | None:
    """Return the organisation in which somebody has a part, as the article has told so far."""
    for relations in _MEMBERSHIPS:
        groups = [one for one in ties.partners(person, relations) if one.type in _ORGANISED]
        if groups:
            return groups[0] if len(groups) == 1 else None
    return None


def _served(trees: Sequence[Tree], facts: ReferenceFacts, kind: str) -> Mapping[str, LocalEntity]:
    """Return whom each person is said to serve by a noun for an office, if it is one."""
    found: defaultdict[str, dict[str, LocalEntity]] = defaultdict(dict)
    for tree in trees:
        for node in tree.nodes:
            if node.entity is not None or not _is_office(node, facts):
                continue
            owners = [one for one in _owners(tree, node) if kind == "clients" or _is_body(one)]
            for holder in find_holders(tree, node) if owners else ():
                person = holder.node.entity
                if person is not None and person.type == "Person" and person is not owners[0]:
                    found[person.local_id].setdefault(owners[0].local_id, owners[0])
    return {
        person: next(iter(served.values())) for person, served in found.items() if len(served) == 1
    }


def _is_office(node: Node, facts: ReferenceFacts) -> bool:
    noun = noun_of(node, facts)
    return noun is not None and any(kind.role for kind in facts.kinds[noun])


def _is_body(entity: LocalEntity) -> bool:
    return entity.type in _ORGANISED


def _owners(tree: Tree, noun: Node) -> Iterator[LocalEntity]:
    for argument in noun_arguments(tree, noun):
        if argument.role in _OWNERS:
            yield from (found.entity for found in resolve(tree, argument.node, alone=True))
