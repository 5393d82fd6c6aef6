"""Activities that are not over and name somebody."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from comity.activities.models import Activity, ActivityPerson
from comity.activities.queries import visible_to
from comity.activities.statuses import ALIVE
from comity.partners.naming import Named, Naming
from comity.timeline.moments import address


def rows(user: Any, people: Collection[int]) -> QuerySet[ActivityPerson]:
    """As who leads it, coordinates it or takes part."""
    alive = visible_to(user).filter(status__in=ALIVE)
    return ActivityPerson.objects.filter(person__in=people, activity__in=alive)


def things(user: Any, ids: Collection[int]) -> list[Named]:
    """Where the people are changed."""
    change = user.has_perm("activities.change_activity")
    return [_named(one, change=change) for one in visible_to(user).filter(pk__in=ids)]


def _named(one: Activity, *, change: bool) -> Named:
    there = address("activities:edit" if change else "activities:page", one.code)
    return Named(one.pk, one.title, there, str(one.get_kind_display()), one.sign)


naming = [
    Naming(
        name="activities",
        label=_("Activities with them"),
        icon="refresh",
        order=40,
        rows=rows,
        person="person",
        thing="activity",
        things=things,
    )
]
