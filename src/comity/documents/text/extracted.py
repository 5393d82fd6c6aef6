"""What comes out of a file, and the error for a file that has nothing to read."""

import re
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["text", "markdown", "html", "word", "pdf", "mail", "outlook"]

LARGEST_FILE = 20 * 1024 * 1024
LONGEST_TEXT = 400_000

_LINE_END = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
# Also marks that turn the order of letters around, and halves of characters.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1b\x1f\x7f\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
_MANY_BLANK = re.compile(r"\n[ \t\u00a0]*(?:\n[ \t\u00a0]*){2,}")


class Unreadable(Exception):
    """A file that gives no text; its message is a translated sentence for the person."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text with LF newlines, what the file was, and what was left out, in sentences."""

    text: str
    kind: Kind
    warnings: list[str] = field(default_factory=list)


def tidy(text: str) -> str:
    """LF for every kind of line end, no invisible characters, at most one empty line."""
    text = _INVISIBLE.sub("", _LINE_END.sub("\n", text))
    return _MANY_BLANK.sub("\n\n", text).strip()
