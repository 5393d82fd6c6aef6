"""Texts of which each line is one row: people unnamed, outside organisations in words."""

from collections.abc import Iterable, Sequence
from itertools import zip_longest

from comity.shared.localized_text import LocalizedText


def lines_of(texts: Iterable[LocalizedText]) -> LocalizedText:
    """Rows as one text, a line each; a language that lacks a row has an empty line there."""
    rows = list(texts)
    tags = dict.fromkeys(tag for row in rows for tag in row.texts)
    joined = {tag: "\n".join(row.texts.get(tag, "") for row in rows).rstrip("\n") for tag in tags}
    return LocalizedText(joined, rows[0].original if rows else "")


def rows_of(text: LocalizedText) -> list[LocalizedText]:
    """The rows of such a text: line n of every language belongs to row n."""
    tags = sorted(text.texts, key=lambda tag: tag != text.original)
    columns: Sequence[list[str]] = [text.texts[tag].split("\n") for tag in tags]
    rows = [
        LocalizedText.of(**dict(zip(tags, row, strict=True)))
        for row in zip_longest(*columns, fillvalue="")
    ]
    return [row for row in rows if row]
