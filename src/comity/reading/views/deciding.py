"""Accepting, changing, refusing; and saving what was accepted to the record."""

from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.reading import use_cases
from comity.reading.forms import form_for
from comity.reading.models import Draft, Proposal
from comity.reading.proposals.lacking import taken
from comity.reading.shown import Names
from comity.reading.statuses import Decision, Kind
from comity.reading.use_cases import CannotRecord, NotReady
from comity.reading.views.draft import by_code, is_dropped, show_draft
from comity.shared.records import Conflict
from comity.ui import toasts


def _back(draft: Draft, ref: str = "") -> HttpResponse:
    address = reverse("reading:draft", args=[draft.code])
    return redirect(f"{address}#{ref}" if ref else address)


def _try(request: Request, draft: Draft, act: Callable[[], list[Proposal]]) -> HttpResponse:
    """Do it and go back to the draft; what lacks something is said beside it."""
    try:
        act()
    except NotReady as lacks:
        problem = (lacks.proposal.ref, lacks.sentence)
        return show_draft(request, draft, changing=lacks.proposal.ref, problem=problem)
    return _back(draft, request.POST.get("ref", ""))


@require_POST
@needs("reading.change_draft", by_code)
def decide(request: Request, draft: Draft) -> HttpResponse:
    """One proposal: `ref`, `decision`."""
    if gone := is_dropped(request, draft):
        return gone
    ref, decision = request.POST.get("ref", ""), request.POST.get("decision", "")
    if decision not in Decision.values or not draft.proposals.filter(ref=ref).exists():
        return _back(draft)
    return _try(request, draft, lambda: use_cases.decide(draft=draft, ref=ref, decision=decision))


@require_POST
@needs("reading.change_draft", by_code)
def certain(request: Request, draft: Draft) -> HttpResponse:
    """All that are certain, of these `kinds` or of all."""
    if gone := is_dropped(request, draft):
        return gone
    kinds = tuple(kind for kind in request.POST.get("kinds", "").split() if kind in Kind.values)
    return _try(request, draft, lambda: use_cases.accept_certain(draft=draft, kinds=kinds))


def _proposal(code: str, ref: str) -> Proposal:
    proposal: Proposal | None = by_code(code).proposals.filter(ref=ref).first()
    if proposal is None:
        raise Http404
    return proposal


@require_http_methods(["GET", "HEAD", "POST"])
@needs("reading.change_proposal", _proposal)
def change(request: Request, proposal: Proposal) -> HttpResponse:
    """One proposal's own values; the form stands in its place on the draft."""
    draft, ref = proposal.draft, proposal.ref
    if gone := is_dropped(request, draft):
        return gone
    if not proposal.is_open:
        return _back(draft, ref)
    proposals = {each.ref: each for each in draft.proposals.order_by("order")}
    form = form_for(proposal, Names(draft, proposals), request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return show_draft(request, draft, changing=ref, form=form)
    values = form.new_values()
    try:
        use_cases.change(draft=draft, ref=ref, values=values)
    except NotReady as lacks:
        problem = (lacks.proposal.ref, lacks.sentence)
        return show_draft(request, draft, changing=ref, form=form, problem=problem)
    return _back(draft, ref)


@require_POST
@needs("reading.record_draft", by_code)
def record(request: Request, draft: Draft) -> HttpResponse:
    """Save what is accepted: all of it or nothing, at the version the person saw."""
    if gone := is_dropped(request, draft):
        return gone
    sent = request.POST.get("version", "")
    version = int(sent) if sent.isdecimal() and len(sent) < 10 else 0  # noqa: PLR2004
    try:
        done = use_cases.record_draft(actor=request.actor, draft=draft, version=version)
    except Conflict:
        draft.refresh_from_db()
        if gone := is_dropped(request, draft):
            return gone
        if _saved_meanwhile(draft):
            return _back(draft)
        words = _("This draft has changed since you opened it. Look at it and save again.")
        toasts.say(request, words, error=True)
        return _back(draft)
    except CannotRecord as failed:
        ref = failed.proposal.ref
        draft.refresh_from_db()
        return show_draft(request, draft, changing=ref, problem=(ref, failed.sentence))
    count = len(done)
    if count:
        words = ngettext("%(count)s saved to the record.", "%(count)s saved to the record.", count)
        toasts.say(request, words % {"count": count})
    return _back(draft)


def _saved_meanwhile(draft: Draft) -> bool:
    """Whether a first click has saved all that was accepted: the second has nothing to say."""
    proposals = list(draft.proposals.all())
    return any(each.is_recorded for each in proposals) and not taken(proposals)


@require_POST
@needs("reading.change_draft", by_code)
def drop(request: Request, draft: Draft) -> HttpResponse:
    """Throw the draft away; what it recorded stays."""
    use_cases.drop_draft(draft=draft)
    toasts.say(request, _("The draft is gone. What it recorded before stays."))
    return redirect("reading:start")
