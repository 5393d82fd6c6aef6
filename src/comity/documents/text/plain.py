"""Plain text in whatever encoding it was saved."""

import codecs
import re
from collections.abc import Callable

from comity.documents.text.sniffing import unknown

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMON_CYRILLIC = frozenset("оеаинтсрвлкмдпу")
_LATIN_LETTERS = frozenset("àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšžÀÁÂÄÇÈÉÊËÍÎÑÓÔÖØÚÜŠŽ")
_LATIN_MARKS = frozenset("–—‘’“”«»…•©®°·¿¡€")
_ARABIC = frozenset("اليمنرتوبةعدسفهكقحج")
_SAMPLE = 65_536
_ENOUGH = 0.35
_MOSTLY_PLAIN = 0.25
# Codecs of Python that are no way to write a text, or take forever over one.
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"})
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read(content: bytes, filename: str) -> tuple[str, list[str]]:
    """The text of a plain file; raises Unreadable when it is no text in any encoding."""
    text = decode(content)
    if text is None:
        raise unknown(filename)
    return text, []


def decode(content: bytes) -> str | None:
    """The text that `content` encodes, or None when it reads as text in no way."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if wide := _without_mark(content[:_SAMPLE]):
        return content.decode(wide, errors="replace")
    if len(_CONTROLS.findall(content[:_SAMPLE])) > len(content[:_SAMPLE]) / 100:
        return None
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        # One torn character at the end or one stray byte does not make it another encoding.
        if error.start > len(content) - 4 or _nearly_utf8(content):
            return content.decode("utf-8", errors="replace")
    return _best_guess(content)


def declared(content: bytes, charset: str) -> str | None:
    """The text in the charset that the content itself names; None when it is not in it."""
    usual = {"gb2312": "gb18030", "gbk": "gb18030"}.get(charset.lower(), charset)
    try:
        name = codecs.lookup(usual).name
        return None if name in _NO_CHARSETS else content.decode(name)
    except (LookupError, ValueError):
        return None


def _without_mark(sample: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of plain text is zero (or a script's page)."""
    even, odd = sample[0::2], sample[1::2]
    if not odd:
        return None
    if odd.count(0) > len(odd) * _ENOUGH and not even.count(0):
        return "utf-16-le"
    if even.count(0) > len(even) * _ENOUGH and not odd.count(0):
        return "utf-16-be"
    if odd.count(4) > len(odd) / 2:
        return "utf-16-le"
    if even.count(4) > len(even) / 2:
        return "utf-16-be"
    return None


def _nearly_utf8(content: bytes) -> bool:
    text = content[:_SAMPLE].decode("utf-8", errors="replace")
    foreign = sum(letter > "\x7f" for letter in text)
    return text.count("�") < max(2, foreign / 50)


def _best_guess(content: bytes) -> str | None:
    sample = content[:_SAMPLE]
    rated = [(rate(sample), encoding) for encoding, rate in _RATES.items()]
    best, encoding = max(rated)
    return content.decode(encoding, errors="replace") if best > _ENOUGH else None


def _foreign(sample: bytes, encoding: str) -> list[str]:
    text = sample.decode(encoding, errors="replace")
    return [letter for letter in text if letter > "\x7f"]


def _chinese(encoding: str, first: int, last: int) -> Callable[[bytes], float]:
    """The share of characters in the rows where the common ones stand."""

    def rate(sample: bytes) -> float:
        letters = _foreign(sample, encoding)
        common = 0
        for letter in letters:
            lead = letter.encode(encoding, errors="replace")[0]
            common += first <= lead <= last or letter in "，。、；：？！“”‘’（）《》—…　"
        return common / max(1, len(letters))

    return rate


def _cyrillic(encoding: str) -> Callable[[bytes], float]:
    def rate(sample: bytes) -> float:
        letters = _foreign(sample, encoding)
        return sum(letter in _COMMON_CYRILLIC for letter in letters) / max(1, len(letters)) * 1.25

    return rate


def _letters_in(encoding: str, letters_of: frozenset[str]) -> Callable[[bytes], float]:
    def rate(sample: bytes) -> float:
        letters = _foreign(sample, encoding)
        if letters_of is _LATIN_LETTERS and len(letters) > len(sample) * _MOSTLY_PLAIN:
            return 0.0
        known = sum(letter in letters_of or letter in _LATIN_MARKS for letter in letters)
        return known / max(1, len(letters)) * 0.9

    return rate


_RATES: dict[str, Callable[[bytes], float]] = {
    "gb18030": _chinese("gb18030", 0xB0, 0xD7),
    "big5": _chinese("big5", 0xA4, 0xC6),
    "cp1251": _cyrillic("cp1251"),
    "koi8-r": _cyrillic("koi8-r"),
    "cp866": _cyrillic("cp866"),
    "cp1252": _letters_in("cp1252", _LATIN_LETTERS),
    "cp1256": _letters_in("cp1256", _ARABIC),
}
