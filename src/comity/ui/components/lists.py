"""Parts of a list: sortable heads, the pages before and after, what narrows it."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.html import format_html
from django.utils.safestring import SafeString

from comity.shared.paging import Page
from comity.ui.components import register
from comity.ui.components.signs import icon


def _asked(context: Any) -> QueryDict:
    request: HttpRequest | None = context.get("request")
    asked = request.GET.copy() if request is not None else QueryDict(mutable=True)
    asked.pop("cursor", None)
    return asked


def _with(asked: QueryDict, **values: str) -> str:
    query = asked.copy()
    for name, value in values.items():
        if value:
            query[name] = value
        else:
            query.pop(name, None)
    return f"?{query.urlencode()}"


@register.inclusion_tag("ui/parts/pager.html", takes_context=True)
def pager(context: Any, page: Page, shown: str = "") -> dict[str, Any]:
    """Earlier and later pages of a `shared.paging` list; `shown` is a line such as '1 to 11 of 27'.

    The address keeps what narrows and sorts the list and takes `cursor`.
    """
    asked = _asked(context)
    return {
        "shown": shown,
        "rows": len(page.rows),
        "earlier": _with(asked, cursor=page.earlier) if page.earlier else "",
        "later": _with(asked, cursor=page.later) if page.later else "",
    }


@register.simple_tag(takes_context=True)
def sort_head(
    context: Any, name: str, label: str, first: str = "", start: str = "up", classes: str = ""
) -> SafeString:
    """A table head that sorts: `{% sort_head "last" _("Last") start="down" %}`.

    The address takes `sort=last` or `sort=-last`; the list sorts by `first` when nothing is asked;
    `start` is the direction of the first click.
    """
    asked = _asked(context)
    current = asked.get("sort", "") or first
    up, down = name, f"-{name}"
    if current in {up, down}:
        following = down if current == up else up
        order = "ascending" if current == up else "descending"
        sign = icon("arrow-up" if current == up else "arrow-down")
    else:
        following, order, sign = (down if start == "down" else up), "none", SafeString("")
    return format_html(
        '<th scope="col" class="{}" aria-sort="{}"><a href="{}">{}{}</a></th>',
        classes, order, _with(asked, sort=following), label, sign,
    )  # fmt: skip


@register.inclusion_tag("ui/parts/chips.html", takes_context=True)
def chips(context: Any, filters: Iterable[tuple[str, str, str]]) -> dict[str, Any]:
    """What narrows a list, each with a cross: `filters` are (parameter, name, value in words)."""
    asked = _asked(context)
    return {
        "chips": [
            (name, value, _with(asked, **{parameter: ""})) for parameter, name, value in filters
        ]
    }
