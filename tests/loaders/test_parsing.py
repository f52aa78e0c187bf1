"""Sentences end where paragraphs and titles do."""

import pytest

from loaders.errors import SourceError
from loaders.records import Document, Language
from loaders.words.parsing import parse


def _sentences(text: str, language: Language, title: str | None = None) -> list[str]:
    (doc,) = parse(language, [Document("a", "-", text, language, title)])
    assert doc.text == text
    return [sentence.text.strip() for sentence in doc.sents if sentence.text.strip()]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("gap", ["\n\n", "\n \n", "\n\n\n", "\n\u00a0\n"])
def test_blank_lines_end_sentences(language: Language, gap: str) -> None:
    sentences = _sentences(f"Microsoft drops Twitter{gap}OpenAI sues Musk", language)
    assert any(sentence.startswith("OpenAI") for sentence in sentences)
    assert any(sentence.endswith("Twitter") for sentence in sentences)


def test_the_title_ends_a_sentence() -> None:
    text = "Microsoft drops Twitter\nThe company said so."
    assert _sentences(text, Language.ENGLISH, "Microsoft drops Twitter")[0] == (
        "Microsoft drops Twitter"
    )


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\n\nMusk\n\n"])
def test_texts_of_next_to_nothing(text: str) -> None:
    assert "".join(_sentences(text, Language.FRENCH)) == text.strip()


def test_a_text_that_is_too_long_is_refused() -> None:
    document = Document("a", "long.txt", "mot " * 300_000, Language.FRENCH)
    with pytest.raises(SourceError, match=r"long\.txt: 1,200,000 characters are more than"):
        list(parse(Language.FRENCH, [document]))
