"""Markdown: the words a reader sees, and the fields of the front matter."""

import pytest

from loaders.errors import SourceError
from loaders.sources.markdown import read_markdown

# Markdown, plain text
BODIES = [
    ("Nolux part.", "Nolux part."),
    ("Nolux\npart.\n\n\nVarelle reste.", "Nolux part.\n\nVarelle reste."),
    ("Nolux part,  \ndit-il.", "Nolux part,\ndit-il."),
    ("**Nolux** *part* de `Varelle`.", "Nolux part de Varelle."),
    ("[Nolux](https://nolux.example) part.", "Nolux part."),
    ("<https://nolux.example> part.", "https://nolux.example part."),
    ("![le siège](a.png) Nolux part.", "Nolux part."),
    ("## Un départ\n\nNolux part.", "Un départ\n\nNolux part."),
    ("Un départ\n---------\nNolux part.", "Un départ\n\nNolux part."),
    ("* Nolux\n* Varelle\n", "Nolux\n\nVarelle"),
    ("1. Nolux\n2. Varelle\n", "Nolux\n\nVarelle"),
    ("> Nolux part.", "Nolux part."),
    ("Nolux &amp; Varelle &copy;", "Nolux & Varelle ©"),
    ("Nolux <b>part</b>.<!-- note -->", "Nolux part."),
    ("<div>\nboîte\n</div>\n\nNolux part.", "Nolux part."),
    ("    code\n\nNolux part.", "code\n\nNolux part."),
    ("| a | b |\n|---|---|\n| c | d |", "a b\n\nc d"),
    ("Nolux\n\n---\n\nVarelle", "Nolux\n\nVarelle"),
    ("1\\. Nolux \\*part\\*.", "1. Nolux *part*."),
    ("2019\\. Nolux a 42 000 $ et 5_000_000 €.", "2019. Nolux a 42 000 $ et 5_000_000 €."),
]


@pytest.mark.parametrize(("source", "text"), BODIES)
def test_plain_text(source: str, text: str) -> None:
    assert read_markdown(source).text == text


def test_front_matter() -> None:
    article = read_markdown(
        '---\nid: n1\ntitle: "Nolux : le départ"\npublished: 2023-05-03\npublisher: Le Courrier\n'
        "language: fr\nurl: null\nseries: éco\n---\n# Autre titre\n\nNolux part.\n\n---\n"
    )
    assert article.text == "Autre titre\n\nNolux part."
    assert (article.id, article.title, article.published) == (
        "n1",
        "Nolux : le départ",
        "2023-05-03",
    )
    assert (article.publisher, article.language, article.url) == ("Le Courrier", "fr", None)


# Markdown, title
TITLES = [
    ("# Nolux *part*\n\nOui.", "Nolux part"),
    ("Nolux part\n==========\n\nOui.", "Nolux part"),
    ("## Nolux part\n\nOui.", None),
    ("Oui.\n\n# Nolux part", None),
    ("---\npublisher: P\n---\n# Nolux part\n", "Nolux part"),
]


@pytest.mark.parametrize(("source", "title"), TITLES)
def test_a_first_heading_is_the_title(source: str, title: str | None) -> None:
    assert read_markdown(source).title == title


def test_a_line_of_dashes_is_not_front_matter() -> None:
    assert read_markdown("Nolux\n\n---\na: b\n---\n").text == "Nolux\n\na: b"


# front matter, what the message must say
BROKEN = [
    ("title: [x", "the front matter is not YAML: while parsing"),
    ("published: 2023-02-31", "the front matter is not YAML: day"),
    ("[" * 1000, "the front matter is not YAML"),
    ("just words", "the front matter needs lines such as title: ..., published: 2023-04-25"),
    ("- list", "the front matter needs lines such as title"),
    ("language: no", '"language" is true or false; it must be a string'),
]


@pytest.mark.parametrize(("matter", "message"), BROKEN)
def test_broken_front_matter(matter: str, message: str) -> None:
    with pytest.raises(SourceError) as error:
        read_markdown(f"---\n{matter}\n---\nNolux part.")
    assert str(error.value).startswith(message)
    assert "\n" not in str(error.value)
