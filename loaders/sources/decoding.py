"""From bytes to text: UTF-8, UTF-16 and Windows-1252 are read, anything else is refused."""

import codecs
import re

from loaders.errors import SourceError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, with whose mark it begins
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# What Western European text in Windows-1252 has beyond ASCII. Bytes of other encodings (Mac, DOS,
# Cyrillic, Japanese) read as Windows-1252 mostly give characters that are not among these.
_WESTERN = (
    "àâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿßÀÂÄÁÃÅÆÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØŒÚÙÛÜÝŸ"
    "«»‹›‘’“”„–—…•·°ºª²³½¼¾€£¥§©®™±×\u00a0\u00ad¿¡šžŠŽ"
)
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_ODD = re.compile(rf"[^\x00-\x7f{_WESTERN}]")
_FOREIGN = re.compile(r"(?:(?![\x00-\x7f])[^\W\d_]){3}")  # three such letters in a row: not Western
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")  # none of tab, line ends, page break


def decode(data: bytes, declared: str | None = None) -> str:
    """Return the text of bytes in UTF-8, UTF-16 (also without a mark) or Windows-1252.

    Args:
        data: the bytes of a file, with or without a byte order mark.
        declared: the encoding the document names itself, tried where the bytes are not UTF-8.

    Raises:
        SourceError: the bytes are no text, or text in an encoding that cannot be told.
    """
    encoding = marked_encoding(data) or _unmarked_utf16(data)
    if encoding:
        return _checked(_strictly(data, encoding))
    if b"\x00" in data:
        raise SourceError("this is a binary file, not text; convert it to UTF-8 text")
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        _refuse_damaged(data, error)
    if declared and (text := _as_declared(data, declared)):
        return _checked(text)
    return _checked(_windows_1252(data))


def marked_encoding(data: bytes) -> str | None:
    """Return the codec that a byte order mark at the beginning names, if there is one."""
    return next((codec for mark, codec in _MARKS if data.startswith(mark)), None)


def _unmarked_utf16(data: bytes) -> str | None:
    """The UTF-16 codec of text mostly in Latin letters: every second byte is NUL, no other."""
    if len(data) % 2 or len(data) < 4:
        return None
    high, low = data[0::2].count(0), data[1::2].count(0)
    half = len(data) // 2
    if low > 0.7 * half and high == 0:
        return "utf-16-le"
    if high > 0.7 * half and low == 0:
        return "utf-16-be"
    return None


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"the text is damaged at byte {error.start:,} ({encoding} was expected); "
            "save it again as UTF-8"
        ) from error


def _refuse_damaged(data: bytes, error: UnicodeDecodeError) -> None:
    """Refuse text that is UTF-8 but for a few bytes, lest it be read as another encoding."""
    read = data.decode("utf-8", errors="replace")
    broken = read.count("\ufffd")
    sound = len(_BEYOND_ASCII.findall(read)) - broken
    if sound > broken:
        raise SourceError(
            f"the text is UTF-8 but damaged at byte {error.start:,}; save it again as UTF-8"
        ) from error


def _as_declared(data: bytes, declared: str) -> str | None:
    """The text in its declared encoding, if that is one and fits."""
    try:
        codec = codecs.lookup(declared)
        if codec.name in {"iso8859-1", "ascii"}:  # on the web both mean Windows-1252
            return None
        return data.decode(codec.name) if codec.name != "utf-8" else None
    except (LookupError, UnicodeDecodeError):
        return None


def _windows_1252(data: bytes) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = ""
    odd, beyond = len(_ODD.findall(text)), len(_BEYOND_ASCII.findall(text))
    if not text or odd > 0.05 * beyond or _FOREIGN.search(text):
        raise SourceError(
            "the encoding is none of UTF-8, UTF-16 and Windows-1252, or this is no text; "
            "save it as UTF-8"
        )
    return text


def _checked(text: str) -> str:
    """Refuse text full of control characters, which is some binary format."""
    if len(_CONTROL.findall(text)) > 0.01 * len(text):
        raise SourceError("this is a binary file, not text; convert it to UTF-8 text")
    return text
