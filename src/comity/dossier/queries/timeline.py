"""A page of one partner's timeline, with how much hangs on each entry."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, IntegerField, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from comity.partners.models import Partnership
from comity.shared.paging import Order, page
from comity.timeline.models import Entry, EntryPartner
from comity.timeline.statuses import KINDS_OF_TAB

SIZE = 20
NEWEST_FIRST = Order("when_key", descending=True)


@dataclass(frozen=True, slots=True)
class Told:
    """An entry with how many focus areas it names and how many partners took part."""

    entry: Entry
    when_key: str
    areas: int
    partners: int


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Rows newest first; `upto` and `after` bound the keys of what may be shown among them."""

    rows: list[Told]
    newer: str
    older: str
    upto: str
    after: str

    def holds(self, key: str) -> bool:
        """Whether something dated so belongs on this page."""
        return (not self.upto or key <= self.upto) and (not self.after or key > self.after)


def timeline_page(user: Any, partnership: Partnership, *, tab: str, cursor: str) -> TimelinePage:
    """One query."""
    rows = EntryPartner.objects.filter(partnership=partnership, entry__deleted_at=None)
    if not user.has_perm("timeline.view_entry"):
        rows = rows.none()
    if kinds := KINDS_OF_TAB.get(tab):
        rows = rows.filter(kind__in=kinds)
    rows = rows.select_related("entry", "entry__event").annotate(
        areas=_counted(Entry.focus_areas.through.objects, "entry_id"),
        partners=_counted(EntryPartner.objects, "entry_id"),
    )
    shown = page(rows, order=NEWEST_FIRST, cursor=cursor, size=SIZE)
    return TimelinePage(
        rows=[Told(row.entry, row.when_key, row.areas, row.partners) for row in shown.rows],
        newer=shown.earlier,
        older=shown.later,
        upto=shown.rows[0].when_key if shown.earlier else "",
        after=shown.rows[-1].when_key if shown.later else "",
    )


def _counted(rows: Any, column: str) -> Coalesce:
    """How many rows hang on the entry of the outer row, without a join that multiplies."""
    counted: QuerySet[Any] = (
        rows.filter(**{column: OuterRef("entry_id")})
        .order_by()
        .values(key=F(column))
        .annotate(number=Count("pk"))
        .values("number")
    )
    return Coalesce(Subquery(counted), 0, output_field=IntegerField())
