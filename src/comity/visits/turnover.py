"""Visits not over yet that name somebody as head or host."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.partners.naming import Named, Naming
from comity.shared.dates_shown import show
from comity.timeline.moments import address
from comity.visits.models import Visit
from comity.visits.queries import visible_to
from comity.visits.statuses import AHEAD


def as_head(user: Any, people: Collection[int]) -> QuerySet[Visit]:
    """As head of the delegation."""
    return visible_to(user).filter(status__in=AHEAD, head__in=people)


def as_host(user: Any, people: Collection[int]) -> QuerySet[Visit]:
    """As one who receives the delegation."""
    return visible_to(user).filter(status__in=AHEAD, hosts__in=people)


def things(user: Any, ids: Collection[int]) -> list[Named]:
    """Where head and hosts are changed."""
    change = user.has_perm("visits.change_visit")
    return [_named(one, change=change) for one in visible_to(user).filter(pk__in=ids)]


def _named(one: Visit, *, change: bool) -> Named:
    there = address("visits:edit" if change else "visits:page", one.code)
    when = show(one.when, get_language()) if one.when else ""
    return Named(one.pk, one.title, there, when, one.sign)


naming = [
    Naming(
        name="visits.head",
        label=_("Visits to come, as head of the delegation"),
        icon="plane-arrival",
        order=20,
        rows=as_head,
        person="head",
        things=things,
    ),
    Naming(
        name="visits.host",
        label=_("Visits to come, as host"),
        icon="plane-arrival",
        order=25,
        rows=as_host,
        person="hosts",
        things=things,
    ),
]
