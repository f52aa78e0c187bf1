"""Those who do what others did before them: the act is said of whom it was done to then."""

import pytest
from labelled import claims_of

from loaders.records import Document, Language

FR, EN = Language.FRENCH, Language.ENGLISH
FIRMS = {"Skylift": "Company", "Hoverly": "Company", "Kerbside": "Company", "Bolt": "Company"}

# language, body, the claims of the last sentence
ARTICLES = [
    (EN, "Skylift dropped Hoverly in May. Kerbside may do so too.", ["alleged"]),
    (EN, "Skylift dropped Hoverly in May. Kerbside has followed suit.", ["asserted"]),
    (EN, "Skylift dropped Hoverly in May. Kerbside will not follow suit.", ["negated"]),
    (EN, "Skylift dropped Hoverly and Bolt in May. Kerbside may do so too.", []),
    (EN, "Skylift will not drop Hoverly. Kerbside may do so.", []),
    (EN, "Skylift sued Hoverly in May. Kerbside may do so too.", []),
    (FR, "Skylift a abandonné Hoverly. Kerbside n'exclut pas d'en faire autant.", ["alleged"]),
    (FR, "Skylift a abandonné Hoverly. Kerbside lui a emboîté le pas.", ["asserted"]),
]


@pytest.mark.parametrize(("language", "body", "held"), ARTICLES)
def test_an_act_is_told_again_of_another(language: Language, body: str, held: list[str]) -> None:
    document = Document("d", "-", body, language)
    found = [one.split() for one in claims_of(document, FIRMS) if one.startswith("Kerbside")]
    assert [(one[1], one[2], one[3]) for one in found] == [
        ("DROPS_INTEGRATION", "Hoverly", each) for each in held
    ]
