"""Trees of written words: clitics joined, sentences parted, labels made to agree."""

from pathlib import Path

import pytest

from loaders.errors import TrainingError
from loaders.training.scheme import agreed
from loaders.training.treebank import Sentence, Word, parted, read_treebank


def _read(tmp_path: Path, *rows: str) -> Sentence:
    path = tmp_path / "bank.conllu"
    lines = ["# sent_id = s1", *("\t".join(row.split()) for row in rows)]
    path.write_text("\n".join(lines) + "\n\n", encoding="utf-8")
    (sentence,) = read_treebank(path)
    return sentence


def _told(sentence: Sentence) -> list[str]:
    words = sentence.words
    return [
        f"{word.form}<{'-' if at == word.head else words[word.head].form} {word.relation}"
        + "".join(f" {feature}" for feature in word.features)
        for at, word in enumerate(words)
    ]


CLITICS = [
    (
        "of a noun",
        [
            "1 Kantor kantor NOUN _ _ 3 nsubj _ _",
            "1-2 Kantornya _ _ _ _ _ _ _ _",
            "2 nya nya PRON _ Person=3 1 nmod:poss _ _",
            "3 tutup tutup VERB _ Voice=Act 0 root _ _",
        ],
        ["Kantornya<tutup nsubj Person[psor]=3", "tutup<- root Voice=Act"],
    ),
    (
        "of a verb",
        [
            "1 Ia ia PRON _ Person=3 2 nsubj _ _",
            "2-3 membelinya _ _ _ _ _ _ _ SpaceAfter=No",
            "2 membeli beli VERB _ Voice=Act 0 root _ _",
            "3 nya nya PRON _ Person=3 2 obj _ _",
            "4 . . PUNCT _ _ 2 punct _ _",
        ],
        [
            "Ia<membelinya nsubj Person=3",
            "membelinya<- root Voice=Act Person[obj]=3",
            ".<membelinya punct",
        ],
    ),
    (
        "of a preposition, whose argument it is",
        [
            "1 Saham saham NOUN _ _ 2 nsubj:pass _ _",
            "2 dijual jual VERB _ Voice=Pass 0 root _ _",
            "3-4 kepadanya _ _ _ _ _ _ _ _",
            "3 kepada kepada ADP _ _ 4 case _ _",
            "4 nya nya PRON _ Person=3 2 obl _ _",
        ],
        [
            "Saham<dijual nsubj:pass",
            "dijual<- root Voice=Pass",
            "kepadanya<dijual obl Person[obj]=3",
        ],
    ),
]


@pytest.mark.parametrize(("rows", "told"), [case[1:] for case in CLITICS], ids=lambda _: "")
def test_clitics_stay_on_their_words(tmp_path: Path, rows: list[str], told: list[str]) -> None:
    assert _told(_read(tmp_path, *rows)) == told


def test_the_text_is_that_which_was_written(tmp_path: Path) -> None:
    assert _read(tmp_path, *CLITICS[1][1]).text == "Ia membelinya."


def test_a_line_that_is_no_word_is_named(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match=r"bank\.conllu: s1: '2' begins a line that has not"):
        _read(tmp_path, "1 Ia ia PRON _ _ 0 root _ _", "2 pergi")


def _word(form: str, head: int, relation: str, pos: str = "NOUN") -> Word:
    return Word(form, form, pos, (), head, relation, True)


def test_two_sentences_in_one_tree_are_parted() -> None:
    words = [_word("Ia", 1, "nsubj", "PRON"), _word("pergi", 1, "root", "VERB")]
    words += [_word(".", 1, "punct", "PUNCT"), _word("Bus", 4, "nsubj")]
    words += [_word("datang", 1, "dep", "VERB"), _word(".", 4, "punct", "PUNCT")]
    first, second = parted(Sentence("s1", tuple(words)))
    assert _told(first) == ["Ia<pergi nsubj", "pergi<- root", ".<pergi punct"]
    assert _told(second) == ["Bus<datang nsubj", "datang<- root", ".<datang punct"]


def test_a_stop_within_a_name_parts_nothing() -> None:
    words = [_word("J", 3, "nsubj", "PROPN"), _word(".", 0, "punct", "PUNCT")]
    words += [_word("Kalla", 0, "flat:name", "PROPN"), _word("pergi", 3, "root", "VERB")]
    assert len(list(parted(Sentence("s1", tuple(words))))) == 1


@pytest.mark.parametrize(
    ("verb", "relations", "agreeing"),
    [
        ("membeli", ["nsubj", "obj"], "Voice=Act nsubj obj"),
        ("dibeli", ["nsubj", "obl"], "Voice=Pass nsubj:pass obl:agent"),
        ("dibeli", ["nsubj:pass", "obj"], "Voice=Pass nsubj:pass obl:agent"),
        ("terjual", ["nsubj", "obl"], "Voice=Pass nsubj:pass obl"),
        ("berdiri", ["nsubj:pass", "compound"], "Voice=Act nsubj nmod"),
    ],
)
def test_treebanks_agree(verb: str, relations: list[str], agreeing: str) -> None:
    words = [_word("Arunika", 1, relations[0], "PROPN"), _word(verb, 1, "root", "VERB")]
    words.append(_word("Kelvia", 1, relations[1], "PROPN"))
    subject, root, other = agreed(Sentence("s1", tuple(words))).words
    assert " ".join([*root.features, subject.relation, other.relation]) == agreeing


def test_who_did_it_stands_after_oleh() -> None:
    words = [_word("dibeli", 0, "root", "VERB"), _word("kemarin", 0, "advmod", "ADV")]
    words += [_word("oleh", 3, "case", "ADP"), _word("bank", 0, "obl")]
    assert agreed(Sentence("s1", tuple(words))).words[3].relation == "obl:agent"
