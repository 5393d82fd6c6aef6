"""Reading promises."""

import datetime as dt
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from comity.partners.models import Partnership
from comity.shared.folding import fold
from comity.shared.paging import Order, Page, page
from comity.timeline.models import Commitment
from comity.timeline.statuses import CommitmentStatus

SOONEST_FIRST = Order("due_key")
LATEST_CLOSED_FIRST = Order("closed_on", descending=True)
CLOSED = (CommitmentStatus.KEPT, CommitmentStatus.DROPPED)
PAGE = 50


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


def commitment_page(
    user: Any,
    *,
    today: dt.date,
    mine: bool = False,
    side: str = "",
    status: str = "open",
    text: str = "",
    cursor: str = "",
) -> Page:
    """A page of promises with their partners; two queries.

    `status` is one of CommitmentStatus, 'late' or '' for all; `text` is a partner as a person
    writes it. Due first; the closed ones by the day they were closed, newest first.
    """
    late = status == "late"
    found = sifted(
        visible_to(user),
        side=side,
        owner=user if mine else None,
        late_on=today if late else None,
    )
    if status:
        found = found.filter(status=CommitmentStatus.OPEN if late else status)
    if words := fold(text):
        with_partner = Partnership.objects.filter(commitments=OuterRef("pk"))
        found = found.filter(Exists(with_partner.filter(search__contains=words)))
    rows = found.select_related("owner", "person").prefetch_related("partnerships")
    order = LATEST_CLOSED_FIRST if status in CLOSED else SOONEST_FIRST
    return page(rows, order=order, cursor=cursor, size=PAGE)


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
