"""Fields of ISCED-F 2013, named in the reader's language."""

import csv
import functools
from dataclasses import dataclass
from pathlib import Path

from comity.shared.localized_text import LocalizedText, text_language

_DATA = Path(__file__).parent / "data" / "isced_f_2013.tsv"
BROAD = 2  # digits of a broad field
_INDENT = "\u2003"


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


def field_name(code: str, language: str | None) -> str:
    """'Electronics and automation'; the code itself for one the file leaves out."""
    found = fields().get(code)
    return found.name.shown(language).text if found else code


@functools.cache
def choices(language: str | None) -> list[tuple[str, list[tuple[str, str]]]]:
    """Groups for a choice: a broad field, and all below it, indented by depth."""
    tag = text_language(language)
    groups: dict[str, list[tuple[str, str]]] = {}
    for field in fields().values():
        depth = len(field.code) - BROAD
        label = f"{_INDENT * depth}{field.code} {field.name.shown(tag).text}"
        groups.setdefault(field.broad, []).append((field.code, label))
    return [(field_name(broad, tag), rows) for broad, rows in groups.items()]
