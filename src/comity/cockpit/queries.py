"""What stands on a person's home page, in a fixed number of queries."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from comity.agreements.models import Agreement
from comity.agreements.queries import ending_before
from comity.partners.models import Partnership
from comity.reading.models import Draft
from comity.reading.statuses import Decision, DraftState
from comity.timeline.models import Commitment, Entry
from comity.timeline.queries import commitments, entries
from comity.timeline.statuses import Side
from comity.visits.models import Visit
from comity.visits.queries import visible_to as visits_visible_to
from comity.visits.statuses import AHEAD

SOON = dt.timedelta(days=14)
COMING = dt.timedelta(days=60)
ENDING = dt.timedelta(days=200)
QUIET = dt.timedelta(days=365)
LINES = 8
FEW = 5


@dataclass(frozen=True, slots=True)
class Work:
    """All of one page; `mine` says whether it is one person's or the whole office's."""

    mine: bool
    due: list[Commitment]
    counts: dict[str, int]
    drafts: list[Draft]
    left_open: list[Visit]
    coming: list[Visit]
    ending: list[Agreement]
    quiet: list[Partnership]
    lately: list[Entry]


def work_of(user: Any, today: dt.date, *, mine: bool) -> Work:
    """What waits, comes, ends and has been quiet; eleven queries."""
    visits = _visits(user, today, mine=mine)
    return Work(
        mine=mine,
        due=_due(user, today, mine=mine),
        counts=_counts(user, today, mine=mine),
        drafts=_drafts(user),
        left_open=[one for one in visits if one.latest and one.latest < today][:LINES],
        coming=[one for one in visits if one.latest and one.latest >= today][:LINES],
        ending=_ending(user, today, mine=mine),
        quiet=_quiet(user, today, mine=mine),
        lately=_lately(user, mine=mine),
    )


def waiting_count(user: Any) -> int:
    """The number beside 'My work': promises of this person that are late or due soon; one query."""
    today = dt.datetime.now(tz=dt.UTC).date()
    return commitments.visible_to(user).filter(_due_soon(today), owner=user.pk).count()


def _due_soon(today: dt.date) -> Q:
    return Q(status="open", due__lte=today + SOON)


def _due(user: Any, today: dt.date, *, mine: bool) -> list[Commitment]:
    found = commitments.open_commitments(user).filter(_due_soon(today))
    if mine:
        found = found.filter(owner=user.pk)
    return list(found.prefetch_related("partnerships")[:LINES])


def _counts(user: Any, today: dt.date, *, mine: bool) -> dict[str, int]:
    found = commitments.visible_to(user).filter(status="open")
    if mine:
        found = found.filter(owner=user.pk)
    late = Q(due__lt=today)
    return found.aggregate(
        soon=Count("pk", filter=_due_soon(today)),
        ours=Count("pk", filter=Q(side=Side.OURS)),
        theirs=Count("pk", filter=Q(side=Side.THEIRS)),
        late=Count("pk", filter=late),
    )


def _drafts(user: Any) -> list[Draft]:
    """Texts that this person began to read; nobody else's, whoever asks."""
    if not user.has_perm("reading.view_draft"):
        return []
    undecided = Count("proposals", filter=Q(proposals__decision=Decision.UNDECIDED))
    found = Draft.objects.filter(owner=user.pk, state=DraftState.OPEN).defer("text", "found")
    return list(found.annotate(undecided=undecided).order_by("-pk")[:FEW])


def _visits(user: Any, today: dt.date, *, mine: bool) -> list[Visit]:
    """Visits not yet said to be over: past ones first, then those that come soon."""
    found = visits_visible_to(user).filter(
        status__in=AHEAD, earliest__lte=today + COMING, latest__gte=today - QUIET
    )
    if mine:
        found = found.filter(_partner_of(user, "partnerships__")).distinct()
    return list(found.prefetch_related("partnerships").order_by("when_key", "pk")[: 3 * LINES])


def _partner_of(user: Any, prefix: str = "") -> Q:
    return Q(**{f"{prefix}owner": user.pk}) | Q(**{f"{prefix}deputy": user.pk})


def _ending(user: Any, today: dt.date, *, mine: bool) -> list[Agreement]:
    found = ending_before(user, today + ENDING)
    if mine:
        found = found.filter(_partner_of(user, "partnerships__")).distinct()
    return list(found.prefetch_related("partnerships")[:LINES])


def _quiet(user: Any, today: dt.date, *, mine: bool) -> list[Partnership]:
    found = entries.quiet_partners(user, since=today - QUIET, owner=user.pk if mine else None)
    return list(found.only("code", "names", "last_when", "last_key")[:FEW])


def _lately(user: Any, *, mine: bool) -> list[Entry]:
    found = entries.visible_to(user)
    if mine:
        found = found.filter(_partner_of(user, "partner_rows__partnership__")).distinct()
    found = entries.with_partners(found)
    return list(found.order_by("-when_key", "-pk")[:FEW])
