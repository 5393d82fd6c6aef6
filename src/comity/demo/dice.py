"""Chance that falls the same way each time."""

import datetime as dt
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any, TypeVar

from comity.shared.records import ALPHABET

T = TypeVar("T")


class Dice:
    """Choices from one seed: the same demo on every machine."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - a demo is no secret

    def code(self) -> str:
        """A record's address."""
        return "".join(self._random.choices(ALPHABET, k=12))

    def chance(self, part: float) -> bool:
        """True in `part` of all cases."""
        return self._random.random() < part

    def number(self, least: int, most: int) -> int:
        """A whole number, both ends included."""
        return self._random.randint(least, most)

    def pick(self, choices: Sequence[T]) -> T:
        """One of them."""
        return self._random.choice(choices)

    def some(self, choices: Sequence[T], count: int) -> list[T]:
        """So many different ones, or all there are."""
        return self._random.sample(choices, min(count, len(choices)))

    def weighed(self, weights: Mapping[str, float]) -> str:
        """One of the keys, by its weight."""
        return self._random.choices(list(weights), list(weights.values()))[0]

    def days(self, first: dt.date, last: dt.date, count: int) -> list[dt.date]:
        """So many working days between the two, in order."""
        span = max((last - first).days, count)
        numbers = sorted(self._random.sample(range(span + 1), count))
        return [min(working(first + dt.timedelta(days=number)), last) for number in numbers]

    def vaguely(self, day: dt.date, today: dt.date) -> str:
        """The day as an EDTF date, as precisely as such things are remembered."""
        age = (today - day).days
        precision = self.weighed(
            {"day": 60, "month": 18, "season": 8 if age > 120 else 0, "year": 6 if age > 700 else 0}
        )
        if precision == "season":
            year = day.year - 1 if day.month < 3 else day.year
            season = {12: 24, 1: 24, 2: 24}.get(day.month, 21 + (day.month - 3) // 3)
            return f"{year}-{season}"
        return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[precision]]


class Turns:
    """Gives each of the choices once, in an order of chance, before any comes again."""

    def __init__(self, dice: Dice, choices: Sequence[Any]) -> None:
        self._dice, self._choices = dice, choices
        self._left: list[Any] = []

    def next(self) -> Any:
        """The next one."""
        if not self._left:
            self._left = self._dice.some(self._choices, len(self._choices))
        return self._left.pop()


def working(day: dt.date) -> dt.date:
    """Off the week-end, and off the days around the New Year when nobody is there."""
    if day.month == 12 and day.day > 26:
        day = dt.date(day.year + 1, 1, 12)
    elif day.month == 1 and day.day < 10:
        day = day.replace(day=12)
    if day.isoweekday() > 5:
        day += dt.timedelta(days=8 - day.isoweekday())
    return day
