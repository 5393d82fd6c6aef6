"""My work: what needs this person, and what comes."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.cockpit import lines
from comity.cockpit.queries import work_of


@require_safe
@needs("cockpit.view_work")
def home(request: Request) -> HttpResponse:
    """Mine, or with `?whose=all` the whole office's."""
    today = timezone.localdate()
    may = request.user.has_perm
    work = work_of(request.user, today, mine=request.GET.get("whose") != "all")
    context = {
        "today": today,
        "mine": work.mine,
        "waiting": lines.waiting(work, today, may),
        "counts": work.counts,
        "coming": lines.coming(work),
        "ending": lines.ending(work, today),
        "quiet": lines.quiet(work),
        "lately": lines.lately(work),
        "sees_record": may("partners.view_partnership"),
        "may_read": may("reading.add_draft"),
    }
    return render(request, "cockpit/home.html", context)
