"""Markdown to plain text: the words that a reader would see, nothing of the markup."""

import re
from collections.abc import Iterator, Mapping

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from loaders.errors import SourceError
from loaders.sources.articles import Article
from loaders.sources.fields import with_fields

_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(.*?)^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)


def read_markdown(source: str) -> Article:
    """Return the article that a Markdown text holds.

    Fields stand in YAML front matter (title, published, publisher, language, url, id). Without a
    title there, a first-level heading at the very beginning is the title.

    Raises:
        SourceError: the front matter is not YAML, or one of its fields is not a string.
    """
    fields, body = _front_matter(source)
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    article = with_fields("\n\n".join(_blocks(tokens)), fields, None)
    if article.title is None and (title := _heading(tokens)):
        return with_fields(article.text, {**fields, "title": title}, None)
    return article


def _front_matter(source: str) -> tuple[Mapping[object, object], str]:
    match = _FRONT_MATTER.match(source)
    if not match:
        return {}, source
    try:
        fields = yaml.safe_load(match[1])
    except (yaml.YAMLError, ValueError, RecursionError) as error:  # ValueError: 2023-02-31
        reason = " ".join(str(error).split())
        raise SourceError(f"the front matter is not YAML: {reason}") from error
    if not isinstance(fields, dict):
        raise SourceError("the front matter needs lines such as title: ..., published: 2023-04-25")
    return fields, source[match.end() :]


def _heading(tokens: list[Token]) -> str | None:
    """The text of a first-level heading with which the article begins."""
    if len(tokens) > 1 and tokens[0].type == "heading_open" and tokens[0].tag == "h1":
        return _inline(tokens[1])
    return None


def _blocks(tokens: list[Token]) -> Iterator[str]:
    row: list[str] = []
    in_row = False
    for token in tokens:
        if token.type == "tr_open":
            row, in_row = [], True
        elif token.type == "tr_close":
            in_row = False
            yield " ".join(row)
        elif token.type == "inline" and in_row:
            row.append(_inline(token))
        elif token.type == "inline" and (text := _inline(token).strip()):
            yield text
        elif token.type in {"fence", "code_block"}:
            yield token.content.strip("\n")


def _inline(token: Token) -> str:
    """The words of a paragraph or heading: a line end is a space, pictures and tags are nothing."""
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    return "".join(
        breaks.get(child.type) or (child.content if child.type in {"text", "code_inline"} else "")
        for child in token.children or ()
    )
