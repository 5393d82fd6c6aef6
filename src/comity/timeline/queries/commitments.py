"""Reading promises."""

import datetime as dt
from typing import Any

from django.db.models import Q, QuerySet

from comity.partners.models import Partnership
from comity.partners.queries.concerning import with_partner
from comity.shared.paging import Order
from comity.timeline.models import Commitment
from comity.timeline.statuses import CommitmentStatus

CLOSED = (CommitmentStatus.KEPT, CommitmentStatus.DROPPED)


def visible_to(user: Any) -> QuerySet[Commitment]:
    """The commitments this person may see."""
    if not user.has_perm("timeline.view_commitment"):
        return Commitment.objects.none()
    return Commitment.objects.all()


def open_commitments(user: Any) -> QuerySet[Commitment]:
    """What is promised and not yet done, due first; those without a day come last.

    Each comes with its owner, the partner's person and the entry it was born from.
    """
    return (
        visible_to(user)
        .filter(status=CommitmentStatus.OPEN)
        .select_related("owner", "person", "entry")
        .order_by("due_key", "pk")
    )


def open_commitments_of(user: Any, partnership: Partnership) -> QuerySet[Commitment]:
    """The open promises that concern one partner, due first; one query."""
    return open_commitments(user).filter(partnerships=partnership)


def waiting_for(user: Any) -> QuerySet[Commitment]:
    """The open promises this person sees to, with the partners they concern; two queries."""
    return open_commitments(user).filter(owner_id=user.pk).prefetch_related("partnerships")


def with_everything(user: Any) -> QuerySet[Commitment]:
    """Commitments for a page of their own: partners, where it came from, what became of it."""
    return (
        visible_to(user)
        .select_related("owner", "person", "entry")
        .prefetch_related("partnerships", "changes")
    )


def commitment_list(
    user: Any,
    *,
    today: dt.date,
    mine: bool = False,
    side: str = "",
    status: str = CommitmentStatus.OPEN,
    days: int | None = None,
    of_owner: str = "",
    text: str = "",
    country: str = "",
    region: str = "",
    partner: str = "",
) -> QuerySet[Commitment]:
    """Promises with their partners, by where they stand ('late' too), day, who sees to them.

    `text` is a partner as a person writes it, `days` how many from today the day lies ahead at
    most. Two queries.
    """
    late = status == "late"
    found = sifted(
        visible_to(user),
        side=side,
        owner=user if mine else None,
        late_on=today if late else None,
    )
    found = found.filter(status=CommitmentStatus.OPEN if late else status)
    if of_owner:
        found = found.filter(owner__code=of_owner)
    if days is not None:
        found = found.filter(due_key__lte=today + dt.timedelta(days=days))
    found = found.filter(
        with_partner("commitments", text=text, country=country, region=region, partner=partner)
    )
    return found.select_related("owner", "person").prefetch_related("partnerships")


def order_by(word: str, status: str) -> Order:
    """The order for a word of the address: `due`, or `closed` for those that are; '-' turns it."""
    column = "closed_on" if status in CLOSED else "due_key"
    return Order(column, descending=word.startswith("-"))


def sifted(
    commitments: QuerySet[Commitment], *, side: str = "", owner: Any = None, late_on: Any = None
) -> QuerySet[Commitment]:
    """Of these: one side's, one person's, those due before a day."""
    wanted = Q()
    if side:
        wanted &= Q(side=side)
    if owner is not None:
        wanted &= Q(owner=owner)
    if late_on is not None:
        wanted &= Q(due_key__lt=late_on)
    return commitments.filter(wanted)


def late_count(user: Any, today: dt.date) -> int:
    """How many open promises this person sees to are past their day; one query."""
    mine = sifted(visible_to(user), owner=user, late_on=today)
    return mine.filter(status=CommitmentStatus.OPEN).count()
