"""Threats and suits that do not say against whom: it is with whom the article says one to be."""

import pytest
from labelled import claims_of

from loaders.records import Document, Language

FR, EN = Language.FRENCH, Language.ENGLISH

# language, title, body, entities, the claims of suits and threats
ARTICLES = [
    (
        EN,
        "A row over an app",
        "Skylift dropped Hoverly from its app in May. Hoverly threatens to go to court.",
        {"Skylift": "Company", "Hoverly": "Company"},
        ["Hoverly THREATENS_SUIT Skylift threatened"],
    ),
    (
        EN,
        "A row over an app",
        "Kodak sued Polaroid. Polaroid has vowed to countersue.",
        {"Kodak": "Company", "Polaroid": "Company"},
        ["Kodak SUES Polaroid asserted", "Polaroid THREATENS_SUIT Kodak threatened"],
    ),
    (
        EN,
        "Three in a row",
        "Skylift accuses Hoverly and Bolt of theft. Skylift said it would go to court.",
        {"Skylift": "Company", "Hoverly": "Company", "Bolt": "Company"},
        [],  # against which of the two?
    ),
    (
        EN,
        "Another is meant",
        "Skylift accuses Hoverly of theft. Skylift will sue a former engineer.",
        {"Skylift": "Company", "Hoverly": "Company"},
        [],
    ),
    (
        FR,
        "Brouille",
        "Skylift a supprimé Hoverly de son application. Hoverly saisira la justice s'il le faut.",
        {"Skylift": "Company", "Hoverly": "Company"},
        ["Hoverly THREATENS_SUIT Skylift threatened"],
    ),
    (
        FR,
        "Brouille",
        "Doctolib accuse Zoom de vol. Zoom se dit prêt à défendre ses droits devant les tribunaux.",
        {"Doctolib": "Company", "Zoom": "Company"},
        ["Zoom THREATENS_SUIT Doctolib threatened"],
    ),
    (
        FR,
        "Appel",
        "Doctolib accuse Zoom de vol. Zoom ira à Paris.",
        {"Doctolib": "Company", "Zoom": "Company"},
        [],
    ),
]


@pytest.mark.parametrize(("language", "title", "body", "entities", "expected"), ARTICLES)
def test_who_is_threatened_is_who_stands_against_one(
    language: Language, title: str, body: str, entities: dict[str, str], expected: list[str]
) -> None:
    document = Document("d", "-", f"{title}\n\n{body}", language, title)
    found = [one for one in claims_of(document, entities) if "SU" in one.split()[1]]
    assert [" ".join(one.split()) for one in found] == expected
