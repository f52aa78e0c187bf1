"""Handles, domains and links that name somebody: "@Twitter", "twitter.com", "https://x.com/a"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loaders.folding import fold
from loaders.records import Span

_HANDLE = re.compile(r"(?<![\w@./-])@(\w{2,30})(?![\w@])")
_DOMAIN = re.compile(
    r"(?<![\w@./-])(?:https?://)?(?:www\.)?"
    r"((?:[a-z0-9][a-z0-9-]*\.)+)"
    r"(com|net|org|info|biz|io|ai|app|dev|tv|me|news|shop|online|tech|gov|edu|eu|[a-z]{2})"
    r"(?:/[^\s\"'»”’<>()]*(?<![.,;:!?]))?(?![\w@])"
)
_SECOND_LEVELS = frozenset(
    {"ac", "co", "com", "edu", "go", "gouv", "gov", "net", "or", "org", "web"}
)


@dataclass(frozen=True, slots=True)
class Address:
    """A handle or a domain as it stands in a text, and what it may name, as `squash` writes it."""

    span: Span
    keys: tuple[str, ...]
    is_handle: bool


def addresses(text: str) -> Iterator[Address]:
    """Yield the handles and domains of a text; e-mail addresses are neither."""
    for match in _HANDLE.finditer(text):
        yield Address(Span(*match.span()), (squash(match[1]),), is_handle=True)
    for match in _DOMAIN.finditer(text):
        labels = [label for label in match[1].split(".") if label]
        while len(labels) > 1 and labels[-1] in _SECOND_LEVELS:
            labels.pop()
        keys = squash(f"{match[1]}{match[2]}"), squash(labels[-1])
        yield Address(Span(*match.span()), keys, is_handle=False)


def by_address(names: Iterable[str]) -> dict[str, str]:
    """Return names by how handles and domains write them; the fullest where several are alike."""
    return {squash(name): name for name in sorted(names, key=len)}


def squash(name: str) -> str:
    """Return a name as it is written in a handle: "Satya Nadella" -> "satyanadella"."""
    return fold(name).replace(" ", "")
