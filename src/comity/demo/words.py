"""The demo's texts: small pieces in three languages, put together so that few say the same."""

import csv
import json
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from comity.demo.dice import Dice
from comity.shared.localized_text import LocalizedText

DATA = Path(__file__).parent / "data"
LANGUAGES = ("en", "ru", "zh")
Piece = Mapping[str, str]


@cache
def load(name: str) -> Any:
    """One of the data files."""
    return json.loads((DATA / f"{name}.json").read_text(encoding="utf-8"))


@cache
def cities() -> dict[tuple[str, str], LocalizedText]:
    """What the demo's cities are called, by country and the registry's name."""
    with (DATA / "cities.tsv").open(encoding="utf-8", newline="") as lines:
        return {
            (row["country"], row["en"]): LocalizedText.of(**{tag: row[tag] for tag in LANGUAGES})
            for row in csv.DictReader(lines, delimiter="\t")
        }


def text(piece: Mapping[str, Any], original: str = "") -> LocalizedText:
    """All the languages of a piece as they stand."""
    return LocalizedText.of(original, **{tag: piece[tag] for tag in LANGUAGES if tag in piece})


class Writer:
    """Fills pieces for one partner, as colleagues write: one language, sometimes all three."""

    def __init__(
        self, dice: Dice, languages: Mapping[str, float], fields: Mapping[str, Piece]
    ) -> None:
        self._dice, self._languages, self._fields = dice, languages, fields

    def write(self, pieces: Sequence[Piece], *, everywhere: float, **more: Piece) -> LocalizedText:
        """One of the pieces; in all languages in `everywhere` of the cases."""
        return self.fill(self._dice.pick(pieces), everywhere=everywhere, **more)

    def fill(self, piece: Piece, *, everywhere: float, **more: Piece) -> LocalizedText:
        """This piece, filled with what is said of the partner and `more`."""
        original = self._dice.weighed(self._languages)
        if original not in piece:
            original = next(iter(piece))
        tags = set(LANGUAGES) if self._dice.chance(everywhere) else {original}
        if original == "ru" and self._dice.chance(0.25):
            tags.add("en")
        said = {
            tag: _sentence(piece[tag].format_map(self._in(tag, more)))
            for tag in (original, *LANGUAGES)
            if tag in tags and tag in piece
        }
        return LocalizedText(said, original)

    def _in(self, tag: str, more: Mapping[str, Piece]) -> dict[str, str]:
        fields = {**self._fields, **more}
        filled = {name: values.get(tag, values["en"]) for name, values in fields.items()}
        area = fields.get("area", {})
        filled["area_on"] = area.get("on", "")
        return filled


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
