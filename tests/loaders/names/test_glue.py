"""Words that are run together are parted, brands written as one are left alone."""

import pytest

from loaders.records import Document, Language
from loaders.words.parsing import parse

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
        # a figure, its unit and the full stop
        (EN, "Kelvia raised £38m. Lumen added $12bn.", ["38", "m", "12", "bn"]),
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


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Kelvia raised £38m. Lumen gave half of it.", 2),
        ("It took £5m. in cash.", 1),
        ("They met at 10 p.m. Monday.", 1),
    ],
)
def test_units_end_sentences(text: str, count: int) -> None:
    (doc,) = parse(EN, [Document("a", "-", text, EN)])
    assert len([*doc.sents]) == count
