"""Head offices, mostly told by the way: which are read, and of what no head office is told."""

import pytest

from loaders.pipeline import Pipeline
from loaders.records import Document, Language

CASES = """
fr | Nuagine, la PME grenobloise qui l'édite, recrute. | Nuagine Grenoble
fr | Le nantais Hydréa rachète la new-yorkaise Kelp Inc. | Hydréa Nantes, Kelp Inc New York
fr | La start-up stambouliote Yemek rachète Softeo. | Yemek Istanbul
fr | Brévent Capital soutient Molécia, une jeune pousse de Villeurbanne. | Molécia Villeurbanne
fr | La société Kelvia, basée à Lyon, emploie 300 personnes. | Kelvia Lyon
fr | Installée à Rennes, la société Kelvia a racheté Orvane. | Kelvia Rennes
fr | La société Kelvia a son siège mondial à Genève. | Kelvia Genève
fr | La laiterie Kelvia, à Plabennec, embauche vingt personnes. | Kelvia Plabennec
fr | L'usine de la société Kelvia, à Plabennec, embauche vingt personnes. |
fr | Le juge a rejeté la demande du toulousain Orvane. | Orvane Toulouse
fr | La filiale lilloise de la société Kelvia a racheté Orvane. |
fr | Les clients lyonnais de la société Kelvia protestent. |
fr | Son éditeur bordelais a prévenu la société Kelvia. |
fr | Le groupe néerlandais Ampario attaque la société californienne Zorn. |
fr | La société Kelvia a ouvert un bureau à Lille et une usine à Tours. |
fr | Le tribunal de Paris a condamné la société Kelvia. |
en | Lisbon-based payments firm Corvina has raised $5 million. | Corvina Lisbon
en | Kilnworks, the London ceramics marketplace, was bought by Etsy. | Kilnworks London
en | The Lagos fashion house Adire Royale sued a rival. | Adire Royale Lagos
en | Little Ludo Studio of Brisbane sued Epic Games. | Little Ludo Studio Brisbane
en | Seattle's Amazon bought Zeta. | Amazon Seattle
en | The bells were made by Kornblum of Bodmin in 1890. | Kornblum Bodmin
en | Verrano, of Skegness, sued Hargrave & Co of Whitby. | Verrano Skegness, Hargrave & Co Whitby
en | The Orvane Museum in Kazan will lend the picture. | Orvane Museum Kazan
en | Kelvia, a broadcaster in Gdynia, was fined on Monday. | Kelvia Gdynia
en | Kelvia Films (Suwon) has sued Zorn Games (Malmo). | Kelvia Films Suwon, Zorn Games Malmo
en | Softeo, the Bodmin cider maker, was bought by Zeta of Kerala. | Softeo Bodmin, Zeta Kerala
en | Kelvia was by then the largest brewery in Sonora. |
en | The police sued the Orvane Museum in Kazan. | Orvane Museum Kazan
en | A court fined Orvane University in Gdynia. |
en | Ann Poe, Bodmin |
en | The company Zeta was based in Cork until 2019. | Zeta Cork
en | The London court ruled against the company Zeta. |
en | The company Zeta closed its London office and its Ohio plant. |
en | The U.S. company Zeta sued the German firm Corvina. |
en | Chicago Mayor Brandon Johnson sued the company Zeta. |
"""


def _cases() -> list[tuple[str, str, list[str]]]:
    rows = ([cell.strip() for cell in line.split("|")] for line in CASES.strip().splitlines())
    return [
        (language, text, [seat.strip() for seat in seats.split(",") if seat.strip()])
        for language, text, seats in rows
    ]


@pytest.mark.parametrize(("language", "text", "expected"), _cases())
def test_seats_of_a_sentence(language: str, text: str, expected: list[str]) -> None:
    (extraction,) = Pipeline().extract([Document("a", "-", text, Language(language))])
    names = {entity.local_id: entity.name for entity in extraction.entities}
    found = [
        f"{names[claim.subject]} {names[claim.object]}"
        for claim in extraction.claims
        if claim.predicate == "HEADQUARTERED_IN"
    ]
    assert found == expected


def test_the_adjective_is_the_evidence_for_the_town() -> None:
    text = "Nuagine, la PME grenobloise, recrute."
    (extraction,) = Pipeline().extract([Document("a", "-", text, Language.FRENCH)])
    (claim,) = extraction.claims
    assert claim.evidence.object.of(text) == "grenobloise"
    assert claim.evidence.subject.of(text) == "Nuagine"
    (town,) = [each for each in extraction.entities if each.local_id == claim.object]
    assert (town.name, town.type, [m.kind for m in town.mentions]) == (
        "Grenoble",
        "Place",
        ["nominal"],
    )
