"""Site furniture, line by line, between the paragraphs of an article."""

import pytest

from loaders.languages import data_file
from loaders.records import Language
from loaders.sources.furniture import furniture_spans
from loaders.sources.furniture_words import parse_furniture
from schema.errors import OntologyError

FR, ID, EN = Language.FRENCH, Language.INDONESIAN, Language.ENGLISH

# language, a line between two paragraphs that is furniture as a whole
FURNITURE = [
    (FR, "Lire aussi : Nolux accuse Varelle de plagiat"),
    (FR, "À lire également > Varelle, la carte de France des agences"),
    (FR, "LIRE AUSSI Nolux accuse Varelle de plagiat"),
    (FR, "» À lire aussi : « Varelle attaque Nolux en justice »"),
    (FR, "[Lire aussi : Varelle attaque Nolux]"),
    (FR, "Sur le même sujet : Nolux rachète Brindel"),
    (FR, "Temps de lecture estimé : environ 3 min."),
    (FR, "4 min de lecture"),
    (FR, "publicité"),
    (FR, "La suite après la publicité"),
    (FR, "Par Jeanne Oriol"),
    (FR, "Par Jeanne Oriol et Marc Tessier"),
    (FR, "Par Jeanne Oriol, à Bruxelles"),
    (FR, "Par Jeanne Oriol | 3 mai 2023 à 10h12"),
    (FR, "Jeanne Oriol |"),
    (FR, "Jeanne Oriol | 3 mai 2023"),
    (FR, "Rédigé par Jeanne Oriol"),
    (FR, "Propos recueillis par Jeanne Oriol"),
    (FR, "Publié le 3 mai 2023 à 10h12"),
    (FR, "Mis à jour le 4 mai 2023"),
    (FR, "Crédit photo : Varelle"),
    (FR, "© Nolux / Agence Pictura"),
    (FR, "Source : Nolux"),
    (FR, "Accédez aux commentaires de l’article"),
    (FR, "Abonnez-vous à la newsletter de Nolux"),
    (FR, "Suivez-nous sur Twitter et Facebook"),
    (FR, "Cet article a été mis à jour après la réponse de Nolux."),
    (FR, "Facebook Twitter LinkedIn Copier le lien"),
    (FR, "Partager : Facebook | Twitter | E-mail"),
    (FR, "Le lien a été copié"),
    (FR, "Brisevent News of the week"),
    (EN, "Read more: Velda sues Orrin over chips"),
    (EN, "RELATED: Velda sues Orrin over chips"),
    (EN, "READ MORE Velda sues Orrin over chips"),
    (EN, "Story continues below advertisement"),
    (EN, "Advertisement"),
    (EN, "5 min read"),
    (EN, "By Carl Vossen"),
    (EN, "By Carl Vossen and Mary van der Berg"),
    (EN, "Written by: Carl Vossen"),
    (EN, "— With reporting by Carl Vossen"),
    (EN, "(Reporting by Carl Vossen in Omaha; Editing by Mary Stone)"),
    (EN, "This article was updated to add a comment from Velda."),
    (EN, "Sign up for our weekly briefing on Velda."),
    (EN, "Correction: An earlier version said that Velda sued Orrin."),
    (EN, "Published May 3, 2023 10:12 ET"),
    (EN, "Photo: Velda/Handout"),
    (EN, "Share on Facebook Share on X Copy link"),
    (EN, "Source/Via : Chip Ledger"),
    (ID, "BACA JUGA: Wiranusa Umumkan Investasi Baru ke Nalarin"),
    (ID, "Baca juga: Wiranusa Gugat Nalarin"),
    (ID, "Baca Juga : Wiranusa Gugat Nalarin"),
    (ID, "Simak juga: Wiranusa Gugat Nalarin"),
    (ID, "Editor: Ratna Dewi"),
    (ID, "Penulis: M. Taufik"),
    (ID, "Oleh Ratna Dewi"),
    (ID, "Bagikan: Facebook | Twitter | Salin Tautan"),
    (ID, "Scroll ke bawah untuk melanjutkan"),
    (ID, "Ikuti kami di Google News dan WhatsApp"),
    (ID, "Artikel ini telah tayang di Wiranusa News"),
    (ID, "Related: Wiranusa Gugat Nalarin"),
    (ID, "Foto: Antara/Wiranusa"),
    (ID, "3 menit baca"),
]

# language, a line that belongs to the article
ARTICLE = [
    (FR, "Lire aussi souvent que possible, voilà le conseil de Nolux."),
    (FR, "Par Nolux, la nouvelle est arrivée comme une gifle."),
    (FR, "Par ailleurs, Nolux investit dans Varelle."),
    (FR, "Publié le 3 mai, le rapport accuse Nolux d’avoir copié Varelle."),
    (FR, "Source d’inquiétude : Varelle pourrait attaquer Nolux."),
    (FR, "Annonce Nolux"),
    (FR, "Nolux lâche Varelle et menace Brindel d’un procès"),
    (FR, "La publicité rapporte à Nolux 2 millions d’euros par an."),
    (FR, "Les commentaires de Nolux ont surpris Varelle."),
    (FR, "Facebook et Instagram restent pris en charge par Nolux."),
    (FR, "« Nous partageons vos photos : c’est illégal », dit Nolux."),
    (FR, "Suivez le guide : Nolux quitte Varelle."),
    (FR, "Nolux (photo prise en mai) quitte Varelle."),
    (EN, "Related companies such as Velda have sued Orrin."),
    (EN, "By Monday, Velda had sued Orrin."),
    (EN, "Reporting by the Ledger found that Velda had copied Orrin."),
    (EN, "Read more and you will see that Velda sued Orrin."),
    (EN, "Published in May, the report accuses Velda."),
    (EN, "Sources at Velda: the deal with Orrin is dead."),
    (EN, "Velda drops Orrin from its store"),
    (EN, "Advertisement revenue at Velda fell by half."),
    (EN, "An earlier version of this chip was made by Orrin."),
    (ID, "Baca juga ulasan Wiranusa tentang Nalarin di bawah ini."),
    (ID, "Editor Wiranusa menggugat Nalarin."),
    (ID, "Berita ini telah dibantah oleh Wiranusa."),
    (ID, "Bergabung di Wiranusa sejak 2010, ia kini memimpin Nalarin."),
    (ID, "Hak cipta lagu itu dimiliki Wiranusa."),
    (ID, "Terkait hal itu, Wiranusa menggugat Nalarin."),
    (ID, "Oleh karena itu, Wiranusa menggugat Nalarin."),
    (ID, "Foto-foto itu dihapus Wiranusa dari Nalarin."),
]

AROUND = {
    FR: ("Nolux quitte Varelle.", "La suite est connue de tous."),
    EN: ("Velda leaves Orrin.", "The rest is known to all."),
    ID: ("Wiranusa meninggalkan Nalarin.", "Sisanya sudah diketahui semua orang."),
}


def _furniture(text: str, language: Language) -> list[str]:
    return [span.of(text) for span in furniture_spans(text, language)]


@pytest.mark.parametrize(("language", "line"), FURNITURE)
def test_furniture_between_paragraphs(language: Language, line: str) -> None:
    before, after = AROUND[language]
    assert _furniture(f"{before}\n\n{line}\n\n{after}", language) == [line]
    assert _furniture(f"{before}\n  {line} \n{after}", language) == [line]


@pytest.mark.parametrize(("language", "line"), ARTICLE)
def test_what_is_not_furniture(language: Language, line: str) -> None:
    before, after = AROUND[language]
    assert _furniture(f"{before}\n\n{line}\n\n{after}", language) == []


# language, text, the stretches of it that are furniture
WHOLE = [
    (FR, "Nolux quitte Varelle (Photo : Pictura). Fin.", ["(Photo : Pictura)"]),
    (ID, "Wiranusa Tutup Kantor (FOTO:12AB)\n\nIsi berita.", ["(FOTO:12AB)"]),
    (ID, "Kantor Wiranusa (Dok. Wiranusa). Tutup.", ["(Dok. Wiranusa)"]),
    (FR, "Nolux part (lire aussi notre enquête). Fin.", ["(lire aussi notre enquête)"]),
    (
        ID,
        "Wiranusa pergi. Baca juga: Nalarin Gugat Wiranusa\n\nSelesai.",
        ["Baca juga: Nalarin Gugat Wiranusa"],
    ),
    (
        FR,
        "Nolux part.\n\nLire aussi\n\nVarelle attaque Nolux\n\nBrindel s’en va\n\nC’est dit.",
        ["Lire aussi", "Varelle attaque Nolux", "Brindel s’en va"],
    ),
    (
        FR,
        "Nolux part.\n\nFin.\n\nCommentaires\n\nNolux accuse Varelle !",
        ["Commentaires", "Nolux accuse Varelle !"],
    ),
    (FR, "Commentaires\n\nNolux part.\n\nC’est dit.\n\nFin.", []),
    (
        FR,
        "Nolux part.\n\nJeanne\n\nRédigé par\n\nJeanne\n\nJeanne a travaillé chez Varelle.",
        ["Jeanne", "Rédigé par", "Jeanne", "Jeanne a travaillé chez Varelle."],
    ),
    (
        EN,
        "By Carl Vossen\n\nVelda left.\n\nThat is all.\n\nCarl Vossen covers Velda and Orrin.",
        ["By Carl Vossen", "Carl Vossen covers Velda and Orrin."],
    ),
    (EN, "Velda left Orrin.\n\nCarl Vossen founded Velda in 2010.", []),
    (
        EN,
        "Velda left.\n\nFacebook\nTwitter\nCopy link\n\nFin.",
        ["Facebook", "Twitter", "Copy link"],
    ),
    (EN, "Velda left.\n\nTwitter\n\nThe rest stays.", []),
    (FR, "Nolux part.\n\nJeanne Oriol, à Brest", ["Jeanne Oriol, à Brest"]),
    (FR, "Nolux part.\n\n(Belga)", ["(Belga)"]),
    (FR, "Nolux part.\n\nLa rédaction", ["La rédaction"]),
    (FR, "Nolux", []),
    (FR, "", []),
]


@pytest.mark.parametrize(("language", "text", "expected"), WHOLE)
def test_furniture_of_a_text(language: Language, text: str, expected: list[str]) -> None:
    assert _furniture(text, language) == expected


def test_long_lines_take_no_time() -> None:
    text = "Jeanne Oriol, " * 20_000 + "(" * 1000 + "lire aussi " * 5000
    assert isinstance(furniture_spans(text, FR), tuple)


# what is wrong with the data, what the message must name
BROKEN = [
    ("related: [", "relatives: [", "needs exactly the keys"),
    ("share: [", "share: [no, ", "share needs a list of words"),
    ("author_is: [est,", "author_is: []\nx: [est,", "needs exactly the keys"),
]


@pytest.mark.parametrize(("sound", "broken", "message"), BROKEN)
def test_broken_data_is_refused(sound: str, broken: str, message: str) -> None:
    text = data_file(FR, "furniture.yaml").read_text(encoding="utf-8")
    assert sound in text
    with pytest.raises(OntologyError, match=r"^fr/furniture\.yaml: ") as error:
        parse_furniture({"fr/furniture.yaml": text.replace(sound, broken)})
    assert message in str(error.value)
