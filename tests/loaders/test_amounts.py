"""Sums of money in three languages: what is found in a sentence, and what it is worth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.details.amounts import find_amounts
from loaders.languages import data_file
from loaders.languages.money import parse_money_style
from loaders.records import Language
from schema.errors import OntologyError

FR, ID, EN = Language.FRENCH, Language.INDONESIAN, Language.ENGLISH

# language, sentence, what is found: words = value and currency
CASES = [
    # French: words
    (FR, "Un chèque de 10 milliards de dollars.", "10 milliards de dollars=1e10 USD"),
    (FR, "Une amende de 65 millions d'euros.", "65 millions d'euros=65e6 EUR"),
    (FR, "Une amende de 65\u00a0millions d’euros.", "65\u00a0millions d’euros=65e6 EUR"),
    (FR, "Une mise de 1,4 milliard d’euros.", "1,4 milliard d’euros=1.4e9 EUR"),
    (FR, "Il faut 15\u202f000 dollars par hectare.", "15\u202f000 dollars=15e3 USD"),
    (FR, "Il faut 15 000 dollars canadiens.", "15 000 dollars canadiens=15e3 CAD"),
    (FR, "Un litre vaut 3,10 euros.", "3,10 euros=3.1 EUR"),
    (FR, "Un litre vaut 1,789 euro.", "1,789 euro=1.789 EUR"),
    (FR, "Un milliard d’euros pour Brest.", "Un milliard d’euros=1e9 EUR"),
    (FR, "Deux millions de livres sterling.", "Deux millions de livres sterling=2e6 GBP"),
    (FR, "Près de 300 millions de francs suisses.", "300 millions de francs suisses=3e8 CHF"),
    (FR, "Plus de 12 milliards de yens.", "12 milliards de yens=12e9 JPY"),
    (FR, "Un demi milliard de dollars.", "Un demi milliard de dollars=5e8 USD"),
    (FR, "Trois mille euros de prime.", "Trois mille euros=3e3 EUR"),
    (FR, "Payé 42.000 euros.", "42.000 euros=42e3 EUR"),
    # French: signs
    (FR, "Il coûte 42 000 $ par mois.", "42 000 $=42e3 USD"),
    (FR, "Il coûte 42,000 $ par mois.", "42,000 $=42e3 USD"),
    (FR, "Il coûte 42 000 $ US par mois.", "42 000 $ US=42e3 USD"),
    (FR, "Il coûte 42 000 $ CA par mois.", "42 000 $ CA=42e3 CAD"),
    (FR, "Soit 2,3 M€ l’an dernier.", "2,3 M€=2.3e6 EUR"),
    (FR, "Soit 2,3 M d’euros l’an dernier.", "2,3 M d’euros=2.3e6 EUR"),
    (FR, "Un trou de 4 Md€, puis de 3,5 Mds $.", "4 Md€=4e9 EUR 3,5 Mds $=3.5e9 USD"),
    (FR, "Une aide de 500 k€.", "500 k€=5e5 EUR"),
    (FR, "Il doit 1 234 567,89 €.", "1 234 567,89 €=1234567.89 EUR"),
    (FR, "Il doit 1.234.567,89 €.", "1.234.567,89 €=1234567.89 EUR"),
    (FR, "Il doit 12 millions €.", "12 millions €=12e6 EUR"),
    (FR, "Valorisée 29 milliards $.", "29 milliards $=29e9 USD"),
    (FR, "En 2019, 5 MUSD et 20 CHF.", "5 MUSD=5e6 USD 20 CHF=20 CHF"),
    # French: told beside another sum
    (
        FR,
        "Un tour de 20 millions d’euros, dont 12 millions par Nolux.",
        "20 millions d’euros=2e7 EUR 12 millions=12e6 EUR",
    ),
    (
        FR,
        "Il a levé 3 millions d’euros auprès de 2 millions de clients.",
        "3 millions d’euros=3e6 EUR",
    ),
    (FR, "Ils versent 5 et 3 millions d’euros.", "5=5e6 EUR 3 millions d’euros=3e6 EUR"),
    # French: none
    (FR, "Il a mis des milliards de dollars.", ""),
    (FR, "Quelques millions d’euros suffiront.", ""),
    (FR, "Entre 42 000 et 210 000 dollars.", ""),
    (FR, "Entre 18,000 $ (près de 16,500 €) et 96,000 $ (près de 88,000 €) chaque année.", ""),
    (FR, "Portée de 0,40 à 1,20 euro.", ""),
    (FR, "De 3 à 5 milliards de dollars.", ""),
    (FR, "10-15 millions d’euros.", ""),
    (FR, "Vingt-deux millions d’euros.", ""),
    (FR, "Deux cent mille euros.", ""),
    (FR, "Elle a 12 millions de clients et 5 % du marché.", ""),
    (FR, "Elle a levé 12 millions.", "12 millions=12e6 EUR"),
    (FR, "Le billet de 1.2.3 euros.", ""),
    (FR, "Les 27 pays de l’euro.", ""),
    # French: beside ranges, other numbers and each other
    (FR, "En 2019, 30 millions d’euros pour 5 %.", "30 millions d’euros=3e7 EUR"),
    (FR, "Entre Nolux et Varelle, 5 millions d’euros.", "5 millions d’euros=5e6 EUR"),
    (FR, "Verse 5 millions d’euros à 12 écoles.", "5 millions d’euros=5e6 EUR"),
    (FR, "2 M€ ici et 3 M€ là.", "2 M€=2e6 EUR 3 M€=3e6 EUR"),
    # English: words
    (EN, "A gift of 100 million dollars.", "100 million dollars=1e8 USD"),
    (EN, "A 12-million-euro fine.", "12-million-euro=12e6 EUR"),
    (EN, "One billion dollars for Orrin.", "One billion dollars=1e9 USD"),
    (EN, "It owes a million euros.", "a million euros=1e6 EUR"),
    (EN, "Half a billion dollars later.", "Half a billion dollars=5e8 USD"),
    (EN, "It paid 3 million kroner, Oslo said.", "3 million kroner=3e6 NOK"),
    (EN, "The Danish firm paid 3 million kroner.", "3 million kroner=3e6 DKK"),
    (EN, "It paid 2 million rupees in Lahore.", "2 million rupees=2e6 PKR"),
    (EN, "It paid 2 million rupees.", "2 million rupees=2e6 INR"),
    (FR, "À Genève, elle a versé 3 millions de francs.", "3 millions de francs=3e6 CHF"),
    (FR, "Elle a vendu 20 000 livres.", ""),
    (EN, "It paid 15,000 Canadian dollars.", "15,000 Canadian dollars=15e3 CAD"),
    (EN, "It paid 3 trillion yen.", "3 trillion yen=3e12 JPY"),
    (EN, "It paid 2.5 million pounds sterling.", "2.5 million pounds sterling=2.5e6 GBP"),
    (EN, "It paid 15 million USD.", "15 million USD=15e6 USD"),
    # English: signs
    (EN, "A $2.1 billion deal.", "$2.1 billion=2.1e9 USD"),
    (EN, "A $2.1-billion deal.", "$2.1-billion=2.1e9 USD"),
    (EN, "A $500M round.", "$500M=5e8 USD"),
    (EN, "A $500m round and a €2bn loan.", "$500m=5e8 USD €2bn=2e9 EUR"),
    (EN, "Fined €250,000 in January.", "€250,000=250e3 EUR"),
    (EN, "A stake of RM21.9 million.", "RM21.9 million=21.9e6 MYR"),
    (EN, "Billed $42,000 a month.", "$42,000=42e3 USD"),
    (EN, "Gas at $3.459 a gallon.", "$3.459=3.459 USD"),
    (EN, "Gas at $3.", "$3=3 USD"),
    (EN, "It cost $1,234,567.89, they say.", "$1,234,567.89=1234567.89 USD"),
    (EN, "Raised US$7 billion and S$3 million.", "US$7 billion=7e9 USD S$3 million=3e6 SGD"),
    (EN, "Raised CHF 20 million.", "CHF 20 million=2e7 CHF"),
    (EN, "Raised £827 million.", "£827 million=827e6 GBP"),
    (EN, "In 2019 $5 million came in.", "$5 million=5e6 USD"),
    (EN, "A $2.1 BILLION DEAL.", "$2.1 BILLION=2.1e9 USD"),
    # English: told beside another sum, and large numbers only
    (EN, "It paid $7 billion (RM29.6 billion) for it.", "$7 billion=7e9 USD"),
    (
        EN,
        "It paid €40 million ($43 million) and $2 million.",
        "€40 million=4e7 EUR $2 million=2e6 USD",
    ),
    (EN, "Nolux put in $5 million and Varelle 3 million.", "$5 million=5e6 USD 3 million=3e6 USD"),
    (EN, "It paid $5 million for 3 million users.", "$5 million=5e6 USD"),
    (EN, "A fine of 3.4 million pounds for 20 pounds of flour.", "3.4 million pounds=3.4e6 GBP"),
    (EN, "Nolux won; it made 5 billion won.", "5 billion won=5e9 KRW"),
    (EN, "A stake for Rs 500 crore.", "Rs 500 crore=5e9 INR"),
    # English: none
    (EN, "Billions of dollars, a few million dollars.", ""),
    (EN, "Five hundred thousand dollars.", ""),
    (EN, "Between $42,000 and $210,000.", ""),
    (EN, "From $3 million to $5 million.", ""),
    (EN, "A round of $10-15 million.", ""),
    (EN, "About 3 or 4 million euros.", ""),
    (EN, "A multimillion-dollar home for 12,000 people.", ""),
    (EN, "They played 30 and 5 won, 10 pounds of beef.", ""),
    (EN, "A$AP Rocky, 50 Cent and Maroon 5.", ""),
    (EN, "It grew 5.05 per cent.", ""),
    # English: beside ranges, other numbers and each other
    (EN, "Gave $10 million to 12 schools.", "$10 million=1e7 USD"),
    (EN, "Pays $42,000 (about €38,000).", "$42,000=42e3 USD"),
    (EN, "Up to $5 million in Velda.", "$5 million=5e6 USD"),
    # Indonesian: words
    (ID, "Menanam 12 juta dolar AS di Nalar.", "12 juta dolar AS=12e6 USD"),
    (ID, "Menanam 19,5 juta dolar AS.", "19,5 juta dolar AS=19.5e6 USD"),
    (ID, "Menanam 1,5 miliar dolar Singapura.", "1,5 miliar dolar Singapura=1.5e9 SGD"),
    (ID, "Menanam 10 miliar rupiah.", "10 miliar rupiah=1e10 IDR"),
    (ID, "Menanam lima juta dolar Amerika Serikat.", "lima juta dolar Amerika Serikat=5e6 USD"),
    (ID, "Menanam 3 juta euro.", "3 juta euro=3e6 EUR"),
    (ID, "Harganya 90.000 rupiah.", "90.000 rupiah=9e4 IDR"),
    (ID, "Setengah triliun rupiah.", "Setengah triliun rupiah=5e11 IDR"),
    # Indonesian: signs
    (ID, "Harganya US$ 42.000 per bulan.", "US$ 42.000=42e3 USD"),
    (ID, "Senilai Rp 5 triliun.", "Rp 5 triliun=5e12 IDR"),
    (ID, "Senilai Rp750 miliar.", "Rp750 miliar=75e10 IDR"),
    (ID, "Senilai Rp188,32 miliar.", "Rp188,32 miliar=188.32e9 IDR"),
    (ID, "Senilai Rp1.234.567,89.", "Rp1.234.567,89=1234567.89 IDR"),
    (ID, "Senilai Rp. 90.000 saja.", "Rp. 90.000=9e4 IDR"),
    (ID, "Senilai $423 juta.", "$423 juta=423e6 USD"),
    (ID, "Senilai US$1.5 miliar.", "US$1.5 miliar=1.5e9 USD"),
    (ID, "Senilai 15 juta USD.", "15 juta USD=15e6 USD"),
    # Indonesian: none
    (ID, "Miliaran dolar AS, jutaan rupiah.", ""),
    (ID, "Antara Rp 5 triliun dan Rp 7 triliun.", ""),
    (ID, "Rp 5 triliun hingga Rp 7 triliun.", ""),
    (ID, "Rp 5-7 triliun.", ""),
    (ID, "Antara 5 hingga 7 juta dolar AS.", ""),
    (ID, "Dua puluh lima juta rupiah.", ""),
    (ID, "Sebanyak 10.000 karakter dan 5 persen.", ""),
    # Indonesian: beside other numbers
    (ID, "Pada 2020, Rp12 miliar untuk 6.500 petani.", "Rp12 miliar=12e9 IDR"),
]


def _shown(text: str, language: Language) -> list[tuple[str, float, str]]:
    found = find_amounts(text, 0, len(text), language)
    return [(item.span.of(text), item.amount.value, item.amount.currency) for item in found]


def _expected(cell: str) -> list[tuple[str, float, str]]:
    words = ""
    sums: list[tuple[str, float, str]] = []
    for part in cell.split(" "):
        if sums and sums[-1][2] == "":
            sums[-1] = (*sums[-1][:2], part)
            words = ""
        elif "=" in part:
            last, _, value = part.partition("=")
            sums.append((f"{words} {last}".strip(" "), float(value), ""))
        else:
            words = f"{words} {part}"
    return sums


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_amounts_of_a_sentence(language: Language, text: str, expected: str) -> None:
    assert _shown(text, language) == _expected(expected)


def test_only_the_stretch_asked_for_is_searched() -> None:
    text = "Verse 2 M€. Verse 3 M€. Verse 4 M€."
    found = find_amounts(text, 12, 23, FR)
    assert [(item.span.of(text), item.amount.value) for item in found] == [("3 M€", 3e6)]


WRITTEN = {FR: ("{} €", "\u202f", ","), EN: ("€{}", ",", "."), ID: ("€{}", ".", ",")}
SCALES = {FR: "millions d’euros", EN: "million euros", ID: "juta euro"}


@given(language=st.sampled_from(list(Language)), cents=st.integers(1, 10**14))
def test_a_sum_in_digits_comes_back(language: Language, cents: int) -> None:
    frame, thousands, decimal = WRITTEN[language]
    whole = f"{cents // 100:,}".replace(",", thousands)
    text = frame.format(f"{whole}{decimal}{cents % 100:02}")
    assert _shown(text, language) == [(text, cents / 100, "EUR")]


@given(language=st.sampled_from(list(Language)), whole=st.integers(1, 10**12))
def test_a_whole_sum_in_digits_comes_back(language: Language, whole: int) -> None:
    frame, thousands, _ = WRITTEN[language]
    text = frame.format(f"{whole:,}".replace(",", thousands))
    assert _shown(text, language) == [(text, float(whole), "EUR")]


@given(language=st.sampled_from(list(Language)), tenths=st.integers(1, 9999))
def test_a_sum_in_millions_comes_back(language: Language, tenths: int) -> None:
    decimal = WRITTEN[language][2]
    text = f"{tenths // 10}{decimal}{tenths % 10} {SCALES[language]}"
    assert _shown(text, language) == [(text, tenths * 100_000.0, "EUR")]


# what is wrong with the data, what the message must name
BROKEN = [
    ("EUR: [euro", "EURO: [euro", "'EURO' is no ISO 4217 code"),
    ("{un: 1,", "{un: one,", "numbers: 'un' needs a number above zero"),
    ("mille: 1000", "mille: -1000", "multipliers: 'mille' needs a number above zero"),
    ("  and: [et]\n", "", "range needs exactly the keys between, and, to"),
    ('decimal: ","\n', "", "needs exactly the keys"),
    ('joints: ["de ", "d\'", "d’"]', "joints: de", "joints must be a YAML list"),
]


@pytest.mark.parametrize(("sound", "broken", "message"), BROKEN)
def test_broken_data_is_refused(sound: str, broken: str, message: str) -> None:
    words = data_file(FR, "amounts.yaml").read_text(encoding="utf-8")
    assert sound in words
    with pytest.raises(OntologyError, match=r"^fr/amounts\.yaml: ") as error:
        parse_money_style(words.replace(sound, broken), "{signs: {}, codes: []}", "fr/amounts.yaml")
    assert message in str(error.value)
