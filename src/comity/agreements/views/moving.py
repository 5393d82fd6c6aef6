"""The screen on which a record takes another status, and its bin. Upper rooms use them too."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from comity.accounts.requests import Request
from comity.agreements.forms.moving import MoveForm, Ways, moves_of
from comity.audit.use_cases import delete_record, restore_record
from comity.partners.views.saving import done, one_of, saved, show_form
from comity.shared.records import Conflict
from comity.timeline.views.showing import sent_version
from comity.ui import toasts


def status_screen(
    request: Request,
    record: Any,
    ways: Ways,
    change: Callable[..., Any],
    *,
    form_class: type[MoveForm] = MoveForm,
) -> HttpResponse:
    """Choose what happens and say why; `?to=` chooses beforehand. `change` is the use case."""
    there = reverse(f"{record._meta.app_label}:page", args=[record.code])
    moves = moves_of(request.user, record, ways)
    form = form_class(
        request.POST or None,
        initial={"target": request.GET.get("to", "")},
        version=record.version,
        moves=moves,
    )
    if request.method == "POST" and form.is_valid():
        made = saved(form, record, lambda _now: {}, change)
        if made is not None:
            words = _("It is now: %(status)s.") % {"status": made.get_target_display()}
            return done(request, words, there)
    return show_form(
        request,
        form,
        title=_("Another status"),
        verb=_("Change the status"),
        back_url=there,
        back_label=record.title,
        sign=ways.signs[record.status],
        moves=moves,
        template="agreements/status.html",
    )


def status_card(request: Request, record: Any, ways: Ways) -> dict[str, Any]:
    """For the record's page: its status, what may happen now, how it came here; no query."""
    moves = moves_of(request.user, record, ways)
    return {
        "sign": ways.signs[record.status],
        "moves": moves,
        "status_url": reverse(f"{record._meta.app_label}:status", args=[record.code]),
        "changes": record.status_changes.all(),
    }


def into_bin(
    request: Request, records: Any, code: str, delete: Callable[..., Any] = delete_record
) -> HttpResponse:
    """Delete the record at the version that was seen, with Undo."""
    record = one_of(records, code)
    app = record._meta.app_label
    try:
        delete(actor=request.actor, record=record, expected_version=sent_version(request))
    except Conflict:
        words = _("Somebody has just changed it. Look at it again before you delete it.")
        toasts.say(request, words, error=True)
        return redirect(f"{app}:page", code)
    undo = reverse(f"{app}:restore", args=[code])
    toasts.say(request, _("%(name)s is deleted.") % {"name": record}, undo=undo)
    return redirect(f"{app}:list")


def out_of_bin(
    request: Request, records: Any, code: str, restore: Callable[..., Any] = restore_record
) -> HttpResponse:
    """Bring the record back; one that is not deleted is shown as it is."""
    record = one_of(records, code)
    restore(actor=request.actor, record=record, expected_version=record.version)
    there = reverse(f"{record._meta.app_label}:page", args=[code])
    return done(request, _("%(name)s is back.") % {"name": record}, there)
