"""Which language a sentence or a headline is taken to be in."""

import json
from pathlib import Path

import pytest

from loaders.errors import UnsupportedLanguageError
from loaders.sources.language_detection import detect, known

GOLD = Path(__file__).parents[4] / "shared" / "gold"

# code, text; codes other than fr, id and en are skipped under that code
CASES = [
    ("fr", "Nolux quitte Varelle."),
    ("fr", "Microsoft lâche Twitter"),
    ("fr", "Le groupe a annoncé qu’il arrêtait le service."),
    ("fr", "Elon Musk menace Microsoft d’un procès."),
    ("fr", "Rachat de Brindel par Nolux pour 3 millions d’euros."),
    ("en", "Microsoft drops Twitter"),
    ("en", "Apple buys Beats"),
    ("en", "The company said it would sue."),
    ("en", "Musk threatens to sue Microsoft over Twitter data."),
    ("en", "NEW YORK (AP) — Velda sued Orrin on Monday."),
    ("id", "Saham Telkom naik."),
    ("id", "Elon Musk mengancam akan menuntut Microsoft."),
    ("id", "Wiranusa menanamkan modal di Nalarin."),
    ("id", "Perusahaan itu menggugat Nalarin."),
    ("id", "Polisi menangkap dua tersangka di Bandung, Senin (3/4)."),
    ("id", "Presiden meresmikan jalan tol di Sumatra."),
    ("id", "Gue nggak tau kenapa aplikasi itu dihapus."),
    ("ms", "Kerajaan mengumumkan bahawa syarikat itu akan melabur RM20 juta."),
    ("ms", "Perdana Menteri berkata beliau akan melawat Jepun pada hari Isnin."),
    ("ms", "Syarikat itu menyaman Google kerana melanggar hak cipta."),
    ("ms", "Polis menahan dua suspek di Kuala Lumpur semalam."),
    ("ms", "Bank Negara mengekalkan kadar dasar pada tiga peratus, kata gabenornya."),
    ("jv", "Pamaréntah kabupatèn wis ngumumaké yèn pasar iku bakal dibukak manèh sesuk."),
    ("es", "La empresa anunció que dejará de dar soporte a Twitter."),
    ("es", "El gobierno demanda a Google."),
    ("de", "Musk droht Microsoft mit Klage."),
    ("de", "Das Unternehmen kündigte an, Twitter nicht mehr zu unterstützen."),
    ("nl", "Het bedrijf kondigde aan dat het Twitter niet langer ondersteunt."),
    ("it", "L’azienda ha annunciato che non supporterà più Twitter."),
    ("pt", "A empresa anunciou que deixará de oferecer suporte ao Twitter."),
    ("ca", "L’empresa va anunciar que deixarà de donar suport a Twitter."),
    ("ro", "Compania a anunțat că nu va mai susține Twitter."),
    ("ja", "マイクロソフトはツイッターの対応を終了すると発表した。"),
    ("zh", "微软宣布停止支持推特。"),
    ("ar", "أعلنت الشركة أنها ستتوقف عن دعم تويتر."),
    ("ru", "Компания объявила, что прекращает поддержку Твиттера."),
    ("pl", "Firma ogłosiła, że przestanie obsługiwać Twittera."),
    ("sv", "Företaget meddelade att det slutar stödja Twitter."),
    ("tl", "Inihayag ng kumpanya na hindi na nito susuportahan ang Twitter."),
    ("tr", "Şirket Twitter desteğini sonlandıracağını duyurdu."),
    ("vi", "Công ty thông báo sẽ ngừng hỗ trợ Twitter."),
]


@pytest.mark.parametrize(("code", "text"), CASES)
def test_language_of_a_sentence(code: str, text: str) -> None:
    if code in {"fr", "en", "id"}:
        assert detect(text).value == code
    else:
        with pytest.raises(UnsupportedLanguageError, match=rf"\({code}\) is not read; known are"):
            detect(text)


@pytest.mark.parametrize("text", ["12345 67890", "@@@ --- !!!", "2023-04-25 10:00 42,000 $"])
def test_no_language_at_all(text: str) -> None:
    with pytest.raises(UnsupportedLanguageError, match="say it in the field language"):
        detect(text)


NAMED = [("fr", "fr"), ("FR", "fr"), ("fr-CA", "fr"), ("en_GB", "en"), (" id ", "id")]


@pytest.mark.parametrize(("code", "language"), NAMED)
def test_a_given_language(code: str, language: str) -> None:
    assert known(code).value == language


REFUSED = [
    ("es", r"^language Spanish \(es\) is not read; known are French \(fr\), Indonesian \(id\), En"),
    ("ms-MY", r"^language Malay \(ms\) is not read"),
    ("French", r"^language 'french' is not read; known are French \(fr\)"),
]


@pytest.mark.parametrize(("code", "message"), REFUSED)
def test_a_given_language_that_is_not_read(code: str, message: str) -> None:
    with pytest.raises(UnsupportedLanguageError, match=message):
        known(code)


@pytest.mark.skipif(not GOLD.is_dir(), reason="the labelled files are not here")
def test_labelled_texts_are_told_right() -> None:
    wrong = []
    for path in sorted(GOLD.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if detect(record["text"]).value != record["lang"]:
                wrong.append(record["id"])
    assert wrong == []
