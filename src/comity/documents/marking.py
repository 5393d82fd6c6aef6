"""A text cut where its evidence begins and ends, for pages that mark it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

# Words longer than this prove a sentence rather than name a thing.
LONG = 90


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a text that something rests on; code points, end exclusive."""

    start: int
    end: int
    name: str  # of what rests on them
    tint: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the text under the same marks, the narrowest first; '' of them is plain text."""

    text: str
    marks: tuple[Mark, ...] = ()

    @property
    def tint(self) -> str:
        """The narrowest mark's tint."""
        return self.marks[0].tint if self.marks else ""

    @property
    def is_long(self) -> bool:
        """Whether the narrowest mark is a sentence rather than a name."""
        return bool(self.marks) and self.marks[0].end - self.marks[0].start > LONG

    @property
    def refs(self) -> list[str]:
        """What rests on these words, the narrowest first."""
        return list(dict.fromkeys(mark.name for mark in self.marks))

    @property
    def names(self) -> str:
        """The same in one word for a page."""
        return " ".join(self.refs)


def paragraphs(text: str, marks: Iterable[Mark]) -> list[list[Piece]]:
    """The text's paragraphs, each as pieces; empty lines are left out."""
    length = len(text)
    inside = [mark for mark in marks if 0 <= mark.start < mark.end <= length]
    found: list[list[Piece]] = []
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        if line.strip():
            here = [mark for mark in inside if mark.start < end and mark.end > at]
            found.append(list(_pieces(text, at, end, here)))
        at = end + 1
    return found


def _pieces(text: str, start: int, end: int, marks: list[Mark]) -> Iterable[Piece]:
    cuts = {start, end}
    for mark in marks:
        cuts.update((max(mark.start, start), min(mark.end, end)))
    ordered = sorted(cuts)
    for first, last in pairwise(ordered):
        over = [mark for mark in marks if mark.start <= first and mark.end >= last]
        over.sort(key=lambda mark: (mark.end - mark.start, mark.name))
        yield Piece(text[first:last], tuple(over))
