"""Reading promises."""

from typing import Any

from django.db.models import F, Q, QuerySet

from comity.partners.models import Partnership
from comity.timeline.models import Commitment
from comity.timeline.statuses import CommitmentStatus


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
        .order_by(F("due").asc(nulls_last=True), "pk")
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
        wanted &= Q(due__lt=late_on)
    return commitments.filter(wanted)
