"""Articles through all stages: in order, whatever their language, and each on its own."""

from loaders.errors import ExtractionError
from loaders.pipeline import Pipeline
from loaders.records import Document, Language

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


def test_an_empty_article_is_read_like_any_other() -> None:
    (extraction,) = Pipeline().extract([Document("a", "-", "", Language.FRENCH)])
    assert (extraction.entities, extraction.claims) == ((), ())
