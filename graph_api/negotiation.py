"""Media types of GraphQL over HTTP: which one a client wants, and which one it sends."""

from functools import lru_cache

RESPONSE = "application/graphql-response+json"
JSON = "application/json"

_RANGES = {  # of what an Accept header may name, how closely it names what we have
    RESPONSE: {RESPONSE: 2, "application/*": 1, "*/*": 0},
    JSON: {JSON: 2, "application/*": 1, "*/*": 0},
}


@lru_cache(maxsize=256)
def acceptable(accept: str) -> str | None:
    """Return the media type that an Accept header (perhaps empty) likes best; None for neither.

    The newer type is sent only to those who name it.
    """
    if not accept.strip():
        return JSON
    likings = _likings(accept)
    best = max((JSON, RESPONSE), key=lambda offered: _rank(offered, likings))
    return best if _rank(best, likings)[0] > 0 else None


@lru_cache(maxsize=256)
def is_json(content_type: str) -> bool:
    """Tell whether a Content-Type header means JSON in UTF-8."""
    media_type, *parameters = (part.strip().lower() for part in content_type.split(";"))
    charsets = [value for value in parameters if value.startswith("charset=")]
    return media_type == JSON and all(
        value.removeprefix("charset=").strip('"') in {"utf-8", "utf8"} for value in charsets
    )


def _likings(accept: str) -> dict[str, float]:
    """How much a client likes each of the ranges that its header names, from 0 to 1."""
    found = {}
    for entry in accept.split(","):
        name, *parameters = (part.strip().lower() for part in entry.split(";"))
        quality = next((value[2:] for value in parameters if value.startswith("q=")), "1")
        try:
            found[name] = float(quality)
        except ValueError:
            found[name] = 0.0
    return found


def _rank(offered: str, likings: dict[str, float]) -> tuple[float, int, bool]:
    """Sort what we offer: liked most, named most closely, newest if it is named."""
    closeness, name = max(
        ((closeness, name) for name, closeness in _RANGES[offered].items() if name in likings),
        default=(0, ""),
    )
    return likings.get(name, 0.0), closeness, offered == RESPONSE and closeness == 2
