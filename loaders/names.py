"""Names compared: case, accents, punctuation and spacing aside."""

import re
import unicodedata

_NOT_WORD = re.compile(r"[^\w]+|_")


def fold(name: str) -> str:
    """Return a name without case, accents, punctuation and runs of space ("Cinéo," -> "cineo")."""
    decomposed = unicodedata.normalize("NFKD", name)
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _NOT_WORD.sub(" ", bare.casefold()).strip() or name.strip()
