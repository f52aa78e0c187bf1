"""Dates in three languages: what is found in a sentence, and what it means."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.details.dates import find_dates
from loaders.languages import data_file
from loaders.languages.calendars import calendar, parse_calendar
from loaders.records import Language
from schema.errors import OntologyError

FR, ID, EN = Language.FRENCH, Language.INDONESIAN, Language.ENGLISH
PUBLISHED = "2023-04-20"  # a Thursday

# language, sentence, what is found: words = ISO date, "~" before it if inferred
CASES = [
    # French: whole dates
    (FR, "Le service ferme le 25 avril 2023.", "25 avril 2023=2023-04-25"),
    (FR, "À partir du 1er juin 2023, tout change.", "1er juin 2023=2023-06-01"),
    (FR, "Il sera retiré le 31/12/2024.", "31/12/2024=2024-12-31"),
    (FR, "La mise à jour du 3-4-2022 a tout cassé.", "3-4-2022=2022-04-03"),
    (FR, "Signé le 07.09.2021 à Lyon.", "07.09.2021=2021-09-07"),
    (FR, "Publié le 2023-02-28, puis corrigé.", "2023-02-28=2023-02-28"),
    (FR, "Dès le lundi 24 avril 2023, c’est fini.", "lundi 24 avril 2023=2023-04-24"),
    (
        FR,
        "Le 14\u00a0février\u00a02020, Varelle disait non.",
        "14\u00a0février\u00a02020=2020-02-14",
    ),
    (FR, "Réunion le 5 déc. 2022 à Lille.", "5 déc. 2022=2022-12-05"),
    (FR, "MARDI 2 MAI 2023, GRÈVE.", "MARDI 2 MAI 2023=2023-05-02"),
    # Counted from the date told before, and seasons of the year
    (FR, "Fondée en 2012, elle a fermé l'année précédente.", "2012=2012 l'année précédente=2011"),
    (
        EN,
        "In 2012 he left the firm he had joined two years earlier.",
        "2012=2012 two years earlier=2010",
    ),
    (
        ID,
        "Didirikan pada 2012, dijual dua tahun sebelumnya.",
        "2012=2012 dua tahun sebelumnya=2010",
    ),
    (EN, "Orrin will leave in the autumn.", "autumn=~2023"),
    (EN, "Orrin left in the spring.", ""),
    (FR, "Nolux quittera Lyon à l'automne.", "automne=~2023"),
    (FR, "Nolux vend le vélo Samedi.", ""),
    (FR, "Nolux a fermé. Jeudi, il rouvre.", "Jeudi=~2023-04-20"),
    # French: without the year, nearest to publication
    (FR, "Il ferme le 25 avril.", "25 avril=~2023-04-25"),
    (FR, "Depuis le 12 décembre, plus rien.", "12 décembre=~2022-12-12"),
    (FR, "La fusion du 3 janvier reste floue.", "3 janvier=~2023-01-03"),
    (FR, "Le 25 avril dernier, Nolux se taisait.", "25 avril dernier=~2022-04-25"),
    (FR, "Le 2 mars prochain, Nolux parlera.", "2 mars prochain=~2024-03-02"),
    (FR, "Le 29 février, on fêtera.", "29 février=~2024-02-29"),
    # French: parts of dates
    (FR, "En avril 2023, la hausse.", "avril 2023=2023-04"),
    (FR, "Un texte adopté en mars.", "mars=~2023-03"),
    (FR, "Attendu d’ici décembre au plus tôt.", "décembre=~2022-12"),
    (FR, "Fini en mai dernier.", "mai dernier=~2022-05"),
    (FR, "Lancée fin août, reprise mi-septembre.", "août=~2023-08 septembre=~2023-09"),
    (FR, "Fondée en 2011 à Brest.", "2011=2011"),
    (FR, "Abandonnée dès 2021, elle dort.", "2021=2021"),
    (FR, "Elle y siège depuis 2012.", "2012=2012"),
    (FR, "Versée jusqu’en 2028.", "2028=2028"),
    (FR, "Début 2019, fin 2020 et mi-2021.", "2019=2019 2020=2020 2021=2021"),
    (FR, "La prise de contrôle (2016) avait surpris.", "2016=2016"),
    (FR, "Né en 2000, il règne.", "2000=2000"),
    # French: relative dates
    (FR, "Nolux l’a confirmé jeudi.", "jeudi=~2023-04-20"),
    (FR, "Nolux l’a confirmé mardi.", "mardi=~2023-04-18"),
    (FR, "La grève commence samedi.", "samedi=~2023-04-22"),
    (FR, "La grève de mardi dernier.", "mardi dernier=~2023-04-18"),
    (FR, "La grève de jeudi prochain.", "jeudi prochain=~2023-04-27"),
    (FR, "Hier encore, il niait.", "Hier=~2023-04-19"),
    (FR, "Avant-hier, il niait.", "Avant-hier=~2023-04-18"),
    (FR, "Il partira demain.", "demain=~2023-04-21"),
    (FR, "L’an dernier, 12 milliards.", "L’an dernier=~2022"),
    (FR, "Signé le mois dernier.", "le mois dernier=~2023-03"),
    (FR, "Elle a fermé la semaine dernière.", "la semaine dernière=~2023-04"),
    (FR, "Racheté il y a trois ans.", "il y a trois ans=~2020"),
    (FR, "Racheté il y a 5 mois.", "il y a 5 mois=~2022-11"),
    # French: seasons, and dates counted from another
    (FR, "Nolux avait fermé au printemps.", ""),
    (FR, "Nolux a fermé l’été dernier.", "été dernier=~2022"),
    (FR, "Vendue en 2019, rachetée deux ans plus tard.", "2019=2019 deux ans plus tard=2021"),
    (
        FR,
        "Le 3 mai 2021 il part ; le lendemain, il nie.",
        "3 mai 2021=2021-05-03 le lendemain=2021-05-04",
    ),
    (FR, "Le même jour, il niait.", ""),
    (FR, "Le rachat de 2019 a pesé, comme l’amende de 2021.", "2019=2019 2021=2021"),
    (FR, "Il compte 2019 salariés et un parc de 2021 voitures.", ""),
    (FR, "NANTES, le 4 mai 2023 (AFP) – Nolux ferme le 8 mai.", "8 mai=~2023-05-08"),
    (FR, "Fondée en 1894, elle dure.", "1894=1894"),
    # French: no dates
    (FR, "Le catalogue compte 2 000 films.", ""),
    (FR, "Le site a 2000 abonnés en 2000 villages.", ""),
    (FR, "Les années 2010 furent fastes.", ""),
    (FR, "Le modèle 2019 plaît.", ""),
    (FR, "Le mardi gras approche, dit-on.", ""),
    (FR, "Un prix de 2023 € par mois, en 2023 €.", ""),
    (FR, "Mars veut vendre ses barres, mai ou pas.", ""),
    (FR, "Le ratio est de 3/4/5 et la version 10.4.2.", ""),
    # English: whole dates
    (EN, "It closes on April 25, 2023.", "April 25, 2023=2023-04-25"),
    (EN, "It closed on 29 December 2021.", "29 December 2021=2021-12-29"),
    (EN, "On Wednesday, April 19, 2023, it fell.", "Wednesday, April 19, 2023=2023-04-19"),
    (EN, "By the 25th of April 2023, it fell.", "25th of April 2023=2023-04-25"),
    (EN, "Filed Sept. 3, 2020, in Ohio.", "Sept. 3, 2020=2020-09-03"),
    (EN, "Due on 04/25/2023 at noon.", "04/25/2023=2023-04-25"),
    (EN, "Due on 25/04/2023 at noon.", "25/04/2023=2023-04-25"),
    (EN, "Due on 4/5/2023, whichever it is.", "4/5/2023=2023"),
    (EN, "Posted 2022-11-30.", "2022-11-30=2022-11-30"),
    # English: parts of dates
    (EN, "Velda left on May 2.", "May 2=~2023-05-02"),
    (EN, "Velda left on Dec 16.", "Dec 16=~2022-12-16"),
    (EN, "Velda left last April.", "last April=~2022-04"),
    (EN, "Velda warned it in April 2023.", "April 2023=2023-04"),
    (EN, "Velda warned it in May.", "May=~2023-05"),
    (EN, "It belonged to Orrin until 2019.", "2019=2019"),
    (EN, "In late 2022 and early 2023, nothing.", "2022=2022 2023=2023"),
    (EN, "Since 1998, nothing.", "1998=1998"),
    (EN, "The spring of 2021 was mild.", "2021=2021"),
    # English: relative dates
    (EN, "Velda said Wednesday.", "Wednesday=~2023-04-19"),
    (EN, "Schools reopen Friday.", "Friday=~2023-04-21"),
    (EN, "Velda said last Monday.", "last Monday=~2023-04-17"),
    (EN, "It starts next Thursday.", "next Thursday=~2023-04-27"),
    (EN, "It fell yesterday and rises tomorrow.", "yesterday=~2023-04-19 tomorrow=~2023-04-21"),
    (EN, "Two years ago, Orrin paid.", "Two years ago=~2021"),
    (EN, "Orrin paid 3 weeks ago.", "3 weeks ago=~2023-03"),
    (EN, "Orrin pays next year.", "next year=~2024"),
    (EN, "Orrin paid last week.", "last week=~2023-04"),
    # English: seasons, and dates counted from another
    (EN, "It was bought this spring.", "this spring=~2023"),
    (EN, "It closed last summer.", "last summer=~2022"),
    (EN, "Sold in 2019, it was bought back two years later.", "2019=2019 two years later=2021"),
    (
        EN,
        "It opened in March 2021 and shut six months later.",
        "March 2021=2021-03 six months later=2021-09",
    ),
    (EN, "It opened in 2021 and shut six months later.", "2021=2021"),
    (EN, "Its 2012 purchase, like the 2019 deal, was waved through.", "2012=2012 2019=2019"),
    (EN, "LONDON, May 4 (Wire) - Nolux closes on May 8.", "May 8=~2023-05-08"),
    (EN, "2022, a bad year, is over.", "2022=2022"),
    # English: no dates
    (EN, "Theresa May and others may march.", ""),
    (EN, "In 2000 homes the lights went out.", ""),
    (EN, "The 2010s, and in the 2010s.", ""),
    (EN, "The Black Friday sales were weak.", ""),
    (EN, "It costs in 2,019 places 2019.50 dollars.", ""),
    (EN, "The Sun rose on Mondays.", ""),
    # Indonesian: whole dates
    (ID, "Kata dia, Kamis (20/4/2023).", "Kamis (20/4/2023)=2023-04-20"),
    (ID, "Kata dia, Rabu (19/4).", "Rabu (19/4)=~2023-04-19"),
    (ID, "Kata dia, Jumat (14/4/23).", "Jumat (14/4/23)=2023-04-14"),
    (ID, "Mulai 8 Januari 2024, layanan pindah.", "8 Januari 2024=2024-01-08"),
    (ID, "Pada Senin, 17 April 2023, ia pergi.", "Senin, 17 April 2023=2023-04-17"),
    (ID, "Tercatat 3 Okt 2022.", "3 Okt 2022=2022-10-03"),
    (ID, "Per 31-12-2022, sahamnya turun.", "31-12-2022=2022-12-31"),
    # Indonesian: parts of dates
    (ID, "Mulai tanggal 25 April, tak lagi.", "25 April=~2023-04-25"),
    (ID, "Dicopot pada Januari 2023.", "Januari 2023=2023-01"),
    (ID, "Dicopot awal Maret.", "Maret=~2023-03"),
    (ID, "Dicopot Desember lalu.", "Desember lalu=~2022-12"),
    (ID, "Digelar Juni mendatang.", "Juni mendatang=~2023-06"),
    (ID, "Memimpin pada tahun 2015.", "2015=2015"),
    (ID, "Pada 2020, Wira menyetor modal.", "2020=2020"),
    (ID, "Laba kuartal III 2022 naik.", "2022=2022"),
    # Indonesian: relative dates
    (ID, "Ia tiba Selasa lalu.", "Selasa lalu=~2023-04-18"),
    (ID, "Hujan turun hingga Minggu pagi.", "Minggu=~2023-04-23"),
    (ID, "Ia tiba minggu lalu.", "minggu lalu=~2023-04"),
    (ID, "Ia tiba bulan lalu.", "bulan lalu=~2023-03"),
    (ID, "Dihapus tahun depan.", "tahun depan=~2024"),
    (ID, "Dibeli dua tahun lalu.", "dua tahun lalu=~2021"),
    (ID, "Kemarin ia membantah.", "Kemarin=~2023-04-19"),
    # Indonesian: dates counted from another
    (ID, "Didirikan pada 2016, setahun kemudian ia dijual.", "2016=2016 setahun kemudian=2017"),
    (
        ID,
        "Dicabut Januari 2024, lalu dipasang tiga bulan kemudian.",
        "Januari 2024=2024-01 tiga bulan kemudian=2024-04",
    ),
    (ID, "Sepanjang 2022 tiga lembaga ikut.", "2022=2022"),
    (ID, "2026, Nolux pindah.", "2026=2026"),
    # Indonesian: no dates
    (ID, "Sebanyak 2000 orang hadir di 2000 desa.", ""),
    (ID, "Pada tahun 2010-an semua berubah.", ""),
    (ID, "Ia menunggu seminggu, bukan senin.", ""),
    (ID, "Usianya 25 tahun.", ""),
]


def _shown(text: str, language: Language, published: str | None) -> str:
    found = find_dates(text, 0, len(text), language, published)
    return " ".join(
        f"{date.span.of(text)}={'~' if date.inferred else ''}{date.iso}" for date in found
    )


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_dates_of_a_sentence(language: Language, text: str, expected: str) -> None:
    assert _shown(text, language, PUBLISHED) == expected


WITHOUT_PUBLICATION = [
    (FR, "Il ferme le 25 avril.", "25 avril=--04-25"),
    (FR, "Le 29 février, on fêtera.", "29 février=--02-29"),
    (FR, "Il ferme le 31 février.", ""),
    (FR, "Un texte adopté en mars.", "mars=--03"),
    (FR, "Il ferme jeudi, ou hier, ou l’an dernier.", ""),
    (EN, "It closed on May 2, 2023.", "May 2, 2023=2023-05-02"),
    (EN, "It closed last week, two years ago.", ""),
    (ID, "Kata dia, Rabu (19/4).", "Rabu (19/4)=--04-19"),
    (ID, "Dicopot bulan lalu, Desember lalu.", "Desember lalu=--12"),
]


@pytest.mark.parametrize(("language", "text", "expected"), WITHOUT_PUBLICATION)
def test_dates_without_a_day_of_publication(language: Language, text: str, expected: str) -> None:
    assert _shown(text, language, None) == expected


# published, words, what they mean: years and months turn, and weeks that lie in two months
TURNS = [
    ("2024-01-03", EN, "December 30", "~2023-12-30"),
    ("2023-12-30", EN, "January 3", "~2024-01-03"),
    ("2024-01-03", EN, "last month", "~2023-12"),
    ("2023-05-03", EN, "last week", "~2023-04"),
    ("2023-05-10", EN, "last week", "~2023-05"),
    ("2023-05-03", EN, "this week", "~2023-05"),
    ("2023-03-01", EN, "this week", "~2023"),
    ("2025-01-01", EN, "this week", ""),
    ("2024-03-01", EN, "yesterday", "~2024-02-29"),
]


@pytest.mark.parametrize(("published", "language", "words", "expected"), TURNS)
def test_turns_of_months_and_years(
    published: str, language: Language, words: str, expected: str
) -> None:
    assert _shown(words, language, published) == (f"{words}={expected}" if expected else "")


def test_only_the_stretch_asked_for_is_searched() -> None:
    text = "Le 2 mai 2020. Le 3 mai 2021. Le 4 mai 2022."
    found = find_dates(text, 15, 30, FR, None)
    assert [(date.span.of(text), date.iso) for date in found] == [("3 mai 2021", "2021-05-03")]


FORMATS = {
    FR: "le {day} {month} {year:04}",
    EN: "on {month} {day}, {year:04}",
    ID: "pada {day} {month} {year:04}",
}


@given(
    language=st.sampled_from(list(Language)),
    date=st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)),
)
def test_a_written_date_comes_back(language: Language, date: datetime.date) -> None:
    names = {number: name for name, number in calendar(language).months.items()}
    month = names[date.month].capitalize() if calendar(language).capitals else names[date.month]
    text = FORMATS[language].format(day=date.day, month=month, year=date.year)
    (found,) = find_dates(text, 0, len(text), language, PUBLISHED)
    assert (found.iso, found.inferred) == (date.isoformat(), False)


@given(
    month=st.integers(1, 12),
    day=st.integers(1, 28),
    published=st.dates(datetime.date(1950, 1, 1), datetime.date(2050, 12, 31)),
)
def test_a_day_without_year_is_within_half_a_year(
    month: int, day: int, published: datetime.date
) -> None:
    names = {number: name for name, number in calendar(FR).months.items()}
    text = f"{day} {names[month]}"
    (found,) = find_dates(text, 0, len(text), FR, published.isoformat())
    assert abs(datetime.date.fromisoformat(found.iso) - published).days <= 183
    assert found.inferred


# what is wrong with the data, what the message must name
BROKEN = [
    ("first: day", "first: week", "first is 'week'; write day or month"),
    ("ordinals: [er]", "ordinals: [no]", "ordinals: only words may stand here"),
    ("capitals: false\n", "", "needs exactly the keys"),
    ("days: {", "days: {bientôt: soon, ", "days needs words with whole numbers"),
    ("[[lundi], ", "[", "weekdays needs a list of 7 lists"),
    ("past: {before: [], ", "past: {", "past needs exactly the keys before and after"),
]


@pytest.mark.parametrize(("sound", "broken", "message"), BROKEN)
def test_broken_data_is_refused(sound: str, broken: str, message: str) -> None:
    text = data_file(FR, "dates.yaml").read_text(encoding="utf-8")
    assert sound in text
    with pytest.raises(OntologyError, match=r"^fr/dates\.yaml: ") as error:
        parse_calendar(text.replace(sound, broken), "fr/dates.yaml")
    assert message in str(error.value)
