"""Reading visits."""

from collections import defaultdict
from collections.abc import Collection
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q, QuerySet

from comity.partners.models import Partnership
from comity.partners.queries.concerning import of_year, with_partner
from comity.shared.folding import fold
from comity.visits.models import Visit, VisitVenue
from comity.visits.statuses import AHEAD, OVER, VisitStatus

GROUPS = {"ahead": AHEAD, "over": OVER, "cancelled": (VisitStatus.CANCELLED,)}


def visible_to(user: Any) -> QuerySet[Visit]:
    """The visits this person may see."""
    if not user.has_perm("visits.view_visit"):
        return Visit.objects.none()
    return Visit.objects.all()


def visits_of(user: Any, partnership: Partnership) -> QuerySet[Visit]:
    """The visits from and to one partner, newest first; two queries.

    Each comes with its head and the places shown (`venue_rows`); `visit.entry_id` ties it to
    its entry on the timeline.
    """
    return (
        visible_to(user)
        .filter(partnerships=partnership)
        .select_related("head")
        .prefetch_related("venue_rows__venue")
        .order_by("-when_key", "-pk")
    )


def of_entries(user: Any, entry_ids: Collection[int]) -> dict[int, list[Visit]]:
    """The visits that these entries tell of, by the entry's id; one query."""
    found: dict[int, list[Visit]] = defaultdict(list)
    for visit in visible_to(user).filter(entry__in=entry_ids):
        if visit.entry_id is not None:
            found[visit.entry_id].append(visit)
    return found


def coming(user: Any, today: date) -> QuerySet[Visit]:
    """Visits that are not over on this day, soonest first; those without a date come last."""
    return (
        visible_to(user)
        .filter(Q(latest__gte=today) | Q(latest=None), status__in=AHEAD)
        .prefetch_related("partnerships")
        .order_by("when_key", "pk")
    )


def left_open(user: Any, today: date) -> QuerySet[Visit]:
    """Visits whose day has passed and of which nobody said how they went, oldest first."""
    return (
        visible_to(user)
        .filter(latest__lt=today, status__in=AHEAD)
        .prefetch_related("partnerships")
        .order_by("when_key", "pk")
    )


def sifted(
    user: Any,
    *,
    direction: str = "",
    country: str = "",
    region: str = "",
    partner: str = "",
    owner: str = "",
    person: str = "",
    year: str = "",
    text: str = "",
) -> QuerySet[Visit]:
    """Visits by direction, year, who headed the delegation, their partners, words.

    `text` finds titles, heads in words and partners. Each comes with partners; two queries.
    """
    visits = of_year(visible_to(user), year)
    if direction:
        visits = visits.filter(direction=direction)
    if person:
        visits = visits.filter(head__code=person)
    visits = visits.filter(
        with_partner("visits", country=country, region=region, partner=partner, owner=owner)
    )
    if words := fold(text):
        visits = visits.filter(Q(search__contains=words) | with_partner("visits", text=text))
    return visits.select_related("head").prefetch_related("partnerships")


def with_everything(user: Any) -> QuerySet[Visit]:
    """Visits for a page of their own."""
    return (
        visible_to(user)
        .select_related("head", "entry", "owner")
        .prefetch_related(
            "partnerships",
            "units",
            "hosts",
            Prefetch("venue_rows", VisitVenue.objects.select_related("venue")),
            "status_changes",
        )
    )
