"""Activities: one of them."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.activities import queries
from comity.activities.forms.activity import WAYS
from comity.agreements.views.moving import status_card
from comity.audit.views.saving import one_of
from comity.documents.attached import files_of
from comity.partners.isced import field_name
from comity.timeline.views.showing import about


@require_safe
@needs("activities.view_activity")
def activity(request: Request, code: str) -> HttpResponse:
    """What runs, with whom, under which agreements, in which areas, how far it is."""
    found = one_of(queries.with_everything(request.user), code)
    language = get_language()
    sees_agreements = request.user.has_perm("agreements.view_agreement")
    context = about(request, found) | status_card(request, found, WAYS)
    context |= files_of(request.user, found)
    context |= {
        "activity": found,
        "people": found.people_rows.all(),
        "partners": found.partnerships.all(),
        "agreements": found.agreements.all() if sees_agreements else [],
        "areas": [(area, field_name(area.isced, language)) for area in found.focus_areas.all()],
        "units": found.units.all(),
    }
    return render(request, "activities/page.html", context)
