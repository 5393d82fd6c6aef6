"""The screen on which a record takes another status. Upper rooms use it too."""

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from comity.accounts.requests import Request
from comity.agreements.forms.moving import MoveForm, Ways, moves_of
from comity.audit.views.saving import done, moved, show_form


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
    made = moved(form, record, change)
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
