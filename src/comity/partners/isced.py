"""Fields of ISCED-F 2013, named in the reader's language."""

import csv
import functools
from dataclasses import dataclass
from pathlib import Path

from comity.shared.folding import fold, latin
from comity.shared.localized_text import LocalizedText, text_language

_DATA = Path(__file__).parent / "data" / "isced_f_2013.tsv"
BROAD = 2  # digits of a broad field


@dataclass(frozen=True, slots=True)
class Field:
    """A broad (2 digits), narrow (3) or detailed (4) field."""

    code: str
    name: LocalizedText

    @property
    def broad(self) -> str:
        """The code of the broad field it belongs to."""
        return self.code[:BROAD]


@functools.cache
def fields() -> dict[str, Field]:
    """All fields by code, in the classification's own order."""
    with _DATA.open(encoding="utf-8", newline="") as lines:
        return {
            row["code"]: Field(
                row["code"], LocalizedText.of("en", en=row["en"], ru=row["ru"], zh=row["zh"])
            )
            for row in csv.DictReader(lines, delimiter="\t")
        }


def field(code: str) -> Field | None:
    """The field of a code, also of one the file leaves out; None for ''."""
    return fields().get(code) or (Field(code, LocalizedText.of(en=code)) if code else None)


def is_our_translation(language: str | None) -> bool:
    """Whether the reader sees our words: the classification itself has English ones."""
    return text_language(language) in {"ru", "zh"}


def matching(words: str, limit: int = 12) -> list[Field]:
    """Fields by code or by words of their names in any language, the closest first."""
    wanted = fold(words)
    if not wanted:
        return []
    ranked = sorted(
        (rank, len(one.code), one.code)
        for one in fields().values()
        if (rank := _rank(one.code, wanted)) is not None
    )
    return [fields()[code] for _rank_, _length, code in ranked[:limit]]


def _rank(code: str, wanted: str) -> int | None:
    """0 for the code or the whole name, then what begins so, then what has all the words."""
    said = _said(code)
    if wanted in said:
        return 0
    if any(one.startswith(wanted) for one in said):
        return 1
    parts = wanted.split()
    return 2 if any(all(part in one for part in parts) for one in said) else None


@functools.cache
def _said(code: str) -> tuple[str, ...]:
    """All that a field is found by, folded: its code, its names, pinyin."""
    texts = fields()[code].name.texts
    return (code, *(fold(text) for text in texts.values()), latin(texts.get("zh", "")))


def field_name(code: str, language: str | None) -> str:
    """'Electronics and automation'; the code itself for one the file leaves out."""
    found = fields().get(code)
    return found.name.shown(language).text if found else code
