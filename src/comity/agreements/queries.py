"""Reading agreements."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from comity.agreements.models import Agreement
from comity.agreements.statuses import IN_FORCE


def visible_to(user: Any) -> QuerySet[Agreement]:
    """The agreements this person may see."""
    if not user.has_perm("agreements.view_agreement"):
        return Agreement.objects.none()
    return Agreement.objects.all()


def in_force_count(partnership_id: int) -> int:
    """How many agreements with this partner are in force, as the table itself says it."""
    return Agreement.objects.filter(partnerships=partnership_id, status__in=IN_FORCE).count()


def ending_before(user: Any, day: date) -> QuerySet[Agreement]:
    """Agreements in force whose last day comes before `day`, soonest first."""
    return (
        visible_to(user)
        .filter(status__in=IN_FORCE, in_force_until_on__lt=day)
        .order_by("in_force_until_on", "id")
    )
