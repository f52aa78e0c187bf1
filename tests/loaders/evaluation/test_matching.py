"""When names, types, dates and amounts are the same."""

import pytest

from loaders.evaluation.matching import same_amount, same_date
from loaders.evaluation.names import coarse_type, fine_types, is_proper, normalise
from loaders.evaluation.spans import locate
from loaders.records import Amount


@pytest.mark.parametrize(
    ("name", "normal"),
    [
        ("Crédit d’Armor", "credit d armor"),
        ("L'Oréal", "oreal"),
        ("The Guardian", "guardian"),
        ("PT Telkom Tbk.", "telkom"),
        ("Procter & Gamble", "procter and gamble"),
        ("Mme Delorme", "delorme"),
        ("Inc.", "inc"),
        ("LE", "le"),
        ("+", "+"),
    ],
)
def test_normalises(name: str, normal: str) -> None:
    assert normalise(name) == normal


@pytest.mark.parametrize(
    ("mention", "name", "proper"),
    [
        ("Microsoft", None, True),
        ("la firme de Redmond", None, False),
        ("L'Express", None, True),
        ("Banque du Léman", None, True),
        ("the startup", None, False),
        ("iPhone", None, True),
        ("42", None, True),
        ("He", None, False),
        ("Il", "Microsoft", False),
        ("Bank Mandiri", "Bank Mandiri", True),
        ("Bank Kencana", "Kencana", False),
        ("", None, False),
    ],
)
def test_knows_proper_names(mention: str, name: str | None, proper: bool) -> None:
    assert is_proper(mention, name) is proper


@pytest.mark.parametrize(
    ("type_", "coarse", "fine"),
    [
        ("Company", "ORG", {"ORG"}),
        ("Agency", "ORG", {"ORG"}),
        ("Product", "ORG", {"PRODUCT"}),
        ("PERSON", "PERSON", {"PERSON"}),
        ("Place", "PLACE", {"PLACE"}),
        ("OTHER", None, {"OTHER"}),
        ("ORG|PRODUCT", "ORG", {"ORG", "PRODUCT"}),
        ("ORG|PLACE", None, {"ORG", "PLACE"}),
    ],
)
def test_types(type_: str, coarse: str | None, fine: set[str]) -> None:
    assert coarse_type(type_) == coarse
    assert fine_types(type_) == fine


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (None, None, True),
        ("2023", None, False),
        ("2023-04-25", "2023-04-25", True),
        ("2023-04-25", "2023-04", True),
        ("2023-04-25", "--04-25", True),
        ("2023-04-25", "--04-26", False),
        ("2023", "--04-25", False),
        ("2022", "2023", False),
        ("spring", "spring", True),
        ("spring", "2023", False),
    ],
)
def test_dates(one: str | None, other: str | None, same: bool) -> None:
    assert same_date(one, other) is same
    assert same_date(other, one) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (None, None, True),
        (Amount(1e9, "USD"), None, False),
        (Amount(1e9, "USD"), Amount(1.004e9, "USD"), True),
        (Amount(1e9, "USD"), Amount(1.006e9, "USD"), False),
        (Amount(1e9, "USD"), Amount(1e9, "EUR"), False),
    ],
)
def test_amounts(one: Amount | None, other: Amount | None, same: bool) -> None:
    assert same_amount(one, other) is same
    assert same_amount(other, one) is same


@pytest.mark.parametrize(
    ("strings", "text", "found"),
    [
        (["Zup"], "Zup, Zupan et Zup", ["Zup", "Zup"]),
        (["Le Zup", "Zup"], "Le Zup et Zup", ["Le Zup", "Zup"]),
        (["l'Orne"], "dans l’Orne", ["l’Orne"]),
        (["Jean-Marc"], "Jean–Marc", ["Jean–Marc"]),
        (["New York"], "New\n York", ["New\n York"]),
        (["", " "], "anything", []),
    ],
)
def test_locates_whole_words(strings: list[str], text: str, found: list[str]) -> None:
    assert [span.of(text) for span in sorted(locate(strings, text))] == found
