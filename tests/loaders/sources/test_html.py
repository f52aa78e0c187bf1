"""Saved web pages: the article and what the page says of it, nothing else, and no network."""

import socket

import pytest

from loaders.sources.html import read_html

PAGE = """<!doctype html><html lang="fr"><head>{meta}
<title>Nolux quitte Varelle | Le Courrier</title>
<link rel="canonical" href="https://courrier.example/nolux-quitte-varelle">
<meta property="og:title" content="Nolux quitte Varelle">
<meta property="og:site_name" content="Le Courrier">
<meta property="article:published_time" content="2023-05-03T08:00:00+02:00">
<meta property="article:modified_time" content="2023-05-09T08:00:00+02:00"></head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/eco">Économie</a></li></ul></nav>
<article><h1>Nolux quitte Varelle</h1>
<p>Nolux a annoncé mercredi qu’il cessait de prendre en charge le service de Varelle, une
décision attendue depuis des mois par ses clients et par les analystes du secteur.</p>
<p>La société, qui avait investi 2 millions d’euros dans Varelle, parle d’un <a href="/x">coût
devenu trop élevé</a>. Elle accuse son partenaire d’avoir changé ses tarifs.</p>
<h2>Une rupture annoncée</h2>
<p>« Nous n’avions plus le choix », dit Ada Roc, qui n’exclut pas d’aller en justice.</p>
</article><aside><a href="/y">Brindel accuse Nolux de plagiat</a></aside>
<div id="comments" class="comments"><p>Brindel ment !</p></div>
<footer>Mentions légales <img src="https://courrier.example/x.png"></footer></body></html>"""


def test_a_page(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_network(*_: object, **__: object) -> None:
        raise AssertionError("the network was touched")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    article = read_html(PAGE.format(meta='<meta charset="utf-8">').encode())
    assert article.title == "Nolux quitte Varelle"
    assert article.published == "2023-05-03"
    assert article.publisher == "Le Courrier"
    assert article.url == "https://courrier.example/nolux-quitte-varelle"
    paragraphs = article.text.split("\n\n")
    assert paragraphs[0] == "Nolux quitte Varelle"
    assert paragraphs[1].startswith("Nolux a annoncé mercredi qu’il cessait")
    assert "parle d’un coût devenu trop élevé. Elle accuse" in paragraphs[2]
    assert paragraphs[3] == "Une rupture annoncée"
    assert "aller en justice" in paragraphs[-1]
    for elsewhere in ("Accueil", "plagiat", "ment", "Mentions"):
        assert elsewhere not in article.text


CHARSETS = [
    ("utf-8", '<meta charset="utf-8">'),
    ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'),
    ("cp1252", "<meta charset='windows-1252'>"),
    ("cp1252", ""),
    ("utf-8", ""),
    ("utf-16", ""),
    ("mac-roman", '<meta charset="macintosh">'),
    ("cp850", '<meta charset="ibm850">'),
]


@pytest.mark.parametrize(("encoding", "meta"), CHARSETS)
def test_a_page_in_any_encoding(encoding: str, meta: str) -> None:
    page = PAGE.replace("’", "'").format(meta=meta).encode(encoding)
    assert "Nolux a annoncé mercredi qu'il cessait" in read_html(page).text


def test_a_page_without_date_gets_none() -> None:
    page = "<html><body><article><p>Nolux part pour de bon.</p></article>© 2021</body></html>"
    article = read_html(page.encode())
    assert (article.published, article.url, article.publisher) == (None, None, None)
