"""The columns of a list: which there are, which a person chose, what a file says in them."""

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise

Value = str | int | float | Decimal | dt.date | dt.datetime | None


@dataclass(frozen=True, slots=True)
class Column:
    """One column, in a file and on the screen.

    `value` gives what stands in an exported cell: a number or a day as such, anything else as its
    words in the reader's language. `html` gives the cell on the screen where that is more than the
    value; whatever it is, what people wrote in it is escaped. `shown` columns stand there until
    somebody chooses; `always` ones cannot be left out; `filed` ones are for files alone (the
    address of a record). `sort` is the order's name in the address. Whoever lacks `permission`
    never has the column. `acts`: it holds a button, so it is in no file.
    """

    name: str
    label: str | Promise
    value: Callable[[Any], Any]
    html: Callable[[Any], str] | None = None
    classes: str = ""
    sort: str = ""
    starts_down: bool = False
    shown: bool = True
    always: bool = False
    filed: bool = False
    permission: str = ""
    acts: bool = False


def chosen_of(columns: Sequence[Column], names: Collection[str]) -> frozenset[str]:
    """The names of the columns that stand there when `names` were asked for; none: as declared."""
    offered = {one.name for one in columns if not one.filed}
    wanted = offered.intersection(names)
    if not wanted:
        wanted = {one.name for one in columns if one.shown and not one.filed}
    return frozenset(wanted | {one.name for one in columns if one.always})


def cell(value: Any) -> Value:
    """A value as a file can carry it: dates and numbers stay, all else becomes words."""
    if value is None or isinstance(value, bool):
        return None if value is None else str(value)
    if isinstance(value, int | float | Decimal | dt.date | dt.datetime):
        return value
    return str(value)
