"""Reading links and answers: the living one by its token, those of the office."""

import datetime as dt
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from comity.accounts.guests.tokens import digest_of
from comity.accounts.models import GuestAnswer, GuestLink

SEEN_AGAIN = dt.timedelta(minutes=10)


def living(token: str) -> GuestLink | None:
    """The link whose address this is, unless it is over."""
    link: GuestLink | None = GuestLink.objects.filter(digest=digest_of(token)).first()
    return link if link is not None and link.is_living() else None


def note_opened(link: GuestLink) -> None:
    """Remember when it was opened, at most once in ten minutes; no version, no audit."""
    now = timezone.now()
    lately = Q(opened_at__gt=now - SEEN_AGAIN)
    GuestLink.objects.filter(pk=link.pk).exclude(lately).update(opened_at=now)


def visible_to(user: Any) -> QuerySet[GuestLink]:
    """The links this person may see."""
    if not user.has_perm("accounts.view_guestlink"):
        return GuestLink.objects.none()
    return GuestLink.objects.all()


def answers_visible_to(user: Any) -> QuerySet[GuestAnswer]:
    """The answers this person may see."""
    if not user.has_perm("accounts.view_guestlink"):
        return GuestAnswer.objects.none()
    return GuestAnswer.objects.select_related("link")


def for_list(links: QuerySet[GuestLink]) -> QuerySet[GuestLink]:
    """With whoever made them, and the answer that waits (`answer_code`)."""
    return links.select_related("made_by").prefetch_related("answers")


def waiting(links: QuerySet[GuestLink], now: dt.datetime) -> QuerySet[GuestLink]:
    """Those that wait for the guest, or for us to decide."""
    undecided = GuestAnswer.objects.filter(link=OuterRef("pk"), decided_at=None)
    open_still = Q(revoked_at=None, answered_at=None, expires_at__gt=now)
    return links.filter(open_still | Exists(undecided))


def undecided_count(user: Any) -> int:
    """How many answers wait for a decision; one query."""
    found = answers_visible_to(user).filter(decided_at=None).aggregate(n=Count("pk"))
    return int(found["n"])
