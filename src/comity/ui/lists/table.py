"""The rows of a list as a table: each column says what stands in its cell.

Written here and not in a template: which columns stand there differs from person to person, and
one declaration serves the screen and the files.
"""

from collections.abc import Sequence
from typing import Any

from django.utils.functional import Promise
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from comity.ui.components.signs import icon
from comity.ui.lists.asked import Asked
from comity.ui.lists.columns import Column
from comity.ui.status import Status

BULK = "bulk"  # the form to which the boxes of chosen rows belong


def table(
    asked: Asked, rows: Sequence[Any], *, classes: str = "", bulk: bool = False
) -> SafeString:
    """The whole table; with `bulk`, a box before each row, which the form `bulk` takes."""
    columns = [one for one in asked.columns if one.name in asked.chosen]
    before = _box(_("All of this page")) if bulk else SafeString("")
    heads = format_html_join("", "{}", ((_head(asked, one),) for one in columns))
    # Each cell is safe by itself: its column escaped what people wrote.
    body = mark_safe("".join(_row(columns, row, bulk=bulk) for row in rows))  # noqa: S308
    return format_html(
        '<div class="table-frame"><table class="table {}" data-list><thead><tr>{}{}</tr></thead>'
        "<tbody>{}</tbody></table></div>",
        classes, before, heads, body,
    )  # fmt: skip


def _row(columns: list[Column], row: Any, *, bulk: bool) -> str:
    cells: list[str] = [_box(_("Choose this line"), row.code)] if bulk else []
    for place, column in enumerate(columns):
        inside = conditional_escape(column.html(row) if column.html else column.value(row))
        if place == 0:
            cells.append(f'<th scope="row">{inside}</th>')
        else:
            cells.append(f'<td class="{column.classes}">{inside}</td>')
    return f"<tr>{''.join(cells)}</tr>\n"


def _box(label: str, code: str = "") -> SafeString:
    if not code:
        inside = format_html('<input type="checkbox" aria-label="{}">', label)
        return format_html('<th class="check" scope="col">{}</th>', inside)
    return format_html(
        '<td class="check"><input type="checkbox" form="{}" name="one" value="{}" aria-label="{}">'
        "</td>",
        BULK, code, label,
    )  # fmt: skip


def _head(asked: Asked, column: Column) -> SafeString:
    if not column.sort:
        return format_html('<th scope="col" class="{}">{}</th>', column.classes, column.label)
    up, down = column.sort, f"-{column.sort}"
    first, other = (down, up) if column.starts_down else (up, down)
    following = other if asked.sort == first else first
    order = {up: "ascending", down: "descending"}.get(asked.sort, "none")
    arrow = {up: "arrow-up", down: "arrow-down"}.get(asked.sort, "")
    return format_html(
        '<th scope="col" class="{}" aria-sort="{}"><a href="{}">{}{}</a></th>',
        column.classes,
        order,
        asked.address(sort=following),
        column.label,
        icon(arrow) if arrow else "",
    )


def page_tag(lang: str) -> str:
    """The tag that a page carries: Chinese of ours is written in simplified characters."""
    return "zh-Hans" if lang == "zh" else lang


def none_cell(words: str | Promise) -> SafeString:
    """What is said where there is nothing: a cell is never blank."""
    return format_html('<span class="none">{}</span>', words)


def sign_cell(sign: Status) -> SafeString:
    """A status: its word, its shape and its colour."""
    return format_html('<span class="status {} {}">{}</span>', sign.shape, sign.colour, sign.word)
