"""What changed in a value, said so that a reader sees it."""

import difflib
import re
from dataclasses import dataclass
from typing import Literal

# A word with the space behind it; an end of line and each Chinese character stand alone.
_TOKENS = re.compile(r"[\u3400-\u9fff]|[^\s\u3400-\u9fff]+[^\S\n]*|\n|\s+")
# Comparing longer texts word by word would cost seconds.
MOST_TOKENS = 1500


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stayed, went or came."""

    kind: Literal["same", "gone", "new"]
    text: str


def pieces(before: str, after: str) -> list[Piece]:
    """The two texts as one, with what went and what came marked."""
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    if max(len(old), len(new)) > MOST_TOKENS:
        return _present(Piece("gone", before), Piece("new", after))
    found: list[Piece] = []
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        was, now = "".join(old[old_from:old_to]), "".join(new[new_from:new_to])
        if tag == "equal":
            found += _present(Piece("same", was))
        else:
            found += _present(Piece("gone", was), Piece("new", now))
    return found


def _present(*found: Piece) -> list[Piece]:
    return [piece for piece in found if piece.text]
