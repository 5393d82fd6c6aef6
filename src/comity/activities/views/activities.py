"""Activities: the list and one of them."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, pgettext
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.activities import queries
from comity.activities.forms.activity import WAYS
from comity.activities.statuses import ActivityKind
from comity.agreements.views.listing import listing
from comity.agreements.views.moving import status_card
from comity.audit.views.saving import one_of
from comity.partners.isced import field_name
from comity.timeline.sifting import country_filter, read_sift
from comity.timeline.views.showing import about


@require_safe
@needs("activities.view_activity")
def activity_list(request: Request) -> HttpResponse:
    """Activities, those that began last first."""
    groups = [("alive", pgettext("activities", "Alive")), ("over", pgettext("activities", "Over"))]
    sift = read_sift(
        request,
        ("group", "", groups),
        ("kind", pgettext("of an activity", "Kind"), ActivityKind.choices),
        country_filter(request.user, request.GET.get("country", "")),
    )
    rows = queries.sifted(request.user, kind=sift["kind"], country=sift["country"], text=sift.text)
    context = listing(request, sift, rows, queries.GROUPS, order=queries.NEWEST_FIRST)
    context["may_add"] = request.user.has_perm("activities.add_activity")
    return render(request, "activities/list.html", context)


@require_safe
@needs("activities.view_activity")
def activity(request: Request, code: str) -> HttpResponse:
    """What runs, with whom, under which agreements, in which areas, how far it is."""
    found = one_of(queries.with_everything(request.user), code)
    language = get_language()
    sees_agreements = request.user.has_perm("agreements.view_agreement")
    context = about(request, found) | status_card(request, found, WAYS)
    context |= {
        "activity": found,
        "partners": found.partnerships.all(),
        "agreements": found.agreements.all() if sees_agreements else [],
        "areas": [(area, field_name(area.isced, language)) for area in found.focus_areas.all()],
        "units": found.units.all(),
    }
    return render(request, "activities/page.html", context)
