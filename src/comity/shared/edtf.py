"""Dates as precise as they are known: our subset of EDTF (ISO 8601-2, level 1).

A year `2022`, a season `2023-23` (21 spring, 22 summer, 23 autumn, 24 winter), a month `2024-04`,
a day `2024-05-23`, an interval of two of these (`2023-09/2024-08`), open at an end by `..`; `~`
behind a date says about, `?` uncertain. Winter 2023-24 runs from December 2023 to February 2024.
"""

import calendar
import datetime as dt
import functools
import re
from dataclasses import dataclass
from typing import Literal

Precision = Literal["day", "month", "season", "year", "interval"]

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
_FIRST_MONTH = {SPRING: 3, SUMMER: 6, AUTUMN: 9, WINTER: 12}
_COARSE_FIRST = {"interval": "0", "year": "1", "season": "2", "month": "3", "day": "4"}
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)", re.ASCII)
_OPEN = ".."


class EdtfError(ValueError):
    """The value is no date of our subset."""


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date with the first and the last day it can mean.

    `sort_key` orders by the first day; at the same day what is vague comes before what is exact.
    It is plain ASCII, to be compared byte by byte.
    """

    value: str
    earliest: dt.date
    latest: dt.date
    precision: Precision
    sort_key: str

    @property
    def year(self) -> int:
        """The year under whose heading it stands: winter 2023-24 stands under 2023."""
        return self.earliest.year if self.earliest > dt.date.min else self.latest.year

    @property
    def exact(self) -> bool:
        """Whether it is known to the day: a day, or from one day to another."""
        return all(len(part) == len("2024-05-23") for part in self.value.split("/"))

    def __str__(self) -> str:
        return self.value


@functools.lru_cache(maxsize=4096)
def parse(value: str) -> EdtfDate:
    """The date that `value` writes; raises EdtfError for anything else."""
    first, slash, last = value.strip().partition("/")
    if not slash:
        earliest, latest, precision = _bounds(first)
        return _made(first, earliest, latest, precision)
    if first == last == _OPEN:
        raise EdtfError(f"{value!r} has neither beginning nor end")
    earliest = dt.date.min if first == _OPEN else _bounds(first)[0]
    latest = dt.date.max if last == _OPEN else _bounds(last)[1]
    if earliest > latest:
        raise EdtfError(f"{value!r} ends before it begins")
    return _made(f"{first}/{last}", earliest, latest, "interval")


def of_day(day: dt.date) -> EdtfDate:
    """A day as EDTF."""
    return parse(day.isoformat())


def _made(value: str, earliest: dt.date, latest: dt.date, precision: Precision) -> EdtfDate:
    key = earliest.isoformat() + _COARSE_FIRST[precision]
    return EdtfDate(value, earliest, latest, precision, key)


def _bounds(text: str) -> tuple[dt.date, dt.date, Precision]:
    match = _DATE.fullmatch(text)
    if match is None:
        raise EdtfError(f"{text!r} is not a year, season, month or day")
    year = int(match[1])
    try:
        if match[3]:
            day = dt.date(year, int(match[2]), int(match[3]))
            return day, day, "day"
        if match[2]:
            return _part_of_year(year, int(match[2]))
        return dt.date(year, 1, 1), dt.date(year, 12, 31), "year"
    except ValueError as error:
        raise EdtfError(f"{text!r} is not in the calendar") from error


def _part_of_year(year: int, part: int) -> tuple[dt.date, dt.date, Precision]:
    if part not in _FIRST_MONTH:
        last = calendar.monthrange(year, part)[1] if 1 <= part <= 12 else 0  # noqa: PLR2004
        return dt.date(year, part, 1), dt.date(year, part, last), "month"
    start = dt.date(year, _FIRST_MONTH[part], 1)
    end_year = year + 1 if part == WINTER else year
    end_month = (start.month + 1) % 12 + 1
    return (
        start,
        dt.date(end_year, end_month, calendar.monthrange(end_year, end_month)[1]),
        "season",
    )
