"""Web pages: the article itself, without menus, share bars, comments and advertisements."""

import re

from loaders.errors import SourceError
from loaders.sources.articles import Article
from loaders.sources.decoding import decode

_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I
)
_HEAD = 4096


def read_html(data: bytes) -> Article:
    """Return the article of a saved web page, with title, date, publisher and canonical address.

    Nothing is fetched: only what the page itself says is used.

    Raises:
        SourceError: the page holds no article, or is in an unknown encoding.
    """
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as Page

    declared = _CHARSET.search(data[:_HEAD])
    source = decode(data, declared[1].decode() if declared else None)
    if not source.strip():
        raise SourceError("the page is empty; save it again")
    page = bare_extraction(source, include_comments=False, with_metadata=True)
    if not isinstance(page, Page) or not (page.text or "").strip():
        raise SourceError("no article was found in this page; save its text as .txt")
    return Article(
        text=page.text or "",
        title=page.title,
        published=page.date,
        publisher=page.sitename,
        language=page.language,
        url=page.url,
    )
