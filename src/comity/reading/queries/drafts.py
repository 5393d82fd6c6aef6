"""Drafts: which a person may see, those still open, and one with what it proposes."""

from typing import Any

from django.db.models import Count, Q, QuerySet

from comity.reading.models import Draft
from comity.reading.statuses import TAKEN, Decision, DraftState

OPEN_SHOWN = 20


def visible_to(user: Any) -> QuerySet[Draft]:
    """A person's own drafts; those who keep the record see everybody's."""
    if user.has_perm("reading.record_draft"):
        return Draft.objects.all()
    if not user.has_perm("reading.add_draft"):
        return Draft.objects.none()
    return Draft.objects.filter(owner=user.pk)


def open_drafts(user: Any) -> QuerySet[Draft]:
    """The person's own drafts that are not done, newest first, with how far each is; one query."""
    undecided = Q(proposals__decision=Decision.UNDECIDED, proposals__known_id=None)
    taken = Q(proposals__decision__in=TAKEN, proposals__result_id=None)
    return (
        visible_to(user)
        .filter(owner=user.pk, state=DraftState.OPEN)
        .defer("text", "found")
        .annotate(
            undecided=Count("proposals", filter=undecided),
            taken=Count("proposals", filter=taken),
        )
        .order_by("-pk")
    )


def open_count(user: Any) -> int:
    """How many drafts wait for this person; one query."""
    return Draft.objects.filter(owner=user.pk, state=DraftState.OPEN).count()
