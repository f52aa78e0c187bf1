"""What a pipeline is trained on, and what it must not see."""

import json
import logging
from pathlib import Path
from random import Random

import pytest
import spacy

from loaders.errors import TrainingError
from loaders.training.corpus import Part, read_corpora
from loaders.training.labelled import Labelled
from loaders.training.news_names import NamedSentence, read_names
from loaders.training.variants import renamed_news

LABELLED = "Perusahaan Arunika membeli saham Kelvia pekan lalu."


def _labelled(tmp_path: Path, text: str = LABELLED) -> Labelled:
    folder = tmp_path / "labelled"
    folder.mkdir(exist_ok=True)
    (folder / "set.jsonl").write_text(json.dumps({"text": text}) + "\n", encoding="utf-8")
    return Labelled([folder])


@pytest.mark.parametrize(
    ("text", "labelled"),
    [
        (LABELLED, True),
        ("perusahaan arunika  membeli saham ‘Kelvia’ pekan lalu", True),
        (f"Kata dia. {LABELLED} Itu saja.", True),
        ("Arunika membeli saham Kelvia", True),
        ("Kelvia", False),
        ("Perusahaan Arunika menjual saham Kelvia pekan lalu.", False),
    ],
)
def test_a_labelled_sentence_is_known_again(tmp_path: Path, text: str, labelled: bool) -> None:
    assert _labelled(tmp_path).has(text) is labelled


def test_a_sentence_of_a_labelled_article_is_known_again(tmp_path: Path) -> None:
    article = f"Judul berita hari ini\n\nIa datang. {LABELLED} Ia pergi."
    assert _labelled(tmp_path, article).has(LABELLED)


@pytest.mark.parametrize(
    ("content", "message"),
    [("{", r"set\.jsonl:1: no JSON object"), ('{"id": 1}', r"set\.jsonl:1: no JSON object")],
)
def test_a_labelled_set_that_is_none(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(TrainingError, match=message):
        Labelled([path])


def test_without_labelled_sets_nothing_is_trained(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no labelled set is named"):
        Labelled([])
    with pytest.raises(TrainingError, match="there is no such labelled set"):
        Labelled([tmp_path / "nowhere"])


def _corpora(tmp_path: Path) -> Path:
    folder = tmp_path / "corpora"
    folder.mkdir()
    trees = [
        f"# sent_id = s{number}\n1\tIa\tia\tPRON\t_\t_\t2\tnsubj\t_\t_\n"
        f"2\tpergi{number}\tpergi\tVERB\t_\t_\t0\troot\t_\t_\n\n"
        for number in range(100)
    ]
    labelled = "".join(
        f"{at}\t{word}\t{word}\tNOUN\t_\t_\t{at - 1}\t{'nmod' if at > 1 else 'root'}\t_\t_\n"
        for at, word in enumerate(LABELLED.removesuffix(".").split(), 1)
    )
    (folder / "bank.conllu").write_text(
        "".join(trees) + f"# sent_id = theirs\n{labelled}\n", encoding="utf-8"
    )
    news = [f"Budi{number} X B-PER\npergi X O\n\n" for number in range(100)]
    theirs = "".join(f"{word} X O\n" for word in LABELLED.split())
    (folder / "news.txt").write_text(f"{''.join(news)}{theirs}\n", encoding="utf-8")
    return folder


def test_labelled_sentences_are_left_out_by_name(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder, labelled = _corpora(tmp_path), _labelled(tmp_path)
    with caplog.at_level(logging.WARNING):
        corpora = list(read_corpora(folder, labelled, spacy.blank("id")))
    assert not [doc for _, _, docs in corpora for doc in docs if "Arunika" in doc.text]
    assert caplog.messages == [
        "bank.conllu: theirs: left out, a labelled set has this sentence",
        "news.txt:301: left out, a labelled set has this sentence",
    ]


def test_each_part_has_its_share_and_is_the_same_again(tmp_path: Path) -> None:
    folder, labelled, nlp = _corpora(tmp_path), _labelled(tmp_path), spacy.blank("id")

    def read() -> list[tuple[str, Part, list[str]]]:
        return [
            (name, part, [doc.text for doc in docs])
            for name, part, docs in read_corpora(folder, labelled, nlp)
        ]

    corpora = read()
    assert corpora == read()
    texts = {
        part: " ".join(text for _, one, texts in corpora if one is part for text in texts)
        for part in Part
    }
    assert all(texts.values())
    assert len(texts[Part.TRAIN]) > 4 * len(texts[Part.TEST])
    assert not set(texts[Part.TEST].split()) & set(texts[Part.TRAIN].split()) - {"Ia", "pergi"}


def test_a_folder_without_corpora_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"there must be treebanks \(\*\.conllu\) and names"):
        list(read_corpora(tmp_path, _labelled(tmp_path), spacy.blank("id")))


def test_names_are_read_with_spaces_as_news_has_them(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text(
        '" X O\nKami X O\nkalah X O\n, X O\n" X O\nkata X O\nBudi X B-PER\nSantoso X I-PER\n'
        "( X O\nArunika X B-ORG\n) X O\n. X O\n",
        encoding="utf-8",
    )
    (sentence,) = read_names(path)
    assert sentence.text == '"Kami kalah," kata Budi Santoso (Arunika).'
    named = [(span.of(sentence.text), label) for span, label in sentence.names]
    assert named == [("Budi Santoso", "PER"), ("Arunika", "ORG")]


def test_other_names_stand_where_the_names_stood(tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text("Budi X B-PER\nmemimpin X O\nArunika X B-ORG\n. X O\n", encoding="utf-8")
    sentences = [*read_names(path)] * 50
    variants: list[NamedSentence] = list(renamed_news(sentences, Random(1)))
    assert len({variant.text for variant in variants}) > 10
    for variant in variants:
        (person, per), (firm, org) = variant.names
        assert (per, org) == ("PER", "ORG")
        assert variant.text == f"{person.of(variant.text)} memimpin {firm.of(variant.text)}."
