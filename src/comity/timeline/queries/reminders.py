"""What people are to be reminded of."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection

from django.db.models import Max

from comity.accounts.models import Reminders, User
from comity.jobs.models import Mail
from comity.partners.models import Partnership
from comity.timeline.models import Commitment
from comity.timeline.statuses import CommitmentStatus

KIND = "timeline.reminders"


def people() -> list[User]:
    """Who wants to be reminded and may log in."""
    return list(User.objects.filter(is_active=True).exclude(reminders=Reminders.NONE))


def last_mails(people: Collection[User]) -> dict[int, dt.datetime]:
    """When each of them was written to last."""
    rows = Mail.objects.filter(kind=KIND, person__in=people).values_list("person")
    return dict(rows.annotate(Max("created_at")).order_by())


def commitments_of(people: Collection[User], until: dt.date) -> dict[int, list[Commitment]]:
    """Their open promises due by this day, due first, with the partners; two queries."""
    rows = (
        Commitment.objects.filter(status=CommitmentStatus.OPEN, owner__in=people, due__lte=until)
        .prefetch_related("partnerships")
        .order_by("due", "pk")
    )
    found: dict[int, list[Commitment]] = defaultdict(list)
    for one in rows:
        found[one.owner_id or 0].append(one)
    return found


def reviews_of(people: Collection[User], until: dt.date) -> dict[int, list[Partnership]]:
    """The partnerships they look after whose review falls due by this day."""
    rows = Partnership.objects.filter(owner__in=people, next_review__lte=until)
    found: dict[int, list[Partnership]] = defaultdict(list)
    for one in rows.order_by("next_review", "pk"):
        found[one.owner_id or 0].append(one)
    return found
