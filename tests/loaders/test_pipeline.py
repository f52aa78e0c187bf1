"""Articles through all stages: in order, whatever their language, and each on its own."""

import pytest

import loaders.words.parsing
from loaders.errors import ExtractionError
from loaders.names.known import KnownEntities, KnownEntity
from loaders.pipeline import Pipeline
from loaders.records import Document, Language
from loaders.words.parsing import pipeline as nlp

_TEXTS = {
    Language.FRENCH: "La start-up Kelvia lève 3 millions.",
    Language.ENGLISH: "The start-up Kelvia raised 3 million.",
    Language.INDONESIAN: "Perusahaan Kelvia meraih 3 juta.",
}


def _documents(count: int) -> list[Document]:
    languages = list(Language)
    return [
        Document(f"a{at}", f"{at}.txt", _TEXTS[languages[at % 3]], languages[at % 3])
        for at in range(count)
    ]


def test_order_is_kept_over_languages_and_batches() -> None:
    documents = _documents(70)
    extractions = list(Pipeline().extract(iter(documents)))
    assert [extraction.document for extraction in extractions] == documents
    assert {entity.name for e in extractions for entity in e.entities} == {"Kelvia"}


def test_one_bad_article_does_not_stop_the_others() -> None:
    first, second, third = _documents(3)
    bad = Document("bad", "bad.txt", "mot " * 300_000, Language.FRENCH)
    failures: list[ExtractionError] = []
    pipeline = Pipeline(on_failure=failures.append)
    extractions = list(pipeline.extract([first, bad, second, third]))
    assert [extraction.document for extraction in extractions] == [first, second, third]
    assert [failure.document for failure in failures] == [bad]
    assert "bad.txt" in str(failures[0])
    assert "split it" in str(failures[0])


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("kept", [0, 100])
def test_the_words_of_a_feed_are_forgotten(
    language: Language, kept: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def article(at: int) -> Document:
        words = [f"Zo{chr(97 + at // 26)}{chr(97 + at % 26)}{letter}a" for letter in "bcdfglmn"]
        return Document(f"a{at}", "-", f"{_TEXTS[language]} {', '.join(words)}.", language)

    vocabulary = nlp(language).vocab
    monkeypatch.setattr(loaders.words.parsing, "_KEPT", len(vocabulary) + kept)
    pipeline = Pipeline(KnownEntities((KnownEntity("Kelvia", "Product"),)))
    first = list(pipeline.extract([article(0)]))
    list(pipeline.extract(map(article, range(1, 36))))
    before = len(vocabulary.strings), len(list(vocabulary))
    extractions = list(pipeline.extract(map(article, range(36, 72))))
    assert (len(vocabulary.strings), len(list(vocabulary))) == before
    assert {entity.type for e in extractions for entity in e.entities if e.entities} >= {"Product"}
    assert list(pipeline.extract([article(0)])) == first


def test_an_empty_article_is_read_like_any_other() -> None:
    (extraction,) = Pipeline().extract([Document("a", "-", "", Language.FRENCH)])
    assert (extraction.entities, extraction.claims) == ((), ())


def test_a_sentence_ends_where_scraping_has_run_a_label_to_it() -> None:
    headline = "La start-up Nolux s'expose à un procès de Lena MarchandActualité éco"
    text = f"{headline}\n\nLena Marchand a tranché."
    known = KnownEntities((KnownEntity("Nolux", "Company"),))
    (extraction,) = Pipeline(known).extract([Document("a", "a.txt", text, Language.FRENCH)])
    names = {entity.local_id: entity.name for entity in extraction.entities}
    (claim,) = extraction.claims
    assert (names[claim.subject], claim.predicate, names[claim.object]) == (
        "Lena Marchand",
        "THREATENS_SUIT",
        "Nolux",
    )
    assert claim.evidence.sentence.of(text).endswith("procès de Lena Marchand")
