"""Promises of both sides: one of them, entering and changing it."""

from collections.abc import Callable
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comity.accounts.permissions import needs
from comity.accounts.requests import Request
from comity.audit.views.saving import (
    GET_AND_POST,
    add_screen,
    edit_screen,
    one_of,
    saved_meanwhile,
    sent_version,
)
from comity.documents.attached import files_of
from comity.partners.queries import partnerships
from comity.shared.records import Conflict
from comity.shared.transitions import NotAllowed
from comity.timeline import use_cases
from comity.timeline.forms.commitment import (
    AddCommitmentForm,
    CommitmentForm,
    DropForm,
    MoveForm,
    day_of,
)
from comity.timeline.models import Commitment, CommitmentChange
from comity.timeline.promises import urgency
from comity.timeline.queries import commitments, entries
from comity.timeline.views.showing import about
from comity.ui import toasts


def by_code(code: str) -> Commitment:
    """The living commitment of this code."""
    found: Commitment | None = Commitment.objects.filter(code=code).first()
    if found is None:
        raise Http404
    return found


def page_of(code: str) -> str:
    """The commitment's page."""
    return reverse("timeline:commitment", args=[code])


@require_safe
@needs("timeline.view_commitment")
def commitment(request: Request, code: str) -> HttpResponse:
    """One promise and what became of it."""
    found = one_of(commitments.with_everything(request.user), code)
    files = files_of(request.user, found)
    context = (
        about(request, found)
        | files
        | {
            "commitment": found,
            "urgency": urgency(found, timezone.localdate()),
        }
    )
    return render(request, "timeline/commitment.html", context)


@GET_AND_POST
@needs("timeline.add_commitment")
def add(request: Request) -> HttpResponse:
    """A promise of either side; `?partner=` and `?entry=` say where it comes from."""
    entry = entries.visible_to(request.user).filter(code=request.GET.get("entry", "")).first()
    if entry is not None:
        chosen = list(entry.partnerships.all())
    else:
        code = request.GET.get("partner", "")
        chosen = list(partnerships.visible_to(request.user).filter(code=code))

    def save(*, partners: Any, due: str, **said: Any) -> Commitment:
        return use_cases.promise(
            actor=request.actor, partnerships=partners, due=day_of(due), entry=entry, **said
        )

    return add_screen(
        request,
        AddCommitmentForm(
            request.POST or None, initial={"partners": chosen, "owner": request.user}
        ),
        save,
        to=lambda commitment: page_of(commitment.code),
        said=_("The commitment is on record."),
        title=_("Add a commitment"),
        verb=_("Keep the commitment"),
        back_url=reverse("timeline:commitments"),
        back_label=_("Commitments"),
    )


def _known(commitment: Commitment) -> dict[str, Any]:
    return {
        "words": commitment.words,
        "side": commitment.side,
        "partners": list(commitment.partnerships.all()),
        "owner": commitment.owner,
        "person": commitment.person,
    }


@GET_AND_POST
@needs("timeline.change_commitment", by_code)
def edit(request: Request, commitment: Commitment) -> HttpResponse:
    """Change its words, owner, partners; its day moves with a reason."""

    def save(*, partners: Any, **said: Any) -> Commitment:
        return use_cases.edit_commitment(
            actor=request.actor, commitment=commitment, partnerships=partners, **said
        )

    known = _known(commitment)
    return edit_screen(
        request,
        CommitmentForm(request.POST or None, initial=known, version=commitment.version),
        commitment,
        _known,
        save,
        to=page_of(commitment.code),
        title=_("Edit the commitment"),
        verb=_("Save the commitment"),
        back_label=commitment.words,
    )


def _back(request: Request, commitment: Commitment) -> str:
    """The page the button stood on, when it is one of ours."""
    sent = request.POST.get("next") or request.GET.get("next", "")  # Undo is an address alone
    ours = url_has_allowed_host_and_scheme(sent, {request.get_host()}, request.is_secure())
    # Anything but a path would be taken for the name of a page.
    if ours and sent.startswith("/"):
        return sent
    return page_of(commitment.code)


@require_POST
@needs("timeline.change_commitment", by_code)
def keep(request: Request, commitment: Commitment) -> HttpResponse:
    """It was done today; Undo opens it again."""
    back = _back(request, commitment)
    keep = partial(use_cases.keep_commitment, on=timezone.localdate())
    if _pressed(request, commitment, keep):
        asked = urlencode({"version": commitment.version, "next": back})
        undo = f"{reverse('timeline:reopen', args=[commitment.code])}?{asked}"
        toasts.say(request, _("Done: %(what)s") % {"what": commitment.words}, undo=undo)
    return redirect(back)


@require_POST
@needs("timeline.change_commitment", by_code)
def reopen(request: Request, commitment: Commitment) -> HttpResponse:
    """It is open again."""
    if _pressed(request, commitment, use_cases.reopen_commitment):
        toasts.say(request, _("Open again: %(what)s") % {"what": commitment.words})
    return redirect(_back(request, commitment))


def _pressed(request: Request, commitment: Commitment, change: Callable[..., Any]) -> bool:
    """Change what the button was pressed on; on an old page it says who was quicker."""
    try:
        change(actor=request.actor, commitment=commitment, version=sent_version(request))
    except (Conflict, NotAllowed):
        toasts.say(request, saved_meanwhile(commitment), error=True)
        return False
    return True


@GET_AND_POST
@needs("timeline.change_commitment", by_code)
def move(request: Request, commitment: Commitment) -> HttpResponse:
    """Another day, with the reason."""
    due = commitment.due
    form = MoveForm(
        request.POST or None,
        initial={"due": due.isoformat() if due else ""},
        version=commitment.version,
        dated=due is not None,
    )

    def save(*, due: str, **said: Any) -> CommitmentChange:
        return use_cases.move_commitment(
            actor=request.actor, commitment=commitment, due=day_of(due), **said
        )

    title, verb = _("Another day"), _("Move it to this day")
    return _closing(request, form, commitment, save, title=title, verb=verb)


@GET_AND_POST
@needs("timeline.change_commitment", by_code)
def drop(request: Request, commitment: Commitment) -> HttpResponse:
    """It will not be done, and why."""
    form = DropForm(request.POST or None, version=commitment.version)
    save = partial(
        use_cases.drop_commitment,
        actor=request.actor,
        commitment=commitment,
        on=timezone.localdate(),
    )
    title, verb = _("Drop the commitment"), _("Drop it")
    return _closing(request, form, commitment, save, title=title, verb=verb)


def _closing(
    request: Request, form: Any, commitment: Commitment, save: Any, *, title: str, verb: str
) -> HttpResponse:
    """A change of what is open; what is closed already says so on its page."""

    def known(now: Commitment) -> dict[str, Any]:
        return {"due": now.due.isoformat() if now.due else ""}

    there = page_of(commitment.code)
    try:
        return edit_screen(
            request,
            form,
            commitment,
            known,
            save,
            to=there,
            title=title,
            verb=verb,
            back_label=commitment.words,
        )
    except NotAllowed:
        toasts.say(request, saved_meanwhile(commitment), error=True)
        return redirect(there)
