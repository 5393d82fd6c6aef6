"""Pages of a list by key: as quick on the last page as on the first, and steady while it grows."""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q, QuerySet

LONGEST_CURSOR = 800


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of one page; a cursor is '' where there is no page in that direction."""

    rows: list[Any]
    earlier: str
    later: str


@dataclass(frozen=True, slots=True)
class Order:
    """A list's order: one column and the id, both in one direction.

    `column` must be an indexed column that is never null; its value must be text, a number or a
    date that JSON can carry as text.
    """

    column: str
    descending: bool = False


def page(rows: QuerySet[Any], *, order: Order, cursor: str, size: int) -> Page:
    """The page that `cursor` names, or the first for '' and for anything that is no cursor.

    One query for `size` + 1 rows.
    """
    direction, position = _read(cursor)
    backwards = direction == "earlier"
    descending = order.descending != backwards
    sign = "-" if descending else ""
    if position is not None:
        try:
            rows = rows.filter(_beyond(order.column, position, descending=descending))
        except (ValidationError, ValueError):  # another list's cursor: its key is no date, say
            return page(rows, order=order, cursor="", size=size)
    found = list(rows.order_by(f"{sign}{order.column}", f"{sign}pk")[: size + 1])
    more = len(found) > size
    found = found[:size]
    if backwards:
        found.reverse()
    if not found:
        return Page([], "", "")
    has_earlier = more if backwards else position is not None
    has_later = backwards or more
    return Page(
        found,
        _write("earlier", found[0], order) if has_earlier else "",
        _write("later", found[-1], order) if has_later else "",
    )


def _beyond(column: str, position: Sequence[Any], *, descending: bool) -> Q:
    beyond = "lt" if descending else "gt"
    key, number = position
    return Q(**{f"{column}__{beyond}": key}) | Q(**{column: key, f"pk__{beyond}": number})


def _write(direction: str, row: Any, order: Order) -> str:
    packed = json.dumps([direction, str(getattr(row, order.column)), row.pk], ensure_ascii=False)
    return base64.urlsafe_b64encode(packed.encode()).decode().rstrip("=")


def _read(cursor: str) -> tuple[str, tuple[str, int] | None]:
    """What a cursor says; a cursor is typed by anyone, so whatever is wrong means page one."""
    if not cursor or len(cursor) > LONGEST_CURSOR:
        return "later", None
    try:
        packed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        direction, key, number = json.loads(packed)
    except (ValueError, TypeError):
        return "later", None
    valid = direction in {"earlier", "later"} and isinstance(key, str) and _writable(key)
    if not valid or type(number) is not int or not 0 <= number < 2**63:
        return "later", None
    return direction, (key, number)


def _writable(key: str) -> bool:
    """Whether a database can be asked for this text: no NUL, no half of a character."""
    return "\0" not in key and not any("\ud800" <= sign <= "\udfff" for sign in key)
