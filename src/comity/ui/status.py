"""How a state is shown everywhere: the same word, shape and colour."""

from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise

Shape = Literal["ring", "half", "full"]
Colour = Literal["grey", "blue", "amber", "green", "red"]


@dataclass(frozen=True)
class Status:
    """A word with its shape (ring: not begun, half: under way, full: so) and colour.

    grey: at rest or ended; blue: moves without you; amber: needs somebody; green: good; red: wrong.
    """

    word: str | Promise
    shape: Shape
    colour: Colour
