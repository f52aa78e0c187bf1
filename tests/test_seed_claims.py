"""What is read from the bundled articles, from file to claims: nothing false, the main things."""

from collections.abc import Iterator

import pytest

from graph_api.bundled import known_entities, seeds
from loaders.pipeline import Pipeline
from loaders.records import Amount, Document, Extraction, Language
from loaders.sources import read_sources

Statement = tuple[str, str, str, str]

# Everything that the articles say, in whichever of them: subject, relation, object and status or
# "negated". What is not here is false.
TRUE: set[Statement] = {
    ("Microsoft", "DROPS_INTEGRATION", "Twitter", "planned"),
    ("Microsoft", "DROPS_INTEGRATION", "Twitter", "asserted"),
    ("Microsoft", "DROPS_INTEGRATION", "Instagram", "negated"),
    ("Microsoft", "DROPS_INTEGRATION", "Facebook", "negated"),
    ("Microsoft", "DROPS_INTEGRATION", "LinkedIn", "negated"),
    ("Intercom", "DROPS_INTEGRATION", "Twitter", "asserted"),
    ("National Weather Service", "DROPS_INTEGRATION", "Twitter", "asserted"),
    ("Elon Musk", "THREATENS_SUIT", "Microsoft", "threatened"),
    ("Elon Musk", "SUES", "Microsoft", "negated"),
    ("Elon Musk", "ACCUSES", "Microsoft", "asserted"),
    ("Elon Musk", "LEADS", "Twitter", "asserted"),
    ("Elon Musk", "ACQUIRES", "Twitter", "asserted"),
    ("Elon Musk", "INVESTS_IN", "OpenAI", "asserted"),
    ("Microsoft", "INVESTS_IN", "OpenAI", "asserted"),
    ("Microsoft", "INTEGRATES", "ChatGPT", "asserted"),
    ("OpenAI", "CREATES", "ChatGPT", "asserted"),
    ("Satya Nadella", "LEADS", "Microsoft", "asserted"),
}

# What must be found, by article.
FOUND = [
    ("en-musk-warns-microsoft", "Microsoft DROPS_INTEGRATION Twitter planned"),
    ("en-musk-warns-microsoft", "Elon Musk LEADS Twitter asserted"),
    ("en-musk-warns-microsoft", "Elon Musk ACCUSES Microsoft asserted"),
    ("en-musk-warns-microsoft", "Microsoft INVESTS_IN OpenAI asserted"),
    ("en-musk-warns-microsoft", "Elon Musk INVESTS_IN OpenAI asserted"),
    ("en-musk-warns-microsoft", "OpenAI CREATES ChatGPT asserted"),
    ("en-musk-warns-microsoft", "Microsoft DROPS_INTEGRATION Instagram negated"),
    ("en-quiet-exodus", "Microsoft DROPS_INTEGRATION Twitter planned"),
    ("en-quiet-exodus", "Elon Musk ACQUIRES Twitter asserted"),
    ("en-quiet-exodus", "Microsoft INVESTS_IN OpenAI asserted"),
    ("fr-microsoft-se-passera-de-twitter", "Microsoft DROPS_INTEGRATION Twitter planned"),
    ("fr-microsoft-se-passera-de-twitter", "Intercom DROPS_INTEGRATION Twitter asserted"),
    ("fr-microsoft-se-passera-de-twitter", "Elon Musk THREATENS_SUIT Microsoft threatened"),
    ("fr-microsoft-se-passera-de-twitter", "Elon Musk LEADS Twitter asserted"),
    ("fr-openai-pomme-de-discorde", "Microsoft INVESTS_IN OpenAI asserted"),
    ("fr-openai-pomme-de-discorde", "Microsoft DROPS_INTEGRATION Twitter planned"),
    ("fr-openai-pomme-de-discorde", "Elon Musk THREATENS_SUIT Microsoft threatened"),
    ("fr-qui-quitte-twitter", "Microsoft DROPS_INTEGRATION Twitter asserted"),
    ("fr-qui-quitte-twitter", "Elon Musk THREATENS_SUIT Microsoft threatened"),
]


@pytest.fixture(scope="module")
def extractions() -> list[Extraction]:
    documents = [each for each in read_sources([str(seeds())]) if isinstance(each, Document)]
    return list(Pipeline(known_entities()).extract(documents))


def statements(extraction: Extraction) -> Iterator[Statement]:
    names = {entity.local_id: entity.name for entity in extraction.entities}
    for claim in extraction.claims:
        status = "negated" if claim.polarity == "negated" else str(claim.status)
        yield names[claim.subject], claim.predicate, names[claim.object], status


def test_nothing_false_is_read(extractions: list[Extraction]) -> None:
    told = {
        (extraction.document.id, *statement)
        for extraction in extractions
        for statement in statements(extraction)
        if statement not in TRUE
    }
    assert not told


@pytest.mark.parametrize(("article", "statement"), FOUND)
def test_the_main_things_are_read(
    extractions: list[Extraction], article: str, statement: str
) -> None:
    (extraction,) = (each for each in extractions if each.document.id == f"seed-{article}")
    assert statement in {" ".join(each) for each in statements(extraction)}


def test_dates_and_sums_are_those_of_the_articles(extractions: list[Extraction]) -> None:
    for extraction in extractions:
        names = {entity.local_id: entity.name for entity in extraction.entities}
        for claim in extraction.claims:
            key = names[claim.subject], claim.predicate, names[claim.object]
            if key == ("Microsoft", "DROPS_INTEGRATION", "Twitter"):
                assert claim.date in {None, "2023-04-25"}, extraction.document.id
            if claim.amount:
                assert (*key, claim.amount.value, claim.amount.currency) in {
                    ("Elon Musk", "INVESTS_IN", "OpenAI", 100e6, "USD"),
                    ("Elon Musk", "ACQUIRES", "Twitter", 44e9, "USD"),
                }


@pytest.mark.parametrize("article", ["en-musk-warns-microsoft", "fr-openai-pomme-de-discorde"])
def test_who_invests_in_openai_and_how_much(extractions: list[Extraction], article: str) -> None:
    (extraction,) = (each for each in extractions if each.document.id == f"seed-{article}")
    names = {entity.local_id: entity.name for entity in extraction.entities}
    sums = {
        (names[claim.subject], names[claim.object]): claim.amount
        for claim in extraction.claims
        if claim.predicate == "INVESTS_IN"
    }
    assert sums == {
        ("Elon Musk", "OpenAI"): Amount(100e6, "USD"),
        ("Microsoft", "OpenAI"): None,  # "billions": no sum
    }


def test_every_article_is_read_and_names_the_two_sides(extractions: list[Extraction]) -> None:
    assert len(extractions) == 7
    for extraction in extractions:
        if extraction.document.language is not Language.INDONESIAN:
            assert {"Microsoft", "Twitter", "Elon Musk"} <= {
                entity.name for entity in extraction.entities
            }
