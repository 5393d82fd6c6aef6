"""Who changed what, for those who may see the record; a field put back to what it was."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from comity.audit import queries
from comity.audit.restoring import kind_of
from comity.audit.use_cases.restore_field import NotRestorable, restore_field
from comity.audit.views.saving import done, saved_meanwhile, sent_version
from comity.shared.records import Conflict, Record
from comity.ui import toasts
from comity.ui.pages import page_of


def _seen(request: Any, label: str, code: str) -> Record:
    """The record, also one in the recycle bin, for who may see it.

    The audit stands below every room, so it asks for the right by name.
    """
    model = queries.record_model(label)
    if model is None:
        raise Http404
    record: Record = get_object_or_404(model.all_objects, code=code)
    permission = f"{model._meta.app_label}.view_{model._meta.model_name}"
    if not request.user.has_perm(permission, record):
        raise PermissionDenied
    return record


def _may_put_back(request: Any, record: Record) -> bool:
    kept = kind_of(type(record))
    living = record.deleted_at is None
    return bool(kept and living and kept.may(request.user, "change", record))


@require_safe
def history(request: Any, label: str, code: str) -> HttpResponse:
    """The page of one record's past."""
    record = _seen(request, label, code)
    return render(
        request,
        "audit/history.html",
        {
            "record": record,
            "label": label,
            "page": queries.history(record, cursor=request.GET.get("cursor", "")),
            "back": page_of(record) if record.deleted_at is None else "",
            "may_put_back": _may_put_back(request, record),
        },
    )


@require_POST
def put_back(request: Any, label: str, code: str) -> HttpResponse:
    """One field as it was before the change that was pressed at."""
    record = _seen(request, label, code)
    if not _may_put_back(request, record):
        raise PermissionDenied
    here = request.POST.get("here", "")
    to = redirect(f"{request.path.removesuffix('put-back/')}{_cursor(here)}")
    number = request.POST.get("entry", "")
    try:
        restore_field(
            actor=request.actor,
            record=record,
            version=sent_version(request),
            entry=int(number) if number.isdecimal() and len(number) < 18 else 0,  # noqa: PLR2004
            name=request.POST.get("name", ""),
        )
    except Conflict:
        toasts.say(request, saved_meanwhile(record), error=True)
    except NotRestorable:
        toasts.say(request, _("This field cannot be put back alone. Edit the record."), error=True)
    else:
        return done(request, _("The field is as it was."), to.url)
    return to


def _cursor(sent: str) -> str:
    return f"?cursor={sent}" if sent.replace("-", "").replace("_", "").isalnum() else ""
