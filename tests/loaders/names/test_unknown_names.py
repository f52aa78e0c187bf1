"""Of what kind a name is that nobody knows, by its form and by what the text does with it."""

from collections.abc import Mapping

import pytest

from loaders.pipeline import Pipeline
from loaders.records import Document, Language

EN, FR, ID = Language.ENGLISH, Language.FRENCH, Language.INDONESIAN
PERSON, PLACE, THING = "person", "place", "thing"

CASES = [
    # founders are persons, unless something says otherwise
    (EN, "Marchetti founded Loftware in 2011 after leaving university.", "Marchetti", PERSON),
    (FR, "Ozenne a fondé Lactalia puis l'a dirigée dix ans.", "Ozenne", PERSON),
    (ID, "Suharyono mendirikan Lumbung Tani pada 2015.", "Suharyono", PERSON),
    # who buys and invests is a firm, though it be named after persons
    (FR, "Lumiosa a levé 12 millions d'euros auprès de Brennus.", "Brennus", THING),
    (EN, "Maddox sold Jenner Clay two years later to Bauer Holm.", "Jenner Clay", THING),
    # two last names are a firm that does what firms do
    (FR, "Moreau Lefort a recruté 80 ingénieurs cette année.", "Moreau Lefort", THING),
    (EN, "Jenner Whitlock said it had hired 40 people since May.", "Jenner Whitlock", THING),
    # whoever says "he" is a person, and so is "who"
    (EN, "Whitlam said he would appeal.", "Whitlam", PERSON),
    (EN, "Penhale, who teaches in the valley, called the plan absurd.", "Penhale", PERSON),
    (EN, "Orla Tresk took over. Tresk, who is 51, ran a mine.", "Orla Tresk", PERSON),
    (EN, "Mirabel hired Peter Quaine. Quaine begins in May.", "Peter Quaine", PERSON),
    # a firm that bears its founder's name
    (EN, "Copeland was founded by Agnes Copeland.", "Copeland", THING),
    (EN, "Copeland was founded by Agnes Copeland.", "Agnes Copeland", PERSON),
    # what somebody is, or was
    (FR, "Hexacom porte plainte contre Delaunay, son ex-directeur financier.", "Delaunay", PERSON),
    (ID, "Melchior, striker asal Brasil, mencetak dua gol.", "Melchior", PERSON),
    (FR, "À Pontarcy, le maire Gilles Arnoult dénonce la fermeture.", "Pontarcy", PLACE),
    (ID, "Menurut Bambang, warga Sukorejo, pabrik itu tutup.", "Sukorejo", PLACE),
    # persons with one name, and with three short ones
    (ID, "Astuti mengatakan aplikasi itu gratis.", "Astuti", PERSON),
    (ID, "Kurnia Abadi dituduh Handoko menunggak gaji.", "Handoko", PERSON),
    (ID, "Siloam Baru didirikan oleh Tan Kim Hok.", "Tan Kim Hok", PERSON),
    # firms whose name begins with a common word, where a sentence begins
    (ID, "Sinar Pratama mengakuisisi Delima Pangan.", "Sinar Pratama", THING),
    (ID, "Kembang Goela bersaing ketat dengan Manisan Eyang.", "Kembang Goela", THING),
    (FR, "Papillote a séduit deux fonds.", "Papillote", THING),
    # an office, its firm and who holds it
    (ID, "Direktur Utama Bahtera Niaga Hartono membantah kabar itu.", "Bahtera Niaga", THING),
    (ID, "Direktur Utama Bahtera Niaga Hartono membantah kabar itu.", "Hartono", PERSON),
]


@pytest.fixture(scope="module")
def kinds() -> Mapping[str, Mapping[str, str]]:
    """The kind of each name, by text; all texts are read in one go."""
    documents = [
        Document(f"{at}", "-", text, language) for at, (language, text, *_) in enumerate(CASES)
    ]
    return {
        read.document.text: {
            entity.name: {"Person": PERSON, "Place": PLACE}.get(entity.type, THING)
            for entity in read.entities
        }
        for read in Pipeline().extract(documents)
    }


@pytest.mark.parametrize(("text", "name", "kind"), [case[1:] for case in CASES])
def test_kind(kinds: Mapping[str, Mapping[str, str]], text: str, name: str, kind: str) -> None:
    assert kinds[text].get(name) == kind
