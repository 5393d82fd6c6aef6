"""Visits: the list and one of them."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.agreements.views.listing import listing
from comity.agreements.views.moving import status_card
from comity.audit.views.saving import one_of
from comity.timeline.lines import rows_of
from comity.timeline.moments import address
from comity.timeline.sifting import country_filter, read_sift
from comity.timeline.views.showing import about
from comity.visits import queries
from comity.visits.forms.visit import WAYS
from comity.visits.statuses import AHEAD, Direction


@require_safe
@needs("visits.view_visit")
def visit_list(request: Request) -> HttpResponse:
    """Visits, newest first; those ahead soonest first."""
    groups = [
        ("ahead", pgettext("visits", "Ahead")),
        ("over", pgettext("visits", "Over")),
        ("cancelled", pgettext("visits", "Cancelled")),
    ]
    sift = read_sift(
        request,
        ("group", "", groups),
        ("direction", pgettext("of a visit", "Direction"), Direction.choices),
        country_filter(request.user, request.GET.get("country", "")),
    )
    rows = queries.sifted(
        request.user, direction=sift["direction"], country=sift["country"], text=sift.text
    )
    ahead = sift["group"] == "ahead"
    order = queries.SOONEST_FIRST if ahead else queries.NEWEST_FIRST
    context = listing(request, sift, rows, queries.GROUPS, order=order)
    today = timezone.localdate()
    context["rows"] = [
        (one, bool(one.latest and one.latest < today and one.status in AHEAD))
        for one in context["page"].rows
    ]
    context["may_add"] = request.user.has_perm("visits.add_visit")
    return render(request, "visits/list.html", context)


@require_safe
@needs("visits.view_visit")
def visit(request: Request, code: str) -> HttpResponse:
    """Who came or went, what for, what was shown, what came of it."""
    found = one_of(queries.with_everything(request.user), code)
    entry = found.entry if found.entry and not found.entry.deleted_at else None
    today = timezone.localdate()
    context = about(request, found) | status_card(request, found, WAYS)
    context |= {
        "visit": found,
        "partners": found.partnerships.all(),
        "members": rows_of(found.members),
        "venues": found.venue_rows.all(),
        "units": found.units.all(),
        "entry": address("timeline:entry", entry.code) if entry else "",
        "left_open": bool(found.latest and found.latest < today and found.status in AHEAD),
    }
    return render(request, "visits/page.html", context)
