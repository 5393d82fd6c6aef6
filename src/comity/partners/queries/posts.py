"""Who held what at an institution on a day or in a year."""

import datetime as dt
from typing import Any

from django.db.models import F, Q, QuerySet

from comity.partners.models import Position
from comity.partners.queries.people import posts_visible_to
from comity.shared.edtf import EdtfDate


def held(user: Any, institution_id: int, on: EdtfDate) -> QuerySet[Position]:
    """The posts held at any time within a date, the highest first; one query.

    A post whose beginning or end nobody knows may have been held: it is among them.
    """
    begun = Q(since_on=None) | Q(since_on__lte=on.latest or dt.date.max)
    lasting = Q(until_on=None) | Q(until_on__gte=on.earliest or dt.date.min)
    return _with_people(user, institution_id).filter(begun, lasting).order_by("rank", "pk")


def heads_of(user: Any, institution_id: int) -> list[list[Position]]:
    """Everybody who headed the institution or one of its units: a list for each, newest first."""
    rows = (
        _with_people(user, institution_id)
        .filter(heads=True)
        .order_by(F("since_on").desc(nulls_last=True), "-pk")
    )
    found: dict[int | None, list[Position]] = {}
    for row in rows:
        found.setdefault(row.unit_id, []).append(row)
    return sorted(found.values(), key=lambda one: (one[0].unit_id is not None, one[0].rank))


def _with_people(user: Any, institution_id: int) -> QuerySet[Position]:
    return (
        posts_visible_to(user).filter(institution=institution_id).select_related("person", "unit")
    )
