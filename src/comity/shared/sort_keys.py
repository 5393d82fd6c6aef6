"""Keys that put names into a language's order when compared byte by byte.

Databases disagree ('Ёлка' stands before 'Ель' in one and far behind in another), so the key is
made here and compared with collation C; it is never null.
"""

from typing import Any

from django.db import models
from pypinyin import Style, lazy_pinyin

from comity.shared.folding import fold, has_han

LONGEST = 160
# Each letter takes its place by a Latin digraph, so that Cyrillic orders among itself.
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
_RUSSIAN = {
    letter: f"{chr(0x61 + place // 10)}{place % 10}" for place, letter in enumerate(_CYRILLIC)
}


class SortKeyField(models.CharField[Any, Any]):
    """A key compared byte by byte on both databases."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", LONGEST)
        kwargs.setdefault("default", "")
        kwargs.setdefault("blank", True)
        kwargs.setdefault("editable", False)
        super().__init__(*args, **kwargs)

    def db_parameters(self, connection: Any) -> Any:
        parameters = super().db_parameters(connection)
        if connection.vendor == "postgresql":
            parameters["collation"] = "C"
        return parameters


def sort_key(text: str, language: str) -> str:
    """The key of `text` in the order of `language` ('en', 'ru', 'zh'), at most 160 characters.

    The language's own script comes first: Cyrillic in Russian, pinyin order in Chinese.
    """
    words = _chinese(text) if has_han(text) else fold(text, keep_yo=True)
    if language == "ru":
        key = "".join(f"0{_RUSSIAN[x]}" if x in _RUSSIAN else f"1{x}" for x in words)
    else:
        key = words
    return key[:LONGEST]


def _chinese(text: str) -> str:
    """By pinyin, syllable by syllable; the characters themselves part those that sound alike."""
    syllables = lazy_pinyin(text, style=Style.TONE3, neutral_tone_with_five=True)
    return " ".join(syllables).casefold() + " " + text
