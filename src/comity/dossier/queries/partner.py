"""Everything the partner page shows, in fifteen queries at most, however much there is."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.http import Http404

from comity.activities.models import Activity
from comity.activities.queries import activities_of
from comity.agreements.models import Agreement
from comity.agreements.queries import agreements_of
from comity.documents.models import Passage
from comity.documents.queries import passages_of
from comity.dossier.queries.timeline import TimelinePage, timeline_page
from comity.newsroom.models import Article
from comity.newsroom.queries import latest_told, told
from comity.partners.models import (
    Claim,
    FocusArea,
    Initiative,
    OfficeAbroad,
    Partnership,
    Position,
    StageChange,
)
from comity.partners.queries.framing import (
    areas_visible_to,
    in_key_region,
    initiatives_around,
    offices_around,
)
from comity.partners.queries.partnerships import visible_to
from comity.partners.queries.people import current_posts_of
from comity.timeline.models import Commitment
from comity.timeline.queries.commitments import visible_to as commitments_visible_to
from comity.timeline.statuses import CommitmentStatus
from comity.visits.models import Visit
from comity.visits.queries import visits_of

Evidence = dict[tuple[str, int], list[Passage]]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A partner with all that the rooms know of it."""

    partnership: Partnership
    timeline: TimelinePage
    commitments: list[Commitment]
    born: dict[int, list[Commitment]]
    agreements: list[Agreement]
    visits: list[Visit]
    articles: list[Article]
    posts: list[Position]
    areas: list[FocusArea]
    activities: list[Activity]
    initiatives: list[Initiative]
    offices: list[OfficeAbroad]
    claims: list[Claim]
    evidence: Evidence


def partner(user: Any, code: str) -> Partnership:
    """The partnership with its institution's names and facts; four queries. Raises Http404."""
    last_change = StageChange.objects.filter(partnership=OuterRef("pk")).order_by("-pk")
    found: Partnership | None = (
        visible_to(user)
        .filter(code=code)
        .select_related("institution", "owner", "deputy")
        .prefetch_related("institution__recognitions", "institution__names", "units")
        .annotate(
            in_key_region=in_key_region(),
            stage_reason=Subquery(last_change.values("reason")[:1]),
            **latest_told(),
        )
        .first()
    )
    if found is None:
        raise Http404
    return found


def dossier(user: Any, code: str, *, tab: str, cursor: str, today: dt.date) -> Dossier:
    """All of a partner's page; raises Http404 for one this person may not see."""
    partnership = partner(user, code)
    timeline = timeline_page(user, partnership, tab=tab, cursor=cursor)
    entry_ids = {row.entry.pk for row in timeline.rows}
    commitments = list(_commitments(user, partnership, entry_ids))
    agreements = agreements_of(user, partnership)
    areas = list(areas_visible_to(user).filter(partnership=partnership))
    initiatives = list(initiatives_around(user, partnership))
    offices = list(offices_around(user, partnership))
    claims = list(_claims(user, partnership))
    entries = [row.entry for row in timeline.rows]
    return Dossier(
        partnership=partnership,
        timeline=timeline,
        commitments=[one for one in commitments if one.status == CommitmentStatus.OPEN],
        born=_by_entry(commitments),
        agreements=agreements,
        visits=list(visits_of(user, partnership).prefetch_related(None)),
        articles=told(partnership) if user.has_perm("newsroom.view_article") else [],
        posts=list(current_posts_of(user, partnership.institution_id, today)),
        areas=areas,
        activities=list(activities_of(user, partnership)),
        initiatives=initiatives,
        offices=offices,
        claims=claims,
        evidence=passages_of([*entries, *offices, *initiatives, *areas, *claims]),
    )


def _commitments(
    user: Any, partnership: Partnership, entry_ids: Iterable[int]
) -> QuerySet[Commitment]:
    """The open ones, due first, and what else the shown entries gave birth to; one query."""
    shown = Q(status=CommitmentStatus.OPEN) | Q(entry__in=entry_ids)
    rows = commitments_visible_to(user).filter(shown, partnerships=partnership)
    return rows.select_related("owner", "person").order_by("due_key", "pk")


def _by_entry(commitments: Iterable[Commitment]) -> dict[int, list[Commitment]]:
    born: dict[int, list[Commitment]] = defaultdict(list)
    for one in commitments:
        if one.entry_id is not None:
            born[one.entry_id].append(one)
    return born


def _claims(user: Any, partnership: Partnership) -> QuerySet[Claim]:
    """Figures claimed of this partnership or of the partner."""
    if not user.has_perm("partners.view_claim"):
        return Claim.objects.none()
    return Claim.objects.filter(
        Q(partnership=partnership) | Q(institution=partnership.institution_id)
    ).order_by("-when_key", "-pk")
