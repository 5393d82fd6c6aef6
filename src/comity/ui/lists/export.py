"""A list as a file: all rows that its filters let through, in its order, with its columns."""

import csv
import datetime as dt
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import Any

from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.text import get_valid_filename
from icalendar import Calendar, Event
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Font

from comity.ui.lists.asked import Asked
from comity.ui.lists.columns import Column, Value, cell

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
# A cell that begins so is run as a formula by the programs that open the file.
FORMULA = re.compile(r"^\s*[=+\-@\t\r|%]")
# What XML cannot carry.
UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]")
LONGEST_CELL = 32_767  # Excel's own bound
WIDEST = 60


@dataclass(frozen=True, slots=True)
class Day:
    """A row as a day in a calendar; `end` is the last day of it."""

    uid: str
    title: str
    start: dt.date
    end: dt.date
    address: str = ""
    place: str = ""


def answer_file(
    asked: Asked,
    rows: Iterable[Any],
    *,
    name: str | Promise,
    day: Callable[[Any], Day | None] | None = None,
) -> HttpResponseBase:
    """The kind of file that was asked for; `day` makes a calendar, where the list is of days."""
    columns = asked.filed_columns
    stem = f"{get_valid_filename(str(name))}-{timezone.localdate():%Y-%m-%d}"
    if asked.file == "xlsx":
        return _xlsx(columns, rows, f"{stem}.xlsx", title=str(name))
    if asked.file == "ics" and day is not None:
        return _ics(rows, day, f"{stem}.ics", title=str(name))
    return _csv(columns, rows, f"{stem}.csv")


def _csv(columns: list[Column], rows: Iterable[Any], name: str) -> StreamingHttpResponse:
    def lines() -> Iterator[str]:
        yield "\ufeff"  # without it Excel takes UTF-8 for something else
        yield _line([str(one.label) for one in columns])
        for row in rows:
            yield _line([_words(cell(one.value(row))) for one in columns])

    answer = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = FileResponse(
        io.BytesIO(), as_attachment=True, filename=name
    )["Content-Disposition"]
    return answer


def _line(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue()


def _words(value: Value) -> str:
    if isinstance(value, str):
        return safe(value)
    return "" if value is None else str(value)


def safe(words: str) -> str:
    """The words with a sign before them that keeps a program from running them as a formula."""
    return f"'{words}" if FORMULA.match(words) else words


def _xlsx(columns: list[Column], rows: Iterable[Any], name: str, *, title: str) -> FileResponse:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(re.sub(r"[\[\]:*?/\\]", " ", title)[:31])
    sheet.freeze_panes = "A2"
    bold = Font(bold=True)
    heads = [WriteOnlyCell(sheet, value=str(one.label)) for one in columns]
    for place, head in enumerate(heads, start=1):
        head.font = bold
        sheet.column_dimensions[_letter(place)].width = min(WIDEST, max(14, len(str(head.value))))
    sheet.append(heads)
    for row in rows:
        sheet.append([_typed(sheet, cell(one.value(row))) for one in columns])
    # In a file, not in memory: a list may have a hundred thousand rows.
    out = TemporaryFile()  # noqa: SIM115 - the answer closes it
    book.save(out)
    out.seek(0)
    return FileResponse(out, as_attachment=True, filename=name, content_type=XLSX)


def _typed(sheet: Any, value: Value) -> Any:
    """Words are words: what begins with '=' is never a formula here."""
    if isinstance(value, dt.datetime):
        return timezone.make_naive(value) if timezone.is_aware(value) else value
    if not isinstance(value, str):
        return value
    written = WriteOnlyCell(sheet, value="")
    written.value = UNSEEN.sub("", value)[:LONGEST_CELL]
    written.data_type = "s"
    return written


def _letter(place: int) -> str:
    return chr(ord("A") + place - 1) if place <= 26 else f"A{chr(ord('A') + place - 27)}"  # noqa: PLR2004 - letters


def _ics(
    rows: Iterable[Any], day: Callable[[Any], Day | None], name: str, *, title: str
) -> FileResponse:
    calendar = Calendar()
    calendar.add("prodid", "-//Comity//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", title)
    stamp = timezone.now()
    for one in filter(None, map(day, rows)):
        event = Event()
        event.add("uid", one.uid)
        event.add("dtstamp", stamp)
        event.add("summary", one.title)
        event.add("dtstart", one.start)
        event.add("dtend", one.end + dt.timedelta(days=1))  # the day after, as the format has it
        if one.place:
            event.add("location", one.place)
        if one.address:
            event.add("url", one.address)
        calendar.add_component(event)
    out = io.BytesIO(calendar.to_ical())
    return FileResponse(out, as_attachment=True, filename=name, content_type="text/calendar")
