"""Files, folders, globs and standard input: what becomes an article, and what a person is told."""

import io
import json
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.errors import UnsupportedSourceError
from loaders.records import Document
from loaders.sources import Failed, Skipped, read_sources
from loaders.sources.readers import READERS

BODY = "Nolux a annoncé qu’il cessait de prendre en charge le service de Varelle."
SPANISH = "La empresa anunció que dejará de dar soporte al servicio de la competencia."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder which is also the working folder, so that messages have short names."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _texts(*sources: str, stdin: bytes = b"") -> list[str]:
    """Texts of the documents read; all else by its message."""
    return [
        item.text if isinstance(item, Document) else f"{type(item).__name__}: {item}"
        for item in read_sources(sources, io.BytesIO(stdin))
    ]


def _one(*sources: str, stdin: bytes = b"") -> Document:
    (document,) = read_sources(sources, io.BytesIO(stdin))
    assert isinstance(document, Document), str(document)
    return document


# title, body, the text that is stored
COMPOSED = [
    (None, "Corps.", "Corps."),
    ("Titre", "Corps.", "Titre\n\nCorps."),
    ("Titre", "Titre\n\nCorps.", "Titre\n\nCorps."),
    ("Titre long", "  TITRE\u00a0LONG\nCorps.", "  TITRE\u00a0LONG\nCorps."),
    ("Titre", "Titres du jour.", "Titre\n\nTitres du jour."),
    ("« Non » !", "« Non » ! Corps.", "« Non » ! Corps."),
    ("Titre", "a\r\nb\rc\n", "Titre\n\na\nb\nc\n"),
    ("E\u0301te\u0301", "L’e\u0301te\u0301.", "Été\n\nL’été."),
    (" Titre ", "Corps.", "Titre\n\nCorps."),
    ("", "Corps.", "Corps."),
]


@pytest.mark.parametrize(("title", "body", "text"), COMPOSED)
def test_text_of_title_and_body(title: str | None, body: str, text: str) -> None:
    line = json.dumps({"text": body, "title": title, "language": "fr"}).encode()
    assert _one("-", stdin=line).text == text


def test_ids(folder: Path) -> None:
    (folder / "a.txt").write_text(BODY, encoding="utf-8")
    (folder / "b.txt").write_text(BODY, encoding="utf-8")
    (folder / "c.txt").write_bytes(BODY.encode("cp1252"))
    url = "https://courrier.example/nolux"
    first, second, third = (_one(name).id for name in ("a.txt", "b.txt", "c.txt"))
    digest = first.removeprefix("a.txt-")
    assert len(digest) == 20
    assert second == f"b.txt-{digest}"
    assert third == f"c.txt-{digest}"
    assert _one("-", stdin=BODY.encode()).id == digest
    assert _one("-", stdin=json.dumps({"text": BODY, "url": url}).encode()).id == url
    assert _one("-", stdin=json.dumps({"text": BODY, "url": url, "id": "x"}).encode()).id == "x"


def test_a_json_article_keeps_its_fields(folder: Path) -> None:
    fields = {
        "id": "n1",
        "title": "Nolux part",
        "published": "2023-05-03T10:00:00+02:00",
        "publisher": "Le Courrier",
        "language": "fr-FR",
        "url": "https://courrier.example/n1",
        "section": "éco",
    }
    (folder / "a.json").write_text(json.dumps({"text": BODY, **fields}), encoding="utf-8")
    document = _one("a.json")
    assert document == Document(
        id="n1",
        source="a.json",
        text=f"Nolux part\n\n{BODY}",
        language=document.language,
        title="Nolux part",
        published="2023-05-03",
        publisher="Le Courrier",
        url="https://courrier.example/n1",
    )
    assert document.language.value == "fr"


# one line of JSON, what is said about it
BROKEN_LINES = [
    ("{broken", "Failed: a.jsonl, line 2: this is not JSON: "),
    ('["list"]', "Failed: a.jsonl, line 2: here stands a list, not an article; "),
    ('{"title": "x"}', 'Failed: a.jsonl, line 2: the article has no "text"; give it one'),
    ('{"text": 3}', 'Failed: a.jsonl, line 2: "text" is a number; it must be a string'),
    ('{"text": "x", "id": 7}', 'Failed: a.jsonl, line 2: "id" is a number; it must be a string'),
    ('{"text": "x", "url": ["u"]}', 'Failed: a.jsonl, line 2: "url" is a list; it must'),
    ('{"text": " "}', "Failed: a.jsonl, line 2: the article has no text; leave it out or fill it"),
    ('{"text": "x\\u0000"}', "Failed: a.jsonl, line 2: the text holds NUL characters"),
    ('{"text": "x", "published": "3 mai"}', "Failed: a.jsonl, line 2: published is '3 mai', which"),
    ('{"text": "x", "language": "es"}', "Skipped: a.jsonl, line 2: language Spanish (es) is not r"),
    (json.dumps({"text": SPANISH}), "Skipped: a.jsonl, line 2: language Spanish (es) is not read"),
    ('{"text": "\\ud800"}', "Failed: a.jsonl, line 2: this is not JSON: "),
    (json.dumps({"text": BODY, "id": "i" * 2001}), "Failed: a.jsonl, line 2: the id, or the url"),
    (json.dumps({"text": BODY, "url": "u" * 2001}), "Failed: a.jsonl, line 2: the id, or the url"),
]


@pytest.mark.parametrize(("line", "message"), BROKEN_LINES)
def test_a_broken_line_stops_no_other(folder: Path, line: str, message: str) -> None:
    good = json.dumps({"text": BODY})
    (folder / "a.jsonl").write_text(f"{good}\n{line}\n\n{good}", encoding="utf-8")
    first, second, third = _texts("a.jsonl")
    assert (first, third) == (BODY, BODY)
    assert second.startswith(message)


def test_bytes_that_are_no_text_fail_on_their_line(folder: Path) -> None:
    good = json.dumps({"text": BODY}).encode()
    (folder / "a.jsonl").write_bytes(good + b'\n{"text": "\x81\x8d\x9d"}\n' + good)
    first, second, third = _texts("a.jsonl")
    assert (first, third) == (BODY, BODY)
    assert second.startswith("Failed: a.jsonl, line 2: the encoding is none of")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a.json", "a.jsonl"])
def test_every_kind_of_file_in_every_encoding(folder: Path, name: str, encoding: str) -> None:
    contents = {
        "a.txt": BODY,
        "a.md": BODY,
        "a.html": f"<html><body><article><p>{BODY}</p></article></body></html>",
        "a.json": json.dumps([{"text": BODY}], ensure_ascii=False),
        "a.jsonl": "\n" + json.dumps({"text": BODY}, ensure_ascii=False) + "\n",
    }
    (folder / name).write_bytes(contents[name].encode(encoding))
    assert _texts(name) == [BODY]
    if name in {"a.txt", "a.jsonl"}:
        assert _texts("-", stdin=contents[name].encode(encoding)) == [BODY]


def test_a_list_in_json(folder: Path) -> None:
    records = [{"text": BODY}, 3, {"text": SPANISH}, {"text": BODY}]
    (folder / "a.json").write_text(json.dumps(records), encoding="utf-8")
    first, second, third, fourth = _texts("a.json")
    assert (first, fourth) == (BODY, BODY)
    assert second.startswith("Failed: a.json, article 2: here stands a number, not an article")
    assert third.startswith("Skipped: a.json, article 3: language Spanish (es) is not read")


# name, content, what is said about it
BAD_FILES = [
    ("a.txt", b"", "Failed: a.txt: the article has no text; leave it out or fill it in"),
    ("a.txt", b" \n\n", "Failed: a.txt: the article has no text; leave it out or fill it in"),
    ("a.md", b"---\ntitle: T\n---\n", "Failed: a.md: the article has no text; leave it out or"),
    ("a.md", b"---\ntitle: [T\n---\nx", "Failed: a.md: the front matter is not YAML: "),
    ("a.md", b"---\ntitle: 3\n---\nx", 'Failed: a.md: "title" is a number; it must be a string'),
    ("a.md", b'---\ntitle: "\\uD800"\n---\nx', "Failed: a.md: the article holds halves of char"),
    ("a.md", b'---\npublisher: "\\uD800"\n---\nx', "Failed: a.md: the article holds halves of"),
    ("a.html", b"", "Failed: a.html: the page is empty; save it again"),
    ("a.html", b"<html></html>", "Failed: a.html: no article was found in this page; save its"),
    ("a.json", b"", "Failed: a.json: this is not JSON: "),
    ("a.json", b"{", "Failed: a.json: this is not JSON: "),
    ("a.txt", b"\x89PNG\r\n\x1a\n\x00\x00", "Failed: a.txt: this is a binary file, not text; "),
    (
        "a.txt",
        b"\xff" * 80,
        "Failed: a.txt: the encoding is none of UTF-8, UTF-16 and Windows-1252",
    ),
    ("a.pdf", b"%PDF-1.7", "Failed: a.pdf: not a kind of file that is read; known are .txt, .md, "),
    ("a", b"text", "Failed: a: not a kind of file that is read; known are .txt, .md, .html, .htm"),
    ("a.txt", SPANISH.encode(), "Skipped: a.txt: language Spanish (es) is not read; known are F"),
    ("a.txt", b"12345 67890", "Skipped: a.txt: no language can be told from the text; say it in"),
]


@pytest.mark.parametrize(("name", "content", "message"), BAD_FILES)
def test_bad_files(folder: Path, name: str, content: bytes, message: str) -> None:
    (folder / name).write_bytes(content)
    (folder / "good.txt").write_text(BODY, encoding="utf-8")
    bad, good = _texts(name, "good.txt")
    assert bad.startswith(message)
    assert good == BODY


def test_a_file_name_that_is_not_unicode(folder: Path) -> None:
    Path(os.fsdecode(b"caf\xe9.txt")).write_text(BODY, encoding="utf-8")
    document = _one(str(folder))
    assert document.id.startswith("caf\ufffd.txt-")
    assert document.source.encode().endswith("caf\ufffd.txt".encode())


def test_damaged_utf_16_fails_after_what_was_sound(folder: Path) -> None:
    lines = (json.dumps({"text": BODY}) + "\n") * 2
    (folder / "a.jsonl").write_bytes(lines.encode("utf-16") + b"\x00\xd8")
    *read, last = _texts("a.jsonl")
    assert set(read) <= {BODY}
    assert last == (
        "Failed: a.jsonl: the text is damaged (utf-16 was expected); save it again as UTF-8"
    )


def test_an_empty_jsonl_holds_no_articles(folder: Path) -> None:
    (folder / "a.jsonl").write_bytes(b"\n")
    assert _texts("a.jsonl") == []


def test_names_that_lead_nowhere(folder: Path) -> None:
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "empty").mkdir()
    (folder / "empty" / "picture.png").write_bytes(b"x")
    assert _texts("missing.txt", "loop.txt", "gone.txt", "no*.txt", "empty") == [
        "Failed: missing.txt: no such file or folder; check the name",
        "Failed: loop.txt: cannot be read: Too many levels of symbolic links",
        "Failed: gone.txt: cannot be read: No such file or directory",
        "Failed: no*.txt: no article matches; check the pattern",
        "Failed: empty: the folder holds no articles (.txt, .md, .html, .htm, .json, .jsonl), "
        "1 other files were passed over",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read(folder: Path) -> None:
    (folder / "a.txt").write_text(BODY, encoding="utf-8")
    (folder / "a.txt").chmod(0)
    assert _texts("a.txt") == ["Failed: a.txt: cannot be read: Permission denied"]


@pytest.mark.parametrize("url", ["https://news.example/a", "http://news.example", "HTTPS://N.EX/A"])
def test_a_url_is_refused_before_anything_is_read(folder: Path, url: str) -> None:
    (folder / "a.txt").write_text(BODY, encoding="utf-8")
    with pytest.raises(UnsupportedSourceError) as error:
        read_sources(["a.txt", url])
    assert str(error.value) == (
        f"{url}: URLs are not supported yet: save the page and load the file"
    )


def _tree(folder: Path) -> Iterator[str]:
    names = "b.txt a.txt sub/c.MD sub/d.htm README.md readme.txt LICENSE.txt .hidden.txt .git/e.txt"
    for name in f"{names} entities.yaml picture.png sub/deep/f.txt".split():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{BODY} {name}", encoding="utf-8")
        yield name


def test_folders_and_globs(folder: Path) -> None:
    assert len(list(_tree(folder))) == 12

    def names(*sources: str) -> list[str]:
        return [Path(item.source).name for item in read_sources(sources)]

    assert names(str(folder)) == ["a.txt", "b.txt", "c.MD", "d.htm", "f.txt", folder.name]
    assert names("sub") == ["c.MD", "d.htm", "f.txt"]
    assert names("*.txt") == ["a.txt", "b.txt"]
    assert names("**/*.txt") == ["a.txt", "b.txt", "f.txt"]
    assert names("sub/*") == ["c.MD", "d.htm"]
    assert names("README.md", ".hidden.txt") == ["README.md", ".hidden.txt"]
    assert names("b.txt", "a.txt") == ["b.txt", "a.txt"]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ("b.pdf a.png", "a.png, b.pdf; known are .txt, "),
        ("1.a 2.a 3.a 4.a 5.a 6.a 7.a", "1.a, 2.a, 3.a, 4.a, 5.a and 2 more; known are .txt, "),
    ],
)
def test_files_of_other_kinds_are_told_once(folder: Path, names: str, said: str) -> None:
    for name in f"a.txt README.md known.yaml {names}".split():
        (folder / "sub").mkdir(exist_ok=True)
        (folder / "sub" / name).write_text(BODY, encoding="utf-8")
    for source in ("sub", "sub/*"):
        article, skipped = _texts(source)
        assert article == BODY
        assert skipped.startswith(f"Skipped: {source}: of other kinds than are read: {said}")


# what standard input begins with, what is read
STDIN = [
    (BODY.encode(), [BODY]),
    (json.dumps({"text": BODY}).encode(), [BODY]),
    (b"\n \n" + json.dumps({"text": BODY}).encode() + b"\n", [BODY]),
    (b'[{"text": "x"}] est une liste, dit-on, et rien de plus.', None),
    (
        f"\n<!DOCTYPE html><html><body><p>{BODY}</p></body></html>".encode(),
        [BODY],
    ),
    (b"", ["Failed: standard input: the article has no text; leave it out or fill it in"]),
]


@pytest.mark.parametrize(("stdin", "expected"), STDIN)
def test_standard_input(stdin: bytes, expected: list[str] | None) -> None:
    assert _texts("-", stdin=stdin) == (expected or [stdin.decode()])


def test_standard_input_is_read_as_it_comes() -> None:
    """A feed in a pipe is not waited for to its end."""
    reading, writing = os.pipe()
    with os.fdopen(reading, "rb") as stdin, os.fdopen(writing, "wb") as feed:
        items = read_sources(["-"], stdin)
        for number in range(3):
            line = {"text": BODY, "id": f"n{number}", "language": "fr"}
            feed.write(json.dumps(line).encode() + b"\n")
            feed.flush()
            document = next(items)
            assert isinstance(document, Document)
            assert document.id == f"n{number}"
        feed.close()
        assert list(items) == []


@pytest.mark.parametrize("name", ["big.txt", "big.md", "big.html"])
def test_an_article_of_20_mb_is_refused_early(folder: Path, name: str) -> None:
    (folder / name).write_bytes(b"Nolux part. " * 1_700_000)
    tracemalloc.start()
    (item,) = read_sources([name])
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(item, Failed)
    assert str(item) == (
        f"{name}: the article is too long (over 4 MB); the limit is 1,000,000 characters: "
        "split it, or give many articles as JSONL, one a line"
    )
    assert peak < 12_000_000


def test_a_line_of_20_mb_is_refused_and_the_next_is_read(folder: Path) -> None:
    good = json.dumps({"text": BODY}).encode() + b"\n"
    long = json.dumps({"text": "Nolux part. " * 1_700_000}).encode() + b"\n"
    (folder / "a.jsonl").write_bytes(good + long + good)
    tracemalloc.start()
    first, second, third = _texts("a.jsonl")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (first, third) == (BODY, BODY)
    assert second.startswith("Failed: a.jsonl, line 2: the article is too long (over 8,000,000 b")
    assert peak < 80_000_000


def test_many_articles_of_20_mb_together_stream(folder: Path) -> None:
    line = json.dumps({"text": "Nolux part. " * 850, "language": "fr"}).encode() + b"\n"
    (folder / "a.jsonl").write_bytes(line * 2000)
    assert (folder / "a.jsonl").stat().st_size > 20_000_000
    tracemalloc.start()
    count = sum(isinstance(item, Document) for item in read_sources(["a.jsonl"]))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 2000
    assert peak < 5_000_000


def test_the_limit_is_a_million_characters() -> None:
    def told(characters: int) -> str:
        line = json.dumps({"text": "é" * characters, "language": "fr"}).encode()
        return _texts("-", stdin=line)[0][:60]

    assert told(1_000_000) == "é" * 60
    assert told(1_000_001) == "Failed: standard input, line 1: the article is too long (1,0"


def test_skipped_and_failed_say_where() -> None:
    assert str(Skipped("a.txt", None, "why")) == "a.txt: why"
    assert str(Failed("-", "line 3", "why")) == "standard input, line 3: why"


@pytest.mark.parametrize("suffix", READERS)
@settings(max_examples=30, deadline=None)
@given(content=st.one_of(st.binary(), st.text().map(str.encode), st.text("-:[]{}\"'<>#\n a1")))
def test_nothing_stops_the_reading(
    tmp_path_factory: pytest.TempPathFactory, suffix: str, content: bytes | str
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    for item in read_sources([str(path)]):
        assert isinstance(item, Document | Skipped | Failed)
