"""The screen of a list, and the list as a file: every room's list is answered here.

@require_safe
@needs("visits.view_visit")
def visit_list(request):
    return list_screen(
        request, listed(request), place="visits:list", name=_("Visits"),
        template="visits/list.html", day=day_of,
    )
"""

import copy
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from django.db.models import QuerySet
from django.http import HttpResponseBase, QueryDict
from django.shortcuts import render
from django.urls import reverse

from comity.accounts.requests import Request
from comity.accounts.use_cases import export_list
from comity.accounts.views.saved_lists import saved_for
from comity.shared.paging import page
from comity.ui.lists import Listed, answer_file, table
from comity.ui.lists.export import Day

SIZE = 50
AT_ONCE = 1000


def list_screen(
    request: Request,
    listed: Listed,
    *,
    place: str,
    name: str,
    template: str,
    size: int = SIZE,
    day: Callable[[Any], Day | None] | None = None,
    count: int | None = None,
    counted: bool = True,
    everything: QuerySet[Any] | None = None,
    bulk: str = "",
    classes: str = "",
    drawn: bool = True,
    prepare: Callable[[list[Any]], Any] | None = None,
    **more: Any,
) -> HttpResponseBase:
    """A page of the list, or all of it as a file.

    `count` is how many rows the list holds, where that is known already (`counted` False: it would
    take too long to count); with `everything` the screen says of how many. `bulk` names the
    address where chosen rows are changed together, '' for whom may not. `prepare` gets the rows of
    a page, or of a file, before they are drawn, and may give more for the template. A list that
    draws its rows itself sets `drawn` to False.
    """
    asked = listed.asked
    if asked.file:
        filed = prepare if drawn else None
        return _file(request, listed, place=place, name=name, day=day, prepare=filed)
    shown = page(listed.rows, order=listed.order, cursor=asked.cursor, size=size)
    prepared = (prepare(shown.rows) or {}) if prepare is not None else {}
    if count is None and counted:
        count = listed.rows.count()
    drawing = drawn and bool(shown.rows)
    context = {
        "title": name,
        "asked": asked,
        "page": shown,
        "table": table(asked, shown.rows, classes=classes, bulk=bool(bulk)) if drawing else "",
        "count": count,
        "total": everything.count() if everything is not None and asked.narrowed else None,
        "days": day is not None,
        "bulk_url": reverse(bulk) if bulk else "",
        **saved_for(request, place, asked),
        **prepared,
        **more,
    }
    return render(request, template, context)


def _file(
    request: Request,
    listed: Listed,
    *,
    place: str,
    name: str,
    day: Callable[[Any], Day | None] | None,
    prepare: Callable[[list[Any]], Any] | None,
) -> HttpResponseBase:
    """All rows, a thousand at a time, written down before the first of them leaves."""
    asked = listed.asked
    if request.method == "GET":
        export_list(
            actor=request.actor,
            model=listed.rows.model,
            place=place,
            kind=asked.file,
            columns=[one.name for one in asked.filed_columns],
            rows=listed.rows.count(),
        )
    rows = in_order(listed)
    if prepare is not None:
        rows = _prepared(rows, prepare)
    return answer_file(asked, rows, name=name, day=day)


def _prepared(rows: Iterator[Any], prepare: Callable[[list[Any]], Any]) -> Iterator[Any]:
    while some := list(islice(rows, AT_ONCE)):
        prepare(some)
        yield from some


def in_order(listed: Listed) -> Iterator[Any]:
    """All rows of a list, read as they are needed."""
    sign = "-" if listed.order.descending else ""
    ordered: QuerySet[Any] = listed.rows.order_by(f"{sign}{listed.order.column}", f"{sign}pk")
    return ordered.iterator(chunk_size=AT_ONCE)


def asking(request: Request, query: str) -> Request:
    """The same person's request for a list's address as it was on another page."""
    other = copy.copy(request)
    other.GET = QueryDict(query)
    return other
