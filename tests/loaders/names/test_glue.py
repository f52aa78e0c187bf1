"""Words that scraping has run together are parted, brands written as one are left alone."""

import pytest

from loaders.parsing import parse
from loaders.records import Document, Language

FR, EN, ID = Language.FRENCH, Language.ENGLISH, Language.INDONESIAN
_NAMES = {"Elon Musk", "Twitter"}


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        # the name stands elsewhere in the article
        (FR, "Le procès de Lena MarshActualité\nLena Marsh le nie.", ["Marsh", "Actualité"]),
        (EN, "Lena Marsh denied it. A suit by Lena MarshRead more", ["Marsh", "Read"]),
        (ID, "Dewi Lestari menolak. Foto Dewi LestariBaca juga", ["Lestari", "Baca"]),
        # it is known
        (FR, "Un procès de Elon MuskActualité IT", ["Musk", "Actualité"]),
        # both parts are words of the article
        (EN, "Kelvia fell. More news on KelviaNews\nThe news is bad.", ["Kelvia", "News"]),
        # brands
        (EN, "We asked Open Source people about OpenAI.", ["OpenAI"]),
        (EN, "You may watch it on YouTube.", ["YouTube"]),
        (FR, "Le Mac et le MacBook sont chers.", ["MacBook"]),
        (FR, "Kelvia, selon KelviaInsider, ferme.", ["KelviaInsider"]),
        (EN, "Lena Marsh likes Lena MarshBook. Is Lena MarshBook dear?", ["MarshBook"]),
        (EN, "An iPhone and LinkedIn; Linked data.", ["iPhone", "LinkedIn"]),
    ],
)
def test_words(language: Language, text: str, words: list[str]) -> None:
    (doc,) = parse(language, [Document("a", "-", text, language)], _NAMES)
    assert doc.text == text
    assert set(words) <= {token.text for token in doc}
