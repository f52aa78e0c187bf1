"""Sentences made into headlines: terser, and the tree is that of what is left."""

from random import Random

import pytest

from loaders.training.headlines import bare_verb, headlines
from loaders.training.treebank import Sentence, Word


@pytest.mark.parametrize(
    ("form", "root", "bare"),
    [
        ("menghapus", "hapus", "hapus"),
        ("Meluncurkan", "luncur", "luncurkan"),
        ("menulis", "tulis", "tulis"),
        ("membeli", "beli", "beli"),
        ("menyetujui", "setuju", "setujui"),
        ("memakai", "pakai", "pakai"),
        ("mengebom", "bom", "bom"),
        ("merilis", "rilis", "rilis"),
        ("mengakuisisi", "akuisisi", "akuisisi"),
        ("mempertimbangkan", "timbang", None),
        ("bertemu", "temu", None),
        ("merah", "merah", None),
    ],
)
def test_bare_verbs(form: str, root: str, bare: str | None) -> None:
    assert bare_verb(form, root) == bare


def _sentence(*rows: str) -> Sentence:
    words = []
    for row in rows:
        form, lemma, pos, head, relation, *features = row.split()
        words.append(Word(form, lemma, pos, tuple(features), int(head), relation, True))
    return Sentence("s1", tuple(words))


ACTIVE = _sentence(
    "Kelvia kelvia PROPN 1 nsubj",
    "menghapus hapus VERB 1 root Voice=Act",
    "aplikasi aplikasi NOUN 1 obj",
    "dari dari ADP 4 case",
    "toko toko NOUN 1 obl",
    ". . PUNCT 1 punct",
)
PASSIVE = _sentence(
    "Aplikasi aplikasi NOUN 1 nsubj:pass",
    "dihapus hapus VERB 1 root Voice=Pass",
    "oleh oleh ADP 3 case",
    "Kelvia kelvia PROPN 1 obl:agent",
    "kemarin kemarin ADV 1 advmod",
)


@pytest.mark.parametrize(
    ("sentence", "texts", "arcs"),
    [
        (
            ACTIVE,
            {"Kelvia Hapus Aplikasi dari Toko", "Kelvia hapus aplikasi dari toko"},
            [(1, "nsubj"), (1, "root"), (1, "obj"), (4, "case"), (1, "obl")],
        ),
        (
            PASSIVE,
            {"Aplikasi Dihapus Kelvia Kemarin", "Aplikasi dihapus Kelvia kemarin"},
            [(1, "nsubj:pass"), (1, "root"), (1, "obl:agent"), (1, "advmod")],
        ),
    ],
)
def test_headlines(sentence: Sentence, texts: set[str], arcs: list[tuple[int, str]]) -> None:
    made = list(headlines([sentence] * 20, Random(1)))
    assert {headline.text for headline in made} == texts
    assert [(word.head, word.relation) for word in made[0].words] == arcs


def test_what_is_terse_already_gives_no_headline() -> None:
    sentence = _sentence("Ia ia PRON 1 nsubj", "pergi pergi VERB 1 root")
    assert not list(headlines([sentence] * 20, Random(1)))
