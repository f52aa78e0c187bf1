"""How clauses are held: sentence -> what the text says of the clause of a verb or event noun."""

from collections.abc import Iterator

import pytest

from loaders.clauses.clauses import Clause, find_clauses
from loaders.records import Document, Language, LocalEntity, Mention, MentionKind, Span
from loaders.sentences.pieces import Article
from loaders.sentences.tree import read_trees
from loaders.words.parsing import parse

NAMES = {"Voltis": "Company", "Orlane": "Company", "Nora Petit": "Person"}


def clauses(language: str, text: str) -> Iterator[Clause]:
    document = Document("a", "a", text, Language(language))
    (doc,) = parse(document.language, [document])
    entities = tuple(
        LocalEntity(
            name,
            name,
            name,
            kind,
            (),
            None,
            (Mention(Span(text.index(name), text.index(name) + len(name)), MentionKind.NAME),),
        )
        for name, kind in NAMES.items()
        if name in text
    )
    (trees,) = read_trees(document.language, [Article(document, doc, entities)])
    for tree in trees:
        yield from find_clauses(tree)


@pytest.mark.parametrize(
    ("language", "text", "trigger", "expected"),
    [
        ("fr", "Voltis supprime Orlane.", "supprime", "asserted"),
        ("fr", "Voltis supprimera Orlane.", "supprimera", "planned"),
        ("fr", "Voltis va supprimer Orlane.", "supprimer", "planned"),
        ("fr", "Voltis menace de supprimer Orlane.", "supprimer", "threatened"),
        ("fr", "Voltis pourrait supprimer Orlane.", "supprimer", "possible"),
        ("fr", "Voltis aurait supprimé Orlane.", "supprimé", "alleged"),
        ("fr", "Voltis a nié avoir supprimé Orlane.", "supprimé", "denied not"),
        ("fr", "Voltis n'a pas supprimé Orlane.", "supprimé", "asserted not"),
        ("fr", "Voltis refuse de supprimer Orlane.", "supprimer", "asserted not"),
        ("fr", "Voltis cesse de supprimer Orlane.", "supprimer", "asserted ceased"),
        ("fr", "Si Voltis supprime Orlane, tout change.", "supprime", "void"),
        ("fr", "Voltis va-t-il supprimer Orlane ?", "supprimer", "void"),
        ("en", "Voltis dropped Orlane.", "dropped", "asserted"),
        ("en", "Voltis will drop Orlane.", "drop", "planned"),
        ("en", "Voltis plans to drop Orlane.", "drop", "planned"),
        ("en", "Voltis threatened to drop Orlane.", "drop", "threatened"),
        ("en", "Voltis may drop Orlane.", "drop", "possible"),
        ("en", "Voltis reportedly dropped Orlane.", "dropped", "alleged"),
        ("en", "Voltis denied that it dropped Orlane.", "dropped", "denied not"),
        ("en", "Voltis has not dropped Orlane.", "dropped", "asserted not"),
        ("en", "Voltis is no longer using Orlane.", "using", "asserted ceased"),
        ("en", "Voltis keeps using Orlane.", "using", "asserted continued"),
        ("en", "Nora Petit said that Voltis would drop Orlane.", "drop", "planned"),
        ("en", "If Voltis drops Orlane, users will leave.", "drops", "void"),
    ],
)
def test_how_a_clause_is_held(language: str, text: str, trigger: str, expected: str) -> None:
    (held,) = [
        clause.holding for clause in clauses(language, text) if clause.node.span.of(text) == trigger
    ]
    said = held.mood.name.lower() + " not" * held.negated
    said += f" {held.aspect}" if held.aspect else ""
    assert ("void" if held.void else said) == expected
