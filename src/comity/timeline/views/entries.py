"""The timeline of all partners, and one entry."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import one_of
from comity.documents.attached import files_of
from comity.documents.queries import passages_of
from comity.timeline.came_of import came_of
from comity.timeline.moments import moments_of
from comity.timeline.promises import commitment_lines
from comity.timeline.queries import entries
from comity.timeline.sifting import country_filter, read_sift
from comity.timeline.statuses import ICONS, EntryKind
from comity.timeline.views.showing import about


@require_safe
@needs("timeline.view_entry")
def timeline(request: Request) -> HttpResponse:
    """What happened with all partners, newest first."""
    user = request.user
    sift = read_sift(
        request,
        ("kind", pgettext("of an entry", "Kind"), EntryKind.choices),
        ("year", _("Year"), [(str(year), str(year)) for year in entries.years_of(user)]),
        country_filter(user, request.GET.get("country", "")),
    )
    found = entries.entry_list(
        user,
        kinds={sift["kind"]} if sift["kind"] else None,
        year=int(sift["year"]) if sift["year"] else None,
        partner=sift.text,
        country=sift["country"],
    )
    page = entries.entry_page(found, cursor=request.GET.get("cursor", ""))
    context = {
        "moments": moments_of(page.rows, passages_of(page.rows)),
        "page": page,
        "sift": sift,
        "filters": sift.filters,
        "may_add": user.has_perm("timeline.add_entry"),
    }
    return render(request, "timeline/list.html", context)


@require_safe
@needs("timeline.view_entry")
def entry(request: Request, code: str) -> HttpResponse:
    """Who took part on both sides, what came of it, what was said, promised and agreed."""
    found = one_of(entries.with_everything(request.user), code)
    context = (
        about(request, found)
        | files_of(request.user, found)
        | {
            "entry": found,
            "subjects": entries.subjects_of(found),
            "icon": ICONS[found.kind],
            "came_of": came_of(request.user, found),
            "promised": commitment_lines(
                found.commitments.all(), timezone.localdate(), request.user
            ),
            "partners": [
                row.partnership
                for row in found.partner_rows.all()
                if row.partnership.deleted_at is None
            ],
            "may_promise": request.user.has_perm("timeline.add_commitment"),
        }
    )
    return render(request, "timeline/entry.html", context)
