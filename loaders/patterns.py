"""Parts of regular expressions that several modules build theirs from."""

import re
from collections.abc import Iterable

SPACES = " \u00a0\u2009\u202f"


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, longer ones first, any kind of space for a space."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace("\\ ", f"[{SPACES}]") for word in ordered)
