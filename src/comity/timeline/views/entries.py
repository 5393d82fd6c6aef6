"""One entry."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import one_of
from comity.documents.attached import files_of
from comity.timeline.came_of import came_of
from comity.timeline.promises import commitment_lines
from comity.timeline.queries import entries
from comity.timeline.statuses import ICONS
from comity.timeline.views.showing import about


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
