"""Open promises in somebody's name."""

from collections.abc import Collection
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from comity.partners.naming import Named, Naming
from comity.shared.dates_shown import show_day
from comity.timeline.models import Commitment
from comity.timeline.moments import address
from comity.timeline.queries.commitments import visible_to
from comity.timeline.statuses import CommitmentStatus


def rows(user: Any, people: Collection[int]) -> QuerySet[Commitment]:
    """As who promised it, or answers for it."""
    return visible_to(user).filter(status=CommitmentStatus.OPEN, person__in=people)


def things(user: Any, ids: Collection[int]) -> list[Named]:
    """Where the person is changed."""
    return [_named(user, one) for one in visible_to(user).filter(pk__in=ids)]


def _named(user: Any, one: Commitment) -> Named:
    change = user.has_perm("timeline.change_commitment", one)
    there = address("timeline:edit_commitment" if change else "timeline:commitment", one.code)
    due = show_day(one.due, get_language()) if one.due else ""
    return Named(one.pk, one.words, there, due, one.sign)


naming = [
    Naming(
        name="commitments",
        label=_("Open commitments in their name"),
        icon="flag",
        order=30,
        rows=rows,
        person="person",
        things=things,
    )
]
