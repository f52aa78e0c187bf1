"""Where strings stand in a text, typography aside."""

import re
from collections.abc import Iterable

from loaders.records import Span

_ALIKE = ("'’ʼ‘`", '"“”«»', "-‐‑–—")


def pattern(string: str) -> str:
    """Return a regular expression for a string that forgives other quotes, dashes and spaces."""
    parts: list[str] = []
    for char in string:
        if char.isspace():
            if parts[-1:] != [r"\s+"]:
                parts.append(r"\s+")
        elif alike := next((chars for chars in _ALIKE if char in chars), None):
            parts.append(f"[{alike}]")
        else:
            parts.append(re.escape(char))
    return "".join(parts)


def locate(strings: Iterable[str], text: str) -> frozenset[Span]:
    """Return where the strings stand as whole words, the longest first and none inside another."""
    taken = bytearray(len(text))
    spans: set[Span] = set()
    for string in sorted({string.strip() for string in strings} - {""}, key=len, reverse=True):
        for match in re.finditer(rf"(?<!\w){pattern(string)}(?!\w)", text):
            start, end = match.span()
            if not any(taken[start:end]):
                taken[start:end] = b"\x01" * (end - start)
                spans.add(Span(start, end))
    return frozenset(spans)
