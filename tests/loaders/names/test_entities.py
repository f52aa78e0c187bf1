"""Which names of a short article are held to be one entity."""

import pytest

from loaders.names.entities import resolve_entities
from loaders.names.known import KnownEntities, KnownEntity
from loaders.names.mentions import find_mentions
from loaders.records import Document, Language, LocalEntity, entity_id
from loaders.words.parsing import parse

FR, EN, ID = Language.FRENCH, Language.ENGLISH, Language.INDONESIAN

KNOWN = KnownEntities(
    (
        KnownEntity("Elon Musk", "Person", (), "Q317521"),
        KnownEntity("Microsoft", "Company", ("Microsoft Corp",), "Q2283"),
        KnownEntity("Twitter", "Company", ("Twitter Inc",), "Q918"),
        KnownEntity("Orange", "Company"),
        KnownEntity("National Weather Service", "Agency", ("NWS",)),
        KnownEntity("United States", "Place", ("États-Unis", "Amerika Serikat"), "Q30"),
    )
)


def entities(
    language: Language, text: str, *, title: str | None = None, known: KnownEntities = KNOWN
) -> tuple[LocalEntity, ...]:
    body = f"{title}\n\n{text}" if title else text
    document = Document("article", "-", body, language, title)
    (doc,) = parse(language, [document])
    return resolve_entities(document, find_mentions(doc, document, known), known)


def told(
    language: Language, text: str, *, title: str | None = None
) -> dict[str, tuple[str, list[str]]]:
    body = f"{title}\n\n{text}" if title else text
    return {
        entity.name: (entity.type, [mention.span.of(body) for mention in entity.mentions])
        for entity in entities(language, text, title=title)
    }


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # part of a person's name
        (FR, "Nous avons vu Elon Musk. Hier, Musk a menti.", {"Elon Musk": ["Elon Musk", "Musk"]}),
        (EN, "We met Lena Marsh. Then Marsh left.", {"Lena Marsh": ["Lena Marsh", "Marsh"]}),
        (EN, "We met Lena Marsh. Ms. Marsh left.", {"Lena Marsh": ["Lena Marsh", "Ms. Marsh"]}),
        (
            ID,
            "Hal itu dibantah oleh Dewi Anggraini. Kata Dewi, kabar itu bohong.",
            {"Dewi Anggraini": ["Dewi Anggraini", "Dewi"]},
        ),
        (
            ID,
            "Hana Murdo menolak. Kata Murdo, Hana Murdo tahu. Kekesalan Murdo besar.",
            {"Hana Murdo": ["Hana Murdo", "Murdo", "Hana Murdo", "Murdo"]},
        ),
        # two candidates: it stays by itself
        (
            EN,
            "We met Elon Musk and Kimbal Musk. Later Musk left.",
            {"Elon Musk": ["Elon Musk"], "Kimbal Musk": ["Kimbal Musk"], "Musk": ["Musk"]},
        ),
        # the beginning of an organisation's name, once the article has given it in full
        (
            EN,
            "The firm Halden Foods grew. Last year Halden closed a plant.",
            {"Halden Foods": ["Halden Foods", "Halden"]},
        ),
        # ... and not what was used before: the company is not its product
        (
            EN,
            "The firm Kelvia grew. Its app Kelvia Maps is free.",
            {"Kelvia": ["Kelvia"], "Kelvia Maps": ["Kelvia Maps"]},
        ),
        (
            FR,
            "Microsoft a parlé. La régie Microsoft Advertising change.",
            {"Microsoft": ["Microsoft"], "Microsoft Advertising": ["Microsoft Advertising"]},
        ),
        # legal forms
        (
            EN,
            "He sued Grendel Corp. in May. Since then Grendel has lost.",
            {"Grendel Corp.": ["Grendel Corp.", "Grendel"]},
        ),
        (
            ID,
            "Saham PT Sinar Laut Tbk naik. Menurut Sinar Laut, laba tumbuh.",
            {"PT Sinar Laut Tbk": ["PT Sinar Laut Tbk", "Sinar Laut"]},
        ),
        # acronyms, both ways, and by initials alone
        (
            EN,
            "The Oat Growers Association (OGA) met. Then OGA voted.",
            {"Oat Growers Association": ["Oat Growers Association", "OGA", "OGA"]},
        ),
        (
            EN,
            "At OGA (Oat Growers Association) nobody answered.",
            {"Oat Growers Association": ["OGA", "Oat Growers Association"]},
        ),
        (
            FR,
            "Le Centre wallon de robotique (CWR) ouvre. Selon le CWR, tout va bien.",
            {"Centre wallon de robotique": ["Centre wallon de robotique", "CWR", "CWR"]},
        ),
        (
            FR,
            "L'intelligence artificielle générale (IAG) inquiète Paris. Que veut dire IAG ?",
            {"Paris": ["Paris"]},
        ),
        # what a scraper has stuck to a name
        (
            FR,
            "Il craint un procès de Lena MarshActualité IT\n\nHier, Lena Marsh a menacé Paris.",
            {"Lena Marsh": ["Lena Marsh"] * 2, "Paris": ["Paris"]},
        ),
        # aliases of known entities
        (
            FR,
            "Il quitte les États-Unis. Le NWS quitte Twitter.",
            {
                "United States": ["États-Unis"],
                "National Weather Service": ["NWS"],
                "Twitter": ["Twitter"],
            },
        ),
        (EN, "He left Twitter Inc. for good.", {"Twitter": ["Twitter Inc."]}),
    ],
)
def test_one_entity(language: Language, text: str, expected: dict[str, list[str]]) -> None:
    assert {name: mentions for name, (_, mentions) in told(language, text).items()} == expected


@pytest.mark.parametrize(
    ("language", "title", "text", "expected"),
    [
        (
            EN,
            "Regulator Clears Halden's Takeover of Brightmill",
            "The firm Halden Foods may buy the oat-milk maker Brightmill. In 2021 it fined Halden.",
            {
                "Halden Foods": ["Halden", "Halden Foods", "Halden"],
                "Brightmill": ["Brightmill"] * 2,
            },
        ),
        (
            FR,
            "Orange amère : le jus coûte plus cher",
            "Une orange sur deux vient du Brésil. Le prix grimpe.",
            {"Brésil": ["Brésil"]},
        ),
        (
            FR,
            "Orange abandonne Monéa",
            "Les clients d'Orange perdent l'application Monéa lundi.",
            {"Orange": ["Orange"] * 2, "Monéa": ["Monéa"] * 2},
        ),
        (
            ID,
            "Lajuin Setop Notifikasi Lewat Telegram Mulai Besok",
            "Perusahaan Lajuin meninggalkan Telegram pada Senin.",
            {"Lajuin": ["Lajuin"] * 2, "Telegram": ["Telegram"] * 2},
        ),
    ],
)
def test_names_of_the_title(
    language: Language, title: str, text: str, expected: dict[str, list[str]]
) -> None:
    found = told(language, text, title=title)
    assert {name: mentions for name, (_, mentions) in found.items()} == expected


@pytest.mark.parametrize(
    ("language", "text", "types"),
    [
        (FR, "Dans la ville d'Orange, on fête les vignes.", {"Orange": "Place"}),
        (FR, "L'opérateur Orange augmente ses tarifs.", {"Orange": "Company"}),
        # decided over all mentions of the article
        (FR, "On parle de Zenpay. L'application Zenpay est gratuite.", {"Zenpay": "Product"}),
        (EN, "People like Wheelie. The app Wheelie is free.", {"Wheelie": "Product"}),
        # a person is called by the last name, a firm is not
        (ID, "Kami bertemu Sasta Murdo. Kini Murdo diam.", {"Sasta Murdo": "Person"}),
        (
            EN,
            "Firms left after Elon Marlow bought Zentra. Marlow says so.",
            {"Elon Marlow": "Person", "Zentra": "Company"},
        ),
        # the members of a list are of one kind
        (
            FR,
            "Elle vend sur PayGo, Tramelia et Zopia.",
            {"PayGo": "Company", "Tramelia": "Company", "Zopia": "Company"},
        ),
    ],
)
def test_type_over_all_mentions(language: Language, text: str, types: dict[str, str]) -> None:
    assert {name: type_ for name, (type_, _) in told(language, text).items()} == types


def test_ids_of_known_and_unknown_entities() -> None:
    microsoft, kelvia = entities(FR, "Microsoft rachète la start-up Kelvia.")
    assert (microsoft.id, microsoft.wikidata) == ("Q2283", "Q2283")
    assert (kelvia.id, kelvia.wikidata) == (entity_id("KELVIA", "thing"), None)
    assert microsoft.aliases == ("Microsoft Corp",)
    assert microsoft.local_id != kelvia.local_id


def test_name_shared_by_two_known_entities_is_neither() -> None:
    mercury = (KnownEntity("Mercury", "Company", (), "Q1"), KnownEntity("Mercury", "Product"))
    (found,) = entities(EN, "He works for Mercury today.", known=KnownEntities(mercury))
    assert found.wikidata is None
