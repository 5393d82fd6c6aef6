"""The lists of entries, of commitments and of events."""

from functools import partial
from typing import Any

from django.http import HttpResponseBase
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.accounts.views.listing import list_screen
from comity.documents.queries import passages_of
from comity.partners.choices import (
    colleague_filter,
    country_filter,
    partner_filter,
    person_filter,
    region_filter,
    year_filter,
)
from comity.shared.paging import Order
from comity.timeline.columns import (
    COMMITMENTS,
    ENTRIES,
    EVENTS,
    day_of_commitment,
    day_of_entry,
    day_of_event,
)
from comity.timeline.models import Commitment, Entry
from comity.timeline.moments import moments_of
from comity.timeline.queries import commitments, entries, events
from comity.timeline.statuses import CommitmentStatus, EntryKind, Side
from comity.ui.lists import Listed, read
from comity.ui.lists.segments import segments

MONTHS = (1, 3, 6, 12)
DAYS = (7, 30, 90)


def entries_listed(request: Request) -> Listed:
    """The rows of the timeline of all partners."""
    user, sent = request.user, request.GET
    lately = [
        (str(months), ngettext("in the last %d month", "in the last %d months", months) % months)
        for months in MONTHS
    ]
    asked = read(
        request,
        ENTRIES,
        filters=[
            ("kind", pgettext("of an entry", "Kind"), EntryKind.choices),
            year_filter(user, entries.visible_to(user), sent.get("year", "")),
            ("lately", _("How long ago"), lately),
            country_filter(user, sent.get("country", "")),
            region_filter(user, sent.get("region", "")),
            partner_filter(user, sent.get("partner", "")),
            person_filter(user, sent.get("person", "")),
            colleague_filter(user, sent.get("owner", ""), label=_("Owner of the partner")),
        ],
        sorts=("-when", "when"),
    )
    rows = entries.entry_list(
        user,
        kind=asked["kind"],
        year=asked["year"],
        months=int(asked["lately"]) if asked["lately"] else None,
        text=asked.text,
        country=asked["country"],
        region=asked["region"],
        partner=asked["partner"],
        owner=asked["owner"],
        person=asked["person"],
    )
    rows = rows.prefetch_related("partnerships") if asked.file else entries.with_partners(rows)
    return Listed(asked, rows, Order("when_key", descending=asked.sort.startswith("-")))


def _moments(rows: list[Entry]) -> dict[str, Any]:
    return {"moments": moments_of(rows, passages_of(rows))}


@require_safe
@needs("timeline.view_entry")
def timeline(request: Request) -> HttpResponseBase:
    """What happened with all partners, newest first."""
    return list_screen(
        request,
        entries_listed(request),
        place="timeline:list",
        name=_("Timeline"),
        template="timeline/list.html",
        size=entries.PAGE,
        day=day_of_entry,
        counted=False,
        drawn=False,
        prepare=_moments,
        may_add=request.user.has_perm("timeline.add_entry"),
    )


def commitments_listed(request: Request) -> Listed:
    """The rows of the list of promises: the open ones, unless the address asks for others."""
    user, sent = request.user, request.GET
    stands: list[tuple[str, Any]] = [
        ("late", pgettext("commitments", "Late")),
        (CommitmentStatus.KEPT, pgettext("commitments", "Kept")),
        (CommitmentStatus.DROPPED, pgettext("commitments", "Dropped")),
    ]
    within = [
        (str(days), ngettext("within %d day", "within %d days", days) % days) for days in DAYS
    ]
    closed = sent.get("status") in commitments.CLOSED
    asked = read(
        request,
        COMMITMENTS,
        filters=[
            ("whose", _("Who sees to it"), [("mine", _("Mine"))]),
            ("status", pgettext("commitment", "Where it stands"), stands),
            ("side", _("By whom"), Side.choices),
            ("due", pgettext("commitment", "By when"), within),
            colleague_filter(user, sent.get("owner", ""), label=_("Who sees to it")),
            country_filter(user, sent.get("country", "")),
            region_filter(user, sent.get("region", "")),
            partner_filter(user, sent.get("partner", "")),
        ],
        sorts=("-closed", "closed") if closed else ("due", "-due"),
        beside=("whose", "status"),
    )
    status = asked["status"] or CommitmentStatus.OPEN
    rows = commitments.commitment_list(
        user,
        today=timezone.localdate(),
        mine=asked["whose"] == "mine",
        side=asked["side"],
        status=status,
        days=int(asked["due"]) if asked["due"] else None,
        of_owner=asked["owner"],
        text=asked.text,
        country=asked["country"],
        region=asked["region"],
        partner=asked["partner"],
    )
    return Listed(asked, rows, commitments.order_by(asked.sort, status))


def _changeable(user: Any, rows: list[Commitment]) -> None:
    for one in rows:
        one.may_change = user.has_perm("timeline.change_commitment", one)  # type: ignore[attr-defined] # for its cell


@require_safe
@needs("timeline.view_commitment")
def commitment_list(request: Request) -> HttpResponseBase:
    """What is promised and still open, due first; the address asks for the closed ones."""
    user = request.user
    listed = commitments_listed(request)
    return list_screen(
        request,
        listed,
        place="timeline:commitments",
        name=_("Commitments"),
        template="timeline/commitments.html",
        day=day_of_commitment,
        bulk="timeline:bulk" if user.has_perm("timeline.change_commitment") else "",
        classes="rooms",
        prepare=partial(_changeable, user),
        segments=segments(listed.asked, "status", rest=pgettext("commitments", "Open")),
        segments_label=pgettext("commitment", "Where it stands"),
        whose=segments(listed.asked, "whose", rest=pgettext("whose work", "All")),
        may_add=user.has_perm("timeline.add_commitment"),
    )


def events_listed(request: Request) -> Listed:
    """The rows of the list of events, with how many entries tell of each."""
    user, sent = request.user, request.GET
    asked = read(
        request,
        EVENTS,
        filters=[
            year_filter(user, events.visible_to(user), sent.get("year", "")),
            country_filter(user, sent.get("country", ""), rows=events.visible_to(user)),
        ],
        sorts=("-when", "when"),
    )
    rows = events.event_list(user, text=asked.text, year=asked["year"], country=asked["country"])
    return Listed(asked, rows, Order("when_key", descending=asked.sort.startswith("-")))


@require_safe
@needs("timeline.view_event")
def event_list(request: Request) -> HttpResponseBase:
    """Events, newest first."""
    return list_screen(
        request,
        events_listed(request),
        place="timeline:events",
        name=_("Events"),
        template="timeline/events.html",
        day=day_of_event,
        may_add=request.user.has_perm("timeline.add_event"),
    )
