"""Everything the partner page shows, in fifteen queries at most, however much there is."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404

from comity.activities.models import Activity
from comity.activities.queries import activities_of
from comity.agreements.models import Agreement
from comity.agreements.queries import agreements_of
from comity.documents.models import Passage
from comity.documents.queries import passages_of
from comity.dossier.queries.timeline import TimelinePage, timeline_page
from comity.institutions.models import Recognition
from comity.newsroom.models import Article
from comity.newsroom.queries import latest_told, told
from comity.partners.models import (
    Claim,
    FocusArea,
    PartnerNote,
    Partnership,
    Position,
)
from comity.partners.queries.around import Frame, frames_around, said_of
from comity.partners.queries.framing import (
    areas_visible_to,
    in_key_region,
)
from comity.partners.queries.notes import notes_of
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
    frames: list[Frame]
    recognitions: list[Recognition]
    claims: list[Claim]
    notes: list[PartnerNote]
    evidence: Evidence


def partner(user: Any, code: str) -> Partnership:
    """The partnership with its institution's names and facts; four queries. Raises Http404."""
    found: Partnership | None = (
        visible_to(user)
        .filter(code=code)
        .select_related("institution", "owner", "deputy")
        .prefetch_related("institution__names", "units", "stage_changes")
        .annotate(
            in_key_region=in_key_region(),
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
    frames = frames_around(user, partnership)
    recognitions, claims = said_of(user, partnership)
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
        frames=frames,
        recognitions=recognitions,
        claims=claims,
        notes=list(notes_of(user, partnership)),
        evidence=passages_of([*entries, *(one.record for one in frames), *areas, *claims]),
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
