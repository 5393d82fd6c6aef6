"""Reading activities."""

from typing import Any

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, QuerySet, Value, When

from comity.activities.models import Activity
from comity.activities.statuses import ALIVE, OVER, ActivityStatus
from comity.partners.models import Partnership
from comity.shared.folding import fold
from comity.shared.paging import Order

NEWEST_FIRST = Order("since_key", descending=True)
GROUPS = {"alive": ALIVE, "over": OVER}


def visible_to(user: Any) -> QuerySet[Activity]:
    """The activities this person may see."""
    if not user.has_perm("activities.view_activity"):
        return Activity.objects.none()
    return Activity.objects.all()


def activities_of(user: Any, partnership: Partnership) -> QuerySet[Activity]:
    """The activities with one partner: what runs first, then what is meant, then the past.

    One query.
    """
    place = Case(
        When(status=ActivityStatus.RUNNING, then=Value(0)),
        When(status__in=ALIVE, then=Value(1)),
        default=Value(2),
        output_field=IntegerField(),
    )
    return visible_to(user).filter(partnerships=partnership).order_by(place, "-pk")


def sifted(
    user: Any,
    *,
    group: str = "",
    kind: str = "",
    country: str = "",
    text: str = "",
) -> QuerySet[Activity]:
    """Activities by group of statuses, kind, the partner's country, words.

    `text` finds titles and partners. Each comes with its partners; two queries.
    """
    activities = visible_to(user)
    if statuses := GROUPS.get(group):
        activities = activities.filter(status__in=statuses)
    if kind:
        activities = activities.filter(kind=kind)
    if country:
        activities = activities.filter(Exists(_partners().filter(country=country)))
    if words := fold(text):
        of_partner = Exists(_partners().filter(search__contains=words))
        activities = activities.filter(Q(search__contains=words) | of_partner)
    return activities.prefetch_related("partnerships")


def _partners() -> QuerySet[Partnership]:
    return Partnership.objects.filter(activities=OuterRef("pk"))


def with_everything(user: Any) -> QuerySet[Activity]:
    """Activities for a page of their own: partners, agreements, areas, how the status came."""
    return visible_to(user).prefetch_related(
        "partnerships", "agreements", "focus_areas", "units", "status_changes"
    )
