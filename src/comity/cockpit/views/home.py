"""My work: what needs this person, and what comes."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import done
from comity.cockpit import beside, lines
from comity.cockpit.queries import work_of
from comity.cockpit.use_cases import mark_seen
from comity.dossier.addresses import address
from comity.institutions.home import home_is_chosen


@require_safe
@needs("cockpit.view_work")
def home(request: Request) -> HttpResponse:
    """Mine, or with `?whose=all` the whole office's."""
    may = request.user.has_perm
    if may("institutions.choose_home") and not home_is_chosen():
        return redirect("institutions:home")  # a new installation begins there
    today = timezone.localdate()
    work = work_of(request.user, today, mine=request.GET.get("whose") != "all")
    waiting = lines.waiting(work, today, may)
    context = {
        "today": today,
        "mine": work.mine,
        "waiting": waiting,
        "waiting_count": len(waiting) - len(work.due) + work.counts["soon"],
        "counts": work.counts,
        "coming": lines.coming(work),
        "ending": lines.ending(work, today, may),
        "quiet": beside.quiet(work),
        "lately": beside.lately(work),
        "changed": beside.changed(work),
        "changes": work.changes,
        "sees_record": may("partners.view_partnership"),
        "may_read": may("reading.add_draft"),
    }
    return render(request, "cockpit/home.html", context)


@require_POST
@needs("cockpit.view_work")
def seen(request: Request) -> HttpResponse:
    """What changed was read; from here on only what is newer is shown."""
    sent = request.POST.get("upto", "")
    upto = int(sent) if sent.isdecimal() and len(sent) < 19 else 0  # noqa: PLR2004 - a bigint
    mark_seen(actor=request.actor, user=request.user, upto=upto)
    return done(request, _("From here on you see what is newer."), address("cockpit:home"))
