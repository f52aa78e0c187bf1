"""Web pages: the article itself, without menus, share bars, comments and advertisements."""

import re
from typing import TYPE_CHECKING

from loaders.errors import SourceError
from loaders.sources.articles import Article
from loaders.sources.decoding import decode

if TYPE_CHECKING:
    from trafilatura.settings import Document as Page

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
    declared = _CHARSET.search(data[:_HEAD])
    source = decode(data, declared[1].decode() if declared else None)
    if not source.strip():
        raise SourceError("the page is empty; save it again")
    page = _extract(source)
    if page is None or not (page.text or "").strip():
        raise SourceError("no article was found in this page; save its text as .txt")
    blocks = (page.text or "").split("\n")
    return Article(
        text="\n\n".join(block.strip() for block in blocks if block.strip()),
        title=page.title,
        published=page.date,
        publisher=page.sitename,
        url=page.url,
    )


def _extract(source: str) -> "Page | None":
    from trafilatura import bare_extraction
    from trafilatura.settings import Document

    try:
        page = bare_extraction(
            source,
            include_comments=False,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception as error:
        raise SourceError(f"the page cannot be read: {error}; save its text as .txt") from error
    return page if isinstance(page, Document) else None
