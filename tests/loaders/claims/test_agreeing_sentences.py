"""What the sentences of an article say of one another's claims."""

import pytest
from labelled import claims_of

from loaders.records import Document, Language

FR, EN = Language.FRENCH, Language.ENGLISH
PUBLISHED = "2023-05-15"

# language, title, body, entities, claims: the surest first
ARTICLES = [
    (
        EN,
        "Adobe buys Figma",
        "Adobe will buy Figma, it said on Friday. Figma makes software for designers.",
        {"Adobe": "Company", "Figma": "Company"},
        ["Adobe ACQUIRES Figma planned", "Adobe ACQUIRES Figma planned"],
    ),
    (
        EN,
        "Adobe buys Figma",
        "Adobe has bought Figma. The deal is worth $20 billion.",
        {"Adobe": "Company", "Figma": "Company"},
        ["Adobe ACQUIRES Figma asserted 20000000000 USD", "Adobe ACQUIRES Figma asserted"],
    ),
    (
        EN,
        "A merger of makers",
        "Adobe will buy Figma. The deal is expected to close on 3 June.",
        {"Adobe": "Company", "Figma": "Company"},
        ["Adobe ACQUIRES Figma planned 2023-06-03"],
    ),
    (
        EN,
        "Two in court",
        "Adobe has sued Figma. The design firm's rival filed the claim on 3 May.",
        {"Adobe": "Company", "Figma": "Company"},
        ["Adobe SUES Figma asserted 2023-05-03"],
    ),
    (
        EN,
        "Two in court",
        "Adobe has sued Figma. It is seeking $5 million in damages.",
        {"Adobe": "Company", "Figma": "Company"},
        ["Adobe SUES Figma asserted 5000000 USD"],
    ),
    (
        EN,
        "Two bills",
        "Adobe has sued Figma. A deal with Canva, worth $5 million, was signed.",
        {"Adobe": "Company", "Figma": "Company", "Canva": "Company"},
        ["Adobe SUES Figma asserted"],
    ),
    (
        FR,
        "La Fnac lâche Deezer",
        "Mauvaise nouvelle pour les abonnés. Deezer sera retiré des magasins le 3 juin.",
        {"La Fnac": "Company", "Deezer": "Product"},
        [
            "La Fnac DROPS_INTEGRATION Deezer planned 2023-06-03",
            "La Fnac DROPS_INTEGRATION Deezer planned",
        ],
    ),
    (
        FR,
        "Renault rachète Alpine",
        "Renault va racheter Alpine. L'opération est évaluée à 40 millions d'euros.",
        {"Renault": "Company", "Alpine": "Company"},
        ["Renault ACQUIRES Alpine planned 40000000 EUR", "Renault ACQUIRES Alpine planned"],
    ),
]


@pytest.mark.parametrize(("language", "title", "body", "entities", "expected"), ARTICLES)
def test_claims_are_read_in_the_light_of_the_article(
    language: Language, title: str, body: str, entities: dict[str, str], expected: list[str]
) -> None:
    document = Document(
        id="a", source="a", text=f"{title}\n\n{body}", language=language, title=title,
        published=PUBLISHED,
    )  # fmt: skip
    assert claims_of(document, entities) == expected
