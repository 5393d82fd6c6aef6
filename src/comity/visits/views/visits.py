"""Visits: one of them."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.agreements.views.moving import status_card
from comity.audit.views.saving import one_of
from comity.documents.attached import files_of
from comity.timeline.lines import rows_of
from comity.timeline.moments import address
from comity.timeline.views.showing import about
from comity.visits import queries
from comity.visits.forms.visit import WAYS
from comity.visits.statuses import AHEAD


@require_safe
@needs("visits.view_visit")
def visit(request: Request, code: str) -> HttpResponse:
    """Who came or went, what for, what was shown, what came of it."""
    found = one_of(queries.with_everything(request.user), code)
    entry = found.entry if found.entry and not found.entry.deleted_at else None
    today = timezone.localdate()
    context = about(request, found) | status_card(request, found, WAYS)
    context |= files_of(request.user, found)
    context |= {
        "visit": found,
        "partners": found.partnerships.all(),
        "members": rows_of(found.members),
        "venues": found.venue_rows.all(),
        "hosts": found.hosts.all(),
        "units": found.units.all(),
        "entry": address("timeline:entry", entry.code) if entry else "",
        "left_open": bool(found.latest and found.latest < today and found.status in AHEAD),
    }
    return render(request, "visits/page.html", context)
