"""What the pipeline that comes with graph-api reads in Indonesian sentences of our own."""

import pytest
from spacy.tokens import Doc

from loaders.records import Language
from loaders.words.parsing import pipeline


def _read(text: str) -> Doc:
    return pipeline(Language.INDONESIAN)(text)


READINGS = [
    (
        "Perusahaan itu mengakuisisi Tokovia pekan lalu.",
        "Perusahaan<mengakuisisi nsubj; Tokovia<mengakuisisi obj; mengakuisisi:Act",
    ),
    (
        "Tokovia diakuisisi oleh Bank Arunika pada Senin.",
        "Tokovia<diakuisisi nsubj:pass; Bank<diakuisisi obl:agent; diakuisisi:Pass",
    ),
    (
        "Aplikasi itu dihapus Microsoft dari layanannya.",
        "Aplikasi<dihapus nsubj:pass; Microsoft<dihapus obl:agent; dihapus:Pass",
    ),
    (
        "Kelvia tidak akan menggugat perusahaan tersebut.",
        "Kelvia<menggugat nsubj; tidak<menggugat advmod; perusahaan<menggugat obj; menggugat:Act",
    ),
    (
        "Investor asing telah menanamkan modal di perusahaan rintisan Sayurmart.",
        "Investor<menanamkan nsubj; modal<menanamkan obj; Sayurmart<perusahaan nmod",
    ),
    (
        "Perusahaan yang didirikan Budi Santoso itu membeli kantornya.",
        "didirikan<Perusahaan acl:relcl; didirikan:Pass; Perusahaan<membeli nsubj; "
        "kantornya<membeli obj",
    ),
    (
        "Menurut laporan itu, Arunika membantah tuduhan tersebut.",
        "Arunika<membantah nsubj; tuduhan<membantah obj; laporan<membantah obl",
    ),
    (
        "Ketua lembaga itu mengatakan bahwa Kelvia melanggar aturan.",
        "Ketua<mengatakan nsubj; melanggar<mengatakan ccomp; Kelvia<melanggar nsubj; "
        "aturan<melanggar obj",
    ),
    (
        "Google dan Microsoft berencana mengembangkan aplikasi baru.",
        "Google<berencana nsubj; Microsoft<Google conj; mengembangkan<berencana xcomp; "
        "aplikasi<mengembangkan obj",
    ),
    (
        "Bank itu terpaksa menjual saham anak perusahaannya.",
        "Bank<terpaksa nsubj:pass; menjual<terpaksa xcomp; saham<menjual obj",
    ),
    (
        "Kami tidak pernah membahas rencana itu, kata Budi Santoso.",
        "Kami<membahas nsubj; rencana<membahas obj; Budi<kata nsubj; Santoso<Budi flat:name",
    ),
    (
        "Saham Kelvia dimiliki oleh dua investor.",
        "Saham<dimiliki nsubj:pass; Kelvia<Saham nmod; investor<dimiliki obl:agent",
    ),
]


def _told(doc: Doc) -> set[str]:
    arcs = {f"{token.text}<{token.head.text} {token.dep_}" for token in doc}
    voices = {f"{token.text}:{voice}" for token in doc for voice in token.morph.get("Voice", [])}
    return arcs | voices


@pytest.mark.parametrize(("text", "expected"), READINGS)
def test_clauses(text: str, expected: str) -> None:
    assert set(expected.split("; ")) - _told(_read(text)) == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Presiden Joko Widodo bertemu pimpinan Bank Dunia di Jakarta.",
            {("Joko Widodo", "PER"), ("Bank Dunia", "ORG"), ("Jakarta", "LOC")},
        ),
        (
            "Kepala Badan Pangan Nasional, Rini Hartati, tiba di Surabaya.",
            {("Badan Pangan Nasional", "ORG"), ("Rini Hartati", "PER"), ("Surabaya", "LOC")},
        ),
        ("Harga beras dan gula naik sejak pekan lalu.", set()),
        ("Harga Beras dan Gula Naik Sejak Pekan Lalu", set()),
        ("Menurut Direktur, laporan Keuangan itu sudah diperiksa.", set()),
    ],
)
def test_names(text: str, names: set[tuple[str, str]]) -> None:
    assert {(ent.text, ent.label_) for ent in _read(text).ents} == names


@pytest.mark.parametrize(
    ("word", "feature", "told"),
    [
        ("perusahaannya", "Person[psor]", ["3"]),
        ("katanya", "Person[subj]", ["3"]),
        ("tidak", "Polarity", ["Neg"]),
    ],
)
def test_features(word: str, feature: str, told: list[str]) -> None:
    text = 'Ia tidak menjual perusahaannya. "Kami bertahan," katanya.'
    (token,) = [token for token in _read(text) if token.text == word]
    assert token.morph.get(feature) == told


def test_sentences_end_where_they_end() -> None:
    text = "Kelvia membeli Sayurmart. Nilainya tidak disebut. Arunika, pesaingnya, menolak."
    assert [sentence.text for sentence in _read(text).sents] == [
        "Kelvia membeli Sayurmart.",
        "Nilainya tidak disebut.",
        "Arunika, pesaingnya, menolak.",
    ]
