"""Encodings: what is read, and what is refused."""

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.errors import SourceError
from loaders.sources.decoding import decode

FRENCH = "L’élan brisé : « Nolux » perd 3 € à Brest, où l’été finit déjà — hélas…"
SHORT = "Été"

READ = [
    ("utf-8", FRENCH),
    ("utf-8-sig", FRENCH),
    ("utf-16", FRENCH),
    ("utf-16-le", FRENCH),
    ("utf-16-be", FRENCH),
    ("utf-32", FRENCH),
    ("cp1252", FRENCH),
    ("utf-8", SHORT),
    ("utf-16", SHORT),
    ("cp1252", "Élan brisé"),
    ("cp1252", "déjà vu"),
    ("latin-1", "Un café à Orléans"),
    ("utf-8", "日本語のニュース"),
    ("utf-16", "日本語のニュース"),
    ("ascii", "plain words"),
    ("utf-8", "page one\fpage two\x0b\tend"),
]


@pytest.mark.parametrize(("encoding", "text"), READ)
def test_text_is_read(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_utf_16_marked_big_endian() -> None:
    assert decode(codecs.BOM_UTF16_BE + FRENCH.encode("utf-16-be")) == FRENCH


RUSSIAN = "Компания объявила, что прекращает поддержку сервиса."
# what it is, its bytes, what the message must say
REFUSED = [
    ("a picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "binary file"),
    ("a program", b"\x7fELF\x02\x01\x01" + bytes(50), "binary file"),
    ("noise", random.Random(1).randbytes(5000), "binary file"),
    ("noise without NUL", bytes(range(1, 256)) * 20, "save it as UTF-8"),
    ("controls", b"\x01\x02\x03 words \x04\x05", "binary file"),
    ("Cyrillic", RUSSIAN.encode("cp1251"), "none of UTF-8, UTF-16 and Windows-1252"),
    ("KOI8", RUSSIAN.encode("koi8-r"), "none of UTF-8, UTF-16 and Windows-1252"),
    ("Shift JIS", "日本語のニュース".encode("shift_jis"), "none of UTF-8, UTF-16 and Windows-1252"),
    ("DOS French", "Été à Orléans".encode("cp850"), "none of UTF-8, UTF-16 and Windows-1252"),
    ("Mac French", "Été à Orléans".encode("mac-roman"), "none of UTF-8, UTF-16 and Windows-1252"),
    ("cut UTF-8", FRENCH.encode()[:-1], "UTF-8 but damaged at byte"),
    ("cut UTF-16", FRENCH.encode("utf-16") + b"a", "damaged at byte"),
    ("spoilt UTF-8", FRENCH.encode() + b" \xff", "UTF-8 but damaged at byte"),
]


@pytest.mark.parametrize(("_what", "data", "message"), REFUSED, ids=[case[0] for case in REFUSED])
def test_garbage_is_refused(_what: str, data: bytes, message: str) -> None:
    with pytest.raises(SourceError, match=message):
        decode(data)


# bytes, declared encoding, text
DECLARED = [
    (RUSSIAN.encode("cp1251"), "windows-1251", RUSSIAN),
    (RUSSIAN.encode(), "windows-1251", RUSSIAN),
    ("L’été".encode("cp1252"), "iso-8859-1", "L’été"),
    ("L’été".encode("cp1252"), "no-such-encoding", "L’été"),
    ("L’été".encode("cp1252"), "utf-8", "L’été"),
    ("L’été".encode("cp1252"), "base64", "L’été"),
]


@pytest.mark.parametrize(("data", "declared", "text"), DECLARED)
def test_a_page_may_say_its_encoding(data: bytes, declared: str, text: str) -> None:
    assert decode(data, declared) == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_utf_8_comes_back(text: str) -> None:
    assert decode(text.encode("utf-8-sig")) == text


@given(st.binary())
def test_no_bytes_break_it(data: bytes) -> None:
    try:
        assert isinstance(decode(data), str)
    except SourceError as error:
        assert "save it" in str(error) or "convert it" in str(error)  # noqa: PT017
