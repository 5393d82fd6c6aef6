"""Handing over what a colleague looks after, and the page that tells of it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from comity.accounts.handing import by_name
from comity.accounts.models import User
from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import GET_AND_POST, done
from comity.dossier.addresses import address
from comity.dossier.handover import passing, queries
from comity.dossier.handover.forms import HandOverForm
from comity.dossier.models import Handover
from comity.ui import toasts


def _account(code: str) -> User:
    return get_object_or_404(User.objects, code=code)


def _handover(code: str) -> Handover:
    rows = Handover.objects.select_related("giver", "taker", "made_by")
    return get_object_or_404(rows, code=code)


@GET_AND_POST
@needs("dossier.hand_over", _account)
def hand_over(request: Request, giver: User) -> HttpResponse:
    """What is open at a colleague's desk, and who takes it over."""
    asked = request.GET
    desk = queries.desk_of(giver, kind=asked.get("kind", ""), cursor=asked.get("cursor", ""))
    form = HandOverForm(
        request.POST or None,
        giver=giver,
        kinds=desk.kinds,
        initial={"on": timezone.localdate().isoformat()},
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        asked_for = {name: said[name] for name in ("taker", "kinds", "reason", "on", "by_partner")}
        try:
            made = passing.hand_over(
                actor=request.actor, giver=giver, made_by=request.user, **asked_for
            )
        except passing.NothingToHandOver:
            toasts.say(request, _("Nothing of this is open any more."), error=True)
            return redirect(request.path)
        return done(request, _told(made), address("dossier:handover", made.code))
    lines = [(_title(desk, row), _there(desk, row)) for row in desk.page.rows]
    context = {
        "giver": giver,
        "own": giver.pk == request.user.pk,
        "desk": desk,
        "lines": lines,
        "form": form,
        "earlier": queries.earlier_of(giver),
        "account": address("accounts:edit", giver.code)
        if request.user.has_perm("accounts.manage_people", giver)
        else "",
    }
    return render(request, "dossier/hand_over.html", context)


def _title(desk: queries.Desk, row: Any) -> Any:
    return desk.shown.title(row) if desk.shown else ""


def _there(desk: queries.Desk, row: Any) -> str:
    name = desk.shown.url_name if desk.shown else ""
    return address(name, row.code) if name else ""


def _told(made: Handover) -> str:
    words = ngettext(
        "%(n)s thing goes to another desk.", "%(n)s things go to another desk.", made.total
    )
    return words % {"n": made.total}


@require_safe
@needs("dossier.view_handover", _handover)
def handover(request: Request, found: Handover) -> HttpResponse:
    """Who handed what to whom, when and why; it stays and can be printed."""
    known = by_name()
    page = queries.rows_of(found, request.GET.get("cursor", ""))
    rows = [
        (row, one, address(one.url_name, row.record_code) if one and one.url_name else "")
        for row in page.rows
        for one in [known.get(row.kind)]
    ]
    groups: list[tuple[Any, list[Any]]] = []
    for row, one, there in rows:
        if not groups or groups[-1][0] != one:
            groups.append((one, []))
        groups[-1][1].append((row, there))
    summary = queries.summary_of(found)
    context = {
        "handover": found,
        "page": page,
        "groups": groups,
        "summary": summary,
        "passed": sum(number for _one, _who, number, _back in summary),
        "kept": sum(number - back for _one, _who, number, back in summary)
        if found.state == Handover.State.UNDONE
        else 0,
        "may_undo": found.can_be_undone and request.user.has_perm("dossier.undo_handover", found),
        "again": address("dossier:hand_over", found.giver.code)
        if request.user.has_perm("dossier.hand_over", found.giver)
        else "",
    }
    return render(request, "dossier/handover.html", context)


@require_POST
@needs("dossier.undo_handover", _handover)
def undo(request: Request, found: Handover) -> HttpResponse:
    """Take back what nobody changed since."""
    there = address("dossier:handover", found.code)
    if not found.can_be_undone:
        toasts.say(request, _("A handover is undone within a day, and once."), error=True)
        return redirect(there)
    passing.take_back(actor=request.actor, handover=found)
    return done(request, _("What nobody changed since is back."), there)
