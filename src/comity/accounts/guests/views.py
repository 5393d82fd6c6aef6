"""For the office: the links, a new one, taking one back, deciding what came."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comity.accounts.guests import answers, finding, links
from comity.accounts.guests.forms import USUAL_DAYS, LinkForm, WayForm
from comity.accounts.guests.purposes import (
    ACCEPTED,
    REFUSED,
    Group,
    Purpose,
    Subject,
    offered,
)
from comity.accounts.guests.tokens import as_picture
from comity.accounts.models import GuestLink
from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import (
    GET_AND_POST,
    done,
    one_of,
    saved_meanwhile,
    sent_version,
    show_form,
)
from comity.shared.paging import Order, page
from comity.shared.records import Conflict
from comity.ui import toasts

SIZE = 50


@dataclass(frozen=True, slots=True)
class _Row:
    link: GuestLink
    purpose: Purpose | None
    subject: Subject | None
    waits: Any  # the answer to decide about
    over: bool


@require_safe
@needs("accounts.view_guestlink")
def guest_links(request: Request) -> HttpResponse:
    """Who was asked what, until when, opened and answered when; those that wait, or all."""
    now = timezone.now()
    every = request.GET.get("which") == "all"
    found = finding.for_list(finding.visible_to(request.user))
    shown = page(
        found if every else finding.waiting(found, now),
        order=Order("id", descending=True),
        cursor=request.GET.get("cursor", ""),
        size=SIZE,
    )
    context = {
        "page": shown,
        "rows": _rows(shown.rows),
        "every": every,
        "may_change": request.user.has_perm("accounts.change_guestlink"),
    }
    return render(request, "accounts/guests/links.html", context)


def _rows(found: list[GuestLink]) -> list[_Row]:
    """With what each is about: one query a purpose."""
    now = timezone.now()
    about = {
        name: purpose.subjects({link.record_id for link in found if link.purpose == name})
        for name, purpose in offered().items()
        if any(link.purpose == name for link in found)
    }
    return [
        _Row(
            link,
            offered().get(link.purpose),
            about.get(link.purpose, {}).get(link.record_id),
            next((one for one in link.answers.all() if one.decided_at is None), None),
            not link.is_living(now),
        )
        for link in found
    ]


def _purpose(request: Request, name: str) -> Purpose:
    """The purpose, for who may ask so."""
    purpose = offered().get(name)
    if purpose is None:
        raise Http404
    if not request.user.has_perm(purpose.permission):
        raise PermissionDenied
    return purpose


def _subject(purpose: Purpose, code: str) -> Subject:
    subject = purpose.find(code)
    if subject is None:
        raise Http404
    return subject


@GET_AND_POST
@needs("accounts.add_guestlink")
def make_guest_link(request: Request, purpose: str, record: str) -> HttpResponse:
    """For whom, for how long; then the address, shown this once."""
    asked = _purpose(request, purpose)
    subject = _subject(asked, record)
    form = LinkForm(request.POST or None, initial={"language": get_language()})
    if request.method == "POST" and form.is_valid():
        link, token = links.make_link(
            actor=request.actor,
            made_by=request.user,
            purpose=asked,
            subject=subject,
            **form.cleaned_data,
        )
        return _made(request, link, token, asked, subject)
    return show_form(
        request,
        form,
        title=_("Make a link for a guest"),
        verb=_("Make the link"),
        back_url=subject.href or reverse("accounts:guest_links"),
        back_label=subject.words,
        template="accounts/guests/make.html",
        purpose=asked,
    )


def _made(
    request: Request, link: GuestLink, token: str, purpose: Purpose, subject: Subject
) -> HttpResponse:
    address = request.build_absolute_uri(reverse("accounts:guest", args=[token]))
    context = {
        "link": link,
        "address": address,
        "picture": as_picture(address),
        "purpose": purpose,
        "subject": subject,
    }
    response = render(request, "accounts/guests/made.html", context)
    response["Cache-Control"] = "no-store"
    return response


def _link(code: str) -> GuestLink:
    link: GuestLink = one_of(GuestLink.objects, code)
    return link


@require_POST
@needs("accounts.change_guestlink", _link)
def renew_guest_link(request: Request, link: GuestLink) -> HttpResponse:
    """Another address for the same guest, where the first was lost or is over."""
    purpose = _purpose(request, link.purpose)
    subject = purpose.subjects([link.record_id]).get(link.record_id)
    if subject is None or link.answered_at:
        raise Http404
    renew = partial(links.renew_link, actor=request.actor, link=link, days=USUAL_DAYS)
    try:
        token = renew(version=sent_version(request))
    except Conflict:
        toasts.say(request, saved_meanwhile(link), error=True)
        return redirect("accounts:guest_links")
    return _made(request, link, token, purpose, subject)


@require_POST
@needs("accounts.change_guestlink", _link)
def revoke_guest_link(request: Request, link: GuestLink) -> HttpResponse:
    """The address opens no more."""
    there = reverse("accounts:guest_links")
    try:
        links.revoke_link(actor=request.actor, link=link, version=sent_version(request))
    except Conflict:
        toasts.say(request, saved_meanwhile(link), error=True)
        return redirect(there)
    return done(request, _("The link for %(name)s opens no more.") % {"name": link}, there)


@GET_AND_POST
@needs("accounts.change_guestlink", _link)
def enter_guest_answer(request: Request, link: GuestLink) -> HttpResponse:
    """What the guest wrote or said otherwise, entered for them and marked so."""
    purpose = _purpose(request, link.purpose)
    subject = purpose.subjects([link.record_id]).get(link.record_id)
    if subject is None:
        raise Http404
    sent = request.POST if request.method == "POST" else None
    form, way = purpose.form(link.record_id, sent), WayForm(sent)
    if sent is not None and all([form.is_valid(), way.is_valid()]):
        try:
            answer = answers.answer_link(
                actor=request.actor, link=link, lines=form.lines(), way=way.cleaned_data["way"]
            )
        except answers.LinkOver:
            toasts.say(request, _("This link has been answered already."), error=True)
            return redirect("accounts:guest_links")
        if answer.decided_at:
            words = _("Nothing to change: %(name)s found all of it right.") % {"name": link}
            return done(request, words, reverse("accounts:guest_links"))
        return redirect("accounts:guest_answer", answer.code)
    return show_form(
        request,
        way,
        title=_("Enter the answer of %(name)s") % {"name": link},
        verb=_("Keep the answer, then decide"),
        back_url=reverse("accounts:guest_links"),
        back_label=_("Guest links"),
        template="accounts/guests/enter.html",
        asked=form,
        purpose=purpose,
    )


@GET_AND_POST
@needs("accounts.view_guestlink")
def guest_answer(request: Request, code: str) -> HttpResponse:
    """Each line before and after; accepted ones go into the record."""
    answer = one_of(finding.answers_visible_to(request.user), code)
    purpose = _purpose(request, answer.link.purpose)
    if request.method == "POST":
        decisions = _decisions(request, answer)
        try:
            over = answers.decide_answer(
                actor=request.actor,
                answer=answer,
                version=sent_version(request),
                decisions=decisions,
                versions=_versions(request, len(answer.lines)),
            )
        except Conflict as conflict:
            toasts.say(request, saved_meanwhile(conflict.record), error=True)
            return redirect("accounts:guest_answer", code)
        if over:
            words = _("All of the answer is decided.")
            return done(request, words, reverse("accounts:guest_links"))
        toasts.say(request, _("Saved. Some lines are still open."))
        return redirect("accounts:guest_answer", code)
    groups = purpose.shown(answer.link.record_id, answer.lines)
    context = {
        "answer": answer,
        "purpose": purpose,
        "subject": purpose.subjects([answer.link.record_id]).get(answer.link.record_id),
        "groups": groups,
        "open": _open(groups),
    }
    return render(request, "accounts/guests/answer.html", context)


def _open(groups: list[Group]) -> int:
    """How many lines wait."""
    return sum(not line.decision for group in groups for line in group.lines)


def _decisions(request: Request, answer: Any) -> dict[int, str]:
    """What was chosen for each line; the button for all says it of the others that can be."""
    every = request.POST.get("every", "")
    said = {
        place: request.POST.get(f"line-{place}", "")
        or (every if f"version-{place}" in request.POST else "")
        for place in range(len(answer.lines))
    }
    return {place: word for place, word in said.items() if word in {ACCEPTED, REFUSED}}


def _versions(request: Request, count: int) -> dict[int, int]:
    sent = {place: request.POST.get(f"version-{place}", "") for place in range(count)}
    return {
        place: int(text)
        for place, text in sent.items()
        if text.isdecimal() and len(text) < 10  # noqa: PLR2004
    }
