"""The bundled articles and known entities."""

import re
from collections import Counter
from pathlib import Path

import pytest

from loaders.names.known_files import read_known_entities
from loaders.records import Document, Language
from loaders.sources import read_sources

SEEDS = Path(__file__).parents[1] / "seeds"
SHARED = SEEDS.parents[1] / "shared"
ARTICLES = list(read_sources([str(SEEDS)]))
RUN = 9
"""So many words in a row that two articles share are no longer two tellings."""


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


def test_every_article_is_read_and_they_are_in_three_languages() -> None:
    assert Counter(type(article) for article in ARTICLES) == {Document: len(ARTICLES)}
    languages = Counter(article.language for article in ARTICLES)
    assert languages == {Language.FRENCH: 3, Language.ENGLISH: 2, Language.INDONESIAN: 2}


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_an_article_is_complete(article: Document) -> None:
    assert article.id == f"seed-{Path(article.source).stem}"
    assert article.title
    assert article.published
    assert article.publisher == "graph-api seeds"
    assert article.url is None
    assert 120 <= len(article.text.split()) <= 300


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.id)
def test_an_article_is_in_our_own_words(article: Document) -> None:
    others = [file.read_text(encoding="utf-8") for file in (SHARED / "seeds").glob("*.txt")]
    if not others:
        pytest.skip("needs the articles that the seeds retell")
    assert not runs(article.text) & set().union(*map(runs, others))


def test_known_entities_are_many_and_no_two_share_a_name_or_an_id() -> None:
    entries = read_known_entities([SEEDS / "entities.yaml"]).entries
    assert len(entries) >= 100
    names = Counter(name.casefold() for entry in entries for name in entry.names)
    ids = Counter(entry.wikidata for entry in entries if entry.wikidata)
    assert not [name for name, times in (names + ids).items() if times > 1]


def test_no_known_name_is_written_small_in_our_articles() -> None:
    entries = read_known_entities([SEEDS / "entities.yaml"]).entries
    words = {word for article in ARTICLES for word in re.findall(r"\w+", article.text)}
    assert not {name.lower() for entry in entries for name in entry.names} & {
        word for word in words if word.islower()
    }
