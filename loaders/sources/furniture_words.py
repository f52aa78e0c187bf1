"""What site furniture is called: `languages/*/furniture.yaml`, checked and compiled."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from loaders.languages import data_file
from loaders.records import Language
from loaders.yaml_text import read_yaml
from schema.errors import OntologyError

# Networks that share bars name, in every language.
_NETWORKS = (
    "facebook", "twitter", "x", "linkedin", "whatsapp", "telegram", "pinterest", "reddit", "line",
    "messenger", "instagram", "threads", "bluesky", "mastodon", "tiktok", "youtube", "flipboard",
    "tumblr", "viber", "wechat", "snapchat", "google news",
)  # fmt: skip
_KEYS = (
    "related", "labels", "lines", "starts", "stamps", "authors", "author_boxes", "author_is",
    "stationed", "endings", "share", "credits",
)  # fmt: skip
_LEAD = r"[\s>•·*#\[(«»“\"►▶→–—-]*"
_MARK = r"\s*[:>»›|→]"

# A person's name as bylines write it, and several of them. The words of a name keep their capitals.
_PARTICLE = r"(?:d[eiau]|van|von|der|den|bin|binti|el|al|la|le)"
_NAME = rf"(?-i:[A-ZÀ-ÖØ-Þ][\w'.-]*(?:\s+(?:[A-ZÀ-ÖØ-Þ][\w'.-]*|{_PARTICLE})){{0,4}})"
NAMES = rf"{_NAME}(?:(?:\s*,|\s*;|\s+(?:et|and|dan|&))\s+{_NAME}){{0,4}}"


@dataclass(frozen=True, slots=True)
class FurnitureWords:
    """Patterns for furniture; all match at the beginning of a line but for the last three.

    Attributes:
        line: a line that is furniture by itself.
        related: a heading with links to other articles below it.
        pending: a label whose name stands on the next line.
        byline: the line of an author; group "names".
        author_box: a heading with an author's name, and what he or she does, below it.
        bio: what follows an author's name at the beginning of a line about him or her.
        signature: a last line with the author's name, or a news agency's in brackets.
        ending: a heading after which nothing belongs to the article.
        share: a word of a share bar.
        share_bar: a line of such words only.
        bracketed: a credit or link in brackets.
        trailing: a link at the end of a paragraph; group "link".
    """

    line: re.Pattern[str]
    related: re.Pattern[str]
    pending: re.Pattern[str]
    byline: re.Pattern[str]
    author_box: re.Pattern[str]
    bio: re.Pattern[str]
    signature: re.Pattern[str]
    ending: re.Pattern[str]
    share: re.Pattern[str]
    share_bar: re.Pattern[str]
    bracketed: re.Pattern[str]
    trailing: re.Pattern[str]


@cache
def furniture_words(language: Language) -> FurnitureWords:
    """Return what furniture is called on sites in a language; they use English beside their own."""
    return parse_furniture(
        {
            f"{code}/furniture.yaml": data_file(code, "furniture.yaml").read_text(encoding="utf-8")
            for code in dict.fromkeys((language, Language.ENGLISH))
        }
    )


def parse_furniture(texts: Mapping[str, str]) -> FurnitureWords:
    """Build the patterns from YAML texts by their names, taken together.

    Raises:
        OntologyError: a text says something that cannot be; names it, the key and the remedy.
    """
    words: dict[str, list[str]] = {key: [] for key in _KEYS}
    for source, text in texts.items():
        for key, entry in _checked(source, read_yaml(text)).items():
            words[key] += entry
    return _compiled({key: _any_of(listed) for key, listed in words.items()}, words["related"])


def _checked(source: str, data: Any) -> Mapping[str, list[str]]:
    if not isinstance(data, dict) or set(data) != set(_KEYS):
        raise OntologyError(f"{source}: needs exactly the keys {', '.join(_KEYS)}")
    for key, entry in data.items():
        if not isinstance(entry, list) or not entry or not all(isinstance(w, str) for w in entry):
            raise OntologyError(f"{source}: {key} needs a list of words; put on, no, yes in quotes")
    return data


def _compiled(words: Mapping[str, str], related: Iterable[str]) -> FurnitureWords:
    shout = _any_of(label.upper() for label in related)
    several = _any_of(label for label in related if " " in label)
    choices = [
        rf"(?:{words['related']}|{words['labels']})(?:\(s\))?(?:{_MARK}.*|\s*:?$)",
        rf"(?-i:{shout})\s+.+$",
        rf"(?:{words['lines']})\s*[!….:)\]]*$",
        rf"(?:{words['starts']})(?!\w).*$",
        rf"(?:{words['stamps']})(?!\w)(?=.*\d).{{0,80}}(?<![.!?])$",
        rf"{NAMES}\s*[|•·](?!.*[.!?]$).{{0,60}}$",
    ]
    share = rf"(?:{words['share']}|{'|'.join(_NETWORKS)})(?!\w)"
    station = rf",?\s+(?:{words['stationed']})\s+{_NAME}"
    patterns = {
        "line": rf"{_LEAD}(?:{'|'.join(choices)})",
        "related": rf"{_LEAD}(?:{words['related']})\s*:?$",
        "pending": rf"{_LEAD}(?:{words['labels']}|{words['authors']})\s*:?$",
        "byline": (
            rf"{_LEAD}(?:{words['authors']})\s*:?\s+(?P<names>{NAMES})"
            rf"(?:{station})?(?:\s*[|,;•·(–—)-](?!.*[.!?]$).{{0,80}})?$"
        ),
        "author_box": rf"{_LEAD}(?:{words['author_boxes']})\s*:?$",
        "bio": rf"(?:,|\s+(?:{words['author_is']}))(?!\w)",
        "signature": rf"(?:{_LEAD}{NAMES}(?:{station})?(?<!\.)|\([^()]{{1,40}}\))$",
        "ending": rf"{_LEAD}(?:{words['endings']})\s*:?$",
        "share": share,
        "share_bar": rf"(?:{share}|[\s|•·,/&+():.\d-])+$",
        "bracketed": (
            rf"[(\[](?:(?:{words['credits']})\s*[:/.]|(?:{words['related']}){_MARK}"
            rf"|(?:{several})(?!\w))[^()\[\]]{{0,160}}[)\]]"
        ),
        "trailing": rf"[.!?”\"»)]\s+(?P<link>(?:{words['related']})\s*:\s[^.!?]+)$",
    }
    compiled = {name: re.compile(pattern, re.IGNORECASE) for name, pattern in patterns.items()}
    return FurnitureWords(*(compiled[field.name] for field in fields(FurnitureWords)))


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, longer ones first; * is up to five words, # a number."""
    ordered = sorted(words, key=len, reverse=True)
    return "|".join(
        re.escape(word)
        .replace(r"\*\ ", r"(?:\S+\s+){0,5}")
        .replace(r"\*", r"\S+(?:\s+\S+){0,4}")
        .replace(r"\#", r"\d+")
        .replace(r"\ ", r"\s+")
        for word in ordered
    )
