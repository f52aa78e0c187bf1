"""Names compared: case, accents, punctuation and spacing aside."""

import re
import unicodedata
from functools import lru_cache

_NOT_WORD = re.compile(r"[\W_]+")


@lru_cache(maxsize=1 << 15)
def fold(name: str) -> str:
    """Return a name without case, accents, punctuation and runs of space ("Cinéo," -> "cineo")."""
    # Twice, since case folding can compose what was decomposed (Unicode 3.13, D146).
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    bare = "".join(char for char in folded if not unicodedata.combining(char))
    return _NOT_WORD.sub(" ", bare).strip() or name.strip()
