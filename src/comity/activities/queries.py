"""Reading activities."""

from typing import Any

from django.db.models import (
    Case,
    IntegerField,
    Prefetch,
    Q,
    QuerySet,
    Value,
    When,
)

from comity.activities.models import Activity, ActivityPerson
from comity.activities.statuses import ALIVE, OVER, ActivityStatus
from comity.partners.models import Partnership
from comity.partners.queries.concerning import of_year, with_partner
from comity.shared.folding import fold

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
    kind: str = "",
    country: str = "",
    region: str = "",
    partner: str = "",
    owner: str = "",
    year: str = "",
    text: str = "",
) -> QuerySet[Activity]:
    """Activities by kind, year of their beginning, their partners, words.

    `text` finds titles and partners. Each comes with its partners; two queries.
    """
    activities = of_year(visible_to(user), year, "since_key")
    if kind:
        activities = activities.filter(kind=kind)
    activities = activities.filter(
        with_partner("activities", country=country, region=region, partner=partner, owner=owner)
    )
    if words := fold(text):
        activities = activities.filter(
            Q(search__contains=words) | with_partner("activities", text=text)
        )
    return activities.prefetch_related("partnerships")


def with_everything(user: Any) -> QuerySet[Activity]:
    """Activities for a page of their own: partners, agreements, areas, how the status came."""
    return (
        visible_to(user)
        .select_related("owner")
        .prefetch_related(
            "partnerships",
            "agreements",
            "focus_areas",
            "units",
            "status_changes",
            Prefetch("people_rows", ActivityPerson.objects.select_related("person")),
        )
    )
