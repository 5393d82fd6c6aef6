"""Letters made alike, so that what people write finds what stands on record."""

import functools
import re
import unicodedata

from anyascii import anyascii
from pypinyin import lazy_pinyin

_HAN = re.compile(r"[㐀-鿿豈-﫿]")
_NO_WORD = re.compile(r"[^\w]+|_+")
_YO = str.maketrans({"ё": "е"})


def has_han(text: str) -> bool:
    """Whether `text` has a Chinese character."""
    return _HAN.search(text) is not None


@functools.lru_cache(maxsize=65536)
def fold(text: str, *, keep_yo: bool = False) -> str:
    """Small letters, no accents, one space for whatever is no letter or figure.

    Russian й keeps its breve (it is a letter of its own); ё becomes е unless `keep_yo`.
    """
    if text.isascii():
        return " ".join(_NO_WORD.split(text.lower())).strip()
    small = unicodedata.normalize("NFKC", text).casefold()
    if not keep_yo:
        small = small.translate(_YO)
    bare = "".join(
        letter if letter in "йёї" else unicodedata.normalize("NFD", letter)[0] for letter in small
    )
    return " ".join(_NO_WORD.split(bare)).strip()


@functools.lru_cache(maxsize=65536)
def latin(text: str) -> str:
    """In plain Latin letters: Chinese by pinyin without tones, the rest letter by letter."""
    if has_han(text):
        text = " ".join(part.strip() for part in lazy_pinyin(text))
    return fold(anyascii(text))
