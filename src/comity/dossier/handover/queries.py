"""What is open at a colleague's desk, and what was handed over."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from comity.accounts.handing import Handed, by_name, counts, offered
from comity.accounts.models import User
from comity.dossier.models import Handover, HandoverRow
from comity.shared.paging import Order, Page, page

SIZE = 10
PRINTED = 500  # rows on one page of what was handed over


@dataclass(frozen=True, slots=True)
class Desk:
    """What a colleague looks after: how much of each kind, and a page of one kind."""

    kinds: list[tuple[Handed, int]]
    shown: Handed | None
    page: Page

    @property
    def total(self) -> int:
        """All of it."""
        return sum(number for _kind, number in self.kinds)


def desk_of(user: User, *, kind: str, cursor: str) -> Desk:
    """Two queries."""
    found = counts(user)
    kinds = [(one, found[one.name]) for one in offered() if one.name in found]
    shown = next((one for one, _number in kinds if one.name == kind), None)
    if shown is None and kinds:
        shown = kinds[0][0]
    if shown is None:
        return Desk([], None, Page([], "", ""))
    return Desk(kinds, shown, page(shown.of(user), order=Order("id"), cursor=cursor, size=SIZE))


def earlier_of(user: User) -> list[Handover]:
    """What this person handed over before, the newest first."""
    return list(Handover.objects.filter(giver=user).select_related("taker").order_by("-pk")[:5])


def rows_of(handover: Handover, cursor: str) -> Page:
    """What changed hands, in the order of kinds."""
    rows = handover.rows.select_related("taker")
    return page(rows, order=Order("id"), cursor=cursor, size=PRINTED)


def summary_of(handover: Handover) -> list[tuple[Handed | None, User, int, int]]:
    """How much of what went to whom, and how much of it is back; two queries."""
    told = list(
        handover.rows.order_by("kind", "taker")
        .values_list("kind", "taker")
        .annotate(number=Count("pk"), back=Count("pk", filter=Q(state=HandoverRow.State.BACK)))
    )
    people = User.all_objects.in_bulk(_takers(told))
    known = by_name()
    lines = [(known.get(kind), people[taker], number, back) for kind, taker, number, back in told]
    return sorted(lines, key=lambda line: (line[0].order if line[0] else 1_000, line[1].name_key))


def _takers(told: Iterable[tuple[Any, ...]]) -> set[int]:
    return {row[1] for row in told}
