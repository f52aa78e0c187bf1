"""Parts what is run together: "a lawsuit by Lena MarshNews" names Lena Marsh.

Scraping does that, and tokenizers that hold a unit and the full stop after it for an abbreviation.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator

from spacy.tokens import Doc, Token

_ELIDED = re.compile(r"""([^\W\d_]{1,3}['’])(["“])(.+)""")
_UNIT = re.compile(r"(?:m|mn|bn|tn|k|km|pc|kg)\.", re.IGNORECASE)
_SUM = re.compile(r"(\d+(?:[.,]\d+)*)(bn|mn|tn|m)")
_GLUED = re.compile(r"([^\W\d_]{2,}[a-zà-öø-ÿ])([A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ]{2,}[^\W\d_]*)")


def part_glued(doc: Doc, names: Collection[str]) -> None:
    """Cut in two each word that ends a name and goes on with another word.

    Brands are written so too ("YouTube"): a word is cut only if the article has it just once and,
    elsewhere, its first part at the end of the same name of several words, or as a word in
    capitals along with the second part. `names` are known names; they count as elsewhere. A word
    in quotes is cut off its elided article, too (l'"Express"), a unit off its figure ("12bn"), and
    a full stop off the unit where a sentence begins after it ("£38m. Ashgrove added").
    """
    cut = [(token, [token.text[:at], token.text[at:]]) for token, at in _glued(doc, names)]
    for token in doc:
        text = token.text
        if match := _ELIDED.fullmatch(text) or _SUM.fullmatch(text):
            cut.append((token, [*match.groups()]))
        elif _UNIT.fullmatch(text) and _is_closing(token):
            cut.append((token, [text[:-1], "."]))
    with doc.retokenize() as retokenizer:
        for token, pieces in cut:
            heads: list[Token | tuple[Token, int]] = [(token, at) for at in range(len(pieces))]
            retokenizer.split(token, pieces, heads=heads)


def _is_closing(token: Token) -> bool:
    """Tell whether a unit such as "m." ends a sentence, or the text, after a figure."""
    if not token.i or not token.nbor(-1).like_num:
        return False
    if token.whitespace_ and token.i + 1 < len(token.doc):
        after = token.nbor(1)
        return after.is_title
    return token.i + 1 == len(token.doc) or token.nbor(1).is_space


def is_glued(token: Token) -> bool:
    """Tell whether a word in capitals follows another with nothing between them."""
    if not token.i or not token.is_alpha or not token.text[0].isupper():
        return False
    before = token.nbor(-1)
    return before.is_alpha and not before.whitespace_


def _glued(doc: Doc, names: Collection[str]) -> Iterator[tuple[Token, int]]:
    candidates = [(token, match) for token in doc if (match := _GLUED.fullmatch(token.text))]
    if not candidates:
        return
    counts = Counter(token.text for token in doc)
    lower = {token.lower_ for token in doc}
    for token, match in candidates:
        if counts[token.text] > 1:
            continue
        left, right = match.groups()
        first = token.nbor(-1).text if token.i else ""
        full = f"{first} {left}"
        whole = first.istitle() and (
            full in names or re.search(rf"\b{re.escape(full)}\b", doc.text) is not None
        )
        if whole or (counts[left] and right.lower() in lower):
            yield token, match.end(1)
