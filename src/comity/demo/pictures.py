"""Pictures for the demo's news, drawn from a few shapes: a campus, its rooms, its guests.

The same name gives the same bytes; nothing is anybody's photograph.
"""

import io
import math
import random
from collections.abc import Callable
from functools import cache
from itertools import pairwise

from PIL import Image, ImageDraw, ImageOps

WIDTH, HEIGHT = 1600, 848
_FINE = 2  # drawn so much larger, then made smooth
_INK, _DEEP, _TEAL, _SAND, _STONE = "#1d2f2e", "#2c4644", "#0b5c63", "#d9d2c0", "#efe9dc"
Draw = ImageDraw.ImageDraw
Point = tuple[float, float]


class _Canvas:
    """A drawing in units of the finished picture."""

    def __init__(self, top: str, bottom: str) -> None:
        column = Image.linear_gradient("L").resize((1, HEIGHT * _FINE))
        mask = column.resize((WIDTH * _FINE, HEIGHT * _FINE))
        size = mask.size
        self.image = Image.composite(
            Image.new("RGB", size, bottom), Image.new("RGB", size, top), mask
        )
        self._draw = ImageDraw.Draw(self.image)

    def box(self, x: float, y: float, wide: float, high: float, fill: str, round_: int = 0) -> None:
        """A rectangle from its left upper corner."""
        where = [x * _FINE, y * _FINE, (x + wide) * _FINE, (y + high) * _FINE]
        self._draw.rounded_rectangle(where, round_ * _FINE, fill=fill)

    def disc(self, x: float, y: float, radius: float, fill: str) -> None:
        """A full circle round its middle."""
        where = [(x - radius) * _FINE, (y - radius) * _FINE]
        self._draw.ellipse([*where, (x + radius) * _FINE, (y + radius) * _FINE], fill=fill)

    def shape(self, points: list[Point], fill: str) -> None:
        """A polygon."""
        self._draw.polygon([(x * _FINE, y * _FINE) for x, y in points], fill=fill)

    def line(self, points: list[Point], fill: str, wide: float) -> None:
        """A line with round ends."""
        for (x, y), (to_x, to_y) in pairwise(points):
            ends = [x * _FINE, y * _FINE, to_x * _FINE, to_y * _FINE]
            self._draw.line(ends, fill=fill, width=round(wide * _FINE))
        for x, y in points:
            self.disc(x, y, wide / 2, fill)

    def person(self, x: float, foot: float, high: float, fill: str = _DEEP) -> None:
        """Somebody seen from afar."""
        wide = high * 0.42
        self.disc(x, foot - high * 0.86, high * 0.13, fill)
        self.box(x - wide / 2, foot - high * 0.7, wide, high * 0.7, fill, round(wide / 2.4))
        self.box(x - wide / 2, foot - high * 0.3, wide, high * 0.3, fill)

    def arch(self, x: float, y: float, wide: float, high: float, fill: str) -> None:
        """A window with a round top."""
        self.disc(x + wide / 2, y + wide / 2, wide / 2, fill)
        self.box(x, y + wide / 2, wide, high - wide / 2, fill)


def _portico(canvas: _Canvas, chance: random.Random, guests: int = 10) -> None:
    canvas.shape([(500, 132), (800, 36), (1100, 132)], _STONE)
    canvas.shape([(560, 132), (800, 56), (1040, 132)], "#e0d9c8")
    canvas.box(48, 132, 1504, 98, _STONE)
    canvas.box(48, 230, 1504, 16, _SAND)
    for place in range(8):
        left = 96 + place * 194
        if place:
            canvas.arch(left - 78, 384, 84, 282, "#a9c3c0")
            canvas.arch(left - 66, 398, 60, 268, "#dbe0d2")
        canvas.box(left + 36, 246, 58, 24, "#ffffff")
        canvas.box(left + 42, 270, 46, 396, "#f6f1e8")
        canvas.box(left + 74, 270, 14, 396, _SAND)
    canvas.box(0, 666, WIDTH, 182, "#b9b1a2")
    canvas.box(0, 666, WIDTH, 20, "#cfc8b8")
    for place in range(guests):
        side = place - (guests - 1) / 2
        x = 800 + side * 86 + (90 if side > 0 else -90)
        canvas.person(x, 776, 150 + chance.random() * 16)
    canvas.box(726, 706, 148, 66, _TEAL)
    canvas.box(716, 694, 168, 14, "#fafaf6")


def _machines(canvas: _Canvas, chance: random.Random) -> None:
    canvas.box(0, 700, WIDTH, 148, "#a7b8b5")
    for place in range(9):
        left = 96 + place * 158
        canvas.box(left, 128, 134, 572, "#1d3532")
        for row in range(20):
            lit = chance.choice(["#3f8f93", "#3f8f93", "#3f8f93", "#c9a253", "#28504d"])
            canvas.box(left + 20, 156 + row * 26, 94, 7, lit, 3)
    canvas.box(0, 700, WIDTH, 6, "#8fa3a0")


def _river(canvas: _Canvas, chance: random.Random) -> None:
    canvas.disc(1200, 230, 90, "#f6e3b8")
    for depth, colour in ((150, "#b9cdc9"), (90, "#8fb0ab"), (30, "#54807b")):
        left = -20.0
        while left < WIDTH:
            wide = chance.randint(50, 120)
            high = chance.randint(60, 300) * (0.6 + depth / 300)
            canvas.box(left, 560 - high + depth / 5, wide, high + 80, colour)
            left += wide + chance.randint(2, 26)
    canvas.box(0, 572, WIDTH, 276, "#6fa09d")
    for row in range(14):
        left = chance.randint(0, 1300)
        canvas.box(left, 610 + row * 16, chance.randint(90, 260), 4, "#9cc2bd", 2)
    canvas.box(0, 540, WIDTH, 16, _DEEP)
    for tower in (400, 1000):
        canvas.box(tower, 260, 26, 330, _DEEP)
        for step in range(1, 11):
            for way in (-1, 1):
                ends = [(tower + 13.0, 270.0), (tower + 13.0 + way * step * 28, 544.0)]
                canvas.line(ends, _DEEP, 2.5)


def _library(canvas: _Canvas, chance: random.Random) -> None:
    for shelf in range(5):
        bottom = 150 + shelf * 140
        left = 40.0
        while left < WIDTH - 60:
            wide, high = chance.randint(16, 40), chance.randint(84, 122)
            colour = chance.choice(
                ["#0b5c63", "#7a9c98", "#b9a678", "#34504e", "#c7bda6", "#8a5a44"]
            )
            canvas.box(left, bottom - high, wide, high, colour, 2)
            canvas.box(left, bottom - high + 14, wide, 4, "#efe9dc")
            left += wide + (chance.randint(40, 110) if chance.random() < 0.07 else 3)
        canvas.box(24, bottom, WIDTH - 48, 14, "#6b5a47")
    canvas.box(0, 730, WIDTH, 118, "#8c7962")
    for place in (430, 800, 1170):
        canvas.person(place, 760, 190)
    canvas.box(250, 720, 1100, 26, "#4f4234")


def _workshop(canvas: _Canvas, chance: random.Random) -> None:
    for column in range(8):
        for row in range(3):
            light = chance.choice(["#d7e5e2", "#c8dbd7", "#e4ece6"])
            canvas.box(60 + column * 190, 50 + row * 150, 170, 134, light)
    canvas.box(0, 690, WIDTH, 158, "#8d9b98")
    canvas.box(160, 600, 1280, 96, "#3c5250")
    for foot, colour, bend in ((470, "#d98e3b", 1), (1090, _TEAL, -1)):
        joint, hand = (foot + bend * 40.0, 330.0), (foot + bend * 230.0, 250.0)
        canvas.box(foot - 60, 560, 120, 44, _INK, 8)
        canvas.line([(foot, 560.0), joint, hand, (hand[0] + bend * 26, 400.0)], colour, 40)
        for x, y in ((foot, 560.0), joint, hand):
            canvas.disc(x, y, 32, _INK)
            canvas.disc(x, y, 13, "#dfe7e4")
    canvas.box(700, 500, 200, 100, "#b9c7c4", 6)
    canvas.disc(800, 550, 32, "#8aa19d")


def _lanterns(canvas: _Canvas, chance: random.Random) -> None:
    for row, (height, size) in enumerate(((120, 46), (230, 62), (330, 40))):
        cord = [(x * 40.0, height - 40 + 50 * math.sin(math.pi * x / 40)) for x in range(41)]
        canvas.line(cord, "#6d2f2a", 3)
        for place in range(9 - row):
            x = 110 + place * (1400 / (8 - row)) + chance.randint(-14, 14)
            y = height + 36 * math.sin(math.pi * x / WIDTH) + size / 2
            canvas.box(x - size * 0.3, y - size * 0.95, size * 0.6, size * 0.2, "#d6a648")
            canvas.disc(x, y, size * 0.82, "#c2372e")
            canvas.disc(x, y, size * 0.5, "#d9564a")
            canvas.box(x - size * 0.3, y + size * 0.75, size * 0.6, size * 0.16, "#d6a648")
            canvas.line([(x, y + size * 0.9), (x, y + size * 1.5)], "#d6a648", 4)
    canvas.box(0, 680, WIDTH, 168, "#5a3b3a")
    for place in range(17):
        canvas.person(60 + place * 94, 800 + chance.randint(0, 24), 180, "#33201f")


def _lecture(canvas: _Canvas, chance: random.Random) -> None:
    canvas.box(260, 80, 1080, 390, "#23413e", 6)
    canvas.line([(340, 400), (520, 260), (700, 320), (900, 170), (1120, 210)], "#e9d9a6", 6)
    for x, y in ((520, 260), (700, 320), (900, 170)):
        canvas.disc(x, y, 11, "#ffffff")
    for row in range(3):
        canvas.box(940, 300 + row * 40, 300 - row * 70, 8, "#a9c3c0", 4)
    canvas.person(1420, 560, 300, _TEAL)
    canvas.box(0, 540, WIDTH, 308, "#b4a995")
    for row in range(3):
        for place in range(13 - row):
            x = 70 + place * (122 + row * 12) + row * 30
            canvas.person(
                x, 720 + row * 78, 170 + row * 22, chance.choice([_DEEP, _INK, "#4b6462"])
            )
        canvas.box(0, 690 + row * 78, WIDTH, 20, "#8c7f69")


def _ship(canvas: _Canvas, chance: random.Random) -> None:
    for _ in range(7):
        x, y = chance.randint(0, WIDTH), chance.randint(70, 240)
        canvas.box(x, y, chance.randint(120, 320), 20, "#eef4f2", 10)
    canvas.box(0, 590, WIDTH, 258, "#33706f")
    canvas.shape([(330, 500), (1330, 500), (1230, 650), (430, 650)], "#22403e")
    canvas.shape([(330, 500), (1330, 500), (1316, 520), (342, 520)], "#c9563c")
    for deck, (left, wide) in enumerate(((560, 560), (620, 420), (690, 230))):
        top = 430 - deck * 72
        canvas.box(left, top, wide, 72, "#f3f1ea" if deck % 2 else "#e3e0d5")
        for window in range(int(wide / 60)):
            canvas.box(left + 18 + window * 60, top + 22, 32, 24, "#5f8f8d", 4)
    canvas.box(780, 200, 60, 90, "#c9563c")
    canvas.line([(930, 290), (930, 110)], _INK, 8)
    for row in range(12):
        left = chance.randint(-40, 1400)
        canvas.box(left, 640 + row * 17, chance.randint(120, 320), 6, "#5b9995", 3)


_SCENES: dict[str, tuple[Callable[[_Canvas, random.Random], None], str, str]] = {
    "portico": (_portico, "#bcd3d1", "#e8e8dc"),
    "machines": (_machines, "#eef2f1", "#cfdcda"),
    "river": (_river, "#cfe0e4", "#f4e6cf"),
    "library": (_library, "#e7dfce", "#cabfa9"),
    "workshop": (_workshop, "#b7c6c3", "#dfe5e1"),
    "lanterns": (_lanterns, "#3a2230", "#8c4a3f"),
    "lecture": (_lecture, "#e6e3d8", "#cfc7b4"),
    "ship": (_ship, "#bfd8e2", "#eaf1ee"),
}


@cache
def draw(scene: str, variant: str = "") -> bytes:
    """The scene of this name as a JPEG; a variant is seen from the other side."""
    paint, top, bottom = _SCENES[scene]
    canvas = _Canvas(top, bottom)
    paint(canvas, random.Random(scene + variant))  # noqa: S311 - the same picture each time
    picture = canvas.image.reduce(_FINE)
    if variant:
        picture = ImageOps.mirror(picture)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=88)
    return out.getvalue()
