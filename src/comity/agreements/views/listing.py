"""What the lists of records with a status have in common. Upper rooms use it too."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import pgettext

from comity.accounts.requests import Request
from comity.agreements.queries import group_counts
from comity.shared.paging import Order, page
from comity.timeline.sifting import Sift

SIZE = 50


@dataclass(frozen=True, slots=True)
class Group:
    """A group of statuses above the list: its words, address, how many it holds."""

    words: str | Promise
    url: str
    count: int
    current: bool


def listing(
    request: Request,
    sift: Sift,
    rows: QuerySet[Any],
    groups: Mapping[str, Collection[str]],
    *,
    order: Order,
) -> dict[str, Any]:
    """A page of `rows`, which every filter but the group has narrowed; three queries.

    The first filter of `sift` is the group.
    """
    group, *others = sift.filters
    counts = group_counts(rows, groups)
    if group.chosen:
        rows = rows.filter(status__in=groups[group.chosen])
    cursor = request.GET.get("cursor", "")
    return {
        "page": page(rows, order=order, cursor=cursor, size=SIZE),
        "count": counts[group.chosen],
        "narrowed": sift.narrowed,
        "group_chosen": group.chosen,
        "filters": others,
        "groups": _groups(request, counts, [("", pgettext("a list", "All")), *group.choices],
                          group.chosen),
        "text": sift.text,
    }  # fmt: skip


def _groups(
    request: Request, counts: Mapping[str, int], named: list[tuple[str, str]], chosen: str
) -> list[Group]:
    shown = []
    for name, words in named:
        asked = request.GET.copy()
        asked.pop("cursor", None)
        asked.pop("group", None)
        if name:
            asked["group"] = name
        shown.append(Group(words, f"?{asked.urlencode()}", counts[name], name == chosen))
    return shown
